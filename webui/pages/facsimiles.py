"""Pictures of the pages that letters were read from, as they would be printed."""

from __future__ import annotations

from flask import Blueprint, Response

from graph.errors import UnknownEntity, UnreadableFile
from graph.reading.pdf import page_picture
from webui.facsimile import DIGITS, MEDIA_TYPE
from webui.pictures import picture
from webui.rows import links, store

blueprint = Blueprint("facsimiles", __name__)


@blueprint.get("/facsimiles/<path:place>/<digest>/<int:number>.png")
def facsimile(place: str, digest: str, number: int) -> Response:
    """One page as a picture.

    Raises:
        UnknownEntity: if that file is not kept, has no such page, or it cannot be drawn.
    """
    letter = links().iri(place)
    kept = store().original(letter) if letter in store().letters() else None
    if kept is None or kept.media_type != MEDIA_TYPE or kept.sha256[:DIGITS] != digest:
        raise UnknownEntity(f"{place}: no such PDF file is kept of it; open the letter's page anew")
    try:
        return picture(page_picture(kept.data, number, name=kept.name))
    except UnreadableFile as problem:
        raise UnknownEntity(str(problem)) from problem
