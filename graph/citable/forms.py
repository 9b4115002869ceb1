"""Citations as bibliographies want them: text, BibTeX, CSL-JSON, CITATION.cff."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Final

from graph.citable.answers import CitedAnswer

_SHORT: Final = 12
_BIBTEX: Final = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_{}"} | {"~": "\\textasciitilde{}", "^": "\\^{}"}
)


def to_text(one: CitedAnswer) -> str:
    """As a sentence for a footnote."""
    address = f", {one.address}" if one.address else ""
    return (
        f"“{_title(one)}”, {_rows(one)} (SHA-256 {one.result[:_SHORT]}…), graph "
        f"{one.state[:_SHORT]}…, {one.date}, {one.software}{address}"
    )


def to_bibtex(one: CitedAnswer) -> str:
    """As an entry of a bibliography for LaTeX."""
    fields = {
        "title": _title(one).translate(_BIBTEX),
        "year": one.date[:4],
        "date": one.date,
        "howpublished": one.software,
        "url": one.address,
        "note": _note(one),
    }
    lines = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items() if text)
    return f"@misc{{policygraph-{one.result[:_SHORT]},\n{lines}}}"


def to_csl(one: CitedAnswer) -> str:
    """As an item for programs that keep references."""
    item: dict[str, object] = {
        "id": f"policygraph-{one.result[:_SHORT]}",
        "type": "dataset",
        "title": _title(one),
        "version": one.state,
        "note": _note(one),
        "issued": {"date-parts": [[int(part) for part in one.date[:10].split("-")]]},
    }
    if one.address:
        item["URL"] = one.address
    return json.dumps([item], ensure_ascii=False, indent=1)


def to_cff(one: CitedAnswer) -> str:
    """As a CITATION.cff file."""
    told = {
        "cff-version": "1.2.0",
        "message": "To cite this answer, use these data.",
        "type": "dataset",
        "title": _title(one),
        "version": one.state,
        "date-released": one.date[:10],
        "abstract": f"{_note(one)} {one.searched}",
        **({"url": one.address} if one.address else {}),
    }
    lines = (f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in told.items())
    return "\n".join([*lines, "authors:", f"  - name: {json.dumps(one.software)}"]) + "\n"


FORMS: Final[Mapping[str, Callable[[CitedAnswer], str]]] = {
    "Plain text": to_text,
    "BibTeX": to_bibtex,
    "CSL-JSON": to_csl,
    "CITATION.cff": to_cff,
}
"""Forms to copy, by name."""


def _title(one: CitedAnswer) -> str:
    values = ", ".join(f"{name}: {value}" for name, value in one.parameters.items())
    return f"{one.title} ({values})" if values else one.title


def _rows(one: CitedAnswer) -> str:
    rows = "1 row" if one.count == 1 else f"{one.count:,} rows"
    return rows if one.complete else f"the first {rows}"


def _note(one: CitedAnswer) -> str:
    return f"Graph {one.state}; {_rows(one)}, SHA-256 {one.result}."
