"""What in a text is forwarded, what is quoted, and what is new."""
