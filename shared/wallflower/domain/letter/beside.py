"""What a digest tells and asks beside its people: promises, answers, strangers, the month."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from wallflower.domain.address import Address
from wallflower.domain.digest import Awaited, Digest, LetterKind, Promise, dated_name
from wallflower.domain.letter.blocks import Block, Link, Links, Paragraph, Small, Struck, Warm
from wallflower.domain.letter.courage import courage
from wallflower.domain.letter.dates import local_day, spoken, weekday
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.names import called, joined, short_name, short_names, whole_name
from wallflower.domain.letter.question import did_they_answer, is_that_you
from wallflower.domain.letter.words import plain
from wallflower.domain.token import Purpose

_A_SENTENCE = 4  # words; fewer are a name


def beside(digest: Digest, desk: Desk, today: date) -> Iterable[Block]:
    """Open promises to others, of whom it is asked whether they answered, from where the owner may
    have written, and strangers."""
    for promise in digest.promises:
        yield Paragraph(_promised(promise, today))
    for one in digest.awaited:
        yield from _awaited(one, desk, today)
    for sender in digest.doubted:
        yield from is_that_you(called("", sender.address), desk.owner.address)
    for sender in digest.offers:
        yield from _offer(sender, desk)


def _promised(promise: Promise, today: date) -> str:
    who = short_name(promise.name, promise.address)
    what = plain(promise.what, 80).strip(" .!?…")
    return f"You promised {who} by {spoken(promise.by, today)}{f': {what}' if what else ''}."


def _awaited(one: Awaited, desk: Desk, today: date) -> Iterable[Block]:
    """Whether somebody answered; the number is that of the digest in which they stood."""
    who = short_name(one.name, one.address)
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


def closing(digest: Digest, next_day: date, today: date) -> Iterable[Block]:
    """The end of the letter: who is ticked off, what was not taken, a kind word, how far the month
    is, and how to change anything."""
    closed = [(r.name, r.address) for r in digest.reminders if r.number in digest.done]
    if closed:
        yield Struck("No longer waiting:", joined(short_names(closed), 20))
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
