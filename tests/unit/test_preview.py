"""`wallflower preview`: every letter in a folder."""

import email
import email.policy
import subprocess
import sys
from pathlib import Path

import pytest

from cli.main import main
from cli.preview import rendered
from cli.preview.samples import letters

ROOT = Path(__file__).resolve().parents[2]


def preview(folder: Path) -> int:
    return main(["preview", "--into", str(folder)])


def test_every_letter_lies_there_as_html_text_and_mail(tmp_path: Path) -> None:
    """And an index page links to each."""
    assert preview(tmp_path / "new") == 0
    index = (tmp_path / "new" / "index.html").read_text("utf-8")
    for name, letter in letters():
        assert letter.html == (tmp_path / "new" / f"{name}.html").read_text("utf-8")
        assert letter.text == (tmp_path / "new" / f"{name}.txt").read_text("utf-8")
        raw = (tmp_path / "new" / f"{name}.eml").read_bytes()
        assert letter.subject == email.message_from_bytes(raw, policy=email.policy.SMTP)["Subject"]
        assert all(f'href="{name}.{ending}"' in index for ending in ("html", "txt", "eml"))


def test_a_preview_is_the_same_bytes_every_time(tmp_path: Path) -> None:
    """In another process, with other hashes and in another zone, too."""
    command = [sys.executable, "-m", "cli.main", "preview", "--into", str(tmp_path)]
    environment = {"PYTHONPATH": f"{ROOT}:{ROOT}/shared", "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    assert rendered() == {file.name: file.read_bytes() for file in tmp_path.iterdir()}


def test_a_letter_is_never_clipped() -> None:
    """Gmail clips what is longer than 102 KB; the longest letter has ten people."""
    assert max(len(letter.html.encode()) for _, letter in letters()) < 100_000


def test_an_earlier_preview_is_replaced_and_all_else_left_alone(tmp_path: Path) -> None:
    preview(tmp_path)
    (tmp_path / "index.html").write_text(
        (tmp_path / "index.html").read_text("utf-8") + '<a href="old-letter.html">', "utf-8"
    )
    for name in ("old-letter.html", "mine.html", "holiday.eml"):
        (tmp_path / name).write_text("mine", "utf-8")
    assert preview(tmp_path) == 0
    left = {file.name for file in tmp_path.iterdir()}
    assert {"mine.html", "holiday.eml"} == left - set(rendered())


def test_a_file_that_no_preview_wrote_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence says which file is in the way, and nothing at all is written."""
    (tmp_path / "welcome.html").write_text("mine", "utf-8")
    assert preview(tmp_path) == 1
    assert [tmp_path / "welcome.html"] == list(tmp_path.iterdir())
    assert capsys.readouterr().err == (
        f"{tmp_path / 'welcome.html'} is not from a preview, so it stays. "
        "Name another folder with --into.\n"
    )


def test_a_folder_that_cannot_be_written_is_one_clear_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert preview(tmp_path / "file" / "folder") == 1
    assert capsys.readouterr().err == (
        f"{tmp_path / 'file' / 'folder'} cannot be written: Not a directory. "
        "Name another folder with --into.\n"
    )
