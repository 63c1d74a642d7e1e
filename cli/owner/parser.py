"""The commands about the owner; AWS's library is loaded only where one of them runs."""

import argparse

from cli import stack


def add_parser(parser: argparse.ArgumentParser) -> None:
    """Adds `owner` and its commands."""
    stack.add(parser)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    commands.add_parser("show", help="what you chose").set_defaults(run=_run, act="show")
    change = commands.add_parser("set", help="choose otherwise")
    change.set_defaults(run=_run, act="set")
    _add(change)


def _add(parser: argparse.ArgumentParser) -> None:
    say = parser.add_argument
    say("--subject", choices=["plain", "names"], help="whether names stand in subjects")
    say("--quiet", choices=["none", "glad"], help="a short glad mail when nobody is due, or none")
    say("--first-line", metavar="WORDS", help='how drafts begin: "Hello NAME,"; "" takes the usual')
    say("--sign-off", metavar="WORDS", help='how they end: "Warmly, Robin"; "" takes the usual')
    tone = parser.add_mutually_exclusive_group()
    tone.add_argument("--formal", action="store_true", default=None, help="drafts use whole names")
    tone.add_argument("--informal", dest="formal", action="store_false", help="and first names")


def _run(asked: argparse.Namespace) -> int:
    from cli.owner.run import run

    return run(asked)
