"""The questions that can be asked by name: those that come with policygraph, and a user's own.

A user's own are ``.rq`` files in a folder, written as ours are (see `graph.query.questions`).
One that cannot be used is told in one sentence, and the others work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from graph.errors import BadQuestion, PolicygraphError, QueryError, UnknownQuestion, UnreadableFile
from graph.iri import Base
from graph.query.guard import LARGEST_QUERY, check
from graph.query.question_files import check_blanks, load_query, read_question
from graph.query.questions import Need, Question
from graph.query.syntax import syntax_error
from graph.query.tables import Cell, CellKind, Table

MOST_SAVED: Final = 500
"""How many files of a folder are read."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that cannot be used, and why; where it is, is for its owner and not for visitors."""

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Library:
    """Questions by name, ours first, and the files that cannot be used."""

    ours: tuple[Question, ...]
    own: tuple[Question, ...] = ()
    broken: tuple[Broken, ...] = ()

    def __iter__(self) -> Iterator[Question]:
        yield from self.ours
        yield from self.own

    def question(self, name: str) -> Question:
        """The question of that name.

        Raises:
            UnknownQuestion: naming those that are called alike.
        """
        known = {one.name: one for one in self}
        if name in known:
            return known[name]
        close = ", ".join(get_close_matches(name, known, n=3))
        cure = f"did you mean {close}?" if close else "see the list of questions"
        raise UnknownQuestion(f"{name[:100]}: no such question; {cure}")

    def catalogue(self) -> Table:
        """The questions as a table for people."""
        rows = tuple(
            tuple(Cell(CellKind.LITERAL, text) for text in (one.name, one.question, _told(one)))
            for one in self
        )
        return Table("Questions", ("name", "question", "parameters"), rows)


@cache
def questions() -> tuple[Question, ...]:
    """The questions that come with policygraph, by name."""
    return tuple(load_query(files("graph") / "questions").values())


def question(name: str) -> Question:
    """The question of that name among those that come with policygraph.

    Raises:
        UnknownQuestion: naming the closest ones.
    """
    return Library(questions()).question(name)


def library(folder: Path | None = None, base: Base | None = None) -> Library:
    """Our questions, and those in a folder; none where there is no such folder.

    ``base`` is what the names of the store's own things start with.
    """
    own, broken = [], []
    for path in _files(folder):
        try:
            own.append(_saved(path, base or Base()))
        except PolicygraphError as error:
            broken.append(Broken(path, str(error)))
    return Library(questions(), tuple(own), tuple(broken))


def _files(folder: Path | None) -> list[Path]:
    return sorted(folder.glob("*.rq"))[:MOST_SAVED] if folder is not None else []


def _saved(path: Path, base: Base) -> Question:
    """A user's question from its file, if it can be asked as safely as anybody's query."""
    name = path.stem
    if not _NAME.fullmatch(name):
        raise BadQuestion("name the file in small letters, digits and hyphens: my-question.rq")
    if any(name == one.name for one in questions()):
        raise BadQuestion("there is a question of this name already; rename the file")
    text = _text(path)
    found = read_question(name, text, origin=str(path))
    check_blanks(text, found)
    _check_query(text, base)
    if found.makes_triples or found.verb == "SELECT":
        return found
    raise BadQuestion("the query gives no rows; write it with SELECT or CONSTRUCT")


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_QUERY + 1)
        return data.decode("utf-8")
    except OSError as error:
        raise UnreadableFile(f"cannot be read ({error.strerror}); check its rights") from error
    except UnicodeDecodeError as error:
        if len(data) > LARGEST_QUERY:
            return data.decode("utf-8", "replace")
        raise UnreadableFile(f"not UTF-8 at byte {error.start}; save it so") from error


def _check_query(text: str, base: Base) -> None:
    checked = check(text, base=base, graphs=tuple)
    if checked.has_from:
        raise BadQuestion("FROM chooses graphs; leave it out, a question is asked of all of them")
    try:
        ox.Store().query(checked.lead + text, prefixes=base.prefixes())
    except SyntaxError as error:
        raise syntax_error(error, len(checked.lead), text=text, prefixes=base.prefixes()) from error
    except (ValueError, RuntimeError) as error:
        raise QueryError(f"{error}; mend the query") from error


def _told(one: Question) -> str:
    """A question's parameters in short: ``body=…  [letter=…]``."""
    return " ".join(
        f"{parameter.name}=…" if parameter.need is Need.REQUIRED else f"[{parameter.name}=…]"
        for parameter in one.parameters
    )
