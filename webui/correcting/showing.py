"""What the pages tell of records: what waits, what can be set right, what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from markupsafe import Markup

from graph.corrections import Correction, Verdict
from graph.corrections.changing import changeable, choices, rules_of
from graph.corrections.plain import kind_of
from graph.corrections.telling import told, values
from graph.iri import Base
from graph.model import Derived, Record, Span, Stated
from graph.reading.front_lines import front_lines
from graph.store import Corrected, Opened
from webui.annotate import Mark, annotate

AROUND: Final = 240
"""So many signs before and after a record's words are shown beside it."""
MOST_EMPTY: Final = 4
"""So many fields that say nothing stand among the others in a form."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """What was decided about the records of one letter, as its page tells it."""

    lines: Sequence[Corrected]

    @property
    def seen(self) -> int:
        """The last line that is shown."""
        return self.lines[-1].number if self.lines else 0

    @property
    def newest(self) -> Sequence[Corrected]:
        """All lines, the newest first."""
        return self.lines[::-1]

    @property
    def reopened(self) -> list[Corrected]:
        """Those that are open again."""
        return [one for one in self.lines if one.state == "open again"]

    def of(self, record: str) -> Corrected | None:
        """What holds of a record."""
        held = (one for one in self.lines if one.record == record and one.state == "holds")
        return next(held, None)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record as a form shows it.

    ``value`` is what it says now, ``words`` those that it rests on. ``worked_out`` tells whether
    it is a code or known thing; ``choices`` are the codes where there are few.
    """

    name: str
    value: str
    words: str
    worked_out: bool
    choices: Sequence[str] = ()

    @property
    def label(self) -> str:
        """What it is called on the page."""
        return self.name.replace("_", " ").capitalize()


@dataclass(frozen=True)
class Looked:
    """One record that a curator looks at."""

    letter: Opened
    name: str
    record: Record
    base: Base

    @property
    def at(self) -> str:
        """Where its words stand: tells whether it is still the record that was looked at."""
        return at(self.record)

    @property
    def kind(self) -> str:
        """What kind of record it is."""
        return kind_of(self.record)

    @cached_property
    def fields(self) -> list[Field]:
        """What can be set right."""
        return [self._field(name) for name in changeable(self.record)]

    @property
    def folded(self) -> list[Field]:
        """Those that say nothing yet, where they are many: a form shows them when asked."""
        empty = [one for one in self.fields if not one.value]
        return empty if len(empty) > MOST_EMPTY else []

    @property
    def values(self) -> list[tuple[str, str, str]]:
        """What it says: field, value, and the words behind it."""
        told_of = values(self.letter.document, self.record)
        return [(name, self.base.shortened(value), words) for name, value, words in told_of]

    @property
    def around(self) -> tuple[str, str, str]:
        """Its words, with those before and after."""
        text, span = self.letter.document.text, self.record.evidence
        before = text[max(0, span.start - AROUND) : span.start]
        return before, text[span.start : span.end], text[span.end : span.end + AROUND]

    @property
    def line(self) -> tuple[int, Correction] | None:
        """What was decided about it last, as far as that holds."""
        ruling = self.letter.reviewed.decided.get(self.name)
        return (ruling.number, ruling.line) if ruling else None

    def text(self) -> Markup:
        """The letter, with what it rests on marked."""
        text = self.letter.document.text
        spans = {self.record.evidence, *self.record.context}
        marks = [Mark(span, "cited", "record") for span in sorted(spans)]
        return annotate(text, marks, folded=front_lines(text))

    def _field(self, name: str) -> Field:
        value, rules = getattr(self.record, name), rules_of(self.record, name)
        held = value if isinstance(value, tuple) else (value,) if value else ()
        spans = {_span(one) for one in held if isinstance(one, Stated | Derived)}
        words = " … ".join(self.letter.document.words(span) for span in sorted(spans))
        said = ", ".join(self.base.shortened(_said(one)) for one in held)
        return Field(name, said, words, bool(rules), choices(rules))


@dataclass(frozen=True)
class Queue:
    """The records of one letter that wait, and how many do elsewhere.

    ``letters`` are those of which some wait, ``again`` those with a decision that is open again.
    """

    letter: Opened
    base: Base
    waiting: int
    letters: Sequence[str]
    again: Sequence[str] = ()
    behind: str = ""
    by: str = ""

    @cached_property
    def open(self) -> list[tuple[str, Record]]:
        """What waits in this letter, from the one behind which to go on."""
        found = self.letter.reviewed.open
        names = [name for name, _ in found]
        start = names.index(self.behind) + 1 if self.behind in names else 0
        return [*found[start:], *found[:start]]

    @cached_property
    def alike(self) -> list[tuple[str, list[Looked]]]:
        """Records of this letter that wait for the same reasons, the most first."""
        groups: dict[str, list[Looked]] = {}
        for name, record in self.letter.reviewed.open:
            told_why = f"{kind_of(record).capitalize()}: {'; '.join(record.reasons)}"
            groups.setdefault(told_why, []).append(Looked(self.letter, name, record, self.base))
        several = [one for one in groups.items() if len(one[1]) > 1]
        return sorted(several, key=lambda one: -len(one[1]))

    @property
    def looked(self) -> Looked | None:
        """The one to look at."""
        if not self.open:
            return None
        name, record = self.open[0]
        return Looked(self.letter, name, record, self.base)

    @property
    def reopened(self) -> list[tuple[int, str, str]]:
        """What was decided and is open again: number, in words, and why."""
        lines, given = self.letter.corrections.lines, self.letter.reviewed
        return [(n, told(lines[n - 1]), given.outcomes[n].reason) for n in given.reopened]

    @property
    def last(self) -> tuple[int, str] | None:
        """The curator's last decision about this letter that holds: number, and in words."""
        mine = [
            ruling.number
            for ruling in self.letter.reviewed.decided.values()
            if ruling.line.by == self.by and ruling.line.verdict is not Verdict.UNDO
        ]
        number = max(mine, default=0)
        return (number, told(self.letter.corrections.lines[number - 1])) if number else None


def at(record: Record) -> str:
    """Where a record's words stand: ``120-134``."""
    return f"{record.evidence.start}-{record.evidence.end}"


def _span(value: Stated | Derived) -> Span:
    return value.span if isinstance(value, Stated) else value.source


def _said(value: Stated | Derived) -> str:
    return value.text if isinstance(value, Stated) else value.value
