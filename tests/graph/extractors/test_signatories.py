from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import sections
from graph.extractors import signatories
from graph.model import Document, Flag, Signature, Span, Stated
from graph.reading import read, read_text
from graph.verify import check

FIRST = Path(__file__).parents[3] / "examples" / "2008-10-28-wco-secure.txt"
_BODY = "We write to ask the Council to publish all of its papers, as it has promised us to do.\n"


def signed(rows: str, *, lead: str = "Signed by:") -> list[Signature]:
    document = read_text(f"Dear Sir,\n\n{_BODY}\n{lead}\n\n{rows}\n", name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return found


def one(row: str) -> Signature:
    (record,) = signed(f"1. {row}")
    return record


def said(record: Signature, *fields: str) -> tuple[str | None, ...]:
    values = (getattr(record, field) for field in fields)
    return tuple(value.text if isinstance(value, Stated) else value for value in values)


@pytest.fixture(scope="module")
def first() -> list[Signature]:
    document = read(FIRST)
    return list(signatories.extract(document, sections.split(document)))


ORGANISATIONS = [
    ("ACT UP/East Bay", None, "Oakland-Berkeley", "US"),
    ("Action", None, None, "RU"),
    ("Act Up Paris", None, None, "FR"),
    ("Asia Pacific Network of People Living with HIV/AIDS", "APN+", None, "TH"),
    ("African Women Millennium Initiative on Poverty and Human Right", "AWOMI", None, "SN"),
    ("Berne Declaration", None, None, "CH"),
    ("BCHOD consulting engineers", None, None, "ZM"),
    ("BUKO Pharma-Kampagne", None, None, "DE"),
    ("Butere Focused Women in Development", "BUFOWODE", None, None),
    ("Centre for Public Health and Equity", None, "Bangalore", "IN"),
    ("Coalition for Health Promotion and Social Development", "HEPS-Uganda", None, "UG"),
    ("Community Health Cell", "SOCHARA", "Bangalore", "IN"),
    ("Consortium for trade and development", None, None, "IN"),
    ("Consumers Union", None, None, "US"),
    ("Consumers Association of Penang", "CAP", "Penang", "MY"),
    ("Drug Action Forum", None, "Karnataka", "IN"),
    ("Economic Justice and Development Organization", "EJAD", None, "PK"),
    ("Edmonds Institute", None, None, "US"),
    ("Electronic Frontier Foundation", None, "San Francisco", "US"),
    ("Essential Action", None, "Washington, DC", "US"),
    ("European AIDS Treatment Group", "EATG", "Brussels", "BE"),
    ("Fenix PLUS", None, None, "RU"),
    ("Health Action International (Africa)", None, "Nairobi", "KE"),
    ("Health Action International (Asia Pacific)", None, "Colombo", "KE"),
    ("Health Action International (Global)", None, "Amsterdam", "NL"),
    ("International Gender and Trade Network", "IGTN", None, None),
    (
        "International Treatment Preparedness Coalition in Eastern Europe and Central Asia",
        None, None, "RU",
    ),
    ("IP Justice", None, "San Francisco", "US"),
    ("Kenya Treatment Access Movement", "KETAM", None, "KE"),
    ("Labour, Health and Human Rights Development Centre", None, "Lagos", "NG"),
    ("Medical Action Group", None, None, "PH"),
    ("Medico International", None, None, "DE"),
    ("MWENGO", None, None, "ZW"),
    ("National Front for the People Health of Ecuador/South America", None, None, "EC"),
    ("Network of Zimbabwean Positive Women", "NZPW+", None, "ZW"),
    ("Oxfam International", None, None, None),
    ("People’s Health Movement", None, "Cairo", "EG"),
    ("Positive Malaysian Treatment Access & Advocacy Group", "MTAAG+", None, "MY"),
    ("Public Knowledge", None, None, "US"),
    ("Public Personalities Against AIDS Trust", None, None, "ZW"),
    ("Third World Network", "TWN", None, "MY"),
    ("Universities Allied for Essential Medicines", "UAEM", None, "US"),
    ("Working Group on Intellectual Property", "GTPI", None, "BR"),
]  # fmt: skip


def test_the_first_letter_has_49_signatories_numbered_as_printed(first: list[Signature]) -> None:
    assert [record.ordinal and record.ordinal.value for record in first] == [
        str(number) for number in range(1, 50)
    ]


@pytest.mark.parametrize("place", range(43))
def test_each_organisation_of_the_first_letter_is_as_printed(
    first: list[Signature], place: int
) -> None:
    record = first[place]
    country = record.country.value if record.country else None
    assert (*said(record, "name", "acronym", "place"), country) == ORGANISATIONS[place]
    assert record.capacity.value == "organisation"
    assert record.role is None
    assert record.affiliations == ()


def test_each_person_of_the_first_letter_is_as_printed(first: list[Signature]) -> None:
    persons = [
        (
            *said(record, "honorific", "name", "postnominals", "role", "place"),
            [one.text for one in record.affiliations],
            record.country.value if record.country else None,
        )
        for record in first[43:]
    ]
    assert persons == [
        (None, "Aaron Katz", None, "Senior Lecturer of Health Services and Global Health", None,
         ["School of Public Health University of Washington"], None),
        (None, "A. Sankar", None, "Executive Director", None, ["EMPOWER"], "IN"),
        ("Dr.", "Mira Shiva", None, None, None, ["Initiative for Health Equity & Society"], "IN"),
        ("Dr.", "Vandana Shiva", None, "Director", "New Delhi",
         ["Research Foundation for Science, Technology and Ecology"], "IN"),
        (None, "Mayer Brezis", "MD MPH", "Professor of Medicine, Director", "Jerusalem",
         ["Center for Clinical Quality & Safety",
          "Hadassah Hebrew University Medical Center & Braun School of Public Health"], "IL"),
        (None, "Ronald Labonté", None, "Canada Research Chair", None,
         ["Globalization/Health Equity Institute of Population Health", "University of Ottawa"],
         None),
    ]  # fmt: skip
    assert {record.capacity.value for record in first[43:]} == {"individual"}


def test_the_oddities_of_the_first_letter_are_flagged_not_mended(first: list[Signature]) -> None:
    by_number = {int(record.ordinal.value): record for record in first if record.ordinal}
    flags = {number: set(record.flags) for number, record in by_number.items() if record.flags}
    assert flags[31] == {Flag.COUNTRY_SPELLING}
    assert flags[24] == {Flag.PLACE_CONFLICT}
    assert flags[34] == {Flag.COUNTRY_FROM_NAME}
    for number in (9, 26, 36, 44, 49):
        assert flags[number] == {Flag.NO_COUNTRY}
    assert said(by_number[31], "country_stated") == ("Phillipines",)
    assert said(by_number[37], "qualifier") == ("Global",)
    assert said(by_number[14], "description") == ("Publisher of Consumer Reports",)
    assert said(by_number[43], "parent", "parent_acronym") == (
        "Brazilian Network for the Integration of Peoples", "REBRIP",
    )  # fmt: skip
    assert {number for number, found in flags.items() if Flag.KIND_BY_LIST in found} <= {3, 22, 39}


@pytest.mark.parametrize(
    ("row", "name", "fields"),
    [
        ("Oxfam (Kenya)", "Oxfam", {"country_stated": "Kenya"}),
        ("Oxfam - Kenya", "Oxfam", {"country_stated": "Kenya"}),
        ("Alliance Sud – Swiss Alliance of Groups", "Alliance Sud – Swiss Alliance of Groups", {}),
        ("Action Forum | Nairobi | Kenya", "Action Forum", {"place": "Nairobi"}),
        ("Fundación Salud, A. C., FUSA, Mexico", "Fundación Salud, A. C.", {"acronym": "FUSA"}),
        ("Health Trust (HT) (Kenya)", "Health Trust", {"acronym": "HT", "country_stated": "Kenya"}),
        ("Nym Foundation (France / Switzerland)", "Nym Foundation",
         {"country_stated": "France / Switzerland"}),
        ("Digital Alliance (a network of small firms)", "Digital Alliance",
         {"description": "a network of small firms"}),
        ("Science Society, Howrah Chapter", "Science Society, Howrah Chapter", {}),
        ("Centre for Health, Human Rights and Development, Kenya",
         "Centre for Health, Human Rights and Development", {"country_stated": "Kenya"}),
        ("Open Group, Toronto, Ontario, Canada", "Open Group", {"place": "Toronto, Ontario"}),
        ("Econ[omicos Network, Brazil", "Econ[omicos Network", {"country_stated": "Brazil"}),
        ("Law Clinic, part of the Northern University, Kenya", "Law Clinic",
         {"parent": "Northern University"}),
    ],
)  # fmt: skip
def test_an_organisation_in_any_form_is_read(row: str, name: str, fields: dict[str, str]) -> None:
    record = one(row)
    assert record.capacity.value == "organisation"
    assert said(record, "name", *fields) == (name, *fields.values())


@pytest.mark.parametrize(
    ("row", "name", "fields"),
    [
        ("Anna Rossi, journalist", "Anna Rossi", {"role": "journalist"}),
        ("Anna Rossi, President of FOO", "Anna Rossi", {"role": "President"}),
        ("Anna Rossi, Director at the Open Institute", "Anna Rossi", {"role": "Director"}),
        ("Prof. Anna de la Rossi, Ph.D., Lecturer", "Anna de la Rossi",
         {"honorific": "Prof.", "postnominals": "Ph.D.", "role": "Lecturer"}),
        ("Julian Burnside AO QC, lawyer", "Julian Burnside", {"postnominals": "AO QC"}),
        ("Manon AUBRY, MEP", "Manon AUBRY", {"role": "MEP"}),
        ("Anna Rossi, Minister of Health and Care", "Anna Rossi",
         {"role": "Minister of Health and Care"}),
        ("Anna Rossi | Director | Open Institute | Kenya", "Anna Rossi",
         {"role": "Director", "country_stated": "Kenya"}),
    ],
)  # fmt: skip
def test_a_person_in_any_form_is_read(row: str, name: str, fields: dict[str, str]) -> None:
    record = one(row)
    assert record.capacity.value == "individual"
    assert said(record, "name", *fields) == (name, *fields.values())


def test_the_body_that_a_post_names_is_the_affiliation() -> None:
    assert [body.text for body in one("Anna Rossi, President of FOO").affiliations] == ["FOO"]


def test_who_signs_on_behalf_is_a_representative() -> None:
    (record,) = signed("Anna Rossi on behalf of the Open Institute")
    assert record.capacity.value == "representative"
    assert said(record, "name") == ("Anna Rossi",)
    assert [body.text for body in record.affiliations] == ["Open Institute"]


def test_a_line_on_behalf_goes_for_the_person_below() -> None:
    (record,) = signed("on behalf of FFII\n\nAnna Rossi", lead="Yours sincerely,")
    assert record.capacity.value == "representative"
    assert [body.text for body in record.affiliations] == ["FFII"]
    assert len(record.context) == 1


def test_two_entries_that_were_glued_are_parted() -> None:
    found = signed("Olvid (France)OpenCloud (Germany)\n\nWire (Switzerland)\n\nMailo (France)")
    assert [said(record, "name", "country_stated") for record in found] == [
        ("Olvid", "France"), ("OpenCloud", "Germany"), ("Wire", "Switzerland"), ("Mailo", "France"),
    ]  # fmt: skip


def test_a_heading_decides_what_bare_names_are() -> None:
    persons = signed("Gentle Clouds\nHappy Rivers\n", lead="Individuals:\n\nSigned by individuals:")
    bodies = signed("Gentle Clouds\nHappy Rivers\n", lead="Signed by organisations:")
    assert {record.capacity.value for record in persons} == {"individual"}
    assert {record.capacity.value for record in bodies} == {"organisation"}


def test_missing_and_repeated_numbers_are_flagged() -> None:
    found = signed("1. Oxfam\n2. Action Forum\n2. Medico Group\n4. People Trust\n")
    assert [record.flags for record in found] == [
        (), (), (Flag.NUMBER_REPEATED,), (Flag.NUMBER_MISSING,),
    ]  # fmt: skip


def test_a_list_that_starts_again_is_no_slip() -> None:
    found = signed(
        "Organisations:\n1. Oxfam\n2. Action Forum\nIndividuals:\n1. Anna Rossi\n2. Joe Roe\n"
    )
    assert [record.flags for record in found] == [()] * 4


def test_lists_without_countries_are_not_flagged_for_it() -> None:
    assert all(not record.flags for record in signed("Oxfam\nAction Forum\nMedico Group\n"))


_FIELDS = (
    "name", "honorific", "postnominals", "acronym", "description", "qualifier", "parent",
    "parent_acronym", "role", "place", "country_stated",
)  # fmt: skip
_BETWEEN = re.compile(
    r"(?:[\s,;|()\[\]*_`–—-]|\b(?:of|the|at|for|on|behalf|and|part|member|an?|de|du|des|du)\b)*",
    re.I,
)


def _covered(document: Document, record: Signature) -> list[Span]:
    stated = [value for field in _FIELDS if (value := getattr(record, field))]
    spans = [value.span for value in (*stated, *record.affiliations)]
    return sorted(span for span in spans if record.evidence.covers(span))


def _tiles(document: Document, record: Signature) -> None:
    """Nothing of the item is lost, nothing is in two fields."""
    at = record.evidence.start
    for span in _covered(document, record):
        assert span.start >= at, (document.quote(record.evidence), document.quote(span))
        between = document.text[at : span.start]
        assert _BETWEEN.fullmatch(between), (document.quote(record.evidence), between)
        at = span.end
    rest = document.text[at : record.evidence.end]
    assert _BETWEEN.fullmatch(rest), (document.quote(record.evidence), rest)


def test_the_fields_of_the_first_letter_tile_its_items(first: list[Signature]) -> None:
    document = read(FIRST)
    for record in first:
        _tiles(document, record)


PIECES = st.sampled_from(
    ["Oxfam", "Anna Rossi", "Dr. Anna Rossi", "MD", "Director", "Open Institute (OI)", "(OI)", "OI",
     "Global", "Kenya", "Nairobi", "Washington", "DC", "USA", "(Kenya)", "A. C.",
     "President of FOO",
     "Howrah Chapter", "part of the World Union", "Health and Rights", "Centre for Trade",
     "a small group of friends", "Phillipines", "University of Ottawa", "Anna Rossi (FOO)"]
)  # fmt: skip


@settings(max_examples=100)
@given(st.lists(PIECES, min_size=1, max_size=6), st.sampled_from([", ", ",", " | ", "; "]))
def test_the_fields_of_any_item_tile_it(pieces: list[str], between: str) -> None:
    text = f"Signed by:\n\n1. {between.join(pieces)}\n2. Oxfam, Kenya\n3. Action Forum, Kenya\n"
    document = read_text(text, name="letter")
    for record in signatories.extract(document, sections.split(document)):
        assert check(document, record) == []
        _tiles(document, record)


@given(st.text(max_size=200))
def test_any_words_in_a_list_are_read_without_harm(text: str) -> None:
    whole = f"Signed by:\n\n1. {text}\n2. Oxfam, Kenya\n".replace("\0", "")
    document = read_text(whole.encode("utf-8", "ignore").decode(), name="letter")
    for record in signatories.extract(document, sections.split(document)):
        assert check(document, record) == []


def test_lists_parted_by_country_tell_the_kind_together() -> None:
    rows = "Ghana\n\n* Network for Trees\n* Union of Soils\n\nNepal\n\n* Himal Ban"
    found = signed(rows, lead="Signatories:")
    assert {record.capacity.value for record in found} == {"organisation"}


def test_on_behalf_of_and_a_colon_heads_a_list() -> None:
    found = signed("Ann Poe, Director, River Watch\nOn behalf of:\nTree Guild\nSoil Watch Union")
    assert [record.name.text for record in found] == ["Ann Poe", "Tree Guild", "Soil Watch Union"]


def test_a_body_signs_whose_column_stands_first_whoever_signs_for_it() -> None:
    rows = (
        "| Organisation | Name | Position | Country |\n|---|---|---|---|\n"
        "| Harbour Fund Ltd | Ada Okoro | CEO | Kenya |\n"
        "| Ropewalk GmbH | Jan Maas | Head of Policy, Legal | Germany |\n"
    )
    found = signed(rows)
    assert [said(one, "name", "country_stated") for one in found] == [
        ("Harbour Fund Ltd", "Kenya"),
        ("Ropewalk GmbH", "Germany"),
    ]
    assert {one.capacity.value for one in found} == {"organisation"}
