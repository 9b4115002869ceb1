"""From the text of an ``.rq`` file to a question: its head is read, its blanks are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from typing import Final

from graph.errors import BadQuestion
from graph.query.questions import Kind, Need, Parameter, Question, blank_of
from graph.query.shows import Show, read_show

_KEYS: Final = ("title", "question", "parameter", "rows", "show")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,40}")


def load_query(folder: Traversable) -> dict[str, Question]:
    """The questions in a folder of ``.rq`` files, by name.

    Raises:
        BadQuestion: if one cannot be read, with the line.
    """
    found = (file for file in folder.iterdir() if file.name.endswith(".rq"))
    read = (read_question(one.name.removesuffix(".rq"), one.read_text("utf-8")) for one in found)
    return {one.name: one for one in sorted(read, key=lambda one: one.name)}


def read_question(name: str, text: str, *, origin: str = "") -> Question:
    """A question from its file's text.

    Raises:
        BadQuestion: if a line of its head cannot be read.
    """
    lines = text.splitlines()
    told: dict[str, list[tuple[int, str]]] = {key: [] for key in _KEYS}
    for number, line in enumerate(lines, 1):
        key, colon, value = line.removeprefix("# ").partition(":")
        if line.startswith("# ") and colon and key in told:
            told[key].append((number, value.strip()))
    parameters = tuple(_parameter(number, line) for number, line in told["parameter"])
    body = "\n".join(line for line in lines if not line.startswith("# "))
    return Question(
        name=name,
        title=_one(told["title"], name),
        question=_one(told["question"], ""),
        parameters=parameters,
        rows=_rows(told["rows"]),
        template=body + "\n",
        shows=tuple(_show(number, line) for number, line in told["show"]),
        origin=origin,
    )


def _one(lines: list[tuple[int, str]], otherwise: str) -> str:
    return lines[0][1] if lines else otherwise


def _rows(lines: list[tuple[int, str]]) -> int | None:
    for number, value in lines:
        if not re.fullmatch(r"[0-9]{1,9}", value):
            raise BadQuestion(f"line {number}: rows: {value}: no number; write digits only")
        return int(value)
    return None


def _show(number: int, line: str) -> Show:
    try:
        return read_show(line)
    except BadQuestion as error:
        raise BadQuestion(f"line {number}: {error}") from error


def _parameter(number: int, line: str) -> Parameter:
    """A parameter from its line: ``letter letter optional = letter:2008-wco  A letter``."""
    left, equals, right = line.partition(" = ")
    name, *kinds = left.split() or [""]
    if not (equals and _NAME.fullmatch(name) and len(kinds) in {1, 2}):
        raise BadQuestion(
            f"line {number}: parameter: {line}: "
            "write a name, a kind and an example: letter letter = letter:2008  A letter"
        )
    kind, need = kinds[0], (kinds[1:] or [Need.REQUIRED.value])[0]
    if kind not in set(Kind) or need not in set(Need):
        raise BadQuestion(
            f"line {number}: parameter {name}: {' '.join(kinds)}: no such kind; the kinds are "
            f"{', '.join(Kind)}; optional or default may follow"
        )
    if right.startswith('"'):
        example, _, description = right[1:].partition('"')
    else:
        example, _, description = right.partition(" ")
    return Parameter(name, Kind(kind), Need(need), example, description.strip())


def check_blanks(text: str, question: Question) -> None:
    """See that each parameter has a blank in the query, and that each blank is one of them.

    Raises:
        BadQuestion: if not.
    """
    names = [one.name for one in question.parameters]
    blanks = dict(_blanks(text.splitlines()))
    for name, number in blanks.items():
        if name not in names:
            raise BadQuestion(
                f"line {number}: a blank for {name}, which is no parameter; "
                f"declare it in the head: # parameter: {name} text = example  What it is"
            )
    for name in names:
        if name not in blanks:
            raise BadQuestion(
                f"parameter {name}: the query has no blank for it; end a line in # parameter "
                f"{name}: VALUES ?{name} {{ … }} # parameter {name}"
            )


def _blanks(lines: list[str]) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(lines, 1):
        if (name := blank_of(line)) is not None:
            yield name, number
