"""Two names as printed: what they are to each other, and why."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from graph.evaluation.pairs import judge_pairs, tabled
from graph.resolution.comparing import compare
from graph.resolution.learned import Learned, learn
from graph.resolution.likeness import Ground, Likeness
from graph.resolution.printed import parse

PAIRS = Path(__file__).parent / "pairs.json"


@pytest.mark.parametrize(
    ("left", "right", "verdict", "ground"),
    [
        ("Third World Network", "Third World Network (TWN)", "same", Ground.NAME),
        ("ARTICLE 19", "Article19", "same", Ground.NAME),
        ("Oxfam Kenya", "Oxfam Uganda", "different", Ground.QUALIFIER),
        ("Oxfam - Kenya", "Oxfam", "part_of", Ground.PART),
        ("Oxfam, Kenya", "Oxfam", "review", Ground.QUALIFIER),
        ("Kenyan Red Line", "Red Line", "different", Ground.QUALIFIER),
        ("FRLN", "Free River Law Network (FRLN)", "review", Ground.ACRONYM),
        ("FRLN Kenya", "Free River Law Network (FRLN) - Kenya", "same", Ground.ACRONYM),
        ("FRIVLN", "Free River Law Network (FRIVLN)", "same", Ground.ACRONYM),
        ("FRLN", "Free River Law Network", "review", Ground.ACRONYM),
        ("MSF", "Doctors Without Borders", "review", Ground.ALIAS),
        ("Doctors Without Borders", "Ärzte ohne Grenzen", "same", Ground.ALIAS),
        ("Bread for the World", "Brot für die Welt", "different", Ground.ALIAS),
        ("Third Word Network", "Third World Network", "same", Ground.SPELLING),
        ("Moskow Group", "Moscow Group", "review", Ground.SPELLING),
        ("Police Studies Group", "Policy Studies Group", "different", Ground.NAME),
        ("Institute of Rural Labour", "Instituto de Trabajo Rural", "different", Ground.NAME),
        ("Youth for the Forests", "Jugend für die Wälder", "review", Ground.LANGUAGE),
        ("Zumbi Foundation", "Fundação Zumbi", "same", Ground.LANGUAGE),
        ("Fundación Zumbi", "Zumbi", "review", Ground.FORM),
        ("Liberty Coalition", "Liberty", "different", Ground.NAME),
        ("Freedom House", "House of Freedom", "different", Ground.ORDER),
        ("Zumbi’s Trade Watch", "Trade Watch at Zumbi", "same", Ground.ORDER),
        ("University of York", "York University", "review", Ground.ORDER),
        ("Vozes - Rede Livre de Rádios", "Rede Livre de Rádios", "same", Ground.NAME),
        ("Zumbi Law Unit", "Zumbi", "part_of", Ground.PART),
        ("Digital Rights Lawyers Unit", "European Digital Rights", "different", Ground.NAME),
        ("Faculty of Law, Zumbi University", "Zumbi University", "part_of", Ground.PART),
        ("Dr. Ana Ruiz", "Ana Ruiz", "review", Ground.PERSON),
        ("Dr. Ana Ruiz", "Dr. Eva Ruiz", "different", Ground.PERSON),
        ("Zumbi GmbH", "Zumbi e.V.", "review", Ground.FORM),
        ("Mali-Niger Friends", "Niger-Mali Friends", "review", Ground.ORDER),
        ("The Network", "Network", "review", Ground.NAME),
    ],
)
def test_a_verdict_has_its_reason(left: str, right: str, verdict: str, ground: Ground) -> None:
    comparison = compare(left, right)
    assert (comparison.verdict, comparison.reasons[-1].ground) == (verdict, ground), comparison
    assert compare(right, left).verdict == comparison.verdict
    assert all(reason.words for reason in comparison.reasons)


def test_two_chapters_in_a_collection_make_a_family() -> None:
    names = [parse(f"Red Line {country}") for country in ("Kenya", "Peru")]
    assert compare("Red Line", "Red Line Kenya").verdict is Likeness.REVIEW
    assert compare("Red Line", "Red Line Kenya", learn(names)).verdict is Likeness.PART_OF


def test_an_acronym_printed_elsewhere_is_a_candidate() -> None:
    learned = learn([parse("Free River Law Network (FREERIV)")])
    assert compare("FREERIV", "Free River Law Network").verdict is Likeness.DIFFERENT
    assert compare("FREERIV", "Free River Law Network", learned).verdict is Likeness.REVIEW
    assert learn([]) == Learned()


def test_no_pair_that_is_not_the_same_is_merged() -> None:
    table = tabled(judge_pairs(PAIRS))
    assert table.precision == 1
    assert table.recall >= 0.9
    assert table.review <= 0.15


def test_the_pairs_are_many_and_none_is_there_twice() -> None:
    pairs = json.loads(PAIRS.read_text("utf-8"))
    assert len(pairs) >= 400
    assert len({frozenset((pair["a"], pair["b"])) for pair in pairs}) == len(pairs)
    assert all(one["half"] != other["half"] for one, other in pairwise(pairs))
