"""Reading a forwarded mail, against the standard library's `email` on the same bytes.

Run with `make bench`. Both read in turn, so that a busy machine slows both; the median of the
ratios is what counts. The standard library parses, decodes the first text and the four fields of
the head; Wallflower also reads the HTML, the forward in it and its date.
"""

from collections.abc import Callable
from email import message_from_bytes, policy
from statistics import median
from time import process_time

from benchmarks.sample import forwarded
from wallflower.domain.mail.reader import read

ROUNDS = 15
SECONDS = 0.1  # per round and reader


def standard(raw: bytes) -> tuple[str, ...]:
    """What the standard library has to offer for a mail."""
    mail = message_from_bytes(raw, policy=policy.default)
    body = mail.get_body(("plain", "html"))
    text = body.get_content() if body else ""
    return (text, *(str(mail[name]) for name in ("From", "To", "Subject", "Date")))


def ours(raw: bytes) -> object:
    """The whole reading."""
    mail = read(raw)
    if mail.unreadable or not mail.forwards or mail.forwards[0].date is None:
        raise ValueError("the sample was not read as a forward with a date")
    return mail


def cost(reading: Callable[[bytes], object], raw: bytes) -> float:
    """Seconds of processor time for one reading, over a tenth of a second."""
    start, count = process_time(), 0
    while (spent := process_time() - start) < SECONDS:
        reading(raw)
        count += 1
    return spent / count


def main() -> None:
    """Prints a row for each size of mail."""
    print(f"{'mail':>18}  {'email':>10}  {'Wallflower':>10}  {'ratio':>6}  {'at most':>7}")
    for name, raw, most in (
        ("8 KB", forwarded(8_000), 1.5),
        ("8 KB, HTML only", forwarded(8_000, plain=False), 1.5),
        ("84 KB, one file", forwarded(84_000, 1), 1.5),
        ("5 MB, two files", forwarded(5_000_000, 2), 0.3),
    ):
        rounds = [(cost(standard, raw), cost(ours, raw)) for _ in range(ROUNDS)]
        theirs, own = (median(column) * 1e6 for column in zip(*rounds, strict=True))
        ratio = median(mine / other for other, mine in rounds)
        print(f"{name:>18}  {theirs:7.0f} us  {own:7.0f} us  {ratio:6.2f}  {most:7.1f}")


if __name__ == "__main__":
    main()
