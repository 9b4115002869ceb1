"""What can be typed: one sub-parser a verb, with its help."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from types import ModuleType
from typing import Final

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
from graph.cli.parsers import Verbs

SUBJECTS: Final = (
    ("read letters", (reading_arguments,)),
    (
        "ask, look, take away",
        (asking_arguments, coalition_arguments, wording_arguments, watching_arguments),
    ),
    ("say what came of demands", (ledger_arguments,)),
    ("set right, and say who is who", (identity_arguments,)),
    ("keep the store", (keeping_arguments,)),
    ("write by SPARQL, and let others in", (access_arguments,)),
)
"""The verbs' modules in the order of the help, under what they are for."""
EXAMPLES: Final = """\
examples:
  policygraph add letter.txt
  policygraph ask signatories letter=2008-10-28-wco-secure
  policygraph export --format turtle --out kb.ttl
  policygraph serve
"""


_ALONE: Final = ("-h", "--help", "--version")
"""Options that want no verb."""
_ALIKE: Final = 0.7
"""From how much likeness on an option is offered for another: not *format* for *norm*."""


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What was typed; KEY=VALUE of ask, correct and watch may stand before or after the options.

    Wrong usage prints one line and exits with status 2; nothing at all prints the help so.
    """
    top, verbs = _made()
    words = sys.argv[1:] if arguments is None else arguments
    if not words:
        top.exit(2, top.format_help())
    if words[0].startswith("-") and words[0] not in _ALONE:
        top.error(f"{words[0]}: options stand behind the verb; policygraph --help lists all verbs")
    if not words[0].startswith("-") and words[0] not in verbs.choices:
        close = ", ".join(get_close_matches(words[0], verbs.choices, n=3))
        cure = f"did you mean {close}?" if close else "policygraph --help lists all"
        top.error(f"{words[0]}: no such verb; {cure}")
    options, more = top.parse_known_args(words)
    if more and (not hasattr(options, "parameters") or any(one.startswith("-") for one in more)):
        unknown = next((one for one in more if one.startswith("-")), more[0])
        verbs.choices[options.verb].error(_unexpected(verbs.choices[options.verb], unknown))
    if more:
        options.parameters = [*options.parameters, *more]
    return options


def _unexpected(verb: argparse.ArgumentParser, word: str) -> str:
    """What is wrong with a word that the verb does not take, with the option that may be meant."""
    listed = f"{verb.prog} --help lists what it takes"
    if not word.startswith("-"):
        return f"{word}: one word too many; {listed}"
    name = word.partition("=")[0]
    options = {one.lstrip("-"): one for action in verb._actions for one in action.option_strings}
    bare = name.lstrip("-")
    close = [options[one] for one in get_close_matches(bare, options, n=1, cutoff=_ALIKE)]
    if close:
        return f"{name}: no such option; did you mean {close[0]}?"
    if any(action.dest == "parameters" for action in verb._actions):
        return f"{name}: no such option; {listed}; a value of a question is written {bare}=…"
    return f"{name}: no such option; {listed}"


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    return _made()[0]


def _made() -> tuple[argparse.ArgumentParser, Verbs]:
    top = argparse.ArgumentParser(
        prog="policygraph",
        usage="policygraph [-h] [--version] VERB ...",
        description="Letters to public bodies as a knowledge graph: who asked what, of whom,\n"
        "invoking which treaty article, and what came of it.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"policygraph {__version__}")
    verbs = top.add_subparsers(
        dest="verb", metavar="VERB", required=True, prog="policygraph", help=argparse.SUPPRESS
    )
    parts = [_listed(verbs, heading, modules) for heading, modules in SUBJECTS]
    top.epilog = "\n".join([*parts, EXAMPLES])
    return top, verbs


def _listed(verbs: Verbs, heading: str, modules: Sequence[ModuleType]) -> str:
    """Add the verbs of these modules; gives back how the help lists them."""
    before = set(verbs.choices)
    for module in modules:
        module.add_verbs(verbs)
    added = ((name, one) for name, one in verbs.choices.items() if name not in before)
    return "".join([f"{heading}:\n", *(f"  {name:<12}{one.description}\n" for name, one in added)])
