"""What is told of the decisions about one thing."""

from __future__ import annotations

from pathlib import Path

from graph.iri import Base, Registry
from graph.resolution import Decision, Verdict
from graph.store.decided import decided_about
from graph.store.deciding import DecisionLog

BASE = Base()
AT = "2026-01-01T00:00:00Z"


def test_decisions_about_a_thing_and_what_it_answers_for_are_told(tmp_path: Path) -> None:
    names = Registry(tmp_path / "registry.jsonl")
    for name in ("mill", "mills", "zumbi", "teich"):
        names.claim(("o", f"org|{name}||"), name)
    names.save()
    mill = BASE.name("o", "mill")
    assert decided_about(tmp_path, mill, BASE) == []
    log = DecisionLog(tmp_path)
    pairs = [("mill", "mills", Verdict.SAME), ("mills", "zumbi", Verdict.DIFFERENT)]
    pairs += [("zumbi", "teich", Verdict.SAME)]
    log.append([Decision(f"org|{a}||", f"org|{b}||", said, "ann", AT) for a, b, said in pairs])
    told = decided_about(tmp_path, mill, BASE)
    assert [(one.number, one.verdict, one.standing) for one in told] == [
        (1, "same", True),
        (2, "different", True),
    ]
    assert (told[0].left, told[0].right) == (mill, BASE.name("o", "mills"))
    undo = Decision("org|mill||", "org|mills||", Verdict.UNDO, "bob", AT, undoes=1)
    log.append([undo])
    after = decided_about(tmp_path, mill, BASE)
    assert [(one.number, one.standing, one.by) for one in after] == [
        (1, False, "ann"),
        (4, True, "bob"),
    ]
    (other,) = decided_about(tmp_path, BASE.name("o", "teich"), BASE)[1:]
    assert (other.number, other.right) == (3, BASE.name("o", "teich"))
