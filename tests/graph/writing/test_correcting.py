"""Decisions about records, from the letter's graph to the command line."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from graph import pipeline, validation
from graph.cli import main
from graph.store import open_store
from tests.graph.corrections.conftest import LETTER

LANKA = ("correct", "rivers", "sig-1", "country=LK", "--span", "Colombo", "--by", "ann")


@pytest.fixture(scope="module")
def _rivers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("rivers")
    (place / "rivers.txt").write_text(LETTER, "utf-8")
    with open_store(place / "kb") as store:
        assert not pipeline.add(store, [place / "rivers.txt"]).failed
    return place


@pytest.fixture
def kb(tmp_path: Path, _rivers: Path) -> str:
    shutil.copytree(_rivers, tmp_path, dirs_exist_ok=True)
    return str(tmp_path / "kb")


def rows(kb: str, pattern: str) -> list[list[str]]:
    with open_store(kb) as store:
        found = store.query(f"SELECT * WHERE {{ {pattern} }} ORDER BY ?a ?b")
        return [[str(cell.value) for cell in row] for row in found]  # type: ignore[union-attr]


def test_a_correction_is_in_the_graph_with_who_and_what_was_there_before(kb: str) -> None:
    assert main([*LANKA, "--why", "Colombo is no Kenyan town", "--store", kb]) == 0
    review = "?r pg:reviewed ?s . ?s pg:statedCountry ?a . ?r rdfs:comment ?b"
    assert rows(kb, f"{{ SELECT ?a ?b ?s {{ {review} }} }}") == [
        [
            "https://w3id.org/policygraph/ref/place/LK",
            "Colombo is no Kenyan town",
            "https://example.org/kg/letter/rivers.sig-1",
        ]
    ]
    with open_store(kb) as store:
        assert not [one for one in validation.check(store) if one.severity == "violation"]
    change = "?r prov:wasAssociatedWith/rdfs:label ?w ; pg:madeChange ?c . ?c pg:changedField ?f ; "
    assert rows(kb, f"{{ SELECT ?w ?f ?a ?b {{ {change} pg:before ?a ; pg:after ?b }} }}") == [
        ["KE", "LK", "country", "ann"]
    ]


def test_it_outlives_that_the_letter_is_added_again_and_is_open_where_its_words_changed(
    kb: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([*LANKA, "--store", kb]) == 0
    letter = tmp_path / "rivers.txt"
    assert main(["add", str(letter), "--store", kb]) == 0
    assert rows(kb, "?s pg:statedCountry place:LK ; pg:reviewStatus ?a")
    letter.write_text(LETTER.replace("Law Network,", "Law Group,"), "utf-8")
    assert main(["add", str(letter), "--replace", "--store", kb]) == 0
    assert rows(kb, "?s pg:statedCountry place:LK") == []
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["review", "--records", "--store", kb]) == 0
    told = capsys.readouterr().out
    assert "open again · line 1: ann corrected rivers sig-1: country KE → LK" in told
    assert main(["correct", "--undo", "1", "--store", kb]) == 0
    assert main(["review", "--records", "--store", kb]) == 0
    assert "open again" not in capsys.readouterr().out


def test_a_rejected_record_leaves_both_graphs_and_comes_back_by_an_undo(kb: str) -> None:
    before = rows(kb, "?a a pg:Signature")
    with open_store(kb) as store:
        stated = set(store.triples())
    assert main(["correct", "rivers", "sig-2", "--reject", "--store", kb]) == 0
    assert rows(kb, "?a a pg:Signature") == [one for one in before if "sig-2" not in one[0]]
    assert rows(kb, '?a rdfs:label "Zumbi Foundation"') == []
    assert main(["correct", "--undo", "1", "--store", kb]) == 0
    with open_store(kb) as store:
        assert set(store.triples()) == stated


def test_the_queue_accepts_corrects_rejects_and_takes_back(
    kb: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wco = "c\nthing=World Customs Organization\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"x\nn\nz\n{wco}s\n"))
    assert main(["review", "--records", "--by", "ann", "--store", kb]) == 0
    told, said = capsys.readouterr()
    assert "because a name like that of a public body" in told
    assert "A mention names exactly one known thing" in told
    assert "1 decided" in said
    found = rows(kb, "?m pg:mentions orgn:wco ; pg:reviewStatus code:review-status.corrected")
    assert found == [["https://example.org/kg/letter/rivers.mention-2"]]
    assert main(["decisions", "--records", "--store", kb]) == 0
    listed = capsys.readouterr().out
    assert "ann rejected rivers mention-2  [undone]" in listed
    assert "thing nothing → https://w3id.org/policygraph/ref/org/wco" in listed


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rivers", "sig-9", "--accept"), "sig-9: no such record in rivers"),
        (("lakes", "sig-1", "--accept"), "lakes: no such letter"),
        (("rivers", "sig-1"), "sig-1: say what of this record: FIELD=VALUE"),
        (("rivers",), "give a letter and one of its records"),
        (("rivers", "sig-1", "place=Colombo"), "says that already"),
        (("--undo", "7"), "no such line"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    kb: str, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["correct", *words, "--store", kb]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
