"""Which instrument *the Agreement* stands for."""

from __future__ import annotations

import pytest

from graph.extractors.antecedents import Antecedent, Antecedents
from graph.gazetteer import gazetteer
from graph.model import Certainty, Flag
from graph.normalisers.anchors import Kind
from graph.normalisers.binding import Binding, Reference
from graph.normalisers.provisions import Provision

REF = "https://w3id.org/policygraph/ref/"
TRIPS = REF + "treaty/trips"
UDHR = REF + "instrument/udhr"
ICESCR = REF + "treaty/icescr"
HERE, NEXT, LATER = 3, 4, 8


def naming(*iris: str) -> Reference:
    return Reference(0, 1, binding=Binding.NAMED, iris=iris)


def unknown(words: str) -> Reference:
    return Reference(0, 1, binding=Binding.UNKNOWN, instrument=words)


def article(number: str, head: str | None = None) -> Reference:
    binding = Binding.ANAPHOR if head else Binding.BARE
    provisions = (Provision(Kind.ARTICLE, number),)
    return Reference(0, 1, provisions, binding, instrument=head)


def meant(reference: Reference, *heard: Reference) -> Antecedent | None:
    before = Antecedents(gazetteer())
    for one in heard:
        before.heard(one, HERE)
    return before.of(reference, HERE)


def test_what_is_named_is_meant() -> None:
    assert meant(naming(TRIPS)) == Antecedent(TRIPS, Certainty.ASSERTED, ())


def test_a_name_with_two_meanings_is_doubted() -> None:
    found = meant(naming(ICESCR, TRIPS))
    assert found is not None
    assert found.certainty is Certainty.SUGGESTED


def test_the_only_instrument_is_meant_for_sure() -> None:
    found = meant(article("7"), naming(TRIPS))
    assert found is not None
    assert (found.iri, found.certainty) == (TRIPS, Certainty.ASSERTED)
    assert found.flags == (Flag.INFERRED_INSTRUMENT,)


def test_a_bare_article_in_the_next_paragraph_is_only_suggested_and_later_ones_are_not() -> None:
    before = Antecedents(gazetteer())
    before.heard(naming(TRIPS), HERE)
    near, agreement = before.of(article("7"), NEXT), before.of(article("7", "Agreement"), LATER)
    assert before.of(article("7"), LATER) is None
    assert near is not None
    assert near.certainty is Certainty.SUGGESTED
    assert agreement is not None
    assert agreement.certainty is Certainty.ASSERTED


def test_an_article_cited_with_its_name_before_is_known_again() -> None:
    before = Antecedents(gazetteer())
    cited = Reference(0, 1, (Provision(Kind.ARTICLE, "66"),), Binding.NAMED, (TRIPS,))
    before.heard(cited, HERE)
    again, other = before.of(article("66"), LATER), before.of(article("65"), NEXT)
    assert again is not None
    assert again.certainty is Certainty.ASSERTED
    assert other is not None
    assert other.certainty is Certainty.SUGGESTED


def test_the_head_noun_rules_out_the_others() -> None:
    found = meant(article("7", "Agreement"), naming(UDHR), naming(TRIPS), naming(UDHR))
    assert found is not None
    assert (found.iri, found.certainty) == (TRIPS, Certainty.ASSERTED)


def test_the_number_rules_out_the_others() -> None:
    found = meant(article("99", "Agreement"), naming(TRIPS))
    assert found is None


def test_the_last_of_several_is_suggested() -> None:
    found = meant(article("2"), naming(TRIPS), naming(ICESCR))
    assert found is not None
    assert (found.iri, found.certainty) == (ICESCR, Certainty.SUGGESTED)


def test_of_several_the_one_is_suggested_that_the_article_was_cited_of() -> None:
    cited = Reference(0, 1, (Provision(Kind.ARTICLE, "7"),), Binding.NAMED, iris=(TRIPS,))
    found = meant(article("7"), cited, naming(ICESCR))
    assert found is not None
    assert (found.iri, found.certainty) == (TRIPS, Certainty.SUGGESTED)


def test_an_unknown_instrument_makes_it_a_suggestion() -> None:
    found = meant(article("2"), naming(TRIPS), unknown("Enforcement Directive"))
    assert found is not None
    assert found.certainty is Certainty.SUGGESTED
    assert "Enforcement Directive" in found.reasons[0]


def test_an_unknown_directive_is_no_rival_for_the_agreement() -> None:
    found = meant(article("2", "Agreement"), naming(TRIPS), unknown("Enforcement Directive"))
    assert found is not None
    assert found.certainty is Certainty.ASSERTED


@pytest.mark.parametrize(
    "reference",
    [
        unknown("Patents Act"),
        Reference(0, 1, (Provision(Kind.PARAGRAPH, "6"),)),
        Reference(0, 1, (Provision(Kind.SECTION, "3"),)),
        article("7", "Constitution"),
    ],
)
def test_what_may_be_of_anything_means_nothing_known(reference: Reference) -> None:
    assert meant(reference, naming(TRIPS)) is None


def test_nothing_heard_means_nothing() -> None:
    assert meant(article("7")) is None
