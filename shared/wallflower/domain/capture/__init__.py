"""What one mail tells: about whom, what was said and when, or what the owner wants."""
