"""Asking what is watched: of a view in this process, or of whoever answers for it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.citable import result_of
from graph.errors import PolicygraphError, QueryRefused
from graph.query import MOST_ROWS, Question, answer, label, written
from graph.store import View
from graph.watches.sets import as_set

MOST_LABELS = 200
"""How many things of one change are called by their labels."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The columns of an answer and its rows, sorted, with terms as N-Triples writes them."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]


Wish = tuple[Question, Mapping[str, str]]
"""A question and its values."""


class Answering(Protocol):
    """Who answers questions, and tells what things are called."""

    def answers(self, wishes: Sequence[Wish]) -> Iterator[Answered | PolicygraphError]:
        """The whole answer to each, in their order, or why there is none."""

    def labels(self, things: Iterable[str]) -> dict[str, str]:
        """What things are called, by IRI."""


@dataclass(frozen=True, slots=True)
class OfView:
    """Answers from a view in this process."""

    view: View

    def answers(self, wishes: Sequence[Wish]) -> Iterator[Answered | PolicygraphError]:
        """The whole answer to each, in their order, or why there is none."""
        for question, values in wishes:
            try:
                yield self.rows(question, values)
            except PolicygraphError as error:
                yield error

    def rows(self, question: Question, values: Mapping[str, str]) -> Answered:
        """The whole answer.

        Raises:
            QueryError: if there is none, or it has too many rows to be compared.
        """
        found = answer(self.view, as_set(question), values)
        if found.truncated:
            raise QueryRefused(
                f"{question.name}: more than {MOST_ROWS:,} rows, which are not compared; "
                "narrow the question"
            )
        return Answered(*result_of(found))

    def labels(self, things: Iterable[str]) -> dict[str, str]:
        """What things are called, by IRI."""
        return {thing: label(self.view, thing) for thing in sorted(things)[:MOST_LABELS]}


def canonical(view: View, question: Question, given: Mapping[str, str]) -> dict[str, str]:
    """Values as they stay: in the question's order, things by their short names.

    Raises:
        BadParameter: if one is unknown, of the wrong kind, or stands for several things.
    """
    for name in given:
        question.parameter(name)
    found = {}
    for parameter in question.parameters:
        value = given.get(parameter.name, "").strip()
        if value:
            found[parameter.name] = written(view, parameter, value)
    return found


def fingerprint(question: Question, values: Mapping[str, str]) -> str:
    """By what one can tell that the same query is asked with the same values."""
    told = json.dumps([question.template, sorted(values.items())], ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:24]
