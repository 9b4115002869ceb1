"""Citing an answer: a page and files that say what was asked, of which graph, with which result.

Nothing is stored: the address has all of it. ``cited=STATE.RESULT.ROWS.DATE`` is what the answer
was when it was cited; the page asks again and says whether it still is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

from flask import Blueprint, Response, make_response, render_template, request

from graph.citable import FORMS, CitedAnswer, cite, of_question, to_bibtex, to_cff, to_csl, to_text
from graph.errors import BadParameter
from graph.query import GraphResult, Table
from graph.store.commits import now
from webui.answers import shown
from webui.asked import asked
from webui.rows import settings, store

blueprint = Blueprint("cite", __name__)

FREE: Final = "sparql"
"""The name under which a free query is cited."""
MOST_SHOWN: Final = 200
FILES: Final = {
    "json": ("JSON", "application/json", CitedAnswer.to_json),
    "txt": ("Plain text", "text/plain", to_text),
    "bib": ("BibTeX", "application/x-bibtex", to_bibtex),
    "csl": ("CSL-JSON", "application/vnd.citationstyles.csl+json", to_csl),
    "cff": ("CITATION.cff", "application/yaml", to_cff),
}
_CITED: Final = re.compile(
    r"(?P<state>[0-9a-f]{64}|)\.(?P<result>[0-9a-f]{64})\.(?P<count>\d{1,9})\.(?P<date>[\d-]{10})"
)


@dataclass(frozen=True, slots=True)
class Cited:
    """What an address says of an answer as it was cited."""

    state: str
    result: str
    count: int
    date: str


@blueprint.get("/cite/<name>")
def citation(name: str) -> Response:
    """A cited answer, asked again; as a file with a suffix."""
    stem, _, suffix = name.partition(".")
    former = _cited(request.args.get("cited", ""))
    made, found, given = _made(stem, former.date if former else now()[:10])
    asks = "".join(f"{part}&" for part in (urlencode(given, safe=":/"),) if part)
    cited = former or Cited(made.state, made.result, made.count, made.date)
    told = f"cited={cited.state}.{cited.result}.{cited.count}.{cited.date}"
    kept = f"/cite/{stem}?{asks}{told}"
    made = replace(made, address=request.host_url.rstrip("/") + kept)
    if suffix:
        return _file(made, suffix)
    page = render_template(
        "cite.html",
        made=made,
        former=former,
        same=former is None or former.result == made.result,
        same_graph=former is None or former.state == made.state,
        link=made.address,
        stem=stem,
        query=kept.partition("?")[2],
        files=FILES,
        forms=[(title, write(made)) for title, write in FORMS.items()],
        back=_back(stem, given),
        shown=_shown(found),
        truth=found if isinstance(found, bool) else None,
    )
    return make_response(page)


def _made(stem: str, date: str) -> tuple[CitedAnswer, Table | bool | GraphResult, dict[str, str]]:
    """The answer as it is now, and what was given for it.

    Raises:
        BadParameter: if something is wrong with that.
    """
    view, limit = store(), settings().row_limit
    values = request.args.copy()
    values.poplist("cited")
    if stem == FREE:
        query = values.get("query", "").replace("\r\n", "\n")
        if not query.strip():
            raise BadParameter("query: missing; give the query that is to be cited")
        made, found = cite(view, query, title="SPARQL query", date=date, limit=limit)
        return made, found, {"query": query}
    given = asked(view, settings().library.question(stem), values)
    given.check()
    query = of_question(view, given.question, given.values)
    made, found = cite(view, query, title=given.question.title, date=date, limit=limit)
    told: Mapping[str, str] = dict(given.values)
    return replace(made, question=stem, parameters=told), found, dict(told)


def _cited(told: str) -> Cited | None:
    """What was cited; None where nothing was yet.

    Raises:
        BadParameter: if the address was not copied whole.
    """
    if not told:
        return None
    found = _CITED.fullmatch(told)
    if found is None:
        raise BadParameter("cited: not as this site writes it; copy the whole address")
    return Cited(found["state"], found["result"], int(found["count"]), found["date"])


def _file(made: CitedAnswer, suffix: str) -> Response:
    if suffix not in FILES:
        raise BadParameter(f"{suffix[:20]}: no such form; use {', '.join(FILES)}")
    _, kind, write = FILES[suffix]
    response = make_response(write(made))
    response.content_type = f"{kind}; charset=utf-8"
    response.headers["Content-Disposition"] = f'attachment; filename="answer.{suffix}"'
    return response


def _back(stem: str, given: Mapping[str, str]) -> str:
    place = "/sparql" if stem == FREE else f"/questions/{stem}"
    return f"{place}?{urlencode(given, safe=':/')}" if given else place


def _shown(found: Table | bool | GraphResult) -> Any:
    if isinstance(found, bool):
        return None
    table = found if isinstance(found, Table) else found.table()
    return shown(table, (), most=MOST_SHOWN)
