from __future__ import annotations

import pytest

from graph.normalisers import deeds, ordinal_words, organs, paper_symbols, participants, sessions


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Twenty-Sixth", 26),
        ("One hundred and thirty-fourth", 134),
        ("Cent trente-quatrième", 134),
        ("quatre-vingt-dix-septième", 97),
        ("soixante et onzième", 71),
        ("Vigésima sexta", 26),
        ("59th", 59),
        ("14.ª", 14),
        ("XIII", 13),
    ],
)
def test_ordinals_are_read_in_words_and_figures(words: str, value: int) -> None:
    assert ordinal_words.value(words) == value


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Vingt-sixième session/Twenty-Sixth Session", "26"),
        ("201st/202nd Sessions", "201"),
        ("Seventeenth special session", "S-17"),
        ("Douzième session extraordinaire", "S-12"),
        ("SIXTY-FIRST WORLD HEALTH ASSEMBLY", "61"),
        ("Vigésimo primer período extraordinario de sesiones", "S-21"),
    ],
)
def test_a_session_has_its_number(words: str, number: str) -> None:
    assert {one.number for one in sessions.numbered(words)} == {number}


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Geneva, December 16 to 20, 2013", "2013-12-16", "2013-12-20"),
        ("Genève, 16 – 20 décembre 2013", "2013-12-16", "2013-12-20"),
        ("Geneva, 14 March-22 April 2005", "2005-03-14", "2005-04-22"),
        ("30 November 2012 – 3 January 2013", "2012-11-30", "2013-01-03"),
        ("28 December to 3 January 2013", "2012-12-28", "2013-01-03"),
        ("Ginebra, 24 a 28 de junio de 2002", "2002-06-24", "2002-06-28"),
        ("Brussels, 25 June 2008", "2008-06-25", "2008-06-25"),
    ],
)
def test_the_days_of_a_session_are_its_first_and_last(words: str, first: str, last: str) -> None:
    assert [(one.first, one.last) for one in sessions.days(words)] == [(first, last)]


def test_days_that_do_not_exist_are_no_days() -> None:
    assert not list(sessions.days("30 to 31 February 2010"))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("See documents SCCR/26/2 and SCCR/26/5.", ["SCCR/26/2", "SCCR/26/5"]),
        ("SCCR/26/3 PROV.", ["SCCR/26/3 PROV."]),
        ("Documents EB134/17 et EB134/91 (annoté)", ["EB134/17", "EB134/91"]),
        ("(Doc. SP0270E1).", ["SP0270E1"]),
        ("E/CN.4/2005/10, A/HRC/RES/17/4", ["E/CN.4/2005/10", "A/HRC/RES/17/4"]),
        (
            "COM(2008) 464 final; WHA61.21; (IP/C/W/349)",
            ["COM(2008) 464 final", "WHA61.21", "IP/C/W/349"],
        ),
        ("E/F and/or ORIGINAL: FRANÇAIS/ENGLISH", []),
    ],
)
def test_papers_are_named_by_their_symbols(words: str, found: list[str]) -> None:
    assert [words[start:end] for start, end in paper_symbols.symbols(words)] == found


@pytest.mark.parametrize(
    ("symbol", "body"),
    [("IP/C/W/349", "wto-trips-council"), ("A/HRC/RES/17/4", "un-human-rights-council"),
     ("WIPO/GRTKF/IC/10/7", "wipo-igc"), ("SP0270E1", "wco-policy-commission")],
)  # fmt: skip
def test_a_symbol_tells_whose_paper_it_is(symbol: str, body: str) -> None:
    assert {one.rpartition("/")[2] for one in paper_symbols.bodies(symbol)} == {body}


@pytest.mark.parametrize("symbol", ["SPQR/1/2", "E/CN.4/2005/10", "XP0270E1"])
def test_a_symbol_that_only_begins_alike_tells_nothing(symbol: str) -> None:
    assert not paper_symbols.bodies(symbol)


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("Decides to meet", "decides"),
        ("PRIE INSTAMMENT les États", "urges"),
        ("PRIE le Directeur", "requests"),
        ("Also calls upon States", "urges"),
        ("Toma nota del informe", "takes-note"),
    ],
)
def test_a_clause_does_what_its_verb_says(words: str, deed: str) -> None:
    told = deeds.head(words)
    assert told is not None
    assert told[0] == deed


@pytest.mark.parametrize("words", ["said that", "considered document 3", "recalled the vote"])
def test_other_verbs_decide_nothing(words: str) -> None:
    assert deeds.head(words) is None


def test_an_organ_is_known_beside_its_organisation_only() -> None:
    beside = organs.organs("WORLD CUSTOMS ORGANIZATION POLICY COMMISSION")
    assert {one.rpartition("/")[2] for one in beside} == {"wco-policy-commission"}
    assert not organs.organs("WORLD TRADE ORGANIZATION POLICY COMMISSION")
    assert organs.known_body("Drafting Group of the WCO") is None


def test_parts_and_standings_are_told_by_their_words() -> None:
    assert participants.part("Chef de la délégation") == ("head", 0, 21)
    assert participants.part("Deputy head of delegation") == ("deputy-head", 0, 25)
    assert participants.part("Minister") is None
    assert participants.standing("II. ORGANISATIONS NON GOUVERNEMENTALES/") == "non-governmental"
    assert participants.standing("MEMBRES/MEMBERS") == "member"
    assert participants.standing("Kenya") is None
