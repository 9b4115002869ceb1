"""Questions to a store: named ones with parameters, and free SPARQL, both within limits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.errors import QueryError
from graph.query.beforehand import keep_answers
from graph.query.completing import Match, choices, complete
from graph.query.federated import Services
from graph.query.finding import find
from graph.query.guard import check, check_only_reads
from graph.query.kept import earlier_answer, forget_earlier, kept_answer, take_over
from graph.query.library import Library, library, question, questions
from graph.query.named import covered, label
from graph.query.narrowing import narrowed
from graph.query.parameters import Value, missing, term, terms, written
from graph.query.question_files import load_query
from graph.query.questions import Kind, Need, Parameter, Question
from graph.query.results_xml import table_to_xml, truth_to_xml
from graph.query.running import MOST_ROWS, GraphResult, Graphs, rows_of, run
from graph.query.shows import Show, ShowForm, suited
from graph.query.tables import Cell, CellKind, Table, table_of
from graph.query.working_out import worked_out
from graph.store import View

__all__ = [
    "MOST_ROWS",
    "Cell",
    "CellKind",
    "GraphResult",
    "Graphs",
    "Kind",
    "Library",
    "Match",
    "Need",
    "Parameter",
    "Question",
    "Services",
    "Show",
    "ShowForm",
    "Table",
    "Value",
    "answer",
    "ask",
    "check_only_reads",
    "choices",
    "complete",
    "covered",
    "find",
    "forget_earlier",
    "keep_answers",
    "label",
    "library",
    "load_query",
    "missing",
    "narrowed_answer",
    "question",
    "questions",
    "run",
    "spelled",
    "suited",
    "table_of",
    "table_to_xml",
    "take_over",
    "term",
    "triples",
    "truth_to_xml",
    "written",
]

Values = Mapping[str, Value | Sequence[Value]]


def ask(store: View, name: str, /, **parameters: Value | Sequence[Value]) -> Table:
    """Ask a named question: ``ask(store, "signatories", letter="2008-10-28-wco-secure")``.

    Raises:
        UnknownQuestion: if there is none of that name.
        BadParameter: if a parameter is unknown, missing, of the wrong kind or ambiguous.
    """
    return answer(store, question(name), parameters)


def answer(
    store: View,
    asked: Question,
    parameters: Values | None = None,
    /,
    *,
    limit: int = MOST_ROWS,
    stale: bool = False,
    **more: Value | Sequence[Value],
) -> Table:
    """Ask a question that was loaded from a file, with at most ``limit`` rows back.

    Parameters are given as a mapping, by name, or both, as for ``dict``. A ``stale`` answer, of
    before the last letters, is given where one of now would take long; its ``as_of`` says so.

    Raises:
        BadParameter: if a parameter is unknown, missing, of the wrong kind or ambiguous.
    """
    given = terms(store, asked, {**(parameters or {}), **more})
    sparql = asked.sparql(store.base, given)
    if asked.origin:
        sparql = check(sparql, base=store.base, graphs=store.graphs).lead + sparql
    found = earlier_answer(store, sparql, limit=limit) if stale and not asked.origin else None
    found = found or kept_answer(store, sparql, limit=limit)
    if found is None and not asked.origin:
        found = worked_out(store, asked, given, sparql=sparql, limit=limit)
    return (found or rows_of(store, sparql, limit=limit)).titled(asked.title)


def narrowed_answer(
    store: View,
    asked: Question,
    parameters: Values,
    /,
    *,
    among: Sequence[str],
    **about: Sequence[str],
) -> Table:
    """What a question answers about some things (IRIs) of one of its columns.

    The query that the table tells is the whole one. ``among`` are the parameters that it was
    asked with in the first place.

    Raises:
        BadParameter: if a parameter is unknown, missing, of the wrong kind or ambiguous.
    """
    ((column, things),) = about.items()
    sparql = spelled(store, asked, parameters)
    found = rows_of(store, narrowed(sparql, column, things, among=among))
    return replace(found, sparql=sparql).titled(asked.title)


def triples(store: View, asked: Question, parameters: Values, *, limit: int) -> GraphResult:
    """The answer to a question that makes triples, as triples.

    Raises:
        BadParameter: if a parameter is unknown, missing, of the wrong kind or ambiguous.
        QueryError: if the question gives rows.
    """
    found = run(store, spelled(store, asked, parameters), limit=limit)
    if isinstance(found, GraphResult):
        return found
    raise QueryError(f"{asked.name}: gives rows, not triples; take them as CSV or JSON")


def spelled(store: View, asked: Question, parameters: Values) -> str:
    """The SPARQL of a question with its parameters bound, ready to be run again.

    Raises:
        BadParameter: if a parameter is unknown, missing, of the wrong kind or ambiguous.
    """
    return asked.sparql(store.base, terms(store, asked, dict(parameters)))
