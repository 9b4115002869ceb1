from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import sections
from graph.extractors import attempt, citations, extract, header, signatories
from graph.model import Addressing, Description, Document, Record, Signature
from graph.reading import read, read_text
from graph.sections import Parts
from graph.verify import verify

FIRST = Path(__file__).parents[3] / "examples" / "2008-10-28-wco-secure.txt"


def test_the_first_letters_records_stand_in_reading_order_and_hold() -> None:
    document = read(FIRST)
    records = extract(document)
    places = [(record.evidence.start, record.evidence.end) for record in records]
    assert places == sorted(places)
    assert verify(document, records) == records


def test_two_runs_say_the_same() -> None:
    document = read(FIRST)
    assert extract(document) == extract(document)


def test_what_each_extractor_finds_is_all_there() -> None:
    document = read(FIRST)
    parts = sections.split(document)
    records = extract(document)
    own = (*header.extract(document, parts), *signatories.extract(document, parts))
    assert all(record in records for record in own)
    kinds = (Signature, Addressing, Description)
    assert [sum(isinstance(one, kind) for one in records) for kind in kinds] == [49, 1, 3]


def test_every_record_names_who_found_it() -> None:
    names = {record.extractor for record in extract(read(FIRST))}
    assert {header.NAME, signatories.NAME} <= names
    assert all(name.partition("/")[2].isdigit() for name in names)


def test_a_text_that_is_no_letter_names_nobody() -> None:
    records = extract(read_text("def f(x):\n    return x\n\nbread, milk; cheese.\n", name="code"))
    assert not [one for one in records if isinstance(one, Signature | Addressing)]


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            ["Dear Sir,", "Yours sincerely,", "Signed by:", "1. Oxfam, Kenya", "cc: Anna", "", ">",
             "We call on the WCO to:", "(1) open its meetings;", "To: Mr. Joe Roe", "| a | b |",
             "Article 7 of the TRIPS Agreement", "“The protection of rights”", "3 May 2010"]
        ),
        min_size=1,
    ).map("\n".join).filter(str.strip)
)  # fmt: skip
def test_any_order_of_lines_gives_records_that_hold(text: str) -> None:
    document = read_text(text, name="any")
    records = extract(document)
    assert verify(document, records) == records


def test_an_extractor_that_breaks_off_is_told_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = read(FIRST)

    def broken(document: Document, parts: Parts) -> Iterator[Record]:
        yield from list(signatories.extract(document, parts))[:3]
        raise ValueError("no such column")

    monkeypatch.setattr(citations, "extract", broken)
    records, told = attempt(document)
    assert told == (
        f"{document.name}: the extractor {citations.NAME} broke off (ValueError: no such column);"
        " please report it",
    )
    assert sum(isinstance(one, Signature) for one in records) == 49 + 3
    assert any(isinstance(one, Addressing) for one in records)


def test_a_letter_that_cannot_be_divided_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(document: Document) -> Parts:
        raise RecursionError(document.name)

    monkeypatch.setattr(sections, "split", broken)
    records, told = attempt(read(FIRST))
    assert not records
    assert "the division into parts broke off (RecursionError" in told[0]
