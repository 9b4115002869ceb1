"""What passes between a reader's process and ours: JSON, and nothing that runs.

A message is one line of JSON that tells the length of the bytes behind it. What comes from the
child is checked before it is believed: spans lie in the text, kinds and flags are known ones.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Sequence
from typing import IO, Any

from graph.errors import UnreadableFile
from graph.model import Block, BlockKind, Flag, Origin, Span
from graph.reading import facsimiles
from graph.reading.rendition import Damaged, Found, Member, Rendition

LONGEST_LINE = 200_000
MOST_BYTES = 400 * 1024 * 1024


def send(pipe: IO[bytes], head: dict[str, Any], body: bytes) -> None:
    """Write a message: its head, then its bytes."""
    line = json.dumps(head | {"bytes": len(body)}).encode("ascii")
    pipe.write(line + b"\n" + body)
    pipe.flush()


def receive(pipe: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """The next message, or None where the other side has gone or says what no message is."""
    line = pipe.readline(LONGEST_LINE)
    try:
        head = json.loads(line)
        length = int(head["bytes"])
    except (ValueError, KeyError, TypeError):
        return None
    body = pipe.read(length) if 0 <= length <= MOST_BYTES else b""
    return (head, body) if len(body) == length else None


def to_json(results: Iterable[Found]) -> bytes:
    """What a reader gave, as bytes."""
    told = [_rendition(one) if isinstance(one, Rendition) else _inside(one) for one in results]
    return json.dumps(told).encode("ascii")


def from_json(data: bytes, *, name: str) -> tuple[Found, ...]:
    """What a reader gave, from bytes.

    Raises:
        UnreadableFile: if they are not what a reader gives.
    """
    try:
        return tuple(_told(one) for one in json.loads(data))
    except (ValueError, KeyError, TypeError, IndexError) as problem:
        raise UnreadableFile(
            f"{name}: its reader gave nothing that can be used; save the letter as text first"
        ) from problem


def _rendition(one: Rendition) -> dict[str, Any]:
    return {
        "text": one.text,
        "blocks": [_block(block) for block in one.blocks],
        "front": _pair(one.front),
        "origins": [[*_ends(origin.span), origin.part, origin.offset] for origin in one.origins],
        "flags": [str(flag) for flag in one.flags],
        "language": one.language,
        "facsimile": facsimiles.told(one.facsimile) if one.facsimile else None,
    }


def _block(block: Block) -> list[Any]:
    cells = [_ends(cell) for cell in block.cells]
    return [str(block.kind), _ends(block.span), _ends(block.body), block.number, cells, block.depth]


def _inside(one: Member | Damaged) -> dict[str, Any]:
    if isinstance(one, Damaged):
        return {"damaged": one.name, "reason": one.reason}
    return {"member": one.name, "data": base64.b64encode(one.data).decode("ascii")}


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]


def _pair(span: Span | None) -> list[int] | None:
    return _ends(span) if span else None


def _told(one: dict[str, Any]) -> Found:
    if "member" in one:
        return Member(str(one["member"]), base64.b64decode(one["data"], validate=True))
    if "damaged" in one:
        return Damaged(str(one["damaged"]), str(one["reason"]))
    text = str(one["text"])
    length = len(text)
    return Rendition(
        text=text,
        blocks=tuple(_told_block(block, length) for block in one["blocks"]),
        front=_span(one["front"], length) if one["front"] else None,
        origins=tuple(
            Origin(_span(origin[:2], length), str(origin[2]), int(origin[3]))
            for origin in one["origins"]
        ),
        flags=tuple(map(Flag, one["flags"])),
        language=str(one["language"]) if one["language"] else None,
        facsimile=facsimiles.heard(one["facsimile"], length) if one["facsimile"] else None,
    )


def _told_block(block: Sequence[Any], length: int) -> Block:
    kind, span, body, number, cells, depth = block
    return Block(
        BlockKind(kind),
        _span(span, length),
        _span(body, length),
        None if number is None else str(number),
        tuple(_span(cell, length) for cell in cells),
        int(depth),
    )


def _span(ends: Sequence[int], length: int) -> Span:
    start, end = ends
    if end > length:
        raise ValueError(f"{start}-{end} runs past {length} characters")
    return Span(start, end)
