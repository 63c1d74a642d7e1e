"""The letter that says what became of a mail."""

from collections.abc import Iterable
from dataclasses import replace

from wallflower.domain.digest import LetterKind, dated_name
from wallflower.domain.ledger import Entry, Outcome
from wallflower.domain.letter.blocks import Block, Heading, Paragraph, Small
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.names import called, joined, short_names
from wallflower.domain.letter.noted import closed, noted
from wallflower.domain.letter.problems import problem
from wallflower.domain.letter.question import did_you_mean
from wallflower.domain.letter.words import plain
from wallflower.domain.letter.write import write
from wallflower.domain.token import Purpose

_NOTHING_WAS_READ = ("late", "too-old", "two-texts")
_CONTACT_FILES = (".csv", ".vcf", ".vcard")


def answer_letter(entry: Entry, desk: Desk) -> Letter:
    """What became of the mail of that ledger entry, in a line or two; dates in the owner's zone."""
    reply_to, heading = _reply_to(entry, desk), _heading(entry)
    blocks: list[Block] = [Heading(heading)]
    blocks += map(Paragraph, _said(entry, desk.owner.rhythm.zone))
    if entry.deeds:
        # Imported here: few mails carry a command.
        from wallflower.domain.letter.deeds import deeds

        blocks += deeds(entry, reply_to)
    blocks += _open(entry, reply_to)
    if subject := plain(entry.subject, 80):
        blocks.append(Small(f"This is about your mail “{subject}”."))
    plainly = desk.owner.plain_subjects
    letter = write(entry.name, _became(entry) if plainly else heading, blocks, reply_to)
    return replace(letter, in_reply_to=entry.message_id)


def _reply_to(entry: Entry, desk: Desk) -> str:
    """Our address for an answer: numbers in it mean the digest that they meant in the mail."""
    if entry.digest is None:
        return desk.address(Purpose.REPLY, entry.name, entry.day)
    return desk.address(Purpose.REPLY, dated_name(entry.digest, LetterKind.DIGEST), entry.digest)


def _heading(entry: Entry) -> str:
    """What became of it, with the first names."""
    named = short_names([(p.name, p.address) for p in entry.people if p.called])
    names = joined(named, 3, len(entry.people) - len(named))
    return f"{_became(entry)}: {names}" if names else _became(entry)


def _became(entry: Entry) -> str:
    match entry.outcome:
        case Outcome.STORED:
            return "Noted" if entry.people else "Nobody noted"
        case Outcome.DONE:
            return "Done"
        case Outcome.LISTED:
            return "Your digest is on its way"
        case Outcome.ASKED:
            return "One question"
        case Outcome.UNREADABLE:
            return "I could not read a mail"
        case Outcome.IGNORED:
            return "Nothing was done"


def _said(entry: Entry, zone: str) -> Iterable[str]:
    if entry.outcome is Outcome.STORED and entry.people:
        yield from noted(entry, zone)
    yield from closed(entry)
    if entry.touch and entry.touch.approximate and entry.touch.kind != "note":
        yield "The mail carried no date, so I took the day on which it came."
    if entry.left_out:
        names = joined([called(one.name, one.address) for one in entry.left_out])
        yield (
            f"It named more than six people, so I left out those I do not know: {names}. "
            "Send me a line about anyone who matters to you, with an address."
        )
    yield from _kept(entry.kept)


def _kept(names: tuple[str, ...]) -> Iterable[str]:
    """A file without a name is called so; only contact files will be read one day."""
    shown = [(plain(name, 60) or "a file without a name", name) for name in names]
    contact_files = [s for s, name in shown if name.lower().endswith(_CONTACT_FILES)]
    others = [s for s, name in shown if not name.lower().endswith(_CONTACT_FILES)]
    if contact_files:
        yield f"I kept {joined(contact_files)}; reading contact files comes in a later version."
    if others:
        yield f"I kept {joined(others)} with the mail, but do not read attachments yet."


def _open(entry: Entry, reply_to: str) -> Iterable[Block]:
    """What is left open: what went wrong, and what was not understood."""
    code = entry.problem or _without_words(entry.outcome)
    if code and code != "unclear":
        yield from problem(code, reply_to)
    if entry.unclear and code not in _NOTHING_WAS_READ:
        yield from did_you_mean(entry.unclear, entry.day, reply_to)


def _without_words(outcome: Outcome) -> str:
    if outcome is Outcome.UNREADABLE:
        return "unreadable"
    return "not-understood" if outcome is Outcome.ASKED else ""
