"""`wallflower owner`: what you chose about your letters, and changes to it."""
