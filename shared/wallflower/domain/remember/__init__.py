"""What becomes of a mail, once it is understood."""
