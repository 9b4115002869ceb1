"""Word files (.docx, .docm, .dotx): lists with the labels that a reader sees, tables, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from graph.errors import UnreadableFile
from graph.reading.flow import Paragraph, Table, set_down
from graph.reading.letterhead import dated
from graph.reading.properties import particulars
from graph.reading.rendition import Rendition, Sheet
from graph.reading.word.body import Reader, Section
from graph.reading.word.chunks import shown
from graph.reading.word.notes import Notes
from graph.reading.word.numbering import Numbering
from graph.reading.word.package import Package
from graph.reading.word.styles import Styles
from graph.reading.xml_parts import Element, attribute, children, local

__all__ = ["render"]


@dataclass(frozen=True, slots=True)
class Chunk:
    """The place of a file within the text, by the id of its relation."""

    id: str


def render(data: bytes, name: str) -> Iterator[Rendition]:
    """The text of a Word file; origins count the paragraphs of each of its parts.

    Raises:
        UnreadableFile: if it is damaged, protected, over a limit, or holds no words.
    """
    yield from _render(data, name, depth=0)


def _render(data: bytes, name: str, *, depth: int) -> Iterator[Rendition]:
    package = Package(data, name)
    _, style_sheet = package.related("styles")
    styles = Styles(style_sheet, name)
    notes = Notes(package)
    reader = Reader(styles, _numbering(package), notes.mark)
    main = package.read(package.main) or b""
    flow = list(_flow(reader, main, name))
    printed = [one for one in flow if not isinstance(one, Chunk)]
    sheet = Sheet()
    properties = package.properties()
    pairs, language = particulars(one for _, one in _properties(properties, name))
    front = sheet.front(pairs)
    part, head = _letterhead(package, reader)
    if head and (reader.sections[0].titled or dated(head, printed)):
        set_down(sheet, head, part)
    _set_down(sheet, flow, package, depth=depth)
    for part, said in notes.read(styles):
        sheet.part()
        set_down(sheet, said, part)
    found = sheet.rendition(front=front, language=language or styles.language)
    if not found.blocks:
        raise UnreadableFile(
            f"{name}: no words in it; if its pages are pictures, run text recognition (OCR) first"
        )
    yield found


def _set_down(
    sheet: Sheet, flow: list[Paragraph | Table | Chunk], package: Package, *, depth: int
) -> None:
    """The text in its order, with what files within it show in their places."""
    for is_chunk, group in groupby(flow, lambda one: isinstance(one, Chunk)):
        if not is_chunk:
            own = [one for one in group if not isinstance(one, Chunk)]
            set_down(sheet, own, package.main)
            continue
        for chunk in group:
            part = package.targets.get(chunk.id, "") if isinstance(chunk, Chunk) else ""
            data = package.read(part) or b""
            inside = partial(_render, depth=depth + 1)
            for one in shown(data, f"{package.path}: {part}", depth=depth, word=inside):
                sheet.include(one, part)


def _numbering(package: Package) -> Numbering:
    _, data = package.related("numbering")
    return Numbering(data, package.path)


def _flow(reader: Reader, data: bytes, name: str) -> Iterator[Paragraph | Table | Chunk]:
    for _, element in children(data, name, {"body"}):
        if local(element) == "altChunk":
            yield Chunk(attribute(element, "id") or "")
        else:
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
