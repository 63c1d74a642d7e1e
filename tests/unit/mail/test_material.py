"""Mails of third parties, read in place where they are; they are no part of this project.

WALLFLOWER_MATERIAL names the folder that holds `mail-cases`; it is `../shared` beside the checkout
unless set.
"""

import os
from pathlib import Path
from time import process_time

import pytest

from wallflower.domain.mail.message import Mail
from wallflower.domain.mail.reader import read

BESIDE = Path(__file__).parents[3].parent / "shared"
RAW = Path(os.environ.get("WALLFLOWER_MATERIAL") or BESIDE) / "mail-cases" / "raw"
SECONDS = 1.0

pytestmark = pytest.mark.skipif(
    not RAW.is_dir(), reason=f"no third-party mails in {RAW} (WALLFLOWER_MATERIAL)"
)


@pytest.mark.slow
def test_every_raw_mail_is_read_soon() -> None:
    """Broken MIME, odd charsets, bounces and calendars: all are read, each within a second."""
    slowest = 0.0
    files = [path for path in sorted(RAW.rglob("*")) if path.is_file()]
    for path in files:
        start = process_time()
        assert isinstance(read(path.read_bytes()), Mail)
        slowest = max(slowest, process_time() - start)
    assert len(files) > 100
    assert slowest < SECONDS
