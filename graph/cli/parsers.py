"""Parts that the verbs' parsers share: which store, whose questions, where to and in which form."""

from __future__ import annotations

import argparse
import os
from typing import TypeAlias

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What verbs are added to: those of the command line, or the actions of one verb."""

_USUAL = "default: $POLICYGRAPH_STORE, else kb"


def verb(verbs: Verbs, name: str, summary: str) -> argparse.ArgumentParser:
    """A new verb, its help in one line."""
    sentence = f"{summary[:1].upper()}{summary[1:]}."
    return verbs.add_parser(name, help=summary, description=sentence)


def store(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the store: a folder."""
    parser.add_argument(
        "--store", metavar="DIR", default=_usual_store(), help=f"the store ({_USUAL})"
    )


def engine(parser: argparse.ArgumentParser) -> None:
    """Add the options that name the store: a folder, or an engine on another machine."""
    parser.add_argument(
        "--store",
        metavar="DIR|URL",
        default=_usual_store(),
        help=f"the store: a folder, or an engine's address for queries ({_USUAL})",
    )
    elsewhere = parser.add_argument_group("if the store is an engine (see docs/engines.md)")
    elsewhere.add_argument("--update", metavar="URL", help="its address for updates")
    elsewhere.add_argument("--graph-store", metavar="URL", help="its address for whole graphs")
    elsewhere.add_argument(
        "--beside",
        metavar="DIR",
        default="kb",
        help="folder for texts, names and decisions; remembers the addresses (%(default)s)",
    )
    elsewhere.add_argument("--token-file", metavar="FILE", help="else $POLICYGRAPH_TOKEN is used")
    elsewhere.add_argument("--dialect", metavar="NAME", help="what kind it is (it is found out)")


def out(parser: argparse.ArgumentParser) -> None:
    """Add the option that says where to."""
    parser.add_argument("--out", metavar="FILE", default="-", help="where to (default: stdout)")


def output(parser: argparse.ArgumentParser, default: str, formats: str) -> None:
    """Add the options that say where to and in which form: the usual one, and all of them."""
    parser.add_argument(
        "--format", metavar="NAME", default=default, help=f"{formats} (%(default)s)"
    )
    out(parser)


def own_questions(parser: argparse.ArgumentParser) -> None:
    """Add the option that names a folder of the user's own questions."""
    parser.add_argument(
        "--questions",
        metavar="DIR",
        help="folder of your own questions, .rq files (default: questions in the store's folder)",
    )


def by(parser: argparse.ArgumentParser) -> None:
    """Add the option that says who decides."""
    parser.add_argument("--by", metavar="NAME", help="who says so (default: who is logged in)")


def _usual_store() -> str:
    return os.environ.get("POLICYGRAPH_STORE") or "kb"
