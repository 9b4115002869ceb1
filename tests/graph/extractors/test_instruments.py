"""Unknown instruments that a letter names."""

from __future__ import annotations

import pytest

from graph.extractors import instruments
from graph.model import Certainty, Mention, Sort, Span
from graph.reading import read_text
from graph.sections import Parts
from graph.verify import check


def mentioned(text: str) -> list[Mention]:
    document = read_text(text, name="letter")
    found = list(instruments.extract(document, Parts(body=Span(0, len(document.text)))))
    assert [problem for one in found for problem in check(document, one)] == []
    return found


def named(text: str) -> list[str]:
    return [one.name.text for one in mentioned(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We oppose the Digital Harbours Bill.", ["Digital Harbours Bill"]),
        ("See A/HRC/28/99 and COM(2099) 595.", ["A/HRC/28/99", "COM(2099) 595"]),
        ("a declaration titled “WTO Response to the Harbour Crisis”",
         ["WTO Response to the Harbour Crisis"]),
        ("the “Harbour Plan on Preparedness and Resilience” goes on",
         ["Harbour Plan on Preparedness and Resilience"]),
        ("Re the “Tidal Safety Assessment of Wider Quays” of May",
         ["Tidal Safety Assessment of Wider Quays"]),
        ("Nous refusons la loi n° 2099-575.", ["loi n° 2099-575"]),
        ("Rechazamos la Ley de Propiedad Portuaria.", ["Ley de Propiedad Portuaria"]),
        ("Rechazamos el Decreto Supremo 012-2099.", ["Decreto Supremo 012-2099"]),
        ("Segundo a Medida Provisória 959, nada muda.", ["Medida Provisória 959"]),
        ("La ordenanza 12/2031 y la sentencia T-125 de 2031 callan.",
         ["ordenanza 12/2031", "sentencia T-125 de 2031"]),
        ("Selon l’ordonnance de 1911 et la circulaire du 3 mai 1912.",
         ["ordonnance de 1911", "circulaire du 3 mai 1912"]),
        ("Il Memorandum Nordia-Sudia e il decreto porti bis tacciono.",
         ["Memorandum Nordia-Sudia", "decreto porti bis"]),
        ("Das Abkommen Nordia-Sudia schweigt.", ["Abkommen Nordia-Sudia"]),
        ("De Visserijwet 1911 en het Koninklijk Besluit van 3 mei 1912 zwijgen.",
         ["Visserijwet 1911", "Koninklijk Besluit van 3 mei 1912"]),
        ("Nous sommes d’accord de 1990 à 2000, la loi 5 fois lue.", []),
        ("La ley de 3 páginas y el acuerdo de 12 personas.", []),
    ],
)  # fmt: skip
def test_a_bill_a_document_and_a_quoted_title_are_mentions(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The TRIPS Agreement binds.",
        "Section 5 of the Harbours Act binds.",
        "We met “The Three Brave Pilots” yesterday.",
        "He said “this is a bad plan for us all”.",
        "The Act is bad.",
    ],
)
def test_known_instruments_citations_and_other_words_are_none(text: str) -> None:
    assert named(text) == []


def test_all_of_it_is_suggested_with_a_reason() -> None:
    one = mentioned("We oppose the Digital Harbours Bill.")[0]
    assert (one.certainty, one.sort, one.thing) == (Certainty.SUGGESTED, Sort.INSTRUMENT, None)
    assert one.reasons
