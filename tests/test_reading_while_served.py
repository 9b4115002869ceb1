"""Verbs that only read, beside whoever has the store open and shows it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import search
from graph.cli import main
from graph.store import open_store

LETTER = "letter=2008-10-28-wco-secure"


@pytest.fixture(scope="module")
def shown(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A store that somebody has open, and has published."""
    place = tmp_path_factory.mktemp("shown") / "kb"
    shutil.copytree(demo_folder, place)
    with open_store(place) as store:
        search.publish(store)
        yield place


def test_the_graph_is_asked_exported_and_drawn(
    shown: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ("--store", str(shown))
    assert main(["ask", "capacities", LETTER, "--format", "csv", *at]) == 0
    assert "as an organisation,43" in capsys.readouterr().out
    assert main(["export", "--out", str(tmp_path / "kb.ttl"), *at]) == 0
    assert main(["network", "--out", str(tmp_path / "kb.html"), *at]) == 0
    assert b"Third World Network" in (tmp_path / "kb.html").read_bytes()
    assert main(["coalitions", "--format", "csv", *at]) == 0
    assert main(["wording", "2008-10-28-wco-secure", *at]) == 0
    assert not list(shown.glob(".reading-*"))


def test_what_was_cited_is_verified(
    shown: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, at = str(tmp_path / "answer.json"), ("--store", str(shown))
    assert main(["ask", "signatories", LETTER, "--format", "citation", "--out", file, *at]) == 0
    assert main(["verify", file, *at]) == 0
    assert "the graph is the same" in capsys.readouterr().err


def test_where_nothing_is_published_the_store_is_in_use(
    kb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_store(kb):
        assert main(["ask", "capacities", LETTER, "--store", str(kb)]) == 1
        assert "another process is using this store" in capsys.readouterr().err


def test_who_is_withdrawn_is_not_named(kb: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ask = ["ask", "individuals", "--format", "csv", "--store", str(kb)]
    assert main(ask) == 0
    name = capsys.readouterr().out.splitlines()[1].split(",")[3]
    assert main(["withdraw", name, "--why", "asked for it", "--store", str(kb)]) == 0
    with open_store(kb) as store:
        search.publish(store)
        capsys.readouterr()
        assert main(ask) == 0
        told = capsys.readouterr().out
        assert name not in told
        assert "name withheld" in told
