"""One idea for a mail to somebody: it gives before it asks.

Only the owner's own words are ever named (what she noted, said or wrote), since the idea goes
into a draft, and what others wrote does not belong there.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wallflower.domain.digest import Reminder
from wallflower.domain.engine.asking import UNHEARD
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.letter.dates import spoken
from wallflower.domain.letter.phrase import OURS, hands_over, phrase, to_them
from wallflower.domain.people.interaction import Direction, Interaction

_REMEMBERED = 180  # days in which a mail is thanked for
# "At work", "online" and "the train" are no place to think back to.
_NOWHERE = re.compile(
    r"(?:linkedin|zoom|rehab|court|hospital|prison|at|on|in|by|via|over|the|a|an|online|work|home|school|office)\b",
    re.I,
)


class IdeaKind(StrEnum):
    """What there is to give."""

    WISH = "wish"  # a birthday
    WISH_LATE = "wish late"
    CONGRATULATE = "congratulate"  # a new job
    KEEP = "keep"  # a promise of something to hand over
    REMIND = "remind"  # of any other promise
    LOOK_AHEAD = "look ahead"  # an event that is to come
    LOOK_BACK = "look back"  # an event that is over
    MEET = "meet"  # a coffee
    GREET = "greet"  # nothing that wants an answer, after mails that had none
    THANK = "thank"  # for their mail
    COFFEE = "coffee"  # what was talked about there
    CALL = "call"
    TALK = "talk"
    REMEMBER = "remember"  # where the two met
    WROTE = "wrote"  # what the owner wrote about
    ASK = "ask"  # how their work is going
    SHARE = "share"  # what they care about
    HELLO = "hello"


@dataclass(frozen=True, slots=True)
class Idea:
    """What to give, and what it is about, in the owner's own words; "" if nothing is named."""

    kind: IdeaKind
    about: str = ""

    @property
    def words(self) -> str:
        """The idea in a short sentence for the owner."""
        return _SAID[self.kind].format(about=f" {self.about}" if self.about else "")


_SAID = {
    IdeaKind.WISH: "Wish them a happy day{about}.",
    IdeaKind.WISH_LATE: "Wish them well, if late.",
    IdeaKind.CONGRATULATE: "Congratulate them.",
    IdeaKind.KEEP: "Keep your promise:{about}. Attach it first.",
    IdeaKind.REMIND: "Keep your promise:{about}.",
    IdeaKind.LOOK_AHEAD: "Ask if they will be there.",
    IdeaKind.LOOK_BACK: "Ask how they liked it.",
    IdeaKind.MEET: "Propose a day that suits you.",
    IdeaKind.GREET: "Just say hello.",
    IdeaKind.THANK: "Thank them first.",
    IdeaKind.COFFEE: "Ask how that is going.",
    IdeaKind.CALL: "Ask how that is going.",
    IdeaKind.TALK: "Ask how that is going.",
    IdeaKind.REMEMBER: "Remember how you met.",
    IdeaKind.WROTE: "Ask how they are.",
    IdeaKind.ASK: "Ask how it is going.",
    IdeaKind.SHARE: "Share something new:{about}.",
    IdeaKind.HELLO: "Ask what they do now.",
}


_TALKED = {"coffee": IdeaKind.COFFEE, "call": IdeaKind.CALL, "event": IdeaKind.TALK}


def idea(reminder: Reminder, day: date) -> Idea:
    """The best idea for a mail on this local date: an occasion first, then what was last said, then
    what is known of them."""
    occasion = reminder.occasion
    if occasion:
        return _of_occasion(occasion, day)
    if reminder.unanswered >= UNHEARD:
        return Idea(IdeaKind.GREET)
    last = reminder.last
    if last and _waits_for_thanks(last, reminder, day):
        return Idea(IdeaKind.THANK, to_them(reminder.works_on))
    return _of_words(last) or _of_facts(reminder)


def _waits_for_thanks(last: Interaction, reminder: Reminder, day: date) -> bool:
    """Whether their last mail is not answered yet, and not so old that they forgot it."""
    theirs = last.kind == "email" and last.direction is Direction.IN
    return theirs and not reminder.spoken and (day - last.at.date()).days <= _REMEMBERED


def _of_occasion(occasion: Occasion, day: date) -> Idea:
    what = phrase(occasion.what)
    event = to_them(occasion.what) or f"the {occasion.kind}"
    match occasion.kind:
        case OccasionKind.BIRTHDAY:
            on = f"on {spoken(occasion.on, day)}" if occasion.on > day else ""
            return Idea(IdeaKind.WISH_LATE) if occasion.on < day else Idea(IdeaKind.WISH, on)
        case OccasionKind.JOB:
            return Idea(IdeaKind.CONGRATULATE)
        case OccasionKind.PROMISE:
            kind = IdeaKind.KEEP if hands_over(occasion.what) else IdeaKind.REMIND
            return Idea(kind, what or "what you said")
        case _:
            when = IdeaKind.LOOK_AHEAD if occasion.on >= day else IdeaKind.LOOK_BACK
            return Idea(when, event)


def _of_facts(reminder: Reminder) -> Idea:
    known = (
        (IdeaKind.ASK, to_them(reminder.works_on)),
        (IdeaKind.SHARE, to_them(reminder.cares_about)),
        (IdeaKind.REMEMBER, _place(reminder.met)),
    )
    found = (Idea(kind, about) for kind, about in known if about)
    return next(found, Idea(IdeaKind.HELLO))


def _of_words(last: Interaction | None) -> Idea | None:
    """What was last talked about, as the owner called it; None if nobody but others named it."""
    if last is None or not last.own:
        return None
    kind = _TALKED.get(last.kind, IdeaKind.WROTE)
    # What she wrote to them they have read; a remark of hers was about them.
    about = phrase(last.topic) if kind is IdeaKind.WROTE else to_them(last.topic)
    return Idea(kind, about) if about and about.casefold() not in OURS else None


def _place(met: str) -> str:
    """Where they met, if it has a name: "airport" alone makes no sentence."""
    return phrase(met) if met[:1].isupper() and not _NOWHERE.match(met) else ""
