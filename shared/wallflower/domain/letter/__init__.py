"""Writing mail: the letters that go to the owner."""
