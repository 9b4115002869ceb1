"""Cited answers at the command line: made by ``ask`` and ``query``, checked by ``verify FILE``."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from graph import citable
from graph.citable import CitedAnswer, Verdict
from graph.cli import stores
from graph.cli.output import say
from graph.query import Question
from graph.store import View
from graph.store.commits import now
from graph.store.named import NamedSnapshot, all_named
from graph.store.showing import shown

SHOWN = 50
"""Rows that are named of those that came or are gone."""


def question(view: View, asked: Question, values: Mapping[str, str]) -> str:
    """The answer to a named question as a file to be cited."""
    sparql = citable.of_question(view, asked, values)
    cited, _ = citable.cite(view, sparql, title=asked.title, date=now()[:10])
    return replace(cited, question=asked.name, parameters=dict(values)).to_json()


def query(view: View, sparql: str, *, title: str) -> str:
    """The answer to a query as a file to be cited."""
    cited, _ = citable.cite(view, sparql, title=f"Query {title}", date=now()[:10])
    return cited.to_json()


def verify(options: argparse.Namespace) -> int:
    """Ask again what was cited; 1 where the answer is another one."""
    cited = citable.read(Path(options.file))
    with stores.public_folder(options) as view:
        verdict = citable.verify(view, cited)
        say(_told(cited, verdict))
        if verdict.same:
            return 0
        for sign, rows in (("+", verdict.gained), ("-", verdict.lost)):
            for row in rows[:SHOWN]:
                print(f"{sign} {row}")
            if len(rows) > SHOWN:
                say(f"{sign} and {len(rows) - SHOWN:,} more")
        kept = [one for one in all_named(view.place) if one.state == cited.state]
        if not kept:
            say("the snapshot that was cited is gone: none with that state is kept")
            return 1
        current = (view.asserted, view.suggested)
        then = citable.verify(shown(view.place, kept[0], current).open(), cited)
        say(_then(kept[0], then))
    return 1


def _told(cited: CitedAnswer, verdict: Verdict) -> str:
    graph = "the graph is the same" if verdict.same_graph else "the graph has changed since"
    if verdict.same:
        return f"same: {_rows(cited.count)} as cited on {cited.date}; {graph}"
    counts = f"{_rows(len(verdict.gained))} came, {len(verdict.lost):,} gone"
    return f"changed: {counts} since {cited.date}; {graph}"


def _rows(number: int) -> str:
    return f"{number:,} {'row' if number == 1 else 'rows'}"


def _then(one: NamedSnapshot, verdict: Verdict) -> str:
    if verdict.same:
        return f"snapshot {one.name} is kept and answers as cited"
    return (
        f"snapshot {one.name} is kept, but names are withheld in it since, so it answers otherwise"
    )
