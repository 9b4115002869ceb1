"""The same letters get the same names on any machine, in whatever order they come."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph import pipeline, to_turtle
from graph.cli import main
from graph.errors import InputError
from graph.store import Store, open_store
from graph.writing import names_given

SIGNERS = {
    "a": ("Health Action, Kenya", "Third World Network, Malaysia", "Consumers' Union, USA"),
    "b": ("Health Action", "Third World Network"),
    "c": ("Health Action, Peru", "Consumers Union, USA"),
}


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Letters that organisations of one name sign, in several countries and in none."""
    folder = tmp_path_factory.mktemp("letters")
    for name, signers in SIGNERS.items():
        lines = "\n".join(f"{at}. {one}" for at, one in enumerate(signers, 1))
        (folder / f"{name}.txt").write_text(
            f"To the World Customs Organization\n\n1 March 2010\n\nDear Sir,\n\n"
            f"We urge the WCO to publish draft {name}.\n\nSincerely,\n\n{lines}\n"
        )
    return {name: folder / f"{name}.txt" for name in SIGNERS}


def _add(store: Store, *paths: Path) -> bytes:
    for path in paths:
        assert not pipeline.add(store, [path]).failed
    return to_turtle(store)


def test_with_the_names_of_a_store_others_give_the_same_in_any_order(
    letters: dict[str, Path], new_store: Callable[[], Path], tmp_path: Path
) -> None:
    first = new_store()
    with open_store(first) as store:
        wanted = _add(store, *letters.values())
    names = tmp_path / "names.jsonl"
    told = ["decisions", "export", "--format", "names", "--out", str(names)]
    assert main([*told, "--store", str(first)]) == 0
    with open_store(new_store()) as store:
        assert _add(store, *reversed(letters.values())) != wanted
    with open_store(new_store()) as store:
        assert names_given.take(store, names).refused == ()
        assert _add(store, *reversed(letters.values())) == wanted
        assert names_given.to_lines(store.registry) == names.read_text()


def test_letters_added_together_get_the_same_names_in_whatever_order_they_are_named(
    letters: dict[str, Path], new_store: Callable[[], Path]
) -> None:
    graphs = set()
    for order in (tuple(letters.values()), tuple(letters.values())[::-1]):
        with open_store(new_store()) as store:
            assert not pipeline.add(store, order).failed
            graphs.add(to_turtle(store))
    assert len(graphs) == 1


def test_names_that_would_change_others_are_left_out_and_told(
    letters: dict[str, Path],
    new_store: Callable[[], Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place, names = new_store(), tmp_path / "names.jsonl"
    with open_store(place) as store:
        _add(store, letters["b"])
    lines = [
        {"key": ["o", "org|health action||"], "slug": "health-action-global"},
        {"key": ["o", "org|health action||KE"], "slug": "health-action"},
        {"key": ["o", "org|health action||PE"], "slug": "health-action-peru"},
    ]
    names.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert main(["decisions", "import", str(names), "--store", str(place)]) == 1
    told = capsys.readouterr().err
    assert "o:health-action-global for org|health action||: is o:health-action here" in told
    assert "o:health-action is another's name here; take names in before letters" in told
    assert "1 names imported, 0 were there" in told
    with open_store(place) as store:
        assert "o:health-action-peru" in _add(store, letters["c"]).decode()
        names.write_text('{"key": ["o"], "slug": 3}\n')
        with pytest.raises(InputError, match="line 1 lists no name"):
            names_given.take(store, names)
