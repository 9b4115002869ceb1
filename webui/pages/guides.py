"""Help: the documentation as the package carries it, and the keys of the pages."""

from __future__ import annotations

from itertools import groupby

from flask import Blueprint, render_template
from werkzeug.exceptions import NotFound

from webui import keys
from webui.guides import Guide, guides

blueprint = Blueprint("guides", __name__)


@blueprint.get("/help")
def index() -> str:
    """All pages of the documentation by what they are for."""
    return render_template("help.html", kinds=_kinds(), guide=None)


@blueprint.get("/help/<name>")
def guide(name: str) -> str:
    """One page of it."""
    found = guides().get(name)
    if found is None:
        raise NotFound("The documentation has no page of this name.")
    return render_template("help.html", kinds=_kinds(), guide=found)


@blueprint.get("/keys")
def map_of_keys() -> str:
    """What can be done by keyboard, and where."""
    return render_template("keys.html", groups=keys.groups())


def _kinds() -> list[tuple[str, list[Guide]]]:
    return [(kind, list(named)) for kind, named in groupby(guides().values(), lambda one: one.kind)]
