from __future__ import annotations

from graph.iri import SHARED
from graph.normalisers.posts import lineage, units
from graph.normalisers.registry import normalisers

POST = SHARED + "ref/post/wco-secretary-general"
OFFICE = SHARED + "ref/org/wco-office-of-the-secretary-general"


def test_a_post_is_named_without_its_organisation() -> None:
    assert POST in units("Secretary General Elect")
    assert POST in units("Secretary-General")
    assert POST not in units("Secretary")


def test_an_office_is_named_without_its_organisation() -> None:
    assert OFFICE in units("Office of the Secretary General")


def test_what_a_unit_belongs_to_is_told_from_below() -> None:
    assert SHARED + "ref/org/wco" in list(lineage(POST))
    assert list(lineage("https://example.org/nothing")) == []


def test_the_gate_works_units_out_again() -> None:
    assert normalisers()["unit"].accepts(POST, "Secretary General Elect")
    assert not normalisers()["unit"].accepts(OFFICE, "Secretary General Elect")


def test_every_normaliser_has_the_name_it_is_listed_by() -> None:
    assert all(name == rule.name for name, rule in normalisers().items())
