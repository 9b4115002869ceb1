"""Where a letter names known bodies, organisations and instruments."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import sections
from graph.extractors import mentions
from graph.model import Certainty, Document, Mention
from graph.reading import read
from graph.sections import Parts
from graph.verify import check
from tests.graph.extractors.texts import body
from tests.growth import assert_linear, repeated

FIRST = Path(__file__).parents[3] / "examples" / "2008-10-28-wco-secure.txt"
REF = "https://w3id.org/policygraph/ref/"
GROUP = "org/wco-secure-working-group"
SHORT = {"HC", "UU", "EC", "CE", "TO", "CC", "WTA", "DB"}


def found(text: str) -> list[tuple[str, str, Certainty]]:
    return [
        (one.name.text, one.thing.value.removeprefix(REF), one.certainty)
        for one in mentions.extract(*body(text))
        if one.thing
    ]


def things(text: str) -> list[str]:
    return [iri for _, iri, _ in found(text)]


@pytest.fixture(scope="module")
def first() -> list[Mention]:
    document = read(FIRST)
    found = mentions.extract(document, sections.split(document))
    return [one for one in found if one.thing]


def test_the_first_letter_names_its_bodies_as_often_as_readers_count(first: list[Mention]) -> None:
    counted = Counter(one.thing.value.removeprefix(REF) for one in first)
    assert counted == {
        "org/wco": 11,
        GROUP: 14,
        "instrument/wco-secure": 2,
        "instrument/wco-secure.working-draft-2008": 1,
    }


def test_the_first_letter_twice_says_the_working_group(first: list[Mention]) -> None:
    meant = [one for one in first if one.thing.normaliser == "anaphora"]
    assert [(one.name.text, one.thing.value.removeprefix(REF)) for one in meant] == [
        ("Working Group", GROUP),
        ("Working Group", GROUP),
    ]


def test_the_first_letter_s_mentions_are_all_asserted(first: list[Mention]) -> None:
    assert {one.certainty for one in first} == {Certainty.ASSERTED}


def test_the_signatories_are_no_mentions(first: list[Mention]) -> None:
    document = read(FIRST)
    last_paragraph = document.text.index("ACT UP/East Bay")
    assert all(one.evidence.end <= last_paragraph for one in first)


@pytest.mark.parametrize(
    ("text", "iris"),
    [
        ("We write to the World Customs Organisation.", ["org/wco"]),
        ("We write to the World\nCustoms Organization.", ["org/wco"]),
        ("The WTO and WIPO met.", ["org/wto", "org/wipo"]),
        ("The WCO SECURE Working Group met.", [GROUP]),
        ("The SECURE standards were drafted.", ["instrument/wco-secure"]),
        ("The TRIPS Council met at the WTO.", ["org/wto-trips-council", "org/wto"]),
        ("The TRIPS Agreement binds.", []),
        ("It is TRIPS plus.", []),
        ("Nobody known is named.", []),
    ],
)
def test_a_name_is_a_mention_of_what_it_means(text: str, iris: list[str]) -> None:
    assert things(text) == iris


def test_the_text_is_named_with_its_head_word() -> None:
    assert found("The SECURE standards were drafted.")[0][0] == "SECURE standards"


def test_a_bare_acronym_means_what_it_meant_in_the_sentence() -> None:
    text = "Despite the SECURE Working Group’s work, SECURE only benefits from industry."
    assert found(text)[-1] == ("SECURE", GROUP, Certainty.ASSERTED)


def test_a_bare_acronym_in_another_sentence_is_only_suggested() -> None:
    name, iri, certainty = found("The SECURE Working Group met. SECURE benefits.")[-1]
    assert (name, iri, certainty) == ("SECURE", GROUP, Certainty.SUGGESTED)


def test_an_acronym_with_two_meanings_and_no_help_is_suggested() -> None:
    assert found("SECURE benefits nobody.")[0][2] is Certainty.SUGGESTED


def test_a_committee_s_acronym_needs_its_organisation() -> None:
    alone = found("The SCP met again.")
    named = found("The SCP of WIPO met again.")
    assert [certainty for _, _, certainty in alone] == [Certainty.SUGGESTED]
    assert named[0] == ("SCP", "org/wipo-scp", Certainty.ASSERTED)


@pytest.mark.parametrize(
    ("text", "iri"),
    [
        ("The SECURE Working Group met. The Working Group’s work is hidden.", GROUP),
        ("The SECURE Working Group met. That Working Group is closed.", GROUP),
        ("The World Customs Organization met. The Organisation is closed.", "org/wco"),
        ("The TRIPS Council met. The Council decided.", "org/wto-trips-council"),
        ("La Commission européenne tarde. La Commission se tait.", "org/eu-commission"),
        ("La Comisión Europea tarda. La Comisión calla.", "org/eu-commission"),
        ("Le Parlement européen vote. Ce Parlement décide.", "org/eu-parliament"),
        ("L’Organizzazione mondiale della sanità tace. L’Organizzazione dorme.", "org/who"),
    ],
)
def test_the_group_is_the_one_that_was_named(text: str, iri: str) -> None:
    assert [(value, certainty) for _, value, certainty in found(text)] == [
        (iri, Certainty.ASSERTED),
        (iri, Certainty.ASSERTED),
    ]


def test_one_of_several_groups_is_only_suggested() -> None:
    text = "The TRIPS Council and the UN Human Rights Council met. The Council decided."
    _, iri, certainty = found(text)[-1]
    assert iri == "org/un-human-rights-council"
    assert certainty is Certainty.SUGGESTED


@pytest.mark.parametrize(
    "text",
    [
        "The SECURE Working Group met. The Working Group on Trade did not.",
        "The SECURE Working Group met. A Working Group is needed.",
        "The SECURE Working Group met. The Working Group Chair left.",
    ],
)
def test_another_group_is_not_the_one_that_was_named(text: str) -> None:
    assert things(text) == [GROUP]


def test_a_group_named_only_later_is_not_meant() -> None:
    assert things("The Working Group met. The SECURE Working Group is closed.") == [GROUP]


def test_doubt_is_given_a_reason() -> None:
    document, parts = body("The SCP met again.")
    doubted = next(iter(mentions.extract(document, parts)))
    assert doubted.reasons == ("an acronym alone, and the text does not name the organisation",)


PIECES = ["The WCO", " SECURE", " Working Group", ". ", "the Council", " UN", "\n\n", " standards"]


@settings(max_examples=60)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=16))
def test_mentions_of_any_text_pass_the_gate(pieces: list[str]) -> None:
    document, parts = body("X" + "".join(pieces).replace("\0", " "))
    for record in mentions.extract(document, parts):
        assert check(document, record) == []


def candidates(text: str) -> list[Mention]:
    return [one for one in mentions.extract(*body(text)) if one.thing is None]


def test_an_unknown_public_body_is_suggested_with_its_reason() -> None:
    (one,) = candidates("We wrote to the Ministry of Fisheries.")
    assert one.name.text == "Ministry of Fisheries"
    assert one.certainty is Certainty.SUGGESTED
    assert "does not hold" in one.reasons[0]


def test_a_short_form_names_the_body_later() -> None:
    found = candidates("The Ministry of Fisheries (MoF) met. Later MoF closed.")
    assert [one.name.text for one in found] == ["Ministry of Fisheries", "MoF"]
    assert found[0].acronym is not None
    assert found[0].acronym.text == "MoF"


def test_a_short_form_that_the_text_gives_to_another_body_is_not_the_known_one() -> None:
    text = "The Water Trade Office (WTO) met. The WTO decided."
    assert "org/wto" not in [
        one.thing.value.removeprefix(REF) for one in mentions.extract(*body(text)) if one.thing
    ]


def test_a_body_led_by_a_known_one_says_so() -> None:
    (one,) = candidates("The WHO Advisory Group on Ports met.")
    assert one.name.text == "WHO Advisory Group on Ports"
    assert one.parent is not None
    assert one.parent.text == "WHO"


def test_a_network_is_no_public_body_unless_something_says_so() -> None:
    assert candidates("The Harbour Workers Network met.") == []
    assert candidates("Our Harbour Workers Network (HWN) met.") == []


def test_a_treaty_s_name_is_no_candidate() -> None:
    assert candidates("The Council of Europe Convention on Cybercrime binds.") == []


def test_the_committee_may_be_an_unknown_one() -> None:
    text = "The Committee on Ports met. The Committee against Torture met. The Committee rose."
    last = [one for one in mentions.extract(*body(text)) if one.name.text == "Committee"]
    assert all(one.certainty is Certainty.SUGGESTED for one in last)


def test_another_commission_is_not_the_one_that_was_named() -> None:
    text = "La Commission européenne tarde. La Commission nationale se tait."
    assert things(text) == ["org/eu-commission"]


def test_a_post_names_the_body_that_it_is_of() -> None:
    text = "Letter to the President of the European Commission. The Commission must publish it."
    assert things(text) == ["org/eu-commission", "org/eu-commission"]


@pytest.mark.parametrize(
    "text",
    [
        "Bahrain’s National Security Agency reads our mail.",
        "Our national security agency reads our mail.",
        "La Fiscalía General de la Nación de Uruguay investiga.",
        "The Independent National Electoral Commission (CENI) of the DRC counts.",
        "The Kenyan Equality and Human Rights Commission met.",
        "Canada’s Department of Homeland Security met.",
        "Nous écrivons au comité de la liberté syndicale de notre syndicat.",
        "The Committee on Women’s Rights and Gender Equality of the Parliament of Kosovo met.",
        "El Senado Federal de México vota.",
        "We ask for a special jurisdiction for peace.",
    ],
)
def test_a_name_that_bodies_of_several_countries_have_is_of_no_known_one(text: str) -> None:
    assert things(text) == []


def test_a_short_form_that_the_text_gives_to_a_known_body_is_the_body_later() -> None:
    text = "We thank the Special Rapporteur on minority issues (SRMI). The SRMI and SRM agree."
    ours = [one for one in found(text) if "minorities" in one[1]]
    assert [(name, certainty) for name, _, certainty in ours] == [
        ("Special Rapporteur on minority issues", Certainty.ASSERTED),
        ("SRMI", Certainty.ASSERTED),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We thank the Universal Postal Union (see page 3, QX). QX agrees.",
        "We thank the Universal Postal Union (QXZ). The QXZ agrees.",
    ],
)
def test_other_letters_in_brackets_are_not_short_for_a_known_body(text: str) -> None:
    assert not [one for one in found(text) if one[0].startswith("QX")]


@pytest.mark.parametrize(
    ("text", "iris"),
    [
        ("The European Union needs rules. The Commission must act.", ["eu", "eu-commission"]),
        ("L’Union européenne hésite. Le Conseil attend.", ["eu", "eu-council"]),
        ("The European Union acts. The Council waits, and the Council votes.",
         ["eu", "eu-council", "eu-council"]),
        ("La Unión Europea duda. El Parlamento espera.", ["eu", "eu-parliament"]),
        ("The town Council met. The Council is kind.", []),
        ("The Council of Europe and the European Union met. The Council waits.", ["coe", "eu"]),
        ("The Harbour Commission of Norland and the European Union met. The Commission waits.",
         ["eu"]),
        ("U.S. ports need help. We ask Congress to act.", ["us-congress"]),
        ("The United States and the National Congress of Norland met. We ask Congress to act.", []),
        ("Our members meet in Congress of Seafarers each year in the United States.", []),
        ("We ask Congress to act.", []),
        ("U.S. ports need help. We advise the President, Congress, and all crews.",
         ["us-congress"]),
        ("U.S. ports need help. We advise the President and Congress on all of it.",
         ["us-congress"]),
        ("U.S. ports need help. We met the President and Congress Party.", []),
        ("UK ports need help. The bill was rushed through Parliament.", ["uk-parliament"]),
        ("Ports in Canada need help. The bill is before Parliament, and in Parliament Hill.",
         ["ca-parliament"]),
        ("UK and Canadian ports need help. The bill is before Parliament.", []),
        ("UK ports need help. The Norland Parliament met. The bill is before Parliament.", []),
        ("UK ports need help, dear MEPs. The bill is before Parliament.", []),
        ("The bill is before Parliament.", []),
        ("UK ports need help. We live in Parliament Street.", []),
    ],
)  # fmt: skip
def test_a_head_word_alone_may_mean_the_union_s_or_the_states_body(
    text: str, iris: list[str]
) -> None:
    assert [iri.removeprefix("org/") for iri in things(text)] == iris
    for name, _, certainty in found(text):
        assert (certainty is Certainty.SUGGESTED) is (" " not in name)


@pytest.mark.parametrize(
    ("text", "certainties"),
    [
        ("The Human Rights Council (HC) met. The HC of Norland, our High Court, agrees.",
         [Certainty.SUGGESTED]),
        ("The Universal Postal Union (UU) met. The Ferry Line Ulm (UU) runs. The UU is late.",
         [Certainty.SUGGESTED]),
        ("The European Commission (EC) met. The Elm Club met. The EC waits.",
         [Certainty.SUGGESTED]),
        ("The European Commission (EC) met. The Commission (EC) and the EC’s staff wait.",
         [Certainty.ASSERTED]),
        ("The European Commission (EC) met. The EC Plan and Norland EC hold.",
         [Certainty.SUGGESTED] * 2),
        ("Le Conseil de l’Europe (CE) dort. Le marquage CE vaut. Le CE tarde.",
         [Certainty.SUGGESTED, Certainty.ASSERTED]),
        ("Le Conseil de l’Europe (CE) dort. Le texte 95/46/CE vaut.", []),
        ("The World Trade Organization (TO) met. We go TO the port.", []),
        ("The International Criminal Court (CC) met under a CC licence.", []),
        ("The World Trade Organization (WTA) met. The WTA plays.", []),
        ("The European Data Protection Board (DB) met. Deutsche Bahn (DB) runs. The DB is late.",
         []),
    ],
)  # fmt: skip
def test_a_short_form_that_may_mean_something_else_is_suggested_or_none(
    text: str, certainties: list[Certainty]
) -> None:
    short = [certainty for name, _, certainty in found(text) if name in SHORT]
    assert short == certainties


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The General Assembly of our owners met.", Certainty.SUGGESTED),
        ("The Human Rights Committee of the Norland Bar met.", Certainty.SUGGESTED),
        ("The General Assembly of the United Nations met.", Certainty.ASSERTED),
        ("La Asamblea General de las Naciones Unidas votó.", Certainty.ASSERTED),
    ],
)
def test_an_organ_s_name_that_goes_on_with_another_owner_is_suggested(
    text: str, certainty: Certainty
) -> None:
    assert next(one for *_, one in found(text)) is certainty


def test_the_council_is_not_for_sure_the_known_one_beside_an_unknown_one() -> None:
    text = "The Council of Elders wrote to the European Council. The Council answered."
    last = [one for one in mentions.extract(*body(text)) if one.name.text == "Council"]
    assert all(one.certainty is Certainty.SUGGESTED for one in last)


@pytest.mark.parametrize(
    "piece",
    [
        "European Commission (EC) and EC ",
        "Board of Fish (BoF) and BoF ",
        "European Union Congress and the Commission ",
        "European Commission (EC) Elm Ash ",
    ],
)
def test_twice_the_short_forms_take_about_twice_the_time(piece: str) -> None:
    def mentioned(given: tuple[Document, Parts]) -> None:
        list(mentions.extract(*given))

    assert_linear(mentioned, lambda size: body(repeated(piece)(size)), size=30_000)
