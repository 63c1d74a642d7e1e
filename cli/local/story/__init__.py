"""The demo's story: its mails, its plot, and what the person at the keyboard sees of it."""
