"""What is told of the words that a letter has in common with other texts, and what is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph import search
from graph.errors import UnknownEntity
from graph.store import View, open_store
from graph.store.deciding import DecisionLog
from graph.wording import Trail, to_json, to_text, trail, trails
from graph.writing.withdrawing import withdrawal
from tests.graph.wording.letters import FOOT, HEAD, PLANTED, TEXTS, add


def told(view: View, name: str) -> Trail:
    return trail(view, view.base.name("letter", name))


def names(view: View, found: Trail) -> list[tuple[str, str]]:
    return [(one.when, one.iri.rpartition("/")[2]) for one in found.others]


def test_a_paragraph_is_found_again_in_the_draft_and_the_reply(view: View) -> None:
    found = told(view, "letter")
    assert names(view, found) == [("earlier", "draft"), ("later", "reply")]
    draft, reply = found.others
    assert PLANTED.split(",")[0] in draft.passages[0].own.quote
    (passage,) = reply.passages
    assert passage.words == 12
    assert passage.other.quote.startswith("the harbour RULES were")
    assert [one.when for one in told(view, "draft").others] == ["later", "later"]


def test_every_passage_is_a_slice_of_both_texts(view: View) -> None:
    for letter in view.letters():
        for other in trail(view, letter).others:
            for one in other.passages:
                for side, text in ((one.own, view.text(letter)), (one.other, view.text(other.iri))):
                    assert text[side.span.start : side.span.end] == side.quote
                    assert "".join(piece.words for piece in side.pieces) in text
                marked = [[p.words for p in side.pieces if p.fits] for side in (one.own, one.other)]
                assert len(marked[0]) == len(marked[1])


def test_address_greeting_close_and_signatories_are_no_wording(view: View) -> None:
    assert told(view, "others").others == ()
    quotes = [p.own.quote for one in told(view, "letter").others for p in one.passages]
    assert not [one for one in quotes if "Ruiz" in one or "Mill Group" in one or "answer" in one]


def test_what_very_many_texts_say_is_boilerplate(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trails, "COMMON", 2)
    assert names(view, told(view, "letter")) == [("earlier", "draft")]
    assert told(view, "reply").others == ()


def test_what_is_left_for_want_of_time_is_said(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trails, "MOST_TEXTS", 1)
    found = told(view, "letter")
    assert (names(view, found), found.unread) == ([("earlier", "draft")], 1)
    assert "1 more texts have less in common" in to_text(found, view.base)


def test_a_trail_is_told_to_programs_with_its_places(view: View) -> None:
    given = json.loads(to_json(told(view, "reply"), view.base))
    assert (given["letter"], given["texts"]) == ("letter:reply", 4)
    first = given["shared_with"][0]
    here = first["passages"][0]["here"]
    assert (first["letter"], first["when"]) == ("letter:draft", "earlier")
    assert (
        view.text(view.base.name("letter", "reply"))[here["start"] : here["end"]] == here["quote"]
    )


def test_a_text_that_says_it_over_and_over_hides_no_other(
    new_store: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, said in (("again", f"{PLANTED} " * 60), ("once", PLANTED)):
        text = HEAD.format(date="1 May 2019") + f"{said}\n" + FOOT.format(more="")
        monkeypatch.setitem(TEXTS, name, text)
    with open_store(new_store()) as store:
        add(store, tmp_path, "again", "draft", "once")
        found = told(search.publish(store).open(store.source_text), "once")
        assert {one.iri.rpartition("/")[2] for one in found.others} == {"again", "draft"}


def test_a_letter_without_text_has_no_trail(view: View) -> None:
    with pytest.raises(UnknownEntity, match=r"letter:none: no text of it is held"):
        told(view, "none")


def test_names_of_norms_and_bodies_alone_are_no_wording(
    new_store: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    norm = "the International Covenant on Economic, Social and Cultural Rights"
    for name, verb in (("first", "You read"), ("second", "They break")):
        text = HEAD.format(date="1 May 2019") + f"{verb} {norm} aloud.\n" + FOOT.format(more="")
        monkeypatch.setitem(TEXTS, name, text)
    with open_store(new_store()) as store:
        add(store, tmp_path, "first", "second")
        assert told(search.publish(store).open(store.source_text), "first").others == ()


def test_a_withdrawn_name_is_in_no_trail(
    new_store: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "as Quirina Vantongerloo has shown in her study of the ports of the whole northern coast"
    signer = "1. Dr. Quirina Vantongerloo, University of Ghent, Belgium"
    signed = f"\n\nYours sincerely,\n\n{signer}\n2. Mill Group, Chile\n"
    for name, day in (("first", "1 May 2019"), ("second", "1 June 2019")):
        text = HEAD.format(date=day) + f"We write again, {said}." + signed
        monkeypatch.setitem(TEXTS, name, text)
    with open_store(new_store()) as store:
        add(store, tmp_path, "first", "second")
        wish = withdrawal(store, "Quirina Vantongerloo", by="Ann", why="a wish")
        DecisionLog(store.place).append([wish])
        view = search.publish(store).open(store.source_text)
        found = told(view, "first")
        (passage,) = found.others[0].passages
        assert passage.own.quote.startswith("has shown in her study")
        shown = "".join(p.words for side in (passage.own, passage.other) for p in side.pieces)
        assert "vantongerloo" not in (shown + to_json(found, view.base)).lower()
