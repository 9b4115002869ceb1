"""Decisions as nanopublications: four graphs each, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from graph.errors import InputError
from graph.iri import Base
from graph.resolution import Decision, Decisions, Verdict
from graph.writing.nanopublications import from_trig, to_trig

BASE = Base()
AT = "2026-11-27T12:00:00Z"


def _line(left: str, right: str, verdict: Verdict, **more: object) -> Decision:
    return Decision(left, right, verdict, "Ana Ruiz", AT, **more)  # type: ignore[arg-type]


LOG = Decisions(
    (
        _line("a", "b", Verdict.SAME, why="one office", score=87, reasons=("like", "near")),
        _line("a", "c", Verdict.DIFFERENT),
        _line("a", "d", Verdict.RENAMED, on="2016-09"),
        _line("a", "e", Verdict.PART_OF, on="2018"),
        _line("a", "f", Verdict.MERGED_INTO, on="2001-02-03"),
        _line("a", "g", Verdict.UNSURE),
        _line("a", "a", Verdict.LABEL, label="The A"),
        _line("a", "c", Verdict.UNDO, undoes=2),
        _line("p", "p", Verdict.WITHDRAWN, why="asked for it"),
        _line("a", "nowhere", Verdict.SAME),
    )
)


def _iri(key: str) -> str | None:
    return None if key == "nowhere" else BASE.name("o", key)


def _key(iri: str) -> str:
    return iri.removeprefix(BASE.name("o", ""))


def test_what_holds_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "log.trig"
    path.write_bytes(to_trig(LOG, _iri, BASE))
    gone = {Verdict.UNDO, Verdict.WITHDRAWN, Verdict.DIFFERENT}
    kept = [line for line in LOG.lines if line.verdict not in gone and line.right != "nowhere"]
    assert sorted(from_trig(path, _key), key=str) == sorted(kept, key=str)
    assert to_trig(LOG, _iri, BASE) == path.read_bytes()


def test_each_says_who_decided_why_and_by_what_it_was_replaced() -> None:
    store = Store()
    store.load(to_trig(LOG, _iri, BASE), format=RdfFormat.TRIG)
    asked = """PREFIX np: <http://www.nanopub.org/nschema#>
    PREFIX prov: <http://www.w3.org/ns/prov#>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT ?left ?what ?right ?who ?later WHERE {
      GRAPH ?head { ?one a np:Nanopublication ; np:hasAssertion ?a ; np:hasProvenance ?p ;
        np:hasPublicationInfo ?i }
      GRAPH ?a { ?left ?what ?right FILTER(isIRI(?right)) }
      GRAPH ?p { ?a prov:wasAttributedTo/rdfs:label ?who
        OPTIONAL { ?a prov:wasInvalidatedBy ?later } }
      GRAPH ?i { ?one ?published ?x FILTER(isIRI(?x)) }
    }"""
    rows = [
        tuple(one and str(one.value).rpartition("/")[2].rpartition("#")[2] for one in row)
        for row in store.query(asked)  # type: ignore[union-attr]
    ]
    assert ("a", "exactMatch", "b", "Ana Ruiz", None) in rows
    assert ("a", "differentFrom", "c", "Ana Ruiz", "decision-8") in rows
    assert len(rows) == len("bcdefg")


def test_what_is_no_trig_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "log.trig"
    path.write_text("<a> <b> .", "utf-8")
    with pytest.raises(InputError, match="line 1"):
        from_trig(path, _key)
