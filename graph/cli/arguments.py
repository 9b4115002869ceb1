"""What can be typed: one sub-parser a verb, with its help."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from graph import __version__
from graph.cli import (
    access_arguments,
    asking_arguments,
    coalition_arguments,
    identity_arguments,
    keeping_arguments,
    ledger_arguments,
    reading_arguments,
    watching_arguments,
    wording_arguments,
)

EXAMPLES = """\
examples:
  policygraph add letter.txt
  policygraph ask signatories letter=2008-10-28-wco-secure
  policygraph export --format turtle --out kb.ttl
  policygraph serve
"""


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What was typed; KEY=VALUE of ask, correct and watch may stand before or after the options.

    Wrong usage prints one line and exits with status 2.
    """
    top = parser()
    options, more = top.parse_known_args(arguments)
    if more and (not hasattr(options, "parameters") or any(one.startswith("-") for one in more)):
        top.error(f"unrecognized arguments: {' '.join(more)}")
    if more:
        options.parameters = [*options.parameters, *more]
    return options


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="policygraph",
        description="Letters to public bodies as a knowledge graph: who asked what, of whom, "
        "invoking which treaty article, and what came of it.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"policygraph {__version__}")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", required=True)
    for subject in (
        reading_arguments,
        asking_arguments,
        access_arguments,
        keeping_arguments,
        identity_arguments,
        ledger_arguments,
        coalition_arguments,
        wording_arguments,
        watching_arguments,
    ):
        subject.add_verbs(verbs)
    return top
