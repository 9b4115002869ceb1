"""Deciding at the command line while the store is being served, with a real server."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from graph import pipeline
from graph.cli import door, main, output
from graph.errors import InputError
from graph.store import Store, open_store

LETTER = """\
To: World Customs Organization
Brussels, 28 October 2008

Dear Secretary General,

We urge the WCO to publish all drafts of the treaty.

Sincerely,

Third World Network, Malaysia
Knowledge Ecology International, USA
Health Action International, Netherlands
Health Action International, Peru
"""
NAMES = [
    "o:third-world-network",
    "o:knowledge-ecology-international",
    "o:health-action-international",
    "o:health-action-international-pe",
]


@pytest.fixture(scope="module")
def place(new_store: Callable[[], Path]) -> Path:
    """A closed store with one letter of four organisations."""
    folder = new_store()
    letter = folder.parent / "small.txt"
    letter.write_text(LETTER)
    with open_store(folder) as store:
        report = pipeline.add(store, [letter], policy=pipeline.Policy(incomplete=True))
    assert report.failed == ()
    return folder


@contextlib.contextmanager
def _served(place: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "graph.cli", "serve", "--store", str(place), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr
    told = process.stderr.readline()
    assert re.search(r"http://\S+/", told), told
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def _decided(place: Path) -> list[str]:
    with open_store(place) as store:
        return [line.why for line in store.decisions().lines]


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on Unix")
def test_what_is_decided_while_the_store_is_served_stands_and_is_shown(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = ["--store", str(place)]
    with _served(place) as process:
        assert main(["decide", "same", NAMES[0], NAMES[1], "--why", "first", *store]) == 0
        assert "line 1: same" in capsys.readouterr().err
        assert main(["decide", "same", NAMES[0], "Nobody", *store]) == 1
        assert "Nobody: no organisation of that name" in capsys.readouterr().err
        assert main(["review", *store]) == 1
        assert "decide in the browser" in capsys.readouterr().err
        assert main(["check", *store]) == 1
        assert "another process is using this store" in capsys.readouterr().err
        assert main(["stats", "--format", "csv", *store]) == 0
        assert "etter,1" in capsys.readouterr().out
        assert main(["export", "--about", NAMES[0], *store]) == 0
        assert 'skos:altLabel "Knowledge Ecology International"' in capsys.readouterr().out
        (tmp_path / "names.csv").write_text("name\nThird World Network\n")
        assert main(["reconcile", str(tmp_path / "names.csv"), *store]) == 0
        assert "org/third-world-network,Third World Network,same" in capsys.readouterr().out
        assert not [*place.glob(".reading-*")]
        more = tmp_path / "more.txt"
        more.write_text(LETTER.replace("all drafts", "each draft"))
        assert main(["add", "--incomplete", str(more), *store]) == 0
        assert "added more" in capsys.readouterr().err
        with ThreadPoolExecutor(3) as curators:
            said = curators.map(
                lambda two: main(["decide", "different", *two, "--why", " ".join(two), *store]),
                ((NAMES[0], NAMES[2]), (NAMES[0], NAMES[3]), (NAMES[2], NAMES[3])),
            )
            assert [*said] == [0, 0, 0]
        exported = tmp_path / "decisions.jsonl"
        assert main(["decisions", "--format", "jsonl", "--out", str(exported), *store]) == 0
        assert len(exported.read_text().splitlines()) == 4
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert main(["decide", "undo", "1", "--why", "last", *store]) == 0
    assert sorted(_decided(place)) == sorted(
        ["first", *(f"{a} {b}" for a, b in [NAMES[::2], NAMES[::3], NAMES[2:]]), "last"]
    )


Run = Callable[[argparse.Namespace], int]


def _asked(place: Path, sent: dict[str, Any] | bytes) -> bytes:
    told = json.loads((place / door.NAME).read_text())
    line = (
        sent if isinstance(sent, bytes) else json.dumps({"secret": told["secret"]} | sent).encode()
    )
    with socket.create_connection((door.HOST, told["port"]), timeout=20) as visitor:
        visitor.sendall(line + b"\n")
        return visitor.makefile("rb").readline()


@pytest.fixture
def store(template: Path, new_store: Callable[[], Path]) -> Iterator[Store]:
    with open_store(new_store()) as opened:
        yield opened


def test_only_who_can_read_the_store_is_answered_and_only_some_verbs_are_run(store: Store) -> None:
    ran: list[str] = []

    def run(options: argparse.Namespace) -> int:
        ran.append(options.verb)
        output.write("-", "printed")
        output.say("said")
        return 0

    with door.opened(store, run, lambda act: act()):
        mode = (store.place / door.NAME).stat().st_mode
        assert sys.platform == "win32" or stat.S_IMODE(mode) == 0o600
        for wrong in (
            {"options": {"verb": "serve"}},
            {"secret": "guessed", "options": {"verb": "decide"}},
            {"secret": None, "options": {"verb": "decide"}},
            {"options": ["decide"]},
            b"GET / HTTP/1.1",
            b"\xff" * 100,
        ):
            assert _asked(store.place, wrong) == b""
        assert ran == []
        told = json.loads(_asked(store.place, {"options": {"verb": "decide"}}))
    assert told == {"status": 0, "printed": "printed\n", "said": ["said"]}
    assert not (store.place / door.NAME).exists()


def test_an_error_behind_the_door_comes_back_as_a_sentence(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    def run(options: argparse.Namespace) -> int:
        raise InputError("o:x: no such thing") if options.why else ZeroDivisionError

    with door.opened(store, run, lambda act: act()):
        told = [
            json.loads(_asked(store.place, {"options": {"verb": "decide", "why": why}}))["error"]
            for why in ("y", "")
        ]
    assert told == ["o:x: no such thing", door.BROKE]
    assert "ZeroDivisionError" in caplog.text


def test_the_door_closes_only_when_what_was_begun_is_done(store: Store) -> None:
    begun, go_on = threading.Event(), threading.Event()
    done: list[bool] = []

    def run(_: argparse.Namespace) -> int:
        begun.set()
        done.append(go_on.wait(20))
        return 0

    with door.opened(store, run, lambda act: act()):
        place = store.place
        visitor = threading.Thread(target=_asked, args=(place, {"options": {"verb": "decide"}}))
        visitor.start()
        assert begun.wait(20)
        threading.Timer(0.05, go_on.set).start()
    assert done == [True]
    visitor.join()


def _hang_up(deaf: socket.socket) -> None:
    deaf.accept()[0].close()


def test_a_server_that_ends_before_it_answers_is_told_as_such(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server((door.HOST, 0)) as deaf:
        told = {"port": deaf.getsockname()[1], "secret": "x"}
        (store.place / door.NAME).write_text(json.dumps(told))
        threading.Thread(target=_hang_up, args=(deaf,)).start()
        assert main(["decide", "undo", "1", "--store", str(store.place)]) == 1
    assert "ended, or was too busy, before it answered" in capsys.readouterr().err
    assert main(["decide", "undo", "1", "--store", str(store.place)]) == 1
    assert "another process is using this store" in capsys.readouterr().err
