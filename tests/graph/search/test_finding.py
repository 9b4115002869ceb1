"""What is found: whatever is typed, in the order promised, counted as SPARQL counts."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import search
from graph.model import collapse
from graph.query import Table, run
from graph.search import (
    GROUPS,
    Part,
    Scope,
    Selection,
    as_sparql,
    count,
    find,
    hits,
    index_of,
    suggest,
    understood,
)
from graph.search.naming import most_cited
from graph.store import Store
from tests.graph.search.made_up import WORDS

ALL = Part(0, 10_000)
TYPED = st.text() | st.lists(
    st.sampled_from(['"', "-", "*", "NEAR(", "OR", "AND", "NOT", "(", ")", ":", "^", "{", "}",
                     "names", "tariff", "l'", "\0", "'; DROP TABLE thing; --", "é", " ", "\u0301"])
).map("".join)  # fmt: skip

MOST_CITED = """
SELECT ?norm (MIN(?name) AS ?label) ?letters WHERE {
  { SELECT ?norm (COUNT(DISTINCT ?letter) AS ?letters) WHERE {
      ?letter pg:citesNorm ?norm ; a pg:Letter
    } GROUP BY ?norm ORDER BY DESC(?letters) ?norm LIMIT 12 }
  ?norm rdfs:label ?name FILTER(LANG(?name) IN ("", "en"))
} GROUP BY ?norm ?letters ORDER BY DESC(?letters) ?label
"""


def test_words_are_looked_up_once_whatever_is_asked_of_what_has_them(made_up: Store) -> None:
    told: list[str] = []
    connection = index_of(made_up).connection
    connection.set_trace_callback(told.append)
    typed = ("tariff", "tariff -names", "tariff")
    for words in typed:
        wanted = Selection(wanted=understood(words))
        total = find(made_up, wanted).total
        assert total == count(made_up, wanted) == len(hits(made_up, wanted, ALL))
    connection.set_trace_callback(None)
    looked = [one for one in told if "texts MATCH" in one and "INSERT INTO temp.hit" in one]
    assert len(looked) == len(typed)


@settings(max_examples=60)
@given(TYPED)
def test_whatever_is_typed_is_looked_for_and_never_an_error(made_up: Store, typed: str) -> None:
    wanted = understood(typed)
    suggest(made_up, typed, Scope(), most=3)
    if wanted:
        assert find(made_up, Selection(wanted=wanted)).total >= 0


@pytest.mark.parametrize("kinds", [(), *GROUPS.values()])
@pytest.mark.parametrize("sort", ["date", "weight"])
def test_what_was_counted_beforehand_is_what_counting_gives(
    made_up: Store, kinds: tuple[str, ...], sort: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    selection = Selection(kinds, sort=sort)
    before, many, some = (
        find(made_up, selection),
        count(made_up, selection),
        hits(made_up, selection, Part(2, 3)),
    )
    monkeypatch.setattr(Selection, "whole", False)
    assert find(made_up, selection) == before
    assert count(made_up, selection) == many == before.total
    assert hits(made_up, selection, Part(2, 3)) == some


def iris(store: Store, typed: str, *kinds: str) -> set[str]:
    wanted = Selection(kinds or ("letter",), understood(typed))
    return {hit.iri for hit in hits(store, wanted, ALL)}


def test_words_are_found_by_their_beginnings_without_case_or_accents(made_up: Store) -> None:
    whole = iris(made_up, "médecine")
    assert whole
    assert iris(made_up, "MEDEC") == whole
    assert iris(made_up, "edecine") == set()


def test_several_words_must_all_be_there_and_a_minus_leaves_out(made_up: Store) -> None:
    both = iris(made_up, "tariff water")
    assert both == iris(made_up, "tariff") & iris(made_up, "water")
    assert iris(made_up, "tariff -water") == iris(made_up, "tariff") - iris(made_up, "water")
    assert iris(made_up, "-water") == set() or not understood("-water")


def test_a_phrase_is_found_where_its_words_follow_one_another(made_up: Store) -> None:
    found = hits(made_up, Selection(("letter",), understood('"tariff water"')), ALL)
    letters = hits(made_up, Selection(("letter",)), ALL)
    told = {one.iri for one in letters if "tariff water" in collapse(made_up.text(one.iri))}
    assert {one.iri for one in found} == told


@pytest.mark.parametrize("word", WORDS[:4])
def test_a_word_is_found_in_every_letter_that_has_it(made_up: Store, word: str) -> None:
    letters = hits(made_up, Selection(("letter",)), ALL)
    assert iris(made_up, f'"{word}"') == {
        one.iri for one in letters if word in made_up.text(one.iri).split()
    }


@pytest.mark.parametrize("words", ["", "tariff"])
@pytest.mark.parametrize("group", [*GROUPS, ""])
def test_every_count_of_a_facet_is_what_sparql_counts(
    made_up: Store, group: str, words: str
) -> None:
    chosen = Selection(GROUPS.get(group, ()), understood(words))
    found = find(made_up, chosen, ALL)
    things = [hit.iri for hit in found.hits] if words else None
    for facet in found.facets:
        for one in facet.values[:3]:
            narrowed = Selection(chosen.kinds, chosen.wanted, ((facet.field, one.value),))
            table = run(made_up, as_sparql(made_up, narrowed, things), limit=20_000)
            assert isinstance(table, Table)
            assert len(table.rows) == one.count, (facet.field, one.value)
            assert find(made_up, narrowed).total == one.count


def test_two_choices_together_are_what_sparql_gives(made_up: Store) -> None:
    (year,) = (one.values[0].value for one in find(made_up, Selection(("letter",))).facets
               if one.field == "year")  # fmt: skip
    place = "https://w3id.org/policygraph/ref/place/KE"
    chosen = Selection(("letter",), filters=(("country", place), ("year", year)))
    table = run(made_up, as_sparql(made_up, chosen))
    assert isinstance(table, Table)
    told = {row["thing"] for row in table.values()}
    assert told == {hit.iri for hit in hits(made_up, chosen, ALL)}


@pytest.mark.parametrize("sort", ["date", "oldest", "name", "weight", "second", "relevance"])
def test_pages_together_are_everything_once(made_up: Store, sort: str) -> None:
    chosen = Selection(("letter",), understood("letter on"), sort=sort)
    whole = hits(made_up, chosen, ALL)
    parts = [hits(made_up, chosen, Part(start, 7)) for start in range(0, len(whole), 7)]
    assert [one for part in parts for one in part] == whole
    assert whole


def test_the_names_alone_are_those_of_what_is_found(made_up: Store) -> None:
    for chosen in (Selection(wanted=understood("agent")), Selection(("letter",), sort="date")):
        assert search.iris(made_up, chosen, 9) == [
            one.iri for one in hits(made_up, chosen, Part(0, 9))
        ]


def test_a_name_that_is_the_words_comes_before_texts_that_have_them(made_up: Store) -> None:
    first = hits(made_up, Selection(wanted=understood("Agent 5 fisheries"), sort="relevance"), ALL)
    assert first[0].label == "Agent 5 fisheries"


def test_a_printed_name_leads_to_who_is_meant(made_up: Store) -> None:
    found = hits(made_up, Selection(("organisation",), understood('"agent no 5"')), ALL)
    assert [(one.label, one.matched, one.how) for one in found] == [
        ("Agent 5 fisheries", "The Agent no 5", "as printed")
    ]


def test_what_was_gathered_for_one_selection_is_not_another_s(made_up: Store) -> None:
    dice, index = random.Random(9), search.index_of(made_up)  # noqa: S311 - no secrets
    kinds = ((), ("letter",), ("organisation", "person"), ("demand",))
    for _ in range(60):
        filters = dice.choice(
            ((), (("year", "2015"),), (("language", "fr"),), (("kind", "letter"),))
        )
        words, sort = (
            dice.choice(("", "agent", "letter water", "open")),
            dice.choice([*search.SORTS]),
        )
        chosen = Selection(dice.choice(kinds), understood(words), filters, sort)
        stretch = Part(dice.choice((0, 3)), dice.choice((2, 9)))
        found = find(made_up, chosen, stretch), search.count(made_up, chosen)
        index.chosen_for = index.looked_for = None
        assert (find(made_up, chosen, stretch), search.count(made_up, chosen)) == found
        assert found[0].hits == tuple(hits(made_up, chosen, ALL))[stretch.start :][: stretch.many]


def test_the_norms_that_letters_cite_most_are_those_that_sparql_counts(
    made_up: Store, demo: Store
) -> None:
    for store in (made_up, demo):
        table = run(store, MOST_CITED)
        assert isinstance(table, Table)
        told = [(row["norm"], row["label"], int(row["letters"])) for row in table.values()]
        assert most_cited(search.index_of(store), 12) == told
        assert len(told) > 2
