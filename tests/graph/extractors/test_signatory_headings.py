"""Lines above and between names that tell who signs, and are no signatories themselves."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import signatories
from graph.model import Certainty
from graph.reading import read_text
from graph.sections.group_headings import is_group_heading
from tests.graph.extractors.test_signatory_several import signed
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY


def names(rows: str) -> list[str]:
    return [record.name.text for record in signed(rows)]


@pytest.mark.parametrize(
    "heading",
    ["The Co-Chairs", "Senadoras de la República", "LOS DIPUTADOS", "Members of Congress",
     "I portavoce", "Les porte-parole du collectif", "Die Sprecherinnen", "Os vereadores"],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_post_of_those_below_is_nobody(heading: str, gap: str) -> None:
    assert names(gap.join([heading, "Ana Ruiz", "Joe Poel"])) == ["Ana Ruiz", "Joe Poel"]


@pytest.mark.parametrize(
    "name",
    ["Directors Guild of the Coast", "Members for Open Rivers", "Portavoce Costiero",
     "Members of the Coast Alliance", "Diputados de Puertos Unidos", "Representatives Network",
     "Senators Ice Club", "Mitgliederbund Küste"],
)  # fmt: skip
def test_a_name_that_begins_like_a_post_of_several_is_no_heading(name: str) -> None:
    assert not is_group_heading(name)


@pytest.mark.parametrize(
    "rows",
    [
        "Harbour Watch\nRepresentantes de la Asamblea Permanente por los Derechos Humanos\nMareko",
        "Harbour Watch\nMembers of the European Parliament Friends of the Sea\nRivers Forum",
        "Members of the Assembly of the Poor\nThai Labour Campaign\nRivers Forum",
        "Members of Congress Watch\nPublic Citizen\nRivers Forum",
        "Members of the House of Peace\nRivers Forum\nHarbour Watch",
        "Representatives of the House of Hope\nShelter Network\nRivers Forum",
        "Members of the National Assembly of Women\nRivers Forum\nHarbour Watch",
        "Harbour Watch\nSenadores\nRivers Forum",
    ],
)
def test_who_signs_in_a_list_is_no_heading_of_it(rows: str) -> None:
    assert names(rows) == rows.split("\n")


@pytest.mark.parametrize(
    "heading", ["Members of the House of Commons", "Vereadores da Câmara Municipal de Porto"]
)
def test_a_post_of_several_heads_the_persons_below_a_gap(heading: str) -> None:
    rows = f"Harbour Watch\nRivers Forum\n\n{heading}\nAna Ruiz\nJoe Poel"
    assert names(rows) == ["Harbour Watch", "Rivers Forum", "Ana Ruiz", "Joe Poel"]


@pytest.mark.parametrize("mark", ["Fdo.: ", "Fdo. ", "gez. ", "F.to ", "By: ", "Name: "])
def test_a_mark_of_signing_is_no_part_of_a_name(mark: str) -> None:
    (record,) = signed(f"{mark}Ana Ruiz\nChair\nHarbour Watch")
    assert (record.name.text, record.role and record.role.text) == ("Ana Ruiz", "Chair")


def test_labels_of_a_form_are_no_part_of_what_they_label() -> None:
    (record,) = signed("Name: Ana Ruiz\nTitle: Chair\nOrganization: Harbour Watch")
    assert record.role is not None
    assert (record.name.text, record.role.text) == ("Ana Ruiz", "Chair")
    assert [one.text for one in record.affiliations] == ["Harbour Watch"]


@pytest.mark.parametrize(
    "name", ["By the Harbour Trust", "Per Lund", "Nomad Rivers", "Fdoria Club"]
)
def test_a_name_that_begins_like_a_mark_keeps_its_words(name: str) -> None:
    assert names(f"{name}\nHarbour Watch\nFishers Union")[0] == name


@pytest.mark.parametrize("mark", [" • ", " · ", " | "])
def test_dots_and_strokes_part_three_names_in_a_line(mark: str) -> None:
    found = signed(mark.join(["Harbour Watch", "Fishers Union", "Rivers Forum"]))
    assert [record.name.text for record in found] == [
        "Harbour Watch", "Fishers Union", "Rivers Forum"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["Ana Ruiz | Director | Harbour Watch", "Harbour Watch • Portside • Norland"],
)
def test_dots_and_strokes_may_part_one_from_a_post_or_a_town(line: str) -> None:
    assert len(signed(line)) <= 1


@pytest.mark.parametrize("label", ["Sender", "Mittente", "Absender", "Remitente"])
def test_an_address_of_the_sender_below_the_signature_signs_nothing(label: str) -> None:
    assert names(f"Ana Ruiz\nHarbour Watch\n\n{label}: Harbour Watch\n3 Quay Street") == [
        "Ana Ruiz"
    ]


@pytest.mark.parametrize("close", ["Distintamente,", "Un saludo,", "Best,", "Ngā mihi,"])
def test_short_closes_lead_up_to_who_signs(close: str) -> None:
    assert names(f"{close}\n\nAna Ruiz\nHarbour Watch") == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("Fdo.: Ana Ruiz López\nPresidenta de la Asociación de Pescadores", ["Ana Ruiz López"]),
        ("Madrid, a 3 de mayo de 2021\n\nFdo.: Ana Ruiz López", ["Ana Ruiz López"]),
        ("gez. Ana Ruiz, Vorsitzende\ngez. Joe Poel, Schatzmeister", ["Ana Ruiz", "Joe Poel"]),
        ("By: the end of the year", []),
        ("Name: the port of Norland\nPlace: Norland", []),
    ],
)
def test_a_mark_of_signing_leads_up_to_names_where_no_close_does(
    rows: str, found: list[str]
) -> None:
    document = read_text(f"Dear Sir,\n\n{BODY}\n{rows}\n", name="letter")
    records = list(signatories.extract(document, sections.split(document)))
    assert [record.name.text for record in records] == found
    assert all(record.certainty is Certainty.SUGGESTED for record in records)


@pytest.mark.parametrize(
    "label",
    ["Title: Open letter on ports", "Position: Ports of the coast", "Cargo: Carta abierta"],
)
def test_a_label_of_posts_leads_no_name(label: str) -> None:
    assert names(f"Ana Ruiz\nHarbour Watch\n{label}") == ["Ana Ruiz"]
    assert names(f"Ana Ruiz\n{label}") == ["Ana Ruiz"]


def test_a_labelled_post_below_a_body_is_nobody() -> None:
    assert names("Organization: Harbour Watch\nTitle: Director") == ["Harbour Watch"]


def test_a_line_of_a_list_that_is_best_closes_nothing() -> None:
    rows = "Best\n\nPortside Harbour\n\nWorst\n\nNorland Harbour"
    text = f"Dear Sir,\n\n{BODY}\n{rows}\n\n{BODY}\nYours sincerely,\nJoe Poe\n"
    document = read_text(text, name="letter")
    records = list(signatories.extract(document, sections.split(document)))
    assert [record.name.text for record in records] == ["Joe Poe"]


@pytest.mark.parametrize("name", ["Majesty Okoro", "Highness Mwangi", "Royal Chief Adams"])
def test_a_given_name_is_no_title_of_rank(name: str) -> None:
    assert names(f"{name}\nChair\nHarbour Watch") == [name]


@pytest.mark.parametrize("lead", ["", "Members: "])
def test_bodies_between_dots_below_a_person_may_be_a_letterhead(lead: str) -> None:
    foot = "Harbour Watch • Rivers Foundation • Fishers Union • Dock Council"
    assert "Fishers Union" not in names(f"Ana Ruiz\n\n{lead}{foot}")
    assert "Fishers Union" in names(foot)
