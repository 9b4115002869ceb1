"""The pages, one blueprint a subject."""

from __future__ import annotations

from flask import Blueprint

from webui.pages import (
    agents,
    api,
    bodies,
    cite,
    demands,
    downloads,
    entities,
    facsimiles,
    feeds,
    graph_store,
    incoming,
    ledger,
    letters,
    norms,
    ontology,
    overview,
    questions,
    reconcile,
    report,
    search,
    sparql,
    wording,
    workbench,
)

BLUEPRINTS: tuple[Blueprint, ...] = (
    overview.blueprint,
    letters.blueprint,
    feeds.blueprint,
    facsimiles.blueprint,
    wording.blueprint,
    agents.blueprint,
    bodies.blueprint,
    norms.blueprint,
    demands.blueprint,
    ledger.blueprint,
    report.blueprint,
    questions.blueprint,
    cite.blueprint,
    api.blueprint,
    reconcile.blueprint,
    sparql.blueprint,
    graph_store.blueprint,
    downloads.blueprint,
    search.blueprint,
    workbench.blueprint,
    incoming.blueprint,
    ontology.blueprint,
    entities.blueprint,
)
