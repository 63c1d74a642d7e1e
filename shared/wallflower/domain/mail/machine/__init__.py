"""Whether a program wrote a mail, and which kind of program."""
