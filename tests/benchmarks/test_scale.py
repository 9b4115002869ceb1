"""`make bench`: a small run with nobody beside it is written where it is told, and goes on."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from benchmarks import filling, processes, profiling
from benchmarks.filling import Cost
from benchmarks.pages import BEGIN, END
from benchmarks.scale import __main__ as scale
from benchmarks.scale import asking, measuring, sides
from benchmarks.scale.figures import Asked, Loaded, Served, Size
from benchmarks.scale.page import words
from benchmarks.scale.plots import draw
from graph import cli
from graph.query import questions

LETTERS = "5"
NOTHING_TO_ASK_ABOUT = {"backers", "case-course", "case-demands", "case-signatories"}
"""These letters name no topics and belong to no case."""


def _here(*typed: object) -> Cost:
    """A command in this process, as starting programs is not what is tested."""
    assert cli.main(list(map(str, typed))) == 0
    return Cost(1.0, 1.0, 1.0)


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "run", _here)
    monkeypatch.setattr(measuring, "run", _here)
    monkeypatch.setattr(measuring, "_served", lambda store: Served(0.5, 90.0))
    monkeypatch.setattr(asking, "TURNS", 1)
    monkeypatch.setattr(processes, "LOOKED_AT", 0.5)
    monkeypatch.setattr(sides, "oxigraph_program", lambda: None)
    monkeypatch.setattr(sides, "virtuoso_is_there", lambda: False)
    monkeypatch.setitem(sides.MOST_LETTERS, "rdflib", 0)


@pytest.mark.usefixtures("alone")
def test_a_run_tells_every_question_what_is_missing_and_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "docs" / "page.md"
    (page.parent / "images").mkdir(parents=True)
    page.write_text(f"Before.\n{BEGIN}\nas it was\n{END}\nAfter.\n", "utf-8")
    out = tmp_path / "out"
    typed = ["--letters", LETTERS, "--out", str(out), "--without-pictures", "--page", str(page)]
    scale.main(typed)
    told = json.loads((out / "bench.json").read_text("utf-8"))
    size = Size.read(out / f"{LETTERS}.json")
    assert size.sides == ["policygraph", "pyoxigraph"]
    ours, bare = size.of("policygraph"), size.of("pyoxigraph")
    assert {one.name for one in questions()} - set(ours) == NOTHING_TO_ASK_ABOUT
    assert {name for name, one in ours.items() if one.rows != bare[name].rows} == set()
    assert [(one.side, one.remark) for one in size.loaded if not one.seconds] == [
        ("oxigraph serve", "its program is not there; install the package oxigraph"),
        ("Virtuoso", "not there; install virtuoso-opensource-7-bin (Debian)"),
        ("rdflib", "up to 0 letters"),
    ]
    assert [one["per"] for one in told["hottest"]] == ["letter", "letter", "letter", "page"]
    written = page.read_text("utf-8")
    assert "as it was" not in written
    assert written.startswith("Before.\n")
    assert written.endswith("After.\n")
    assert "| `signatories` | 266 |" in written
    assert "not measured, for want of --peer-python" in written

    monkeypatch.setattr(scale, "built", lambda *_, **__: pytest.fail("measured again"))
    monkeypatch.setattr(scale, "hottest", lambda *_: [])
    scale.main(typed)
    assert f"{LETTERS} letters are measured" in capsys.readouterr().err

    monkeypatch.setattr(scale, "commit", lambda: "another")
    scale.main([*typed, "--kept"])
    assert f"| measured of commit | {size.commit} |" in page.read_text("utf-8")


def test_slower_than_the_peer_and_no_answer_are_told() -> None:
    size = Size(10, "c", quads=100, loaded=[Loaded("Virtuoso", 2.0, 700)])
    for question, own, peer in (("a", 5.0, 6.0), ("b", 900.0, 6.0)):
        size.asked.append(Asked(question, "policygraph", [own] * 4, [1]))
        size.asked.append(Asked(question, "Virtuoso", [peer] * 4, [1]))
    size.asked.append(Asked("c", "policygraph", [1.0], [2]))
    size.asked.append(Asked("c", "Virtuoso", [], [], failed="500 no"))
    told = words([size], [], {}, facts={}, pictures=[])
    assert "10 letters: 1 of 2 questions are answered in Virtuoso's time or less" in told
    assert "| 10 | Virtuoso | 6.0 | 6.0 | 6.0 | 2 of 2 | c |" in told
    assert "| questions of which 95 % took more than 300 ms | 1 of 3 |" in told
    assert "| `c` | 2 | 1.0 | 1.0 | no answer |" in told
    assert "| Virtuoso | 2.0 s, 7 bytes |" in told


def test_pictures_are_the_same_for_the_same_figures(tmp_path: Path) -> None:
    size = Size(10, "c", quads=100, asked=[Asked("a", "policygraph", [1.0, 2.0], [1, 1])])
    first, second = draw([size], tmp_path / "one"), draw([size], tmp_path / "two")
    assert [one.read_bytes() for one in first] == [one.read_bytes() for one in second]


def test_a_profile_finds_where_the_time_went(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(profiling, "OURS", (__name__.partition(".")[0],))
    with profiling.sampled() as places:
        _burn(0.15)
        time.sleep(0.05)
    place, seconds = places.hottest(1)[0]
    assert place.endswith("_burn")
    assert 0.1 < seconds <= places.total < 0.3


def _burn(seconds: float) -> None:
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        sum(range(1_000))
