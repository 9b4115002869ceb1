"""OpenDocument texts (.odt, .ott, .fodt): lists with their labels, tables, notes, letterheads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.errors import UnreadableFile
from graph.reading.flow import Paragraph, Table, set_down
from graph.reading.letterhead import dated
from graph.reading.opendocument.body import Reader
from graph.reading.opendocument.styles import Styles
from graph.reading.properties import particulars
from graph.reading.rendition import Rendition, Sheet
from graph.reading.xml_parts import child, children, local
from graph.reading.zipped import Archive

__all__ = ["render"]

_TEXT = b"application/vnd.oasis.opendocument.text"
_OTHERS = (
    (b"application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"),
    (b"application/vnd.oasis.opendocument.presentation", "an OpenDocument presentation"),
    (b"application/vnd.oasis.opendocument.graphics", "an OpenDocument drawing"),
)
_ZIP = b"PK"
_STYLES = ("styles", "automatic-styles")


@dataclass(frozen=True, slots=True)
class _File:
    """The parts of a file that are read; in a flat file each is the whole."""

    content: bytes
    styles: bytes
    meta: bytes


def render(data: bytes, name: str) -> Iterator[Rendition]:
    """The text of an OpenDocument file; origins count the paragraphs of its content.

    Raises:
        UnreadableFile: if it is damaged, protected, no text, over a limit, or holds no words.
    """
    file = _zipped(Archive(data, name), name) if data.startswith(_ZIP) else _File(data, data, data)
    styles = Styles()
    head = list(_head(file.styles, styles, name))
    reader = Reader(styles)
    flow = list(_flow(file.content, reader, name))
    sheet = Sheet()
    pairs, language = particulars(one for _, one in children(file.meta, name, {"meta"}))
    front = sheet.front(pairs)
    if dated(head, flow):
        set_down(sheet, head, "styles.xml")
    set_down(sheet, flow, "content.xml")
    sheet.part()
    for place, (mark, words) in enumerate(reader.notes, 1):
        sheet.item(mark, words, ("notes", place))
    found = sheet.rendition(front=front, language=language)
    if not found.blocks:
        raise UnreadableFile(
            f"{name}: no words in it; if its pages are pictures, run text recognition (OCR) first"
        )
    yield found


def _zipped(archive: Archive, name: str) -> _File:
    kind = archive.read("mimetype").strip() if "mimetype" in archive else _TEXT
    for start, title in _OTHERS:
        if kind.startswith(start):
            raise UnreadableFile(f"{name}: {title}; save the letter as PDF, .odt or text first")
    manifest = "META-INF/manifest.xml"
    if manifest in archive and b"encryption-data" in archive.read(manifest):
        raise UnreadableFile(f"{name}: protected by a password; save it without one first")
    parts = ("content.xml", "styles.xml", "meta.xml")
    return _File(*(archive.read(part) if part in archive else b"<none/>" for part in parts))


def _head(data: bytes, styles: Styles, name: str) -> Iterator[Paragraph | Table]:
    """The running head of the first page; the common styles are taken in on the way."""
    for parent, element in children(data, name, {*_STYLES, "master-styles"}):
        if parent in _STYLES:
            styles.add(element)
        elif local(element) == "master-page":
            first = child(element, "header-first")
            shown = first if first is not None else child(element, "header")
            yield from Reader(styles).flow(shown) if shown is not None else ()
            return


def _flow(data: bytes, reader: Reader, name: str) -> Iterator[Paragraph | Table]:
    for parent, element in children(data, name, {*_STYLES, "text"}):
        if parent in _STYLES:
            reader.styles.add(element)
        else:
            yield from reader.flow([element])
