"""Leaves the letters where a person can open them: .eml and .html, and the digest as JSON."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cli.local.problem import LocalError
from cli.local.story.letters import Mailto, Received
from wallflower.domain.digest import Digest

_OURS = re.compile(r"\d{2}-[a-z0-9-]*\.(?:eml|html)")
_TOKEN = re.compile(r"\+([a-z2-7]{36})@")


def leave(folder: Path, letters: Iterable[Received]) -> list[Path]:
    """Writes all letters, numbered in their order, in place of those of an earlier run."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        if _OURS.fullmatch(old.name):
            old.unlink()
    written = []
    for number, letter in enumerate(letters, start=1):
        name = f"{number:02d}-{_slug(letter.subject)}"
        (folder / f"{name}.eml").write_bytes(letter.raw)
        (folder / f"{name}.html").write_text(letter.html, "utf-8")
        written.append(folder / f"{name}.eml")
    return written


def people(digest: Digest, letter: Received) -> list[dict[str, Any]]:
    """Everybody in the digest as it was sent: name, address, why, and the ready draft's link.

    LocalError if the letter and the table do not name the same people.
    """
    drafts = {link.to: link for link in letter.links if link.bcc}
    expected = {reminder.address for reminder in digest.reminders}
    if expected != set(drafts):
        raise LocalError(f"The digest names {sorted(drafts)}, the table {sorted(expected)}.")
    return [
        {
            "number": reminder.number,
            "name": reminder.name,
            "address": reminder.address,
            "why": reminder.why,
            "mailto": drafts[reminder.address].link,
            "token": _token(drafts[reminder.address]),
        }
        for reminder in digest.reminders
    ]


def leave_digest(folder: Path, digest: Digest, letter: Received) -> Path:
    """Writes digest.json: who was in the digest, and how to reach each."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "digest.json"
    told = {"day": digest.day.isoformat(), "people": people(digest, letter)}
    file.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return file


def _token(draft: Mailto) -> str:
    found = _TOKEN.search(draft.bcc)
    if not found:
        raise LocalError(f"The draft to {draft.to} carries no token.")
    return found[1]


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))[:40].strip("-")
