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

from graph.errors import UnreadableFile
from graph.model import Flag
from graph.reading import html
from graph.reading.mail import body, header
from graph.reading.mail.limits import refuse_bombs
from graph.reading.mail.parts import Shown, encrypted, parts
from graph.reading.rendition import Damaged, Found, Member, Sheet

__all__ = ["render"]


def render(data: bytes, name: str) -> Iterator[Found]:
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


def _text(message: Message, shown: list[Shown], name: str) -> Iterator[Found]:
    """The header and the words of a mail; a page in it that shows none is told."""
    sheet = Sheet()
    front = sheet.front(list(header.front(message)))
    flags: set[Flag] = set()
    for one in shown:
        try:
            flags.update(_set_down(sheet, one, name))
        except UnreadableFile as problem:
            yield Damaged(f"part {one.place}", str(problem))
    text = sheet.rendition(front=front, flags=tuple(sorted(flags)))
    if text.blocks:
        yield text


def _set_down(sheet: Sheet, one: Shown, name: str) -> tuple[Flag, ...]:
    if not one.is_page:
        words, flags = body.words(one.part, name)
        sheet.lines(words, (one.place, 0))
        return flags
    data = body.page(one.part, name)
    for page in html.render(data, name) if data else ():
        sheet.include(page, one.place)
    return ()
