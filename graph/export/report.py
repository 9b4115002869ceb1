"""Who answered, who did not: one body's demands as of a day, as a report with footnotes.

Every number in it is a cell of a question with a name, asked with the same body and day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from jinja2 import Environment, StrictUndefined

from graph.ledger import as_asked
from graph.query import Table, answer, find, label, narrowed_answer, question
from graph.search import index_of
from graph.search.ledger import Ledger
from graph.store import View
from graph.vocabulary import code_label

COUNTING: Final = ("answers", "median-days")
"""The questions whose numbers a report tells."""
LISTING: Final = ("demands-received", "findings-received")
"""The questions whose rows a report shows."""
QUESTIONS: Final = (*COUNTING, *LISTING)
FIGURES: Final = {
    "received": "Demands received",
    "answers": "Answered: met, partly met or refused at some time",
    "unanswered": "Not answered",
    "met": "Standing then: met",
    "partly": "Standing then: partly met",
    "refused": "Standing then: refused",
    "overtaken": "Standing then: overtaken",
    "withdrawn": "Standing then: withdrawn",
    "disputed": "Standing then: disputed",
    "silent": "Standing then: no response known",
    "open": "Standing then: nobody has recorded anything",
}
"""The figures of a report with their words, by the columns of *answers*."""
_MARKS: Final = re.compile(r"([\\`*_\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class Footnote:
    """One finding: its words, where they are from, who says so; ``held`` if here.

    ``span`` is where the words stand in a letter of the store.
    """

    number: int
    status: str
    day: str
    assessor: str
    words: str
    quoted: bool
    source: str
    title: str
    link: str
    span: str

    @property
    def where(self) -> str:
        """The source in words."""
        if not self.source:
            return ""
        if self.quoted and not self.span:
            return f"quoted from a source not held here: {self.title}"
        return self.title

    @property
    def address(self) -> str:
        """Where the source is to be read: its link, or its name."""
        return self.link or self.source


@dataclass(frozen=True, slots=True)
class Received:
    """One demand: its words, its letter, how it stood, and its footnotes."""

    demand: str
    text: str
    letter: str
    title: str
    written: str
    standing: str
    since: str
    answered: str
    days: str
    notes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A body's demands as of a day; ``tables`` are the answers that its numbers are from."""

    body: str
    name: str
    until: str
    figures: Mapping[str, int]
    median: str
    timed: int
    demands: tuple[Received, ...]
    tables: Mapping[str, Table]

    @property
    def total(self) -> int:
        """How many demands had reached it, whether the report has them all or not."""
        return max(self.figures.get("received", 0), len(self.demands))

    @property
    def notes(self) -> Iterator[Footnote]:
        """All footnotes, in their order."""
        return (note for one in self.demands for note in one.notes)

    @property
    def lines(self) -> Iterator[tuple[str, str]]:
        """The figures in words, those that are none among the standings left out."""
        for name, words in FIGURES.items():
            number = self.figures.get(name, 0)
            if number or not words.startswith("Standing"):
                yield words, f"{number:,}"
        if self.timed:
            several = "answers" if self.timed > 1 else "answer"
            yield "Median days to an answer", f"{self.median} (of {self.timed:,} timed {several})"


def report(view: View, body: str, until: str, *, most: int | None = None) -> Report:
    """The report on a body: its IRI, short name or label; ``until`` is a day in ISO form.

    Of more demands than ``most`` it has the first.

    Raises:
        UnknownEntity: if there is no such body.
        BadParameter: if the day is none.
    """
    iri = find(view, body)
    values = {"body": iri, "until": until}
    tables = {name: answer(view, question(name), values) for name in COUNTING}
    tables |= _listed(view, values, most)
    figures = next(iter(tables["answers"].values()), {})
    median = next(iter(tables["median-days"].values()), {})
    return Report(
        iri,
        figures.get("name") or label(view, iri),
        until,
        {name: int(figures.get(name) or 0) for name in FIGURES},
        _plain_number(median.get("median") or ""),
        int(median.get("timed") or 0),
        tuple(_received(tables)),
        tables,
    )


