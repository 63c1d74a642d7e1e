"""Somebody of a mail, in the row of the mail."""

from typing import Any

from wallflower.adapters.dynamodb.values import touch_list, touch_of
from wallflower.domain.ledger import Person


def person_list(person: Person) -> list[object]:
    """A person as a list: only the contact where nothing else is known, and her touches only where
    they are her own."""
    named = [person.contact, person.name, person.address, person.new, person.closed]
    if person.touches is not None:
        return [*named, [touch_list(touch) for touch in person.touches]]
    return named if any(named[1:]) else named[:1]


def person_of(kept: list[Any]) -> Person:
    """The person that `person_list` wrote."""
    contact, name, address, new, closed, *own = kept if len(kept) > 1 else (*kept, "", "", False, 0)
    return Person(
        contact=contact,
        name=name,
        address=address,
        new=new,
        closed=int(closed),
        touches=tuple(map(touch_of, own[0])) if own else None,
    )
