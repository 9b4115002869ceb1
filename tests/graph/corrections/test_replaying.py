"""Decisions about records outlive extraction, and are open again where their words changed."""

from __future__ import annotations

from dataclasses import replace

from graph.corrections import Change, State
from graph.corrections.replaying import differences
from graph.model import Certainty, Signature, Span, Stated
from graph.triples import record_names
from tests.graph.corrections.conftest import LETTER, Table

SRI_LANKA = Change("country", "LK")


def lanka(table: Table) -> Change:
    at = table.document.text.index("Colombo")
    return replace(SRI_LANKA, span=Span(at, at + len("Colombo")))


def country(record: object) -> str | None:
    assert isinstance(record, Signature)
    return record.country.value if record.country else None


def test_an_accepted_record_is_a_fact_under_its_name(table: Table) -> None:
    (name, found), *_ = table.reviewed().open
    number = table.accept(name)
    told = table.reviewed()
    assert found.certainty is Certainty.SUGGESTED
    assert table.now(name) == replace(found, certainty=Certainty.ASSERTED)
    assert told.decided[name].number == number
    assert name not in dict(told.open)
    assert told.names == tuple(table.names)


def test_a_rejected_record_is_gone_and_the_others_keep_their_names(table: Table) -> None:
    table.reject("sig-1")
    told = table.reviewed()
    assert told.names == tuple(name for name in table.names if name != "sig-1")
    assert table.now("sig-2") == table.record("sig-2")


def test_a_corrected_record_says_what_it_was(table: Table) -> None:
    number = table.correct("sig-1", lanka(table))
    now = table.now("sig-1")
    assert country(table.record("sig-1")) == "KE"
    assert country(now) == "LK"
    assert now is not None
    assert list(differences(table.record("sig-1"), now)) == [("country", "KE", "LK")]
    assert table.reviewed().outcomes[number].state is State.HOLDS


def test_the_last_word_counts_and_an_undo_brings_the_one_before_back(table: Table) -> None:
    first, second = table.correct("sig-1", lanka(table)), table.reject("sig-1")
    assert table.now("sig-1") is None
    assert table.reviewed().outcomes[first].state is State.REPLACED
    table.undo(second)
    assert country(table.now("sig-1")) == "LK"
    table.undo(first)
    assert table.now("sig-1") == table.record("sig-1")


def test_another_extraction_with_other_numbers_changes_nothing(table: Table) -> None:
    table.correct("sig-1", lanka(table))
    table.reject("sig-2")
    again = Table()
    first = again.record("sig-1")
    assert isinstance(first, Signature)
    extra = replace(first, name=_stated(again, "Ana Ruiz"))
    again.records = (extra, *again.records)
    again.names = record_names(again.records)
    told = table.reviewed(again)
    assert country(table.now("sig-2", again)) == "LK"
    assert "sig-3" not in told.names
    assert set(told.decided) == {"sig-2", "sig-3"}


def test_what_extraction_finds_no_more_stays_as_a_person_has_said_so(table: Table) -> None:
    table.correct("sig-1", lanka(table))
    again = Table()
    again.records = tuple(one for one in again.records if not isinstance(one, Signature))
    again.names = record_names(again.records)
    assert country(table.now("sig-1-r1", again)) == "LK"


def test_what_was_rejected_and_is_found_otherwise_now_is_open_again(table: Table) -> None:
    number = table.reject("sig-1")
    again = Table()
    at = again.names.index("sig-1")
    found = again.records[at]
    assert isinstance(found, Signature)
    better = replace(found, country=None, country_stated=None)
    again.records = (*again.records[:at], better, *again.records[at + 1 :])
    told = table.reviewed(again)
    assert told.reopened == [number]
    assert table.now("sig-1", again) == better


def test_in_another_version_words_that_stand_elsewhere_keep_their_decision(table: Table) -> None:
    table.correct("sig-1", lanka(table))
    moved = Table(LETTER.replace("Brussels", "Brussels\n\nBy fax and by mail, please see below"))
    now = table.now("sig-1", moved)
    assert country(now) == "LK"
    assert isinstance(now, Signature)
    assert moved.document.words(now.name.span) == "River Law Network"


def test_where_its_words_changed_a_decision_is_open_again_and_not_applied(table: Table) -> None:
    number = table.correct("sig-1", lanka(table))
    table.accept("date")
    moved = Table(LETTER.replace("River Law Network, Colombo", "River Law Network, Kandy"))
    told = table.reviewed(moved)
    assert told.reopened == [number]
    assert "have changed" in told.outcomes[number].reason
    assert country(table.now("sig-1", moved)) == "KE"
    assert set(told.decided) == {"date"}


def test_words_that_stand_twice_now_do_not_tell_the_place(table: Table) -> None:
    number = table.reject("sig-2")
    moved = Table(LETTER + "3. Zumbi Foundation, Chile\n")
    assert table.reviewed(moved).reopened == [number]


def _stated(table: Table, words: str) -> Stated:
    at = table.document.text.index(words)
    return Stated(Span(at, at + len(words)), words)
