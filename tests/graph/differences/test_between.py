"""Differences are exact, and told by letter and record."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import pipeline
from graph.cli import main
from graph.differences import Difference, between, to_json, to_patch, to_text
from graph.errors import StoreError
from graph.store import backup, open_store
from graph.store.moments import moment
from graph.store.named import keep
from tests.conftest import LETTER

SMALL = Path(__file__).parents[2] / "webui" / "small.txt"
POLICY = pipeline.Policy(incomplete=True)
SMALL_GRAPH = "https://example.org/kg/graph/letter.small"
INFERRED = "https://example.org/kg/graph/inferred"
A, P = ox.NamedNode("https://example.org/a"), ox.NamedNode("https://example.org/p")


def quads(place: Path) -> set[ox.Quad]:
    with open_store(place) as store:
        return set(store.quads())


def difference(place: Path, former: str, later: str = "now") -> Difference:
    with moment(place, former) as then, moment(place, later) as now:
        return between(then, now)


@pytest.fixture(scope="module")
def grown(new_store: Callable[[], Path]) -> tuple[Path, set[ox.Quad]]:
    """A store with the first letter, kept as *first*, and then a small one; its quads before."""
    place = new_store()
    with open_store(place) as store:
        pipeline.add(store, [LETTER])
    keep(place, "first")
    before = quads(place)
    with open_store(place) as store:
        assert pipeline.add(store, [SMALL], policy=POLICY).failed == ()
    return place, before


def test_an_added_letter_is_exactly_its_statements(grown: tuple[Path, set[ox.Quad]]) -> None:
    place, before = grown
    found = difference(place, "first")
    with open_store(place) as store:
        its = set(store.triples(SMALL_GRAPH))
    by_graph = {one.graph: one for one in found.asserted}
    assert by_graph.keys() == {SMALL_GRAPH, INFERRED}
    assert set(by_graph[SMALL_GRAPH].new) == its
    assert {one.gone for one in found.asserted} == {()}
    assert found.gained == len(quads(place)) - len(before) + sum(
        len(one.new) for one in found.suggested
    )
    told = to_text(found)
    assert "Letter “Letter to World Customs Organization, 3 May 2010”" in told
    assert f"  added: 1 demand, 2 citations, 1 mention, 1 addressing, {len(its)} statements" in told


def test_the_patch_leads_from_one_to_the_other(grown: tuple[Path, set[ox.Quad]]) -> None:
    place, before = grown
    patched = set(before)
    rows = to_patch(difference(place, "first")).splitlines()
    assert (rows[0], rows[-1]) == ("TX .", "TC .")
    for row in rows[1:-1]:
        [one] = ox.parse(row[2:].encode(), format=ox.RdfFormat.N_QUADS)
        patched = patched - {one} if row[0] == "D" else patched | {one}
    assert patched == quads(place)
    assert not any(row.startswith("A _:") or " _:" in row for row in rows)


def test_a_corrected_record_is_told_with_who_reviewed_it(
    grown: tuple[Path, set[ox.Quad]], capsys: pytest.CaptureFixture[str]
) -> None:
    place, _ = grown
    keep(place, "second")
    words = ["country=LK", "--span", "Colombo", "--by", "ann", "--store", str(place)]
    assert main(["correct", LETTER.stem, "sig-24", *words]) == 0
    capsys.readouterr()
    assert main(["diff", "second", "now", "--store", str(place)]) == 0
    told = capsys.readouterr().out
    signature = "Signature 24: Health Action International (Asia Pacific)"
    assert f"  {signature}: stated country Kenya → Sri Lanka by review of ann\n" in told
    assert "small" not in told
    back = difference(place, "now", "second")
    assert f"{signature}: stated country Sri Lanka → Kenya\n" in to_text(back)
    assert main(["snapshot", "--list", "--format", "csv", "--store", str(place)]) == 0
    assert [row.split(",")[0] for row in capsys.readouterr().out.splitlines()[1:]] == [
        "first",
        "second",
    ]


def test_a_backup_compares_as_well(place: Path, tmp_path: Path) -> None:
    def numbers(*given: int) -> list[ox.Triple]:
        return [ox.Triple(A, P, ox.Literal(one)) for one in given]

    with open_store(place) as store:
        store.put_curated("some", numbers(255, 1))
    saved = backup(place, tmp_path).path
    with open_store(place) as store:
        store.put_curated("some", numbers(510, 1))
    told = json.loads(to_json(difference(place, str(saved))))
    [graph] = told["asserted"]
    integer = '"^^<http://www.w3.org/2001/XMLSchema#integer> .'
    assert graph["removed"] == [f'{A} {P} "255{integer}']
    assert graph["added"] == [f'{A} {P} "510{integer}']
    assert [line["words"] for line in told["groups"][0]["lines"]] == [
        f"{A.value}: {P.value} 255 → 510"
    ]
    assert "Nothing differs." in to_text(difference(place, "now"))


def test_stores_with_other_names_are_not_compared(place: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    open_store(other, base="https://else.example/").close()
    saved = backup(other, tmp_path).path
    with pytest.raises(StoreError, match="compare stores with one base"):
        difference(place, str(saved))
