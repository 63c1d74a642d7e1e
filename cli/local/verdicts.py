"""What SES would find about a mail, where no DNS and no signature can be asked.

Nothing of this runs in AWS: only the local SMTP port reads the header that says otherwise.
"""

import re
from email.parser import BytesHeaderParser
from email.utils import getaddresses

from cli.local.receiving import CHECKS

HEADER = "X-Local-Verdicts"
_LINE = re.compile(rb"(?im)^x-local-verdicts:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n?")


def judged(raw: bytes, owner: str) -> tuple[bytes, dict[str, str]]:
    """The mail without our header, and the verdicts by check.

    DMARC is PASS for the owner's own From address and GRAY for everybody else's;
    `X-Local-Verdicts: dmarc=FAIL virus=FAIL` overrides.
    """
    headers = BytesHeaderParser().parsebytes(raw)
    authors = {at.lower() for _, at in getaddresses([str(v) for v in headers.get_all("From", [])])}
    verdicts = {"dmarc": "PASS" if authors == {owner.lower()} else "GRAY"}
    said = " ".join(str(value) for value in headers.get_all(HEADER, []))
    for check, _, word in (pair.partition("=") for pair in said.split()):
        if check in CHECKS:
            verdicts[check] = word.upper()
    return _without(raw), verdicts


def _without(raw: bytes) -> bytes:
    end = re.search(rb"\n(?=\r?\n)", raw)
    length = end.end() if end else len(raw)
    return _LINE.sub(b"", raw[:length]) + raw[length:]
