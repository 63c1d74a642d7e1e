"""`wallflower explain`: what would be understood of a mail, and done, without doing it."""

import sys
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path

from cli.explain.explained import explain
from cli.explain.line import as_json
from cli.explain.words import as_words
from wallflower.domain.ledger import Tier


def run(files: list[Path], *, tier: str, to: str | None, json_lines: bool) -> int:
    """Explains files to standard output; 1 if one of them could not be read."""
    now, failed = datetime.now(UTC), 0
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack the letters
    for path in files:
        try:
            explained = explain(path, Tier(tier), to, now)
        except (OSError, ValueError) as wrong:
            reason = getattr(wrong, "strerror", None) or wrong
            print(f"{path}: {reason}", file=sys.stderr)
            failed = 1
            continue
        print(as_json(explained) if json_lines else "\n".join(as_words(explained)))
    return failed
