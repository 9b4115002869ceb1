"""Before a pattern is tried, the signs are sought without which it finds nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from graph.extractors import asked, demand_announcements, exceeding, published_dates
from graph.normalisers import anchors, dates, symbols
from graph.sections import likeness, press, running

_IN_SMALL = (
    (asked._ASKS, asked._ASK_SIGNS),
    (published_dates._POSTED, published_dates._POSTED_SIGNS),
    (demand_announcements._FOLLOWING, demand_announcements._SIGNS),
    (demand_announcements._BELOW, demand_announcements._SIGNS),
    (press._PRINTED_BELOW, press._TEXT_SIGNS),
    (press._SHORT, press._TEXT_SIGNS),
    (press._IN_FULL, press._TEXT_SIGNS),
    (running._AMONG, running._AMONG_SIGNS),
    (running._SIGNED, running._SIGNED_SIGNS),
)
_AS_PRINTED = (
    (exceeding._EXCEEDING, exceeding._PLUS),
    (likeness._ADDRESS, likeness._ADDRESS_SIGNS),
    *symbols._FORMS,
)
_AHEAD = {
    anchors._OF_REGULATIONS: " 7 of the Port Regulations",
    anchors._OF_TEXT: " V of the Act",
}
"""What some words look for behind them, and something that they find."""
_SOME = settings(
    max_examples=20,
    suppress_health_check=[HealthCheck.filter_too_much],
)


@pytest.mark.parametrize(("pattern", "signs"), _IN_SMALL)
@_SOME
@given(st.data())
def test_whatever_a_pattern_finds_holds_one_of_its_signs_in_small_letters(
    pattern: re.Pattern[str], signs: Sequence[str], data: st.DataObject
) -> None:
    words = _found(pattern, data).lower()
    assert any(sign in words for sign in signs)


@pytest.mark.parametrize(("pattern", "signs"), _AS_PRINTED)
@_SOME
@given(st.data())
def test_whatever_a_pattern_finds_holds_one_of_its_signs_as_printed(
    pattern: re.Pattern[str], signs: Sequence[str], data: st.DataObject
) -> None:
    words = _found(pattern, data)
    assert any(sign in words for sign in signs)


@_SOME
@given(st.data())
def test_every_date_holds_figures_that_tell_a_year(data: st.DataObject) -> None:
    assert dates._FIGURES.search(_found(dates._DATE, data))


@pytest.mark.parametrize("words", anchors._KINDS.values(), ids=lambda words: words[:12])
@_SOME
@given(st.data())
def test_every_word_that_opens_a_citation_begins_as_such_words_do(
    words: str, data: st.DataObject
) -> None:
    ahead = next((one for one in _AHEAD if words.endswith(one)), "")
    opening = re.compile(rf"(?:{words.removesuffix(ahead)})", re.IGNORECASE)
    drawn = data.draw(st.from_regex(opening, fullmatch=True))
    assert anchors.ANCHOR.match(drawn + _AHEAD.get(ahead, " 7"))


def _found(pattern: re.Pattern[str], data: st.DataObject) -> str:
    """Words that a pattern finds, white space collapsed."""
    found = pattern.search(data.draw(st.from_regex(pattern)))
    assume(found is not None)
    return " ".join(found.group().split()) if found else ""
