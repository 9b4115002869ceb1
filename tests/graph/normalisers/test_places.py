from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ontology
from graph.errors import PolicygraphError
from graph.normalisers import places
from graph.normalisers.registry import normalisers

sys.path.insert(0, str(Path(__file__).parents[3]))
import build_cities


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Kenya", "KE"),
        ("The Netherlands", "NL"),
        ("switzerland", "CH"),
        ("Côte d’Ivoire", "CI"),
        ("BRAZIL", "BR"),
        ("Germany.", "DE"),
    ],
)
def test_country_names_give_their_code(words: str, code: str) -> None:
    assert places.country(words) == code


@pytest.mark.parametrize("words", ["Global", "Africa", "Oxfam", "IT", "", "Kenya Treatment"])
def test_other_words_are_no_country(words: str) -> None:
    assert places.country(words) is None


@pytest.mark.parametrize(
    ("words", "code"), [("Phillipines", "PH"), ("Switzerand", "CH"), ("Zimbabwee", "ZW")]
)
def test_a_misspelt_country_is_told_as_one(words: str, code: str) -> None:
    assert places.country(words) is None
    assert places.misspelt_country(words) == code
    assert normalisers()["country-spelling"].accepts(code, words)
    assert not normalisers()["country"].accepts(code, words)


@pytest.mark.parametrize("words", ["Kenya", "Colombo", "Mali", "Oxfam", "Global", "Health"])
def test_what_is_spelt_right_or_no_country_is_not_mended(words: str) -> None:
    assert places.misspelt_country(words) is None


def test_towns_tell_the_countries_they_can_be_in() -> None:
    assert places.town_countries("Colombo") == {"LK", "BR"}
    assert "IL" in places.town_countries("Jerusalem")
    assert "IN" in places.town_countries("NEW  DELHI")
    assert places.town_countries("Nowhereville") == frozenset()


def test_states_tell_their_country() -> None:
    assert places.region_countries("DC") == places.region_countries("North Carolina") == {"US"}


def test_the_table_and_the_lookup_fold_names_alike() -> None:
    for name in ("São Paulo", "St. John’s", "  New   Delhi ", "ZÜRICH"):
        assert build_cities.fold(name) == places.fold(name)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert places.fold(places.fold(name)) == places.fold(name)


def test_a_missing_table_is_named_with_the_cure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ontology, "ROOT", tmp_path)
    places._places.cache_clear()
    try:
        with pytest.raises(PolicygraphError, match=r"run python build_cities\.py"):
            places.town_countries("Colombo")
    finally:
        places._places.cache_clear()
