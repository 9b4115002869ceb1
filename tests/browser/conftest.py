"""The real app on a free port, and Chromium that may talk to nobody else.

A test opens pages with ``open_tab``; when it ends, no page may have asked another host for
anything or complained on its console.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from benchmarks.started import in_thread
from graph.store import Store
from webui.gate import Gate
from webui.settings import Limits, Settings

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""Nobody but this machine is found: what a page asks of others goes nowhere."""
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
"""First Chromium without windows, which takes little more than half of the processor's time."""
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


@dataclass
class Tab:
    """A page with what it asked of others and what it complained about."""

    page: Page
    elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        """The visible words of the first match."""
        return self.page.locator(selector).first.inner_text()


OpenTab = Callable[..., Tab]


@pytest.fixture(scope="session")
def store() -> Store | None:
    """The store of a module's story, if it has one of its own; else all look at the demo."""
    return None


@pytest.fixture(scope="session")
def demo_address(demo: Store) -> Iterator[str]:
    """Where the app over the demo store is served: ``http://127.0.0.1:40321``."""
    with serving(demo, Limits(at_once=50, work_seconds=3_600)) as place:
        yield place


@pytest.fixture(scope="module")
def address(request: pytest.FixtureRequest, store: Store | None) -> Iterator[str]:
    """Where the app over the module's store is served."""
    if store is None:
        yield request.getfixturevalue("demo_address")
        return
    with serving(store, Limits(workers=1, at_once=50, work_seconds=3_600)) as place:
        yield place


@contextmanager
def serving(store: Store, limits: Limits) -> Iterator[str]:
    """Within it, the app over a store is served at the address that it gives."""
    with closing(Gate(store, Settings(limits=limits))) as gate, in_thread(gate.app) as place:
        yield place


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found, "the browser tests need Chromium; install it, e.g. apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def open_tab(chromium: Browser, address: str) -> Iterator[OpenTab]:
    """Opens a path of the app (or a whole address) in a tab of its own.

    ``context`` are Playwright's options: ``viewport``, ``color_scheme``, ``java_script_enabled``.
    """
    tabs: list[Tab] = []

    def open_one(path: str, **context: Any) -> Tab:
        made = chromium.new_context(**({"viewport": DESKTOP} | context))
        tab = Tab(made.new_page())
        tabs.append(tab)
        _watch(tab, urlsplit(address).netloc)
        tab.page.goto(path if "://" in path else address + path)
        return tab

    yield open_one
    for tab in tabs:
        tab.page.context.close()
    assert [tab.elsewhere for tab in tabs if tab.elsewhere] == []
    assert [tab.complaints for tab in tabs if tab.complaints] == []


def _watch(tab: Tab, home: str) -> None:
    """Note what is asked of other hosts; note errors of the page and its console."""

    def asked(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != home:
            tab.elsewhere.append(request.url)

    tab.page.context.on("request", asked)
    tab.page.on("pageerror", lambda error: tab.complaints.append(str(error)))
    tab.page.on(
        "console",
        lambda said: tab.complaints.append(said.text) if said.type == "error" else None,
    )
