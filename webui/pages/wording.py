"""The wording trail of a letter: which of its words stand in other texts, side by side."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, render_template

from graph.search import Piece
from graph.wording import Side, to_json, trail
from webui.negotiation import HTML, JSON, answer
from webui.rows import links, store

blueprint = Blueprint("wording", __name__)

LONGEST: Final = 1_200
"""So many characters of a passage are shown; its middle is left out of a longer one."""
_GAP: Final = Piece(" […] ")


@blueprint.get("/letter/<path:local>/wording")
def wording(local: str) -> Response:
    """The trail as a page."""
    letter = links().iri(f"letter/{local}")
    path = f"{links().path(letter)}/wording"
    page = render_template("wording.html", trail=trail(store(), letter), path=path, brief=brief)
    return answer(page, HTML, others=[(JSON, f"{path}.json")])


@blueprint.get("/letter/<path:local>/wording.json")
def as_data(local: str) -> Response:
    """The trail for programs."""
    found = trail(store(), links().iri(f"letter/{local}"))
    return answer(to_json(found, store().base), JSON)


def brief(side: Side) -> list[Piece]:
    """The pieces of a passage; of a long one its first and last words."""
    length = sum(len(one.words) for one in side.pieces)
    if length <= LONGEST:
        return list(side.pieces)
    half = LONGEST // 2
    return [*_cut(side.pieces, 0, half), _GAP, *_cut(side.pieces, length - half, length)]


def _cut(pieces: tuple[Piece, ...], start: int, end: int) -> list[Piece]:
    found, at = [], 0
    for one in pieces:
        words = one.words[max(start - at, 0) : max(end - at, 0)]
        found.append(Piece(words, one.fits))
        at += len(one.words)
    return [one for one in found if one.words]
