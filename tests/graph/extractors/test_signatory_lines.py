from __future__ import annotations

import pytest

from graph.extractors import signatory_kinds as kinds
from graph.extractors import signatory_words as nouns
from graph.extractors.segments import Segment, segments
from graph.extractors.signatory_acronyms import abbreviates, beside, is_acronym
from graph.extractors.signatory_numbers import number_flags
from graph.extractors.signatory_organisations import name_end, organisation
from graph.extractors.signatory_persons import is_post, person
from graph.extractors.signatory_tails import Tail, tail
from graph.model import Document, Flag, Span
from graph.reading import read_text


def parted(text: str) -> tuple[Document, tuple[Segment, ...]]:
    document = read_text(text, name="line")
    return document, segments(document, Span(0, len(text)))


def words(part: Segment | None) -> str | None:
    return part.words if part else None


def ended(text: str) -> Tail:
    return tail(*parted(text))


@pytest.mark.parametrize(
    ("text", "rest", "place", "country"),
    [
        ("Oxfam, Nairobi, Kenya", ["Oxfam"], "Nairobi", "KE"),
        ("Oxfam, Kenya", ["Oxfam"], None, "KE"),
        ("Kenya", ["Kenya"], None, None),
        ("Oxfam, Little Village, Kenya", ["Oxfam"], "Little Village", "KE"),
        ("Oxfam, Toronto, Ontario, Canada", ["Oxfam"], "Toronto, Ontario", "CA"),
        ("Oxfam, Global, Cairo, Egypt", ["Oxfam", "Global"], "Cairo", "EG"),
        ("Oxfam, EMPOWER, India", ["Oxfam", "EMPOWER"], None, "IN"),
        ("Oxfam, Health Trust, India", ["Oxfam", "Health Trust"], None, "IN"),
        ("Oxfam, Inc., Kenya", ["Oxfam", "Inc."], None, "KE"),
        ("Jane Doe, Rockville, MD", ["Jane Doe"], "Rockville, MD", None),
        ("Jane Doe, MD", ["Jane Doe", "MD"], None, None),
        ("Jane Doe, Brussels", ["Jane Doe"], "Brussels", None),
        ("Jane Doe, Director, Medico, Germany", ["Jane Doe", "Director", "Medico"], None, "DE"),
        ("Dr. Jane Doe, Medico, Germany", ["Dr. Jane Doe", "Medico"], None, "DE"),
        (
            "Jane, School of Health Jerusalem, Israel",
            ["Jane", "School of Health"],
            "Jerusalem",
            "IL",
        ),
        ("Jane, University of Ottawa, Canada", ["Jane", "University of Ottawa"], None, "CA"),
        ("Act Up Paris, France", ["Act Up Paris"], None, "FR"),
        ("Oxfam, 1000 Brussels, Belgium", ["Oxfam"], "1000 Brussels", "BE"),
    ],
)
def test_the_end_of_a_line_is_read_from_the_right(
    text: str, rest: list[str], place: str | None, country: str | None
) -> None:
    found = ended(text)
    assert [part.words for part in found.rest] == rest
    assert words(found.place) == place
    assert (found.country.value if found.country else None) == country


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Oxfam, Phillipines", (Flag.COUNTRY_SPELLING,)),
        ("Oxfam, Colombo, Kenya", (Flag.PLACE_CONFLICT,)),
        ("Oxfam, Colombo, Sri Lanka", ()),
        ("Oxfam, Nowhereville, Kenya", ()),
    ],
)
def test_what_is_odd_about_places_is_flagged(text: str, flags: tuple[Flag, ...]) -> None:
    assert ended(text).flags == flags


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Labour, Health and Human Rights Development Centre", 2),
        ("Centre for Health, Human Rights and Development", 2),
        ("Institute for Food, Water, Soil and Climate", 3),
        ("Equality: Citizenship, Work and Family", 2),
        ("Health Trust, A. C.", 2),
        ("Science Society, Howrah Chapter", 2),
        ("Health Trust, Friends and Partners Network", 1),
        ("Oxfam", 1),
        ("Trust | Friends and Partners Network", 1),
    ],
)
def test_names_with_commas_are_kept_whole(text: str, size: int) -> None:
    assert name_end(parted(text)[1]) == size


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("Chaos Computer Club - CCC", "Chaos Computer Club", "CCC"),
        (
            "EIL (Electronic Information for Libraries)",
            "Electronic Information for Libraries",
            "EIL",
        ),
        ("Rights Alliance for Southern Africa-RASA", "Rights Alliance for Southern Africa", "RASA"),
        ("Alliance Sud - Open Gate", "Alliance Sud - Open Gate", None),
        ("Bir Duino-Kyrgyzstan", "Bir Duino-Kyrgyzstan", None),
    ],
)
def test_acronyms_beside_a_name_are_its_initials(text: str, name: str, acronym: str | None) -> None:
    document = read_text(text, name="line")
    found, short = beside(document, Segment(Span(0, len(text)), text))
    assert (found.words, words(short)) == (name, acronym)


