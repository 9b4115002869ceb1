"""Word files written for tests: the XML between the tags is given, the rest is made up."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def zipped(parts: Mapping[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def part(root: str, inside: str) -> str:
    return f'<?xml version="1.0"?><w:{root} xmlns:w="{W}" xmlns:r="{R}">{inside}</w:{root}>'


def word_file(body: str, *, parts: Mapping[str, str] | None = None, core: str = "") -> bytes:
    """A Word file; ``parts`` are ``styles``, ``numbering``, ``footnotes``, ``header1`` …"""
    parts = parts or {}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{name.rstrip("123")}" Target="{name}.xml"/>'
        for name in parts
    )
    roots = {"header1": "hdr", "header2": "hdr"}
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="a" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
            "</Relationships>",
            "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f"{relations}</Relationships>",
            "docProps/core.xml": '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">'
            f"{core}</cp:coreProperties>",
        }
        | {f"word/{name}.xml": part(roots.get(name, name), xml) for name, xml in parts.items()}
    )


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(words)}</w:p>"


def run(words: str, properties: str = "") -> str:
    text = f'<w:t xml:space="preserve">{escape(words)}</w:t>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{text}</w:r>"


def item(words: str, *, number: str = "1", level: int = 0) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(words, listed)


def level(at: int, text: str, form: str = "decimal", *, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def definition(name: str, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def numbers(number: str, name: str, inside: str = "") -> str:
    uses = f'<w:abstractNumId w:val="{name}"/>'
    return f'<w:num w:numId="{number}">{uses}{inside}</w:num>'


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(*paragraphs: str, properties: str = "") -> str:
    inside = "".join(one if one.startswith("<") else paragraph(one) for one in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside or '<w:p/>'}</w:tc>"
