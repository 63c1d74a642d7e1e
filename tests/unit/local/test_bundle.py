"""Code is zipped as Lambda wants it."""

import io
import zipfile
from pathlib import Path

from cli.local.bundle import zipped


def test_the_same_code_makes_the_same_zip_below_its_prefix(tmp_path: Path) -> None:
    (tmp_path / "wallflower" / "__pycache__").mkdir(parents=True)
    (tmp_path / "wallflower" / "a.py").write_text("A = 1\n")
    (tmp_path / "wallflower" / "__pycache__" / "b.py").write_text("")
    (tmp_path / "requirements.txt").write_text("")
    first = zipped(tmp_path, "python/")
    (tmp_path / "wallflower" / "a.py").touch()
    assert first == zipped(tmp_path, "python/")
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {"python/wallflower/a.py": b"A = 1\n"} == {
            name: archive.read(name) for name in archive.namelist()
        }
