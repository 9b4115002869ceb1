from __future__ import annotations

import pytest

from graph.model import Flag
from webui import words


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2008-10-28", "28 October 2008"),
        ("2008-10", "October 2008"),
        ("2008", "2008"),
        ("2008-13", "2008"),
        ("soon", "soon"),
        (None, ""),
    ],
)
def test_a_date_is_told_in_its_own_precision(value: str | None, told: str) -> None:
    assert words.day(value) == told


def test_a_time_is_told_to_the_minute() -> None:
    assert words.moment("2026-11-28T00:42:59Z") == "28 November 2026, 00:42 UTC"


def test_a_heading_starts_large_and_keeps_the_rest() -> None:
    assert words.heading("as of ISO date") == "As of ISO date"


@pytest.mark.parametrize(
    ("number", "told"),
    [(1, "1 letter"), (0, "0 letters"), (None, "0 letters"), ("1204", "1,204 letters")],
)
def test_a_count_agrees_with_its_noun(number: int | str | None, told: str) -> None:
    assert words.count(number, "letter") == told


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert words.count(2, "body", "bodies") == "2 bodies"


def test_every_flag_of_the_model_has_words() -> None:
    for name in Flag:
        told = words.flag(f"https://w3id.org/policygraph/code/flag.{name}")
        assert told != name.replace("-", " ")
        assert " " in told


def test_an_unknown_flag_is_told_by_its_name() -> None:
    assert words.flag("https://w3id.org/policygraph/code/flag.not-known-yet") == "not known yet"


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("https://w3id.org/policygraph/code/demand-status.met", "met"),
        ("https://w3id.org/policygraph/ns/statedCountry", "statedCountry"),
        ("http://www.w3.org/ns/org#unitOf", "unitOf"),
        (None, ""),
    ],
)
def test_the_local_name_is_what_follows_the_space(iri: str | None, name: str) -> None:
    assert words.local(iri) == name


def test_a_property_without_label_is_told_by_its_name() -> None:
    assert words.property_words("https://w3id.org/policygraph/ns/statedCountry") == "stated country"


@pytest.mark.parametrize(
    ("record", "anchor"),
    [
        ("https://example.org/kg/letter/x.sig-41", "sig-41"),
        ("https://example.org/kg/letter/x.addr-1.tenure", "addr-1.tenure"),
        ("https://example.org/kg/tenure/t", "t"),
    ],
)
def test_a_record_has_an_anchor_in_its_letters_page(record: str, anchor: str) -> None:
    assert words.anchor_of(record) == anchor


def test_languages_and_hosts_are_told_by_name() -> None:
    assert words.language("pt") == "Portuguese"
    assert words.language("xx") == "xx"
    assert words.host("https://www.example.org/a/b") == "www.example.org"
    assert words.host("nowhere") == "nowhere"
