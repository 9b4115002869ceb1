from __future__ import annotations

from graph.model import Span
from webui.records import PG, Shown, Value, marks, of_kind, shown, span_named
from webui.rows import Row

LETTER = "https://example.org/kg/letter/x"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def said(record: str, name: str, value: str, label: str | None = None) -> Row:
    full = name if ":" in name else PG + name
    return Row(record=f"{LETTER}.{record}", property=full, value=value, label=label)


def place(start: int, end: int) -> Row:
    return Row(span=f"{LETTER}.text.span-{start}-{end}", start=str(start), end=str(end))


STATEMENTS = [
    said("sig-2", TYPE, PG + "Record"),
    said("sig-2", TYPE, PG + "Signature"),
    said("sig-2", "ordinal", "2"),
    said("sig-2", "evidence", f"{LETTER}.text.span-50-60"),
    said("sig-10", TYPE, PG + "Signature"),
    said("sig-10", "ordinal", "10"),
    said("cite-1", TYPE, PG + "Citation"),
    said("cite-1", "evidence", f"{LETTER}.text.span-5-9"),
    said("cite-1", "context", f"{LETTER}.text.span-0-4"),
    said("cite-1", "cites", "https://w3id.org/policygraph/ref/treaty/trips", "TRIPS"),
    said("cite-1", "cites", "https://w3id.org/policygraph/ref/treaty/trips", "ADPIC"),
]
SPANS = [place(50, 60), place(5, 9), place(0, 4)]


def test_records_come_in_reading_order_with_those_without_words_last() -> None:
    assert [one.name for one in shown(LETTER, STATEMENTS, SPANS)] == ["cite-1", "sig-2", "sig-10"]


def test_a_record_knows_its_kind_words_and_context() -> None:
    cite = shown(LETTER, STATEMENTS, SPANS)[0]
    assert cite.kind == "citation"
    assert cite.evidence == Span(5, 9)
    assert cite.context == (Span(0, 4),)
    assert cite.anchor == "span-5-9"


def test_one_value_with_two_labels_is_one_value() -> None:
    cite = shown(LETTER, STATEMENTS, SPANS)[0]
    assert cite.many("cites") == (Value("https://w3id.org/policygraph/ref/treaty/trips", "TRIPS"),)
    assert cite.text("cites") == "TRIPS"
    assert cite.text("quotedText") == ""


def test_numbers_order_as_numbers() -> None:
    signatures = of_kind(shown(LETTER, STATEMENTS, SPANS), "signature")
    assert [one.ordinal for one in signatures] == [2, 10]


def test_a_record_without_words_has_no_highlight() -> None:
    found = list(marks("x" * 99, shown(LETTER, STATEMENTS, SPANS)))
    assert [(one.span, one.record) for one in found] == [
        (Span(5, 9), "cite-1"),
        (Span(50, 60), "sig-2"),
    ]


def test_the_naming_words_are_marked_within_the_sentence_one_place_a_record() -> None:
    text = "The WCO\ngroup asks the WCO group."
    said_of_both = [
        said(name, field, value)
        for name in ("mention-1", "mention-2", "mention-3")
        for field, value in (
            (TYPE, PG + "Mention"),
            ("evidence", f"{LETTER}.text.span-0-{len(text)}"),
            ("nameAsStated", "WCO group"),
        )
    ]
    found = marks(text, shown(LETTER, said_of_both, [place(0, len(text))]))
    named = [(one.record, text[one.span.start : one.span.end]) for one in found if "-" in one.kind]
    assert named == [("mention-1", "WCO\ngroup"), ("mention-2", "WCO group")]


def test_a_span_is_known_by_the_end_of_its_name() -> None:
    assert span_named("text.span-20-63") == Span(20, 63)
    assert span_named("text.span-20-63.sel") == Span(20, 63)
    assert span_named("text") is None


def test_a_record_of_another_space_has_an_anchor_all_the_same() -> None:
    row = Row(
        record="https://example.org/kg/tenure/t", property=TYPE, value=PG + "Tenure", label=None
    )
    (found,) = shown(LETTER, [row], [])
    assert (found.name, found.kind, found.thing_key) == ("t", "description", "t")


def test_whom_nobody_knows_is_told_in_the_letters_words() -> None:
    words = {
        "roleAsStated": (Value("Minister of Water"),),
        "organisationAsStated": (Value("Ministry of Water"),),
    }
    held = {PG + name: values for name, values in words.items()}
    record = Shown("https://example.org/a", "addr-1", "addressing", held)
    assert record.addressed == "Minister of Water, Ministry of Water"
