"""What the person at the keyboard sees of the local cloud, in words for tired people."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date

from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from cli.local.cloud import CAPTURE
from cli.local.place import HOST
from cli.local.story.letters import Received

_LINK_LIST = re.compile(r"\n\[\d+\] mailto:\S+")


class Stage:
    """Shows steps as they happen, with a moving sign while one is under way."""

    def __init__(self, console: Console) -> None:
        self.console = console

    @contextmanager
    def step(self, doing: str) -> Iterator[None]:
        """Shows what is being done, and a tick once it is."""
        with self.console.status(doing):
            yield
        self.console.print(f"[green]✓[/green] {doing}", highlight=False)

    def outcome(self, text: str) -> None:
        """What came of the last step."""
        self.console.print(f"    {text}", style="dim", highlight=False, markup=False)

    def letter(self, letter: Received) -> None:
        """A letter as the mailbox shows it; its long links are left to outbox/."""
        text = _LINK_LIST.sub("", letter.text).rstrip()
        self.console.print(Panel(Text(text), title=Text(letter.subject), width=80))

    def dues(
        self,
        names: Mapping[str, str],
        before: Mapping[str, date | None],
        after: Mapping[str, date | None],
    ) -> None:
        """Who is due when, before and after, by address."""
        table = Table("who", "due before", "due now", title="What moved")
        for address, name in names.items():
            was, now = before.get(address), after.get(address)
            style = "bold" if was != now else "dim"
            table.add_row(name, _day(was), _day(now), style=style)
        self.console.print(table)

    def how_to_use(self, owner: str, smtp_port: int, url: str) -> None:
        """How to point a mail client here."""
        self.console.print(
            f"\nIn your mail client, set the outgoing server to {HOST}, port {smtp_port}, "
            f"no password, no encryption, and write as {owner}.\n"
            f"Forward or BCC mails to {CAPTURE}; mail to others goes nowhere.\n"
            f"The AWS APIs answer at {url}. Stop with Ctrl-C.\n",
            highlight=False,
        )

    def failed(self, text: str) -> None:
        """The one line that says what did not happen."""
        self.console.print(f"[red]✗[/red] {text}", soft_wrap=True, highlight=False)


def gist(letter: Received) -> str:
    """What an answer says became of a mail: what stands between heading and small print."""
    parts = [" ".join(part.split()) for part in letter.text.split("\n\n")]
    return " ".join(parts[1:-1] or parts)


def _day(day: date | None) -> str:
    return f"{day:%d %b %Y}" if day else "whenever you like"
