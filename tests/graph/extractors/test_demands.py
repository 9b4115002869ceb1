"""What a letter asks for, and of whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import sections
from graph.extractors import demands
from graph.model import Certainty, Demand, Flag
from graph.reading import read
from tests.graph.extractors.texts import body

FIRST = Path(__file__).parents[3] / "examples" / "2008-10-28-wco-secure.txt"
REF = "https://w3id.org/policygraph/ref/org/"
HEAD = "Dr Francis Gurry\nWorld Intellectual Property Organization\n\n"


def asked(text: str, head: str = "") -> list[Demand]:
    return list(demands.extract(*body(text, head)))


def texts(text: str, certainty: Certainty = Certainty.ASSERTED) -> list[str]:
    return [one.text.text for one in asked(text) if one.certainty is certainty]


def of(demand: Demand) -> list[str]:
    return [one.value.removeprefix(REF) for one in demand.asked_of]


def about(demand: Demand) -> list[str]:
    return [one.value.rpartition("/")[2] for one in demand.about]


@pytest.fixture(scope="module")
def first() -> list[Demand]:
    document = read(FIRST)
    return list(demands.extract(document, sections.split(document)))


def test_the_first_letter_asks_four_numbered_things_and_one_more(first: list[Demand]) -> None:
    assert [one.ordinal.value if one.ordinal else None for one in first] == [
        None,
        "1",
        "2",
        "3",
        "4",
    ]
    assert {one.certainty for one in first} == {Certainty.ASSERTED}


def test_the_first_letter_s_demands_are_worded_as_printed(first: list[Demand]) -> None:
    assert first[0].text.text == (
        "the WCO and the SECURE Working Group in particular needs to engage in a long period of "
        "reflection and discussion before adopting any instrument in relation to IP"
    )
    assert first[1].text.text == (
        "enable the accreditation of public interest NGOs to the various WCO bodies and in "
        "particular the SECURE Working Group, to participate in discussions of any instruments "
        "pertaining to intellectual property rights"
    )
    assert first[2].text.text.startswith("make publicly available all documents")
    assert first[2].text.text.endswith("in particular the SECURE Working Group")
    assert first[3].text.text.endswith("and to disseminate these inputs widely")
    assert first[4].text.text.startswith("initiate public discussion within the context")
    assert first[4].text.text.endswith("the role of WCO (if any) in these matters.")


def test_the_first_letter_asks_the_wco(first: list[Demand]) -> None:
    assert {tuple(of(one)) for one in first} == {("wco",)}


def test_the_first_letter_asks_about_the_working_group(first: list[Demand]) -> None:
    assert all("wco-secure-working-group" in about(one) for one in first)
    assert about(first[4]) == ["wco-secure-working-group", "wco-secure"]


def test_the_lead_in_is_the_context_of_each_item(first: list[Demand]) -> None:
    document = read(FIRST)
    leads = {document.words(one.context[0]) for one in first[1:]}
    assert leads == {
        "In view of the above, we the undersigned public interest organizations and individuals "
        "urgently call on the WCO to:"
    }


@pytest.mark.parametrize(
    "lead",
    [
        "We call on the WCO to:",
        "We therefore urge the WCO to:",
        "For these reasons, we respectfully request that the WCO:",
        "We, the undersigned groups from five countries, call upon the WCO to:",
        "The undersigned organisations urge the WCO to:",
        "We are writing to ask the WCO to:",
        "We strongly recommend the following to the WCO:",
        "Nous demandons à la WCO de:",
        "Instamos a la WCO a:",
        "Chiediamo alla WCO di:",
        "Our demands",
        "Recommendations:",
    ],
)
@pytest.mark.parametrize("labels", [("1.", "2."), ("(a)", "(b)"), ("•", "•"), ("-", "-")])
def test_a_list_after_an_appeal_is_demanded(lead: str, labels: tuple[str, str]) -> None:
    text = f"{lead}\n\n{labels[0]} publish all its papers;\n\n{labels[1]} invite public groups.\n"
    assert texts(text) == ["publish all its papers", "invite public groups"]


@pytest.mark.parametrize(
    "text",
    [
        "The treaty requires member countries to:\n\n1. grant patents;\n\n2. enforce them.\n",
        "We are concerned that:\n\n1. papers are secret;\n\n2. groups are shut out.\n",
        "NGOs called on the WCO to:\n\n1. publish its papers;\n\n2. invite groups.\n",
        "Three things are known:\n\n1. papers are secret;\n\n2. groups are shut out.\n",
        "We did not ask the WCO to:\n\n1. publish its papers;\n\n2. invite groups.\n",
    ],
)
def test_a_list_that_nobody_asks_for_is_no_demand(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Therefore, we call on the WCO to publish its papers.",
            "we call on the WCO to publish its papers",
        ),
        ("We urge you to support this request.", "We urge you to support this request"),
        (
            "In closing, we would like to ask the WCO to end this work.",
            "we would like to ask the WCO to end this work",
        ),
        (
            "We formally request the Ministry to finish its own inquiry.",
            "We formally request the Ministry to finish its own inquiry",
        ),
        ("I urge the WCO to publish them.", "I urge the WCO to publish them"),
        (
            "Nous vous demandons de publier ces textes.",
            "Nous vous demandons de publier ces textes",
        ),
        (
            "Por ello instamos a los ministros a publicar los textos.",
            "instamos a los ministros a publicar los textos",
        ),
        (
            "Deshalb fordern wir die Offenlegung der Texte.",
            "fordern wir die Offenlegung der Texte",
        ),
        (
            "Chiediamo al governo di pubblicare i testi.",
            "Chiediamo al governo di pubblicare i testi",
        ),
        (
            "We firmly believe that the WCO should publish its papers.",
            "the WCO should publish its papers",
        ),
        (
            "We are of the view that the WTO needs to open its meetings.",
            "the WTO needs to open its meetings",
        ),
    ],
)
def test_a_sentence_that_asks_is_a_demand(text: str, wanted: str) -> None:
    assert texts(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Other groups urge the WCO to publish its papers.",
        "We know that other groups call on the WCO to publish.",
        "We have never asked the WCO to publish its papers.",
        "We cannot ask the WCO to publish its papers.",
        "The minister said “we call on the WCO to publish its papers” last week.",
        "There is a request that the WCO has refused.",
        "The standards demand that countries pay for enforcement.",
        "We believe that this is an important matter.",
        "The protection of rights should contribute to welfare.",
        "Please feel free to call on us.",
        "We ask why the WCO keeps its papers secret.",
        "We must ask ourselves what the WCO is there for.",
        "We call the attention of the WCO to this matter.",
    ],
)
def test_a_sentence_that_does_not_ask_is_none(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is essential that the Senate ratify the treaty.",
        "What is clearly needed is an open debate on all this.",
        "We trust that the Ministry will answer all of us.",
        "These two clauses should be deleted.",
        "We believe that all governments should publish their papers.",
    ],
)
def test_what_only_ought_to_be_is_suggested(text: str) -> None:
    assert texts(text) == []
    assert len(texts(text, Certainty.SUGGESTED)) == 1


def test_what_those_addressed_must_do_is_demanded() -> None:
    text = "WIPO must publish the papers of its meetings in time.\n"
    sent = asked(text, HEAD)
    unsent = asked(text)
    assert [one.certainty for one in sent] == [Certainty.ASSERTED]
    assert [one.certainty for one in unsent] == [Certainty.SUGGESTED]


def test_what_a_thing_of_theirs_must_do_is_not_demanded() -> None:
    assert asked("WIPO’s rules should never have been written this way.\n", HEAD) == []


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("We call on the WCO to publish it.", ["wco"]),
        ("We call on the WTO and WIPO to publish it.", ["wto", "wipo"]),
        ("We call on the WCO and the SECURE Working Group to publish it.", ["wco"]),
        ("We call on the SECURE Working Group to publish it.", ["wco-secure-working-group"]),
        ("We recommend that the WCO publish it at once.", ["wco"]),
        ("We call on WTO Members to publish it.", []),
        ("We call on all governments to publish it.", []),
        ("We urge President Biden to publish it.", []),
        ("We urge you to publish it at once.", []),
    ],
)
def test_those_named_are_asked(text: str, organisations: list[str]) -> None:
    assert of(asked(text)[0]) == organisations


@pytest.mark.parametrize(
    "text",
    [
        "We urge you to publish it at once.\n",
        "We urge your office to publish it at once.\n",
        "We demand the publication of all papers.\n",
    ],
)
def test_where_nobody_is_named_the_addressee_is_asked(text: str) -> None:
    one = asked(text, HEAD)[0]
    assert of(one) == ["wipo"]
    assert one.flags == (Flag.INFERRED_ADDRESSEE,)
    assert len(one.context) == 1


def test_governments_are_not_the_addressee() -> None:
    one = asked("We call on all governments to publish it.\n", HEAD)[0]
    assert (of(one), one.flags) == ([], ())


@pytest.mark.parametrize(
    "text",
    [
        "We ask the WCO (a) to publish its papers; (b) to invite groups; and (c) to reply.",
        "We ask the WCO to do this: to publish its papers; to invite groups; and to reply.",
    ],
)
def test_a_chain_in_one_sentence_is_several_demands(text: str) -> None:
    found = asked(text)
    assert [one.text.text for one in found] == [
        "to publish its papers",
        "to invite groups",
        "to reply",
    ]
    assert {tuple(of(one)) for one in found} == {("wco",)}


def test_labels_in_a_sentence_number_its_demands() -> None:
    found = asked("We ask the WCO (1) to publish its papers and (2) to invite groups.")
    assert [one.ordinal.value if one.ordinal else None for one in found] == ["1", "2"]


def test_paragraphs_that_end_in_semicolons_are_a_list() -> None:
    text = "We call on the WCO to:\n\npublish its papers;\n\ninvite groups; and\n\nreply to us.\n\n"
    assert texts(text + "Many of us wrote before.\n") == [
        "publish its papers",
        "invite groups",
        "reply to us",
    ]


def test_an_item_of_several_sentences_keeps_its_last_stop() -> None:
    text = "We call on the WCO to:\n\n1. publish its papers. Do it now.\n\n2. reply.\n"
    assert texts(text) == ["publish its papers. Do it now.", "reply"]


def test_duties_listed_by_the_senders_are_suggested() -> None:
    text = "Thus, the WTO should work with all members to:\n\n1. end this;\n\n2. begin anew.\n"
    assert texts(text) == []
    assert texts(text, Certainty.SUGGESTED) == ["end this", "begin anew"]


def test_the_evidence_of_an_item_covers_its_number() -> None:
    text = "We call on the WCO to:\n\n(1) publish its papers;\n\n(2) reply.\n"
    document, parts = body(text)
    one = next(iter(demands.extract(document, parts)))
    assert document.quote(one.evidence) == "(1) publish its papers;"
    assert one.ordinal is not None
    assert document.quote(one.ordinal.source) == "(1)"


def test_a_demand_is_about_the_treaties_it_names() -> None:
    assert about(asked("We call on the WCO to respect the TRIPS Agreement.")[0]) == ["trips"]
    assert about(asked("We call on the WCO to end TRIPS plus rules.")[0]) == []


@pytest.mark.parametrize(
    "farewell",
    [
        "Nous vous prions d’agréer, Monsieur, l’expression de notre haute considération.",
        "Dans cette attente, nous vous prions de croire, Madame, à nos sentiments les meilleurs.",
        "Je vous prie de recevoir, Monsieur, mes salutations distinguées.",
    ],
)
def test_a_polite_close_in_french_is_no_demand(farewell: str) -> None:
    assert texts(farewell) == []


@pytest.mark.parametrize(
    ("text", "demand"),
    [
        ("Thus, our request is that the final draft be published.", "the final draft be published"),
        ("Confido quindi che il Governo pubblichi i verbali.", "Confido quindi che il Governo"),
        ("Le chiedo di pubblicare i verbali del porto.", "Le chiedo di pubblicare"),
        ("Solicito al Consejo que publique las actas.", "Solicito al Consejo que publique"),
        ("Ich bitte Sie, die Protokolle zu veröffentlichen.", "Ich bitte Sie"),
    ],
)
def test_one_person_asks_and_a_request_is_told(text: str, demand: str) -> None:
    assert any(demand in one for one in texts(text))
