"""The pages' own queries: files in ``queries/``, answered as rows with plain attributes.

A page asks by the query's name, with typed parameters: ``rows("letter-text", letter=iri)``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from types import SimpleNamespace
from typing import Any, Final, Protocol, cast

from flask import current_app, g

from graph.query import Question, Services, Table, answer, load_query, spelled
from graph.store import View
from webui.links import Links
from webui.settings import Settings

MOST_PAGE_ROWS: Final = 200_000
"""The most rows that a page's own query may answer."""
MOST_NAMED: Final = 500
"""Of how many things one query tells the labels."""


class Row(SimpleNamespace):
    """One row: an attribute a column, a string, or None where there is no value."""

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"the query has no column {name}")


class Ask(Protocol):
    """Answers a page's query as rows: of the store, or of what waits for a decision."""

    def __call__(self, name: str, /, **parameters: str | list[str]) -> tuple[Row, ...]:
        """The rows."""


def store() -> View:
    """The store that the app shows, or what is shown in its place for this request."""
    return cast("View", g.get("store") or current_app.extensions["store"])


def snapshot() -> int | None:
    """The number of the snapshot that is shown; None where the store itself is."""
    number: int | None = getattr(store(), "number", None)
    return number


def links() -> Links:
    """The app's table of IRIs and addresses."""
    return cast("Links", current_app.extensions["links"])


def settings() -> Settings:
    """The app's settings."""
    return cast("Settings", current_app.extensions["settings"])


def services() -> Services:
    """The services elsewhere that a query may ask."""
    return cast("Services", current_app.extensions["services"])


@cache
def page_queries() -> dict[str, Question]:
    """The pages' queries by name."""
    return load_query(files("webui") / "queries")


def table(name: str, /, **parameters: str | list[str]) -> Table:
    """The answer to a page's query as a table."""
    return answer(store(), page_queries()[name], parameters, limit=MOST_PAGE_ROWS)


def rows(name: str, /, **parameters: str | list[str]) -> tuple[Row, ...]:
    """The answer to a page's query as rows."""
    return tuple(Row(**row) for row in table(name, **parameters).values())


def about(name: str, /, **things: list[str]) -> dict[str, list[Row]]:
    """The answer to a page's query about some things, by the thing; of none nothing is asked."""
    ((column, given),) = things.items()
    return grouped(rows(name, **things), column) if given else {}


def labels_named(things: list[str]) -> dict[str, str]:
    """The labels of things, by IRI; the things as queries write them, ``<…>``."""
    return _named(rows, "labels", things)


def labelled(ask: Ask, found: Iterable[Row]) -> Iterator[Row]:
    """Rows with the label of each value in English or in no language, asked for once a value.

    Rows have a value, and whether it is ``named``: an IRI.
    """
    known = list(found)
    things = sorted({f"<{row.value}>" for row in known if row.named == "true"})
    labels = _named(ask, "plain-labels", things)
    for row in known:
        label = labels.get(row.value) if row.named == "true" else None
        yield Row(**vars(row), label=label)


def _named(ask: Ask, name: str, things: list[str]) -> dict[str, str]:
    chunks = (things[at : at + MOST_NAMED] for at in range(0, len(things), MOST_NAMED))
    return {row.thing: row.label for chunk in chunks for row in ask(name, thing=chunk)}


def suggested_rows(name: str, /, **parameters: str | list[str]) -> tuple[Row, ...]:
    """The answer to a page's query over what waits for a person's decision."""
    results: Any = store().suggested.query(sparql(name, **parameters))
    columns = [variable.value for variable in results.variables]
    return tuple(
        Row(**{column: term and term.value for column, term in zip(columns, found, strict=True)})
        for found in results
    )


def first_of(found: Iterable[Row], key: str) -> list[Row]:
    """The first row of each value in a column: for labels in several languages."""
    kept: dict[str, Row] = {}
    for row in found:
        kept.setdefault(getattr(row, key), row)
    return list(kept.values())


def grouped(found: Iterable[Row], key: str) -> dict[str, list[Row]]:
    """Rows by the value of a column, in the order in which the values first come."""
    groups: dict[str, list[Row]] = {}
    for row in found:
        groups.setdefault(getattr(row, key), []).append(row)
    return groups


def sparql(name: str, /, **parameters: str | list[str]) -> str:
    """A page's query as a person can run it: its prefixes declared, its blanks filled."""
    return spelled(store(), page_queries()[name], parameters)
