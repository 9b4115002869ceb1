"""Which words contain something: what the index finds is what the question finds."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.turtle import triples
from graph.query import answer, counted, question
from graph.search import publish
from graph.store import open_store
from tests.graph.search.made_up import WORDS

SIGNS = ("Öl", "ÖL", 'the "Sea"', "a:b", "ΟΔΟΣ", "back\\slash", "İzmir")


def _letter(number: int, dice: random.Random) -> str:
    name = f"letter:w{number}"
    lines = [f'{name} a pg:Letter ; rdfs:label "Letter {number}" .']
    for at in range(4):
        words = " ".join(dice.choices([*WORDS, *SIGNS], k=3)).replace("\\", "\\\\")
        told = words.replace('"', '\\"')
        how = dice.choice(("pg:text", "pg:asStated"))
        lines.append(
            f'{name}.r-{at} a pg:Record ; rdfs:label "Record {at}" ;'
            f' pg:inDocument {name} ; {how} "{told}" .'
        )
    lines.append(f'{name}.nameless a pg:Record ; pg:inDocument {name} ; pg:text "harbour" .')
    return "\n".join(lines)


def test_the_index_finds_the_words_that_the_question_finds(new_store: Callable[[], Path]) -> None:
    asked, dice = question("words"), random.Random(3)  # noqa: S311 - no secrets
    with open_store(new_store()) as store:
        store.put_curated("letters", triples("\n".join(_letter(one, dice) for one in range(30))))
        view, several = publish(store).open(store.source_text), 0
        for part in (*WORDS, *SIGNS, "ARB", "e", "ς", "σ", "i̇", "nowhere"):
            for given in ({"part": part}, {"part": part, "letter": "letter:w7"}):
                found, plain = answer(view, asked, given), answer(store, asked, given)
                assert found.beforehand > plain.beforehand
                assert found.rows == plain.rows, part
                assert found.sparql == plain.sparql
                several += len(found.rows) > 5
        assert several > 20


def test_records_in_several_things_and_in_things_of_no_kind_are_found(
    new_store: Callable[[], Path],
) -> None:
    told = (
        "letter:a a pg:Letter . letter:b a pg:Letter ."
        ' letter:a.r a pg:Record ; rdfs:label "R" ; pg:inDocument letter:a, letter:b ;'
        ' pg:text "The harbour" .'
        ' letter:u.r a pg:Record ; rdfs:label "U" ; pg:inDocument letter:u ; pg:text "harbours" .'
    )
    with open_store(new_store()) as store:
        publish(store)
        store.put_curated("letters", triples(told))
        view = publish(store).open(store.source_text)
        for given in ({}, {"letter": "letter:a"}, {"letter": "letter:b"}, {"letter": "letter:u"}):
            asked = {"part": "Harbour", **given}
            found, plain = (answer(one, question("words"), asked) for one in (view, store))
            assert found.beforehand > plain.beforehand
            assert found.rows == plain.rows
            assert len(found.rows) == (1 if given else 3)


def test_of_many_words_no_more_are_read_than_are_wanted(
    new_store: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counted, "_AT_ONCE", 7)
    asked, dice = question("words"), random.Random(4)  # noqa: S311 - no secrets
    with open_store(new_store()) as store:
        store.put_curated("letters", triples("\n".join(_letter(one, dice) for one in range(30))))
        view = publish(store).open(store.source_text)
        for limit in (1, 5, 17, 1_000):
            found = answer(view, asked, {"part": "a"}, limit=limit)
            plain = answer(store, asked, {"part": "a"}, limit=limit)
            assert (found.rows, found.truncated) == (plain.rows, plain.truncated)


def test_where_those_that_are_wanted_have_no_names_all_are_looked_at(
    new_store: Callable[[], Path],
) -> None:
    nameless = "\n".join(
        f"letter:a{one} a pg:Letter . letter:a{one}.r a pg:Record ; pg:inDocument letter:a{one} ;"
        ' pg:text "harbour" .'
        for one in range(9)
    )
    named = 'letter:b.r rdfs:label "R" ; a pg:Record ; pg:inDocument letter:b ; pg:text "harbour" .'
    with open_store(new_store()) as store:
        store.put_curated("letters", triples(f"{nameless}\nletter:b a pg:Letter .\n{named}"))
        view = publish(store).open(store.source_text)
        found = answer(view, question("words"), {"part": "harbour"}, limit=3)
        assert [row["name"] for row in found.values()] == ["R"]
        assert not found.beforehand
