"""What can go wrong on this machine, said in one sentence that tells what to do."""


class LocalError(Exception):
    """Its text is the whole message for the person at the keyboard."""
