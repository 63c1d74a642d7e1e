"""One file per AWS service; keys and wire shapes stay inside."""
