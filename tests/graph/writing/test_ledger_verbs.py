"""Outcomes from the command line: one by one, from files, listed, carried to another store."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from graph.cli import main
from graph.query import ask
from graph.store import open_store
from tests.graph.writing.letters import add, write_letters

TABLE = """demand,status,as-of,source,quote,by
asking.demand-1,met,2020-04-20,reply,"The draft of the customs plan
is on our site",ann

asking.demand-2,refused,2020-04-20,letter:reply,We cannot hear traders,ann
asking.demand-3,met,2020-04-20,letter:reply,We cannot hear traders,ann
asking.demand-2,done,2020-04-20,letter:reply,We cannot hear traders,ann
asking.demand-2,refused,2020-04-20,letter:reply
"""


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("asking")
    write_letters(place)
    with open_store(place / "kb") as store:
        add(store, place)
    return place / "kb"


@pytest.fixture
def kb(asked: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(asked, tmp_path / "kb"))


def statuses(place: Path) -> list[str | None]:
    with open_store(place) as store:
        return [row["status"] for row in ask(store, "outcomes", letter="asking").values()]


def test_an_outcome_is_one_line_and_taken_back_by_another(
    kb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = ["asking.demand-1", "partly met", "--as-of", "2020-05-02", "--by", "ann"]
    source = ["--source", "https://example.org/a", "--quote", "half of it", "--title", "News"]
    assert main(["outcome", *said, *source, "--store", str(kb)]) == 0
    name = capsys.readouterr().out.strip()
    assert statuses(kb) == ["partly met", "open"]
    why = ["--note", "wrong page", "--by", "bob"]
    assert main(["outcome", "--retract", name, *why, "--store", str(kb)]) == 0
    assert statuses(kb) == ["open", "open"]
    assert main(["outcomes", "--format", "csv", "--store", str(kb)]) == 0
    told = capsys.readouterr().out
    assert "half of it" in told
    assert f"takes back {name}" in told


def test_each_line_of_a_table_is_entered_or_refused_with_its_place(
    kb: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_text(TABLE, "utf-8")
    assert main(["outcome", "--from", str(tmp_path / "list.csv"), "--store", str(kb)]) == 1
    told = capsys.readouterr().err
    assert "list.csv:6: asking.demand-3: no demand of that name" in told
    assert "list.csv:7: done: no status of a demand; say one of met, partly met" in told
    assert "list.csv:8: 4 cells where the head has 6" in told
    assert "2 entered, 0 were there" in told
    assert statuses(kb) == ["met", "refused"]
    (tmp_path / "list.csv").write_text("demand,state\n", "utf-8")
    assert main(["outcome", "--from", str(tmp_path / "list.csv"), "--store", str(kb)]) == 1
    assert "list.csv:1: no column status" in capsys.readouterr().err


def test_a_ledger_is_carried_to_another_store_line_by_line(
    kb: Path, asked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_text(TABLE, "utf-8")
    main(["outcome", "--from", str(tmp_path / "list.csv"), "--store", str(kb)])
    name = capsys.readouterr().out.split()[0]
    main(["outcome", "--retract", name, "--store", str(kb)])
    main(["alike", "asking.demand-1", "asking.demand-2", "--different", "--store", str(kb)])
    lines = tmp_path / "ledger.jsonl"
    assert main(["outcomes", "--format", "jsonl", "--out", str(lines), "--store", str(kb)]) == 0
    other = Path(shutil.copytree(asked, tmp_path / "other"))
    assert main(["outcome", "--from", str(lines), "--store", str(other)]) == 0
    again = tmp_path / "again.jsonl"
    main(["outcomes", "--format", "jsonl", "--out", str(again), "--store", str(other)])
    assert again.read_text("utf-8") == lines.read_text("utf-8")
    assert [json.loads(line)["kind"] for line in lines.read_text("utf-8").splitlines()] == [
        "outcome",
        "outcome",
        "retraction",
        "alike",
    ]
    assert main(["outcome", "--from", str(lines), "--store", str(other)]) == 0
    assert "0 entered, 4 were there" in capsys.readouterr().err


def test_wrong_use_is_told(kb: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outcome", "asking.demand-1", "--store", str(kb)]) == 1
    assert "give a demand, a status and --as-of" in capsys.readouterr().err
    (tmp_path / "x.jsonl").write_text('7\n{"demand": 1}\n{x', "utf-8")
    assert main(["outcome", "--from", str(tmp_path / "x.jsonl"), "--store", str(kb)]) == 1
    told = capsys.readouterr().err
    assert all(f"x.jsonl:{line}: " in told for line in (1, 2, 3))
