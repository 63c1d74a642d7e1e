"""Names of people: as they are written, as they are called, and where a text holds them."""

from wallflower.domain.names.beside import (
    Place,
    is_beginning,
    is_met,
    is_spoken_to,
    name_beside,
    names_in,
)
from wallflower.domain.names.called import Called, called
from wallflower.domain.names.personal import is_personal
from wallflower.domain.names.spelling import spells, spells_company
from wallflower.domain.names.written import clean_name

__all__ = [
    "Called",
    "Place",
    "called",
    "clean_name",
    "is_beginning",
    "is_met",
    "is_personal",
    "is_spoken_to",
    "name_beside",
    "names_in",
    "spells",
    "spells_company",
]
