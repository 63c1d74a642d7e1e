"""The letter that carries reminders."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time

from wallflower.domain.address import Address
from wallflower.domain.digest import Awaited, Digest, LetterKind, Promise, Reminder, dated_name
from wallflower.domain.letter.blocks import (
    Block,
    Heading,
    Link,
    Links,
    Paragraph,
    Small,
    Struck,
    Warm,
)
from wallflower.domain.letter.card import card
from wallflower.domain.letter.courage import courage
from wallflower.domain.letter.dates import local_day, spoken, weekday
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.ics import calendar_file
from wallflower.domain.letter.letter import Enclosure, Letter
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.names import (
    called,
    counted,
    first_name,
    joined,
    short_names,
    whole_name,
)
from wallflower.domain.letter.question import did_they_answer
from wallflower.domain.letter.words import plain
from wallflower.domain.letter.write import write
from wallflower.domain.token import Purpose

_A_SENTENCE = 4  # words; fewer are a name


def digest_letter(
    digest: Digest, desk: Desk, *, next_day: date, today: date | None = None
) -> Letter:
    """The digest as a letter: whom to write to, why now, what was last said, and a draft; dates in
    the owner's zone. `next_day` is the local date of the digest after this one, `today` the one on
    which it is read: where it is not given, the one on which it was written.

    It encloses the dates of events that are to come.
    """
    today = today or _written_on(digest, desk)
    blocks: list[Block] = list(_opening(digest))
    blocks += [card(reminder, digest, desk, today) for reminder in digest.open]
    blocks += [Paragraph(_promised(promise, today)) for promise in digest.promises]
    blocks += [block for one in digest.awaited for block in _awaited(one, desk, today)]
    blocks += [block for sender in digest.offers for block in _offer(sender, desk)]
    blocks += _closing(digest, next_day, today)
    reply_to = desk.address(Purpose.REPLY, digest.name, digest.day)
    letter = write(digest.name, _subject(digest, desk), blocks, reply_to)
    return replace(letter, enclosed=tuple(_dates(digest, desk, today)))


def _written_on(digest: Digest, desk: Desk) -> date:
    """The local date on which it was written; one that was asked for comes before its own."""
    at = digest.delivery.claimed_at
    return local_day(at, desk.owner.rhythm.zone) if at else digest.day


def _names(reminders: Iterable[Reminder]) -> list[str]:
    return short_names([(r.name, r.address) for r in reminders])


def _subject(digest: Digest, desk: Desk) -> str:
    names = _names(digest.open)
    if not names or desk.owner.plain_subjects:
        return _heading(digest)
    return f"{joined(names, 3)} {'is' if len(names) == 1 else 'are'} worth a mail"


def _heading(digest: Digest) -> str:
    match len(digest.open):
        case 0:
            return "Everybody has your mail" if digest.reminders else "Nobody is due"
        case 1:
            return "One short mail, no hurry"
        case count:
            return f"{counted(count).capitalize()} short mails, no hurry"


def _opening(digest: Digest) -> Iterable[Block]:
    yield Heading(_heading(digest))
    if digest.open:
        return
    if digest.reminders:
        yield Paragraph("All of this digest is done. Enjoy the rest of your day.")
    else:
        yield Paragraph("Enjoy the quiet. Met somebody lately? Forward me a mail of theirs.")


def _promised(promise: Promise, today: date) -> str:
    who = first_name(promise.name) or called(promise.name, promise.address, 40)
    what = plain(promise.what, 80).strip(" .!?…")
    return f"You promised {who} by {spoken(promise.by, today)}{f': {what}' if what else ''}."


def _awaited(one: Awaited, desk: Desk, today: date) -> Iterable[Block]:
    """Whether somebody answered; the number is that of the digest in which they stood."""
    who = first_name(one.name) or called(one.name, one.address, 40)
    name = dated_name(one.digest, LetterKind.DIGEST)
    when = spoken(local_day(one.written, desk.owner.rhythm.zone), today)
    reply_to = desk.address(Purpose.REPLY, name, one.digest)
    return did_they_answer(who, when, one.number, reply_to)


def _offer(sender: Address, desk: Desk) -> Iterable[Block]:
    """A stranger's mail: to be remembered, the owner sends us a note with the address. The name is
    the stranger's to choose, and a note is read for facts: only a name goes into it."""
    who = called(sender.name, sender.address)
    name = whole_name(sender.name)
    short = f"{name} " if name and len(name.split()) < _A_SENTENCE else ""
    note = f"Please remember {short}<{sender.address}>"
    yield Paragraph(f"“{who}” wrote to you. Shall I remember them?")
    yield Links((Link("Remember", mailto(desk.capture, "Remember", note)),))


def _closing(digest: Digest, next_day: date, today: date) -> Iterable[Block]:
    closed = [r for r in digest.reminders if r.number in digest.done]
    if closed:
        yield Struck("Ticked off:", joined(_names(closed), 20))
    if digest.refused:
        yield Small(_refused(digest))
    if digest.open:
        yield Warm(courage(today))
    following = f"Next: {weekday(next_day, today)}."
    yield Small(" ".join(filter(None, (_month(digest), following))))
    if digest.open:
        number = digest.open[0].number
        yield Small(f"To change anything, answer “{number} snooze 2 weeks”.")


def _month(digest: Digest) -> str:
    """How many were written to this month, of how many that were to be."""
    return f"This month {digest.written} of {digest.budget} people." if digest.budget else ""


_REASONS = {
    "unproven": "unproven",
    "spam": "spam",
    "virus": "virus",
    "ours": "loop",
    "sender": "senderless",
    "unreadable": "unreadable",
}


def _refused(digest: Digest) -> str:
    """How many mails were not taken, and why, in a word each."""
    count = sum(digest.refused.values())
    words: Counter[str] = Counter()
    for reason, number in digest.refused.items():
        words[_REASONS.get(reason, "other")] += number
    order = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))
    why = joined([f"{number} {word}" for word, number in order])
    return f"{count} mail{'s were' if count > 1 else ' was'} not taken: {why}."


def _dates(digest: Digest, desk: Desk, today: date) -> Iterable[Enclosure]:
    """The days of events that give a reason to write and are still to come."""
    stamp = datetime.combine(today, time.min, UTC)
    for reminder in digest.open:
        occasion = reminder.occasion
        if occasion and occasion.is_event and occasion.on >= today:
            yield calendar_file(
                f"{occasion.kind}-{reminder.number}.ics",
                occasion.on,
                uid=f"{reminder.contact}.{occasion.name}@{desk.domain}",
                stamp=stamp,
                summary=occasion.what or occasion.kind.capitalize(),
            )
