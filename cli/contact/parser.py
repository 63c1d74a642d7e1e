"""The commands about people; AWS's library is loaded only where one of them runs."""

import argparse

from cli import stack
from cli.contact.arguments import add

_COMMANDS = {
    "list": "everybody, the longest due first",
    "show": "all that is known of somebody",
    "set": "change what is known of somebody",
    "answers": "say whether all that people write to you reaches Wallflower",
    "merge": "two contacts are one person",
    "split": "one address is somebody else's",
}


def add_parser(parser: argparse.ArgumentParser) -> None:
    """Adds `contact` and its commands."""
    stack.add(parser)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    made = {name: commands.add_parser(name, help=said) for name, said in _COMMANDS.items()}
    for name, command in made.items():
        command.set_defaults(run=_run, act=name)
        if name not in ("list", "answers"):
            command.add_argument("who", metavar="WHO", help="a name, or an address")
    made["answers"].add_argument("answers", choices=["seen", "unseen"])
    made["merge"].add_argument("into", metavar="INTO", help="who remains")
    made["split"].add_argument("address", metavar="ADDRESS")
    add(made["set"])


def _run(asked: argparse.Namespace) -> int:
    from cli.contact.run import run

    return run(asked)
