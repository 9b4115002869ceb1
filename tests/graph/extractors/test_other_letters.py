"""Letters in other forms than the first one, written for these tests."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import citations, demands, mentions, quotations
from graph.model import Certainty, Document, Record
from graph.reading import read_text
from graph.sections import Parts
from graph.verify import check

REF = "https://w3id.org/policygraph/ref/"

SUBMISSION = """\
Submission to the World Intellectual Property Organization
Geneva, 3 May 2011

Dear Director General,

We, twelve library associations from four continents, welcome the debate in the SCCR. The UDHR
protects the right to take part in cultural life, and Article 15(1)(a) of the ICESCR makes it
binding. In our view the draft text is contrary to Article 7 of the TRIPS Agreement.

Article 8 of that Agreement permits measures to protect public health. Article 13 of the Library
Act of Ruritania does so too.

We therefore ask WIPO:

a) to finish the treaty before the end of next year;
b) to publish all drafts on its website; and
c) to invite observers to every meeting.

Many members have said in private that “nothing will come of it this year at all”, and WIPO
should prove them wrong.

Yours faithfully,

Ada Example
Chair, Example Library Network
"""

FRENCH = """\
Lettre ouverte à l'Organisation mondiale du commerce

Madame la Directrice générale,

L'article 31 bis de l'Accord sur les ADPIC n'a presque jamais servi. Nous vous demandons de
publier la liste des pays qui s'en sont servis. L'OMC a promis cette liste.

Veuillez agréer nos salutations distinguées,

Réseau Exemple
"""

STATEMENT = """\
JOINT STATEMENT

Groups from many countries met in Nairobi. They spoke of the WTO and of its TRIPS Council, and
of TRIPS plus rules in trade agreements.

The Council has not met since. We urge WTO Members to: (i) end the deadlock; and (ii) agree on the
proposal before June.

Other groups called on the WTO to wait.
"""


def read(text: str) -> tuple[Document, Parts]:
    document = read_text(text, name="letter")
    return document, sections.split(document)


def records(text: str) -> list[Record]:
    document, parts = read(text)
    found: list[Record] = []
    for extractor in (citations, demands, mentions, quotations):
        found += extractor.extract(document, parts)
    return found


@pytest.mark.parametrize("text", [SUBMISSION, FRENCH, STATEMENT])
def test_every_record_passes_the_gate(text: str) -> None:
    document, _ = read(text)
    found = records(text)
    assert found
    assert [problem for one in found for problem in check(document, one)] == []


def test_the_submission_cites_three_instruments_and_one_unknown() -> None:
    cited = list(citations.extract(*read(SUBMISSION)))
    found = [one for one in cited if one.norm]
    assert [one.norm.value.removeprefix(REF).split(".")[0] for one in found] == [
        "instrument/udhr",
        "treaty/icescr",
        "treaty/trips",
        "treaty/trips",
    ]
    assert [one.norm.value.rpartition(".")[2] for one in found[2:]] == ["art_7", "art_8"]
    assert [one.functions[0].value for one in found[2:]] == ["conflicts", "invocation"]
    unknown = [one.instrument.text for one in cited if one.norm is None]
    assert unknown == ["Library Act of Ruritania"]


def test_the_submission_asks_three_things_of_wipo_and_expects_one_more() -> None:
    found = list(demands.extract(*read(SUBMISSION)))
    assert [one.text.text for one in found if one.ordinal] == [
        "to finish the treaty before the end of next year",
        "to publish all drafts on its website",
        "to invite observers to every meeting",
    ]
    asked = {one.value for demand in found for one in demand.asked_of}
    assert asked == {REF + "org/wipo"}


def test_the_submission_quotes_what_was_said_in_private() -> None:
    found = list(quotations.extract(*read(SUBMISSION)))
    assert [one.text.text for one in found] == ["nothing will come of it this year at all"]


def test_the_french_letter_cites_and_asks() -> None:
    cited = list(citations.extract(*read(FRENCH)))
    assert [one.norm.value.removeprefix(REF) for one in cited] == ["treaty/trips.art_31bis"]
    asked = list(demands.extract(*read(FRENCH)))
    assert [one.text.text for one in asked] == [
        "Nous vous demandons de publier la liste des pays qui s'en sont servis"
    ]
    named = {one.thing.value for one in mentions.extract(*read(FRENCH))}
    assert REF + "org/wto" in named


def test_the_statement_asks_members_and_not_their_organisation() -> None:
    found = list(demands.extract(*read(STATEMENT)))
    assert [one.text.text for one in found] == [
        "end the deadlock",
        "agree on the proposal before June",
    ]
    assert [one.asked_of for one in found] == [(), ()]
    assert {one.certainty for one in found} == {Certainty.ASSERTED}


def test_the_statement_s_council_is_the_one_it_named() -> None:
    last = [one for one in mentions.extract(*read(STATEMENT)) if one.name.text == "Council"]
    assert [one.thing.value.removeprefix(REF) for one in last] == ["org/wto-trips-council"]
    assert list(citations.extract(*read(STATEMENT))) == []
