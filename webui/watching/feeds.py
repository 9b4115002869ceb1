"""What changed, as feeds: Atom (RFC 4287) and JSON Feed 1.1.

An entry never changes its name and its date, and stands in a feed once.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from flask import Response, current_app, render_template, request

from graph.watches import Entry, Watch
from graph.watches.delivering import address, as_text
from webui.negotiation import Form, answer
from webui.watching.shown import Shown

ATOM: Final = Form("atom", "application/atom+xml", "Atom")
JSON_FEED: Final = Form("json", "application/feed+json", "JSON Feed")
MOST: Final = 100
"""How many entries a feed has: the newest."""
MOST_ROWS: Final = 100
"""How many rows of an entry stand in its content; the page and the JSON have all."""
NEVER: Final = "1970-01-01T00:00:00Z"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(shown: Shown, watch: Watch | None) -> Response:
    """The changes of a watch, or the last ones of all, as Atom."""
    found, home = _entries(shown, watch), request.host_url.rstrip("/")
    text = render_template(
        "watches.atom.xml",
        home=home,
        base=shown.base.iri,
        path=_path(watch),
        title=_title(watch),
        entries=[(one, _html(one, home)) for one in found],
        updated=found[0].when if found else (watch.at if watch else NEVER),
    )
    return _conditional(answer(_NOT_XML.sub("", text), ATOM))


def json_feed(shown: Shown, watch: Watch | None) -> Response:
    """The changes of a watch, or the last ones of all, as JSON Feed."""
    home, path = request.host_url.rstrip("/"), _path(watch)
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(watch),
        "home_page_url": f"{home}/{path}",
        "feed_url": f"{home}/{path}.json",
        "items": [_item(shown, one, home) for one in _entries(shown, watch)],
    }
    return _conditional(answer(json.dumps(told, ensure_ascii=False, indent=1) + "\n", JSON_FEED))


def _entries(shown: Shown, watch: Watch | None) -> list[Entry]:
    return shown.latest() if watch is None else shown.entries(watch)[:MOST]


def _item(shown: Shown, one: Entry, home: str) -> dict[str, Any]:
    return {
        "id": shown.base.iri + one.iri_path,
        "url": address(one, home),
        "title": f"{one.watch.told}: {one.summary}",
        "content_html": _html(one, home),
        "content_text": as_text(one, shown.base, site=home),
        "date_published": one.when,
        "_policygraph": one.plain(),
    }


def _html(one: Entry, home: str) -> str:
    return render_template("watch-entry.html", entry=one, home=home, most=MOST_ROWS).strip()


def _path(watch: Watch | None) -> str:
    return "watches" if watch is None else f"watches/{watch.name}"


def _title(watch: Watch | None) -> str:
    title: str = current_app.extensions["settings"].title
    return f"{title}: {'all watches' if watch is None else watch.told}"


def _conditional(response: Response) -> Response:
    response.add_etag()
    response.make_conditional(request)
    return response
