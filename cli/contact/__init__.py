"""`wallflower contact`: what is known of people, and changes to it."""
