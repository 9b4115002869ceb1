from __future__ import annotations

import pytest

from graph.store.withholding.masks import WITHHELD, Mask
from graph.store.withholding.persons import Withdrawn
from graph.store.withholding.spelling import words_of

LABONTE = Withdrawn(7, ("https://example.org/kg/person/renee-labonte",), ("Renée Labonté",))
MASK = Mask((LABONTE,))
HERE = MASK.within([LABONTE], ["Jean Labonté", "Labonté", "R. Labonté", "Renée Labonté Fund"])


@pytest.mark.parametrize(
    "printed",
    [
        "Renée Labonté",
        "RENÉE LABONTÉ",
        "Renee Labonte",
        "Rene\u0301e Labonte\u0301",
        "Labonté, Renée",
        "Renée M. Labonté",
        "Renée\nLabonté",
        "Renée La-\nbonté",
        "renee-labonte",
        "renee_labonte",
        "reneelabonte",
        "ReneeLabonte",
    ],
)
def test_a_name_in_full_is_found_however_it_is_written(printed: str) -> None:
    text = f"as ({printed}) said"
    start = len("as (")
    assert MASK.within(()).places(text) == [(start, start + len(printed))]


@pytest.mark.parametrize("other", ["Renée Labontés", "Marenée Labonté", "Renée", "Labonté", "Rene"])
def test_what_only_looks_like_it_is_left(other: str) -> None:
    assert MASK.within(()).places(other) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Dr. Labonté's study", "Dr. ███████'s study"),
        ("R. Labonté and R.M. LABONTÉ", "█. ███████ and █.█. ███████"),
        ("Labonté R. et al.", "███████ █. et al."),
        ("with Jean Labonté", "with Jean Labonté"),
        ("the Renée Labonté Fund", "the █████ ███████ Fund"),
        ("mail: r.labonte@x.example, c@x.example", "mail: █.███████@█.███████, c@x.example"),
        ("Renée Labonté, rl@x.example\nc@x.example", "█████ ███████, ██@█.███████\nc@x.example"),
        ("labonté wine", "labonté wine"),
    ],
)
def test_where_a_person_is_told_of_the_surname_goes_too(text: str, shown: str) -> None:
    assert HERE.masked(text) == shown
    assert len(shown) == len(text)


@pytest.mark.parametrize("text", ["R." * 20_000, "Renée " * 10_000, "r.labonte." * 5_000])
def test_what_goes_on_and_on_is_gone_through_once(text: str) -> None:
    assert len(HERE.masked(text)) == len(text)


def test_a_name_becomes_words_and_an_address_a_number() -> None:
    assert HERE.words("Signature 3: Renée Labonté") == f"Signature 3: {WITHHELD}"
    assert MASK.address("https://example.org/kg/letter/2012-renee-labonte.sig-1") == (
        "https://example.org/kg/letter/2012-withheld-7.sig-1"
    )
    assert MASK.address("https://x.example/Ren%C3%A9e%20Labont%C3%A9.pdf") == (
        "https://x.example/withheld-7.pdf"
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dr. Ann Poe", ("Ann", "Poe")),
        ("POE Ann", ("Ann", "POE")),
        ("Poe, Ann B.", ("Ann", "B", "Poe")),
        ("Siobhán O’Neill", ("Siobhán", "O’Neill")),
    ],
)
def test_the_surname_is_the_last_word_of_a_name(name: str, words: tuple[str, ...]) -> None:
    assert words_of(name) == words


def test_another_script_is_known_by_its_address_too() -> None:
    mask = Mask((Withdrawn(1, (), ("Анна Каренина",)),))
    assert mask.whose("АННА КАРЕНИНА")
    assert mask.address("https://example.org/kg/person/anna-karenina").endswith("/withheld-1")
