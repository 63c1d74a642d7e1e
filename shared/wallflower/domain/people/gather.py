"""The occasions of two contacts who turn out to be one person."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from wallflower.domain.engine.occasion import Occasion, OccasionKind, birthday_of
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.contact import Contact


def gathered(
    occasions: Iterable[Occasion], both: Contact, born: Birthday | None, day: date
) -> list[Occasion]:
    """What waits of the occasions of two who are one, and her birthday, as it is on that day.

    Of two on one date both words are kept, of two new jobs the later.
    """
    told = [replace(occasion, contact=both.id) for occasion in occasions]
    found = {born.name: born for born in _birthdays(told, both, born, day)}
    for occasion in told:
        if occasion.waits and occasion.kind is not OccasionKind.BIRTHDAY:
            known = found.get(occasion.name)
            found[occasion.name] = _as_one(known, occasion) if known else occasion
    return list(found.values())


def _birthdays(
    told: list[Occasion], both: Contact, born: Birthday | None, day: date
) -> Iterable[Occasion]:
    """Her birthday: the one that is known, if it has not passed, else the next."""
    if born:
        following = birthday_of(both, born, day)
        still = [o.on for o in told if o.birthday == born and not o.passed(day)]
        yield replace(following, on=min(still, default=following.on))


def _as_one(one: Occasion, other: Occasion) -> Occasion:
    if one.kind is OccasionKind.JOB:
        return max(one, other, key=lambda occasion: occasion.on)
    words = dict.fromkeys((*one.what.split("; "), *other.what.split("; ")))
    return replace(one, what="; ".join(filter(None, words)))
