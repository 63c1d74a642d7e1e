"""Who was touched, and when, by the ledger."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wallflower.domain.ledger import Entry, Person
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.review.month import Month

MOST_READ = 60  # contacts who were touched, the newest first; the figures of a month need no more


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """Somebody whom mails of the ledger name, and all touches since the month began, in order."""

    person: Person
    touches: tuple[Interaction, ...]

    def within(self, month: Month) -> tuple[Interaction, ...]:
        """The touches of the month."""
        return tuple(t for t in self.touches if t.at < month.ends)


def touched(entries: Iterable[Entry], month: Month) -> Mapping[str, Touched]:
    """Who was touched since the month began, by contact."""
    found: dict[str, Touched] = {}
    for entry in entries:
        touch = entry.touch
        if touch and touch.at >= month.begins and (touch.inward or touch.outward):
            for person in entry.people:
                found[person.contact] = _joined(found.get(person.contact), person, touch)
    return found


def reached(
    people: Mapping[str, Touched], month: Month
) -> Mapping[str, tuple[Interaction, ...]]:
    """The touches of the month with each to whom the owner spoke in it, by contact."""
    of_month = {contact: one.within(month) for contact, one in people.items()}
    return {c: touches for c, touches in of_month.items() if any(t.outward for t in touches)}


def newest(people: Mapping[str, Touched], month: Month) -> Sequence[str]:
    """The contacts who were touched in the month last, at most 60."""
    last = {c: one.within(month)[-1].at for c, one in people.items() if one.within(month)}
    return sorted(last, key=lambda contact: last[contact], reverse=True)[:MOST_READ]


def gathered(
    people: Mapping[str, Touched], contacts: Mapping[str, Contact]
) -> Mapping[str, Touched]:
    """The same where those who became part of somebody else count as her; `contacts` are found
    under their old ids too."""
    found: dict[str, Touched] = {}
    for name, one in people.items():
        contact = contacts[name].id if name in contacts else name
        for touch in one.touches:
            found[contact] = _joined(found.get(contact), one.person, touch)
    return found


def _joined(before: Touched | None, person: Person, touch: Interaction) -> Touched:
    if before is None:
        return Touched(person=person, touches=(touch,))
    named = before.person if before.person.name else person
    touches = sorted((*before.touches, touch), key=lambda t: t.at)
    return Touched(person=named, touches=tuple(touches))
