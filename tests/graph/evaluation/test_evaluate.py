"""A folder of annotated letters is read, scored and reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.cli import main
from graph.errors import BadParameter, UnreadableFile
from graph.evaluation import Counted, evaluate, judge, load, report
from graph.evaluation.citation_lines import evaluate_lines


def test_a_letter_is_read_and_scored(corpus: Path) -> None:
    totals = {one.metric: one for one in evaluate(corpus, split="dev").totals}
    assert totals["date"].right == 1
    signatories = totals["signatories"]
    assert isinstance(signatories, Counted)
    assert (signatories.right, signatories.predicted) == (1, 3)
    assert totals["citations"].right == 1
    assert totals["demands"].right == 1


def test_a_file_that_cannot_be_read_scores_as_empty_and_is_told(corpus: Path) -> None:
    evaluation = evaluate(corpus)
    broken = evaluation.documents[1]
    assert broken.problem is not None
    assert not broken.prediction
    assert "left out: " in report.table(evaluation)


@pytest.mark.parametrize(("split", "error"), [("nosuch", BadParameter)])
def test_an_unknown_split_is_refused(corpus: Path, split: str, error: type[Exception]) -> None:
    with pytest.raises(error, match="nosuch"):
        load(corpus, split)


@pytest.mark.parametrize("missing", ["index.json", "split.json", "gold/harbour.json"])
def test_a_corpus_that_lacks_a_file_is_refused_in_one_sentence(corpus: Path, missing: str) -> None:
    (corpus / missing).unlink()
    with pytest.raises(UnreadableFile, match=r"cannot be opened"):
        evaluate(corpus)


def test_json_that_is_none_is_refused(corpus: Path) -> None:
    (corpus / "split.json").write_text("{")
    with pytest.raises(UnreadableFile, match="is not JSON"):
        load(corpus)


def test_written_predictions_score_the_same(corpus: Path, tmp_path: Path) -> None:
    wrote = tmp_path / "predictions"
    assert main(["evaluate", str(corpus), "--split", "dev", "--predictions", str(wrote)]) == 0
    found = {"harbour": json.loads((wrote / "harbour.json").read_text())}
    again = judge(load(corpus, "dev"), found)
    assert report.table(again) == report.table(evaluate(corpus, split="dev"))


def test_a_comparison_names_what_was_gained_and_lost(corpus: Path) -> None:
    after = evaluate(corpus, split="dev")
    before = judge(load(corpus, "dev"), {})
    gained = {(one.metric, one.gained) for one in report.changes(before, after)}
    assert ("date", True) in gained
    assert ("signatories", False) in gained
    assert "+ harbour  date: None, not 2011-05-03" in report.comparison(before, after)


def test_the_command_writes_differences_and_json(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "differences"
    arguments = ["evaluate", str(corpus), "--split", "dev", "--format", "json"]
    assert main([*arguments, "--differences", str(folder)]) == 0
    assert json.loads(capsys.readouterr().out)["documents"] == 1
    told = (folder / "harbour.txt").read_text()
    assert "signatories: missed  Mara Quist, Chair" in told
    assert "signatories: extra   Tide Table Club, NZ" in told


def test_citation_lines_of_both_forms_are_scored(tmp_path: Path) -> None:
    file = tmp_path / "lines.json"
    file.write_text(
        json.dumps(
            [
                {"text": "Article 7 of the TRIPS Agreement", "provisions": ["TRIPS|article|7"]},
                {"text": "an article 12 pages long", "provisions": []},
                {
                    "text": "under Article 8 of TRIPS, members may act",
                    "citations": [{"treaty": "TRIPS Agreement", "article": "8"}],
                },
            ]
        )
    )
    (total,) = evaluate_lines(file).totals
    assert isinstance(total, Counted)
    assert (total.right, total.gold, total.predicted) == (2, 2, 2)


def test_lines_that_are_no_list_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "lines.json"
    file.write_text("{}")
    with pytest.raises(UnreadableFile, match="is not a list of citation lines; it should be"):
        evaluate_lines(file)
