"""Nobody sets a record right without words of the letter that say so."""

from __future__ import annotations

import pytest

from graph.corrections import Change, changed
from graph.errors import InputError
from graph.model import Certainty, Demand, Mention, Record, Signature, Span, Stated
from graph.verify import check
from tests.graph.corrections.conftest import Table


def at(table: Table, words: str) -> Span:
    start = table.document.text.index(words)
    return Span(start, start + len(words))


def made(table: Table, name: str, *changes: Change) -> Record:
    record = changed(table.document, table.record(name), changes)
    assert check(table.document, record) == []
    assert record.certainty is Certainty.ASSERTED
    return record


def test_words_of_the_letter_are_found_by_themselves(table: Table) -> None:
    signature = made(table, "sig-1", Change("place", "Kenya"))
    assert isinstance(signature, Signature)
    assert signature.place == Stated(at(table, "Kenya"), "Kenya")


def test_a_picked_span_is_the_value_and_moves_the_evidence_along(table: Table) -> None:
    span = at(table, "to publish the draft. It exceeds")
    demand = made(table, "demand-u1", Change("text", span=span))
    assert isinstance(demand, Demand)
    assert demand.text.span == span
    assert demand.evidence.covers(span) or span in demand.context


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("sig-1", Change("name", "River Law Netwrok"), "stands nowhere"),
        ("sig-1", Change("name", "e"), "stands in"),
        ("sig-1", Change("name", "River", Span(0, 7)), "not what stands there"),
        ("sig-1", Change("name", ""), "reject the record instead"),
        ("sig-1", Change("country", "LK"), "cannot be “LK” by the words “Kenya”"),
        ("sig-1", Change("country", "XX", Span(0, 7)), "cannot be “XX”"),
        ("sig-1", Change("signatory", "someone"), "has no field signatory; it has name"),
        ("sig-1", Change("certainty", "asserted"), "has no field certainty"),
        ("sig-1", Change("ordinal", "7"), "cannot be “7”"),
        ("sig-1", Change("name", None, Span(5, 99_999)), "no words of the text"),
        ("date", Change("value", "1999-01-01"), "cannot be “1999-01-01”"),
        ("cite-1", Change("norm", "https://evil.example/treaty"), "cannot be"),
        ("cite-1", Change("functions", "praise"), "cannot be “praise”"),
    ],
)
def test_what_the_words_do_not_say_is_refused(
    table: Table, name: str, change: Change, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        changed(table.document, table.record(name), [change])


def test_a_country_rests_on_words_that_name_no_other(table: Table) -> None:
    signature = made(table, "sig-1", Change("country", "Sri Lanka", at(table, "Colombo")))
    assert isinstance(signature, Signature)
    assert signature.country is not None
    assert (signature.country.value, signature.country.source) == ("LK", at(table, "Colombo"))
    assert signature.flags == ()


def test_a_known_thing_may_be_chosen_for_words_that_no_rule_understands(table: Table) -> None:
    name = next(n for n in table.names if n.startswith("mention") and _rivers(table.record(n)))
    mention = made(table, name, Change("thing", "World Customs Organization"))
    assert isinstance(mention, Mention)
    assert mention.thing is not None
    assert mention.thing.value == "https://w3id.org/policygraph/ref/org/wco"


def _rivers(record: Record) -> bool:
    return isinstance(record, Mention) and "Rivers" in record.name.text
