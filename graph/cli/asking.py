"""The verbs that ask by name: the questions that come with policygraph, and the user's own."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from graph import query
from graph.cli import stores
from graph.cli.output import as_table, say, write
from graph.errors import BadParameter, UnreadableFile
from graph.iri import Base
from graph.store import is_address

OWN_FOLDER: Final = "questions"
"""Where a user's own questions are in the folder of a store."""


def ask(options: argparse.Namespace) -> int:
    """Answer a named question."""
    cites = options.format == "citation"
    render = as_table("json" if cites else options.format)
    with stores.public(options) as opened:
        known = library(options, opened.base)
        for reason in known.broken:
            say(f"policygraph ask: left out {reason}")
        asked = known.question(options.question)
        values = pairs(options.parameters, asked)
        if options.sparql:
            write(options.out, query.spelled(opened, asked, values))
        elif cites:
            from graph.cli import citing  # noqa: PLC0415 - few cite; networkx is slow to load

            write(options.out, citing.question(opened, asked, values))
        else:
            write(options.out, render(query.answer(opened, asked, values)))
    return 0


def questions(options: argparse.Namespace) -> int:
    """List the named questions; 1 where a file of the user's own cannot be used."""
    render = as_table(options.format)
    known = library(options)
    write(options.out, render(known.catalogue()))
    for reason in known.broken:
        say(f"policygraph questions: left out {reason}")
    return 1 if known.broken else 0


def library(
    options: argparse.Namespace, base: Base | None = None, *, otherwise: str = ""
) -> query.Library:
    """The questions that can be asked, with those of the folder that was typed.

    If none was: those of the folder ``otherwise``, else of ``questions`` in the store's folder.

    Raises:
        UnreadableFile: if there is no folder of the name that was given.
    """
    named = options.questions or otherwise
    if named and not Path(named).is_dir():
        raise UnreadableFile(f"{named}: no such folder of questions; check the name")
    if named:
        return query.library(Path(named), base)
    beside = getattr(options, "beside", None) if is_address(options.store) else options.store
    return query.library(Path(beside) / OWN_FOLDER if beside else None, base)


def pairs(typed: Iterable[str], asked: query.Question) -> dict[str, str]:
    """The parameters that were typed for a question: their names and values.

    Raises:
        BadParameter: if one is not KEY=VALUE.
    """
    found = [(one, *one.partition("=")) for one in typed]
    for one, key, equals, _ in found:
        if not (key and equals):
            takes = " ".join(f"{known.name}={known.example}" for known in asked.parameters)
            cure = f"write for example {takes}" if takes else f"{asked.name} takes none"
            raise BadParameter(f"{one}: not KEY=VALUE; {cure}")
    return {key: value for _, key, _, value in found}
