"""What is typed about the words of texts, and what comes back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.cli import main
from graph.store import open_store
from tests.graph.wording.letters import add


@pytest.fixture(scope="module")
def kb(new_store: Callable[[], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store with the four letters."""
    place = new_store()
    with open_store(place) as store:
        add(store, tmp_path_factory.mktemp("letters"))
    return place


def test_wording_tells_the_trail_of_a_letter(kb: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["wording", "letter:reply", "--store", str(kb)]) == 0
    said = capsys.readouterr().out
    assert "2 of 3 other texts" in said
    assert "12 words at 73-150, there 151-228: the harbour RULES were written" in said
    assert main(["wording", "reply", "--store", str(kb), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["texts"] == 4


def test_wording_of_an_unknown_letter_says_so(kb: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["wording", "letter:nobody", "--store", str(kb)]) == 1
    assert "letter:nobody" in capsys.readouterr().err


def test_compare_tells_in_what_two_letters_differ(
    kb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", "letter:draft", "letter:letter", "--store", str(kb)]) == 0
    assert "+ Zumbi Foundation" in capsys.readouterr().out
    typed = ["compare", "letter:draft", "letter:letter", "--store", str(kb), "--format", "json"]
    assert main(typed) == 0
    assert json.loads(capsys.readouterr().out)["moved_sentences"] == 0
