"""What holds of every reading, whatever the bytes were."""

import json
import re
from dataclasses import asdict
from time import process_time

from wallflower.domain.mail.message import Mail
from wallflower.domain.mail.reader import read

SECONDS = 2.0
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_CONTROLS_OF_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def check(raw: bytes) -> Mail:
    """Reads, and raises AssertionError where the reading breaks a promise."""
    start = process_time()
    mail = read(raw)
    spent = process_time() - start
    assert spent < SECONDS, f"{spent:.1f} seconds"
    assert _is_writable(mail), "text that no store takes"
    for value in _values(mail):
        assert not _CONTROLS.search(value), f"a control character in {value!r}"
    for text in (mail.text, mail.body, *(forward.body for forward in mail.forwards)):
        assert not _CONTROLS_OF_TEXT.search(text), "a control character in a text"
    return mail


def _is_writable(mail: Mail) -> bool:
    try:
        json.dumps(asdict(mail), ensure_ascii=False, default=str).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _values(mail: Mail) -> list[str]:
    """What stands in one line, by its nature."""
    people = [mail.sender, *mail.to, *mail.cc]
    for forward in mail.forwards:
        people += [forward.sender, *forward.to, *forward.cc]
    said = [mail.subject, mail.message_id, mail.in_reply_to, mail.automatic, mail.unreadable]
    said += [forward.subject for forward in mail.forwards]
    said += [file.name for file in mail.attachments]
    return said + [word for person in people if person for word in (person.name, person.address)]
