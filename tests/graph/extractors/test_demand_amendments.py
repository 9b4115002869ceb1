"""Items that word an amendment of a draft."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import demands
from graph.model import Certainty, Demand
from graph.reading import read_text
from graph.verify import check


def asked(text: str) -> list[Demand]:
    document = read_text(f"# Comments on the Quays Bill\n\n{text}\n", name="comments")
    found = list(demands.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return found


@pytest.mark.parametrize(
    ("heading", "item"),
    [
        ("Clause 4", "Delete subclause (3)"),
        ("Clause 9", "In paragraph (a), omit “reasonable”"),
        ("Article 4", "À l'alinéa 3, supprimer « au besoin »"),
        ("Article 7", "Compléter l’alinéa 2 par un délai de trente jours"),
        ("Artículo 4", "En el inciso 2, sustituir «podrá» por «deberá»"),
        ("Articolo 4", "Sopprimere il comma 5"),
        ("Artigo 4", "Suprimir o parágrafo único"),
    ],
)
def test_an_item_that_changes_a_draft_is_likely_asked(heading: str, item: str) -> None:
    (found,) = asked(f"The draft is worth much.\n\n## {heading}\n\n- {item}.")
    assert found.text.text == item
    assert found.certainty is Certainty.SUGGESTED
    assert found.reasons


@pytest.mark.parametrize(
    "text",
    [
        "The Bill would:\n\n- delete section 4 of the Ports Act;\n- insert a new clause 9.",
        "We saw this.\n\n- Amend section 4 as follows:\n\nIt is short now.",
        "What the Bill changes\n\n- Insert section 4A on fees\n- Delete clause 5",
        "We saw this.\n\n- Replace the phrase “your name” with your own",
        "We saw this.\n\n- Delete spam at once\n- Replace the pump each year",
        "We saw this.\n\n- Deleted clauses are listed below\n- The articles stay as they are",
    ],
)
def test_what_a_draft_does_or_names_no_part_of_it_is_not_asked(text: str) -> None:
    assert asked(text) == []
