"""One's own lists of organisations: taken in, held against names, linked by decision."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from graph import pipeline, to_turtle
from graph.cli import main
from graph.errors import InputError, StoreDamaged
from graph.resolution import Verdict
from graph.resolution.exchange import from_sssom
from graph.store import backup, open_store, restore
from graph.writing.nanopublications import from_trig
from graph.writing.own_lists import FOLDER, OwnLists
from graph.writing.reviewing import cases, decision, listed, parties
from tests.graph.writing.test_identity_verbs import LETTER

TABLE = """\
id,name,aliases,country,url,notes
17,River Law Network,RLN Kenya; Réseau du droit des rivières,Kenya,https://rln.example/,kept
18,River Law Network,,PE,,
19,Mill Trust,,Atlantis,,
20,,,,,
17,Twice,,,,
21,Pond Union,,,pond.example,
22,Pond Union,,,,,one cell too many
"""


@pytest.fixture(scope="module")
def _place(new_store: Callable[[], Path]) -> Path:
    folder = new_store()
    (folder.parent / "rivers.txt").write_text(LETTER, "utf-8")
    with open_store(folder) as store:
        assert not pipeline.add(store, [folder.parent / "rivers.txt"]).failed
    return folder


@pytest.fixture
def place(_place: Path, tmp_path: Path) -> Path:
    shutil.copytree(_place, tmp_path / "kb")
    (tmp_path / "ngos.csv").write_text(TABLE)
    return tmp_path / "kb"


def test_rows_that_cannot_be_used_are_told_and_the_others_are_taken(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, store = tmp_path / "ngos.csv", ["--store", str(place)]
    assert main(["authority", "add", str(table), *store]) == 1
    told = capsys.readouterr().err
    for line in (
        f"left out {table}: line 4: “Atlantis” is no country that is known; leave it empty",
        "line 5: has no id or no name",
        "line 6: the id 17 was there before",
        "line 7: “pond.example” is no url; give an address with https://",
        "line 8: has more cells than the head",
        "2 entries, 5 rows left out",
    ):
        assert line in told
    first, second = OwnLists(place).entries("ngos")
    assert first.names == ("River Law Network", "RLN Kenya", "Réseau du droit des rivières")
    assert (first.iri, first.country) == ("https://example.org/kg/authority/ngos/17", "KE")
    assert (second.id, second.country) == ("18", "PE")
    assert main(["authority", "export", "ngos", *store]) == 0
    written = capsys.readouterr().out
    (tmp_path / "again.csv").write_text(written)
    assert main(["authority", "add", str(tmp_path / "again.csv"), "--name", "ngos", *store]) == 0
    assert main(["authority", "list", "--format", "csv", *store]) == 0
    assert capsys.readouterr().out == "name,entries\r\nngos,2\r\n"
    assert OwnLists(place).entries("ngos") == [first, second]
    assert main(["authority", "remove", "ngos", *store]) == 0
    assert main(["authority", "export", "ngos", *store]) == 1
    assert "no list of that name" in capsys.readouterr().err


def test_a_list_is_what_names_may_mean_and_merges_nothing(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    OwnLists(place).add("ngos", tmp_path / "ngos.csv", space="https://ngo.example/")
    names = tmp_path / "names.csv"
    names.write_text("name\nRéseau du droit des rivières\nMill Group\n")
    (tmp_path / "mill.csv").write_text("id,name\n1,Mill Group\n")
    OwnLists(place).add("mill", tmp_path / "mill.csv", space="https://ngo.example/")
    assert main(["reconcile", str(names), "--store", str(place)]) == 0
    row, ours = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["matched_iri"], row["verdict"]) == ("https://ngo.example/ngos/17", "same")
    assert (ours["matched_iri"].endswith("org/mill-group"), ours["verdict"]) == (True, "same")
    with open_store(place) as store:
        before = to_turtle(store)
        given = [*parties(store, store.registry), *listed(place)]
        waiting = cases(given, store.decisions())
        assert to_turtle(store) == before
    best = next(one for one in waiting if one.entry and one.entry.iri.endswith("/17"))
    assert best.comparison.words
    assert not [one for one in waiting if one.entry and one.entry.iri.endswith("/18")]
    line = decision(best, Verdict.SAME, by="ann")
    assert (line.verdict, line.right) == (Verdict.LINKED, "https://ngo.example/ngos/17")
    assert line.reasons


def test_an_entry_is_linked_by_its_id_and_named_in_the_graph(place: Path, tmp_path: Path) -> None:
    OwnLists(place).add("ngos", tmp_path / "ngos.csv", space="https://ngo.example/")
    store = ["--store", str(place)]
    assert main(["decide", "link", "River Law Network", "ngos:17", *store]) == 0
    with open_store(place) as opened:
        graph = to_turtle(opened).decode()
        given = [*parties(opened, opened.registry), *listed(place)]
        waiting = [one.keys for one in cases(given, opened.decisions())]
        linked = opened.decisions().lines[0].keys
    assert linked not in waiting
    assert "schema:sameAs <https://ngo.example/ngos/17>" in graph
    assert '<https://ngo.example/ngos/17> rdfs:label "ngos: River Law Network"' in graph
    assert main(["decide", "same", "o:mill-group", "https://ngo.example/ngos/18", *store]) == 1
    for form, suffix, read in (("sssom", "tsv", from_sssom), ("trig", "trig", from_trig)):
        out = tmp_path / f"log.{suffix}"
        assert main(["decisions", "export", "--format", form, "--out", str(out), *store]) == 0
        (line,) = read(out, lambda iri: iri)
        assert (line.verdict, line.right, line.label) == (
            Verdict.LINKED,
            "https://ngo.example/ngos/17",
            "ngos: River Law Network",
        )
    mapped = (tmp_path / "log.tsv").read_text("utf-8")
    assert "\tskos:exactMatch\thttps://ngo.example/ngos/17\t" in mapped
    made = backup(place, tmp_path / "lists.tar.gz")
    restore(made.path, tmp_path / "elsewhere")
    assert OwnLists(tmp_path / "elsewhere").names() == ["ngos"]


def test_what_is_no_list_is_refused(place: Path, tmp_path: Path) -> None:
    lists = OwnLists(place)
    for content, told in (
        ("name\nMill\n", "no column id"),
        ("", "no column id"),
        ('id,name\n1,"Mill', "no table in CSV"),
    ):
        (tmp_path / "bad.csv").write_text(content)
        with pytest.raises(InputError, match=told):
            lists.add("bad", tmp_path / "bad.csv", space="https://ngo.example/")
    for name in ("wd", "../up", "Upper"):
        assert main(["authority", "add", str(tmp_path / "ngos.csv"), "--name", name,
                     "--store", str(place)]) == 1  # fmt: skip
    assert lists.names() == []
    lists.add("ngos", tmp_path / "ngos.csv", space="https://ngo.example/")
    (place / FOLDER / "ngos.csv").write_text("id,name\n1,Mill\n")
    with pytest.raises(StoreDamaged, match="add the list again"):
        lists.entries("ngos")
