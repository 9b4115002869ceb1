"""Named questions: SPARQL files with a title, typed parameters and the rows to expect.

A file begins with comment lines and stays a query that any engine runs as it stands::

    # title: Signatories
    # question: Who signed the letter, in the letter's own order?
    # parameter: letter letter optional = letter:2008-10-28-wco-secure  A letter
    # rows: 49
    # show: network
    SELECT ?n ?name WHERE {
      VALUES ?letter { letter:2008-10-28-wco-secure } # parameter letter
      ...

The line that ends in ``# parameter letter`` is replaced by one with the value asked for,
or left out where the parameter is optional and none is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from graph.errors import BadParameter, UnknownQuestion
from graph.iri import Base, prologue
from graph.query.shows import Show, read_show
from graph.query.tables import Cell, CellKind, Table
from graph.query.tokens import TokenKind, tokens


class Kind(StrEnum):
    """What a parameter stands for: an *entity* is anything with a name, a *thing* any IRI."""

    LETTER = "letter"
    ORGANISATION = "organisation"
    BODY = "body"
    AGENT = "agent"
    PERSON = "person"
    POST = "post"
    NORM = "norm"
    TOPIC = "topic"
    DEMAND = "demand"
    COUNTRY = "country"
    ENTITY = "entity"
    THING = "thing"
    DATE = "date"
    TEXT = "text"
    NUMBER = "number"


class Need(StrEnum):
    """Whether a parameter has to be given.

    Without an *optional* one the question is asked of everything; in place of a *default*
    one its example is used.
    """

    REQUIRED = "required"
    OPTIONAL = "optional"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One blank of a question; ``example`` is a value that has an answer on the demo."""

    name: str
    kind: Kind
    need: Need
    example: str
    description: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with a name; ``rows`` is how many the demo gives with the examples.

    ``shows`` are the ways to show the answer beside its table.
    """

    name: str
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    rows: int | None
    template: str
    shows: tuple[Show, ...] = ()

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name.

        Raises:
            BadParameter: if the question has none such.
        """
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        names = ", ".join(one.name for one in self.parameters) or "none"
        raise BadParameter(f"{self.name}: no parameter {name}; it takes {names}")

    def examples(self) -> dict[str, str]:
        """The example value of each parameter."""
        return {one.name: one.example for one in self.parameters}

    def sparql(self, base: Base, terms: Mapping[str, Iterable[str]]) -> str:
        """The query with these terms in its blanks and its prefixes declared.

        ``terms`` holds what each blank may be, as SPARQL writes it; a blank that is not
        named is left open.
        """
        lines = (_filled(line, terms) for line in self.template.splitlines())
        body = "\n".join(line for line in lines if line is not None) + "\n"
        known = base.prefixes()
        used = {name: known[name] for name in _used_prefixes(self.template) if name in known}
        return prologue(used) + body


def load_query(folder: Traversable) -> dict[str, Question]:
    """The questions in a folder of ``.rq`` files, by name."""
    found = (file for file in folder.iterdir() if file.name.endswith(".rq"))
    read = (_read(file.name.removesuffix(".rq"), file.read_text("utf-8")) for file in found)
    return {one.name: one for one in sorted(read, key=lambda one: one.name)}


def catalogue() -> Table:
    """The questions that come with policygraph, as a table for people."""
    rows = tuple(
        tuple(Cell(CellKind.LITERAL, text) for text in (one.name, one.question, _told(one)))
        for one in questions()
    )
    return Table("Questions", ("name", "question", "parameters"), rows)


@cache
def questions() -> tuple[Question, ...]:
    """The questions that come with policygraph, by name."""
    return tuple(load_query(files("graph") / "questions").values())


def question(name: str) -> Question:
    """The question of that name.

    Raises:
        UnknownQuestion: naming the closest ones.
    """
    known = {one.name: one for one in questions()}
    if name in known:
        return known[name]
    close = get_close_matches(name, known, n=3) or sorted(known)[:5]
    raise UnknownQuestion(
        f"{name}: no such question; did you mean {', '.join(close)}? See the list of questions"
    )


def _told(one: Question) -> str:
    """A question's parameters in short: ``body=…  [letter=…]``."""
    return " ".join(
        f"{parameter.name}=…" if parameter.need is Need.REQUIRED else f"[{parameter.name}=…]"
        for parameter in one.parameters
    )


_MARK = "# parameter "


@cache
def _used_prefixes(sparql: str) -> list[str]:
    """The prefixes that a query's names begin with, sorted."""
    names = (token.text for token in tokens(sparql) if token.kind is TokenKind.NAME)
    return sorted({name.partition(":")[0] for name in names})


def _filled(line: str, terms: Mapping[str, Iterable[str]]) -> str | None:
    """The line as it stands, filled if it is a blank, None if the blank is left open."""
    before, mark, name = line.rpartition(_MARK)
    if not mark or not before.strip():
        return line
    values = terms.get(name.strip())
    if values is None:
        return None
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}VALUES ?{name.strip()} {{ {' '.join(values)} }}"


def _read(name: str, text: str) -> Question:
    """A question from its file's text."""
    lines = text.splitlines()
    head = [line.removeprefix("# ") for line in lines if line.startswith("# ")]
    told: dict[str, list[str]] = {}
    for line in head:
        key, _, value = line.partition(": ")
        told.setdefault(key, []).append(value.strip())
    body = "\n".join(line for line in lines if not line.startswith("# "))
    return Question(
        name=name,
        title=told.get("title", [name])[0],
        question=told.get("question", [""])[0],
        parameters=tuple(map(_parameter, told.get("parameter", []))),
        rows=int(told["rows"][0]) if "rows" in told else None,
        template=body + "\n",
        shows=tuple(map(read_show, told.get("show", []))),
    )


def _parameter(line: str) -> Parameter:
    """A parameter from its line: ``letter letter optional = letter:2008-wco  A letter``."""
    left, _, right = line.partition(" = ")
    name, kind, *need = left.split()
    if right.startswith('"'):
        example, _, description = right[1:].partition('"')
    else:
        example, _, description = right.partition(" ")
    return Parameter(name, Kind(kind), Need(*need or ["required"]), example, description.strip())
