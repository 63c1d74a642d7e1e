"""Reading mail: bytes in, a Mail out."""
