"""Which reader a file is for: its content tells where it can, its name where it cannot.

A PDF is a PDF whatever it is called; whether text is Markdown, HTML or a mail is told by the
ending of the name, or by the first lines of a ``.txt`` file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from graph.errors import UnreadableFile
from graph.reading.foreign import foreign, foreign_archive
from graph.reading.mail_signs import is_coded_mail, is_mailbox
from graph.reading.rendition import Found, Reader
from graph.reading.zipped import Archive


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read.

    ``title`` is what a person calls it, ``module`` the module whose ``render`` reads it.
    """

    title: str
    media_type: str
    module: str
    suffixes: tuple[str, ...]


TEXT = Format("plain text", "text/plain", "plain", ("", ".txt", ".text"))
MARKDOWN = Format("Markdown", "text/markdown", "markdown", (".md", ".markdown"))
WORD = Format(
    "Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "word",
    (".docx", ".docm", ".dotx", ".dotm"),
)
OPENDOCUMENT = Format(
    "OpenDocument",
    "application/vnd.oasis.opendocument.text",
    "opendocument",
    (".odt", ".ott", ".fodt"),
)
MAIL = Format("a mail", "message/rfc822", "mail", (".eml", ".mht", ".mhtml"))
MAILBOX = Format("a mailbox", "application/mbox", "mailbox", (".mbox", ".mbx"))
ARCHIVE = Format("a zip archive", "application/zip", "archive", (".zip",))
PDF = Format("PDF", "application/pdf", "pdf", (".pdf",))
HTML = Format("a web page", "text/html", "html", (".html", ".htm", ".xhtml", ".php"))
FORMATS = (TEXT, MARKDOWN, PDF, HTML, WORD, OPENDOCUMENT, MAIL, MAILBOX, ARCHIVE)
_PDF_MARK = b"%PDF-"
_PDF_WITHIN = 1024
_BY_SUFFIX = {suffix: one for one in FORMATS for suffix in one.suffixes}
_ENDINGS = ", ".join(sorted(suffix for suffix in _BY_SUFFIX if suffix))

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PAGE = re.compile(
    rb"""(?:\xef\xbb\xbf)? \s{0,99} (?:<\?xml\s[^<>]{0,400}\?>\s{0,99})?
    (?:<!--[^<>]{0,400}-->\s{0,99})? (?: <!doctype\s{1,9}html\b | <html[\s>] )""",
    re.VERBOSE | re.IGNORECASE,
)
_IN_ARCHIVE = (("word/document", WORD), ("content.xml", OPENDOCUMENT))


def format_of(data: bytes, name: str) -> Format:
    """The format of a file's bytes.

    Raises:
        UnreadableFile: if no reader is for it; the message says what it is and what to do.
    """
    if told := foreign(data):
        raise UnreadableFile(f"{name}: {told}")
    if data.startswith(_ZIP):
        return _archived(data, name)
    if _PDF_MARK in data[:_PDF_WITHIN]:
        return PDF
    suffix = PurePath(name).suffix.lower()
    if suffix in PDF.suffixes:
        raise UnreadableFile(f"{name}: not a PDF, though it is called one; check what it is")
    if suffix not in _BY_SUFFIX:
        raise UnreadableFile(f"{name}: no reader for {suffix} files; give one of {_ENDINGS}")
    return _told(data, _BY_SUFFIX[suffix])


def render(data: bytes, name: str) -> tuple[Format, Iterable[Found]]:
    """What the reader for a file gives, and the format that it took it for.

    Raises:
        UnreadableFile: at once or while the result is gone through.
    """
    found = format_of(data, name)
    reader: Reader = import_module(f"graph.reading.{found.module}").render
    return found, reader(data, name)


def _archived(data: bytes, name: str) -> Format:
    """What a zip archive holds: a document, or files."""
    archive = Archive(data, name)
    if told := foreign_archive(archive.names):
        raise UnreadableFile(f"{name}: {told}")
    for start, found in _IN_ARCHIVE:
        if any(member.startswith(start) for member in archive.names):
            return found
    return ARCHIVE


def _told(data: bytes, found: Format) -> Format:
    """Mail or a page, if that is what a text plainly is."""
    if found not in (TEXT, MAIL):
        return found
    if is_mailbox(data):
        return MAILBOX
    if is_coded_mail(data):
        return MAIL
    return HTML if found is TEXT and _PAGE.match(data) else found
