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


@pytest.mark.parametrize("between", ["", "| Subject | The tides |\n|---|---|\n\n", f"{BODY}\n"])
def test_who_gets_a_copy_in_the_head_is_no_part_of_the_address(between: str) -> None:
    text = (
        "To the attention of the Lake Commission,[^1]\nrepresented by its chair\n\nCopy:\n"
        f"- Peter Lund, Director of the Tide Board\n\n{between}Dear Madam Chair,\n\n{BODY}\n"
        "Yours sincerely,\n\nJane Doe\n\n[^1]: Of all lakes.\n"
    )
    assert named(text) == [(None, "Chair", "Lake Commission")]
    assert named(text, copy=True) == [("Peter Lund", "Director", "Tide Board")]


@pytest.mark.parametrize(
    ("top", "greeting", "role"),
    [
        ("To the United Nations", "Dear Mr Secretary General,", "Secretary General"),
        ("To: Tide Board of Norland", "Dear Director,", "Director"),
        ("To: Tide Board of Norland", "Dear Directors,", None),
    ],
)
def test_the_one_greeted_holds_a_post_in_the_body_above(
    top: str, greeting: str, role: str | None
) -> None:
    ((name, told, body),) = named(f"{top}\n\n{greeting}\n\n{BODY}\nYours,\n\nJane Doe\n")
    assert (name, told) == (None, role)
    assert body in top


@pytest.mark.parametrize(
    ("greeting", "role"),
    [
        ("Dear Mr. President,", "President"),
        ("Dear Mr Chair,", "Chair"),
        ("Dear Madam Vice-President,", "Vice-President"),
        ("Dear Mr Director-General,", "Director-General"),
    ],
)
def test_who_is_greeted_by_a_courtesy_and_a_post_has_no_name(greeting: str, role: str) -> None:
    assert named(f"{greeting}\n\n{BODY}\nYours,\n\nJane Doe\n") == [(None, role, None)]


def test_an_address_to_a_gentleman_with_a_post_names_both() -> None:
    head = "An Herrn Bundeskanzler Olaf Meier\nHafenamt"
    ((name, role, _),) = named(f"{head}\n\nSehr geehrter Herr Bundeskanzler,\n\n{BODY}")
    assert (name, role) == ("Olaf Meier", "Bundeskanzler")


@pytest.mark.parametrize(
    ("head", "greeting", "found"),
    [
        ("European Commission\nRue de la Loi 200\nBrussels", "Dear Mr Commissioner,",
         (None, "Commissioner", "European Commission")),
        ("Tide Watch\n12 Harbour Road, London", "Dear Madam Secretary,", (None, "Secretary", None)),
        ("# Open letter to the Parliament of Ghana", "Dear Minister,",
         (None, None, "Parliament of Ghana")),
        ("To: European Parliament", "Dear Commissioner,", (None, None, "European Parliament")),
        ("To: Ministry of Health", "Dear Minister,", (None, "Minister", "Ministry of Health")),
        ("Dr. A. Shaikh\nMinister of Ports\nDhaka", "Dear Dr. Shaikh,",
         ("A. Shaikh", "Minister of Ports", None)),
        ("Ihre Exzellenz\nFrau Maria Lopez\nBotschafterin von Norland", "Exzellenz,",
         ("Maria Lopez", "Botschafterin von Norland", None)),
    ],
)  # fmt: skip
def test_a_post_is_of_the_body_above_where_it_fits(
    head: str, greeting: str, found: tuple[str | None, ...]
) -> None:
    assert named(f"{head}\n\n{greeting}\n\n{BODY}\nYours,\n\nJane Doe\n") == [found]
