"""What is decided about identity stands in the graphs, and is taken back without a trace."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from graph import pipeline
from graph.iri import Base, Registry
from graph.resolution import Decision, Decisions, Verdict
from graph.store import Store, open_store
from graph.store.deciding import DecisionLog
from graph.store.identity import applied, decided, redirects, undone
from graph.terms import ORG, PG, RDF, RDFS, SKOS, XSD

LETTER = """Ms Ana Ruiz
Director, Rivers Commission
Geneva

{day} March 2020

Dear Ms Ruiz,

We ask you to publish the draft.

Sincerely,

1. {one}, Kenya
2. {two}, Peru
3. Pond Forum, Chile
"""
RLN, RIVERS = "org|rln||KE", "org|river law network||PE"


def decision(left: str, right: str, verdict: Verdict = Verdict.SAME, **more: object) -> Decision:
    return Decision(left, right, verdict, "ana", "2026-11-27T12:00:00Z", **more)  # type: ignore[arg-type]


@pytest.fixture
def letters(tmp_path: Path) -> list[Path]:
    paths = []
    for day, (one, two) in enumerate((("RLN", "Reef Union"), ("Mill Group", "River Law Network"))):
        path = tmp_path / f"letter-{day + 1}.txt"
        path.write_text(LETTER.format(day=day + 1, one=one, two=two), "utf-8")
        paths.append(path)
    return paths


@pytest.fixture
def store(tmp_path: Path, letters: list[Path]) -> Iterator[Store]:
    with open_store(tmp_path / "kb") as one:
        report = pipeline.add(one, letters)
        assert not report.failed
        yield one


def graphs(store: Store) -> dict[str, set[Triple]]:
    return {name: set(store.triples(name)) for name in store.graphs()}


def signatories(store: Store) -> set[str]:
    found = store.query("SELECT ?a WHERE { ?s pg:signatory ?a }")
    return {store.base.shortened(row["a"].value) for row in found}


def test_a_merge_turns_what_a_letter_says_and_an_undo_turns_it_back(store: Store) -> None:
    before = graphs(store)
    log = DecisionLog(store.place)
    assert store.follow(log.append([decision(RIVERS, RLN)])) == 2
    assert "o:rln" not in signatories(store)
    old, new = (NamedNode(store.base.name("o", name)) for name in ("rln", "river-law-network"))
    first = next(name for name in store.graphs() if name.endswith("letter-1"))
    said = set(store.triples(first))
    assert Triple(old, PG.mergedInto, new) in said
    assert Triple(new, SKOS.altLabel, Literal("RLN")) in said
    assert Triple(old, RDF.type, ORG.Organization) not in said
    taken_back = log.append([decision(RIVERS, RLN, Verdict.UNDO, undoes=1)])
    store.follow(taken_back)
    after = graphs(store)
    assert {name: said for name, said in after.items() if said} == before


def test_a_letter_added_later_follows_what_was_decided_before(
    tmp_path: Path, letters: list[Path], store: Store
) -> None:
    store.follow(DecisionLog(store.place).append([decision(RIVERS, RLN)]))
    found = graphs(store)
    for order in permutations(letters):
        with open_store(tmp_path / f"kb-{order[0].stem}") as other:
            DecisionLog(other.place).append([decision(RIVERS, RLN)])
            for letter in order:
                pipeline.add(other, [letter])
            assert graphs(other) == found


def test_what_answers_may_come_later_than_what_it_answers_for() -> None:
    base, registry = Base(), Registry()
    registry.claim(("o", "b"), "b")
    registry.claim(("o", "c"), "c")
    log = Decisions((decision("a", "b"), decision("a", "c")))
    assert redirects(log, registry, base) == {_o("c"): _o("b")}
    registry.claim(("o", "a"), "a")
    assert redirects(log, registry, base) == {_o("b"): _o("a"), _o("c"): _o("a")}


def test_two_that_became_one_in_one_record_are_two_again() -> None:
    record = NamedNode("https://example.org/kg/letter/l.sig-1")
    given = {
        *(Triple(record, PG.statedAffiliation, _o(name)) for name in "abc"),
        *(Triple(_o(name), RDF.type, ORG.Organization) for name in "abc"),
        *(Triple(_o(name), RDFS.label, Literal(name)) for name in "abc"),
    }
    turned = set(applied(given, {_o("b"): _o("a"), _o("c"): _o("a")}))
    assert {t.object for t in turned if t.predicate == PG.statedAffiliation} == {_o("a")}
    assert set(undone(turned)) == given


def test_successions_parts_and_labels_are_facts_and_no_merges() -> None:
    base, registry = Base(), Registry()
    for name in "ab":
        registry.claim(("o", name), name)
    log = Decisions(
        (
            decision("a", "b", Verdict.RENAMED, on="2016-09"),
            decision("a", "a", Verdict.LABEL, label="The A"),
        )
    )
    said = set(decided(log, registry, base))
    assert Triple(_o("a"), PG.succeeds, _o("b")) in said
    assert Triple(_o("a"), SKOS.prefLabel, Literal("The A")) in said
    assert not redirects(log, registry, base)
    part = Decisions((decision("a", "b", Verdict.PART_OF),))
    assert Triple(_o("b"), ORG.subOrganizationOf, _o("a")) in set(decided(part, registry, base))


@pytest.mark.parametrize("verdict", [Verdict.RENAMED, Verdict.MERGED_INTO, Verdict.PART_OF])
def test_a_fact_over_time_says_since_when_and_why(verdict: Verdict) -> None:
    base, registry = Base(), Registry()
    for name in "ab":
        registry.claim(("o", name), name)
    log = Decisions((decision("a", "b", verdict, on="2016-09", why="its own site"),))
    said = set(decided(log, registry, base))
    node = NamedNode(base.name("as", "decision-1"))
    told = {triple.predicate: triple.object for triple in said if triple.subject == node}
    assert told[PG.date] == Literal("2016-09", datatype=XSD.gYearMonth)
    assert told[RDFS.comment] == Literal("its own site")
    assert Triple(told[RDF.subject], told[RDF.predicate], told[RDF.object]) in said  # type: ignore[arg-type]


def _o(name: str) -> NamedNode:
    return NamedNode(Base().name("o", name))
