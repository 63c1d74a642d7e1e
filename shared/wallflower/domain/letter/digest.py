"""The letter that carries reminders."""

from collections.abc import Iterable
from datetime import date

from wallflower.domain.address import Address
from wallflower.domain.digest import Digest, Reminder
from wallflower.domain.letter.blocks import (
    Block,
    Card,
    Heading,
    Link,
    Links,
    Paragraph,
    Small,
    Struck,
    Warm,
)
from wallflower.domain.letter.courage import courage
from wallflower.domain.letter.dates import weekday
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.draft import draft
from wallflower.domain.letter.last import last_said
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.names import called, counted, first_name, joined, short_names
from wallflower.domain.letter.words import clean, cut, plain
from wallflower.domain.letter.write import write
from wallflower.domain.token import Purpose


def digest_letter(digest: Digest, desk: Desk, *, next_day: date, zone: str) -> Letter:
    """The digest as a letter: whom to write to, why now, what was last said, and a draft.

    `next_day` is the local date of the digest after this one, `zone` the owner's IANA zone, in
    which dates are told.
    """
    blocks: list[Block] = list(_opening(digest))
    blocks += [_card(reminder, digest, desk, zone) for reminder in digest.open]
    blocks += [block for sender in digest.offers for block in _offer(sender, desk)]
    blocks += _closing(digest, next_day)
    reply_to = desk.address(Purpose.REPLY, digest.name, digest.day)
    return write(digest.name, _subject(digest), blocks, reply_to)


def _names(reminders: Iterable[Reminder]) -> list[str]:
    return short_names([(r.name, r.address) for r in reminders])


def _subject(digest: Digest) -> str:
    names = _names(digest.open)
    if names:
        return f"{joined(names, 3)} {'is' if len(names) == 1 else 'are'} worth a mail"
    return "Everybody has your mail" if digest.reminders else "Nobody is due"


def _opening(digest: Digest) -> Iterable[Block]:
    match len(digest.open):
        case 0 if digest.reminders:
            yield Heading("Everybody has your mail")
            yield Paragraph("All of this digest is done. Enjoy the rest of your day.")
        case 0:
            yield Heading("Nobody is due")
            yield Paragraph("Enjoy the quiet. Met somebody lately? Forward me a mail of theirs.")
        case 1:
            yield Heading("One short mail, ready to go")
            yield Paragraph("In your own time. Nothing piles up.")
        case count:
            yield Heading(f"{counted(count).capitalize()} short mails, ready to go")
            yield Paragraph("In your own time. Nothing piles up.")


def _card(reminder: Reminder, digest: Digest, desk: Desk, zone: str) -> Card:
    ready = draft(reminder)
    number = reminder.number
    bcc = desk.address(Purpose.DRAFT, digest.name, digest.day, number)
    done = desk.address(Purpose.DONE, digest.name, digest.day, number)
    who = first_name(reminder.name) or called(reminder.name, reminder.address, 40)
    links = (
        Link(f"Write to {who}", mailto(reminder.address, ready.subject, ready.body, bcc), True),
        Link(f"{number} done", mailto(done, f"{number} done", f"{number} done")),
    )
    title = called(reminder.name, reminder.address)
    address = cut(clean(reminder.address), 100)
    why = (Paragraph(plain(reminder.why, 200)),) if reminder.why else ()
    last = (last_said(reminder.last, who, digest.day, zone),) if reminder.last else ()
    return Card(
        number, title, "" if address == title else address, (*why, *last, ready, Links(links))
    )


def _offer(sender: Address, desk: Desk) -> Iterable[Block]:
    """A stranger's mail: to be remembered, the owner sends us a note that names her."""
    who = called(sender.name, sender.address)
    name = f"{clean(sender.name)} " if sender.name else ""
    note = f"Please remember {name}<{sender.address}>"
    yield Paragraph(f"{who} wrote to you. Shall I remember them?")
    yield Links((Link("Remember", mailto(desk.capture, "Remember", note)),))


def _closing(digest: Digest, next_day: date) -> Iterable[Block]:
    closed = [r for r in digest.reminders if r.number in digest.done]
    if closed:
        yield Struck("Done:", joined(_names(closed), 20))
    if digest.open:
        number = digest.open[0].number
        yield Paragraph(f"A draft that you send is ticked off. Or answer “{number} done”.")
        yield Warm(courage(digest.day))
    month = f"This month {digest.proposed} of {digest.budget} people. " if digest.budget else ""
    yield Small(f"{month}Next digest: {weekday(next_day, digest.day)}.")
