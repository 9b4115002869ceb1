"""Which words of two texts stand for one another, whatever the texts are."""

from __future__ import annotations

import random
from collections.abc import Sequence
from difflib import SequenceMatcher as Matcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.wording import aligning
from graph.wording.aligning import SHORT, aligned

TEXT = st.lists(st.sampled_from("abcdefgh"), max_size=90)


@given(TEXT, TEXT)
def test_what_is_aligned_is_the_same_and_in_order(own: list[str], other: list[str]) -> None:
    at = there = 0
    for one in aligned(own, other):
        assert one.own >= at
        assert one.other >= there
        at, there = one.own + one.length, one.other + one.length
        assert own[one.own : at] == other[one.other : there]


@given(TEXT, TEXT, TEXT)
def test_what_both_begin_and_end_with_is_the_same(
    start: list[str], middle: list[str], end: list[str]
) -> None:
    same = sum(one.length for one in aligned([*start, *middle, *end], [*start, *end]))
    assert same == len(start) + len(end)


def test_a_long_text_with_changes_keeps_all_other_words() -> None:
    own = [f"word{at}" for at in range(5_000)]
    other = ["new" if at % 100 == 50 else word for at, word in enumerate(own)]
    assert sum(one.length for one in aligned(own, other)) == 4_950


def test_only_short_stretches_are_compared_word_by_word(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def noted(_junk: None, one: Sequence[str], other: Sequence[str], **more: bool) -> Matcher[str]:
        seen.append(max(len(one), len(other)))
        return Matcher(None, one, other, **more)

    monkeypatch.setattr(aligning, "SequenceMatcher", noted)
    dice = random.Random(3)  # noqa: S311 - words, no secrets
    for kinds in (2, 40, 4_000):
        aligned(*([str(dice.randrange(kinds)) for _ in range(3_000)] for _ in range(2)))
    assert seen
    assert max(seen) <= SHORT
