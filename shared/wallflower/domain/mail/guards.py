"""What no honest mail looks like: limits that keep reading fast, whatever comes in."""

import re

from wallflower.domain.mail.mime.files import unwrapped

HEAD_LIMIT = 256 * 1024  # bytes; 64 KB is the most that common mail servers let through
INNER_HEAD_LIMIT = 64 * 1024  # bytes of the head of a part that are read
HEADS_LIMIT = 1024 * 1024  # bytes of all heads together; beyond them only the least of each is
LEAST_HEAD = 2048
BODY_LIMIT = 40 * 1024 * 1024  # bytes; SES takes no larger mail
PARTS_LIMIT = 400
DEPTH_LIMIT = 20
NEAR_LIMIT = 20_000  # lines that begin like a boundary and are none
SCAN_LIMIT = 240 * 1024 * 1024  # bytes in which boundaries are looked for, all levels together
DECODED_LIMIT = 16 * 1024 * 1024  # encoded bytes of attached mails that are read
PARAMETERS_LIMIT = 200  # of one field
UUENCODE_LIMIT = 2 * 1024 * 1024  # bytes
LINES_LIMIT = 2000  # lines in which quotes are looked for; those below are taken as they are
TEXT_BYTES_LIMIT = 4 * 1024 * 1024  # bytes of a text part, as they came, that are read
TEXTS_LIMIT = 1024 * 1024  # bytes of all text parts together that are read
TEXT_LIMIT = 512 * 1024  # characters of a text part that are read
HTML_DEPTH_LIMIT = 1000  # elements within one another
HTML_COST_LIMIT = 2000  # elements that the parser opens again, beside four for each tag
HTML_LIMIT = 512 * 1024  # characters of markup that are read
HTMLS_LIMIT = 768 * 1024  # bytes of all markup together, each part counted up to HTML_LIMIT
HTML_PARTS_LIMIT = 40

_HEAD_END = re.compile(rb"\n\r{0,2}\n")


def objection(raw: bytes) -> str:
    """Why these bytes are not to be read as a mail, in plain words; "" if they may be."""
    if not raw or raw.isspace():
        return "The mail is empty."
    if len(raw) > BODY_LIMIT:
        return "The mail is larger than 40 MB."
    start = unwrapped(raw[: 4 * HEAD_LIMIT])  # where a letter takes four bytes
    if len(start) > HEAD_LIMIT and not _HEAD_END.search(start, 2, HEAD_LIMIT + 4):
        return "The mail's header is longer than 256 KB, which no honest mail's is."
    return ""
