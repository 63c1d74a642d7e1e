"""What the owner asks for, in lines of mail."""
