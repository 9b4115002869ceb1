"""A cited answer is the same on another machine, and says what came and what is gone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph import pipeline
from graph.citable import (
    CitedAnswer,
    cite,
    coverage,
    read,
    to_bibtex,
    to_cff,
    to_csl,
    to_text,
    verify,
)
from graph.cli import main
from graph.errors import StoreError, UnreadableFile
from graph.query import covered, keep_answers, run
from graph.store import Store, open_store
from graph.store.named import drop, keep
from tests.conftest import CURATED, LETTER

SMALL = Path(__file__).parents[2] / "webui" / "small.txt"
ASKED = "SELECT ?letter ?day WHERE { ?letter pg:date ?day } ORDER BY DESC(?day)"
SIGNATORIES = ["ask", "signatories", "letter=2008-10-28-wco-secure", "--format", "citation"]


def cited(store: Store, query: str = ASKED, **more: int) -> CitedAnswer:
    return cite(store, query, title="Dates", date="2026-01-02", **more)[0]


@pytest.fixture
def file(demo_folder: Path, tmp_path: Path) -> Path:
    """The signatories of the demo's letter, cited."""
    place = shutil.copytree(demo_folder, tmp_path / "cited")
    target = tmp_path / "answer.json"
    assert main([*SIGNATORIES, "--store", str(place), "--out", str(target)]) == 0
    return target


def test_it_verifies_where_the_same_letters_were_added_anew(
    file: Path, new_store: Callable[[], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = new_store()
    with open_store(elsewhere) as store:
        assert pipeline.add(store, [CURATED, LETTER]).failed == ()
    assert main(["verify", str(file), "--store", str(elsewhere)]) == 0
    assert "same: 49 rows as cited on" in (said := capsys.readouterr().err)
    assert "the graph is the same" in said


def test_what_changed_is_told_with_the_rows_and_whether_the_snapshot_is_kept(
    file: Path, kb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verify_it = ["verify", str(file), "--store", str(kb)]
    keep(kb, "cited")
    correct = ["correct", LETTER.stem, "sig-24", "country=LK", "--span", "Colombo", "--by", "ann"]
    assert main([*correct, "--store", str(kb)]) == 0
    capsys.readouterr()
    assert main(verify_it) == 1
    out, err = capsys.readouterr()
    assert [row[0] for row in out.splitlines()] == ["+", "-"]
    assert '"Sri Lanka"@en' in out.splitlines()[0]
    assert '"Kenya"@en' in out.splitlines()[1]
    assert "changed: 1 row came, 1 gone" in err
    assert "snapshot cited is kept and answers as cited" in err
    drop(kb, "cited")
    assert main(verify_it) == 1
    assert "the snapshot that was cited is gone" in capsys.readouterr().err


def test_the_hash_is_of_the_rows_in_whatever_order(demo: Store) -> None:
    asked = (
        "SELECT ?s ?name WHERE {{ ?s a pg:Signature ; pg:nameAsStated ?name }} ORDER BY {}(?name)"
    )
    first, last = cited(demo, asked.format("")), cited(demo, asked.format("DESC"))
    assert first.count == 49
    assert first.result == last.result != cited(demo, asked.format("") + " LIMIT 48").result
    assert first.state == demo.publish().open().state


def test_triples_truths_and_cut_answers_are_cited_too(demo: Store) -> None:
    graph = cited(demo, "CONSTRUCT WHERE { ?s a pg:Demand }")
    assert graph.count == len(run(demo, "SELECT ?s { ?s a pg:Demand }").rows)  # type: ignore[union-attr]
    assert cited(demo, "ASK { ?s a pg:Demand }").rows == ("true",)
    cut = cited(demo, "SELECT ?s { ?s a pg:Signature } ORDER BY ?s", limit=3)
    assert (cut.count, cut.complete) == (3, False)
    assert verify(demo, cut).same
    assert "the first 3 rows" in to_text(cut)


def test_no_rows_say_what_was_searched(demo: Store) -> None:
    nothing = cited(demo, "SELECT ?s { ?s a pg:Nothing }")
    assert nothing.count == 0
    assert nothing.searched == str(coverage(demo))
    assert nothing.searched.startswith(
        "Searched were 1 letter or document dated 2008, addressed to"
    )
    assert "Letters that are not in this store" in nothing.searched


def test_what_a_store_covers_is_told_as_it_was_counted_beforehand(
    demo: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters, bodies = (
        run(demo, f"SELECT DISTINCT {what} {{ ?text pg:textOf ?letter {more} }}")
        for what, more in (
            ("?letter", ""),
            ("?to", ". ?letter pg:addressedTo ?to . ?to a org:Organization"),
        )
    )
    asked, snapshot = coverage(demo), demo.publish()
    assert (asked.letters, asked.bodies) == (len(letters.rows), len(bodies.rows))  # type: ignore[union-attr]
    keep_answers(snapshot, covered(), slow=0, within=60)
    monkeypatch.setattr("graph.query.rows_of", None)
    assert coverage(snapshot.open()) == asked


def test_a_file_that_was_altered_is_refused(demo: Store, tmp_path: Path) -> None:
    path, one = tmp_path / "answer.json", cited(demo)
    path.write_text(one.to_json(), "utf-8")
    assert read(path) == one
    path.write_text(replace(one, rows=(*one.rows, "more")).to_json(), "utf-8")
    with pytest.raises(UnreadableFile, match="its rows are not those of its hash"):
        read(path)
    path.write_text("{}", "utf-8")
    with pytest.raises(UnreadableFile, match="no cited answer of policygraph"):
        read(path)
    with pytest.raises(StoreError, match="verify it in a store of that base"):
        verify(demo, replace(one, base="https://else.example/"))


def test_bibliographies_get_their_forms(demo: Store) -> None:
    one = replace(cited(demo), title="50% of {all}", address="https://kg.example/cite/x?a=b")
    assert r"title = {50\% of \{all\}}" in to_bibtex(one)
    [item] = json.loads(to_csl(one))
    assert (item["title"], item["version"]) == ("50% of {all}", one.state)
    assert item["issued"] == {"date-parts": [[2026, 1, 2]]}
    assert 'title: "50% of {all}"' in to_cff(one).splitlines()
    assert one.address in to_text(one)
