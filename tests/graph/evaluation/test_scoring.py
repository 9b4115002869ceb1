"""Predictions against annotations: what counts as right, missed and too much."""

from __future__ import annotations

from typing import Any

import pytest

from graph.evaluation.scoring import Counted, Judged, Score, score
from tests.graph.evaluation.gold import GOLD


def _scores(**found: Any) -> dict[str, Score]:
    return {one.metric: one for one in score(GOLD, GOLD | found)}


def _counted(metric: str, **found: Any) -> Counted:
    one = _scores(**found)[metric]
    assert isinstance(one, Counted)
    return one


def _judged(metric: str, **found: Any) -> Judged:
    one = _scores(**found)[metric]
    assert isinstance(one, Judged)
    return one


def test_the_annotations_themselves_score_full_marks() -> None:
    for one in _scores().values():
        if isinstance(one, Counted):
            assert (one.precision, one.recall, one.f1) == (1, 1, 1) or one.gold == 0, one
        else:
            assert one.right == one.total, one


def test_nothing_found_scores_nothing_and_breaks_nothing() -> None:
    scores = list(score(GOLD, {}))
    assert all(one.right == 0 for one in scores if isinstance(one, Counted))
    assert all(one.f1 == 0 and one.precision == 0 for one in scores if isinstance(one, Counted))


def test_what_is_missed_and_what_is_too_much_is_told_in_words() -> None:
    found = _counted("signatories", signatories=[{"name": "Nobody Known", "kind": "person"}])
    assert found.missed == ("Harbour Watch League, NZ", "Mara Quist, Chair")
    assert found.extra == ("Nobody Known",)


def test_only_a_part_annotated_means_that_more_found_is_no_fault() -> None:
    more = [*GOLD["signatories"], {"name": "Tide Table Club", "kind": "org"}]
    partial = dict(GOLD, partial="the first two")
    tally = next(
        one for one in score(partial, GOLD | {"signatories": more}) if one.metric == "signatories"
    )
    assert isinstance(tally, Counted)
    assert tally.precision == 1.0


@pytest.mark.parametrize(
    ("metric", "field", "value"),
    [
        ("signatory: kind", "kind", "person"),
        ("signatory: country", "country", "AU"),
        ("signatory: acronym", "acronym", "HW"),
        ("signatory: city", "city", "Perth"),
    ],
)
def test_a_wrong_field_is_one_wrong_answer(metric: str, field: str, value: str) -> None:
    first, second = GOLD["signatories"]
    judged = _judged(metric, signatories=[first | {field: value}, second])
    assert judged.total - judged.right == 1
    assert value in judged.wrong[0]


def test_a_country_that_only_the_name_tells_may_be_left_open() -> None:
    first, second = GOLD["signatories"]
    gold = dict(GOLD, signatories=[first | {"country_basis": "name"}, second])
    given = GOLD | {"signatories": [first | {"country": None}, second]}
    judged = next(one for one in score(gold, given) if one.metric == "signatory: country")
    assert isinstance(judged, Judged)
    assert judged.accuracy == 1.0


def test_the_count_may_be_off_by_two_in_a_hundred() -> None:
    gold = dict(GOLD, n_signatories=100)
    for count, near in ((98, 1), (97, 0)):
        judged = next(
            one
            for one in score(gold, GOLD | {"n_signatories": count})
            if one.metric.startswith("signatory count")
        )
        assert judged.right == near


def test_the_same_provision_twice_counts_once() -> None:
    twice = GOLD["treaty_citations"] * 2
    assert _counted("citations", treaty_citations=twice).predicted == 1


def test_a_citation_without_a_number_is_none() -> None:
    assert _counted("citations", treaty_citations=[{"treaty": "TRIPS"}]).predicted == 0


@pytest.mark.parametrize(
    ("called", "right"),
    [
        (["Pact on Quays", "TRIPS Agreement"], 1),
        (["Pact on Quays"], 0),
        ([], 0),
    ],
)
def test_a_known_norm_counts_under_any_of_its_names(called: list[str], right: int) -> None:
    cited = [{"treaty": "Quays Pact", "names": called, "article": "7"}] * 2
    for metric in ("citations", "citations, article only"):
        tally = _counted(metric, treaty_citations=cited)
        assert (tally.right, tally.predicted) == (right, 1)
    named = [{"name": "Quays Pact", "names": called}]
    assert _counted("treaties", treaties_mentioned=named).right == right


def test_another_number_under_the_same_name_is_another_provision() -> None:
    cited = [{"treaty": "Quays Pact", "names": ["TRIPS Agreement"], "article": "8"}]
    assert _counted("citations", treaty_citations=cited).right == 0


def test_an_optional_demand_counts_neither_way() -> None:
    optional = {"start": "send us a card", "end": "a card", "optional": True}
    gold = dict(GOLD, demands=[*GOLD["demands"], optional])
    with_it = [*GOLD["demands"], {"text": "send us a card"}]
    for found in (GOLD["demands"], with_it):
        tally = next(
            one for one in score(gold, GOLD | {"demands": found}) if one.metric == "demands"
        )
        assert isinstance(tally, Counted)
        assert (tally.right, tally.gold, tally.predicted) == (1, 1, 1)


def test_asserted_and_suggested_are_told_apart() -> None:
    found = [
        GOLD["signatories"][0] | {"certainty": "asserted"},
        {"name": "Nobody Known", "kind": "person", "certainty": "suggested"},
    ]
    tally = _counted("signatories", signatories=found)
    assert tally.by_certainty == {"asserted": (1, 1), "suggested": (0, 1)}


def test_a_quotation_needs_its_source() -> None:
    wrong = [GOLD["quotes"][0] | {"attributed_to": "the mayor"}]
    assert _judged("quote: attribution", quotes=wrong).wrong == ("the mayor, not Port Authority",)
