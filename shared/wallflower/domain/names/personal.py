"""Names that can only be one person's."""

import re

from wallflower.domain.names.words import FUNCTIONS, LEGAL_FORMS, PARTICLES


def is_personal(name: str) -> bool:
    """Whether a name can only be one person's: two words at least, none of a company's or team's.

    In East Asian letters two characters are enough.
    """
    words = [word.casefold().replace(".", "").strip(",;:!") for word in name.split()]
    house = set(words) & (LEGAL_FORMS | FUNCTIONS) - PARTICLES
    if house or re.search(r"[\d&@_]", name):
        return False
    proper = [word for word in words if word not in PARTICLES and re.match(r"[^\W\d_]", word)]
    return len(proper) > 1 or bool(
        re.fullmatch(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}", name)
    )
