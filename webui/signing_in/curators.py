"""What all addresses have in common at which curators look at their work and send forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from flask import Flask, Response, make_response, redirect, request
from werkzeug.exceptions import NotImplemented as NotOffered

from graph.accounts import Role
from graph.store import Store
from webui.signing_in import forms
from webui.signing_in.visitor import Visitor

LONGEST_WHY: Final = 1_000
"""Characters of a reason."""


def register(app: Flask, views: Iterable[tuple[str, str, Callable[..., Response]]]) -> None:
    """Add addresses to an app, each with its method and what answers."""
    for rule, method, view in views:
        app.add_url_rule(rule, f"{method} {rule}", view, methods=[method])


def curator(store: Store) -> Visitor:
    """The curator of that store who asks.

    Raises:
        NotImplemented: if an engine elsewhere holds its graphs.
    """
    visitor = forms.signed_in(Role.CURATOR)
    if store.elsewhere:
        raise NotOffered("The graphs are in an engine on another machine; use the command line.")
    return visitor


def sender(store: Store, most: int = forms.LONGEST) -> Visitor:
    """The curator of that store who sends a form, of at most so many bytes."""
    forms.check_origin()
    curator(store)
    request.max_content_length = request.max_form_memory_size = most
    return forms.sender()


def why() -> str:
    """The reason that a form gives, on one line."""
    return " ".join(request.form.get("why", "").split())[:LONGEST_WHY]


def see(address: str) -> Response:
    """Leads a browser that has sent a form to a page."""
    return make_response(redirect(address, 303))