def test_initials_stand_in_order() -> None:
    assert abbreviates("DAWN", "Development Alternatives with Women for a New Era")
    assert not abbreviates("NWAD", "Development Alternatives with Women for a New Era")
    assert not abbreviates("AB", "Alpha Beta")


def test_acronyms_are_capitals_that_are_no_country() -> None:
    assert all(map(is_acronym, ("APN+", "HEPS-Uganda", "EDRi", "HIV/AIDS")))
    assert not any(map(is_acronym, ("Africa", "USA", "A b", "UK", "")))


def test_an_organisations_line_keeps_every_part() -> None:
    found = organisation(
        *parted("Working Group, GTPI of the Open Network (ON), a lively one, indeed")
    )
    assert (words(found.name), words(found.acronym)) == ("Working Group", "GTPI")
    assert (words(found.parent), words(found.parent_acronym)) == ("Open Network", "ON")
    assert words(found.description) == "a lively one, indeed"


@pytest.mark.parametrize(
    ("text", "role", "affiliations"),
    [
        ("Anna Rossi, Director, Open Institute", "Director", ["Open Institute"]),
        ("Anna Rossi, President of FFII", "President", ["FFII"]),
        ("Anna Rossi, President of the Example Software Makers", "President",
         ["Example Software Makers"]),
        ("Anna Rossi, Professor of Health", "Professor of Health", []),
        ("Anna Rossi, CEO ActionAid Kenya", "CEO", ["ActionAid Kenya"]),
        ("Anna Rossi, Founder & CEO, Datanomics", "Founder & CEO", ["Datanomics"]),
        ("Anna Rossi, Institute for Food, Water and Soil", None,
         ["Institute for Food, Water and Soil"]),
        ("Anna Rossi, School of Law, Open University", None, ["School of Law", "Open University"]),
        ("Anna Rossi (FOO)", None, ["FOO"]),
        ("Anna Rossi, for and on behalf of the Open Institute", None, ["Open Institute"]),
    ],
)  # fmt: skip
def test_posts_and_bodies_of_a_person_are_told_apart(
    text: str, role: str | None, affiliations: list[str]
) -> None:
    found = person(*parted(text))
    assert words(found.name) == "Anna Rossi"
    assert words(found.role) == role
    assert [part.words for part in found.affiliations] == affiliations


def test_a_body_is_no_post() -> None:
    assert is_post("human rights lawyer")
    assert is_post("Senior Lecturer of Health Services and Global Health")
    assert not is_post("Research Foundation of the Law Society for the Young Lawyer")
    assert not is_post("on behalf of the members")


