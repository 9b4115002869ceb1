"""How much of what a paper must give is found, and how much of what is found it must give."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.extractors import extract
from graph.model import (
    AgendaEntry,
    Attribute,
    Clause,
    Derived,
    Description,
    Document,
    Participation,
    Record,
    Sitting,
    Stated,
)
from graph.reading import read
from graph.verify import verify

HERE = Path(__file__).parent
Fact = tuple[str, ...]


def expected(folder: str) -> dict[str, dict[str, Any]]:
    """What each paper of a folder must give."""
    told: dict[str, dict[str, Any]] = json.loads((HERE / folder / "expected.json").read_text())
    return told


def document(folder: str, name: str) -> Document:
    """One of the papers as read."""
    return read(HERE / folder / name)


def found(folder: str, name: str) -> tuple[Record, ...]:
    """What one of the papers is found to say; all of it holds against the text."""
    paper = document(folder, name)
    return verify(paper, extract(paper))


def wanted(told: dict[str, Any]) -> set[Fact]:
    """The facts that a paper must give."""
    facts: set[Fact] = {("kind", told["kind"])}
    if told["symbol"]:
        facts.add(("symbol", told["symbol"]))
    labels = ("name", "body", "number", "first", "last", "place")
    pairs = zip(labels, told["session"], strict=True)
    facts |= {("session " + label, value) for label, value in pairs if value}
    facts |= {("item", number, text) for number, text in told["items"]}
    facts |= {("paper", symbol) for symbol in told["papers"]}
    for name, delegation, part in told["people"]:
        facts |= {("person", name), ("delegation", name, delegation or "")}
        facts.add(("part", name, part or ""))
    facts |= {("clause", sort, deed or "", text) for sort, deed, text in told["clauses"]}
    return facts


def given(records: tuple[Record, ...], told: dict[str, Any]) -> set[Fact]:
    """The facts that the records give; a clause's words are cut to those that tell it."""
    starts = [text for _, _, text in told["clauses"]]
    return {fact for record in records for fact in _facts(record, starts)}


def _facts(record: Record, starts: list[str]) -> Iterator[Fact]:
    match record:
        case Description(attribute=Attribute.KIND | Attribute.SYMBOL):
            yield record.attribute.value, _words(record.value)
        case Sitting():
            for label in ("name", "body", "number", "first", "last", "place"):
                if value := _words(getattr(record, label)):
                    yield "session " + label, value.rpartition("/")[2]
        case AgendaEntry():
            yield "item", _words(record.number).rstrip("."), record.text.text.rstrip(".:;")
            yield from (("paper", symbol.text) for symbol in record.papers)
        case Participation():
            yield "person", record.name.text
            yield "delegation", record.name.text, _words(record.delegation)
            yield "part", record.name.text, _words(record.part)
        case Clause():
            text = record.text.text
            told = next((one for one in starts if text.startswith(one)), text[:40])
            yield "clause", record.sort.value, _words(record.deed), told


def _words(value: Stated | Derived | None) -> str:
    if value is None:
        return ""
    return value.text if isinstance(value, Stated) else value.value


def score(folder: str) -> dict[str, tuple[int, int, int]]:
    """For each sort of fact how many are right, how many were found, how many must be found."""
    right, have_, all_ = Counter[str](), Counter[str](), Counter[str]()
    for name, told in expected(folder).items():
        want, have = wanted(told), given(found(folder, name), told)
        for fact in want:
            all_[fact[0].split()[0]] += 1
        for fact in have:
            have_[fact[0].split()[0]] += 1
            right[fact[0].split()[0]] += fact in want
    return {sort: (right[sort], have_[sort], all_[sort]) for sort in sorted(all_)}


def differences(folder: str) -> Iterator[str]:
    """In words what is missing and what is too much."""
    for name, told in expected(folder).items():
        want, have = wanted(told), given(found(folder, name), told)
        yield from (f"{name}: missing {fact}" for fact in sorted(want - have))
        yield from (f"{name}: too much {fact}" for fact in sorted(have - want))
