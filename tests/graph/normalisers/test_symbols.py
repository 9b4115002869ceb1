"""Instruments told by their number."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.normalisers.eu_acts import act_key, act_sort
from graph.normalisers.symbols import numbered


def named(text: str) -> list[str]:
    return [text[start:end] for start, end in numbered(text)]


@pytest.mark.parametrize(
    "name",
    [
        "Directive 2099/29/EC",
        "Regulations (EU) 2099/679",
        "Decision 1/2099",
        "Reg. (EC) 1049/2099",
        "Dir. 2099/42/EC",
        "VO (EG) 1049/2099",
        "RL 99/43/EWG",
        "SDG 17.10",
        "PLC 122",
        "délibération n° 2099-468",
        "ordonnance n° 2099-12",
        "PEC 241",
        "DDL S.1437",
        "Sustainable Development Goal 14.2",
        "CELEX 32099R0679",
        "Ruritania mandate draft text",
        "ODS 16",
        "projet de loi n° 4567",
        "Proyecto de Ley 123/2099",
        "Projeto de Lei nº 2630/2099",
        "disegno di legge n. 1234",
        "Drucksache 19/12345",
        "S. 1234",
        "directive 2099/29/CE",
        "direttiva 2099/29/CE",
        "Richtlinie 2099/29/EG",
        "Regulation (EU) 2099/679",
        "Regulation (EC) No 1049/2099",
        "règlement (UE) n° 2099/679",
        "Reglamento (UE) 2099/679",
        "Council Framework Decision 2099/977/JHA",
        "COM(2099) 595",
        "SWD(2099) 12 final",
        "A/HRC/28/99",
        "OEA/Ser.L/V/II. CIDH/RELE/INF. 22/99",
        "OEA/Ser.L/V/II.116, Doc. 5",
        "resolution 33/99 of the Human Rights Council",
        "Resolución 60/999 de la Asamblea General",
        "A/RES/53/999",
        "E/C.12/GC/99",
        "CCPR/C/KEN/CO/9",
        "CERD/C/KEN/CO/6-7",
        "A/HRC/14/15/Add.1",
        "WT/MIN(05)/DEC/9",
        "IP/C/W/999/Rev.1",
        "JOB/TNC/99",
        "SCCR/99/2",
        "WO/GA/99",
        "T-CY(2099)3",
        "WHA56.99",
        "HRC resolution 26/99",
        "General Assembly resolution 60/999",
        "Security Council resolution 1325 (2000)",
        "resolution 60/999 of 15 March 2006",
        "Risoluzione dell'Assemblea Mondiale della Salute 61.99",
        "decision XIV/99",
        "Case C-362/99",
        "Joined Cases C-293/12 and C-594/12",
        "General Comment No. 99",
        "General Recommendation No. 19",
        "Observation générale n° 25",
        "Observación general núm. 14",
        "Guidance Note 10",
        "Observação Geral nº 99",
        "Recomendación General N° 99",
        "Allgemeine Bemerkung Nr. 99",
        "resolution 2099/31",
        "A/HRC/99/L.17_Rev.1",
        "PDL 177/2099",
        "Decreto 4633 de 2011",
        "loi n° 2099-575 du 21 juin 2004",
        "Ley 99.326",
        "Ley N° 19.999",
        "legge 999/1941",
        "legge 22 aprile 1941, n. 999",
        "legge costituzionale 18 ottobre 2001, n. 99",
        "Regio Decreto 31 agosto 1933, n. 9992",
        "decreto del Presidente della Repubblica 28 dicembre 2000, n. 499",
        "Real Decreto 1799/2007, de 21 de diciembre",
        "Decreto Supremo N° 099-2012-ED",
        "Decreto nº 9.724, de 16 de maio de 2012",
        "Sentencia C-999 de 2031",
        "sentenza n. 99/2031",
        "Lei nº 12.965/2099",
        "Public Law 107-99",
        "Bill C-99",
        "Executive Order 13999",
        "42 U.S.C.",
        "Amendment L.99",
    ],
)
def test_a_number_of_its_form_names_an_instrument(name: str) -> None:
    assert named(f"We refer to {name}, which binds.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "the 24/7 service of 2004/05",
        "AC/DC and GUE/NGL",
        "HIV/AIDS 2020",
        "https://example.org/A/HRC/28/15",
        "the decision of 5 May",
        "the regulation of 30 markets",
        "and/or both",
        "A/B testing",
        "a law on ports",
    ],
)
def test_what_is_no_number_of_an_instrument_names_none(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Directive 2099/29/EC", "2099/29"),
        ("direttiva 2099/29/CE", "2099/29"),
        ("Regulation (EU) 2099/679", "2099/679"),
        ("2099/29/EC", "2099/29"),
        ("CELEX 32016R0679", "2016/679"),
        ("CELEX: 32009R1107", "1107/2009"),
        ("31992L0043", "92/43"),
        ("32011L0092", "2011/92"),
        ("A/HRC/28/15", None),
    ],
)
def test_an_eu_act_is_known_by_its_number_in_any_language(words: str, key: str | None) -> None:
    assert act_key(words) == key


def test_a_bare_number_is_a_resolution_s_where_the_security_council_made_it() -> None:
    name = "résolution 9325 du Conseil de sécurité"
    assert named(f"la {name}") == [name]
    assert named("la résolution 9325 du conseil municipal") == []


@pytest.mark.parametrize(
    ("words", "sort"),
    [
        ("Council Decision 2099/78/EC", "Decision"),
        ("règlement (UE) n° 604/2099", "Regulation"),
        ("2099/29/EC", None),
        ("RL 2099/43/EWG", "Directive"),
        ("Dir. 2099/43/EC", "Directive"),
        ("VO (EG) 1049/2099", "Regulation"),
        ("CELEX 32016R0679", "Regulation"),
    ],
)
def test_the_sort_of_an_act_is_told_in_any_language(words: str, sort: str | None) -> None:
    assert act_sort(words) == sort


@given(st.text(alphabet="AB/(0) .-resolution", max_size=60))
def test_any_words_give_names_in_order_that_do_not_overlap(text: str) -> None:
    found = list(numbered(text))
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(found))
