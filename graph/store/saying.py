"""What a letter's graphs say: its records with what people decided about them, as triples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import Triple

from graph.corrections import Corrections, Reviewed, replay
from graph.model import Certainty, Document, Record
from graph.resolution import Resolved, resolve
from graph.store.identity import Told
from graph.store.own_facts import program_version
from graph.triples import Names, letter_triples, record_names, software


@dataclass(frozen=True, slots=True)
class Said:
    """What is stated of a letter, and what waits for a decision."""

    sure: tuple[Triple, ...]
    unsure: tuple[Triple, ...]


def said(document: Document, known: Resolved, *, told: Told, corrections: Corrections) -> Said:
    """What a letter says by the records found in it, with all that people decided."""
    given = reviewed(document, known.records, corrections)
    agents = resolve(given.records) if given.decided else known
    sure, unsure = (
        letter_triples(
            document,
            agents,
            names=Names(told.base, told.registry),
            certainty=certainty,
            reviewed=given,
        )
        for certainty in (Certainty.ASSERTED, Certainty.SUGGESTED)
    )
    waiting = any(record.certainty is Certainty.SUGGESTED for record in given.records)
    return Said(
        (*told.turned(sure), *software(program_version())),
        tuple(told.turned(unsure)) if waiting else (),
    )


def reviewed(document: Document, records: Sequence[Record], corrections: Corrections) -> Reviewed:
    """The records that were found in a letter, with what was decided of them."""
    return replay(document, records, names=record_names(records), corrections=corrections)
