"""What is told of a watch, without the names of persons who were withdrawn since it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from graph.iri import Base
from graph.query.tables import Cell, CellKind, Row
from graph.store.withholding import Told
from graph.watches.watch import Watch


def is_hidden(watch: Watch, told: Told, base: Base) -> bool:
    """Whether the watch itself tells a name that is withheld; then nothing of it is shown."""
    if not told.persons:
        return False
    words = (watch.name, watch.title, *watch.values.values())
    return any(_tells(one, told, base) for one in words)


def shown_row(row: Row, told: Told) -> Row:
    """A row as it is shown now."""
    return tuple(_shown_cell(cell, told) for cell in row) if told.persons else row


def shown_labels(labels: Mapping[str, str], told: Told) -> dict[str, str]:
    """What things are called, as it is shown now."""
    if not told.persons:
        return dict(labels)
    return {shown_iri(iri, told): told.words(words) for iri, words in labels.items()}


def shown_iri(iri: str, told: Told) -> str:
    """The IRI that stands for one."""
    return told.iris.get(iri) or told.mask.address(iri)


def _shown_cell(cell: Cell | None, told: Told) -> Cell | None:
    if cell is None:
        return None
    if cell.kind is CellKind.IRI:
        return replace(cell, value=shown_iri(cell.value, told))
    return replace(cell, value=told.words(cell.value))


def _tells(words: str, told: Told, base: Base) -> bool:
    iri = base.expanded(words)
    return told.words(words) != words or shown_iri(iri, told) != iri
