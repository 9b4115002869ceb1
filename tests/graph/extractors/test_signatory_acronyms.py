"""Which part of a signatory's line is its acronym."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import signatories
from graph.extractors.signatory_acronyms import abbreviates, is_acronym, repeats, shortens
from graph.reading import read_text
from graph.verify import check

LETTER = (
    "Dear Sir,\n\nWe write to ask the Council to publish all of its papers, as it has promised "
    "us.\n\nSincerely,\n\n1. Water Forum, Kenya\n2. {line}\n3. Rivers Network, Nepal\n"
)


def told(line: str) -> tuple[str, str | None]:
    """The name and acronym of the second of three signatories."""
    document = read_text(LETTER.format(line=line), name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * 3
    return found[1].name.text, found[1].acronym.text if found[1].acronym else None


@pytest.mark.parametrize(
    ("line", "name", "acronym"),
    [
        ("Housing Rights Network (HRN), Togo", "Housing Rights Network", "HRN"),
        ("Housing Rights Network HRN, Togo", "Housing Rights Network", "HRN"),
        ("Housing Rights Network / HRN", "Housing Rights Network", "HRN"),
        ("HRN – Housing Rights Network", "Housing Rights Network", "HRN"),
        ("HRN, Housing Rights Network, Togo", "Housing Rights Network", "HRN"),
        ("HRN (Housing Rights Network), Togo", "Housing Rights Network", "HRN"),
        ("Federación de Comunidades Costeras, FE Comu Costeras",
         "Federación de Comunidades Costeras", "FE Comu Costeras"),
        ("Alianza Campesina Andina (ACampAndina), Perú",
         "Alianza Campesina Andina", "ACampAndina"),
        ("M3C: Mesa Ciudadana Contra la Corrupción, Chile",
         "M3C: Mesa Ciudadana Contra la Corrupción", "M3C"),
        ("Mesa Ciudadana Contra la Corrupción (M3C), Chile",
         "Mesa Ciudadana Contra la Corrupción", "M3C"),
        ("Centro de Estudios del Litoral CEL de la Universidad de Rosario",
         "Centro de Estudios del Litoral", "CEL"),
        ("Law and Rivers Institute LRI of the Example School, India",
         "Law and Rivers Institute", "LRI"),
        ("WOMNET - African Women’s Media Network, Kenya",
         "African Women’s Media Network", "WOMNET"),
        ("International River Rights Watch East Asia (IRRW East Asia), Japan",
         "International River Rights Watch East Asia", "IRRW East Asia"),
        ("Fundación Andina para la Salud, A. C. FASALUD, México",
         "Fundación Andina para la Salud, A. C.", "FASALUD"),
        ("Mouvement des Jeunes du Sahel (MJS- BF), Burkina Faso",
         "Mouvement des Jeunes du Sahel", "MJS- BF"),
        ("Verein für Wasser e.V. (VWA), Germany", "Verein für Wasser e.V.", "VWA"),
    ],
)  # fmt: skip
def test_an_acronym_is_told_wherever_it_stands(line: str, name: str, acronym: str) -> None:
    assert told(line) == (name, acronym)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ruta - Women’s Rights Network", "Ruta - Women’s Rights Network"),
        ("CIVITAS: World Forum for Citizen Action", "CIVITAS: World Forum for Citizen Action"),
        ("Institute of Legal Research UNAM, Mexico", "Institute of Legal Research UNAM"),
        ("Friends of the Lake (Friends), Togo", "Friends of the Lake (Friends)"),
        ("Housing Rights Network (Global)", "Housing Rights Network"),
        ("Media Watch PERU", "Media Watch PERU"),
        ("Free Press Union, Inc.", "Free Press Union, Inc."),
        ("Water Forum – Asia Pacific", "Water Forum – Asia Pacific"),
        ("SALVE - for the rivers of the north", "SALVE - for the rivers of the north"),
    ],
)
def test_other_words_are_no_acronym(line: str, name: str) -> None:
    assert told(line)[1] is None


def test_a_digit_before_a_letter_counts_how_often_it_comes() -> None:
    assert abbreviates("R3D", "Red en Defensa de los Derechos Digitales")
    assert not abbreviates("R3D", "Red en Defensa del Agua")


def test_a_line_may_end_within_an_acronym() -> None:
    assert is_acronym("HEPS- Uganda")
    assert not is_acronym("HEPS - Uganda")


def test_a_short_form_takes_the_beginning_of_each_word() -> None:
    assert shortens("Co Ru Comu", "Consejo Rural de Comunidades")
    assert not shortens("Co Comu", "Consejo Rural de Comunidades")
    assert not shortens("Consejo Rural Comunidades", "Consejo Rural de Comunidades")
    assert not shortens("Consejo", "Consejo Rural de Comunidades")


def test_an_acronym_may_repeat_words_of_the_name() -> None:
    assert repeats("IRRW Asia", "International River Rights Watch Asia")
    assert not repeats("IRRW Kenya", "International River Rights Watch Asia")
    assert not repeats("IRRW", "International River Rights Watch Asia")


def test_accents_do_not_part_an_acronym_from_its_name() -> None:
    assert told("FUP (Federação Única dos Portos)") == ("Federação Única dos Portos", "FUP")
    assert told("ARPUB (Associação das Rádios Públicas do Brejo)")[1] == "ARPUB"
