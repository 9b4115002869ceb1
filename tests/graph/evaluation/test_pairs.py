"""Pairs of names are judged with reasons and counted; what is no pair is told."""

import json
from pathlib import Path

import pytest

from graph.cli import main
from graph.errors import InputError, UnreadableFile
from graph.evaluation.pairs import judge_pairs, pairs_as_table, tabled

PAIRS = [
    {"label": "same", "a": "The Red Line", "b": "Red Line", "note": None},
    {"label": "same", "a": "Red Line", "b": "Red Line, Kenya"},
    {"label": "same", "a": "Red Line", "b": "Blue Line"},
    {"label": "different", "a": "Red Line Peru", "b": "Red Line Chile"},
]


def _file(folder: Path, content: object) -> Path:
    path = folder / "pairs.json"
    path.write_text(json.dumps(content), "utf-8")
    return path


def test_the_table_counts_merges_and_reviews(tmp_path: Path) -> None:
    pairs = judge_pairs(_file(tmp_path, PAIRS))
    table = tabled(pairs)
    assert (table.precision, round(table.recall, 3), table.review) == (1, 0.667, 0.25)
    assert "* different Red Line | Blue Line" in pairs_as_table(pairs)
    assert tabled([]).precision == 1


def test_the_verb_prints_verdicts_with_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(_file(tmp_path, PAIRS))
    assert main(["evaluate", "--pairs", path, "--format", "json"]) == 0
    first, *_ = json.loads(capsys.readouterr().out)["pairs"]
    assert first["verdict"] == "same"
    assert first["reasons"] == [{"ground": "name", "words": "the same base name"}]
    assert main(["evaluate", "--pairs", path]) == 0
    assert "precision of merges       1.000" in capsys.readouterr().out


@pytest.mark.parametrize("entry", [{"label": "review", "a": "x", "b": "y"}, {"a": "x"}, 7, None])
def test_what_is_no_pair_is_named_by_its_number(tmp_path: Path, entry: object) -> None:
    with pytest.raises(InputError, match="entry 5 is not a pair"):
        judge_pairs(_file(tmp_path, [*PAIRS, entry]))
    with pytest.raises(InputError, match="is not a list of pairs; it should be"):
        judge_pairs(_file(tmp_path, {"a": 1}))


def test_a_missing_file_of_pairs_is_named_with_what_it_should_hold(tmp_path: Path) -> None:
    with pytest.raises(
        UnreadableFile, match=r"none\.json: cannot be opened \(no such file\); .*label"
    ):
        judge_pairs(tmp_path / "none.json")


def test_without_a_corpus_the_verb_says_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate"]) == 1
    assert "no CORPUS given" in capsys.readouterr().err
