"""HTML and XHTML: the words as a browser prints them, without what is only the site's.

Numbers of lists, rows of tables, line breaks and quotations are kept; menus, banners, share
buttons and comments are left out (see `graph.reading.html.furniture`), and where that is
doubtful, kept. An origin's offset is the line of the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.errors import UnreadableFile
from graph.reading import plain
from graph.reading.html.furniture import left_out
from graph.reading.html.measures import measures
from graph.reading.html.particulars import language, particulars
from graph.reading.html.source import Page, page
from graph.reading.html.writer import Writer
from graph.reading.rendition import Rendition, Sheet

__all__ = ["render"]


def render(data: bytes, name: str) -> Iterator[Rendition]:
    """The text of a page; of a text that only has a page's name, as plain text.

    Raises:
        UnreadableFile: if the bytes are no text, show none, or are nested without end.
    """
    found = page(data, name)
    if found is None:
        yield from plain.render(data, name)
        return
    rendition = _set_down(found)
    if not rendition.blocks:
        raise UnreadableFile(
            f"{name}: a page without text in it, perhaps one that a script fills;"
            " save it from a browser, or give the letter's text"
        )
    yield rendition


def _set_down(found: Page) -> Rendition:
    sheet = Sheet()
    front = sheet.front(particulars(found.root, found.front.pairs if found.front else ()))
    counted = measures(found.root)
    body = found.root.find("body")
    Writer(sheet, counted, left_out(found.root, counted)).write(
        found.root if body is None else body
    )
    return sheet.rendition(front=front, flags=found.flags, language=language(found.root))
