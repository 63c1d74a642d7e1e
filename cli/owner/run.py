"""Runs `wallflower owner`."""

import argparse
from collections.abc import Iterator

from cli.connect import answered, table
from wallflower.domain.owner import Owner, Tone
from wallflower.domain.settings import Settings, draft_line
from wallflower.flows.owners import Owners


def run(asked: argparse.Namespace) -> int:
    """Runs one of them; 2 and one sentence for a mistake."""
    return answered(lambda: _run(asked))


def _run(asked: argparse.Namespace) -> None:
    wanted = _settings(asked) if asked.act == "set" else None
    owners = Owners(table=table(asked))
    owner = owners.set(asked.owner, wanted) if wanted else owners.owner(asked.owner)
    print("\n".join(_shown(owner)))


def _settings(asked: argparse.Namespace) -> Settings:
    """What the options mean; Wish if a line of theirs may not stand in a draft."""
    return Settings(
        first_line=_line(asked.first_line),
        sign_off=_line(asked.sign_off),
        formal=asked.formal,
        plain_subjects=asked.subject == "plain" if asked.subject else None,
        glad=asked.quiet == "glad" if asked.quiet else None,
    )


def _line(text: str | None) -> str | None:
    return None if text is None else draft_line(text)


def _shown(owner: Owner) -> Iterator[str]:
    rhythm = owner.rhythm
    yield owner.address
    hour = f"{rhythm.hour}:{rhythm.minute:02}"
    yield f"  {rhythm.people} people a month, at {hour} {rhythm.zone} time."
    yield f"  Subjects {'without' if owner.plain_subjects else 'with'} names."
    yield f"  When nobody is due: {'a short glad mail' if owner.glad else 'no mail'}."
    yield f"  {_drafts(owner.tone)}"


def _drafts(tone: Tone) -> str:
    begin = f"“{tone.first_line}”" if tone.first_line else "as usual"
    end = f"“{tone.sign_off}”" if tone.sign_off else "as usual"
    names = "whole" if tone.formal else "first"
    return f"Drafts begin {begin}, end {end}, and call people by their {names} names."
