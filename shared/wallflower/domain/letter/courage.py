"""One line that takes the fear away, and where it comes from.

All rest on Liu, Rim, Min and Min, "The surprise of reaching out: appreciated more than we think"
(Journal of Personality and Social Psychology, 2022): 13 experiments with more than 5,900 people,
in which those who reached out underrated how much it was valued, most where it came as a surprise.
"""

from datetime import date

# Not a multiple of seven, so that a weekly letter meets them all.
LINES = (
    "People are gladder to hear from us than we think (Liu and others, 2022).",
    "A mail out of the blue pleases most (Liu and others, 2022).",
    "Just a hello means more than we think (Liu and others, 2022).",
    "Not close? Then a mail pleases even more (Liu and others, 2022).",
    "Writing first feels bold. Such a mail feels good (Liu and others, 2022).",
)


def courage(day: date) -> str:
    """The line of that day: the same day always has the same."""
    return LINES[day.toordinal() % len(LINES)]
