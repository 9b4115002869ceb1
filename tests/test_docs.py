"""The documentation: links lead somewhere, the site needs nothing else, the tutorial is true."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from graph.cli import main

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"```(console|sh|python)\n(.*?)```(?:\n\n```\n(.*?)```)?", re.DOTALL)


@pytest.fixture(scope="module")
def site() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_site", ROOT / "docs" / "build_site.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_every_link_and_anchor_leads_somewhere(site: ModuleType) -> None:
    assert site.broken(site.pages()) == []


def test_the_site_asks_no_other_host_and_reaches_every_page(
    site: ModuleType, tmp_path: Path
) -> None:
    made = site.pages()
    site.write(made, tmp_path / "site")
    waiting, reached = [tmp_path / "site" / "index.html"], set[Path]()
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            html = page.read_text("utf-8")
            assert (
                re.findall(r"<(?:script|iframe)|(?:src|<link[^>]*href)=\"(?:https?:)?//", html)
                == []
            )
            links = re.findall(r'href="([^":#]+\.html)', html)
            waiting += [Path(os.path.normpath(page.parent / link)) for link in links]
    places = {site.address(source) for source in made}
    orphans = {one for one in places if tmp_path / "site" / one not in reached}
    assert {one for one in orphans if not one.startswith("decisions/")} == set()


def test_policygraph_is_installed_from_its_folder_never_by_its_name() -> None:
    """Whoever owns the name in an index of packages must not be who is installed."""
    places = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    places += [*(ROOT / "graph").rglob("*.py"), *(ROOT / "webui").rglob("*.py")]
    by_name = re.compile(r"pip install (?:--?\w+ )*['\"]?policygraph(?![\w-])")
    assert [place for place in places if by_name.search(place.read_text("utf-8"))] == []


def test_what_the_guide_has_sent_to_others_links_to_where_the_pages_are() -> None:
    guide = (ROOT / "docs" / "watches.md").read_text("utf-8").replace("\\\n", " ")
    sent = re.findall(r"^policygraph watch add .*--(?:drop|webhook).*", guide, re.MULTILINE)
    assert len(sent) == 2
    assert all("--site https://" in line for line in sent)


def test_a_link_that_leads_nowhere_is_told(site: ModuleType, tmp_path: Path) -> None:
    made = site.pages()
    page = made["docs/ledger.md"]
    assert site._leads_nowhere(page, "nothing.md", made)
    assert site._leads_nowhere(page, "serving.md#nothing", made)
    assert not site._leads_nowhere(page, "serving.md#who-may-write", made)


def _typed(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a terminal shows for a command of policygraph."""
    program, *words = shlex.split(command)
    assert program == "policygraph"
    status = main(words)
    told = capsys.readouterr()
    assert status == 0, f"{command}\n{told.err}"
    return (told.out + told.err).replace("\r\n", "\n")


@pytest.mark.timeout(400)
def test_the_first_hour_goes_as_the_tutorial_says(
    new_store: Callable[[], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    new_store().rename(tmp_path / "kb")
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
    for kind, text, shown in BLOCK.findall(page):
        if kind == "console":
            command, _, expected = text.removeprefix("$ ").partition("\n")
            assert _typed(command, capsys) == expected
        elif kind == "sh":
            assert [_typed(command, capsys) for command in text.splitlines()]
        else:
            exec(compile(text, "tutorial.md", "exec"), {})  # noqa: S102 - our own page
            told = capsys.readouterr().out
            assert told == shown if shown else told
    assert "vis-network" in (tmp_path / "medicines.html").read_text("utf-8")
