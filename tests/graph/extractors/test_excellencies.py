"""Addresses that open with *Excellency*, and lists of copies in the head."""

from __future__ import annotations

import pytest

from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import named


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("À Son Excellence Monsieur Jean Petit\n**Président de la Chambre**",
         ("Jean Petit", "Président")),
        ("A Sua Excelência o Senhor João Lima\nPresidente da Câmara",
         ("João Lima", "Presidente")),
        ("A Su Excelencia Señor Juan Ruiz\nPresidente de la Cámara",
         ("Juan Ruiz", "Presidente")),
        ("A Sua Eccellenza Mario Rossi\nMinistro dell'Interno",
         ("Mario Rossi", "Ministro dell'Interno")),
        ("Seiner Exzellenz Herrn Hans Meier\nPräsident der Kammer",
         ("Hans Meier", "Präsident")),
    ],
)  # fmt: skip
def test_an_excellency_is_addressed_without_the_title(head: str, who: tuple[str, str]) -> None:
    ((name, role, _),) = named(f"{head}\n\n{BODY}")
    assert (name, role) == who


def test_who_gets_a_copy_in_the_head_is_no_part_of_the_address() -> None:
    text = (
        "To the attention of the Lake Commission,\nrepresented by its chair\n\nCopy:\n"
        f"- Peter Lund, Director of the Tide Board\n\nDear Madam Chair,\n\n{BODY}\n"
        "Yours sincerely,\n\nJane Doe\n"
    )
    assert named(text) == [(None, None, "Lake Commission")]
    assert named(text, copy=True) == [("Peter Lund", "Director", "Tide Board")]
