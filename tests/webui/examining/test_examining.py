"""What the doctor looks at is told as it is, with the cure."""

from __future__ import annotations

import os
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

from graph.errors import InputError
from graph.store import backup, history
from webui.examining import Finding, State, machine, program, serving, stored
from webui.settings import Limits, Place

NOW = datetime.now(UTC)


def test_an_error_is_a_problem_with_its_cure() -> None:
    found = Finding.of_error("choices", InputError("serve.toml: colour: none; there are red; blue"))
    assert found == Finding(
        State.PROBLEM, "choices", "serve.toml: colour: none; there are red", "blue"
    )
    assert Finding.of_error("store", InputError("gone")).found == "gone"


def test_what_works_here_is_ok() -> None:
    assert [one for one in program.findings() if one.state is State.PROBLEM] == []


def test_a_python_that_was_never_tried_is_told() -> None:
    assert program.python((3, 13)).state is State.OK
    assert "not tried" in program.python((3, 99)).found


def test_missing_scripts_fonts_and_towns_are_problems(tmp_path: Path) -> None:
    assert program.scripts(tmp_path).state is State.PROBLEM
    (tmp_path / "manifest.json").write_text('{"site.js": "site-1.js"}')
    assert "site-1.js missing" in program.scripts(tmp_path).found
    (tmp_path / "site-1.js").write_text("")
    assert "fonts missing" in program.scripts(tmp_path).found
    (tmp_path / "inter.woff2").write_text("")
    assert program.scripts(tmp_path).state is State.OK
    assert "build_cities.py" in program.towns(tmp_path / "cities.tsv.gz").cure


def test_more_memory_than_there_is_is_a_warning() -> None:
    assert machine.memory(Limits(workers=2)).state is State.OK
    assert machine.memory(Limits(workers=2, memory=1 << 50)).state is State.WARNING


def test_what_confines_workers_is_tried_out() -> None:
    found = machine.confinement()
    assert (found.state, found.cure) == (State.OK, ""), found


def test_a_port_that_is_taken_is_a_warning() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        found = serving.port(Place("127.0.0.1", taken.getsockname()[1]))
    assert (found.state, "in use" in found.found) == (State.WARNING, True)
    assert serving.port(Place("127.0.0.1", 0)).state is State.OK


def _states(kb: Path) -> dict[str, State]:
    return {one.subject: one.state for one in stored.findings(kb, kb.parent)}


def test_a_store_that_is_whole_lacks_only_a_backup(kb: Path) -> None:
    before = {path: path.stat().st_mtime for path in kb.rglob("*") if path.name != "lock"}
    found = _states(kb)
    assert found == dict.fromkeys(("disk", "store", "rights", "clock"), State.OK) | {
        "backups": State.WARNING
    }
    after = {path: path.stat().st_mtime for path in kb.rglob("*") if path.name != "lock"}
    assert before.keys() == after.keys()
    backup(kb, kb.parent / "kb.tar.gz")
    assert _states(kb)["backups"] is State.OK


def test_a_damaged_store_is_a_problem(kb: Path) -> None:
    (kb / "asserted" / "CURRENT").write_text("x")
    assert _states(kb)["store"] is State.PROBLEM
    (kb / "settings.json").write_text("{}")
    assert _states(kb)["store"] is State.PROBLEM


def test_no_store_yet_is_a_warning(tmp_path: Path) -> None:
    assert _states(tmp_path / "kb") == {"disk": State.OK, "store": State.WARNING}


def test_secrets_that_others_can_read_are_told(kb: Path) -> None:
    (kb / "tokens").mkdir()
    (kb / "tokens" / "ann.json").write_text("{}")
    (kb / "tokens" / "ann.json").chmod(0o644)
    found = stored.rights(kb)
    assert found.cure == f"chmod -R go-rwx {kb / 'tokens'}"
    (kb / "tokens" / "ann.json").chmod(0o600)
    assert stored.rights(kb).state is State.OK


def test_a_clock_behind_the_log_and_an_old_backup_are_told(kb: Path) -> None:
    commits, _ = history(kb)
    assert stored.clock(commits, NOW - timedelta(days=2)).state is State.PROBLEM
    (kb.parent / "other.tar.gz").write_bytes(b"no backup")
    assert "none in" in stored.kept(kb.parent, commits, NOW).found
    backup(kb, kb.parent / "old.tar.gz")
    then = (NOW - timedelta(days=30)).timestamp()
    os.utime(kb.parent / "old.tar.gz", (then, then))
    found = stored.kept(kb.parent, commits, NOW)
    assert (found.state, "30 days old" in found.found) == (State.WARNING, True)
