"""What the README shows is what happens."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graph.cli.arguments import parser
from tests.conftest import LETTER

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CONSOLE = re.findall(r"```console\n\$ (.+?)\n(.*?)```", README, flags=re.DOTALL)


def _typed(command: str, folder: Path) -> str:
    """What a shell prints for a command of the README, run beside the store ``kb``."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(  # noqa: S602 - the README's commands are shell commands
        command,
        shell=True,
        cwd=folder,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(("command", "shown"), CONSOLE, ids=[c[:40] for c, _ in CONSOLE])
def test_each_command_prints_what_is_shown(kb: Path, command: str, shown: str) -> None:
    assert _typed(command, kb.parent) == shown


def test_the_ten_lines_run(kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (lines,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    monkeypatch.chdir(kb.parent)
    shutil.copy(LETTER, kb.parent / "letter.txt")
    done = subprocess.run(
        [sys.executable, "-c", lines], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("28th October 2008\n")
    assert "Third World Network" in done.stdout
    assert b"pg:Letter" in (kb.parent / "kb.ttl").read_bytes()


def test_every_verb_is_named() -> None:
    named = set(re.findall(r"policygraph ([a-z]+)|`([a-z]+)`", README))
    assert len(_verbs()) > len({"add", "ask", "serve"})
    assert {verb for verb in _verbs() if not {(verb, ""), ("", verb)} & named} == set()


def _verbs() -> list[str]:
    """All verbs, as the command line's own help lists them."""
    return re.findall(r"^  ([a-z]+) +[A-Z]", parser().format_help(), flags=re.MULTILINE)


def test_every_link_to_a_file_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
