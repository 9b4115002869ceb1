"""The log of decisions: replayed, appended to, never rewritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError
from graph.resolution import Decision, Decisions, Verdict


def _decision(left: str, right: str, verdict: Verdict = Verdict.SAME) -> Decision:
    return Decision(left, right, verdict, by="ana", at="2026-11-24", why="same office")


def test_a_missing_log_is_an_empty_one(tmp_path: Path) -> None:
    assert Decisions.load(tmp_path / "none.jsonl") == Decisions()


def test_a_saved_log_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    log = Decisions((_decision("org|a|", "org|b|"),))
    log.save(path)
    assert Decisions.load(path) == log


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\n"])
def test_a_reason_may_hold_any_line_break(tmp_path: Path, sign: str) -> None:
    log = Decisions((Decision("a", "b", Verdict.SAME, "ana", "2026-11-24", f"same{sign}office"),))
    log.save(tmp_path / "decisions.jsonl")
    assert Decisions.load(tmp_path / "decisions.jsonl") == log


def test_saving_appends_and_keeps_the_lines_there(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    first = Decisions((_decision("a", "b"),))
    first.save(path)
    held = path.read_text()
    first.extended([_decision("b", "c")]).save(path)
    assert path.read_text().startswith(held)
    assert len(Decisions.load(path).lines) == 2


def test_sameness_is_followed_to_the_end() -> None:
    log = Decisions((_decision("a", "b"), _decision("b", "c")))
    assert [log.canonical(key) for key in "abcd"] == ["a", "a", "a", "d"]


def test_a_later_line_on_a_pair_undoes_an_earlier_one() -> None:
    log = Decisions((_decision("a", "b"), _decision("a", "b", Verdict.DIFFERENT)))
    assert log.canonical("b") == "b"
    assert log.extended([_decision("a", "b")]).canonical("b") == "a"


def test_a_circle_of_decisions_ends() -> None:
    log = Decisions((_decision("a", "b"), _decision("c", "a"), _decision("b", "c")))
    assert log.canonical("a") in {"a", "b", "c"}


def test_unsure_joins_nothing() -> None:
    assert Decisions((_decision("a", "b", Verdict.UNSURE),)).canonical("b") == "b"


@pytest.mark.parametrize("line", ["{", '{"left": "a"}', '{"verdict": "perhaps"}', "[]"])
def test_a_line_that_is_no_decision_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text(line + "\n")
    with pytest.raises(InputError, match="line 1 is not a decision"):
        Decisions.load(path)
