from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.accounts import Accounts
from graph.cli import main
from graph.store import open_store


def test_somebody_is_invited_listed_and_changed_while_the_store_is_open(
    kb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = ["--store", str(kb)]
    with open_store(kb):
        site = ["--site", "https://letters.example.org/"]
        assert main(["user", "add", "ann", "--role", "reader", *site, *here]) == 0
        link = capsys.readouterr().out.strip()
        assert link.startswith("https://letters.example.org/invitation?code=pgi_")
        code = link.partition("code=")[2]
        assert Accounts(kb).accept(code, "correct horse battery") is not None
        assert main(["user", "role", "ann", "curator", *here]) == 0
        assert main(["user", "disable", "ann", *here]) == 0
        assert Accounts(kb).holder("ann", "correct horse battery") is None
        assert main(["user", "enable", "ann", *here]) == 0
        capsys.readouterr()
        assert main(["user", "list", "--format", "json", *here]) == 0
        (row,) = json.loads(capsys.readouterr().out)["results"]["bindings"]
        told = [row[name]["value"] for name in ("name", "role", "state")]
        assert told == ["ann", "curator", "active"]
        assert main(["user", "reset", "ann", *here]) == 0
        again = capsys.readouterr().out.strip()
        assert Accounts(kb).invited(again.partition("code=")[2]) is not None
        assert main(["user", "log", *here]) == 0
        assert again not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["add", "Ann!"], "no name for an account"),
        (["add", "ann", "--days", "0"], "number of days"),
        (["add", "ann", "--site", "letters.example.org"], "no web address"),
        (["disable", "ann"], "no such account"),
    ],
)
def test_what_is_wrong_is_one_line(
    kb: Path, capsys: pytest.CaptureFixture[str], typed: list[str], told: str
) -> None:
    assert main(["user", *typed, "--store", str(kb)]) == 1
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1
    assert not Accounts(kb).any()


def test_where_no_store_is_none_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["user", "add", "ann", "--store", str(tmp_path / "kb")]) == 1
    assert "no store here" in capsys.readouterr().err
    assert not (tmp_path / "kb").exists()
