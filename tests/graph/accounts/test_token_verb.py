from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.accounts import Tokens
from graph.cli import main
from graph.store import open_store


def test_a_token_is_made_listed_and_revoked_while_the_store_is_open(
    kb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_store(kb):
        assert main(["token", "new", "ann", "--expires", "9", "--store", str(kb)]) == 0
        text = capsys.readouterr().out.strip()
        assert Tokens(kb).holder(text) == "ann"
        assert main(["token", "list", "--store", str(kb), "--format", "json"]) == 0
        listed = capsys.readouterr().out
        assert text not in listed
        assert json.loads(listed)["results"]["bindings"][0]["name"]["value"] == "ann"
        assert main(["token", "revoke", "ann", "--store", str(kb)]) == 0
        assert Tokens(kb).holder(text) is None


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["new", "Ann!"], "no name for a token"),
        (["new", "ann", "--expires", "0"], "number of days"),
        (["revoke", "ann"], "no such token"),
    ],
)
def test_what_is_wrong_is_one_line(
    kb: Path, capsys: pytest.CaptureFixture[str], typed: list[str], told: str
) -> None:
    assert main(["token", *typed, "--store", str(kb)]) == 1
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_where_no_store_is_none_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["token", "new", "ann", "--store", str(tmp_path / "kb")]) == 1
    assert "no store here" in capsys.readouterr().err
    assert not (tmp_path / "kb").exists()
