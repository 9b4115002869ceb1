"""Word files (.docx, .docm, .dotx): lists with the labels that a reader sees, tables, notes."""

from __future__ import annotations

from collections.abc import Iterator

from graph.errors import UnreadableFile
from graph.reading.flow import Paragraph, Table, set_down
from graph.reading.letterhead import dated
from graph.reading.properties import particulars
from graph.reading.rendition import Rendition, Sheet
from graph.reading.word.body import Reader, Section
from graph.reading.word.notes import Notes
from graph.reading.word.numbering import Numbering
from graph.reading.word.package import Package
from graph.reading.word.styles import Styles
from graph.reading.xml_parts import Element, children

__all__ = ["render"]


def render(data: bytes, name: str) -> Iterator[Rendition]:
    """The text of a Word file; origins count the paragraphs of each of its parts.

    Raises:
        UnreadableFile: if it is damaged, protected, over a limit, or holds no words.
    """
    package = Package(data, name)
    _, style_sheet = package.related("styles")
    styles = Styles(style_sheet, name)
    notes = Notes(package)
    reader = Reader(styles, _numbering(package), notes.mark)
    main = package.read(package.main) or b""
    flow = list(_flow(reader, main, name))
    sheet = Sheet()
    properties = package.properties()
    pairs, language = particulars(one for _, one in _properties(properties, name))
    front = sheet.front(pairs)
    part, head = _letterhead(package, reader)
    if head and (reader.sections[0].titled or dated(head, flow)):
        set_down(sheet, head, part)
    set_down(sheet, flow, package.main)
    for part, said in notes.read(styles):
        sheet.part()
        set_down(sheet, said, part)
    found = sheet.rendition(front=front, language=language or styles.language)
    if not found.blocks:
        raise UnreadableFile(
            f"{name}: no words in it; if its pages are pictures, run text recognition (OCR) first"
        )
    yield found


def _numbering(package: Package) -> Numbering:
    _, data = package.related("numbering")
    return Numbering(data, package.path)


def _flow(reader: Reader, data: bytes, name: str) -> Iterator[Paragraph | Table]:
    for _, element in children(data, name, {"body"}):
        yield from reader.flow([element])


def _properties(data: bytes | None, name: str) -> Iterator[tuple[str, Element]]:
    return children(data, name, {"coreProperties"}) if data else iter(())


def _letterhead(package: Package, reader: Reader) -> tuple[str, list[Paragraph | Table]]:
    """The head of the first page, and the part that holds it."""
    first = reader.sections[0] if reader.sections else Section(titled=False, heads={})
    part = package.targets.get(first.heads.get("first" if first.titled else "default", ""), "")
    data = package.read(part)
    own = Reader(reader.styles, _numbering(package), lambda note: "")
    shown = children(data, package.path, {"hdr"}) if data else ()
    return part, [one for _, element in shown for one in own.flow([element])]
