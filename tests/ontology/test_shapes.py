"""Every shape has one example that it accepts and one that breaks it and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import RDF, SH

import ontology
from graph.validation import validate

ROOT = Path(str(ontology.ROOT))
SHAPES = "https://w3id.org/policygraph/shapes/"
NAMES = re.findall(r"^shapes:(\w+) a sh:NodeShape", (ROOT / "shapes.ttl").read_text(), re.MULTILINE)
CODE = "https://w3id.org/policygraph/code/"

Parsed = Callable[[str], list[ox.Triple]]


def findings(file: Path, parsed: Parsed, terms: list[ox.Triple]) -> list[tuple[str, str]]:
    triples = parsed(file.read_text("utf-8"))
    found = validate([*terms, *triples])
    return [(one.check, one.severity.value) for one in found]


def test_every_shape_has_both_examples_and_every_example_a_shape() -> None:
    assert len(NAMES) == len(set(NAMES)) > 25
    for folder in ("valid", "invalid"):
        files = {file.stem for file in (ROOT / "examples" / folder).iterdir()}
        assert files == set(NAMES), folder


@pytest.mark.parametrize("name", NAMES)
def test_the_valid_example_breaks_nothing(
    name: str, parsed: Parsed, terms: list[ox.Triple]
) -> None:
    assert findings(ROOT / "examples" / "valid" / f"{name}.ttl", parsed, terms) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_invalid_example_breaks_its_shape_once_and_no_other(
    name: str, parsed: Parsed, terms: list[ox.Triple]
) -> None:
    found = findings(ROOT / "examples" / "invalid" / f"{name}.ttl", parsed, terms)
    assert found == [(name, "violation")]


@pytest.mark.parametrize("name", NAMES)
def test_the_invalid_example_says_what_is_wrong(name: str) -> None:
    source = (ROOT / "examples" / "invalid" / f"{name}.ttl").read_text("utf-8")
    assert re.search(r"^# Wrong: .+\.$", source, re.MULTILINE)


def test_shapes_are_shacl_core_only() -> None:
    shapes = rdflib.Graph().parse(ROOT / "shapes.ttl")
    beyond = {SH.sparql, SH.rule, SH.js, SH.expression, SH.select, SH.target}
    assert beyond & set(shapes.predicates()) == set()


def test_every_constraint_has_a_message_for_people() -> None:
    shapes = rdflib.Graph().parse(ROOT / "shapes.ttl")
    for node in shapes.objects(None, SH.property):
        (message,) = shapes.objects(node, SH.message)
        assert str(message).endswith(".")


def test_the_values_that_shapes_allow_are_the_code_lists() -> None:
    shapes = rdflib.Graph().parse(ROOT / "shapes.ttl")
    codes = (ROOT / "codes.ttl").read_text("utf-8")
    for _, head in shapes.subject_objects(SH["in"]):
        allowed = {str(one).removeprefix(CODE) for one in shapes.items(head)}
        (scheme,) = {one.partition(".")[0] for one in allowed}
        listed = set(re.findall(rf"^code:({scheme}\.[\w-]+) a", codes, re.MULTILINE))
        assert listed - allowed <= {"review-status.rejected"}
        assert allowed <= listed


def test_every_shape_has_a_target_that_the_ontology_declares(policy: rdflib.Graph) -> None:
    shapes = rdflib.Graph().parse(ROOT / "shapes.ttl")
    for name in NAMES:
        targets = set(shapes.objects(rdflib.URIRef(SHAPES + name), SH.targetClass))
        assert targets
        assert targets <= set(policy.subjects(RDF.type))
