"""Mails as programs send them (.eml): their words, who wrote to whom, and the files they carry.

The plain version of the words is taken where there is one, else the page. Files and forwarded
mails become members, which other readers read.
"""

from __future__ import annotations

import email.generator
import email.policy
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from pathlib import PurePosixPath

from graph.errors import UnreadableFile
from graph.model import Flag
from graph.reading.mail import body, header
from graph.reading.mail.limits import refuse_bombs
from graph.reading.mail.parts import Shown, encrypted, parts
from graph.reading.rendition import Member, Rendition, Sheet

__all__ = ["render"]


def render(data: bytes, name: str) -> Iterator[Rendition | Member]:
    """The text of a mail, then its files; origins name the mail's parts.

    Raises:
        UnreadableFile: if it is encrypted, over a limit, or holds neither words nor files.
    """
    refuse_bombs(data, name)
    message: Message = BytesParser(policy=email.policy.compat32).parsebytes(data)
    if encrypted(message):
        raise UnreadableFile(f"{name}: an encrypted mail; open it and save its text first")
    found = list(parts(message, name))
    yield from _text(message, [one for one in found if isinstance(one, Shown)], name)
    yield from (one for one in found if isinstance(one, Member))
    if not found:
        raise UnreadableFile(f"{name}: a mail without words or files; save the letter itself")


def _text(message: Message, shown: list[Shown], name: str) -> Iterator[Rendition | Member]:
    """The header and the plain words of a mail; its pages, where it has no plain words."""
    sheet = Sheet()
    front = sheet.front(list(header.front(message)))
    flags: set[Flag] = set()
    for one in shown:
        if not one.is_page:
            words, found = body.words(one.part, name)
            sheet.lines(words, (one.place, 0))
            flags.update(found)
    text = sheet.rendition(front=front, flags=tuple(sorted(flags)))
    if text.blocks:
        yield text
        return
    stem = PurePosixPath(name).stem or "mail"
    for one in shown:
        if one.is_page and (data := body.content(one.part).strip()):
            yield Member(f"{stem}-{one.place}.html", data)
