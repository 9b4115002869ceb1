"""Names of buildings are streets at the start of a line, and where a body stands above."""

from __future__ import annotations

import pytest

from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import named


@pytest.mark.parametrize(
    "body",
    [
        "Complejo Hospitalario de Portside",
        "Immeuble Solidaire",
        "Comunidad Edificio Central",
        "Asociación Vecinal Complejo Norte",
    ],
)
def test_a_body_may_be_named_after_a_building(body: str) -> None:
    head = f"3 May 2021\n\nSra. Ana Roe\nDirectora\n{body}"
    assert named(f"{head}\n\nEstimada Sra. Roe:\n\n{BODY}") == [("Ana Roe", "Directora", body)]


@pytest.mark.parametrize(
    "building",
    ["Edificio Norte", "Edificio Central, planta 3", "Immeuble Horizon", "Complejo Santa Ana"],
)
def test_a_building_below_a_body_is_no_part_of_its_name(building: str) -> None:
    head = f"3 May 2021\n\nSra. Ana Roe\nDirectora\nConsejo de Puertos\n{building}"
    assert named(f"{head}\n\nEstimada Sra. Roe:\n\n{BODY}") == [
        ("Ana Roe", "Directora", "Consejo de Puertos")
    ]
