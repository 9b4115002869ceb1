"""Pages of the documentation: Markdown files read, their links followed, made HTML.

The site that ``make site`` writes and the help of the pages are both made here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Final
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

_COMMENT: Final = re.compile(r"^<!-- .*? -->\n", re.MULTILINE)
_NOT_IN_ANCHORS: Final = re.compile(r"[^\w\- ]")
_SCROLLED: Final = (
    ("<pre>", '<pre tabindex="0">'),
    ("<table>", '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>'),
    ("</table>", "</table></div>"),
)
"""What may be wider than its page: it can be scrolled by keyboard."""
Address = Callable[[str, str], str | None]
"""Where a link leads, by the file that it names and the anchor in it; None for nowhere."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its file (``docs/serving.md``), its parsed text and the anchors in it."""

    source: str
    tokens: list[Token]
    anchors: frozenset[str]

    @property
    def title(self) -> str:
        """The first heading."""
        headings = (one for one in self.tokens if one.type == "inline" and one.level == 1)
        return next(map(_words, headings), self.source)

    def links(self) -> Iterator[tuple[Token, str]]:
        """Each link and picture, with the attribute that holds its address."""
        for token in self.tokens:
            for child in token.children or ():
                if child.type in {"link_open", "image"}:
                    yield child, "href" if child.type == "link_open" else "src"

    def target(self, link: str) -> tuple[str | None, str]:
        """The file that a link leads to, None for another host; and the anchor in it."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None, ""
        folder = PurePosixPath(self.source).parent.as_posix()
        target = normpath(f"{folder}/{unquote(parts.path)}") if parts.path else self.source
        return target, parts.fragment


def read(source: str, text: str) -> Page:
    """The page of a file, by its path from the top of the repository, and its text."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(_COMMENT.sub("", text))
    anchors = set[str]()
    for before, token in pairwise(tokens):
        if before.type == "heading_open":
            anchor = _anchor(_words(token), anchors)
            anchors.add(anchor)
            before.attrSet("id", anchor)
    return Page(source, tokens, frozenset(anchors))


def menu(index: Page, pages: Mapping[str, Page]) -> Iterator[tuple[str, list[Page]]]:
    """The index by its headings: those of the pages that each names, in its order."""
    kind, named = "", list[Page]()
    for before, token in pairwise(index.tokens):
        if before.type == "heading_open" and before.tag == "h2":
            if named:
                yield kind, named
            kind, named = _words(token), []
        elif token.type == "inline" and kind:
            named += _linked(index, token, pages)
    if named:
        yield kind, named


def _linked(index: Page, inline: Token, pages: Mapping[str, Page]) -> Iterator[Page]:
    for one in inline.children or ():
        target, anchor = index.target(str(one.attrGet("href") or "")) if one.attrs else (None, "")
        if one.type == "link_open" and target and target in pages and not anchor:
            yield pages[target]


def rendered(page: Page, address: Address) -> Markup:
    """The page as HTML; a link that leads nowhere is left out, and its words stay."""
    for token in page.tokens:
        if token.children:
            token.children = list(_led(page, token.children, address))
    parser = MarkdownIt("commonmark", {"html": False})
    html = parser.renderer.render(page.tokens, parser.options, {})
    for plain, shown in _SCROLLED:
        html = html.replace(plain, shown)
    return Markup(html)  # noqa: S704 - rendered from our own pages, HTML in them escaped


def _led(page: Page, tokens: list[Token], address: Address) -> Iterator[Token]:
    """The tokens of a line, links and pictures rewritten or, where they lead nowhere, without."""
    nowhere = False
    for token in tokens:
        if token.type in {"link_open", "image"}:
            name = "href" if token.type == "link_open" else "src"
            link = str(token.attrGet(name))
            target, anchor = page.target(link)
            place = link if target is None else address(target, anchor)
            nowhere = place is None and token.type == "link_open"
            if place is None:
                continue
            token.attrSet(name, place)
        elif token.type == "link_close" and nowhere:
            nowhere = False
            continue
        yield token


def _words(inline: Token) -> str:
    kinds = {"text", "code_inline", "softbreak"}
    parts = (one.content or " " for one in inline.children or () if one.type in kinds)
    return "".join(parts).strip()


def _anchor(words: str, taken: set[str]) -> str:
    """What GitHub calls a heading, so that links hold there too."""
    plain = _NOT_IN_ANCHORS.sub("", words.lower()).replace(" ", "-")
    numbered = (f"{plain}-{number}" for number in range(1, 100))
    return plain if plain not in taken else next(one for one in numbered if one not in taken)
