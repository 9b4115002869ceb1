"""PNG (ISO/IEC 15948): pixels as a file that every browser shows."""

from __future__ import annotations

import struct
import zlib
from typing import Final

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_GREY: Final = 0
_COLOURS: Final = 2
_EFFORT: Final = 6


def written(pixels: bytes, width: int, height: int, *, row: int) -> bytes:
    """A PNG file of pixels in red, green and blue, whose rows are so many bytes apart.

    Pixels that are all grey take a byte each.
    """
    plain = b"".join(pixels[at : at + 3 * width] for at in range(0, row * height, row))
    red, green, blue = plain[0::3], plain[1::3], plain[2::3]
    kind, size = _COLOURS, 3
    if red == green == blue:
        plain, kind, size = red, _GREY, 1
    length = width * size
    # Each row begins with its filter: 0, none.
    rows = b"".join(b"\0" + plain[at : at + length] for at in range(0, length * height, length))
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    return SIGNATURE + b"".join(
        _chunk(name, content)
        for name, content in (
            (b"IHDR", head),
            (b"IDAT", zlib.compress(rows, _EFFORT)),
            (b"IEND", b""),
        )
    )


def _chunk(name: bytes, content: bytes) -> bytes:
    digest = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", digest)
