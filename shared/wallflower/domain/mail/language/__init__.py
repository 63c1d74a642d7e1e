"""What mail clients write in each language, and the dates that they write."""
