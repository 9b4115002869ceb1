"""Corrections and records in words, for lists that people read."""

from __future__ import annotations

from collections.abc import Iterator

from graph.corrections.correction import Correction, Corrections, written
from graph.corrections.replaying import differences
from graph.model import Document, Record
from graph.model.document import collapse


def to_text(given: Corrections) -> str:
    """One line for each, oldest first, with those that were taken back marked."""
    return "".join(
        f"{number:>4}  {line.at}  {told(line)}{_undone(number, given)}\n"
        for number, line in enumerate(given.lines, 1)
    )


def to_lines(given: Corrections) -> str:
    """JSON, one object a line."""
    return "".join(written(line) + "\n" for line in given.lines)


def told(line: Correction) -> str:
    """One correction in a sentence."""
    what = f"line {line.undoes}" if line.undoes is not None else "; ".join(changes(line))
    why = f" ({line.why})" if line.why else ""
    said = f": {what}" if what else ""
    return f"{line.by} {_VERBS[line.verdict]} {line.letter} {line.record}{said}{why}"


def changes(line: Correction) -> list[str]:
    """What a correction sets right, field by field: ``country KE → LK``."""
    if line.found is None or line.made is None:
        return []
    return [
        f"{name} {before or 'nothing'} → {after or 'nothing'}"
        for name, before, after in differences(line.found, line.made)
    ]


def words_of(line: Correction) -> str:
    """The words that its record rests on, where it was found."""
    if line.found is None:
        return ""
    evidence = line.found.evidence
    found = (one.words for one in line.anchors if one.span == evidence)
    return collapse(next(found, ""))


def values(document: Document, record: Record) -> Iterator[tuple[str, str, str]]:
    """The values of a record: field, value, and the words that it rests on."""
    for name, value in record.values():
        at = getattr(value, "span", None) or getattr(value, "source")  # noqa: B009
        said = getattr(value, "text", None) or getattr(value, "value")  # noqa: B009
        yield name, str(said), document.words(at)


def _undone(number: int, given: Corrections) -> str:
    return "  [undone]" if number in given.undone else ""


_VERBS = {
    "accepted": "accepted",
    "corrected": "corrected",
    "rejected": "rejected",
    "undo": "took back what was said of",
}
