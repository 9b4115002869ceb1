"""The questions about sessions, on papers and a letter, in two engines."""

from __future__ import annotations

from collections import Counter

import pytest
from rdflib import Graph

from graph import pipeline
from graph.export import to_ntriples
from graph.query import Table, ask
from graph.store import Store, open_store
from tests.graph.papers import scoring

LETTER = """Open Shelves Foundation
London

{day} December 2013

To: {to}

Dear Members of the Committee,

We call on the Committee to publish its papers.

Yours sincerely,

Rupert Ashworth
Open Shelves Foundation, United Kingdom
"""
SYMBOLS = """
@prefix pg: <https://w3id.org/policygraph/ns/> .
@prefix letter: <https://example.org/kg/letter/> .
letter:to-the-committee pg:symbol "Sccr/26/5." .
letter:too-late pg:symbol "SCCR/26/51" .
"""
SHOWN = (
    "agenda-wipo.txt",
    "participants-wipo.txt",
    "resolution-hrc.txt",
    "report-advisory-group.md",
)
BEFORE = {
    "to-the-committee": ("2", "Standing Committee on Copyright and Related Rights, WIPO"),
    "to-the-organisation": ("3", "World Intellectual Property Organization"),
    "to-another-committee": ("4", "Standing Committee on the Law of Patents, WIPO"),
    "too-late": ("17", "Standing Committee on Copyright and Related Rights, WIPO"),
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("papers")
    for name, (day, to) in BEFORE.items():
        (folder / f"{name}.txt").write_text(LETTER.format(day=day, to=to), "utf-8")
    files = [scoring.HERE / "shown" / name for name in SHOWN]
    store = open_store(folder / "kb")
    (folder / "symbols.ttl").write_text(SYMBOLS, "utf-8")
    report = pipeline.add(store, [*files, *sorted(folder.glob("*.t*"))])
    assert not report.failed
    assert not [reason for one in report.added for reason in one.refused]
    return store


@pytest.fixture(scope="module")
def elsewhere(papers: Store) -> Graph:
    return Graph().parse(data=to_ntriples(papers), format="nt")


def column(table: Table, name: str) -> list[str]:
    at = table.columns.index(name)
    return [cell.value if cell else "" for row in table.rows for cell in [row[at]]]


def local(values: list[str]) -> list[str]:
    return [one.rpartition("/")[2] for one in values]


def test_papers_of_one_session_meet_at_it(papers: Store) -> None:
    table = ask(papers, "papers", session="ev:wipo-sccr-26")
    assert local(column(table, "document")) == ["agenda-wipo", "participants-wipo"]
    assert column(table, "symbol") == ["SCCR/26/3 PROV.", "SCCR/26/INF/1"]


def test_letters_before_a_session_went_to_its_body_or_above_it_and_were_in_time(
    papers: Store,
) -> None:
    table = ask(papers, "asked-before", session="ev:wipo-sccr-26", within="60")
    assert set(local(column(table, "letter"))) == {"to-the-committee", "to-the-organisation"}
    assert set(column(table, "days")) == {"14", "13"}
    nearer = ask(papers, "asked-before", session="ev:wipo-sccr-26", within="13")
    assert set(local(column(nearer, "letter"))) == {"to-the-organisation"}


def test_a_body_has_its_sessions_and_those_of_bodies_within_it(papers: Store) -> None:
    table = ask(papers, "sessions", body="orgn:wipo")
    assert local(column(table, "session")) == ["wipo-sccr-26"]
    assert column(table, "number") == ["26"]
    assert column(table, "papers") == ["2"]


def test_who_took_part_is_told_by_delegation(papers: Store) -> None:
    table = ask(papers, "participants", session="ev:wipo-sccr-26", who="place:ZA")
    assert column(table, "name") == ["Nomsa DLAMINI", "Pieter VAN WYK"]
    assert column(table, "part") == ["head of delegation", ""]
    attended = ask(papers, "meetings-of", agent="o:open-shelves-foundation")
    assert column(attended, "name") == ["Mei-Ling CHOU", "Rupert ASHWORTH"]


def test_a_letter_held_under_a_symbol_meets_the_agenda_that_names_it(papers: Store) -> None:
    named = ask(papers, "papers-named", session="ev:wipo-sccr-26")
    assert local(column(named, "paper")) == ["to-the-committee"]
    assert column(named, "named") == ["SCCR/26/5"]
    assert "documents SCCR/26/2 and SCCR/26/5" in column(named, "words")[0]
    naming = ask(papers, "papers-named", paper="to-the-committee")
    assert local(column(naming, "letter")) == ["agenda-wipo"]
    assert not ask(papers, "papers-named", paper="too-late").rows


@pytest.mark.parametrize(
    ("question", "rows"),
    [("agenda", 10), ("decided", 9), ("participants", 10), ("sessions", 3), ("papers", 4)],
)
def test_all_of_them_are_told_where_none_is_named(papers: Store, question: str, rows: int) -> None:
    assert len(ask(papers, question).rows) == rows


@pytest.mark.parametrize(
    "question", ["agenda", "decided", "papers", "papers-named", "participants", "sessions"]
)
def test_another_engine_gives_the_same_rows(papers: Store, elsewhere: Graph, question: str) -> None:
    table = ask(papers, question)
    there = Counter(
        tuple(None if term is None else str(term) for term in row)
        for row in elsewhere.query(table.sparql)
    )
    here = Counter(tuple(cell.value if cell else None for cell in row) for row in table.rows)
    assert there == here
