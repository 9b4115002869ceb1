"""The pages: a Flask app over one store, server-rendered, complete without JavaScript."""

from __future__ import annotations

from typing import Final

from flask import Flask, request

from graph.store import Store
from webui import explorer, kinds, problems, security
from webui.assets import asset
from webui.links import Links
from webui.pages import BLUEPRINTS
from webui.settings import Settings
from webui.words import FILTERS

__all__ = ["Settings", "create_app"]

MENU: Final = (
    ("/letters", "Letters"),
    ("/organisations", "Organisations"),
    ("/bodies", "Bodies"),
    ("/treaties", "Treaties"),
    ("/demands", "Demands"),
    ("/network", "Network"),
    ("/questions", "Questions"),
    ("/sparql", "SPARQL"),
)


def create_app(store: Store, settings: Settings | None = None) -> Flask:
    """The app that shows a store.

    The store stays the caller's: the app reads it and never closes it.
    """
    chosen = settings or Settings()
    links = Links(store.base)
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = chosen.body_bytes
    app.url_map.strict_slashes = False
    app.extensions.update(store=store, links=links, settings=chosen)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(FILTERS)
    app.jinja_env.globals.update(
        asset=asset,
        href=links.href,
        kind_of=lambda iri: kinds.of_iri(iri, store.base),
        kind_words=kinds.WORDS,
        menu=MENU,
        request=request,
        settings=chosen,
        short=store.base.shortened,
    )
    security.guard(app)
    problems.register(app)
    for blueprint in (*BLUEPRINTS, explorer.blueprint):
        app.register_blueprint(blueprint)
    return app
