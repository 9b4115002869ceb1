from __future__ import annotations

import pytest

from graph.extractors.named_posts import name_start


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("President Ursula von der Berg", "Ursula von der Berg"),
        ("Executive Vice-President Ana Ruiz", "Ana Ruiz"),
        ("Secretary-General Ana Ruiz", "Ana Ruiz"),
        ("Ministra Ana Ruiz", "Ana Ruiz"),
    ],
)
def test_a_post_before_a_name_is_told_apart(words: str, name: str) -> None:
    assert words[name_start(words) :] == name


@pytest.mark.parametrize(
    "words",
    ["President of the Council", "Director General Trade", "Minister Ruiz", "Ana Ruiz", ""],
)
def test_a_post_without_a_full_name_has_no_name(words: str) -> None:
    assert name_start(words) == 0
