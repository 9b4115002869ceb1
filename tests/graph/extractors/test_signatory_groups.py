"""Lists of signatories under headings of countries and regions."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import signatories
from graph.model import Signature
from graph.reading import read_text
from graph.verify import check

_BODY = "Nous demandons au ministre de publier tous les textes, comme il nous l’a promis.\n"


def signed(rows: str) -> list[Signature]:
    document = read_text(f"Monsieur,\n\n{_BODY}\nSignataires :\n\n{rows}\n", name="lettre")
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return found


def countries(found: list[Signature]) -> list[tuple[str, str | None]]:
    return [(one.name.text, one.country.value if one.country else None) for one in found]


def test_a_country_above_a_group_goes_for_those_below() -> None:
    found = signed("France\nTerre et Savoir\nForum des rives\n\nCameroun\nForum de Douala")
    assert countries(found) == [
        ("Terre et Savoir", "FR"), ("Forum des rives", "FR"), ("Forum de Douala", "CM"),
    ]  # fmt: skip


def test_a_country_that_opens_a_line_goes_for_the_lines_below_it() -> None:
    found = signed(
        "Kenya: Ligue des fleuves\n\nForum des rives\n\nTogo: Terre et Savoir (TS).\n\n"
        "Réseau des lacs du Nord – Association du lac\n\n"
        "eauvive – Association des rives\n\nLac Vivant"
    )
    assert countries(found) == [
        ("Ligue des fleuves", "KE"),
        ("Forum des rives", "KE"),
        ("Terre et Savoir", "TG"),
        ("Réseau des lacs du Nord – Association du lac", "TG"),
        ("eauvive – Association des rives", "TG"),
        ("Lac Vivant", "TG"),
    ]


def test_a_country_in_the_line_is_taken_before_the_one_above() -> None:
    found = signed("France\n1. Terre et Savoir\n2. Forum des rives, Togo\n3. Agua Viva")
    assert countries(found)[:2] == [("Terre et Savoir", "FR"), ("Forum des rives", "TG")]


@pytest.mark.parametrize("region", ["Afrique", "**Asia-Pacific**", "América Latina y el Caribe"])
def test_a_region_above_a_group_is_no_signatory(region: str) -> None:
    found = signed(f"{region}\n\nRéseau des archives\n\nForum des rives")
    assert [one.name.text for one in found] == ["Réseau des archives", "Forum des rives"]


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_dash_parts_a_name_from_its_town(dash: str) -> None:
    found = signed(f"- Réseau des archives {dash} Lyon\n- Forum des rives {dash} Dakar")
    assert [(one.name.text, one.place.text if one.place else None) for one in found] == [
        ("Réseau des archives", "Lyon"), ("Forum des rives", "Dakar"),
    ]  # fmt: skip
