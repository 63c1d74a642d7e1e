"""Code as Lambda wants it: zips of what lies in the checkout, unbuilt."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same code makes the same zip


def zipped(folder: Path, prefix: str = "") -> bytes:
    """A zip of the Python files below `folder`, each under `prefix`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for file in _sources(folder):
            name = prefix + file.relative_to(folder).as_posix()
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), file.read_bytes())
    return buffer.getvalue()


def _sources(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.rglob("*.py")) if "__pycache__" not in file.parts)
