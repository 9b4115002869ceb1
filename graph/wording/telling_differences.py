"""A comparison in words for a terminal, and as plain values for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from graph.iri import Base
from graph.model import collapse
from graph.wording.comparing import Comparison, Sentence, Version
from graph.wording.differences import Cut, Fate, Row

_MARKS: Final = {Fate.SAME: ("", ""), Fate.REMOVED: ("[-", "-]"), Fate.ADDED: ("{+", "+}")}
"""How words that went or came stand in a line, as wdiff prints them."""


def comparison_to_json(found: Comparison, base: Base) -> str:
    """The comparison as JSON; spans are in code points of the texts."""
    told = {
        "first": _version(found.own, base),
        "second": _version(found.other, base),
        "moved_sentences": found.moved,
        "signatories": {
            where.replace(" ", "_"): [
                {"name": name, "signatory": base.shortened(iri)}
                for iri, name in found.signing(where)
            ]
            for where in ("first only", "second only", "both")
        },
        "paragraphs": [
            [{"fate": cut.fate.value, "words": cut.words} for cut in row.both] for row in found.rows
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def comparison_to_text(found: Comparison, base: Base) -> str:
    """The comparison as lines; words that went stand in [-…-], those that came in {+…+}."""
    return "\n".join(_lines(found, base)) + "\n"


def _version(one: Version, base: Base) -> dict[str, Any]:
    return {
        "letter": base.shortened(one.iri),
        "label": one.label,
        "date": one.day or None,
        "sentences_only_here": [
            {"start": it.span.start, "end": it.span.end, "words": it.words} for it in one.sentences
        ],
        "changed_sentences": one.changed,
    }


def _lines(found: Comparison, base: Base) -> Iterator[str]:
    for sign, one in (("-", found.own), ("+", found.other)):
        dated = f", {one.day}" if one.day else ""
        yield f"{sign * 3} {base.shortened(one.iri)}  {one.label}{dated}"
    yield ""
    yield f"{len(found.signing('both'))} sign both"
    for sign, where in (("-", "first only"), ("+", "second only")):
        yield from (f"{sign} {name}" for _, name in found.signing(where))
    yield ""
    changed, moved = found.other.changed, found.moved
    differ = "1 sentence differs" if changed == 1 else f"{changed} sentences differ"
    yield f"{differ} in some words, {moved} {'was' if moved == 1 else 'were'} moved"
    yield from _sentences("-", found.own.sentences)
    yield from _sentences("+", found.other.sentences)
    yield ""
    for same, rows in groupby(found.rows, lambda row: row.same):
        group = list(rows)
        yield from [f"  ({len(group)} the same)"] if same else map(_row, group)


def _sentences(sign: str, found: Sequence[Sentence]) -> Iterator[str]:
    return (f"{sign} {collapse(one.words)}" for one in found)


def _row(row: Row) -> str:
    return collapse("".join(map(_marked, row.both)))


def _marked(cut: Cut) -> str:
    """Words with the marks of their fate around them, the spaces outside."""
    before, words, behind = cut.apart
    first, last = _MARKS[cut.fate] if words else ("", "")
    return f"{before}{first}{words}{last}{behind}"
