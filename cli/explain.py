"""`wallflower explain`: what would be understood of a mail, and done, without doing it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from wallflower.domain.address import Address
from wallflower.domain.capture import Capture, capture
from wallflower.domain.entry import entry_of
from wallflower.domain.envelope import recipient
from wallflower.domain.ledger import Entry, MailKind, Tier
from wallflower.domain.letter.answer import answer_letter
from wallflower.domain.letter.desk import Desk
from wallflower.domain.mail.message import Forwarded, Mail
from wallflower.domain.mail.reader import read
from wallflower.domain.owner import Key, Owner, Rhythm
from wallflower.domain.receipt import Receipt
from wallflower.domain.remember import Known, remember

CAPTURE = "capture@wallflower.invalid"


@dataclass(frozen=True, slots=True)
class Explained:
    """One file, and what was understood of it. Of nobody's mail nothing is understood."""

    file: str
    mail: Mail
    told: Capture | None
    entry: Entry | None
    desk: Desk


def explain(path: Path, tier: Tier, to: str | None, now: datetime) -> Explained:
    """Reads one mail as ingest would, if it came from `tier` to our address `to` on its own date
    (`now` if it has none). A mail without one single sender is from nobody, whatever `tier` says.

    Without `to` it is the one in To or Cc whose local part is `capture`, else a BCC.
    Raises OSError if the file cannot be read.
    """
    mail = read(path.read_bytes())
    ours = to or _ours(mail)
    owner_id, mail_domain = _at(ours)
    owner = _owner(owner_id, mail, tier, now)
    desk = Desk(owner=owner, domain=mail_domain)
    if tier is Tier.NOBODY or mail.sender is None:
        return Explained(path.name, mail, None, None, desk)
    at = mail.date or now
    receipt = Receipt(id=path.name, key=path.name, at=at, recipients=(ours,))
    told = capture(mail, tier, receipt, owner, mail_domain)
    entry = entry_of(mail, told, tier, receipt)
    decision = remember(told, entry, Known(owner=owner), at)
    return Explained(path.name, mail, told, decision.entry, desk)


def as_json(explained: Explained) -> str:
    """One line, as the scorers of mail readers take it."""
    mail = explained.mail
    said = {
        "file": explained.file,
        "kind": _kind(explained),
        "text": mail.text,
        "forwarded": _forwarded(mail.forwards[0]) if mail.forwards else None,
        "from": _address(mail.sender),
        "people": [
            {"name": heard.person.name or None, "address": heard.person.address}
            for heard in (explained.told.heard if explained.told else ())
        ],
        "outcome": explained.entry.outcome.value if explained.entry else "refused",
        "problem": explained.entry.problem if explained.entry else "",
    }
    return json.dumps(said, ensure_ascii=False)


def _kind(explained: Explained) -> str | None:
    if explained.told:
        return explained.told.kind.value
    return MailKind.UNREADABLE.value if explained.mail.unreadable else None


def as_words(explained: Explained) -> Iterator[str]:
    """What a person wants to know of a mail, line by line."""
    yield explained.file
    sender = explained.mail.sender
    yield f"  From: {_written(sender) if sender else 'not one single, readable sender'}"
    if explained.told is None or explained.entry is None:
        yield "  From nobody we trust: nothing is read, nothing changes, nobody is answered."
        return
    yield f"  Kind: {explained.told.kind}"
    for heard in explained.told.heard:
        touch = heard.touch
        about = f", about “{touch.topic}”" if touch.topic else ""
        when = "date unknown" if touch.approximate else f"{touch.at:%d %B %Y}"
        yield f"  Who: {_written(heard.person)} ({touch.direction}, {when}{about})"
    if explained.mail.text:
        yield f"  Your words: {' '.join(explained.mail.text.split())[:200]}"
    yield from _answer(explained.entry, explained.desk)


def _answer(entry: Entry, desk: Desk) -> Iterator[str]:
    if entry.answer is None:
        yield f"  Outcome: {entry.outcome}; no answer goes out."
        return
    letter = answer_letter(entry, desk)
    yield f"  Answer: {letter.subject}"
    yield from (f"    {line}" for line in letter.text.strip().splitlines() if line.strip())


def _ours(mail: Mail) -> str:
    for address in (*mail.to, *mail.cc):
        if address.address.partition("@")[0].partition("+")[0] == "capture":
            return address.address
    return CAPTURE


def _at(ours: str) -> tuple[str, str]:
    domain = ours.rpartition("@")[2]
    found = recipient(ours, domain)
    if found is None:
        raise ValueError(f"{ours} is no mail address: use --to NAME@DOMAIN.")
    return found.owner_id, domain


def _owner(owner_id: str, mail: Mail, tier: Tier, now: datetime) -> Owner:
    """An owner whom this mail is from, or for a witness's mail is not."""
    own = (mail.sender.address,) if mail.sender and tier is Tier.OWNER else ("owner@invalid",)
    return Owner(
        id=owner_id,
        addresses=own,
        rhythm=Rhythm(),
        keys=(Key(id=0, secret=bytes(32)),),
        occurrence=date(now.year, 1, 1),
        next_at=now,
    )


def _forwarded(original: Forwarded) -> dict[str, Any]:
    return {
        "from": _address(original.sender),
        "to": [_address(a) for a in original.to],
        "cc": [_address(a) for a in original.cc],
        "subject": original.subject,
        "date": original.date.isoformat() if original.date else None,
        "body": original.body,
    }


def _address(address: Address | None) -> dict[str, str | None] | None:
    if address is None:
        return None
    return {"name": address.name or None, "address": address.address}


def _written(address: Address) -> str:
    return f"{address.name} <{address.address}>" if address.name else address.address


def run(files: list[Path], *, tier: str, to: str | None, json_lines: bool) -> int:
    """Explains files to standard output; 1 if one of them could not be read."""
    now, failed = datetime.now(UTC), 0
    for path in files:
        try:
            explained = explain(path, Tier(tier), to, now)
        except (OSError, ValueError) as wrong:
            print(f"{path}: {getattr(wrong, 'strerror', None) or wrong}")
            failed = 1
            continue
        print(as_json(explained) if json_lines else "\n".join(as_words(explained)))
    return failed
