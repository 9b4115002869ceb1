from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import sections
from graph.errors import EvidenceError
from graph.extractors import header, signatories
from graph.model import Derived, Document, Record, Signature, Span, Stated, collapse
from graph.reading import read, read_text
from graph.verify import check, sift, verify

FIRST = Path(__file__).parents[2] / "examples" / "2008-10-28-wco-secure.txt"
LETTER = read(FIRST)
PARTS = sections.split(LETTER)
RECORDS: tuple[Record, ...] = (
    *header.extract(LETTER, PARTS),
    *signatories.extract(LETTER, PARTS),
)


def fields(record: Record) -> Iterator[tuple[str, int, Stated | Derived]]:
    """Each value with its field and its place in a tuple (-1 for a single value)."""
    for name, value in record.values():
        held = getattr(record, name)
        yield name, held.index(value) if isinstance(held, tuple) else -1, value


def with_value(record: Record, name: str, place: int, value: Stated | Derived) -> Record:
    held = getattr(record, name)
    if place < 0:
        return replace(record, **{name: value})
    return replace(record, **{name: (*held[:place], value, *held[place + 1 :])})


PLACES = [
    (which, name, place, value)
    for which, record in enumerate(RECORDS)
    for name, place, value in fields(record)
]


def flipped(words: str, at: int, sign: str) -> str:
    at %= len(words)
    return words[:at] + sign + words[at + 1 :]


def test_the_records_of_the_first_letter_hold() -> None:
    assert verify(LETTER, RECORDS) == RECORDS
    assert len(PLACES) > 200


@given(st.sampled_from(PLACES), st.integers(0, 10_000), st.characters(exclude_categories=["Cs"]))
def test_one_flipped_character_in_any_value_fails_and_is_named(
    place: tuple[int, str, int, Stated | Derived], at: int, sign: str
) -> None:
    which, name, index, value = place
    held = value.text if isinstance(value, Stated) else value.value
    changed = flipped(held, at, sign)
    if changed == held:
        return
    false = (
        replace(value, text=changed) if isinstance(value, Stated) else replace(value, value=changed)
    )
    record = with_value(RECORDS[which], name, index, false)
    with pytest.raises(EvidenceError, match=name):
        verify(LETTER, (record,))


@given(st.sampled_from(PLACES), st.integers(0, 10_000))
def test_one_changed_character_of_the_quoted_text_fails(
    place: tuple[int, str, int, Stated | Derived], at: int
) -> None:
    which, _, _, value = place
    if isinstance(value, Derived):
        return
    spot = value.span.start + at % (value.span.end - value.span.start)
    if LETTER.text[spot].isspace():
        return
    other = replace(LETTER, text=flipped(LETTER.text, spot, "¶"))
    assert check(other, RECORDS[which])


def signature(document: Document, quoted: str, **changes: object) -> Signature:
    start = document.text.index(quoted)
    span = Span(start, start + len(quoted))
    record = Signature(
        evidence=span,
        extractor="test/1",
        name=Stated(span, collapse(quoted)),
        capacity=Derived("organisation", span, "capacity"),
    )
    return replace(record, **changes)  # type: ignore[arg-type]


@given(st.text(alphabet="ab \n\t\xa0é", min_size=1, max_size=60), st.data())
def test_a_faithful_quote_of_any_text_holds(text: str, data: st.DataObject) -> None:
    document = read_text("x" + text, name="any")
    start = data.draw(st.integers(0, len(document.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(document.text))))
    record = Signature(
        evidence=span,
        extractor="test/1",
        name=Stated(span, document.words(span)),
        capacity=Derived("individual", Span(0, 1), "capacity"),
        context=(Span(0, 1),),
    )
    assert check(document, record) == []


def test_a_value_outside_the_evidence_fails_unless_a_context_holds_it() -> None:
    document = read_text("1. Oxfam, Kenya", name="short")
    country = Derived("KE", Span(10, 15), "country")
    record = signature(document, "Oxfam", country=country)
    assert check(document, record) == ["country at 10-15 lies outside the evidence"]
    assert check(document, replace(record, context=(Span(10, 15),))) == []


def test_spans_past_the_end_fail_in_words() -> None:
    document = read_text("Oxfam", name="short")
    record = signature(document, "Oxfam")
    beyond = replace(record, evidence=Span(0, 99), name=Stated(Span(3, 99), "am"))
    problems = check(document, beyond)
    assert problems == [
        "evidence 0-99 runs past the text's 5 characters",
        "name at 3-99 runs past the text's 5 characters",
    ]


def test_an_unknown_normaliser_fails() -> None:
    document = read_text("Oxfam", name="short")
    record = signature(document, "Oxfam", country=Derived("KE", Span(0, 5), "guesswork"))
    assert check(document, record) == ["country comes from an unknown normaliser, guesswork"]


def test_case_dashes_and_quotes_are_not_compared_loosely() -> None:
    document = read_text("People’s Health–Movement", name="short")
    span = Span(0, len(document.text))
    for words in (
        "people’s Health–Movement",
        "People's Health–Movement",
        "People’s Health-Movement",
    ):
        record = signature(document, document.text, name=Stated(span, words))
        assert len(check(document, record)) == 1


def test_the_message_names_document_record_field_and_extractor() -> None:
    document = read_text("Oxfam", name="short")
    record = signature(document, "Oxfam", name=Stated(Span(0, 5), "Oxfan"))
    with pytest.raises(
        EvidenceError,
        match="short: Signature at 0-5: name says “Oxfan” where the text has “Oxfam”;"
        " mend the extractor test/1",
    ):
        verify(document, [record])


def test_sifting_keeps_what_holds_and_names_what_does_not() -> None:
    document = read_text("River Watch, Peru", name="note")
    good = signature(document, "River Watch")
    bad = replace(good, name=Stated(good.name.span, "River Witch"))
    kept, refused = sift(document, [good, bad, good])
    assert kept == (good, good)
    assert len(refused) == 1
    assert "name says “River Witch” where the text has “River Watch”" in refused[0]
