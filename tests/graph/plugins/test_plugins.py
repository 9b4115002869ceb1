"""Plug-ins propose; the gate decides; what comes through is only ever suggested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import metadata
from typing import Any

import pytest

from graph import plugins
from graph.errors import BadParameter
from graph.model import Certainty, Citation, Document, Mention, Signature
from graph.plugins import Kind, Proposal, Quote
from graph.reading import read_text
from graph.verify import check

TEXT = """The World Customs Organization has read Article 7 of the TRIPS Agreement.

We ask the Council of Lamps to light them.

Mara Quist, Chair, Tide Club, Suva, Fiji
Harbour Watch League (HWL), Nelson, New Zealand
"""
DOCUMENT = read_text(TEXT, name="lamps")


class Proposing:
    name, version = "proposing", "2"

    def __init__(self, *proposals: Any, error: Exception | None = None) -> None:
        self._proposals, self._error = proposals, error

    def extract(self, document: Document) -> Iterator[Any]:
        yield from self._proposals
        if self._error:
            raise self._error


def _propose(*proposals: Any) -> plugins.Proposed:
    return plugins.propose(DOCUMENT, [Proposing(*proposals)])


GOOD = [
    Proposal(Kind.SIGNATURE, {"name": Quote("Harbour Watch League"), "acronym": Quote("HWL")}),
    Proposal(
        Kind.SIGNATURE,
        {"name": Quote("Mara Quist"), "affiliation": Quote("Tide Club"), "country": Quote("Fiji")},
    ),
    Proposal(Kind.ADDRESSING, {"name": Quote("Mara Quist"), "role": Quote("Chair")}),
    Proposal(Kind.CITATION, {"anchor": Quote("Article 7 of the TRIPS Agreement")}),
    Proposal(Kind.DEMAND, {"text": Quote("light them")}, reason="an imperative", model="tiny"),
    Proposal(Kind.MENTION, {"name": Quote("World Customs Organization")}),
    Proposal(Kind.MENTION, {"name": Quote("Council of Lamps")}),
    Proposal(Kind.QUOTATION, {"text": Quote("light them")}),
]


@pytest.mark.parametrize("proposal", GOOD, ids=lambda one: f"{one.kind}")
def test_a_faithful_proposal_is_a_suggested_record_that_passes_the_gate(
    proposal: Proposal,
) -> None:
    (record,) = _propose(proposal).records
    assert record.certainty is Certainty.SUGGESTED
    assert record.extractor == "proposing/2"
    assert record.reasons[0].startswith("proposed by proposing/2")
    assert check(DOCUMENT, record) == []


def test_what_words_mean_is_worked_out_here() -> None:
    records = _propose(*GOOD).records
    organisation, person = (one for one in records if isinstance(one, Signature))
    assert organisation.capacity.value == "organisation"
    assert (person.capacity.value, person.country and person.country.value) == ("individual", "FJ")
    known, unknown = (one for one in records if isinstance(one, Mention))
    assert known.thing is not None
    assert known.thing.value.endswith("/wco")
    assert unknown.thing is None
    (cited,) = (one for one in records if isinstance(one, Citation))
    assert cited.norm is not None
    assert cited.norm.value.endswith("trips.art_7")


@pytest.mark.parametrize(
    ("proposal", "told"),
    [
        (Proposal(Kind.DEMAND, {"text": Quote("Light them")}), "does not say “Light them”"),
        (Proposal(Kind.DEMAND, {"txt": Quote("light them")}), "has no field txt"),
        (Proposal(Kind.SIGNATURE, {"country": Quote("Fiji")}), "needs the field name"),
        ({"kind": "demand"}, "TypeError: no proposal"),
        (Proposal("rumour", {}), "TypeError: no proposal"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_a_record_is_told(proposal: Any, told: str) -> None:
    proposed = _propose(proposal)
    assert proposed.records == ()
    assert told in proposed.refused[0]


def test_a_plug_in_that_fails_keeps_what_it_gave_and_stops_no_other() -> None:
    failing = Proposing(GOOD[4], error=RuntimeError("out of tokens"))
    proposed = plugins.propose(DOCUMENT, [failing, Proposing(GOOD[5])])
    assert len(proposed.records) == 2
    assert "out of tokens" in proposed.refused[0]


def test_more_proposals_than_a_letter_can_hold_are_cut_off() -> None:
    many = [GOOD[4]] * (plugins.MOST_PROPOSALS + 1)
    proposed = _propose(*many)
    assert len(proposed.records) == plugins.MOST_PROPOSALS
    assert "only 10000 taken" in proposed.refused[0]


def _entries(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    entry = metadata.EntryPoint("lamps", value, plugins.GROUP)

    def entry_points(**wanted: str) -> Iterable[metadata.EntryPoint]:
        return [entry] if wanted.get("name", "lamps") == "lamps" else []

    monkeypatch.setattr(metadata, "entry_points", entry_points)


def test_a_plug_in_is_loaded_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    _entries(monkeypatch, "tests.graph.plugins.test_plugins:Proposing")
    assert plugins.available() == ("lamps",)
    (loaded,) = plugins.load(["lamps"])
    assert loaded.name == "proposing"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("nosuch", "json:dumps", "no such plug-in is installed; installed: lamps"),
        ("lamps", "nosuchmodule:Thing", "cannot be loaded"),
        ("lamps", "json:dumps", "cannot be loaded"),
    ],
)
def test_a_plug_in_that_is_none_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    _entries(monkeypatch, value)
    with pytest.raises(BadParameter, match=told):
        plugins.load([name])
