from __future__ import annotations

from pathlib import Path

import pytest

from graph.cli import main
from graph.store import DEFAULT_GRAPH, open_store


def _update(kb: Path, sparql: str) -> int:
    file = kb.parent / "notes.ru"
    file.write_text(sparql, "utf-8")
    return main(["update", str(file), "--store", str(kb)])


def test_an_update_changes_the_store_wholly_or_not_at_all(
    kb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _update(kb, "INSERT DATA { <a:a> rdfs:comment 'A note' }") == 0
    assert capsys.readouterr().err == "updated\n"
    assert _update(kb, "INSERT DATA { <a:a> rdfs:comment 'A note' }") == 0
    assert capsys.readouterr().err == "unchanged\n"
    assert _update(kb, "CLEAR DEFAULT ; DROP GRAPH graph:inferred") == 1
    told = capsys.readouterr().err
    assert "cannot be written here" in told
    assert told.count("\n") == 1
    with open_store(kb) as store:
        assert len(list(store.quads(DEFAULT_GRAPH))) == 1
