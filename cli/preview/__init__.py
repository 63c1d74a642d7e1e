"""All letters, written to sample people, to be looked at."""

import sys
from collections.abc import Mapping
from pathlib import Path

from cli.preview.cast import DESK, OWNER
from cli.preview.folder import ELSEWHERE, INDEX, NotOurs, leave
from cli.preview.page import index
from cli.preview.samples import letters
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.mime import compose

FOLDER = Path("outbox/preview")


def run(into: Path = FOLDER) -> int:
    """Writes every letter and an index page into the folder; 0, or 1 if that cannot be done."""
    try:
        leave(into, rendered())
    except NotOurs as wrong:
        print(wrong, file=sys.stderr)
        return 1
    except OSError as wrong:
        print(f"{into} cannot be written: {wrong.strerror}. {ELSEWHERE}", file=sys.stderr)
        return 1
    print(f"{len(letters())} letters. Open {into / INDEX} in a browser.")
    return 0


def rendered() -> Mapping[str, bytes]:
    """File names and what is in them: the same bytes every time."""
    files = {INDEX: index(letters()).encode()}
    for name, letter in letters():
        files |= {f"{name}.{ending}": content for ending, content in _as_files(letter).items()}
    return files


def _as_files(letter: Letter) -> Mapping[str, bytes]:
    return {
        "html": letter.html.encode(),
        "txt": letter.text.encode(),
        "eml": compose(letter, sender=DESK.capture, to=OWNER.address),
    }
