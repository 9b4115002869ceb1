"""Watches at the command line: added, listed, run, shown, removed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.cli import main
from graph.store import open_store
from tests.graph.writing.letters import ASKING, ASKING_TOO

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def kb(new_store: Callable[[], Path], tmp_path: Path) -> Path:
    place = new_store()
    (tmp_path / "asking.txt").write_text(ASKING, "utf-8")
    (tmp_path / "asking-too.txt").write_text(ASKING_TOO, "utf-8")
    assert main(["add", "--store", str(place), str(tmp_path / "asking.txt")]) == 0
    return place


def test_a_watch_tells_what_changed_since_it_was_added(
    kb: Path, tmp_path: Path, capsys: Capture
) -> None:
    store, mail = ["--store", str(kb)], tmp_path / "mail"
    mail.mkdir()
    capsys.readouterr()
    added = ["watch", "add", "to-wco", "letters-to", "body=WCO", "--drop", str(mail), *store]
    assert main([*added, "--webhook", "https://hook.invalid/x"]) == 0
    assert capsys.readouterr().out.startswith("whsec_")
    assert main(["add", *store, str(tmp_path / "asking-too.txt")]) == 0
    assert main(["watch", "run", *store]) == 1
    assert main(["watch", "run", *store]) == 1
    assert "1 the same graph, 0 changed" in capsys.readouterr().err
    assert main(["watch", "show", "to-wco", *store]) == 0
    shown = capsys.readouterr().out
    assert shown.count("1 row added") == 1
    assert "+ Letter to World Customs Organization, 9 April 2020" in shown
    assert len(list((mail / "new").iterdir())) == 1
    assert main(["watch", "list", *store, "--format", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["results"]["bindings"]
    assert row["watched"]["value"] == "Letters to a body (body: orgn:wco)"
    assert row["changes"]["value"] == "1"
    assert "hook.invalid: no machine of that name is found" in row["failure"]["value"]
    assert main(["watch", "remove", "to-wco", *store]) == 0
    assert main(["watch", "show", "to-wco", *store]) == 1


def test_what_cannot_be_watched_is_told_in_one_sentence(kb: Path, capsys: Capture) -> None:
    store = ["--store", str(kb)]
    for told, reason in (
        (["letters-to", *store], "letters-to: body is missing"),
        (["letters-two", *store], "did you mean letters-to"),
        (["letters-to", "body=WCO", "--webhook", "http://x.example/", *store], "https://"),
        (["letters", "--store", "https://x.example/sparql"], "an engine on another machine"),
    ):
        capsys.readouterr()
        assert main(["watch", "add", "w", *told]) == 1
        said = capsys.readouterr().err
        assert reason in said
        assert said.count("\n") == 1


def test_what_is_added_while_the_store_is_served_is_compared_with_what_is_shown(
    kb: Path, capsys: Capture
) -> None:
    with open_store(kb) as store:
        store.publish()
        asked = ["signatories", "letter=letter:asking", "--store", str(kb)]
        assert main(["watch", "add", "w", *asked]) == 0
        assert main(["watch", "run", "--store", str(kb)]) == 1
    assert "one that serves it compares by itself" in capsys.readouterr().err
