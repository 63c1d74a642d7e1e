"""Which ties warmed up in a month, and which cooled down."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from wallflower.domain.engine.cadence import cadence
from wallflower.domain.engine.plan import Candidate
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring
from wallflower.domain.review.month import Month
from wallflower.domain.review.review import Tie
from wallflower.domain.review.then import Between, strength_then
from wallflower.domain.review.touched import Touches, within

NEAR = (Ring.CLOSE, Ring.GOOD)  # whose silence is worth a word
MOST_ASKED = 12  # of each near ring are looked at for cooling
MOST_NAMED = 3
_NOTICED = 0.05  # a change of strength that is worth a word
_ONCE_MILD = 0.35  # less than that does not cool down, it is cool


@dataclass(frozen=True, slots=True)
class Change:
    """A contact, her touches of the month, and how warm the tie was at both ends of it."""

    contact: Contact
    touches: Touches
    began: Between
    ended: Between

    @property
    def up(self) -> float:
        """By how much it surely grew; below 0 if it may not have."""
        return self.ended.least - self.began.most

    @property
    def down(self) -> float:
        """By how much it surely shrank; below 0 if it may not have."""
        return self.began.least - self.ended.most


def changes(
    contacts: Iterable[Contact], people: Mapping[str, Touches], month: Month
) -> Sequence[Change]:
    """What the month did to these ties; of those whom the owner met in it there is no before."""
    known = [contact for contact in contacts if contact.since < month.begins]
    return [_change(contact, people.get(contact.id, ()), month) for contact in known]


def warmer(found: Iterable[Change]) -> tuple[Tie, ...]:
    """Those who warmed up most, with what happened between them in the month."""
    up = [c for c in found if c.up >= _NOTICED and c.touches]
    return tuple(_tie(c.contact, _both(c.touches)) for c in sorted(up, key=_most_up)[:MOST_NAMED])


def cooler(found: Iterable[Change], month: Month) -> tuple[Tie, ...]:
    """Those near ones who cooled down most and had not a word for a whole cadence, with the last
    touch."""
    down = [c for c in found if c.down >= _NOTICED and c.began.least >= _ONCE_MILD]
    silent = [c for c in down if _silent(c.contact, month)]
    return tuple(
        _tie(c.contact, _last(c.contact)) for c in sorted(silent, key=_most_down)[:MOST_NAMED]
    )


def worth_asking(lately: Iterable[Candidate]) -> list[str]:
    """Of those who fell due lately the most familiar, who have most to lose; the ids of 12."""
    known = (who for who in lately if who.last)
    most = sorted(known, key=lambda who: (-who.familiarity, who.contact))
    return [who.contact for who in most[:MOST_ASKED]]


def _change(contact: Contact, touches: Touches, month: Month) -> Change:
    began, ended = (
        strength_then(contact, then, month.begins, touches) for then in (month.begins, month.ends)
    )
    return Change(contact, within(touches, month), began, ended)


def _silent(contact: Contact, month: Month) -> bool:
    if contact.standing is not Standing.ACTIVE or contact.last is None:
        return False
    return contact.last + timedelta(days=cadence(contact)) < month.ends


def _both(touches: Sequence[Interaction]) -> Interaction:
    """The last of the month, without words."""
    last = touches[-1]
    heard, said = any(t.inward for t in touches), any(t.outward for t in touches)
    direction = Direction.BOTH if heard and said else last.direction
    return Interaction(at=last.at, direction=direction, kind=last.kind)


def _last(contact: Contact) -> Interaction:
    """The last touch of all, without words."""
    assert contact.last is not None  # she is silent since
    direction = Direction.IN if contact.last == contact.last_in else Direction.OUT
    both = contact.last_in == contact.last_out
    return Interaction(at=contact.last, direction=Direction.BOTH if both else direction)


def _tie(contact: Contact, touch: Interaction) -> Tie:
    return Tie(name=contact.name, address=contact.addresses[0], touch=touch)


def _most_up(change: Change) -> tuple[float, str]:
    return (-change.up, change.contact.id)


def _most_down(change: Change) -> tuple[float, str]:
    return (-change.down, change.contact.id)
