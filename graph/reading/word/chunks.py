"""Files within a Word file whose words Word shows in their place (``altChunk``).

Programs that make Word files out of other things put them in whole: a page, plain text, a
mail's page, another Word file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from graph.reading import html, plain
from graph.reading.rendition import Rendition

_PAGE = re.compile(rb"\s{0,99}(?:\xef\xbb\xbf)?\s{0,99}<(?:!doctype|html|\?xml|body|p|div)\b", re.I)
_MOST_DEPTH = 4

Reader = Callable[[bytes, str], Iterator[Rendition]]


def shown(data: bytes, name: str, *, depth: int, word: Reader) -> Iterator[Rendition]:
    """What a file within shows; nothing for kinds that no reader is for, such as RTF.

    ``word`` reads Word files; those within each other end at a small depth.

    Raises:
        UnreadableFile: if the file is damaged or over a limit.
    """
    if data.startswith(b"PK"):
        if depth < _MOST_DEPTH:
            yield from word(data, name)
    elif _PAGE.match(data):
        yield from html.render(data, name)
    elif not data.startswith(b"{\\rtf") and b"\0" not in data and data.strip():
        yield from plain.render(data, name)
