"""What may be entered beside what stands, and what a line of the ledger says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.errors import DecisionRefused, InputError
from graph.ledger import (
    Alike,
    Entry,
    Ledger,
    Outcome,
    Retraction,
    Status,
    as_asked,
    read_line,
    written,
)
from graph.ledger.entries import name_of
from graph.ledger.standing import Book

MET = Outcome(
    demand="letter:a.demand-1",
    status=Status.MET,
    as_of="2020-05-01",
    by="ann",
    at="2020-06-01T10:00:00Z",
    source="https://example.org/minutes",
    quote="the draft is on the “site”",
)
SAME = Alike(
    left="letter:a.demand-1", right="letter:b.demand-2", same=True, by="bob", at=MET.at, why="so"
)
BACK = Retraction(entry=name_of(MET), by="ann", at="2020-06-02T10:00:00Z")


def book(*entries: Entry) -> Book:
    return Book(Ledger(entries))


@pytest.mark.parametrize("entry", [MET, SAME, BACK])
def test_an_entry_is_one_line_and_has_the_same_name_wherever_it_stands(entry: Entry) -> None:
    line = written(entry)
    assert "\n" not in line
    assert read_line(line) == entry
    assert name_of(read_line(line)) == name_of(entry)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "{}",
        '{"kind": "outcome"}',
        '{"kind": "retraction", "entry": 1, "by": "", "at": ""}',
        written(MET).replace('"met"', '"done"'),
        written(MET).replace('"by"', '"author"'),
    ],
)
def test_what_is_no_entry_is_told(line: str) -> None:
    with pytest.raises(InputError, match="not an entry of a ledger"):
        read_line(line)


def test_one_assessor_says_one_thing_of_a_day_until_it_is_taken_back() -> None:
    other = replace(MET, status=Status.REFUSED)
    with pytest.raises(DecisionRefused, match=f"take that back first .entry {name_of(MET)}"):
        book(MET).add(other)
    assert book(MET).add(replace(other, by="bob"))
    assert book(MET).add(replace(other, as_of="2020-05-02"))
    assert book(MET, BACK).add(other)


def test_what_is_said_already_is_known_also_if_said_at_another_time() -> None:
    later = replace(MET, at="2021-01-01T00:00:00Z")
    assert book(MET).says(later)
    assert not book(MET, BACK).says(later)
    assert book(MET, BACK).says(MET)
    assert not book().says(later)


def test_the_last_word_about_a_pair_stands() -> None:
    different = replace(SAME, same=False, left=SAME.right, right=SAME.left)
    assert not book(SAME).says(different)
    assert book(SAME, different).says(different)
    assert not book(SAME, different).says(replace(SAME, at="2021-01-01T00:00:00Z"))
    assert list(Ledger((SAME, different)).alike.values()) == [different]
    undone = Retraction(entry=name_of(different), by="bob", at=BACK.at)
    assert list(Ledger((SAME, different, undone)).alike.values()) == [SAME]


def test_only_what_stands_is_taken_back() -> None:
    with pytest.raises(InputError, match="no entry of that name stands"):
        book(MET, BACK).add(replace(BACK, at="2020-06-03T10:00:00Z"))
    with pytest.raises(InputError, match="named twice"):
        book().add(replace(SAME, right=SAME.left))


def test_demands_are_listed_as_their_letters_make_them() -> None:
    told = ["b 2", "a u1", "b 10", "a 2", "b 1", "a 1"]
    ordered = as_asked(told, lambda row: (row[0], f"letter:{row[0]}.demand-{row[2:]}"))
    assert ordered == ["b 1", "b 2", "b 10", "a 1", "a 2", "a u1"]
