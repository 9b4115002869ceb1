"""Answers as tables, and tables as text: CSV, TSV, JSON, and columns for a terminal."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.iri import Base
from graph.query.columns import in_columns
from graph.terms import XSD

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_in_json = json.encoder.encode_basestring
"""A text in quotation marks, as JSON has it."""
_PLAIN = {None, XSD.string.value}
_BARE_IN_TSV = {
    XSD.integer.value: re.compile(r"[+-]?\d+"),
    XSD.decimal.value: re.compile(r"[+-]?\d*\.\d+"),
    XSD.double.value: re.compile(r"[+-]?(?:\d+\.?|\d*\.\d+|\d+\.\d*)[eE][+-]?\d+"),
}
"""How Turtle writes numbers without quotation marks: ``12``, ``1.5``, ``1.0E6``."""


class CellKind(StrEnum):
    """What a cell holds."""

    IRI = "iri"
    LITERAL = "literal"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Cell:
    """One value: an IRI, the lexical form of a literal, or the label of a blank node.

    ``datatype`` is an IRI, None for a plain string and for text with a ``language``.
    """

    kind: CellKind
    value: str
    datatype: str | None = None
    language: str | None = None

    def to_ntriples(self) -> str:
        """The value as N-Triples writes it."""
        if self.kind is CellKind.LITERAL:
            return _quoted(self.value) + _suffix(self)
        return f"<{self.value}>" if self.kind is CellKind.IRI else f"_:{self.value}"


_JSON_KINDS = {CellKind.IRI: "uri", CellKind.BLANK: "bnode", CellKind.LITERAL: "literal"}

Row = tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class AsOf:
    """Of when an answer is that does not know the newest letters.

    ``commit`` is the number of the last commit that it knows of, made ``when`` (UTC, ISO 8601),
    ``more`` how many letters and papers were added since. It took ``seconds`` of a processor.
    """

    commit: int
    when: str
    more: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a question: rows of cells, None where a variable has no value.

    ``sparql`` is the query as it was asked (empty for a table of another origin);
    ``truncated`` tells that there are more rows; ``base`` shortens IRIs for people;
    ``beforehand`` tells that it was worked out when the snapshot was made, ``as_of`` when that
    was another one, before the last letters came.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    sparql: str = ""
    truncated: bool = False
    base: Base = field(default_factory=Base)
    beforehand: bool = False
    as_of: AsOf | None = None

    def titled(self, title: str) -> Table:
        """The same table under another title."""
        return replace(self, title=title)

    def values(self) -> list[dict[str, str | None]]:
        """Each row as plain values by column name."""
        return [
            {
                name: cell.value if cell else None
                for name, cell in zip(self.columns, row, strict=True)
            }
            for row in self.rows
        ]

    def to_csv(self) -> str:
        """SPARQL 1.1 Query Results CSV: values without types, lines end in CR LF."""
        text = io.StringIO()
        lines = csv.writer(text)
        lines.writerow(self.columns)
        lines.writerows([_csv_value(cell) for cell in row] for row in self.rows)
        return text.getvalue()

    def to_tsv(self) -> str:
        """SPARQL 1.1 Query Results TSV: terms as Turtle writes them."""
        head = "\t".join(f"?{name}" for name in self.columns)
        body = ("\t".join(_tsv_value(cell) for cell in row) for row in self.rows)
        return "\n".join([head, *body]) + "\n"

    def to_json(self) -> str:
        """SPARQL 1.1 Query Results JSON, with ``truncated`` beside it when rows were cut."""
        head = json.dumps({"vars": list(self.columns)}, ensure_ascii=False)
        names = [f"{_in_json(name)}: " for name in self.columns]
        rows = ",\n".join(_json_row(names, row) for row in self.rows)
        cut = ', "truncated": true' if self.truncated else ""
        return f'{{"head": {head}, "results": {{"bindings": [\n{rows}\n]}}{cut}}}\n'

    def to_text(self, *, width: int | None = 100) -> str:
        """Columns for a terminal of that many cells, IRIs shortened; None sets no limit.

        The last line counts the rows and tells when there are more.
        """
        if not self.columns:
            return self._count() + "\n"
        shown = [[self._shown(cell) for cell in row] for row in self.rows]
        return in_columns([self.columns, *shown], width=width) + self._count() + "\n"

    def _shown(self, cell: Cell | None) -> str:
        if cell is not None and cell.kind is CellKind.IRI:
            return self.base.shortened(cell.value)
        return _csv_value(cell)

    def _count(self) -> str:
        rows = "1 row" if len(self.rows) == 1 else f"{len(self.rows):,} rows"
        return f"({rows}; there are more)" if self.truncated else f"({rows})"


def table_of(items: Iterable[DataclassInstance], *, title: str) -> Table:
    """A table of plain records: a column a field, a row a record, in the order given."""
    found = list(items)
    columns = tuple(item.name for item in fields(found[0])) if found else ()
    rows = tuple(tuple(_of_value(getattr(item, name)) for name in columns) for item in found)
    return Table(title, columns, rows)


def _of_value(value: object) -> Cell | None:
    if value is None or value == "":
        return None
    if isinstance(value, int):
        return Cell(CellKind.LITERAL, str(value), XSD.integer.value)
    text = str(value)
    kind = CellKind.IRI if text.startswith(("http://", "https://")) else CellKind.LITERAL
    return Cell(kind, text)


def _csv_value(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return f"_:{cell.value}" if cell.kind is CellKind.BLANK else cell.value


def _json_row(names: list[str], row: Row) -> str:
    cells = zip(names, row, strict=True)
    return f"{{{', '.join([name + _json_value(cell) for name, cell in cells if cell])}}}"


def _json_value(cell: Cell) -> str:
    written = f'{{"type": "{_JSON_KINDS[cell.kind]}", "value": {_in_json(cell.value)}'
    if cell.language:
        written += f', "xml:lang": {_in_json(cell.language)}'
    elif cell.datatype is not None and cell.datatype not in _PLAIN:
        written += f', "datatype": {_in_json(cell.datatype)}'
    return written + "}"


def _tsv_value(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if cell.kind is CellKind.IRI:
        return f"<{cell.value}>"
    if cell.kind is CellKind.BLANK:
        return f"_:{cell.value}"
    bare = _BARE_IN_TSV.get(cell.datatype or "")
    if bare is not None and bare.fullmatch(cell.value):
        return cell.value
    return _quoted(cell.value) + _suffix(cell)


def _suffix(cell: Cell) -> str:
    if cell.language:
        return f"@{cell.language}"
    return "" if cell.datatype in _PLAIN else f"^^<{cell.datatype}>"


def _quoted(text: str) -> str:
    for sign, escape in (("\\", "\\\\"), ('"', '\\"'), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(sign, escape)
    return f'"{text}"'
