"""What must be found in each letter is found, to the character."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rdflib

from graph import pipeline
from graph.extractors import extract
from graph.model import Signature
from graph.reading import read
from graph.verify import sift
from tests.corpus.golden import folder_of, found, letters

LETTERS = list(letters())
FIRST = next(letter for letter in LETTERS if letter.stem == "2008-10-28-wco-secure")


@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: folder_of(path).name)
def test_the_records_and_the_graph_are_the_expected_ones(letter: Path) -> None:
    folder = folder_of(letter)
    records, turtle = found(letter)
    assert json.loads(records) == json.loads((folder / "expected.json").read_text("utf-8"))
    assert turtle == (folder / "expected.ttl").read_text("utf-8")


@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: folder_of(path).name)
def test_every_expected_quote_is_in_the_letter(letter: Path) -> None:
    text = letter.read_bytes().decode("utf-8")
    listing = json.loads((folder_of(letter) / "expected.json").read_text("utf-8"))
    assert listing["records"]
    for record in listing["records"]:
        assert text[record["start"] : record["end"]] == record["quote"]


@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: folder_of(path).name)
def test_every_record_passes_the_gate(letter: Path) -> None:
    document = read(letter)
    records = tuple(extract(document))
    assert records
    assert sift(document, records) == (records, ())


@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: folder_of(path).name)
def test_the_expected_turtle_is_turtle_without_blank_nodes(letter: Path) -> None:
    graph = rdflib.Graph().parse(folder_of(letter) / "expected.ttl")
    assert len(graph) > 50
    assert not any(isinstance(term, rdflib.BNode) for triple in graph for term in triple)


def test_the_first_letter_is_signed_by_43_organisations_and_6_people() -> None:
    records = pipeline.records(read(FIRST))
    signed = [r for r in records if isinstance(r, Signature)]
    assert [r.ordinal.value for r in signed if r.ordinal] == [str(n) for n in range(1, 50)]
    assert [r.capacity.value for r in signed] == ["organisation"] * 43 + ["individual"] * 6
