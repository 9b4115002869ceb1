"""What came of demands, entered: with evidence or not at all, kept, disputed, taken back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import StoreDamaged
from graph.ledger import Alike, Entry, Outcome, Retraction, Status
from graph.query import ask, run
from graph.store import Store, open_store
from graph.store.ledger_log import LedgerLog
from graph.validation import Finding, Severity, check
from graph.writing.entering import Report, enter
from tests.graph.writing.letters import REPLY, add, write_letters

TODAY = "2026-06-01T10:00:00Z"
PUBLISH, HEAR = "letter:asking.demand-1", "letter:asking.demand-2"
MET = Outcome(
    demand=PUBLISH,
    status=Status.MET,
    as_of="2020-04-20",
    by="ann",
    at=TODAY,
    source="letter:reply",
    quote="The draft of the customs plan is on our site",
)
LINKED = replace(
    MET,
    status=Status.PARTLY_MET,
    by="bob",
    source="https://example.org/news?id=7#top",
    title="Customs news",
    quote="the maps are missing",
)
SILENT = Outcome(
    demand=HEAR,
    status=Status.NO_RESPONSE,
    as_of="2021-01-01",
    by="ann",
    at=TODAY,
    note="minutes of all sessions of 2020",
)


@pytest.fixture(scope="module")
def _rivers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("asking")
    write_letters(place)
    with open_store(place / "kb") as store:
        add(store, place)
    return place


@pytest.fixture
def place(tmp_path: Path, _rivers: Path) -> Path:
    shutil.copytree(_rivers, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    with open_store(place / "kb") as opened:
        yield opened


def say(store: Store, *entries: Entry) -> Report:
    report = enter(store, [("", entry) for entry in entries], by="test")
    assert not report.refused, report.refused
    return report


def standing(store: Store) -> dict[str, str]:
    """The current status of each demand of the first letter."""
    rows = ask(store, "outcomes", letter="asking").values()
    return {row["demand"].rpartition(".")[2]: row["status"] for row in rows}


def broken(store: Store) -> list[Finding]:
    return [one for one in check(store) if one.severity is Severity.VIOLATION]


def ledger_triples(store: Store) -> set[str]:
    start = store.base.name("graph", "ledger.")
    return {
        str(quad) for name in store.graphs() if name.startswith(start) for quad in store.quads(name)
    }


def test_words_of_a_letter_become_a_span_of_it_and_others_are_words_of_a_source_not_held(
    store: Store,
) -> None:
    say(store, MET, LINKED, SILENT)
    found, other = ask(store, "outcomes-of", demand=PUBLISH).values()
    assert (found["status"], found["assessor"], found["date"]) == ("met", "ann", "2020-04-20")
    assert found["span"].startswith(store.base.expanded("letter:reply.text.span-"))
    assert found["quote"] == MET.quote
    assert (other["assessor"], other["span"]) == ("bob", None)
    assert (other["quote"], other["link"]) == (LINKED.quote, LINKED.source)
    assert standing(store) == {"demand-1": "disputed", "demand-2": "no response known"}
    assert broken(store) == []
    assert not ask(store, "without-evidence").rows


REFUSED: tuple[tuple[Entry, str], ...] = (
    (
        replace(MET, quote="The draft of the sea plan is on our site"),
        "do not stand in its text",
    ),
    (replace(MET, quote="raft of the customs plan"), "do not stand in its text"),
    (replace(MET, quote=""), "quote the words"),
    (replace(MET, source=""), "needs a source"),
    (replace(MET, source="letter:other"), "no letter or document of that name"),
    (replace(MET, source="doc:x y"), "no letter or document of that name"),
    (replace(MET, source="javascript:alert(1)"), "no letter or document of that name"),
    (replace(MET, source="https://example.org/<script>"), "no link; copy it whole"),
    (replace(MET, demand="letter:asking"), "no demand of that name"),
    (replace(MET, demand="letter:a> <b"), "no demand of that name"),
    (replace(MET, as_of="20 April"), "not a day"),
    (replace(MET, as_of="2999-01-01"), "lies in the future"),
    (replace(MET, by="  "), "nobody is named"),
    (replace(MET, at="yesterday"), "no time"),
    (replace(MET, note="x" * 4_001), "shorten it"),
    (replace(SILENT, note=""), "say in the note where you looked"),
    (replace(SILENT, quote="nothing"), "a quotation needs its source"),
    (Alike(left=PUBLISH, right=PUBLISH, same=True, by="ann", at=TODAY), "named twice"),
    (Retraction(entry="0123456789ab", by="ann", at=TODAY), "no entry of that name stands"),
)


def test_what_lacks_evidence_or_sense_is_refused_with_its_place_and_the_cure(store: Store) -> None:
    wishes = [(f"list.csv:{n}", wish) for n, (wish, _) in enumerate(REFUSED, 2)]
    report = enter(store, [*wishes, ("list.csv:99", MET)], by="test")
    assert len(report.entered) == 1
    for (place, _), (_, told), refused in zip(wishes, REFUSED, report.refused, strict=True):
        assert refused.startswith(f"{place}: ")
        assert told in refused


def test_what_was_taken_back_counts_for_nothing_and_is_kept_with_who_did_and_why(
    store: Store,
) -> None:
    (name,) = say(store, MET).entered
    say(store, Retraction(entry=name, by="bob", at=TODAY, why="another draft"))
    assert standing(store)["demand-1"] == "open"
    assert not ask(store, "outcomes-of", demand=PUBLISH).rows
    (kept,) = ask(store, "retracted-of", demand=PUBLISH).values()
    assert (kept["assessor"], kept["by"], kept["why"]) == ("ann", "bob", "another draft")
    assert kept["quote"] == MET.quote
    assert broken(store) == []
    say(store, replace(MET, at="2026-06-02T10:00:00Z"))
    assert standing(store)["demand-1"] == "met"


def test_saying_the_same_again_changes_nothing(store: Store) -> None:
    say(store, MET, SILENT)
    before = store.commit
    report = say(store, replace(MET, at="2026-06-09T00:00:00Z"), SILENT)
    assert (len(report.entered), len(report.known)) == (0, 2)
    assert store.commit == before


def test_entries_outlive_their_letter_and_find_their_words_again(store: Store, place: Path) -> None:
    say(store, MET, LINKED, SILENT)
    said = ledger_triples(store)
    add(store, place, "asking", "reply")
    assert ledger_triples(store) == said
    (place / "reply.txt").write_text(f"World Customs Organization\n\n{REPLY}", "utf-8")
    add(store, place, "reply", replacing=True)
    assert len(ledger_triples(store)) == len(said)
    assert ledger_triples(store) != said
    assert broken(store) == []
    store.remove(store.base.expanded("letter:reply"))
    found = ask(store, "outcomes-of", demand=PUBLISH).values()[0]
    assert (found["span"], found["quote"]) == (None, MET.quote)
    store.remove(store.base.expanded("letter:asking"))
    assert ledger_triples(store) == set()
    (place / "reply.txt").write_text(REPLY, "utf-8")
    add(store, place, "asking", "reply")
    assert ledger_triples(store) == said


def test_the_graphs_of_the_ledger_cannot_be_written_but_through_it(store: Store) -> None:
    say(store, MET)
    (graph,) = (one for one in store.graphs() if "/ledger." in one)
    gone = store.difference(graph, ())
    with pytest.raises(Exception, match="use policygraph outcome"):
        store.write({graph: gone}, by="mallory")


def test_demands_that_ask_the_same_are_one_by_a_persons_decision_with_the_words_of_both(
    store: Store,
) -> None:
    pair = Alike(left=PUBLISH, right="letter:asking-too.demand-2", same=True, by="ann", at=TODAY)
    (name,) = say(store, pair).entered
    alike = "ASK { letter:asking.demand-1 pg:%s letter:asking-too.demand-2 }"
    asked = alike % "asksSameAs"
    assert run(store, asked) is True
    assert broken(store) == []
    say(store, Retraction(entry=name, by="ann", at=TODAY))
    assert run(store, asked) is False
    say(store, replace(pair, same=False))
    assert run(store, alike % "asksOtherThan") is True
    assert broken(store) == []


def test_what_was_entered_when_the_graphs_could_not_follow_is_there_after_the_next_opening(
    place: Path,
) -> None:
    with open_store(place / "kb") as store:
        LedgerLog(place / "kb").append(lambda _: ([MET], None))
        assert standing(store)["demand-1"] == "open"
    with open_store(place / "kb") as store:
        assert standing(store)["demand-1"] == "met"


def test_a_line_that_was_altered_is_noticed(store: Store, place: Path) -> None:
    say(store, MET, SILENT)
    store.close()
    log = place / "kb" / "ledger.jsonl"
    log.write_text(log.read_text("utf-8").replace("ann", "eve"), "utf-8")
    with pytest.raises(StoreDamaged, match=r"ledger.jsonl: line 1 is not as it was written"):
        LedgerLog(place / "kb").read()
    with pytest.raises(StoreDamaged, match=r"ledger.jsonl: its first"):
        open_store(shutil.copytree(place / "kb", place / "other"))
