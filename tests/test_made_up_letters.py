"""The made-up letters of the benchmarks say what they were made to say: extraction is measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.corpus.__main__ import write
from benchmarks.corpus.forms import form, written
from benchmarks.corpus.letters import Letter, letter
from benchmarks.corpus.organisations import coined
from graph import pipeline
from graph.model import (
    Addressing,
    Attribute,
    Certainty,
    Citation,
    Demand,
    Description,
    Record,
    Signature,
)
from graph.reading import read_all

SAMPLE = 20


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Letter, list[Record]]]:
    """Letters as they were made up, and what is found in their files."""
    folder = tmp_path_factory.mktemp("letters")
    write(folder, SAMPLE)
    return [(one, _records(folder, one)) for one in map(letter, range(SAMPLE))]


def _records(folder: Path, made: Letter) -> list[Record]:
    (one,) = read_all(folder / "000" / f"{made.name}.{form(made)}")
    assert hasattr(one, "document")
    kept = pipeline.records(one.document)
    return [record for record in kept if record.certainty is Certainty.ASSERTED]


def test_who_signs_is_found(found: list[tuple[Letter, list[Record]]]) -> None:
    for made, records in found:
        assert [r.name.text for r in records if isinstance(r, Signature)] == [*made.names]


def test_what_is_asked_is_found(found: list[tuple[Letter, list[Record]]]) -> None:
    for made, records in found:
        assert [r.text.text for r in records if isinstance(r, Demand)] == [*made.demands]


def test_what_is_cited_is_found(found: list[tuple[Letter, list[Record]]]) -> None:
    for made, records in found:
        cited = [_cited(r) for r in records if isinstance(r, Citation)]
        assert cited == [(treaty, f"article {number}") for treaty, number in made.citations]


def _cited(record: Citation) -> tuple[str, str]:
    assert record.norm is not None
    assert record.provision is not None
    return record.norm.value.rpartition("/")[2].partition(".")[0], record.provision.value


def test_the_date_and_one_addressee_are_found(found: list[tuple[Letter, list[Record]]]) -> None:
    for made, records in found:
        told = [r for r in records if isinstance(r, Description)]
        assert [r.value.value for r in told if r.attribute is Attribute.DATE] == [made.date]  # type: ignore[union-attr]
        assert sum(isinstance(r, Addressing) for r in records) == 1


def test_a_letter_is_the_same_again_and_a_coined_word_is_no_other() -> None:
    assert written(letter(7)) == written(letter(7))
    assert len({coined(number) for number in range(50_000)}) == 50_000


def test_few_sign_often_and_most_seldom() -> None:
    signed: dict[str, int] = {}
    for number in range(200):
        for name in letter(number).names:
            signed[name] = signed.get(name, 0) + 1
    counts = sorted(signed.values(), reverse=True)
    assert 40 < sum(counts) / 200 < 50
    assert counts[0] > 20
    assert counts[len(counts) // 2] <= 2
