"""The verbs that keep a store safe, as they are typed."""

from __future__ import annotations

import csv
import gzip
import io
import json
import shutil
from pathlib import Path

import pytest

from graph.accounts import Accounts, Role, Sessions
from graph.cli import main
from graph.store import open_store
from tests.conftest import LETTER


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the first letter; to be copied or read."""
    place = tmp_path_factory.mktemp("keeping") / "kb"
    assert main(["add", str(LETTER), "--store", str(place)]) == 0
    return place


def printed(capsys: pytest.CaptureFixture[str], *typed: str) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main(typed)
    said = capsys.readouterr()
    return status, said.out, said.err


def test_the_log_tells_who_changed_what(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = printed(capsys, "log", "--store", str(filled), "--format", "csv")
    assert status == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["by"] for row in rows][:2] == ["policygraph", "command line"]
    assert rows[-1]["graphs"] == "graph:letter.2008-10-28-wco-secure"
    assert int(rows[-1]["gained"]) > 500
    last = json.loads((filled / "commits.jsonl").read_text().splitlines()[-1])
    assert f"{len(rows)} commits; the chain is whole and ends in {last['chain']}" in err


def test_the_log_is_printed_while_the_store_is_in_use(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_store(filled):
        assert printed(capsys, "log", "--store", str(filled))[0] == 0


def test_a_store_goes_into_a_backup_and_comes_out_again(
    filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved, new = tmp_path / "kb.tar.gz", tmp_path / "new"
    status, _, err = printed(capsys, "backup", str(saved), "--store", str(filled))
    assert status == 0
    assert f"{saved}, {saved.stat().st_size:,} bytes, SHA-256" in err
    assert printed(capsys, "restore", str(saved), "--store", str(new))[0] == 0
    exports = [
        printed(capsys, "export", "--store", str(place), "--format", "trig")[1]
        for place in (filled, new)
    ]
    assert exports[0] == exports[1] != ""
    status, _, err = printed(capsys, "restore", str(saved), "--store", str(new))
    assert status == 1
    assert err == (
        f"policygraph restore: {new}: there is something here already; name a new folder\n"
    )


def test_accounts_go_into_a_backup_only_where_that_is_asked_for(
    filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Path(shutil.copytree(filled, tmp_path / "kb"))
    accounts = Accounts(place)
    code = accounts.invite("ann", Role.CURATOR)
    account = accounts.accept(code, "a very long password")
    assert account is not None
    Sessions(accounts.folder).begin(account, agent="a browser")
    plain, whole = tmp_path / "plain.gz", tmp_path / "whole.gz"
    _, _, err = printed(capsys, "backup", str(plain), "--store", str(place))
    assert "not in it: 1 account of people who sign in; --with-accounts takes them in too" in err
    _, _, err = printed(capsys, "backup", str(whole), "--with-accounts", "--store", str(place))
    assert "not in it" not in err
    for saved, names in ((plain, []), (whole, ["ann"])):
        new = tmp_path / saved.stem
        _, _, err = printed(capsys, "restore", str(saved), "--store", str(new))
        assert ("1 account may sign in, with the roles and passwords of then" in err) == bool(names)
        assert [one.name for one in Accounts(new).list()] == names
    kept = tmp_path / "whole" / "accounts"
    assert [one.name for one in kept.iterdir()] == ["ann.json"]
    assert (kept.stat().st_mode & 0o777, (kept / "ann.json").stat().st_mode & 0o777) == (
        0o700,
        0o600,
    )
    assert Accounts(tmp_path / "whole").holder("ann", "a very long password") is not None
    assert b"very long" not in gzip.decompress(whole.read_bytes())


def test_verifying_says_that_a_store_is_whole_or_what_is_not(
    filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Path(shutil.copytree(filled, tmp_path / "kb"))
    status, _, err = printed(capsys, "verify", "--store", str(place))
    assert (status, err.startswith(f"{place} is whole: ")) == (0, True)
    text = next((place / "texts").iterdir())
    text.write_text("other words")
    status, _, err = printed(capsys, "verify", "--store", str(place))
    assert status == 1
    assert err == (
        f"policygraph verify: {text}: this source text was altered; "
        "delete it and add its letter again\n"
    )


def test_a_damaged_log_can_be_begun_anew(
    filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Path(shutil.copytree(filled, tmp_path / "kb"))
    (place / "commits.jsonl").write_text("{}\n")
    status, _, err = printed(capsys, "verify", "--store", str(place))
    assert status == 1
    assert "policygraph verify --accept" in err
    assert printed(capsys, "verify", "--accept", "--store", str(place))[0] == 0
    assert (place / "commits-1.jsonl").read_text() == "{}\n"


@pytest.mark.parametrize("typed", [["log"], ["verify", "--accept"], ["backup", "b.gz"]])
def test_where_there_is_no_store_none_is_made(
    typed: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, err = printed(capsys, *typed, "--store", str(tmp_path / "kb"))
    assert status == 1
    assert "there is no store here" in err
    assert list(tmp_path.iterdir()) == []
