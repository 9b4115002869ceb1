"""Deciding, reviewing and reconciling from the command line, as a script or a curator does."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from graph import pipeline
from graph.cli import main
from graph.store import open_store
from graph.writing.reviewing import cases, parties

LETTER = """Ms Ana Ruiz
Director, Rivers Commission
Geneva

1 March 2020

Dear Ms Ruiz,

We ask you to publish the draft.

Sincerely,

1. River Law Network, Kenya
2. River Law Netwrok, Kenya
3. Zumbi Foundation, Chile
4. Fundación Zumbi, Chile
5. Mill Group
"""


@pytest.fixture(scope="module")
def _rivers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("rivers")
    (place / "letter.txt").write_text(LETTER, "utf-8")
    with open_store(place / "kb") as store:
        assert not pipeline.add(store, [place / "letter.txt"]).failed
    return place


@pytest.fixture
def rivers(tmp_path: Path, _rivers: Path) -> Path:
    shutil.copytree(_rivers, tmp_path, dirs_exist_ok=True)
    return tmp_path / "kb"


def _type(monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(keys) + "\n"))


def test_the_queue_shows_the_likeliest_first_and_nothing_decided_again(rivers: Path) -> None:
    with open_store(rivers) as store:
        waiting = cases(parties(store, store.registry), store.decisions())
    pairs = [{case.left.label, case.right.label} for case in waiting]
    assert {"River Law Network", "River Law Netwrok"} in pairs
    assert {"Zumbi Foundation", "Fundación Zumbi"} in pairs
    scores = [case.comparison.score for case in waiting]
    assert scores == sorted(scores, reverse=True)
    assert all(case.left.lines and case.comparison.reasons for case in waiting)


def test_a_queue_is_gone_through_by_keys(
    rivers: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _type(monkeypatch, "xznxq")
    assert main(["review", "--store", str(rivers), "--by", "ana"]) == 0
    shown = capsys.readouterr()
    assert "1 of 2" in shown.out
    assert "because" in shown.out
    assert "2 decided, 0 left" in shown.err
    with open_store(rivers) as store:
        verdicts = [line.verdict.value for line in store.decisions().lines]
        assert verdicts == ["same", "undo", "different", "same"]
        assert store.decisions().lines[0].reasons
        assert not cases(parties(store, store.registry), store.decisions())
    _type(monkeypatch, "")
    assert main(["review", "--store", str(rivers)]) == 0
    assert "0 left" in capsys.readouterr().err


def test_scripts_decide_and_undo_by_short_names(
    rivers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = ["--store", str(rivers), "--by", "ana"]
    two = ["o:river-law-network", "o:river-law-netwrok"]
    assert main(["decide", "same", *two, "--why", "misprint", *store]) == 0
    assert main(["decide", "different", *two[::-1], *store]) == 0
    assert (
        main(["decide", "renamed", "o:zumbi-foundation", "Mill Group", "--on", "2016", *store]) == 0
    )
    assert main(["decide", "undo", "2", *store]) == 0
    with open_store(rivers) as held:
        assert {"org|river law network||KE"} <= held.decisions().lines[1].keys
        assert held.decisions().lines[0].keys == held.decisions().lines[1].keys
    capsys.readouterr()
    assert main(["decisions", "--store", str(rivers)]) == 0
    listed = capsys.readouterr().out
    assert "ana same" in listed
    assert "misprint" in listed
    with open_store(rivers) as held:
        assert len(held.decisions().clusters.redirected()) == 1


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["same", "o:mill-group"], "takes 2 names"),
        (["same", "o:mill-group", "o:mill-group"], "named twice"),
        (["same", "o:mill-group", "The Moon"], "no organisation of that name"),
        (["undo", "x"], "number of a line"),
        (["undo", "7"], "no decision that stands"),
        (["renamed", "o:mill-group", "o:zumbi-foundation", "--on", "soon"], "soon: no date"),
    ],
)
def test_what_cannot_be_decided_is_one_line(
    rivers: Path, capsys: pytest.CaptureFixture[str], typed: list[str], told: str
) -> None:
    assert main(["decide", *typed, "--store", str(rivers)]) == 1
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("form", ["jsonl", "sssom", "trig"])
def test_decisions_go_from_one_store_to_another(
    rivers: Path, tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    store = ["--store", str(rivers), "--by", "ana"]
    assert main(["decide", "same", "o:river-law-network", "o:river-law-netwrok", *store]) == 0
    assert main(["decide", "different", "o:mill-group", "o:zumbi-foundation", *store]) == 0
    target = tmp_path / f"log.{'tsv' if form == 'sssom' else form}"
    given = ["decisions", "export", "--store", str(rivers)]
    assert main([*given, "--format", form, "--out", str(target)]) == 0
    other = tmp_path / "other"
    with open_store(other) as held:
        pipeline.add(held, [tmp_path / "letter.txt"])
    for expected in ("2 decisions imported", "0 decisions imported, 2 were there"):
        assert main(["decisions", "import", str(target), "--store", str(other)]) == 0
        assert expected in capsys.readouterr().err
    with open_store(other) as held, open_store(rivers) as source:
        assert set(held.triples()) - _about_decisions(held) == set(
            source.triples()
        ) - _about_decisions(source)


def _about_decisions(store: object) -> set[object]:
    return set(store.triples(store.base.name("graph", "decisions")))  # type: ignore[attr-defined]


def test_a_table_of_names_gets_what_they_mean(
    rivers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "names.csv"
    table.write_text(
        "id,name\n1,The River Law Network (RLN)\n2,MSF\n3,Nobody Known\n4,Pond Union\n"
    )
    own = tmp_path / "own.csv"
    own.write_text("iri,name,others\nhttps://example.org/pond,Pond Union Ltd.,Teichbund; Étang\n")
    typed = ["reconcile", str(table), "--column", "name", "--store", str(rivers)]
    assert main([*typed, "--authority", str(own)]) == 0
    first, second, third, fourth = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (first["matched_iri"].endswith("river-law-network"), first["verdict"]) == (True, "same")
    assert (second["matched_name"], second["verdict"]) == ("Médecins Sans Frontières", "review")
    assert second["reasons"]
    assert third["matched_iri"] == ""
    assert fourth["matched_iri"] == "https://example.org/pond"
    assert main([*typed, "--out", str(table)]) == 1
    assert "is the file that is read" in capsys.readouterr().err
    assert main([*typed[:2], "--column", "nope"]) == 1
    assert "no column nope" in capsys.readouterr().err


def test_lines_of_the_log_are_plain_json(rivers: Path) -> None:
    store = ["--store", str(rivers), "--by", "ana"]
    assert main(["decide", "label", "o:mill-group", "--label", "The Mill", *store]) == 0
    (line,) = (rivers / "decisions.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["label"] == "The Mill"
