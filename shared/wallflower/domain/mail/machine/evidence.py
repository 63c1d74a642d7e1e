"""What a mail shows of the person or the machine that wrote it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wallflower.domain.address import Address
from wallflower.domain.mail.language.labels import is_forward, is_reply
from wallflower.domain.mail.mime.charsets import decode
from wallflower.domain.mail.mime.headers import Fields
from wallflower.domain.mail.mime.part import Part
from wallflower.domain.mail.mime.transfer import decoded

_REPORT_TYPE = re.compile(r"report-type\s{0,9}=\s{0,9}\"?([\w-]{1,60})")
_WRAPPINGS = ("application/ms-tnef", "application/vnd.ms-tnef")
_CLASS = re.compile(rb"(?:REPORT\.)?IPM\.[A-Za-z. ]{1,80}", re.IGNORECASE)
_NOTICE = re.compile(r"\\?\"(?:notification|event)type\\?\"\s{0,9}:\s{0,9}\\?\"([a-z]{1,20})")
_SUBJECT_READ = 300  # characters
_READ = 4000  # bytes


@dataclass(frozen=True)
class Evidence:
    """One mail, as the rules about machines look at it.

    `fields` are decoded, `kind` is the type of the whole mail, `part` its tree, None where only
    the head is known.
    """

    fields: Fields
    sender: Address | None = None
    kind: str = "text/plain"
    part: Part | None = None

    @cached_property
    def head(self) -> dict[str, str]:
        """The first value of each field, by name."""
        return dict(reversed(self.fields))

    def said(self, name: str) -> str:
        """The first value of a field in lower case, "" if there is none."""
        return self.head.get(name, "").strip().lower()

    @cached_property
    def subject(self) -> str:
        return self.head.get("subject", "")[:_SUBJECT_READ]

    @cached_property
    def report(self) -> str:
        """Of what a multipart/report (RFC 6522) reports; "unnamed" if it does not say, "" if the
        mail is none."""
        described = self.said("content-type")[:1000]
        if "multipart/report" not in (self.kind, described.partition(";")[0].strip()):
            return ""
        found = _REPORT_TYPE.search(described)
        return found.group(1) if found else "unnamed"

    @cached_property
    def pieces(self) -> tuple[Part, ...]:
        """All parts, and the attached mails as they are, but nothing within those."""
        return tuple(_outside_mails(self.part)) if self.part else ()

    @cached_property
    def types(self) -> frozenset[str]:
        return frozenset(piece.type for piece in self.pieces)

    @property
    def returns_a_mail(self) -> bool:
        """Whether another mail, or its head, hangs on this one."""
        return bool(self.types & {"message/rfc822", "message/global", "text/rfc822-headers"})

    @cached_property
    def opening(self) -> str:
        """The beginning of the first text in lower case, "" if there is none."""
        texts = (p for p in self.pieces if p.type.startswith("text/"))
        first = next((p for p in texts if not p.is_empty()), None)
        return decode(beginning(first), first.charset).lower() if first else ""

    @cached_property
    def notice(self) -> str:
        """What SES lets SNS write of ("bounce", "complaint"...), "" if the mail is no such note."""
        found = _NOTICE.search(self.opening) if "x-amz-sns-message-id" in self.head else None
        return found.group(1) if found else ""

    @cached_property
    def wrapped_class(self) -> str:
        """What Outlook's own wrapping (TNEF) calls the mail, in lower case, "" if there is none."""
        wrappings = (beginning(piece) for piece in self.pieces if piece.type in _WRAPPINGS)
        found = next(filter(None, map(_CLASS.search, wrappings)), None)
        return found.group().decode("ascii").lower() if found else ""

    @property
    def sent_to_nobody(self) -> bool:
        """Whether the envelope had no sender, so that nobody would get an answer."""
        return self.head.get("return-path", "unknown").strip() in ("<>", "")

    @cached_property
    def forwarded(self) -> bool:
        """Whether the subject is that of a forward: the sender passes on what another wrote."""
        return is_forward(self.subject)

    @cached_property
    def answers(self) -> bool:
        """Whether it belongs to a conversation."""
        return is_reply(self.subject) or "in-reply-to" in self.head or "references" in self.head


def beginning(part: Part) -> bytes:
    """The first bytes of a leaf, decoded."""
    return decoded(part.raw[part.start : min(part.end, part.start + _READ)], part.encoding)


def _outside_mails(part: Part) -> Iterator[Part]:
    yield part
    if part.type != "message/rfc822":
        for piece in part.parts:
            yield from _outside_mails(piece)
