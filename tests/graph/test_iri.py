"""Names that last: bases, slugs and the registry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.iri import DEFAULT_BASE, LONGEST_SLUG, Base, Registry, prologue, slug, span_iri, split
from graph.model import Span


@pytest.mark.parametrize(
    "iri", ["example.org/", "https://example.org/kg", "ftp://x/", "https://a b/"]
)
def test_a_base_that_cannot_carry_names_is_refused(iri: str) -> None:
    with pytest.raises(InputError, match="give an http"):
        Base(iri)


def test_a_name_is_shortened_and_expanded_back() -> None:
    base = Base("https://ngo.example/kg/")
    for short in ("letter:2008-10-28-wco-secure.sig-41", "treaty:trips.art_27__para_3__point_b"):
        assert base.shortened(base.expanded(short)) == short


def test_what_no_prefix_covers_stays_as_it_is() -> None:
    base = Base()
    assert base.shortened("https://elsewhere.example/x") == "https://elsewhere.example/x"
    assert base.expanded("nosuchprefix:x") == "nosuchprefix:x"


def test_a_local_name_that_turtle_cannot_write_is_not_shortened() -> None:
    base = Base()
    for local in ("a/b", "ends-in-dot.", "sp ace"):
        iri = base.name("o", local)
        assert base.shortened(iri) == iri


def test_rebasing_moves_own_names_and_no_others() -> None:
    base = Base("https://ngo.example/kg/")
    assert base.rebased(DEFAULT_BASE + "org/x") == "https://ngo.example/kg/org/x"
    assert base.rebased("https://w3id.org/policygraph/ns/Letter").startswith("https://w3id.org/")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Third World Network (TWN)", "third-world-network"),
        ("Health Action International (Africa)", "health-action-international-africa"),
        ("Network of Zimbabwean Positive Women (NZPW+)", "network-of-zimbabwean-positive-women"),
        ("Access & Advocacy", "access-and-advocacy"),
        ("APN+", "apn-plus"),
        ("People’s Health Movement", "peoples-health-movement"),
        ("Ronald Labonté", "ronald-labonte"),
        ("!!!", ""),
    ],
)
def test_slugs_read_like_the_names_they_stand_for(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text())
def test_every_slug_can_stand_in_an_iri(name: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(name))
    assert len(slug(name)) <= LONGEST_SLUG


def test_a_slug_once_given_is_given_again() -> None:
    registry = Registry()
    assert registry.claim(("o", "a"), "action") == "action"
    assert registry.claim(("o", "a"), "something-else") == "action"


def test_a_clash_is_told_apart_by_a_telling_word_before_a_number() -> None:
    registry = Registry()
    registry.claim(("o", "action|RU"), "action", ("RU",))
    assert registry.claim(("o", "action|FR"), "action", ("FR",)) == "action-fr"
    assert registry.claim(("o", "action|"), "action") == "action-2"
    assert registry.claim(("p", "action"), "action") == "action"


def test_what_has_no_writable_name_still_gets_one() -> None:
    assert Registry().claim(("o", "…"), "") == "unnamed"


def test_a_saved_registry_gives_the_same_slugs(tmp_path: Path) -> None:
    path = tmp_path / "registry.jsonl"
    registry = Registry.load(path)
    registry.claim(("o", "ü|"), "u")
    registry.save()
    registry.claim(("o", "v|"), "u")
    registry.save()
    again = Registry.load(path)
    assert again.claim(("o", "ü|"), "other") == "u"
    assert again.claim(("o", "v|"), "other") == "u-2"


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\x0c", "\n"])
def test_a_saved_registry_is_read_back_whatever_breaks_lines_in_a_key(
    tmp_path: Path, sign: str
) -> None:
    path = tmp_path / "registry.jsonl"
    registry = Registry.load(path)
    registry.claim(("p", f"letter{sign}of 2008"), "ana")
    registry.save()
    assert Registry.load(path).claim(("p", f"letter{sign}of 2008"), "other") == "ana"


def test_saving_twice_writes_once(tmp_path: Path) -> None:
    path = tmp_path / "registry.jsonl"
    registry = Registry.load(path)
    registry.claim(("o", "x"), "x")
    registry.save()
    before = path.read_bytes()
    registry.save()
    assert path.read_bytes() == before


def test_a_span_is_named_after_its_text_and_place() -> None:
    assert span_iri("https://x/letter/l.text", Span(20, 63)) == "https://x/letter/l.text.span-20-63"


def test_the_prologue_declares_each_prefix_on_a_line() -> None:
    assert prologue({"a": "https://a/", "b": "https://b/"}) == (
        "PREFIX a: <https://a/>\nPREFIX b: <https://b/>\n"
    )


@pytest.mark.parametrize(
    "iri", ["https://x/letter/l.text", "http://www.w3.org/ns/oa#exact", "https://x/", "urn:x"]
)
def test_an_iri_is_its_namespace_and_its_local_name(iri: str) -> None:
    space, local = split(iri)
    assert space + local == iri
    assert not set("/#") & set(local)
