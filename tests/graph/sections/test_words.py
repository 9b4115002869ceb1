from __future__ import annotations

import pytest

from graph.sections import words


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Network", "head"),
        ("Réseau", "head"),
        ("Bündnis", "head"),
        ("l’environnement", "subject"),
        ("Farmers’", "subject"),
        ("women's", "subject"),
        ("Now", "common"),
        ("Directora", "post"),
        ("Vice-President", "post"),
        ("Parrocchia", "head"),
        ("Werkgroep", "head"),
        ("Fundacja", "head"),
        ("Prosecutor", "post"),
        ("Évêque", "post"),
        ("Kamerlid", "post"),
        ("Rossi", None),
        ("", None),
    ],
)
def test_a_word_is_of_a_kind(word: str, kind: str | None) -> None:
    assert words.kind(word) == kind


def test_each_word_is_of_one_kind() -> None:
    assert not set(words._bare_kinds()) & {"", "[head]"}
    assert {"head", "subject", "common", "post"} == set(words._bare_kinds().values())


@pytest.mark.parametrize("heading", ["Africa", "Asia Pacific", "Amérique latine", "National"])
def test_a_scope_says_where_a_group_is_from(heading: str) -> None:
    assert words.is_scope(heading)
    assert not words.is_scope(f"{heading} Network")
