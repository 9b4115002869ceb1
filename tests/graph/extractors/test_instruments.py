"""Unknown instruments that a letter names."""

from __future__ import annotations

import pytest

from graph.extractors import instruments
from graph.extractors.instrument_forms import by_kind, further
from graph.model import Certainty, Mention, Sort, Span
from graph.reading import read_text
from graph.sections import Parts
from graph.verify import check
from tests.growth import assert_linear, repeated


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
        ("Según las leyes 1437 de 2031, 1577 de 2035 y 23 de 2036, es así.",
         ["leyes 1437 de 2031", "1577 de 2035", "23 de 2036"]),
        ("La Resolución 1234 de 2031 y el Acuerdo 029 de 2031 callan.",
         ["Resolución 1234 de 2031", "Acuerdo 029 de 2031"]),
        ("See resolutions 33/99 and 34/98 of the General Assembly.",
         ["resolutions 33/99", "34/98"]),
        ("El Documento Conpor 4170 del 2031 calla.", ["Documento Conpor 4170 del 2031"]),
        ("Das fordert die Petition 108999 vom Hafen.", ["Petition 108999"]),
        ("Nous appuyons la pétition n° 123/2031.", ["pétition n° 123/2031"]),
        ("La directive du 12 juillet 2032 sur les quais.", ["directive du 12 juillet 2032"]),
        ("Rechazamos la actual ley de puertos para las islas.", ["ley de puertos"]),
        ("La loi sur les droits des ports (DDP) est mauvaise.", ["loi sur les droits des ports"]),
        ("Isto é a lei da propriedade industrial.", ["lei da propriedade industrial"]),
        ("Lo prohíbe la constitución nacional.", ["constitución nacional"]),
        ("A constituição estadual o proíbe.", ["constituição estadual"]),
        ("See Roe v. Harbour Board, 481 F.3d 999 (2031).", ["Roe v. Harbour Board"]),
        ("As held in Pilots of the Isles Ltd. v. Union of Norland [2031] 3 SC 1, it is so.",
         ["Pilots of the Isles Ltd. v. Union of Norland"]),
        ("La Cour l’a jugé dans l’affaire Roe c. Norlande.", ["Roe c. Norlande"]),
        ("La Corte IDH, en el caso Roe y otros vs. Norlandia, lo dijo.",
         ["Roe y otros vs. Norlandia"]),
        ("Case of Roe v. Norland [GC], no. 99345/10", ["Roe v. Norland"]),
        ("Roe v. Norland (App. No. 99345/31), Poe v. Sudland, and Bo and Others v. Westland.",
         ["Roe v. Norland", "Poe v. Sudland", "Bo and Others v. Westland"]),
        ("The judgment in S. and Roe v. the Kingdom of Norland stands.",
         ["S. and Roe v. the Kingdom of Norland"]),
        ("The Council common position of 7 March 2031 and the judgment of 3 May 2031 stand.",
         ["Council common position of 7 March 2031", "judgment of 3 May 2031"]),
        ("Beschluss des Hafenrates vom 3. Mai 2031; Gemeinsamer Standpunkt vom 4. Mai 2031.",
         ["Beschluss des Hafenrates vom 3. Mai 2031", "Gemeinsamer Standpunkt vom 4. Mai 2031"]),
        ("La position commune du 7 mars 2031 et la posición común del 7 de marzo de 2031.",
         ["position commune du 7 mars 2031", "posición común del 7 de marzo de 2031"]),
        ("Nous votons l’amendement 138, Änderungsantrag 153 and Amendment No. 12.",
         ["amendement 138", "Änderungsantrag 153", "Amendment No. 12"]),
        ("L’interrogazione scritta E-0726/31 e la delibera n. 668/31/PORT tacciono.",
         ["interrogazione scritta E-0726/31", "delibera n. 668/31/PORT"]),
        ("Der Hafenbeschluss 15/4403 und die BT-Drs. 15/4404.",
         ["Hafenbeschluss 15/4403", "BT-Drs. 15/4404"]),
        ("See Order No. 2/1/2031-1H(C), RFC 9999 and ISO/IEC 99500:2031.",
         ["Order No. 2/1/2031-1H(C)", "RFC 9999", "ISO/IEC 99500:2031"]),
        ("Das regelt die Geschäftsordnung des Hafenrates.", ["Geschäftsordnung des Hafenrates"]),
        ("We tabled amendment 5 times, and amendment 20 years ago.", []),
        ("A resolution of 3 problems; the motion of 12 boats; a judgment of May.", []),
        ("Il emploie la position commune du 7 au 9; 12/31 membres votent.", []),
        ("Our delibera and the RFC and ISO 100 film; Order No one.", []),
        ("The first amendment 12% of members wanted; the amendment 3.5 goes.", []),
        ("Ana Ruiz contra Bo Maas debatió en la corte; Nordia vs. Sudia, un partido.", []),
        ("Version v. 2 of the text.", []),
        ("En el documento Word 2016 y en el Document Lot 45 se lee.", []),
        ("The Petition 2031 of all fishers is open.", []),
        ("Es la ley de hierro; la loi pour tous.", []),
        ("Manifestación contra Norport y marcha contra Sudport.", []),
        ("The Petition 50000 people signed.", []),
        ("Es la ley de la selva.", []),
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


@pytest.mark.parametrize(
    "unit",
    [
        "amendment 1",
        "motion of the A ",
        "BT-Drs. 1",
        "A v. ",
        "Roe v. Poe, ",
        "la ley de a",
        "la ley de puertos de ",
        "ley 1 de 2031, ",
    ],
)
def test_time_grows_with_length_and_no_faster(unit: str) -> None:
    def sought(text: str) -> None:
        for start, end in by_kind(text):
            list(further(text, start, end))

    assert_linear(sought, repeated(unit), size=4_000)
