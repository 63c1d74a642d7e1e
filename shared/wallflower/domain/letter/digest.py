"""The letter that carries reminders."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time

from wallflower.domain.digest import Digest
from wallflower.domain.letter.beside import beside, closing
from wallflower.domain.letter.blocks import Block, Heading, Paragraph
from wallflower.domain.letter.card import card
from wallflower.domain.letter.dates import local_day
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.ics import calendar_file
from wallflower.domain.letter.letter import Enclosure, Letter
from wallflower.domain.letter.names import counted, joined, short_names
from wallflower.domain.letter.write import write
from wallflower.domain.token import Purpose


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
    blocks += beside(digest, desk, today)
    blocks += closing(digest, next_day, today)
    reply_to = desk.address(Purpose.REPLY, digest.name, digest.day)
    letter = write(digest.name, _subject(digest, desk), blocks, reply_to)
    return replace(letter, enclosed=tuple(_dates(digest, desk, today)))


def _written_on(digest: Digest, desk: Desk) -> date:
    """The local date on which it was written; one that was asked for comes before its own."""
    at = digest.delivery.claimed_at
    return local_day(at, desk.owner.rhythm.zone) if at else digest.day


def _subject(digest: Digest, desk: Desk) -> str:
    names = short_names([(r.name, r.address) for r in digest.open])
    if not names or desk.owner.plain_subjects:
        return _heading(digest)
    return f"{joined(names, 3)} {'is' if len(names) == 1 else 'are'} worth a mail"


def _heading(digest: Digest) -> str:
    match len(digest.open):
        case 0:
            return "Nobody is waiting" if digest.reminders else "Nobody is due"
        case 1:
            return "One short mail, no hurry"
        case count:
            return f"{counted(count).capitalize()} short mails, no hurry"


def _opening(digest: Digest) -> Iterable[Block]:
    yield Heading(_heading(digest))
    if digest.open:
        return
    if digest.reminders:
        yield Paragraph("This digest is done. Enjoy the rest of your day.")
    else:
        yield Paragraph("Enjoy the quiet. Met somebody lately? Forward me a mail of theirs.")


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
