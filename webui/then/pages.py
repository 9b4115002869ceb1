"""What makes a page one of an earlier graph: it says so, and its links stay there.

Its scripts are left out, as they would ask for the graph as it is; every page says all without.
"""

from __future__ import annotations

import re
from typing import Final

from flask import Response, request
from markupsafe import Markup, escape

from webui.then.addresses import NAME, THEN

_LINK: Final = re.compile(
    r'(?P<lead> (?:href|action)=")(?P<place>/(?!static/)[^"#?]*)'
    r'(?P<query>\?[^"#]*)?(?P<rest>[^"]*)"'
)
_FORM: Final = re.compile(r'<form\b(?![^>]*method="post")[^>]*>')
_SCRIPT: Final = re.compile(r"<script\b[^>]*></script>")
_MAIN: Final = '<main id="main"'
_BANNER: Final = Markup(
    '<aside class="notice then" aria-label="An earlier graph"><p>This is the graph '
    "<strong>as it was on {day}</strong> (snapshot {name}). "
    '<a href="{now}">See it as it is now</a></p></aside>\n'
)


def kept_then(response: Response) -> Response:
    """Have an answer from an earlier graph say so, and lead to others of that graph."""
    name, _, kept = str(request.environ.get(THEN, "")).partition(" ")
    if not name:
        return response
    if "Location" in response.headers:
        response.headers["Location"] = _with(response.headers["Location"], name)
    if response.mimetype == "text/html" and not response.is_streamed:
        response.set_data(_page(response.get_data(as_text=True), name, kept))
        response.headers.pop("ETag", None)
    return response


def _page(page: str, name: str, kept: str) -> str:
    page = _SCRIPT.sub("", page)
    page = _LINK.sub(lambda found: _link(found, name), page)
    hidden = str(Markup('<input type="hidden" name="{}" value="{}">').format(NAME, name))
    page = _FORM.sub(lambda found: found[0] + hidden, page)
    query = request.query_string.decode("ascii", "replace")
    now = request.path + (f"?{query}" if query else "")
    banner = _BANNER.format(day=kept[:10], name=name, now=now)
    return page.replace(_MAIN, f"{banner}{_MAIN}", 1)


def _link(found: re.Match[str], name: str) -> str:
    query = f"{found['query']}&amp;" if found["query"] else "?"
    return f'{found["lead"]}{found["place"]}{query}{NAME}={escape(name)}{found["rest"]}"'


def _with(address: str, name: str) -> str:
    place, mark, rest = address.partition("#")
    return f"{place}{'&' if '?' in place else '?'}{NAME}={name}{mark}{rest}"