def to_markdown(told: Report) -> str:
    """The report as Markdown, its quotations as footnotes."""
    return "\n".join([*_head(told), *_list(told), *_foot(told.notes)]) + "\n"


def to_html(told: Report) -> str:
    """The report as one page that needs nothing else and prints well."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    source = files("graph").joinpath("templates", "report.html").read_text("utf-8")
    return environment.from_string(source).render(report=told)


def _listed(view: View, values: Mapping[str, str], most: int | None) -> dict[str, Table]:
    """Demands and findings; of more demands than ``most`` the first."""
    if most is not None:
        told = Ledger(index_of(view), values["body"])
        if told.demands(until=values["until"]) > most:
            first = told.first(most, until=values["until"], newest=False)
            return {
                name: narrowed_answer(view, question(name), values, among=["body"], demand=first)
                for name in LISTING
            }
    return {name: answer(view, question(name), values) for name in LISTING}


def _received(tables: Mapping[str, Table]) -> Iterator[Received]:
    findings: dict[str, dict[str, Mapping[str, str | None]]] = {}
    for row in tables["findings-received"].values():
        findings.setdefault(str(row["demand"]), {}).setdefault(str(row["outcome"]), row)
    number, seen = 0, set[str]()
    received = tables["demands-received"].values()
    for row in as_asked(received, lambda one: (str(one["letter"]), str(one["demand"]))):
        demand = str(row["demand"])
        if demand in seen:
            continue
        seen.add(demand)
        found = findings.get(demand, {}).values()
        notes = tuple(_note(number + at, one) for at, one in enumerate(found, 1))
        number += len(notes)
        told = {name: row[name] or "" for name in row}
        yield Received(
            demand,
            told["text"],
            told["letter"],
            told["title"],
            told["written"],
            code_label(told["status"]) or told["status"],
            told["since"],
            told["answered"],
            told["days"],
            notes,
        )


def _note(number: int, row: Mapping[str, str | None]) -> Footnote:
    link = row["link"] or ""
    return Footnote(
        number,
        row["status"] or "",
        row["date"] or "",
        row["assessor"] or "",
        row["quote"] or row["what"] or "",
        bool(row["quote"]),
        row["source"] or "",
        row["sourceName"] or row["source"] or "",
        link if link.startswith(("http://", "https://")) else "",
        row["span"] or "",
    )


def _head(told: Report) -> Iterator[str]:
    yield f"# Who answered, who did not: {_marked(told.name)}"
    yield ""
    yield (
        f"As of {told.until}. Counted are demands made of it or of one within it in letters "
        "written by then."
    )
    yield ""
    yield "| | |"
    yield "|---|---:|"
    for words, number in told.lines:
        yield f"| {words} | {number} |"


def _list(told: Report) -> Iterator[str]:
    if told.demands:
        yield ""
        yield "## Demands"
        yield ""
    for at, one in enumerate(told.demands, 1):
        letter = ", ".join(filter(None, (_marked(one.title), one.written)))
        since = f" as of {one.since}" if one.since else ""
        marks = "".join(f"[^{note.number}]" for note in one.notes)
        yield f"{at}. “{_marked(one.text)}” ([{letter}](<{one.demand}>))  "
        yield f"   **{one.standing}**{since}{marks}"


def _foot(notes: Iterable[Footnote]) -> Iterator[str]:
    for note in notes:
        words = f"“{_marked(note.words)}”" if note.quoted else _marked(note.words)
        where = f"[{_marked(note.where)}](<{note.address}>)" if note.where else ""
        said = ", ".join(
            filter(None, (f"{note.status} as of {note.day}", note.assessor and _says(note)))
        )
        yield ""
        yield f"[^{note.number}]: {' — '.join(filter(None, (words, where, said)))}"


def _says(note: Footnote) -> str:
    return f"according to {_marked(note.assessor)}"


def _marked(words: str) -> str:
    """Words in which no sign means anything to Markdown, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(words.split()))


def _plain_number(decimal: str) -> str:
    return decimal.rstrip("0").rstrip(".") if "." in decimal else decimal
