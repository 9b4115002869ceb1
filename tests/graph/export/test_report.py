"""A body's report: its figures are those of its rows, and each finding is a footnote."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest

from graph.cli import main
from graph.export.report import Report, report, to_html, to_markdown
from graph.ledger import Outcome, Status
from graph.query import answer, question
from graph.query.running import rows_of
from graph.search import publish
from graph.store import Store, open_store
from graph.writing.entering import enter
from tests.graph.writing.letters import add, write_letters

AT = "2026-06-01T10:00:00Z"
SAID = (
    ("asking.demand-1", Status.MET, "2020-04-20", "ann"),
    ("asking.demand-1", Status.PARTLY_MET, "2020-04-20", "bob"),
    ("asking.demand-2", Status.REFUSED, "2020-03-01", "ann"),
    ("asking.demand-2", Status.MET, "2021-01-01", "ann"),
    ("asking-too.demand-1", Status.OVERTAKEN, "2020-06-01", "ann"),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place: Path = tmp_path_factory.mktemp("report")
    write_letters(place)
    with open_store(place / "kb") as opened:
        add(opened, place)
        entries = [
            Outcome(
                demand=f"letter:{demand}",
                status=status,
                as_of=day,
                by=by,
                at=AT,
                source="https://example.org/a_b" if by == "bob" else "letter:reply",
                title="News [1]" if by == "bob" else "",
                quote="*half* of it" if by == "bob" else "We cannot hear traders",
            )
            for demand, status, day, by in SAID
        ]
        assert not enter(opened, [("", one) for one in entries], by="test").refused
        yield opened


@pytest.mark.parametrize(
    ("until", "received", "answers", "standing"),
    [
        ("2020-02-01", 0, 0, {}),
        ("2020-03-31", 2, 1, {"open": 1, "refused": 1}),
        ("2020-04-30", 4, 2, {"open": 2, "refused": 1, "disputed": 1}),
        ("2021-12-31", 4, 2, {"open": 1, "met": 1, "disputed": 1, "overtaken": 1}),
    ],
)
def test_the_figures_are_those_of_the_demands_as_they_stood_that_day(
    store: Store, until: str, received: int, answers: int, standing: dict[str, int]
) -> None:
    told = report(store, "orgn:wco", until)
    figures = told.figures
    assert (figures["received"], figures["answers"]) == (received, answers)
    assert figures["unanswered"] == received - answers
    assert Counter(one.standing for one in told.demands) == standing
    assert {name: n for name, n in figures.items() if name in standing} == standing
    days = [int(one.days) for one in told.demands if one.days]
    assert len(days) == told.timed
    assert told.median == (f"{median(days):g}" if days else "")


def test_each_finding_of_the_day_is_a_footnote_with_its_words(store: Store) -> None:
    told = report(store, "World Customs Organization", "2021-12-31")
    notes = list(told.notes)
    assert [note.number for note in notes] == [1, 2, 3, 4, 5]
    linked = next(note for note in notes if note.assessor == "bob")
    assert linked.where == "quoted from a source not held here: News [1]"
    assert linked.address == "https://example.org/a_b"
    assert all(note.span for note in notes if note is not linked)
    markdown = to_markdown(told)
    assert "| Demands received | 4 |" in markdown
    assert f"[^{linked.number}]: “\\*half\\* of it”" in markdown
    assert "News \\[1\\]](<https://example.org/a_b>)" in markdown
    assert markdown.count("[^") == 10


def test_the_page_stands_alone_and_escapes_what_it_quotes(store: Store) -> None:
    told = report(store, "orgn:wco", "2021-12-31")
    html = to_html(told)
    assert "<script" not in html
    assert "default-src" in html
    assert all(f'id="note-{n}"' in html for n in range(1, 6))
    hostile = Report(told.body, "<b>x</b>", told.until, told.figures, "", 0, (), {})
    assert "&lt;b&gt;x" in to_html(hostile)


def counted_questions() -> Iterator[tuple[str, dict[str, str]]]:
    dice = random.Random(3)  # noqa: S311 - a sample of days, no secret
    days = ["2019-12-31", "2020-03-01", "2020-04-20", "2021-12-31"]
    days += [f"2020-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}" for _ in range(8)]
    for body in ({}, {"body": "orgn:wco"}, {"body": "orgn:wco-secretariat"}, {"body": "orgn:wto"}):
        yield "ledger", body
        for name in ("answers", "days-to-answer", "median-days"):
            yield from ((name, {**body, "until": day}) for day in days)


def test_what_a_snapshot_has_counted_is_what_the_queries_answer(store: Store) -> None:
    view = publish(store).open()
    for name, values in counted_questions():
        found = answer(view, question(name), values)
        assert found.beforehand, name
        plain = rows_of(store, found.sparql)
        assert (found.columns, found.rows) == (plain.columns, plain.rows), (name, values)
    assert not answer(view, question("outcomes"), {}).beforehand


def told(found: Report) -> list[tuple[object, ...]]:
    """What a report tells of each demand, whatever number a footnote has."""
    return [
        (one.demand, one.standing, one.days, *(replace(note, number=0) for note in one.notes))
        for one in found.demands
    ]


def test_of_very_many_demands_a_report_has_the_first_with_what_was_found_of_them(
    store: Store,
) -> None:
    whole = report(store, "orgn:wco", "2021-12-31")
    for most in (1, 3):
        part = report(store, "orgn:wco", "2021-12-31", most=most)
        assert (part.total, part.figures) == (whole.total, whole.figures)
        held = {one.demand for one in part.demands}
        assert told(part) == [one for one in told(whole) if one[0] in held]
        assert len(part.demands) == most
        assert {one.written for one in part.demands} <= {
            one.written for one in whole.demands[:most]
        }
    everything = report(store, "orgn:wco", "2021-12-31", most=whole.total)
    assert everything == whole


def test_it_is_written_from_the_command_line(
    demo_folder: Path, kb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "orgn:wco", "--as-of", "2009-12-31", "--store", str(kb)]) == 0
    told = capsys.readouterr().out
    assert "| Median days to an answer | 44 (of 1 timed answer) |" in told
    assert main(["report", "orgn:wco", "--as-of", "soon", "--store", str(kb)]) == 1
    assert "not a date" in capsys.readouterr().err
