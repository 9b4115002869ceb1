"""Feeds: the newest letters, or those of a list that was narrowed, for programs that follow them.

Atom (RFC 4287). All dates are those of the letters, so that a feed changes only when they do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from flask import Blueprint, Response, render_template, request

from graph.search import Hit, Part, hits
from webui.listing import asked
from webui.negotiation import Form, answer
from webui.pages.letters import LIST, feed_of
from webui.rows import links, store

blueprint = Blueprint("feeds", __name__)

ATOM: Final = Form("atom", "application/atom+xml", "Atom")
NEWEST: Final = Part(0, 50)
LATEST_HOUR: Final = "T00:00:00Z"
NEVER: Final = "1970-01-01"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A letter in a feed; ``day`` is when it was written, at the earliest."""

    iri: str
    title: str
    day: str
    address: str
    signatures: int
    demands: int


@blueprint.get("/letters.atom")
def letters() -> Response:
    """The newest letters with a date, of all or of those that are chosen."""
    wanted = replace(asked(LIST), sort="date", page=1)
    found = hits(store(), wanted.selection, NEWEST)
    entries = [_entry(hit) for hit in found if hit.day]
    text = render_template(
        "letters.atom.xml",
        home=request.host_url.rstrip("/"),
        id=store().base.iri + feed_of(wanted).lstrip("/"),
        feed=feed_of(wanted),
        page=wanted.address(),
        narrowed=wanted.words or wanted.filters,
        entries=entries,
        updated=max((one.day for one in entries), default=NEVER) + LATEST_HOUR,
        hour=LATEST_HOUR,
    )
    return answer(_NOT_XML.sub("", text), ATOM)


def _entry(hit: Hit) -> Entry:
    address = links().href(hit.iri) or ""
    return Entry(hit.iri, hit.label, hit.day, address, hit.weight, hit.second)
