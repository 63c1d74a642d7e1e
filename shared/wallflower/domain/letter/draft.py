"""A ready mail to one person: short, about them, and asking for nothing."""

from dataclasses import dataclass
from datetime import date

from wallflower.domain.digest import Reminder
from wallflower.domain.letter.dates import local_day, spoken
from wallflower.domain.letter.idea import Idea, IdeaKind, idea
from wallflower.domain.letter.names import first_name, whole_name
from wallflower.domain.letter.words import clean, cut
from wallflower.domain.owner import Owner, Tone

HELLO = Idea(IdeaKind.HELLO)
_NAME = "NAME"  # where it stands in a first line
_NOW = "What are you working on now?"

# Subject and sentences. {about} is what the idea names, {begun} the same with a capital.
_MAILS = {
    IdeaKind.WISH: (
        "Happy birthday",
        "All my good wishes for your birthday. May your new year be a good one.",
    ),
    IdeaKind.WISH_LATE: (
        "Happy birthday, a little late",
        "I hope you had a lovely birthday. May your new year be a good one.",
    ),
    IdeaKind.CONGRATULATE: (
        "Your new job",
        "Congratulations on your new job. How are the first weeks?",
    ),
    IdeaKind.KEEP: ("As promised", "I have not forgotten what I promised you. Here it is."),
    IdeaKind.REMIND: (
        "What I promised",
        "I have not forgotten what I promised you. I am on it.",
    ),
    IdeaKind.LOOK_AHEAD: (
        "{begun}",
        "I thought of you because of {about}. Are you going too?",
    ),
    IdeaKind.LOOK_BACK: ("{begun}", "I thought of you because of {about}. How did you like it?"),
    IdeaKind.MEET: ("Shall we meet?", "It would be good to see you. Shall we meet soon?"),
    IdeaKind.GREET: (
        "A short hello",
        "You came to mind today. I wish you well; no need to answer.",
    ),
    IdeaKind.THANK: ("Thank you", "Thank you for your mail{when}. {news}"),
    IdeaKind.COFFEE: ("{begun}", "Over coffee we talked about “{about}”. How is that going?"),
    IdeaKind.CALL: ("{begun}", "On the phone we talked about “{about}”. How is that going?"),
    IdeaKind.TALK: ("{begun}", "When we met we talked about “{about}”. How is that going?"),
    IdeaKind.WROTE: (
        "{begun}",
        "I last wrote to you about “{about}”. How are things on your side?",
    ),
    IdeaKind.ASK: ("{begun}", "You came to mind today. {news}"),
    IdeaKind.SHARE: ("{begun}", "{begun} made me think of you today. What is new there?"),
    IdeaKind.REMEMBER: ("{begun}", f"I still think back to {{about}}, where we met. {_NOW}"),
    IdeaKind.HELLO: ("A short hello", f"You came to mind today. {_NOW}"),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """Subject and body (lines parted by "\\n") of a mail that is ready to go."""

    subject: str
    body: str


def draft(reminder: Reminder, owner: Owner, day: date, about: Idea | None = None) -> Draft:
    """A mail on this local date, from what is stored of them and with the best idea, or with this
    one: at most one question, no request, and none of their own words."""
    when = _when(reminder, owner.rhythm.zone, day)
    return written(reminder.name, about or idea(reminder, day), owner.tone, when)


def written(name: str, about: Idea, tone: Tone, when: str = "") -> Draft:
    """The mail to somebody of that name that carries this idea; `when` is the date of their last
    mail, as it is spoken, "" if it is not known."""
    named = about.about
    words = {
        "about": named,
        "begun": named[:1].upper() + named[1:],
        "when": f" of {when}" if when else "",
        "news": _news(named),
    }
    subject, said = (template.format(**words) for template in _MAILS[about.kind])
    lines = (_greeting(name, tone), said, _signed(tone))
    return Draft(cut(clean(subject), 80), "\n\n".join(lines))


def _news(named: str) -> str:
    work = f"your work on {_worked_on(named)}"
    return f"How is {work} going?" if named else "How have things gone since?"


def _worked_on(named: str) -> str:
    """A single word may miss its article ("house"), and then reads better as a quotation."""
    plural = named.endswith(("s", "ing")) or " " in named
    return named if plural else f"“{named}”"


def _when(reminder: Reminder, zone: str, day: date) -> str:
    """The date of what was last said, where it is known for sure."""
    last = reminder.last
    return "" if last is None or last.approximate else spoken(local_day(last.at, zone), day)


def _greeting(name: str, tone: Tone) -> str:
    """The first line, with the name where it is known: whole in a formal mail."""
    first = first_name(name)
    called = (whole_name(name) if tone.formal else "") or first
    if not called:
        return "Hello,"
    line = clean(tone.first_line) or ("Dear NAME," if tone.formal else "Hi NAME,")
    return line.replace(_NAME, called)


def _signed(tone: Tone) -> str:
    return clean(tone.sign_off) or ("Kind regards" if tone.formal else "Best wishes")
