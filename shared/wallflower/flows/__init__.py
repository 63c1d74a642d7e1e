"""What the functions do: read, decide, write, tell. Adapters are passed in, and so is the time."""
