"""The trail in words for a terminal, and as plain values for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from graph.iri import Base
from graph.model import collapse
from graph.wording.trails import Passage, Shared, Side, Trail


def to_json(trail: Trail, base: Base) -> str:
    """The trail as JSON; spans are in code points of the texts, ``quote`` their exact words."""
    told = {
        "letter": base.shortened(trail.letter),
        "label": trail.label,
        "date": trail.day or None,
        "words": trail.counted,
        "texts": trail.texts,
        "boilerplate_above": trail.common,
        "not_compared": trail.unread,
        "shared_with": [_shared(one, base) for one in trail.others],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def to_text(trail: Trail, base: Base) -> str:
    """The trail as lines."""
    return "\n".join(_lines(trail, base)) + "\n"


def _shared(one: Shared, base: Base) -> dict[str, Any]:
    return {
        "letter": base.shortened(one.iri),
        "label": one.label,
        "date": one.day or None,
        "when": one.when,
        "words": one.words,
        "passages": [
            {"words": passage.words, "here": _side(passage.own), "there": _side(passage.other)}
            for passage in one.passages
        ],
    }


def _side(side: Side) -> dict[str, Any]:
    return {"start": side.span.start, "end": side.span.end, "quote": side.quote}


def _lines(trail: Trail, base: Base) -> Iterator[str]:
    yield f"{trail.label}{f', {trail.day}' if trail.day else ''}"
    yield f"{len(trail.others)} of {trail.texts - 1} other texts have some of its words in a row"
    for one in trail.others:
        yield ""
        yield f"{one.when:<9} {one.day or 'no date':<10}  {base.shortened(one.iri)}  {one.label}"
        yield from (_line(passage) for passage in one.passages)
    if trail.unread:
        yield ""
        yield f"{trail.unread} more texts have less in common with it and were not compared"


def _line(passage: Passage) -> str:
    here, there = passage.own.span, passage.other.span
    places = f"{here.start}-{here.end}, there {there.start}-{there.end}"
    return f"  {passage.words} words at {places}: {collapse(passage.own.quote)}"
