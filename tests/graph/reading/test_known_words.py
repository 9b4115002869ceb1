from __future__ import annotations

import pytest

import ontology
from graph.reading import known_words


@pytest.mark.parametrize(
    ("head", "holds"),
    [
        ("Country of registration", "country"),
        ("PAYS", "country"),
        ("Représentant·e", "representative"),
        ("Name(s)", "name"),
        ("Organización / Institución", "organisation"),
        ("No. Name", "name"),
        ("Organisation Signature", "organisation"),
        ("Vertreten durch", "representative"),
        ("E-mail", "aside"),
        ("Water Forum", None),
        ("", None),
        ("Name " * 40, None),
    ],
)
def test_the_head_of_a_column_tells_what_it_holds(head: str, holds: str | None) -> None:
    assert known_words.column(head) == holds


def test_each_head_stands_under_one_kind() -> None:
    text = (ontology.ROOT / "columns.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and line[0] != "[" and line[:2] != "# "]
    phrases = [phrase.strip() for line in lines for phrase in line.split(";")]
    assert [phrase for phrase in phrases if phrases.count(phrase) > 1] == []


def test_words_are_told_by_their_kinds() -> None:
    assert known_words.has("Rivers Network", "head")
    assert known_words.has("Directora General", "post")
    assert not known_words.has("Anna Rossi", "head", "subject", "post")
