from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from graph.model import Box, Facsimile, Flag, Origin, Span
from graph.reading import exchange
from graph.reading.blocks import blocks
from graph.reading.rendition import Member, Rendition


def rendition(text: str) -> Rendition:
    origins = (Origin(Span(0, len(text)), "page 1", 7),) if text else ()
    words = ((Span(0, len(text)), Box(1, 0, 10, 9_000, 10_000)),) if text else ()
    pages = Facsimile(((595, 842),), words)
    flags = (Flag.ENCODING_GUESSED,)
    return Rendition(text, tuple(blocks(text)), None, origins, flags, "en", pages)


@given(st.text(max_size=300), st.binary(max_size=100))
def test_what_a_reader_gives_arrives_as_it_was(text: str, data: bytes) -> None:
    given_ = (rendition(text), Member("a/b.txt", data))
    assert exchange.from_json(exchange.to_json(given_), name="x") == given_


@pytest.mark.parametrize(
    "change",
    [
        {"text": "short"},
        {"blocks": [["paragraph", [0, 99], [0, 9], None, [], 0]]},
        {"blocks": [["novel", [0, 9], [0, 9], None, [], 0]]},
        {"origins": [[3, 1, "page 1", 0]]},
        {"front": [0, 99]},
        {"flags": ["perfect"]},
        {"facsimile": {"pages": [[595, 842]], "words": [0, 99, 1, 0, 0, 1, 1]}},
        {"blocks": 7},
    ],
)
def test_what_no_reader_gives_is_refused(change: dict[str, Any]) -> None:
    told = json.loads(exchange.to_json([rendition("Dear Sir, we write.")]))
    told[0] |= change
    with pytest.raises(UnreadableFile, match="x: its reader gave nothing that can be used"):
        exchange.from_json(json.dumps(told).encode(), name="x")


@pytest.mark.parametrize("body", [b"", b"[", b"{}x", b"[1]", b'[{"member": "a", "data": "?"}]'])
def test_bytes_that_are_no_answer_are_refused(body: bytes) -> None:
    with pytest.raises(UnreadableFile):
        exchange.from_json(body, name="x")


@given(st.binary(max_size=500))
def test_a_message_arrives_whole(body: bytes) -> None:
    pipe = io.BytesIO()
    exchange.send(pipe, {"name": "café"}, body)
    pipe.seek(0)
    assert exchange.receive(pipe) == ({"name": "café", "bytes": len(body)}, body)


@pytest.mark.parametrize(
    "line", [b"", b"\n", b"[]\n", b'{"bytes": "x"}\n', b'{"bytes": -1}\n', b'{"bytes": 9}\nab']
)
def test_nonsense_is_no_message(line: bytes) -> None:
    found = exchange.receive(io.BytesIO(line))
    assert found is None
