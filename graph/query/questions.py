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
or left out where the parameter is optional and none is given. A line that ends in
``# with letter`` is left out where no value is given: it only helps an engine to begin with the
letter, and the rows are the same without it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from graph.errors import BadParameter
from graph.iri import Base, prologue
from graph.query.shows import Show
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
    CASE = "case"
    COUNTRY = "country"
    ENTITY = "entity"
    THING = "thing"
    DATE = "date"
    TEXT = "text"
    NUMBER = "number"

    @property
    def is_thing(self) -> bool:
        """Whether a value stands for a thing, and not for itself."""
        return self not in {Kind.TEXT, Kind.DATE, Kind.NUMBER}

    @property
    def is_sort(self) -> bool:
        """Whether it is things of one sort, which can be found by parts of their names."""
        return self.is_thing and self is not Kind.THING


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

    ``shows`` are the ways to show the answer beside its table. ``origin`` is the file of a
    question that a user saved, empty for those that come with policygraph.
    """

    name: str
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    rows: int | None
    template: str
    shows: tuple[Show, ...] = ()
    origin: str = ""

    @property
    def verb(self) -> str:
        """What the query does: SELECT, ASK, CONSTRUCT or DESCRIBE."""
        return _verb(self.template)

    @property
    def makes_triples(self) -> bool:
        """Whether the answer is triples: a graph."""
        return self.verb in {"CONSTRUCT", "DESCRIBE"}

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
        names = {one.name for one in self.parameters}
        lines = (_filled(line, terms, names) for line in self.template.splitlines())
        body = "\n".join(line for line in lines if line is not None) + "\n"
        known = base.prefixes()
        used = {name: known[name] for name in _used_prefixes(self.template) if name in known}
        return prologue(used) + body


MARK = "# parameter "
_HELPING = re.compile(r"(?P<line>.*\S) # with (?P<name>\w+)")
# Sample: ?signature pg:inDocument ?letter . # with letter

_VERBS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


@cache
def _verb(sparql: str) -> str:
    """The word that says what sort of answer a query has; empty where there is none."""
    return next((one.text.upper() for one in tokens(sparql) if one.is_word(*_VERBS)), "")


@cache
def _used_prefixes(sparql: str) -> list[str]:
    """The prefixes that a query's names begin with, sorted."""
    names = (token.text for token in tokens(sparql) if token.kind is TokenKind.NAME)
    return sorted({name.partition(":")[0] for name in names})


def blank_of(line: str) -> str | None:
    """The parameter whose blank a line of a query is, if it is one."""
    before, mark, name = line.rpartition(MARK)
    return name.strip() if mark and before.strip() else None


def _filled(line: str, terms: Mapping[str, Iterable[str]], names: Collection[str]) -> str | None:
    """The line as it stands, filled if it is a blank, None if the blank is left open.

    None also where the line helps only if a parameter has a value, and it has none.
    """
    helping = _HELPING.fullmatch(line)
    if helping and helping["name"] in names:
        return helping["line"] if helping["name"] in terms else None
    name = blank_of(line)
    if name is None:
        return line
    values = terms.get(name)
    if values is None:
        return None
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}VALUES ?{name} {{ {' '.join(values)} }}"
