"""Runs `wallflower contact`."""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime

from cli.connect import answered, table
from cli.contact.arguments import address, change
from cli.contact.shown import listed, shown
from wallflower.domain.people.search import nearest
from wallflower.domain.people.wish import Wish
from wallflower.flows.people import Known, People


def run(asked: argparse.Namespace) -> int:
    """Runs one of them; 2 and one sentence for a mistake."""
    return answered(lambda: _run(asked))


def _run(asked: argparse.Namespace) -> None:
    known = People(table=table(asked), owner_id=asked.owner)
    _ACTS[asked.act](known, asked, datetime.now(UTC))


def _list(known: People, _asked: argparse.Namespace, now: datetime) -> None:
    print("\n".join(listed(known.everybody(), now)) or "Nobody yet. Forward a mail to begin.")


def _show(known: People, asked: argparse.Namespace, now: datetime) -> None:
    _print(known.known(_meant(known, asked.who)), now)


def _set(known: People, asked: argparse.Namespace, now: datetime) -> None:
    wanted = change(asked, now.date())
    _print(known.change(_meant(known, asked.who), wanted, now), now)


def _answers(known: People, asked: argparse.Namespace, _now: datetime) -> None:
    known.see_answers(asked.answers == "seen")
    if asked.answers == "seen":
        print("A mail that has no answer counts as unanswered from now on.")
    else:
        print("Of people whom you meet from now on, a missing answer counts as unknown.")


def _merge(known: People, asked: argparse.Namespace, now: datetime) -> None:
    _print(known.merge(_meant(known, asked.who), _meant(known, asked.into), now), now)


def _split(known: People, asked: argparse.Namespace, now: datetime) -> None:
    for one in known.split(_meant(known, asked.who), address(asked.address)):
        _print(one, now)


def _meant(known: People, who: str) -> str:
    """The id of the one contact who is meant; Wish if it is nobody, or several."""
    found = known.find(who)
    if len(found) == 1:
        return found[0].id
    if found:
        names = "\n".join(f"  {n}. {c.called} <{c.addresses[0]}>" for n, c in enumerate(found, 1))
        raise Wish(f"Several people are called so; say the address:\n{names}")
    close = [f"{c.called} <{c.addresses[0]}>" for c in nearest(known.everybody(), who)]
    hint = f" Did you mean {' or '.join(close)}?" if close else ""
    raise Wish(f"I know nobody called “{who}”.{hint}")


def _print(known: Known, now: datetime) -> None:
    print("\n".join(shown(known, now)))


_ACTS: dict[str, Callable[[People, argparse.Namespace, datetime], None]] = {
    "list": _list,
    "show": _show,
    "set": _set,
    "answers": _answers,
    "merge": _merge,
    "split": _split,
}
