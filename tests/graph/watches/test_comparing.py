"""Watched questions are compared: one change is one entry, once, whatever happens in between."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace

import pytest

from graph.errors import StoreDamaged
from graph.query import Library
from graph.watches import Register, Standing
from graph.watches.journal import Journal
from tests.graph.watches.conftest import ASKED, A, B, C, Desk


def signs(desk: Desk, name: str = "w") -> list[tuple[int, str]]:
    """The changes of a watch, the oldest first: commit and what its rows did."""
    found = desk.entries(Register(desk.place).get(name))[::-1]
    return [(one.commit, "".join(row.sign for row in one.rows)) for one in found]


def test_what_came_went_or_changed_is_one_entry_once(desk: Desk) -> None:
    watch = desk.watch()
    desk.run(A, B)
    assert signs(desk) == []
    desk.run(A, B.replace('"b"', '"new b"'), C)
    desk.again()
    desk.run(C)
    assert signs(desk) == [(2, "~+"), (3, "--")]
    latest, first = desk.entries(watch)
    assert first.summary == "1 row added, 1 changed"
    assert first.labels["https://example.org/b"] == "The b"
    assert [cell.value for cell in first.rows[0].before if cell] == ["https://example.org/b", "b"]
    assert latest.summary == "2 rows removed"
    assert len({latest.identifier, first.identifier}) == 2


def test_a_row_that_another_graph_states_too_is_no_change(desk: Desk) -> None:
    desk.watch()
    desk.run(A, A, B)
    desk.run(A, B)
    desk.run(A, B, B)
    assert signs(desk) == []
    desk.run(B)
    assert signs(desk) == [(4, "-")]


def test_many_that_watch_the_same_ask_once_and_each_tells_from_its_own_start(desk: Desk) -> None:
    desk.watch("first")
    desk.watch("same")
    desk.watch("other", question="other")
    desk.run(A)
    assert desk.answering.questions == [("asked", {}), ("other", {})]
    desk.run(A, B)
    desk.watch("late")
    desk.run(B)
    assert signs(desk, "first") == signs(desk, "same") == [(2, "+"), (3, "-")]
    assert signs(desk, "late") == [(3, "-")]


def test_the_same_graph_is_not_asked_again_and_another_query_is(desk: Desk) -> None:
    watch = desk.watch()
    desk.run(A, state="same")
    assert desk.run(A, B, state="same").same == 1
    assert len(desk.answering.questions) == 1
    desk.library = Library((replace(ASKED, template="another"),))
    assert desk.again("same").asked == 1
    (entry,) = desk.entries(watch)
    assert (entry.restarted, entry.summary) == (
        True,
        "the question itself was changed, 2 rows now",
    )
    desk.run(A)
    assert desk.entries(watch)[0].summary == "1 row removed"


def test_a_question_that_cannot_be_asked_is_told_and_holds_up_no_other(desk: Desk) -> None:
    broken, other = desk.watch("broken"), desk.watch("z", question="other")
    desk.run(A)
    desk.answering.refuses = "asked"
    assert desk.run(B).failed == 1
    desk.run(B)
    known = Standing.read(desk.place).of(broken.key)
    assert (known.failure, known.failures, known.commit) == ("takes too long", 2, 1)
    assert signs(desk, "z") == [(2, "+-")]
    desk.answering.refuses = ""
    desk.again()
    assert Standing.read(desk.place).of(broken.key).failure == ""
    (entry,) = desk.entries(broken)
    assert (entry.since, entry.commit) == (1, 3)
    assert desk.entries(other)[0].since == 1
    desk.library = Library(())
    assert desk.run(A).failed == 2
    assert "no such question" in Standing.read(desk.place).of(other.key).failure


KILLED = """
import os, sys
from pathlib import Path
from graph.store import chained
from graph.watches import journal
from tests.graph.watches.conftest import A, B, Desk
put = chained._put
def cut(file, size, content):
    if sys.argv[2] == "within":
        put(file, size, content[:len(content) // 2])
    if sys.argv[2] == "after":
        put(file, size, content)
    os.kill(os.getpid(), 9)
chained._put = cut
desk = Desk(Path(sys.argv[1]), commit=1)
desk.run(A, B)
"""


@pytest.mark.parametrize("moment", ["before", "within", "after"])
def test_a_kill_between_comparing_and_writing_neither_loses_nor_doubles_an_entry(
    desk: Desk, moment: str
) -> None:
    desk.watch()
    desk.run(A)
    killed = subprocess.run([sys.executable, "-c", KILLED, str(desk.place), moment], check=False)
    assert killed.returncode == -signal.SIGKILL
    desk.run(A, B)
    desk.again()
    assert [what for _, what in signs(desk)] == ["+"]
    desk.run(B)
    assert [what for _, what in signs(desk)] == ["+", "-"]


def test_a_standing_that_is_lost_costs_no_entry(desk: Desk) -> None:
    desk.watch()
    desk.run(A)
    desk.run(A, B)
    (desk.place / "watches" / "standing.json").write_text("{", "utf-8")
    desk.again()
    desk.run(B)
    assert signs(desk) == [(2, "+"), (3, "-")]


def test_an_altered_journal_is_noticed(desk: Desk) -> None:
    watch = desk.watch()
    desk.run(A)
    desk.run(B)
    path = Journal(desk.place, watch.key).path
    path.write_bytes(path.read_bytes().replace(b"example.org/b", b"example.org/x"))
    with pytest.raises(StoreDamaged, match="line 2 is not as it was written"):
        desk.entries(watch)
