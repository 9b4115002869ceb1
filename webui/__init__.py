"""The pages: a Flask app over one store, server-rendered, complete without JavaScript."""

from __future__ import annotations

from flask import Flask, g, request

from graph.iri import Base
from graph.query.federated import NO_SERVICES
from graph.store import View
from webui import explorer, kinds, problems, security
from webui.assets import asset
from webui.drawn_kinds import kind_of
from webui.keys import key_group, key_of
from webui.links import Links
from webui.pages import BLUEPRINTS
from webui.places import FOOT, HEAD, SERVED
from webui.settings import Limits, Settings
from webui.signing_in.visitor import visiting
from webui.templating import TEMPLATES
from webui.then.pages import kept_then
from webui.words import FILTERS, STATUSES

__all__ = ["Limits", "Settings", "create_app", "furnished"]


def create_app(store: View, settings: Settings | None = None) -> Flask:
    """The app that shows a store.

    The store stays the caller's: the app reads it and never closes it.
    """
    chosen = settings or Settings()
    app = furnished(store.base, chosen)
    app.extensions.update(store=store, services=NO_SERVICES)
    for blueprint in (*BLUEPRINTS, explorer.blueprint):
        app.register_blueprint(blueprint)
    return app


def furnished(base: Base, chosen: Settings) -> Flask:
    """An app with the templates, their words, the headers and the errors, but without pages."""
    links = Links(base)
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = chosen.body_bytes
    app.url_map.strict_slashes = app.url_map.merge_slashes = False
    app.extensions.update(links=links, settings=chosen)
    app.jinja_env.bytecode_cache = TEMPLATES
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(FILTERS)
    app.jinja_env.globals.update(
        asset=asset,
        href=links.href,
        key_group=key_group,
        key_of=key_of,
        kind_of=kind_of,
        kind_words=kinds.WORDS,
        menu=HEAD,
        foot_places=FOOT,
        request=request,
        served=False,
        served_places=SERVED,
        settings=chosen,
        short=base.shortened,
        statuses=STATUSES,
        visiting=visiting,
        incoming=lambda: g.get("incoming"),
    )
    app.after_request(kept_then)
    security.guard(app)
    problems.register(app)
    return app
