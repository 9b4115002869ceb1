"""From a page's bytes to its tree: the encoding, what a template engine left, the parse.

Pages come as saved, or as the templates that a site is built from. What an engine would have
replaced (``<?php … ?>``, ``{% … %}``, ``{{ … }}``) is blanked out line by line, so that the
numbers of the lines stay right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from graph.errors import UnreadableFile
from graph.model import Flag
from graph.reading.decoding import decode
from graph.reading.front_matter import FrontMatter, front_matter

DEEPEST = 2_000
"""Elements within elements, beyond which a page is no page."""

_DECLARED = re.compile(
    rb"""<(?: \?xml\s[^<>]{0,200}?encoding | meta\s[^<>]{0,400}?charset )
    \s{0,9}=\s{0,9}["']?\s{0,9}(?P<encoding>[A-Za-z0-9_:.-]{2,40})""",
    re.VERBOSE | re.IGNORECASE,
)
_FIRST_BYTES = 8_192
_ENGINE = re.compile(
    r"""
      <\?(?!xml[\s-]) (?:(?!\?>).)* (?:\?>|\Z)         # <?php echo $title; ?>
    | <% (?:(?!%>|<%).){0,20000} %>                    # <%= title %>
    | \{% (?:(?!%\}|\{%).){0,2000} %\}                 # {% include head.html %}
    | \{\{ (?:(?!\}\}|\{\{).){0,2000} \}\}             # {{ page.title }}
    | \{\# (?:(?!\#\}|\{\#).){0,2000} \#\}             # {# a remark #}
    """,
    re.VERBOSE | re.DOTALL,
)
_PROLOGUE = re.compile(r"\A\s*<\?xml[\s-][^<>]{0,400}\?>")
_EMPTY = re.compile(
    r"<(?P<tag>script|style|title|textarea|iframe|noscript|template)\b(?P<rest>[^<>]{0,2000})/>",
    re.IGNORECASE,
)
_BEFORE_HEAD = re.compile(r"<html\b[^<>]{0,2000}>(?P<words>.{1,5000}?)<head\b", re.I | re.S)
_BETWEEN_TAGS = re.compile(r">[^<>]*<")
_TAG = re.compile(r"<[a-zA-Z!/]")
_WRAPPERS = re.compile(
    r"</?(?:font|b|i|u|em|strong|span|small|big|center|o:p|tt|a|section|div)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's tree, what had to be guessed, and the front matter that stood above it."""

    root: etree._Element
    flags: tuple[Flag, ...]
    front: FrontMatter | None


def page(data: bytes, name: str) -> Page | None:
    """The tree of a page; None where the bytes are text without any tag.

    Raises:
        UnreadableFile: if the bytes are no text, or nested without end.
    """
    found = _DECLARED.search(data, 0, _FIRST_BYTES)
    declared = found["encoding"].decode("ascii") if found else None
    text, flags = decode(data, name=name, declared=declared)
    front = front_matter(text)
    if front:
        text = _blank(text, front.span.start, front.span.end)
    if not _TAG.search(text):
        return None
    return Page(_tree(_cleared(text), name), flags, front)


def _cleared(text: str) -> str:
    """The text without what only a template engine or an XML parser reads."""
    text = _ENGINE.sub(lambda found: _lines_of(found.group()), text)
    text = _PROLOGUE.sub(lambda found: _lines_of(found.group()), text, count=1)
    if found := _BEFORE_HEAD.search(text, 0, _FIRST_BYTES):
        between = _BETWEEN_TAGS.sub(lambda words: f">{_lines_of(words[0])}<", found["words"])
        text = text[: found.start("words")] + between + text[found.end("words") :]
    return _EMPTY.sub(r"<\g<tag>\g<rest>></\g<tag>>", text)


def _lines_of(words: str) -> str:
    return "\n" * words.count("\n")


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + _lines_of(text[start:end]) + text[end:]


def _tree(text: str, name: str) -> etree._Element:
    """The parsed page; one that nests too deeply is read without the tags that print nothing.

    The parser stops without an error at its limit, so its log is asked.
    """
    root, whole = _parsed(text)
    if not whole:
        root, whole = _parsed(_WRAPPERS.sub(" ", text))
    if root is None or not whole:
        raise UnreadableFile(
            f"{name}: its elements are nested more than {DEEPEST:,} deep;"
            " save the letter's text alone"
        )
    return root


def _parsed(text: str) -> tuple[etree._Element | None, bool]:
    """The tree, and whether the parser came to the end of the text."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    root = etree.fromstring(text.encode("utf-8"), parser)
    limited = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return root, not limited
