"""A PDF opened, or one sentence that says why not; and what the file says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
from pypdfium2 import raw

from graph.errors import UnreadableFile

MOST_PAGES = 2000

_STAMP = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_NO_TITLE = re.compile(
    r"untitled|document\d*$|microsoft\s|.*\.(?:docx?|odt|rtf|indd|pdf)\s*$", re.I
)


@contextmanager
def opened(data: bytes, name: str) -> Iterator[pdfium.PdfDocument]:
    """The PDF in a file's bytes, closed again at the end.

    Raises:
        UnreadableFile: if it is encrypted, damaged or too long.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as problem:
        if getattr(problem, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(
            problem
        ):
            raise UnreadableFile(
                f"{name} is encrypted; save a copy without a password first"
            ) from problem
        raise UnreadableFile(f"{name}: a damaged PDF; get the file again") from problem
    try:
        if len(document) > MOST_PAGES:
            raise UnreadableFile(
                f"{name}: {len(document):,} pages, more than {MOST_PAGES:,};"
                " give the pages of the letter alone"
            )
        yield document
    finally:
        document.close()


def particulars(document: pdfium.PdfDocument) -> list[tuple[str, str]]:
    """The title, the author and the day of making, where the file tells them to a purpose."""
    own = document.get_metadata_dict()
    title, author = own.get("Title", "").strip(), own.get("Author", "").strip()
    day = _STAMP.match(own.get("CreationDate", ""))
    found = []
    if title and " " in title and not _NO_TITLE.match(title):
        found.append(("Document-Title", title))
    if author and " " in author:
        found.append(("Author", author))
    if day:
        found.append(("Created", "-".join(day.groups())))
    return [(key, _plain(value)) for key, value in found]


def _plain(value: str) -> str:
    return "".join(
        sign for sign in value if sign.isprintable() and not "\ud800" <= sign <= "\udfff"
    )
