"""Who was touched, and when, by the ledger."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from wallflower.domain.ledger import Entry
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.review.month import Month

MOST_READ = 60  # contacts who were touched, the newest first; the figures of a month need no more

Touches = tuple[Interaction, ...]  # in order


def touched(entries: Iterable[Entry], month: Month) -> Mapping[str, Touches]:
    """All touches since the month began, by contact."""
    found: defaultdict[str, list[Interaction]] = defaultdict(list)
    for entry in entries:
        for person in entry.people:
            for touch in entry.touches(person):
                if touch.at >= month.begins and (touch.inward or touch.outward):
                    found[person.contact].append(touch)
    return {contact: _in_order(touches) for contact, touches in found.items()}


def within(touches: Touches, month: Month) -> Touches:
    """Those of the month."""
    return tuple(touch for touch in touches if touch.at < month.ends)


def reached(people: Mapping[str, Touches], month: Month) -> Mapping[str, Touches]:
    """The touches of the month with each to whom the owner spoke in it, by contact."""
    of_month = {contact: within(touches, month) for contact, touches in people.items()}
    return {c: touches for c, touches in of_month.items() if any(t.outward for t in touches)}


def newest(people: Mapping[str, Touches], month: Month) -> Sequence[str]:
    """The contacts who were touched in the month last, at most 60."""
    last = {c: of_month[-1].at for c, t in people.items() if (of_month := within(t, month))}
    return sorted(last, key=lambda contact: last[contact], reverse=True)[:MOST_READ]


def gathered(
    people: Mapping[str, Touches], contacts: Mapping[str, Contact]
) -> Mapping[str, Touches]:
    """The same where those who became part of somebody else count as her; `contacts` are found
    under their old ids too."""
    found: defaultdict[str, list[Interaction]] = defaultdict(list)
    for name, touches in people.items():
        found[contacts[name].id if name in contacts else name] += touches
    return {contact: _in_order(touches) for contact, touches in found.items()}


def _in_order(touches: Iterable[Interaction]) -> Touches:
    return tuple(sorted(touches, key=lambda touch: touch.at))
