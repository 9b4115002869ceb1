"""Answers in the SPARQL Query Results XML Format (W3C Recommendation, 21 March 2013)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from graph.errors import QueryRefused
from graph.query.tables import Cell, CellKind, Row, Table
from graph.terms import XSD

_UNWRITABLE: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that XML 1.0 has no way to write, such as U+0000."""
_SPACE: Final = "http://www.w3.org/2005/sparql-results#"


def table_to_xml(table: Table) -> str:
    """A table; ``truncated`` is not part of the format, so a header has to tell it.

    Raises:
        QueryRefused: if a value has a sign that XML cannot write.
    """
    head = "".join(f"<variable name={quoteattr(name)}/>" for name in table.columns)
    body = "\n".join(_result(table.columns, row) for row in table.rows)
    return _document(f"<head>{head}</head>\n<results>\n{body}\n</results>")


def truth_to_xml(*, truth: bool) -> str:
    """The answer to an ASK query."""
    return _document(f"<head/>\n<boolean>{str(truth).lower()}</boolean>")


def _document(inside: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="{_SPACE}">\n{inside}\n</sparql>\n'
    )


def _result(columns: tuple[str, ...], row: Row) -> str:
    return f"<result>{''.join(_bindings(columns, row))}</result>"


def _bindings(columns: tuple[str, ...], row: Row) -> Iterator[str]:
    for name, cell in zip(columns, row, strict=True):
        if cell is not None:
            yield f"<binding name={quoteattr(name)}>{_term(cell)}</binding>"


def _term(cell: Cell) -> str:
    match cell.kind:
        case CellKind.IRI:
            return f"<uri>{_text(cell.value)}</uri>"
        case CellKind.BLANK:
            return f"<bnode>{_text(cell.value)}</bnode>"
    kind = ""
    if cell.language:
        kind = f" xml:lang={quoteattr(cell.language)}"
    elif cell.datatype not in {None, XSD.string.value}:
        kind = f" datatype={quoteattr(str(cell.datatype))}"
    return f"<literal{kind}>{_text(cell.value)}</literal>"


def _text(value: str) -> str:
    """A value as XML carries it: a bare carriage return would be read as a line feed."""
    found = _UNWRITABLE.search(value)
    if found:
        raise QueryRefused(
            f"a value has the sign U+{ord(found.group()):04X}, which XML cannot write; "
            "ask for JSON instead"
        )
    return escape(value, {"\r": "&#13;"})
