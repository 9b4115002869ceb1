"""Organisations linked to authorities by decision, from the terminal to the exports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph import pipeline, to_turtle, validation
from graph.cli import main
from graph.errors import InputError
from graph.resolution import Decision, Verdict
from graph.resolution.exchange import from_sssom
from graph.store import Store, open_store
from graph.store.deciding import DecisionLog
from graph.store.keyed import key_of
from graph.writing.nanopublications import from_trig
from tests.graph.writing.test_identity_verbs import LETTER

WD = "http://www.wikidata.org/entity/Q180"


@pytest.fixture(scope="module")
def place(new_store: Callable[[], Path]) -> Path:
    folder = new_store()
    letter = folder.parent / "rivers.txt"
    letter.write_text(LETTER, "utf-8")
    with open_store(folder) as store:
        assert not pipeline.add(store, [letter]).failed
    return folder


@pytest.fixture
def decide(place: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs ``decide``; what it said. Whatever an earlier test decided was undone by it."""

    def run(*arguments: str, fails: bool = False) -> str:
        status = main(["decide", *arguments, "--by", "ann", "--store", str(place)])
        assert status == int(fails)
        return capsys.readouterr().err

    return run


def _turtle(place: Path) -> str:
    with open_store(place) as store:
        return to_turtle(store).decode()


def test_a_link_is_in_the_graph_with_who_said_so_until_it_is_undone(
    place: Path, decide: Callable[..., str], tmp_path: Path
) -> None:
    before = _turtle(place)
    assert "linked" in decide("link", "River Law Network", "Q180", "--why", "its site says so")
    assert "linked" in decide("link", "River Law Network", "iso:KE")
    with open_store(place) as store:
        assert not [one for one in validation.check(store) if one.severity.value == "violation"]
    graph = _turtle(place)
    about = graph[graph.index("\no:river-law-network ") :].partition("\n\n")[0]
    assert "schema:sameAs wd:Q180" in about
    assert "pg:seat place:KE" in about
    assert "Decided by ann at" in graph
    assert "its site says so" in graph
    told = decide("link", "River Law Network", "wd:Q181", fails=True)
    assert "Wikidata Q181: is linked to Wikidata Q180 by line 1; undo that line first" in told
    for form, suffix in (("sssom", ".tsv"), ("trig", ".trig")):
        out = tmp_path / f"log{suffix}"
        ordered = ["decisions", "export", "--format", form, "--out", str(out)]
        assert main([*ordered, "--store", str(place)]) == 0
    with open_store(place) as store:
        assert [(one.verdict, one.right) for one in _read_back(store, tmp_path)] == [
            (Verdict.LINKED, WD),
            (Verdict.LINKED, "https://w3id.org/policygraph/ref/place/KE"),
        ] * 2
    assert (
        "skos:exactMatch\thttp://www.wikidata.org/entity/Q180" in (tmp_path / "log.tsv").read_text()
    )
    decide("undo", "1")
    decide("undo", "2")
    assert _turtle(place) == before


def _read_back(store: Store, folder: Path) -> list[Decision]:
    def key(iri: str) -> str:
        return key_of(iri, store.registry, store.base)

    return [*from_sssom(folder / "log.tsv", key), *from_trig(folder / "log.trig", key)]


def test_links_merge_nobody_and_follow_who_answers(place: Path, decide: Callable[..., str]) -> None:
    decide("link", "River Law Netwrok", "wd:Q180")
    decide("link", "Mill Group", "wd:Q180")
    graph = _turtle(place)
    assert "pg:mergedInto o:mill" not in graph
    assert "pg:mergedInto wd:" not in graph
    decide("same", "River Law Network", "River Law Netwrok")
    graph = _turtle(place)
    about = graph[graph.index("\no:river-law-network ") :].partition("\n\n")[0]
    assert "schema:sameAs wd:Q180" in about
    with open_store(place) as store:
        last = len(store.decisions().lines)
    for number in (last, last - 1, last - 2):
        decide("undo", str(number))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("link", "Mill Group", "wd:180"), "180: no identifier of Wikidata"),
        (("link", "Mill Group", "Mill"), "Mill: no identifier of an authority; give one with wd:"),
        (("link", "Mill Group", "orgn:nowhere"), "no body of that name comes with the program"),
        (("link", "p:ana-ruiz", "wd:Q180"), "persons are not linked to authorities"),
        (("same", "Mill Group", "wd:Q180"), "an authority's identifier and no agent; link it"),
    ],
)
def test_what_cannot_be_linked_is_refused(
    decide: Callable[..., str], arguments: tuple[str, ...], told: str
) -> None:
    assert told in decide(*arguments, fails=True)


def test_a_body_that_comes_with_the_program_is_the_organisation_itself(
    place: Path, decide: Callable[..., str]
) -> None:
    assert "same https://w3id.org/policygraph/ref/org/wco" in decide(
        "link", "Mill Group", "orgn:wco"
    )
    assert "pg:mergedInto orgn:wco" in _turtle(place)
    with open_store(place) as store:
        decided = len(store.decisions().lines)
        log = DecisionLog(store.place)
        person = Decision("person|ana ruiz|", WD, Verdict.LINKED, "eve", "2020-01-01T00:00:00Z")
        with pytest.raises(InputError, match="persons are not linked"):
            log.append([person])
    decide("undo", str(decided))
