"""Mailboxes (.mbox, archives of mailing lists): each mail in one is a member.

A mail starts at a line such as ``From ada@example.org Fri Oct 31 09:12:44 2008``; lines in a
mail that start so were guarded with ``>``, which is taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.parser import BytesHeaderParser

from graph.errors import UnreadableFile
from graph.reading.mail import header
from graph.reading.mail.parts import clean_name
from graph.reading.mail_signs import SEPARATOR
from graph.reading.rendition import Member

MOST_MAILS = 4_000

_GUARDED = re.compile(rb"^>(>{0,9}From )", re.MULTILINE)
_BLANK = re.compile(rb"\r?\n\r?\n")
_HEADER_BYTES = 64 * 1024


def render(data: bytes, name: str) -> Iterator[Member]:
    """Each mail of a mailbox, numbered and named after its subject.

    Raises:
        UnreadableFile: if there is none, or too many.
    """
    separators = list(SEPARATOR.finditer(data))
    starts = [one.end() for one in separators]
    ends = [*(one.start() for one in separators[1:]), len(data)][: len(starts)]
    if not starts:
        raise UnreadableFile(f"{name}: no mailbox; its mails must start with a line From …")
    if len(starts) > MOST_MAILS:
        raise UnreadableFile(f"{name}: holds more than {MOST_MAILS:,} mails; give fewer at a time")
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        mail = _GUARDED.sub(rb"\1", data[start:end])
        yield Member(f"{number:04d} {_subject(mail)}.eml", mail)


def _subject(mail: bytes) -> str:
    top = _BLANK.split(mail[:_HEADER_BYTES], maxsplit=1)[0]
    return clean_name(header.field(BytesHeaderParser().parsebytes(top), "Subject"), "mail")
