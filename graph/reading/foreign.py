"""Files that no reader is for: told by their first bytes, with what to do instead."""

from __future__ import annotations

from collections.abc import Sequence

_SAVE = "save the letter as PDF, .docx or text first"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IN_OLE = (
    ("EncryptedPackage", "protected by a password; save it without one first"),
    ("WordDocument", "an old Word file (.doc); open it and save it as .docx first"),
    ("__substg1.0_", "an Outlook message (.msg); save it as .eml or text first"),
    ("Workbook", f"an old Excel file (.xls); {_SAVE}"),
    ("PowerPoint Document", f"an old PowerPoint file (.ppt); {_SAVE}"),
)
"""The names of streams in an old Office file, and what a file that has one is."""
_FIRST_BYTES = (
    (b"\xd0\xcf\x11\xe0", f"an old Office file (.doc, .xls or .msg); {_SAVE}"),
    (b"{\\rtf", "RTF; open it and save it as .docx first"),
    (b"\xdb\xa5-", "an old Word file (.doc); open it and save it as .docx first"),
    (
        b'x\x9f>"',
        "wrapped by Outlook for Outlook alone (winmail.dat); ask the sender for the letter as PDF",
    ),
    (b"\xffWPC", f"a WordPerfect file; {_SAVE}"),
    (b"\x89PNG", "a picture; run text recognition (OCR) on it first"),
    (b"\xff\xd8\xff", "a picture; run text recognition (OCR) on it first"),
    (b"GIF8", "a picture; run text recognition (OCR) on it first"),
    (b"II*\0", "a picture; run text recognition (OCR) on it first"),
    (b"MM\0*", "a picture; run text recognition (OCR) on it first"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it first"),
    (b"\x1f\x8b", "a gzip file; unpack it first"),
    (b"BZh", "a bzip2 file; unpack it first"),
    (b"\xfd7zXZ\0", "an xz file; unpack it first"),
)
_IN_ARCHIVE = (
    ("xl/workbook", f"an Excel spreadsheet; {_SAVE}"),
    ("ppt/presentation", f"a PowerPoint presentation; {_SAVE}"),
    ("Index/Document.iwa", "a Pages, Numbers or Keynote file; export it as PDF or Word first"),
    ("Index.zip", "a Pages, Numbers or Keynote file; export it as PDF or Word first"),
    ("index.apxl", "a Keynote file; export it as PDF first"),
    ("META-INF/container.xml", f"an e-book (EPUB); {_SAVE}"),
    ("AndroidManifest.xml", "a program, not a letter"),
)


def foreign(data: bytes) -> str | None:
    """What a file of no readable format is, and what to do; None if it may be readable."""
    if data.startswith(_OLE):
        for stream, told in _IN_OLE:
            if stream.encode("utf-16-le") in data:
                return told
    return next((told for start, told in _FIRST_BYTES if data.startswith(start)), None)


def foreign_archive(names: Sequence[str]) -> str | None:
    """The same for a zip archive, by the names of the files in it."""
    for start, told in _IN_ARCHIVE:
        if any(name.startswith(start) for name in names):
            return told
    return None
