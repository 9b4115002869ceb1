"""The verb ``update``: a SPARQL update of the store, through the same gates as over HTTP."""

from __future__ import annotations

from graph.store import Store
from graph.store.opened import BY
from webui.settings import Settings
from webui.writing import Writer
from webui.writing.drafting import Job


def update(store: Store, sparql: str) -> bool:
    """Run an update wholly or not at all; whether that changed anything.

    Raises:
        QueryError: if it cannot be done as asked.
        GraphKept: if it would change a graph that nobody writes to.
        InvalidCuration: if it would break a promise of the graph.
        WriteFailed: if it takes too long or too much.
    """
    writer = Writer(store, Settings(), lambda: None)
    return writer.write(Job("update", body=sparql.encode("utf-8")), by=BY).changed
