"""The names of instruments in a flow, known and unknown."""

from __future__ import annotations

import pytest

from graph.gazetteer import Flow, Gazetteer
from graph.normalisers.naming import instruments
from graph.vocabulary import Concept, ConceptKind, Name, NameKind


def concept(iri: str, kind: ConceptKind, *names: str) -> Concept:
    return Concept(iri, names[0], kind, tuple(Name(n, "en", NameKind.LABEL) for n in names), None)


NAMES = Gazetteer.of(
    [
        concept("trips", ConceptKind.TREATY, "TRIPS Agreement", "TRIPS"),
        concept("icescr", ConceptKind.TREATY, "ICESCR"),
        concept("infosoc", ConceptKind.INSTRUMENT, "Directive 2001/29/EC", "InfoSoc Directive"),
        concept("gdpr", ConceptKind.INSTRUMENT, "GDPR"),
        concept("council", ConceptKind.BODY, "Council of Europe"),
    ]
)


def named(text: str) -> list[str]:
    flow = Flow.of(text)
    return [
        f"{flow.text[one.start : one.end]} = {' '.join(one.iris) or '?'}"
        for one in instruments(flow.text, list(NAMES.hits(flow)), NAMES)
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the WTO’s TRIPS Agreement", ["TRIPS Agreement = trips"]),
        ("the TRIPs (Trade-Related Rights) Agreement", ["TRIPs = trips"]),
        ("the Optional Protocol to the ICESCR",
         ["Optional Protocol to the ICESCR = ?", "ICESCR = icescr"]),
        ("the GDPR Implementation Act", ["GDPR Implementation Act = ?"]),
        ("the TRIPS waiver proposal", ["TRIPS waiver proposal = ?"]),
        ("direttiva 2001/29/CE", ["direttiva 2001/29/CE = infosoc"]),
        ("Directive 2001/29/EC", ["Directive 2001/29/EC = infosoc"]),
        ("Council Decision 2001/29/EC", ["Council Decision 2001/29/EC = ?"]),
        ("Directive 2099/1/EU", ["Directive 2099/1/EU = ?"]),
        ("the Council of Europe Convention on Ports",
         ["Council of Europe Convention on Ports = ?"]),
        ("the Council of Europe met", []),
    ],
)  # fmt: skip
def test_a_known_name_wins_over_a_title_that_holds_its_head(text: str, names: list[str]) -> None:
    assert named(text) == names
