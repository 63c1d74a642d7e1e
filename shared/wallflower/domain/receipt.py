"""What the mail service says about a mail that it received: when, for whom, and how sure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

Headers = Sequence[tuple[str, str]]

# What SES writes above a received mail, each once (facts: AWS guide, "receiving email").
_SES_HEADERS = frozenset(
    {
        "return-path",
        "received",
        "x-ses-spam-verdict",
        "x-ses-virus-verdict",
        "received-spf",
        "authentication-results",
        "x-ses-receipt",
        "x-ses-dkim-signature",
    }
)
_LAST_OF_SES = "x-ses-dkim-signature"
_CLAUSE = re.compile(r"([a-z-]+)=([a-z]+)((?:\s+[a-z.-]+=[^\s;\"()]+)*)", re.IGNORECASE)
# SES puts these between the methods, with a semicolon before each.
_ASIDE = re.compile(r"(?:client-ip|envelope-from|helo)=[^\s;\"()]*", re.IGNORECASE)
_BY_SES = re.compile(r"\bby\s+\S+\.amazon(?:aws|ses)\.com\b", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s+<?([^\s<>;]+@[^\s<>;]+)>?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """One receipt: SES's id, the inbox key, the moment (UTC), envelope recipients, verdicts.

    `swept` is true where the sweep found the mail and the verdicts come from its headers: such
    a mail is data, never a command.
    """

    id: str
    key: str
    at: datetime
    recipients: tuple[str, ...]
    dmarc: str = ""
    spam: str = ""
    virus: str = ""
    swept: bool = False


def swept_receipt(mail_id: str, key: str, at: datetime, headers: Headers) -> Receipt:
    """The receipt of a mail whose notification was lost, from SES's own headers on top of it."""
    top = _ses_headers(headers)
    received = top.get("received", "")
    found = _FOR.search(received) if _BY_SES.search(received) else None
    results = _results(top.get("authentication-results", ""))
    return Receipt(
        id=mail_id,
        key=key,
        at=at,
        recipients=(found.group(1),) if found else (),
        dmarc=next((verdict.upper() for name, verdict, _ in results if name == "dmarc"), ""),
        spam=top.get("x-ses-spam-verdict", "").strip().upper(),
        virus=top.get("x-ses-virus-verdict", "").strip().upper(),
        swept=True,
    )


def signed_by(headers: Headers) -> frozenset[str]:
    """The domains whose DKIM signature SES found good on this mail."""
    results = _results(_ses_headers(headers).get("authentication-results", ""))
    return frozenset(
        properties[name].lstrip("@").lower()
        for method, verdict, properties in results
        if (method, verdict) == ("dkim", "pass")
        for name in ("header.d", "header.i")
        if name in properties
    )


def _ses_headers(headers: Headers) -> dict[str, str]:
    """The run of headers on top that SES wrote; a name that comes again is the sender's own."""
    top: dict[str, str] = {}
    for name, value in headers:
        if name not in _SES_HEADERS or name in top or _LAST_OF_SES in top:
            break
        top[name] = value
    return top


def _results(value: str) -> list[tuple[str, str, dict[str, str]]]:
    """The clauses of an Authentication-Results by amazonses.com: method, verdict, properties.

    Strict: comments go, and one clause that is not plain, or an encoded word, makes all of it
    worthless, since its addresses are the sender's to choose.
    """
    service, *clauses = (part.strip() for part in _without_comments(value).split(";"))
    if service.lower() != "amazonses.com" or "=?" in value:
        return []
    said = [clause for clause in clauses if clause and not _ASIDE.fullmatch(clause)]
    matches = [_CLAUSE.fullmatch(clause) for clause in said]
    if not all(matches):
        return []
    return [(m[1].lower(), m[2].lower(), _properties(m[3].split())) for m in matches if m]


def _without_comments(value: str) -> str:
    if len(value) > 10_000:
        return ""  # no line that SES writes is so long
    previous = None
    while previous != value:
        previous, value = value, re.sub(r"\([^()]*\)", "", value)
    return value


def _properties(words: Iterable[str]) -> dict[str, str]:
    pairs = (word.split("=", 1) for word in words)
    return {name.lower(): value for name, value in pairs}
