"""A question asked for its rows as a set, whose order and repetitions cost nothing then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.query import Question
from graph.query.tokens import Token, tokens

_DEPTHS = {"{": 1, "}": -1}


def as_set(question: Question) -> Question:
    """The same question without the order of its rows, and each of them once.

    One that gives triples, or a part of its rows, is left as it is.
    """
    outer = list(_outer(question.template))
    if question.makes_triples or any(one.is_word("LIMIT", "OFFSET") for one in outer):
        return question
    first = next(at for at, one in enumerate(outer) if one.is_word("SELECT"))
    template = question.template
    order = next((one.start for one in outer if one.is_word("ORDER")), None)
    if order is not None and not any(one.is_word("VALUES") for one in outer):
        template = template[:order]
    if not outer[first + 1].is_word("DISTINCT", "REDUCED"):
        behind = outer[first].start + len("SELECT")
        template = f"{template[:behind]} DISTINCT{template[behind:]}"
    return replace(question, template=template)


def _outer(sparql: str) -> Iterator[Token]:
    """The tokens of a query that stand within no braces."""
    depth = 0
    for one in tokens(sparql):
        depth += _DEPTHS.get(one.text, 0)
        if depth == 0:
            yield one
