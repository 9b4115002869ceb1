from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import demands
from graph.model import Demand
from graph.reading import read_text
from graph.verify import check

_OPENING = (
    "The Equal Lives Coalition welcomes the draft Bill, and thanks the Ministry for the time that"
    " it has given to all of us to read it.\n"
)


def asked(rows: str) -> list[Demand]:
    document = read_text(f"{_OPENING}\n{rows}\n", name="submission")
    found = list(demands.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return found


@pytest.mark.parametrize(
    "label",
    [
        "Recommendation 3: ",
        "RECOMMENDATION 3 – ",
        "Demand 3. ",
        "Recomendación 3: ",
        "Recommandation n° 3 : ",
        "Recommendation 3\n\n",
    ],
)
def test_a_label_opens_a_demand_and_gives_its_number(label: str) -> None:
    (found,) = asked(f"{label}Delete clause 27 of the Bill.")
    assert found.text.text == "Delete clause 27 of the Bill"
    assert found.ordinal is not None
    assert found.ordinal.value == "3"


@pytest.mark.parametrize(
    "row",
    [
        "Recommendation 3 of the Committee was never acted upon.",
        "Recommendation 3: Yes.",
        "The Recommendation 3: Delete it.",
        "Question 3: Delete the clause on fees?",
    ],
)
def test_what_only_speaks_of_a_recommendation_is_none(row: str) -> None:
    assert asked(row) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "All charges against them should be dropped.",
        "Delegations should support a clause on text and data mining.",
    ],
)
def test_what_offices_owe_and_what_should_be_undone_is_suggested(sentence: str) -> None:
    (found,) = asked(sentence)
    assert found.reasons


@pytest.mark.parametrize(
    "label",
    ["Recommendation: ", "**Proposed recommendation:** ", "Recomendación: ", "Empfehlung: "],
)
def test_a_label_without_a_number_opens_a_demand(label: str) -> None:
    (found,) = asked(f"{label}Delete clause 27 of the Bill.")
    assert found.text.text == "Delete clause 27 of the Bill"
    assert found.ordinal is None


def test_a_recommendation_in_running_words_opens_none() -> None:
    assert asked("Recommendation: see below.") == []


@pytest.mark.parametrize(
    ("lead", "items", "found"),
    [
        ("We therefore:", ("call on you to stop", "expect an answer"), 2),
        ("For these reasons, we", ("urge you to stop", "request a new study"), 2),
        ("Par conséquent, nous :", ("demandons l’arrêt des travaux", "exigeons une étude"), 2),
        (
            "Quindi noi:",
            ("chiediamo di fermare i lavori", "invitiamo il Consiglio a rispondere"),
            2,
        ),
        ("We are:", ("a network of ports", "a group of forty"), 0),
    ],
)
def test_what_we_do_stands_in_the_items_below(
    lead: str, items: tuple[str, ...], found: int
) -> None:
    rows = "".join(f"- {item};\n" for item in items)
    assert len(asked(f"The dam is old. {lead}\n\n{rows}")) == found
