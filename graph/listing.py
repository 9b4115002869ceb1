"""Records as people and programs read them: one entry a record, in reading order."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import fields

from graph.iri import Base
from graph.model import Derived, Document, Flag, Record, Span, Stated
from graph.terms import code
from graph.triples import record_names
from graph.vocabulary import code_label

_LONGEST = 5_000
_NAMES = Base()
_EVERY_RECORD = {item.name for item in fields(Record)}

Value = str | bool | list[str] | None


def to_json(document: Document, records: Sequence[Record]) -> str:
    """The document and its records as JSON, the same text every time.

    Each record has ``id``, ``kind``, ``start`` and ``end`` (code points), ``quote`` (the exact
    words), ``certainty``, ``flags``, ``reasons`` and its own fields.
    """
    listing = {
        "document": {
            "name": document.name,
            "sha256": document.sha256,
            "characters": len(document.text),
            "language": document.language,
            "flags": [str(flag) for flag in document.flags],
        },
        "records": list(entries(document, records)),
    }
    return json.dumps(listing, ensure_ascii=False, indent=1) + "\n"


def entries(document: Document, records: Sequence[Record]) -> Iterator[dict[str, object]]:
    """One plain mapping a record, empty fields left out."""
    for name, record in zip(record_names(records), records, strict=True):
        entry: dict[str, object] = {
            "id": name,
            "kind": type(record).__name__.lower(),
            "start": record.evidence.start,
            "end": record.evidence.end,
            "quote": document.quote(record.evidence),
            "certainty": str(record.certainty),
        }
        entry |= {"flags": [str(flag) for flag in record.flags]} if record.flags else {}
        entry |= {"reasons": list(record.reasons)} if record.reasons else {}
        yield entry | {key: value for key, value in _own_fields(record) if value}


def to_text(document: Document, records: Sequence[Record], *, width: int = 100) -> str:
    """The records for a terminal: what each says, and below it the words that show it."""
    blocks = [_head(document, records)]
    for entry, record in zip(entries(document, records), records, strict=True):
        blocks.append("\n".join(_block(document, entry, record, width=width)))
    return "\n\n".join(blocks) + "\n"


def _head(document: Document, records: Sequence[Record]) -> str:
    return (
        f"{document.name}: {len(records)} records in {len(document.text)} characters "
        f"({document.language or 'language unknown'})"
    )


def _block(
    document: Document, entry: dict[str, object], record: Record, *, width: int
) -> Iterator[str]:
    doubt = "" if entry["certainty"] == "asserted" else " (suggested)"
    yield f"{entry['id']}{doubt}  {record.evidence.start}-{record.evidence.end}"
    for key, value in _own_fields(record):
        if value and value is not True:
            shown = value if isinstance(value, list) else [str(value)]
            words = "; ".join(map(_NAMES.shortened, shown))
            yield _wrapped(f"{key.replace('_', ' ')}: {words}", width)
    for remark in (*map(_in_words, record.flags), *record.reasons):
        yield _wrapped(f"! {remark}", width)
    yield _wrapped(f"“{document.words(record.evidence)}”", width)


def _in_words(flag: Flag) -> str:
    return code_label(code("flag", flag).value) or flag


def _wrapped(words: str, width: int) -> str:
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rpartition(' ')[0] or words[:_LONGEST]} …"
    return textwrap.fill(words, width, initial_indent="    ", subsequent_indent="      ")


def _own_fields(record: Record) -> Iterator[tuple[str, Value]]:
    for item in fields(record):
        if item.name not in _EVERY_RECORD:
            yield item.name, _plain(getattr(record, item.name))


def _plain(value: object) -> Value:
    if isinstance(value, tuple):
        return [str(_plain(one)) for one in value]
    if isinstance(value, Stated):
        return value.text
    if isinstance(value, Derived):
        return value.value
    if isinstance(value, Span):
        return f"{value.start}-{value.end}"
    return value if isinstance(value, bool) or value is None else str(value)
