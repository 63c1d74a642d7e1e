"""Notes: what the owner writes of people, understood as far as the words go."""

from wallflower.domain.note.reading import read_note

__all__ = ["read_note"]
