"""Demands in like words: candidates for asking the same, which a person looks at."""

from __future__ import annotations

from dataclasses import dataclass

from graph.query import spelled
from graph.search.alike import Similar, similar
from webui.portraits import Portrait
from webui.rows import page_queries, store


@dataclass(frozen=True, slots=True)
class SimilarDemands:
    """Those found, and a query that gives them; the words are compared by the program."""

    alike: tuple[Similar, ...]
    sparql: str


def similar_demands(iri: str, words: str, portrait: Portrait) -> SimilarDemands | None:
    """Demands in words like these about which nobody has decided; None where there are none."""
    known = {iri}
    for name in ("same", "alike-decided"):
        panel = portrait.panel(name)
        known |= panel.different("other") if panel else set()
    found = similar(store(), words, kind="demand", but=known)
    if not found:
        return None
    things = [f"<{one.iri}>" for one in found]
    return SimilarDemands(
        tuple(found), spelled(store(), page_queries()["labels"], {"thing": things})
    )
