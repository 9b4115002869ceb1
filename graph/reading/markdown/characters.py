"""The characters that Markdown writes by their names: ``Associa&ccedil;&atilde;o`` · ``&#8217;``.

A Markdown program shows the character, so the text has it too. The signs of a tag, ``&lt;`` and
``&gt;``, stay as they are written: the text would take them for one.
"""

from __future__ import annotations

import re
from html import unescape

from graph.model import Origin, Span

_NAMED = re.compile(
    r"&(?!(?:lt|gt|#0*60|#0*62|#x0*3[ce]);)(?:[a-z]\w{1,30}|#\d{1,7}|#x[\da-f]{1,6});", re.I
)


def shown(text: str) -> tuple[str, tuple[Origin, ...]]:
    """A text with the characters that its names stand for, and where each stretch was read."""
    pieces: list[str] = []
    origins: list[Origin] = []
    length = begin = 0
    for name in _NAMED.finditer(text):
        character = unescape(name.group())
        if character == name.group() or not character.strip("\r\n\0"):
            continue
        pieces += (text[begin : name.start()], character)
        origins.append(Origin(Span(length, length + len(pieces[-2]) + len(character)), "", begin))
        length = origins[-1].span.end
        begin = name.end()
    if begin < len(text):
        pieces.append(text[begin:])
        origins.append(Origin(Span(length, length + len(text) - begin), "", begin))
    return "".join(pieces), tuple(origins)
