"""Which kinds of provision a text has."""

from __future__ import annotations

import pytest

from graph.extractors.provision_kinds import is_loose, may_have
from graph.normalisers.anchors import Kind
from graph.normalisers.binding import Binding, Reference
from graph.normalisers.provisions import Provision


def bare(kind: Kind) -> Reference:
    return Reference(0, 1, (Provision(kind, "4"),))


@pytest.mark.parametrize(
    ("name", "held", "not_held"),
    [
        ("Ports Bill 2031", Kind.CLAUSE, Kind.RECITAL),
        ("Ports Act", Kind.SECTION, Kind.PARAGRAPH),
        ("Proposal for a Regulation on Ports", Kind.RECITAL, Kind.CLAUSE),
        ("COM(2031) 45", Kind.ARTICLE, Kind.SECTION),
        ("A/HRC/91/L.12", Kind.PARAGRAPH, Kind.ARTICLE),
        ("projet de loi n° 12", Kind.ARTICLE, Kind.CLAUSE),
        ("Entwurf eines Hafengesetzes", Kind.PARAGRAPH, Kind.RULE),
        ("Draft Treaty on Ports", Kind.ARTICLE, Kind.CLAUSE),
        ("Harbour Privacy Principles", Kind.PRINCIPLE, Kind.SECTION),
        ("Ports Rules, 2031", Kind.RULE, Kind.ARTICLE),
    ],
)
def test_a_name_tells_what_a_text_is_divided_into(name: str, held: Kind, not_held: Kind) -> None:
    assert may_have(name, bare(held))
    assert not may_have(name, bare(not_held))


def test_only_bare_provisions_are_loose() -> None:
    assert is_loose(bare(Kind.SECTION))
    assert not is_loose(bare(Kind.ARTICLE))
    assert not is_loose(Reference(0, 1, (Provision(Kind.SECTION, "4"),), Binding.UNKNOWN))
