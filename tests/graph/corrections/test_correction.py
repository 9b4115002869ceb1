"""A correction is one line of JSON, and the same again when it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.corrections import Change
from graph.corrections.correction import read_lines, written
from graph.corrections.plain import from_plain, to_plain
from graph.corrections.telling import to_text
from graph.errors import InputError
from tests.graph.corrections.conftest import Table


def test_every_record_is_the_same_after_it_was_kept(table: Table) -> None:
    assert [from_plain(to_plain(one)) for one in table.records] == list(table.records)
    assert len({type(one) for one in table.records}) > 5


def test_a_log_is_read_as_it_was_written(table: Table) -> None:
    table.accept("date")
    table.correct("sig-1", Change("place", "Kenya"))
    table.reject("sig-2")
    table.undo(3)
    lines = [written(one).encode() for one in table.log.lines]
    assert read_lines(Path("log"), lines) == table.log


@pytest.mark.parametrize("line", [b"{}", b"[]", b"x", b'{"found": {"kind": "nothing"}}'])
def test_a_line_that_tells_nothing_is_named(line: bytes) -> None:
    with pytest.raises(InputError, match="log: line 1 is not a correction"):
        read_lines(Path("log"), [line])


def test_a_list_says_who_set_what_right_and_what_was_taken_back(table: Table) -> None:
    number = table.correct("sig-1", Change("place", "Kenya"))
    table.undo(number)
    first, second = to_text(table.log).splitlines()
    assert first.endswith("ann corrected rivers sig-1: place Colombo → Kenya  [undone]")
    assert second.endswith("ann took back what was said of rivers sig-1: line 1")
