from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graph.errors import InputError, NameTaken, UnreadableFile
from graph.incoming import Incoming, Item, State, documents
from graph.incoming.acceptance import Wish, accept
from graph.incoming.extraction import findings
from graph.incoming.preview import Preview
from graph.iri import Registry
from graph.model import Document
from graph.pipeline import sifted
from graph.reading import read, read_text
from graph.resolution import Decisions, resolve
from graph.store import Store, history
from tests.conftest import LETTER as FIRST

WISH = Wish("to-lamy", (), "ann")


@pytest.fixture
def item(incoming: Incoming, document: Document) -> Item:
    """A letter that was read and looked at."""
    waiting = incoming.hand_in("ann", "to-lamy.txt", b"")
    incoming.keep(waiting, "document.json", documents.to_bytes(document))
    told: dict[str, Any] = findings(document, Decisions()).summary()
    return replace(waiting, state=State.READY, name=told["name"], records=told["records"])


def _said(store: Store) -> set[str]:
    return {str(one.subject) for one in store.quads() if "letter/to-lamy" in str(one.subject)}


def test_a_document_comes_back_as_it_was() -> None:
    document = read(FIRST)
    assert documents.from_bytes(documents.to_bytes(document)) == document


@pytest.mark.parametrize("data", [b"", b"{}\n[]", b'{"name": "a"}\n[]', b"\xff\n\xff"])
def test_what_is_no_document_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        documents.from_bytes(data)


def test_what_is_accepted_is_what_the_command_line_would_store(
    store: Store, incoming: Incoming, item: Item, document: Document, tmp_path: Any
) -> None:
    letter = accept(store, incoming, item=item, wish=WISH)
    assert letter.endswith("letter/to-lamy")
    accepted = {(str(q), str(q.graph_name)) for q in store.quads()}
    assert not store.put(document, resolve(sifted(document)[0]))
    assert {(str(q), str(q.graph_name)) for q in store.quads()} == accepted
    assert store.text(letter) == document.text


def test_whoever_accepts_is_named_in_the_log_and_nobody_else(
    store: Store, incoming: Incoming, item: Item, document: Document
) -> None:
    accept(store, incoming, item=item, wish=WISH)
    store.put(replace(document, name="another"), resolve(sifted(document)[0]))
    commits, _ = history(store.place)
    by = [(one.by, name.rpartition("/")[2]) for one in commits for name in one.graphs]
    assert ("ann", "letter.to-lamy") in by
    assert ("command line", "letter.another") in by
    assert ("ann", "letter.another") not in by


def test_single_records_are_left_out(store: Store, incoming: Incoming, item: Item) -> None:
    accept(store, incoming, item=item, wish=replace(WISH, without={"sig-2", "demand-u1"}))
    said = " ".join(_said(store))
    assert "sig-1" in said
    assert "sig-2" not in said
    assert [one for one in store.quads() if "grain-union" in str(one.subject)] == []


def test_what_is_left_out_stays_out_when_the_letter_is_added_again(
    store: Store, incoming: Incoming, item: Item, document: Document
) -> None:
    letter = accept(store, incoming, item=item, wish=replace(WISH, without={"sig-2"}))
    assert not store.put(document, resolve(sifted(document)[0]))
    assert "sig-2" not in " ".join(_said(store))
    (line,) = store.originals.corrected(letter, store.base)
    assert (line.record, line.verdict, line.by, line.state) == ("sig-2", "rejected", "ann", "holds")


def test_a_name_that_another_letter_has_is_refused_and_nothing_is_noted(
    store: Store, incoming: Incoming, item: Item, document: Document
) -> None:
    other = read_text("Dear all, nothing to say.", name="to-lamy")
    store.put(other, resolve(()))
    with pytest.raises(NameTaken):
        accept(store, incoming, item=item, wish=replace(WISH, without={"sig-2"}))
    assert store.originals.corrected(store.letters()[0], store.base) == []


def test_nothing_is_stored_that_was_not_seen(store: Store, incoming: Incoming, item: Item) -> None:
    for strange in (
        (replace(item, records="0" * 64), WISH),
        (item, replace(WISH, without={"sig-77"})),
    ):
        with pytest.raises(InputError, match="look at it once more"):
            accept(store, incoming, item=strange[0], wish=strange[1])
    with pytest.raises(InputError, match="give the letter a name"):
        accept(store, incoming, item=item, wish=replace(WISH, name="…"))
    with pytest.raises(InputError, match="not been read yet"):
        accept(store, incoming, item=incoming.hand_in("ann", "b.txt", b""), wish=WISH)
    assert store.letters() == []


def test_another_letter_s_name_is_refused(
    store: Store, incoming: Incoming, item: Item, document: Document
) -> None:
    other = replace(document, text=document.text + "\nP.S. Thanks.", sha256="0" * 64)
    store.put(other, resolve(()))
    with pytest.raises(NameTaken):
        accept(store, incoming, item=item, wish=WISH)


def test_letters_with_the_same_text_are_found(
    store: Store, incoming: Incoming, item: Item, document: Document
) -> None:
    assert store.letters_of(document.sha256) == []
    letter = accept(store, incoming, item=item, wish=WISH)
    assert store.letters_of(document.sha256) == [letter]


def test_a_preview_holds_what_the_store_would_hold(
    store: Store, incoming: Incoming, item: Item, document: Document
) -> None:
    found = findings(document, Decisions())
    asserted, suggested = found.triples(store.base, Registry())
    letter = store.names.letter("to-lamy").value
    shown = Preview(store, letter, document.text, asserted=asserted, suggested=suggested)
    accept(store, incoming, item=item, wish=WISH)
    graph = store.graph_of(letter)
    seen, there = ({str(one) for one in view.triples(graph)} for view in (shown, store))
    assert seen <= there
    assert all("agent/policygraph> " in one for one in there - seen)
    assert shown.letters() == [letter]
    assert shown.text(letter) == document.text
