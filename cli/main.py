"""`wallflower`: the owner's command line."""

import argparse
import sys
from pathlib import Path


def main(argv: list[str] | None = None) -> int:
    """Runs one command and returns the exit status."""
    asked = _parser().parse_args(argv)
    try:
        return int(asked.run(asked))
    except BrokenPipeError:
        return 0
    except OSError as wrong:
        print(f"This could not be written: {wrong.strerror}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="wallflower", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _explain(commands.add_parser("explain", help="say what would be understood of mails"))
    _demo(commands.add_parser("demo", help="run a whole Wallflower on this machine, once"))
    _local(commands.add_parser("local", help="keep one running for your own mail client"))
    _contact(commands.add_parser("contact", help="what is known of people, and changes to it"))
    _owner(commands.add_parser("owner", help="what you chose about your letters and drafts"))
    _preview(commands.add_parser("preview", help="every letter, written to sample people"))
    _simulate(commands.add_parser("simulate", help="a year in a second: how a network would fare"))
    return parser


def _contact(parser: argparse.ArgumentParser) -> None:
    from cli.contact.parser import add_parser

    add_parser(parser)


def _owner(parser: argparse.ArgumentParser) -> None:
    from cli.owner.parser import add_parser

    add_parser(parser)


def _preview(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--into", type=Path, metavar="FOLDER", help="where to leave them (outbox/preview)"
    )
    parser.set_defaults(run=_run_preview)


def _run_preview(asked: argparse.Namespace) -> int:
    from cli.preview import FOLDER, run

    return run(asked.into or FOLDER)


def _simulate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--contacts", type=_count, default=300, help="people (default: 300)")
    parser.add_argument("--people", type=_count, default=10, help="a month (default: 10)")
    parser.add_argument("--months", type=_count, default=12, help="how long (default: 12)")
    parser.add_argument("--seed", type=int, default=1, help="which network (default: 1)")
    parser.set_defaults(run=_run_simulate)


def _count(text: str) -> int:
    """A number from 1 to 10,000."""
    if not text.isdecimal() or not 1 <= int(text) <= 10_000:
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 to 10000")
    return int(text)


def _run_simulate(asked: argparse.Namespace) -> int:
    from cli.simulate import run

    return run(contacts=asked.contacts, people=asked.people, months=asked.months, seed=asked.seed)


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_run_demo)


def _run_demo(_asked: argparse.Namespace) -> int:
    from cli.demo import run

    return run()


def _local(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--owner", metavar="ADDRESS", help="your own address (a sample one)")
    parser.add_argument(
        "--smtp-port", type=int, default=2525, help="where it takes mail (default: 2525)"
    )
    parser.set_defaults(run=_run_local)


def _run_local(asked: argparse.Namespace) -> int:
    from cli.demo import run_local
    from cli.local.cloud import OWNER

    return run_local(owner=asked.owner or OWNER, smtp_port=asked.smtp_port)


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a mail as .eml")
    parser.add_argument("--json", action="store_true", help="one JSON line per file")
    parser.add_argument(
        "--as",
        dest="tier",
        choices=["owner", "witness", "nobody"],
        default="owner",
        help="who is speaking (default: the owner)",
    )
    parser.add_argument("--to", metavar="ADDRESS", help="our address that the mail came to")
    parser.set_defaults(run=_run_explain)


def _run_explain(asked: argparse.Namespace) -> int:
    from cli.explain import run

    return run(asked.files, tier=asked.tier, to=asked.to, json_lines=asked.json)


if __name__ == "__main__":
    sys.exit(main())
