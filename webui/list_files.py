"""All rows of a list as a file: CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Final

from flask import Response, request

from graph import search
from graph.search import Hit, Part
from webui import negotiation
from webui.listing import Asked
from webui.negotiation import CSV, JSON
from webui.rows import store

_WHOLE: Final = Part(0, 10_000_000)


def file_of(wanted: Asked) -> Response | None:
    """All rows as CSV or JSON, where the request asks for that."""
    form = request.args.get("format", "")
    if form not in {CSV.name, JSON.name}:
        return None
    head = ("thing", "kind", "label", "date", "letter", *_numbers(wanted.listing.kinds))
    rows = list(_rows(search.hits(store(), wanted.selection, _WHOLE)))
    if form == CSV.name:
        text = io.StringIO()
        lines = csv.writer(text)
        lines.writerow(head)
        lines.writerows(row[: len(head)] for row in rows)
        return negotiation.answer(text.getvalue(), CSV)
    told = {
        "total": len(rows),
        "words": wanted.words,
        "filters": [list(one) for one in wanted.filters],
        "sort": wanted.sort,
        "rows": [dict(zip(head, row, strict=False)) for row in rows],
    }
    return negotiation.answer(json.dumps(told, ensure_ascii=False) + "\n", JSON)


def _rows(found: Iterable[Hit]) -> Iterator[tuple[object, ...]]:
    for hit in found:
        yield hit.iri, hit.kind, hit.label, hit.day, hit.letter, hit.weight, hit.second


def _numbers(listed: tuple[str, ...]) -> tuple[str, ...]:
    """What the two numbers of a thing are, where all that is listed have them in common."""
    names = ("weight", "second")
    titles = [{search.title(f"{name}-{kind}") for kind in listed} for name in names]
    return tuple(one.pop().lower() for one in titles if len(one) == 1 and "" not in one)