@pytest.mark.parametrize(
    "text", ["Dr. Anna Rossi", "Anna Rossi, MD", "Joe Roe, lawyer", "A. Sankar, MD"]
)
def test_titles_degrees_and_posts_make_a_person(text: str) -> None:
    assert kinds.score(parted(text)[1]) >= kinds.STRONG


@pytest.mark.parametrize(
    "text",
    ["Edmonds Institute", "Asia Network (APN+)", "Friends of Light", "Tuta GmbH", "Group 8 Plus 1"],
)
def test_nouns_acronyms_and_small_words_make_an_organisation(text: str) -> None:
    assert kinds.score(parted(text)[1]) < 0


@pytest.mark.parametrize(
    "text",
    [
        "Salvemos el Puerto",
        "Sauvons la Mer",
        "Salviamo il Porto",
        "Sauvons l’Eau",
        "Repensons nos Ports",
        "Stand Together",
        "Keep Our Quays",
        "Stop Quays!",
    ],
)
def test_a_verb_that_calls_makes_an_organisation_whatever_stands_around(text: str) -> None:
    assert kinds.score(parted(text)[1]) <= -kinds.STRONG


@pytest.mark.parametrize(
    "text",
    [
        *("Ana Ramos", "Amos le Roux", "Ramos de la Cruz", "Grant Bell", "Adamos Roe"),
        *("Lemos Silva", "Ban Su-min", "Ban Al-Hamid", "Potamos Georgiou", "Simons la Grange"),
        *("Simons le Roe", "Priamo la Rocca", "Keep Olsen"),
    ],
)
def test_a_name_that_looks_like_a_verb_is_still_a_persons(text: str) -> None:
    assert kinds.score(parted(text)[1]) > 0


def kinds_of(*lines: str) -> list[bool]:
    return [own for own, _ in kinds.settle([kinds.score(parted(line)[1]) for line in lines])]


def test_a_call_alone_takes_the_kind_of_the_list() -> None:
    bodies = ["River Trust", "Lake Forum"]
    assert kinds_of("Defend Quays", *bodies) == [False, False, False]
    assert kinds_of("Defend Quays", *bodies, "Dr. Bo Berg") == [False, False, False, True]
    assert kinds_of("Ban Su-min", "Ana Silva", "Bo Berg") == [True, True, True]


@pytest.mark.parametrize("call", ["Sauvons la Mer", "Stand Together", "Keep the Ports"])
def test_a_call_never_makes_bodies_of_those_beside_it(call: str) -> None:
    assert kinds_of(call, "Ana Silva", "Bo Berg") == [False, True, True]
    assert kinds_of("Dr. Cy Roe", call, "Dr. Bo Berg") == [True, False, True]


def test_the_lines_around_decide_a_doubtful_one() -> None:
    assert kinds.settle([-3.0, 1.0, -3.0]) == [(False, False), (False, True), (False, False)]
    assert kinds.settle([3.0, 1.0, 3.0]) == [(True, False), (True, False), (True, False)]
    assert kinds.settle([1.0]) == [(True, False)]
    assert kinds.settle([1.0], -1.2) == [(False, True)]


def test_slips_in_numbers_are_found() -> None:
    assert number_flags(["1.", "2.", "2.", "5.", None, "6.", "1.", "90."]) == [
        (), (), (Flag.NUMBER_REPEATED,), (Flag.NUMBER_MISSING,), (), (), (), (),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (nouns.is_organisation, "Fundación Salud"),
        (nouns.is_organisation, "Bündnis Freiheit"),
        (nouns.has_head, "Center for Light"),
        (nouns.is_legal_form, "e.V."),
        (nouns.is_legal_form, "GmbH"),
        (nouns.is_branch, "Howrah Chapter"),
        (nouns.is_qualifier, "Asia Pacific"),
        (nouns.is_parent, "part of the Open Network"),
    ],
)
def test_words_are_told_by_kind(check: object, text: str) -> None:
    assert callable(check)
    assert check(text)
    assert not check("Jane Doe")
