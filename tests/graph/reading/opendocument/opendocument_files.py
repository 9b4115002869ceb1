"""OpenDocument files written for tests."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape

from tests.graph.reading.word.word_files import zipped

_SPACES = "".join(
    f' xmlns:{name}="{name}"'
    for name in ("office", "text", "style", "table", "draw", "meta", "dc", "fo", "svg")
)
TEXT = "application/vnd.oasis.opendocument.text"


def root(name: str, inside: str) -> str:
    return f"<office:{name}{_SPACES}>{inside}</office:{name}>"


def content(body: str, styles: str = "") -> str:
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    return f"{automatic}<office:body><office:text>{body}</office:text></office:body>"


def opendocument_file(
    body: str, *, styles: str = "", common: str = "", meta: str = "", more: Mapping[str, str] = {}
) -> bytes:
    return zipped(
        {
            "mimetype": TEXT,
            "content.xml": root("document-content", content(body, styles)),
            "styles.xml": root("document-styles", common),
            "meta.xml": root("document-meta", f"<office:meta>{meta}</office:meta>"),
        }
        | more
    )


def flat_file(body: str, *, styles: str = "") -> bytes:
    return root("document", content(body, styles)).encode()


def paragraph(words: str, more: str = "") -> str:
    return f"<text:p{more}>{escape(words)}</text:p>"


def listed(*items: str, more: str = ' text:style-name="L"') -> str:
    inside = "".join(f"<text:list-item>{one}</text:list-item>" for one in items)
    return f"<text:list{more}>{inside}</text:list>"


def list_style(*levels: str, name: str = "L") -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def level(at: int, form: str, *, more: str = ' style:num-suffix="."') -> str:
    return f'<text:list-level-style-number text:level="{at}" style:num-format="{form}"{more}/>'
