"""An OWL reasoner finds no contradiction, and does find a planted one."""

from __future__ import annotations

from pathlib import Path

import owlrl
import rdflib

FILES = ("policy.ttl", "codes.ttl", "bodies.ttl", "instruments/enforcement.ttl")
ERROR = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


def contradictions(root: Path, *more: str) -> list[str]:
    graph = rdflib.Graph()
    for file in (*FILES, "examples/letter.ttl"):
        graph.parse(root / file)
    for turtle in more:
        graph.parse(data=(root / "policy.ttl").read_text("utf-8").partition("\n\n")[0] + turtle)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return [str(message) for message in graph.objects(None, ERROR)]


def test_the_ontology_contradicts_nothing(root: Path) -> None:
    assert contradictions(root) == []


def test_a_planted_contradiction_is_found(root: Path) -> None:
    assert contradictions(root, "\n<urn:x:a> a pg:Treaty , pg:Instrument .")
