"""The network page in Chromium with software rendering, beside the page that pyvis makes itself.

    python benchmarks/networks.py [--things 5000 50000] [--peer-seconds 120] [--most-seconds 900]

The same made-up network is drawn by both. Measured is the time from the page's response until the
picture is there and answers a click (ours), or until pyvis's page has drawn its first picture;
pyvis's is given up after some seconds, which is said. A size that takes longer than the most
seconds ends the run, and where it waited is told.
"""

from __future__ import annotations

import argparse
import faulthandler
import logging
import os
import tempfile
import time
from pathlib import Path

import networkx as nx
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from playwright.sync_api import TimeoutError as TookTooLong
from pyvis.network import Network

from benchmarks.letters import Making
from benchmarks.programs import chromium
from benchmarks.started import in_thread
from graph import network
from graph.store import open_store
from webui import create_app
from webui.explorer import sending

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader")
SIGNATORIES = 0.88
"""The share of things that sign letters."""
PER_LETTER = 33
"""Things to one letter."""
MOVES = 20


def main() -> None:
    """Measure every size."""
    options = _options()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        for things in options.things:
            print(f"about {things:,} things, at most {options.most_seconds:.0f} s", flush=True)
            faulthandler.dump_traceback_later(options.most_seconds, exit=True)
            graph = Making(things // PER_LETTER, int(things * SIGNATORIES)).network()
            print(f"{len(graph):,} things, {graph.number_of_edges():,} relations", flush=True)
            ours = _ours(browser, graph, Path(folder) / str(things))
            _tell(ours, _peer(browser, graph, Path(folder), seconds=options.peer_seconds))
        browser.close()
        faulthandler.cancel_dump_traceback_later()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--things", type=int, nargs="+", default=[5_000, 50_000])
    parser.add_argument("--peer-seconds", type=float, default=120.0)
    parser.add_argument("--most-seconds", type=float, default=900.0)
    return parser.parse_args()


def _ours(browser: Browser, graph: nx.MultiDiGraph, place: Path) -> float:
    began = time.process_time()
    laid = network.placed(graph)
    laid.graph["total"] = len(laid)
    print(f"  laid out in {time.process_time() - began:.1f} CPU-seconds, beforehand", flush=True)
    with open_store(place) as store:
        snapshot = store.publish()
        view = snapshot.open()
        network.save(laid, snapshot.folder)
        sending.save(laid, snapshot.folder, snapshot.base)
        sent = network.Extent.FIRST.file(snapshot.folder, sending.BODY)
        print(f"  sent as {sent.stat().st_size / 1e6:.2f} MB", flush=True)
        network.kept(view)
        with in_thread(create_app(view)) as address:
            return _seen(browser, f"{address}/network")


def _seen(browser: Browser, address: str) -> float:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(address, wait_until="commit")
    began = time.perf_counter()
    page.wait_for_selector(".explorer[data-ready=true] .stage[data-named]", timeout=300_000)
    page.evaluate("new Promise(requestAnimationFrame)")
    taken = time.perf_counter() - began
    print(f"  {_thread_time(session):.1f} CPU-seconds of the page's main thread", flush=True)
    stage = page.locator(".stage")
    print(
        f"  {stage.get_attribute('data-named')} names; {page.locator('.shown').inner_text()}; "
        f"a step of panning {_panned(page):.0f} ms",
        flush=True,
    )
    if shots := os.environ.get("SHOTS"):
        page.screenshot(path=f"{shots}-{stage.get_attribute('data-drawn')}.png")
    page.close()
    return taken


def _thread_time(session: CDPSession) -> float:
    """CPU-seconds of the page's main thread until now."""
    told = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in told if one["name"] == "TaskDuration"))


def _panned(page: Page) -> float:
    """Milliseconds from a move of the pointer to the picture that shows it, in the mean."""
    left, top = 300, 200
    page.mouse.move(left, top)
    page.mouse.down()
    began = time.perf_counter()
    for step in range(MOVES):
        page.mouse.move(left + 8 * step, top + 4 * step)
        page.evaluate("new Promise(requestAnimationFrame)")
    taken = time.perf_counter() - began
    page.mouse.up()
    return 1000 * taken / MOVES


def _peer(
    browser: Browser, graph: nx.MultiDiGraph, folder: Path, *, seconds: float
) -> float | None:
    """What pyvis's own page takes until it has drawn; None if that is longer than ``seconds``."""
    drawn = Network(directed=True, cdn_resources="in_line")
    number = {iri: at for at, iri in enumerate(graph)}
    drawn.nodes = [{"id": number[n], "label": d["short"]} for n, d in graph.nodes(data=True)]
    drawn.edges = [{"from": number[a], "to": number[b]} for a, b in graph.edges()]
    file = folder / "peer.html"
    script = "network.once('afterDrawing', () => { window.drawn = true; });</script></body>"
    file.write_text(drawn.generate_html().replace("</body>", f"<script>{script}"), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.route("http*://**", lambda route: route.abort())
    began = time.perf_counter()
    try:
        page.goto(file.as_uri(), wait_until="commit")
        page.wait_for_function("window.drawn", timeout=1000 * seconds)
        return time.perf_counter() - began
    except TookTooLong:
        return None
    finally:
        page.close()


def _tell(ours: float, peer: float | None) -> None:
    told = "given up" if peer is None else f"{peer:.1f} s"
    print(f"  policygraph {ours:.1f} s, pyvis's own page {told}", flush=True)


if __name__ == "__main__":
    main()
