"""How a command is told whose table it is about."""

import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Adds the options that name a table and an owner."""
    parser.add_argument("--table", help="the table's name (default: the stack's)")
    parser.add_argument("--stack", default="wallflower", help="your stack (default: wallflower)")
    parser.add_argument("--owner", default="capture", help="the owner's id (default: capture)")
