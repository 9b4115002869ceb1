"""A letter that is found to say something wrong, and what is found in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph import extractors
from graph.corrections import Change, Correction, Corrections, Reviewed, Verdict, changed, replay
from graph.corrections.correction import resting
from graph.corrections.replaying import accepted
from graph.model import Record
from graph.reading import read_text
from graph.triples import record_names
from graph.verify import verify

LETTER = """Ms Ana Ruiz
Director, World Customs Organization
Brussels

1 March 2020

Dear Ms Ruiz,

We ask you to publish the draft. It exceeds Article 7 of the TRIPS Agreement.

The Ministry of Rivers of the Federation says nothing. The Department of Lakes is silent.

Sincerely,

1. River Law Network, Colombo, Kenya
2. Zumbi Foundation, Chile
"""


class Table:
    """One letter on a curator's table: its records and the corrections so far."""

    def __init__(self, text: str = LETTER) -> None:
        self.document = read_text(text, name="rivers")
        self.records = verify(self.document, extractors.extract(self.document))
        self.names = record_names(self.records)
        self.log = Corrections()

    def record(self, name: str) -> Record:
        return dict(zip(self.names, self.records, strict=True))[name]

    def decide(self, verdict: Verdict, name: str, made: Record | None) -> int:
        """Note a decision; its number."""
        found = self.record(name)
        line = Correction(
            letter="rivers",
            record=name,
            verdict=verdict,
            by="ann",
            at="2026-11-27T12:00:00Z",
            text=self.document.sha256,
            found=found,
            made=made,
            anchors=resting(self.document, found, made),
        )
        self.log = self.log.extended([line])
        return len(self.log.lines)

    def accept(self, name: str) -> int:
        return self.decide(Verdict.ACCEPTED, name, accepted(self.record(name)))

    def reject(self, name: str) -> int:
        return self.decide(Verdict.REJECTED, name, None)

    def correct(self, name: str, *changes: Change) -> int:
        made = changed(self.document, self.record(name), changes)
        return self.decide(Verdict.CORRECTED, name, made)

    def undo(self, number: int) -> None:
        line = self.log.lines[number - 1]
        self.log = self.log.extended(
            [replace(line, verdict=Verdict.UNDO, undoes=number, found=None, made=None, anchors=())]
        )

    def reviewed(self, other: Table | None = None) -> Reviewed:
        """What comes of the corrections, in this letter or in another version of it."""
        it = other or self
        return replay(it.document, it.records, names=it.names, corrections=self.log)

    def now(self, name: str, other: Table | None = None) -> Record | None:
        told = self.reviewed(other)
        return dict(zip(told.names, told.records, strict=True)).get(name)


@pytest.fixture
def table() -> Table:
    return Table()
