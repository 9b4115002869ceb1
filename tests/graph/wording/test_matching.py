"""How far seeds grow, and that texts which only repeat themselves cost no more than others."""

from __future__ import annotations

import pytest

from graph.search.shingles import WITHHELD, words_of
from graph.wording.matching import EFFORT, Match, Pair, matches, passages

ROW = "the old quay was sold at night and nobody in the town was asked"


def test_a_seed_grows_as_far_as_the_words_agree() -> None:
    own, other = words_of(f"Well, {ROW} then"), words_of(f"They say: {ROW}, yes")
    assert matches(Pair(own, other), [(4, 5)]) == [Match(1, 2, 14)]


def test_a_match_ends_at_a_word_that_does_not_count_or_is_withheld() -> None:
    own, other = words_of(ROW), words_of(ROW)
    assert matches(Pair(own, other, {9}), [(2, 2)]) == [Match(0, 0, 9)]
    hidden = words_of(ROW.replace("asked", WITHHELD * 5))
    assert matches(Pair(hidden, hidden), [(2, 2)]) == [Match(0, 0, 13)]


def test_matches_close_to_one_another_in_both_texts_are_one_passage() -> None:
    near, far = Match(20, 22, 9), Match(60, 40, 9)
    assert passages([Match(5, 7, 10), near, far]) == [(Match(5, 7, 10), near), (far,)]


def test_texts_that_only_repeat_themselves_cost_a_bounded_effort(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    agrees = Pair.agrees
    monkeypatch.setattr(Pair, "agrees", lambda *given: asked.append(1) or agrees(*given))
    words = words_of("toll " * 300)
    seeds = [(own, other) for own in range(290) for other in range(290)]
    assert matches(Pair(words, words), seeds)[0].length == 300
    assert len(asked) < 3 * EFFORT * 2 * len(words)
