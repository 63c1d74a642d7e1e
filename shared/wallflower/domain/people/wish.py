"""A wish of the owner's that cannot be granted."""


class Wish(ValueError):
    """What is wrong with a wish, in one sentence that says what to do."""
