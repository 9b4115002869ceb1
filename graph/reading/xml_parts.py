"""XML from inside a file, an element at a time, read so that no XML can hurt.

A document type is refused before anything is parsed, so there are no entities to expand and
nothing to fetch; depth is counted, and what has been read is let go.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Protocol

from lxml import etree

from graph.errors import UnreadableFile

MOST_DEPTH = 256

_PIECE = 64 * 1024
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_STARTS = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0<")


class Element(Protocol):
    """What is used of an element of lxml, which has no types of its own."""

    tag: object
    text: str | None
    tail: str | None
    attrib: Mapping[str, str]

    def __iter__(self) -> Iterator[Element]: ...
    def getparent(self) -> Element | None:
        """The element that this one is in."""

    def clear(self) -> None:
        """Takes all children and words out."""

    def remove(self, element: Element) -> None:
        """Takes a child out."""


def children(data: bytes, path: str, parents: Collection[str]) -> Iterator[tuple[str, Element]]:
    """Each child of any element whose local name is in ``parents``, with that name, in order.

    A child is whole when it comes and is cleared when the next is asked for.

    Raises:
        UnreadableFile: if the data is no XML, has a document type, or is too deep; ``path``
            is what the message calls it.
    """
    refuse_doctype(data, path)
    parser = etree.XMLPullParser(
        ("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for element in _bounded(_events(data, parser), path):
            parent = element.getparent()
            if parent is not None and local(parent) in parents:
                yield local(parent), element
                element.clear()  # to remove one that is not empty takes quadratic time
                parent.remove(element)
    except (etree.XMLSyntaxError, LookupError) as problem:
        if "depth" in str(problem):
            raise UnreadableFile(_too_deep(path)) from problem
        raise UnreadableFile(
            f"{path}: damaged XML ({_first_line(problem)}); save the file again"
        ) from problem


def local(element: Element) -> str:
    """An element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its name without namespace."""
    found = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return next(found, None)


def child(element: Element | None, *names: str) -> Element | None:
    """The first child of that name, the first child of that of the next name, and so on."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def refuse_doctype(data: bytes, path: str) -> None:
    """Stops at data that is no XML or has a document type.

    Raises:
        UnreadableFile: if it is so.
    """
    if not data.lstrip(b" \t\r\n").startswith(_STARTS):
        raise UnreadableFile(f"{path}: damaged XML (it does not start with <); save the file again")
    if any(doctype in data for doctype in _DOCTYPES):
        raise UnreadableFile(
            f"{path}: XML with a document type, which could hide a bomb; save the file again"
        )


def _bounded(events: Iterator[tuple[str, Element]], path: str) -> Iterator[Element]:
    """Each element when it ends, as long as none is too deep."""
    depth = 0
    for event, element in events:
        depth += 1 if event == "start" else -1
        if depth > MOST_DEPTH:
            raise UnreadableFile(_too_deep(path))
        if event == "end":
            yield element


def _events(data: bytes, parser: etree.XMLPullParser) -> Iterator[tuple[str, Element]]:
    for start in range(0, len(data), _PIECE):
        parser.feed(data[start : start + _PIECE])
        yield from parser.read_events()
    parser.close()
    yield from parser.read_events()


def _too_deep(path: str) -> str:
    return f"{path}: XML nested more than {MOST_DEPTH} deep, as no letter is; save the file again"


def _first_line(problem: Exception) -> str:
    return str(problem).partition("\n")[0][:200]
