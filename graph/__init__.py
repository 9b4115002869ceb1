"""Letters to public bodies as a knowledge graph.

    letter  = graph.read("letter.txt")                    # Document: raw text, SHA-256
    records = graph.extract(letter)                       # frozen records in reading order
    print(letter.quote(records[0].evidence))              # the exact words
    known   = graph.resolve(records, graph.Decisions.load("decisions.jsonl"))
    store   = graph.open_store("kb")                      # a folder
    store.put(letter, known)                              # replaces this letter's graph
    table   = graph.ask(store, "signatories", letter="letter")
    print(table.to_csv())
    Path("kb.ttl").write_bytes(graph.to_turtle(store))    # the same bytes every time

Names are imported when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.errors import PolicygraphError
    from graph.export import to_turtle
    from graph.model import Document, Record, Span
    from graph.pipeline import add
    from graph.pipeline import records as extract
    from graph.query import Table, ask, run
    from graph.reading import read, read_all
    from graph.resolution import Decisions, resolve
    from graph.store import Store, open_store

__version__ = "0.1.0"

_HOMES = {
    "Decisions": ("graph.resolution", "Decisions"),
    "Document": ("graph.model", "Document"),
    "PolicygraphError": ("graph.errors", "PolicygraphError"),
    "Record": ("graph.model", "Record"),
    "Span": ("graph.model", "Span"),
    "Store": ("graph.store", "Store"),
    "Table": ("graph.query", "Table"),
    "add": ("graph.pipeline", "add"),
    "ask": ("graph.query", "ask"),
    "extract": ("graph.pipeline", "records"),
    "open_store": ("graph.store", "open_store"),
    "read": ("graph.reading", "read"),
    "read_all": ("graph.reading", "read_all"),
    "resolve": ("graph.resolution", "resolve"),
    "run": ("graph.query", "run"),
    "to_turtle": ("graph.export", "to_turtle"),
}

__all__ = [
    "Decisions",
    "Document",
    "PolicygraphError",
    "Record",
    "Span",
    "Store",
    "Table",
    "add",
    "ask",
    "extract",
    "open_store",
    "read",
    "read_all",
    "resolve",
    "run",
    "to_turtle",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'graph' has no attribute {name!r}")
    home, attribute = _HOMES[name]
    return getattr(import_module(home), attribute)
