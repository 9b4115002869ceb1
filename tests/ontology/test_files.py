"""The files parse everywhere, say the same to every engine, and hold no nameless things."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import rdflib

from graph import rules, vocabulary
from graph.iri import DEFAULT_BASE, Base

Parsed = Callable[[str], list[ox.Triple]]


def test_both_engines_read_the_same_number_of_triples(
    turtle_files: list[Path], parsed: Parsed
) -> None:
    for file in turtle_files:
        mine = len(rdflib.Graph().parse(file))
        assert mine == len(set(parsed(file.read_text("utf-8")))) > 0, file.name


def test_only_shapes_have_blank_nodes(turtle_files: list[Path], parsed: Parsed) -> None:
    with_blanks = {
        file.name
        for file in turtle_files
        for triple in parsed(file.read_text("utf-8"))
        if isinstance(triple.subject, ox.BlankNode) or isinstance(triple.object, ox.BlankNode)
    }
    assert with_blanks == {"shapes.ttl"}


def test_no_file_states_a_thing_twice(turtle_files: list[Path], parsed: Parsed) -> None:
    for file in turtle_files:
        if file.name != "shapes.ttl":
            triples = parsed(file.read_text("utf-8"))
            assert len(triples) == len(set(triples)), file.name


def test_every_prefix_is_used_and_stands_for_one_namespace(turtle_files: list[Path]) -> None:
    namespaces: dict[str, str] = {}
    for file in turtle_files:
        source = file.read_text("utf-8")
        body = source.replace("@prefix ", "")
        for prefix, namespace in re.findall(r"^@prefix (\w+): <(.+)> \.$", source, re.MULTILINE):
            assert namespaces.setdefault(prefix, namespace) == namespace, (file.name, prefix)
            uses = re.findall(rf"(?<![\w/<:]){prefix}:(?! <)", body)
            assert uses, (file.name, prefix)


def test_prefixes_are_those_that_the_program_writes(turtle_files: list[Path]) -> None:
    ours = Base().prefixes()
    for file in turtle_files:
        declared = re.findall(r"^@prefix (\w+): <(.+)> \.$", file.read_text("utf-8"), re.MULTILINE)
        for prefix, namespace in declared:
            assert ours.get(prefix, namespace) == namespace, (file.name, prefix)


def test_two_loads_are_identical() -> None:
    once = [str(triple) for triple in vocabulary.reference_triples()]
    assert once == [str(triple) for triple in vocabulary.reference_triples()]
    assert len(once) == len(set(once))


def test_rebasing_is_editing_prefix_lines(
    letter: str, parsed: Parsed, reference: list[ox.Triple]
) -> None:
    lines = letter.splitlines()
    own = [line for line in lines if DEFAULT_BASE in line]
    assert own
    assert all(line.startswith("@prefix ") for line in own)
    other = parsed(letter.replace(DEFAULT_BASE, "https://ngo.example/graph/"))
    mine = parsed(letter)
    assert len(set(other)) == len(set(mine))
    assert not set(other) & {one for one in mine if one.subject.value.startswith(DEFAULT_BASE)}
    assert len(rules.inferred([*reference, *other])) == len(rules.inferred([*reference, *mine]))
