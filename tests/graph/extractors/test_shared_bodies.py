"""Bodies that stand above a person or below several, and whom a greeting or post leaves out."""

from __future__ import annotations

import pytest

from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named, named


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("European Commission\nDG Trade\n12 Mill Lane\n1000 Brussels\n\nAttn: Ms Ana Roe, Chair\n",
         "European Commission DG Trade"),
        ("Ministry of Ports\n12 Mill Lane\n\nAttn: Ms Ana Roe, Head of Unit\n",
         "Ministry of Ports"),
        ("River Watch\n12 Mill Lane\n\nAttn: Ms Ana Roe, Chair\n", None),
        ("Ministry of Ports\n12 Mill Lane\n\nAttn: Ms Ana Roe, Chair\nQuay Agency\n",
         "Quay Agency"),
    ],
)  # fmt: skip
def test_a_public_body_may_stand_farther_above_attn(head: str, body: str | None) -> None:
    (found,) = named(f"{head}\n3 May 2021\n\nDear Ms Roe,\n\n{BODY}")
    assert (found[0], found[2]) == ("Ana Roe", body)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("The Honorable Ana Roe, Chair\nThe Honorable Joe Poe, Vice Chair\nPorts Council\n",
         [("Ana Roe", "Chair", "Ports Council"), ("Joe Poe", "Vice Chair", "Ports Council")]),
        ("Ms Ana Roe, Minister of Fish\nMr Joe Poe, Chair\nPorts Council\n",
         [("Ana Roe", "Minister of Fish", None), ("Joe Poe", "Chair", "Ports Council")]),
        ("Ms Ana Roe, Chair\nMr Joe Poe, Chair, Ports Council\n",
         [("Ana Roe", "Chair", None), ("Joe Poe", "Chair", "Ports Council")]),
        ("Herrn Minister Joe Poe und Frau Ministerin Ana Roe\nMinisterium für Häfen\n",
         [("Joe Poe", "Minister", "Ministerium für Häfen"),
          ("Ana Roe", "Ministerin", "Ministerium für Häfen")]),
        ("Ministerium für Häfen\nFrau Ministerin Dr. Ana Roe\nHafenweg 3\n",
         [("Ana Roe", "Ministerin", "Ministerium für Häfen")]),
        ("River Forum\nFrau Ministerin Ana Roe\nHafenweg 3\n", [("Ana Roe", "Ministerin", None)]),
        ("Mayor Ana Roe and Members of the City Council\nCity of Quays\n12 Mill Lane\n",
         [("Ana Roe", "Mayor", "City of Quays"), (None, "Members", "City Council")]),
        ("H.E. Ana Roe\nPresident of the Republic of Kenya\nState House\n",
         [("Ana Roe", "President", "Republic of Kenya")]),
    ],
)  # fmt: skip
def test_a_body_is_shared_by_those_who_stand_beside_it(head: str, found: list[Named]) -> None:
    assert named(f"3 May 2021\n\n{head}\nExcellencies,\n\n{BODY}") == found


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Mr Poe and members of your team,",
        "Dear Mr Poe and your colleagues,",
        "Estimado señor Poe y su equipo:",
        "Cher Monsieur Poe et votre équipe,",
        "Sehr geehrter Herr Poe und Ihr Team,",
        "Dear Mr Poe and all members of your office,",
    ],
)
def test_those_who_work_for_the_one_greeted_are_not_addressed(greeting: str) -> None:
    assert [name for name, *_ in named(f"3 May 2021\n\n{greeting}\n\n{BODY}")] == ["Poe"]


@pytest.mark.parametrize(
    ("post", "role", "body"),
    [
        ("Embajadora de Chile ante la Organización Mundial del Comercio", "Embajadora de Chile",
         "Organización Mundial del Comercio"),
        ("Représentante permanente du Chili auprès de l’Organisation mondiale du commerce",
         "Représentante permanente du Chili", "Organisation mondiale du commerce"),
        ("Permanent Representative of Chile to the World Trade Organization",
         "Permanent Representative of Chile", "World Trade Organization"),
    ],
)  # fmt: skip
def test_who_represents_a_country_does_so_at_a_body(post: str, role: str, body: str) -> None:
    head = f"S.E. Mme Ana Roe\n{post}\nGenève\n\n3 May 2021"
    assert named(f"{head}\n\nExcellence,\n\n{BODY}") == [("Ana Roe", role, body)]


@pytest.mark.parametrize(
    ("head", "greeting", "found"),
    [
        ("The Chairperson\nUnited Nations Human Rights Committee\nPalais Wilson\n",
         "Dear Chairperson,", (None, "The Chairperson", "United Nations Human Rights Committee")),
        ("The Chairperson\nRiver Watch\n12 Mill Lane\n",
         "Dear Chairperson,", (None, "Chairperson", None)),
        ("Ayuntamiento de Portside\nA/A: Dña. Ana Roe Gil, Concejala de Urbanismo\n",
         "Estimada Sra. Roe:",
         ("Ana Roe Gil", "Concejala de Urbanismo", "Ayuntamiento de Portside")),
        ("Stadtverwaltung Portside\nDezernat für Umwelt\nz. Hd. Frau Ana Roe\nHafenweg 1\n",
         "Sehr geehrte Frau Roe,",
         ("Ana Roe", None, "Stadtverwaltung Portside Dezernat für Umwelt")),
        ("À\nSenhora Ana Roe\nSecretária Municipal de Urbanismo\nPrefeitura de Portside\n",
         "Prezada Senhora Secretária,",
         ("Ana Roe", "Secretária Municipal de Urbanismo", "Prefeitura de Portside")),
    ],
)  # fmt: skip
def test_an_office_above_the_date_is_that_of_the_one_greeted(
    head: str, greeting: str, found: Named
) -> None:
    assert named(f"{head}\n3 May 2021\n\n{greeting}\n\n{BODY}") == [found]


def test_ministers_of_one_government_share_it_and_no_ministry() -> None:
    rows = "H.E. Ana Roe, Minister for Trade\nH.E. Joe Poe, Minister for Fish\n"
    for body, shared in (
        ("Government of Kenya", "Government of Kenya"),
        ("Ministry of Fish", None),
    ):
        found = named(f"3 May 2021\n\n{rows}{body}\n\nExcellencies,\n\n{BODY}")
        assert [one for *_, one in found] == [shared, body]


def test_a_group_joined_behind_a_person_is_no_body() -> None:
    line = "To the attention of: Ms Ana Roe, rapporteur, and shadow rapporteurs"
    assert named(f"{line}\n\n3 May 2021\n\nDear Rapporteur,\n\n{BODY}") == [
        ("Ana Roe", "rapporteur", None)
    ]
