"""Letters put as documents with records, as the pipeline does."""

from __future__ import annotations

import hashlib
import threading
from pathlib import Path

import pytest

from graph.errors import InputError, NameTaken
from graph.model import (
    Block,
    BlockKind,
    Certainty,
    Demand,
    Document,
    Flag,
    Record,
    Remark,
    Span,
    Stated,
)
from graph.resolution import Resolved
from graph.store import Store, open_store

TEXT = "Dear all,\n\nopen your meetings to the pub\n"
ASKED, BROKEN = Span(11, 29), Span(11, 40)


def a_document(text: str = TEXT, name: str = "A letter") -> Document:
    span = Span(0, len(text))
    return Document(
        name=name,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        blocks=(Block(BlockKind.PARAGRAPH, span, span),),
        language="en",
    )


def known(*records: Record) -> Resolved:
    return Resolved(records, {})


def a_demand(certainty: Certainty = Certainty.ASSERTED) -> Demand:
    words = Stated(ASKED, "open your meetings")
    return Demand(evidence=ASKED, extractor="test/1", text=words, certainty=certainty)


def a_remark() -> Remark:
    return Remark(evidence=BROKEN, extractor="test/1", flags=(Flag.BREAKS_OFF,))


def test_a_document_becomes_a_letter_of_its_name(store: Store) -> None:
    assert store.put(a_document(), known(a_demand()))
    letter = "https://example.org/kg/letter/a-letter"
    assert store.letters() == [letter]
    assert store.text(letter) == TEXT
    assert bool(store.query("ASK { letter:a-letter.demand-u1 pg:text 'open your meetings'@en }"))


def test_putting_a_document_twice_changes_nothing(store: Store) -> None:
    store.put(a_document(), known(a_demand(), a_remark()))
    before = sorted(map(str, store.quads()))
    assert not store.put(a_document(), known(a_demand(), a_remark()))
    assert sorted(map(str, store.quads())) == before


def test_a_better_extraction_of_the_same_text_replaces_the_former(store: Store) -> None:
    store.put(a_document(), known(a_remark()))
    assert store.put(a_document(), known(a_demand()))
    assert bool(store.query("ASK { ?d a pg:Demand }"))
    assert not bool(store.query("ASK { ?r a pg:Remark }"))


def test_the_letters_text_is_there_for_every_span(store: Store) -> None:
    store.put(a_document(), known(a_demand(), a_remark()))
    rows = store.query("SELECT ?a ?b ?x { ?s oa:start ?a ; oa:end ?b ; oa:exact ?x }")
    found = [(int(row["a"].value), int(row["b"].value), row["x"].value) for row in rows]
    assert len(found) == 2
    text = store.text(store.letters()[0])
    assert all(text[start:end] == exact for start, end, exact in found)


def test_suggested_records_wait_and_asserted_ones_do_not(store: Store) -> None:
    store.put(a_document(), known(a_demand(Certainty.SUGGESTED), a_remark()))
    assert not bool(store.query("ASK { ?d a pg:Demand }"))
    assert bool(store.query("ASK { ?r a pg:Remark }"))
    assert bool(store.suggested.query("ASK { ?d a pg:Demand }"))
    assert not bool(store.suggested.query("ASK { ?r a pg:Remark }"))


def test_once_decided_a_suggestion_waits_no_more(store: Store) -> None:
    store.put(a_document(), known(a_demand(Certainty.SUGGESTED)))
    assert store.put(a_document(), known(a_demand()))
    assert list(store.suggested.triples()) == []


def test_without_suggestions_no_second_place_is_made(store: Store, place: Path) -> None:
    store.put(a_document(), known(a_demand()))
    assert not (place / "suggested").exists()


def test_another_text_of_that_name_is_refused_before_anything_is_named(
    store: Store, place: Path
) -> None:
    store.put(a_document(), known(a_demand()))
    before = sorted(map(str, store.quads()))
    with pytest.raises(NameTaken, match="letter:a-letter: the store has another text"):
        store.put(a_document(TEXT + "PS"), known())
    assert sorted(map(str, store.quads())) == before
    assert len(list((place / "texts").iterdir())) == 1
    assert store.put(a_document(TEXT + "PS"), known(), replace=True)


def test_without_decisions_there_are_none(store: Store) -> None:
    assert store.decisions().lines == ()


def test_decisions_beside_the_graphs_are_read(store: Store, place: Path) -> None:
    line = '{"left": "a", "right": "b", "verdict": "same", "by": "me", "at": "2026-11-24"}\n'
    (place / "decisions.jsonl").write_text(line)
    assert store.decisions().canonical("b") == "a"
    (place / "decisions.jsonl").write_text(line + "{}\n")
    with pytest.raises(InputError, match="line 2 is not a decision"):
        store.decisions()


def test_names_once_given_are_kept_with_the_store(place: Path) -> None:
    with open_store(place) as store:
        store.names.place("Springfield", "US")
        store.put(a_document(), known(a_demand()))
        given = store.names.place("Springfield", "US")
    with open_store(place) as store:
        assert store.names.place("Springfield", "US") == given


def test_readers_see_whole_letters_while_one_is_replaced(store: Store) -> None:
    """One thread replaces a letter over and over; another never sees half of one."""
    small, large = known(a_demand()), known(a_demand(), a_remark())
    store.put(a_document(), small)
    torn: list[tuple[int, int]] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            rows = list(store.query("SELECT ?r ?e { ?r pg:inDocument ?l ; pg:evidence ?e }"))
            inferred = list(store.query("SELECT ?r { ?r a pg:Record }"))
            if len(rows) not in {1, 2} or len(inferred) not in {1, 2}:
                torn.append((len(rows), len(inferred)))

    reader = threading.Thread(target=read)
    reader.start()
    for turn in range(6):
        store.put(a_document(), small if turn % 2 else large)
    done.set()
    reader.join()
    assert torn == []


def test_two_threads_put_two_letters_and_neither_is_lost(store: Store) -> None:
    def put(name: str) -> None:
        store.put(a_document(name=name), known(a_demand()))

    threads = [threading.Thread(target=put, args=(f"letter {n}",)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.letters()) == 3
    assert len(list(store.query("SELECT ?d { ?d a pg:Demand ; pg:currentStatus ?s }"))) == 3
