"""What a mail may hold, counted in its bytes before anything takes it apart.

A mail of a hundred thousand parts, or one nested a thousand deep, would keep any parser busy
for minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.errors import UnreadableFile

MOST_PARTS = 500
MOST_DEPTH = 20

_MOST_DASHED = 20_000
_MOST_FORWARDED = 100
_LONGEST_FIELD = 10_000
_BOUNDARY = re.compile(
    rb'boundary (?:\*\d?\*?)? \s? = \s? (?: "([^"\r\n]{1,200})" | ([^\s;"]{1,200}) )',
    re.IGNORECASE | re.VERBOSE,
)
_DASHED = re.compile(rb"^--([^\r\n]{1,210})", re.MULTILINE)
_FORWARDED = re.compile(rb"^content-type:\s{0,20}message/", re.IGNORECASE | re.MULTILINE)
_FIELD = re.compile(
    rb"^content-[a-z-]{1,30}:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE
)


def refuse_bombs(data: bytes, name: str) -> None:
    """Stops at a mail with too many parts, or too deep ones.

    Raises:
        UnreadableFile: if it is one.
    """
    if data.count(b"\n--") > _MOST_DASHED or _many(data):
        raise UnreadableFile(
            f"{name}: a mail of more than {MOST_PARTS} parts; save the letter alone first"
        )
    if _depth(data) > MOST_DEPTH:
        raise too_deep(name)
    if any(len(found[0]) > _LONGEST_FIELD for found in _FIELD.finditer(data)):
        raise UnreadableFile(
            f"{name}: a mail with a header of more than {_LONGEST_FIELD:,} characters;"
            " save the letter alone first"
        )


def too_deep(name: str) -> UnreadableFile:
    """What to say of a mail in a mail in a mail."""
    return UnreadableFile(
        f"{name}: a mail nested more than {MOST_DEPTH} deep; save the letter alone first"
    )


def _many(data: bytes) -> bool:
    opened = sum(not ends for _, ends in _borders(data))
    return opened > MOST_PARTS or sum(1 for _ in _FORWARDED.finditer(data)) > _MOST_FORWARDED


def _depth(data: bytes) -> int:
    """How deep the parts lie in each other."""
    inside: list[bytes] = []
    deepest = 0
    for border, ends in _borders(data):
        if border in inside:
            del inside[inside.index(border) :]
        if not ends:
            inside.append(border)
        deepest = max(deepest, len(inside))
        if deepest > MOST_DEPTH:
            break
    return deepest


def _borders(data: bytes) -> Iterator[tuple[bytes, bool]]:
    """Each border between parts, and whether it is the last of its kind."""
    known = {found[1] or found[2] for found in _BOUNDARY.finditer(data)}
    for found in _DASHED.finditer(data) if known else ():
        words = found[1].rstrip()
        if words in known:
            yield words, False
        elif words.endswith(b"--") and words[:-2] in known:
            yield words[:-2], True
