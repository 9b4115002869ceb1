"""What is told of two versions: who signs, which sentences, which words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph import search
from graph.errors import UnknownEntity
from graph.store import View, open_store
from graph.wording import Comparison, compare, comparison_to_json, comparison_to_text
from tests.graph.wording.letters import FOOT, HEAD, TEXTS, add


@pytest.fixture(scope="module")
def found(view: View) -> Comparison:
    return compare(view, *(view.base.name("letter", name) for name in ("draft", "letter")))


def test_signatories_that_came_are_told_and_those_who_stayed(found: Comparison) -> None:
    assert found.signing("first only") == []
    assert [name for _, name in found.signing("second only")] == ["Zumbi Foundation"]
    assert len(found.signing("both")) == 2


def test_sentences_that_came_or_went_are_told_with_their_places(
    view: View, found: Comparison
) -> None:
    (gone,), (come,) = found.own.sentences, found.other.sentences
    assert gone.words == "We also ask you to withdraw the chapter on small boats."
    assert come.words == "We write to you about the harbours in which we work."
    assert view.text(found.own.iri)[gone.span.start : gone.span.end] == gone.words
    assert (found.own.changed, found.other.changed, found.moved) == (1, 3, 0)


def test_words_that_differ_are_marked(view: View, found: Comparison) -> None:
    said = comparison_to_text(found, view.base)
    assert "and not one [-fisher,-] {+fisherman,+} dock worker" in said
    assert "publish the {+full+} draft" in said
    assert "\n+ Zumbi Foundation\n" in said
    assert "  (3 the same)" in said


def test_programs_get_the_same_as_json(view: View, found: Comparison) -> None:
    given = json.loads(comparison_to_json(found, view.base))
    assert given["second"]["letter"] == "letter:letter"
    assert given["signatories"]["second_only"] == [
        {"name": "Zumbi Foundation", "signatory": "o:zumbi-foundation"}
    ]
    assert {"fate": "added", "words": " full"} in [
        cut for row in given["paragraphs"] for cut in row
    ]


def test_a_text_is_the_same_as_itself(view: View) -> None:
    letter = view.base.name("letter", "reply")
    found = compare(view, letter, letter)
    assert all(row.same for row in found.rows)
    assert found.own.sentences == found.other.sentences == ()


def test_a_sentence_at_another_place_was_moved(
    new_store: Callable[[], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = "Nobody asked the four town councils.", "The toll went up twice in a single year."
    for name, said in (("first", f"{one}\n\n{two}"), ("second", f"{two}\n\n{one}")):
        text = HEAD.format(date="1 May 2019") + f"{said}\n" + FOOT.format(more="")
        monkeypatch.setitem(TEXTS, name, text)
    with open_store(new_store()) as store:
        add(store, tmp_path, "first", "second")
        view = search.publish(store).open(store.source_text)
        found = compare(view, *(view.base.name("letter", name) for name in ("first", "second")))
        assert (found.moved, found.own.sentences, found.other.sentences) == (1, (), ())


def test_what_is_not_held_cannot_be_compared(view: View) -> None:
    with pytest.raises(UnknownEntity, match=r"letter:none: no text of it is held"):
        compare(view, *(view.base.name("letter", name) for name in ("draft", "none")))
