"""One line of the log of corrections, and all of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from graph.corrections.places import Anchor, Target, anchors, moved, target
from graph.corrections.plain import from_plain, to_plain
from graph.errors import InputError
from graph.model import Document, Record


class Verdict(StrEnum):
    """What a person decided about a record; ``UNDO`` takes an earlier line back."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One decision about one record of a letter.

    ``letter`` and ``record`` are what the two are called (``2008-wco``, ``sig-41``) and for
    people only: which record is meant is told by ``found``, the record as extraction found it in
    the text with the SHA-256 ``text``, and by ``anchors``, the words that it rests on. ``made``
    is the record as it is to be, None where it was rejected. ``by``, ``at``, ``why`` say who
    decided, when, and the reason in that person's words; ``undoes`` which line is taken back.
    """

    letter: str
    record: str
    verdict: Verdict
    by: str
    at: str
    why: str = ""
    text: str = ""
    found: Record | None = None
    made: Record | None = None
    anchors: tuple[Anchor, ...] = field(default=(), repr=False)
    undoes: int | None = None

    @property
    def target(self) -> Target | None:
        """What tells its record from the others of that text."""
        return target(self.found) if self.found else None

    def on(self, document: Document) -> tuple[Record, Record | None] | None:
        """The record as found and as it is to be, in this text; None where its words changed."""
        if self.found is None:
            return None
        if self.text == document.sha256:
            return self.found, self.made
        found = moved(self.found, self.anchors, document.text)
        made = moved(self.made, self.anchors, document.text) if self.made else None
        if found is None or (self.made is not None and made is None):
            return None
        return found, made


@dataclass(frozen=True)
class Corrections:
    """Every correction so far, oldest first."""

    lines: tuple[Correction, ...] = ()

    def of(self, letter: str) -> list[tuple[int, Correction]]:
        """Those of a letter, with their numbers from 1."""
        return self._by_letter.get(letter, [])

    def standing(self, letter: str) -> Iterator[tuple[int, Correction]]:
        """Those of a letter that nobody took back."""
        for number, line in self.of(letter):
            if number not in self.undone and line.verdict is not Verdict.UNDO:
                yield number, line

    @cached_property
    def undone(self) -> frozenset[int]:
        """The numbers of the lines that were taken back."""
        return frozenset(line.undoes for line in self.lines if line.undoes is not None)

    @cached_property
    def _by_letter(self) -> dict[str, list[tuple[int, Correction]]]:
        found: dict[str, list[tuple[int, Correction]]] = {}
        for number, line in enumerate(self.lines, 1):
            found.setdefault(line.letter, []).append((number, line))
        return found

    def extended(self, more: Iterable[Correction]) -> Corrections:
        """These followed by more."""
        return Corrections((*self.lines, *more))


def resting(document: Document, *records: Record | None) -> tuple[Anchor, ...]:
    """The words of a text that some records rest on."""
    return anchors(document.text, [one for one in records if one is not None])


def written(line: Correction) -> str:
    """The correction as one line of JSON; what it does not say is left out."""
    told = {
        "letter": line.letter,
        "record": line.record,
        "verdict": line.verdict,
        "by": line.by,
        "at": line.at,
        "why": line.why or None,
        "text": line.text or None,
        "found": to_plain(line.found) if line.found else None,
        "made": to_plain(line.made) if line.made else None,
        "anchors": [[a.start, a.end, a.words, a.which, a.among] for a in line.anchors],
        "undoes": line.undoes,
    }
    said = {name: value for name, value in told.items() if value not in (None, [])}
    return json.dumps(said, ensure_ascii=False)


def read_lines(log: Path, lines: Sequence[bytes]) -> Corrections:
    """The corrections that the lines of a log tell.

    Raises:
        InputError: naming the first line that tells none.
    """
    return Corrections(tuple(_read(log, number, line) for number, line in enumerate(lines, 1)))


def _read(log: Path, number: int, line: bytes) -> Correction:
    try:
        told: dict[str, Any] = json.loads(line)
        told.pop("chain", None)
        for name in ("found", "made"):
            told[name] = from_plain(told[name]) if name in told else None
        told["verdict"] = Verdict(told["verdict"])
        told["anchors"] = tuple(Anchor(*one) for one in told.get("anchors", ()))
        return Correction(**told)
    except (ValueError, KeyError, TypeError, InputError) as error:
        raise InputError(
            f"{log}: line {number} is not a correction; mend or remove it ({error})"
        ) from error
