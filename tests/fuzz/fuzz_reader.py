"""Feeds the reader bytes that try to reach every line of it, and checks what must always hold.

`make fuzz` runs it for a minute (`make fuzz FOR=900`: a quarter of an hour), beginning with the
mails in tests/mails. What it finds it leaves in .fuzz/; as small as it gets, that becomes a file
in tests/mails/fuzz, which every run of the tests reads.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["wallflower"]):
    from tests.fuzz.invariants import check

MAILS = Path(__file__).parents[1] / "mails"
FOUND = Path(__file__).parents[2] / ".fuzz"


def test_one_input(raw: bytes) -> None:
    """One mail; what is raised here is what was found."""
    check(raw)


def seed(into: Path) -> None:
    """The mails to begin with."""
    into.mkdir(parents=True, exist_ok=True)
    for mail in MAILS.rglob("*.eml"):
        (into / "-".join(mail.relative_to(MAILS).parts)).write_bytes(mail.read_bytes())


def main(seconds: str) -> None:
    """Runs for so long, on one core."""
    seed(FOUND / "corpus")
    words = f"-dict={Path(__file__).with_name('mail.dict')}"
    bounds = [f"-max_total_time={seconds}", "-timeout=10", "-max_len=8192", "-rss_limit_mb=1024"]
    finds = f"-artifact_prefix={FOUND}/"
    atheris.Setup([sys.argv[0], *bounds, words, finds, str(FOUND / "corpus")], test_one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "60")
