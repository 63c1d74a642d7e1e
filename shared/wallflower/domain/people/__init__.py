"""The people: who they are, and what passed between them and the owner."""
