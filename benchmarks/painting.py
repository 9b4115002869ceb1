"""When pages over a store that is there are painted and can be used, in Chromium.

    python -m benchmarks.painting STORE [--browser PROGRAM]

STORE is the folder of a store of made-up letters (`benchmarks.corpus`, `policygraph add`). The
first page, a search, two lists and the network of all letters are opened, each several times in a
browser that has seen nothing yet; the middle one is told. Beforehand the network is waited for,
which is laid out once for each snapshot, but not longer than half an hour. The network's page can
be used when its picture stands.
"""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from benchmarks.programs import chromium
from benchmarks.started import in_thread
from graph.store import Store, open_store
from webui.gate import Gate
from webui.settings import Limits, Settings

TURNS: Final = 5
MOST_SECONDS: Final = 1800
"""How long the network is waited for."""
PAGES: Final = ("/", "/search?q=water", "/letters", "/organisations", "/network")
_ACCEPTED: Final = 202
_PAINTED: Final = "performance.getEntriesByName('first-contentful-paint')"
_READY: Final = """() => {
  const explorer = document.querySelector(".explorer[data-ready=true] .stage[data-named]");
  return !document.querySelector(".explorer") || explorer ? performance.now() : 0;
}"""
_TOLD: Final = f"""[
  {_PAINTED}[0].startTime,
  performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
]"""


def main() -> None:
    """Open the pages, and tell."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("store", type=Path)
    parser.add_argument("--browser", default=chromium(), help="Chromium's program")
    options = parser.parse_args()
    with open_store(options.store) as store:
        print(f"{len(store.letters()):,} letters", flush=True)
        measure(store, options.browser, PAGES)


def measure(store: Store, program: str, pages: tuple[str, ...]) -> None:
    """Tell of each page when it was painted first, and when it could be used."""
    with _served(store) as home, sync_playwright() as playwright:
        asking = playwright.request.new_context(base_url=home)
        until = time.monotonic() + MOST_SECONDS
        while asking.get("/network.json").status == _ACCEPTED:
            if time.monotonic() > until:
                raise SystemExit(f"the network was not laid out within {MOST_SECONDS:,} s")
            time.sleep(1)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for path in pages:
            found = [_painted(browser, home + path) for _ in range(TURNS)]
            painted, usable = map(median, zip(*found, strict=True))
            print(f"{path:<34} first paint {painted:6.0f} ms, usable {usable:6.0f} ms", flush=True)
        browser.close()


@contextmanager
def _served(store: Store) -> Iterator[str]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    gate = Gate(store, Settings(limits=Limits(at_once=100, work_seconds=1e9, query_seconds=60)))
    with closing(gate), in_thread(gate.app) as home:
        yield home


def _painted(browser: Browser, address: str) -> tuple[float, float]:
    """When a fresh browser first painted content, and when its scripts had done their work."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(address, wait_until="load")
    page.wait_for_function(f"() => {_PAINTED}.length")
    ready = page.wait_for_function(_READY, polling=10, timeout=120_000).json_value()
    painted, loaded = page.evaluate(_TOLD)
    drawn = bool(page.locator(".explorer").count())
    page.context.close()
    return painted, ready if drawn else loaded


if __name__ == "__main__":
    main()
