"""What the parts of a mail are for: the text that is shown, and files that hang on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from itertools import chain

from graph.reading.mail import body, header
from graph.reading.mail.limits import MOST_DEPTH, too_deep
from graph.reading.rendition import Member

_IGNORED = re.compile(
    r"(?:image|audio|video|font)/|text/(?:calendar|x?-?vcard|directory|css|javascript)"
    r"|application/(?:pgp|(?:x-)?pkcs7-signature|ics|x-javascript)"
    r"|message/(?!rfc822|global$)"
)
_WRAPPED = ("application/ms-tnef", "application/vnd.ms-tnef")
"""How Outlook wraps a mail with its files for other Outlooks."""
_TAGS = re.compile(rb"<[^<>]*>")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff/\\:*?\"<>|]+")
_LONGEST_NAME = 120
_THIN = 0.2
"""A plain version with so much less than the page beside it only says where to find it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A part whose words are shown: ``place`` is its number in the mail, such as ``1.2``."""

    part: Message
    place: str

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return self.part.get_content_type() in ("text/html", "application/xhtml+xml")


def parts(message: Message, name: str) -> Iterator[Shown | Member]:
    """The parts that are shown, and the files, in the order of the mail.

    Raises:
        UnreadableFile: if they lie too deep in each other.
    """
    return _parts(message, name, place=())


def encrypted(message: Message) -> bool:
    """Whether only the receiver's key opens the mail."""
    kind = message.get_content_type()
    if kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        return body.parameter(message, "smime-type") != "signed-data"
    return kind == "multipart/encrypted"


def clean_name(words: str, otherwise: str) -> str:
    """A file's name without a path or signs that no file may have in its name."""
    last = re.split(r"[/\\]", words)[-1]
    plain = " ".join(_UNSAFE.sub(" ", last).split()).strip(". ")
    stem, dot, suffix = plain.rpartition(".")
    short = f"{stem[:_LONGEST_NAME]}{dot}{suffix[:10]}" if dot else plain[:_LONGEST_NAME]
    return short or otherwise


def _parts(message: Message, name: str, *, place: tuple[int, ...]) -> Iterator[Shown | Member]:
    if len(place) > MOST_DEPTH:
        raise too_deep(name)
    kind = message.get_content_type()
    inside = message.get_payload()
    if kind in ("message/rfc822", "message/global") and isinstance(inside, list):
        yield from (_forwarded(one) for one in inside if isinstance(one, Message))
    elif isinstance(inside, list):
        numbered = [(one, (*place, at)) for at, one in enumerate(inside, 1)]
        found = [list(_parts(one, name, place=at)) for one, at in numbered]
        yield from _chosen(found) if kind == "multipart/alternative" else chain(*found)
    elif kind in ("text/plain", "text/html", "application/xhtml+xml") and not _is_file(message):
        yield Shown(message, ".".join(map(str, place)) or "1")
    elif not _IGNORED.match(kind) and (file := _file(message)):
        yield file


def _chosen(versions: list[list[Shown | Member]]) -> Iterator[Shown | Member]:
    """One of several versions of the same words, and the files of all of them."""
    shown = [[one for one in version if isinstance(one, Shown)] for version in versions]
    plain = [one for one in shown if one and not one[0].is_page]
    pages = [one for one in shown if one and one[0].is_page]
    if plain and not (pages and _is_thin(plain[0], pages[-1])):
        yield from plain[0]
    elif pages:
        yield from pages[-1]
    yield from (one for version in versions for one in version if isinstance(one, Member))


def _is_thin(plain: list[Shown], page: list[Shown]) -> bool:
    said = sum(len(body.content(one.part).strip()) for one in plain)
    told = sum(len(b" ".join(_TAGS.sub(b"", body.content(one.part)).split())) for one in page)
    return said < _THIN * told


def _is_file(message: Message) -> bool:
    return message.get_content_disposition() == "attachment"


def _file(message: Message) -> Member | None:
    """A file that hangs on the mail, if it has a name and is not empty."""
    named = message.get_filename()
    if not named and message.get_content_type() in _WRAPPED:
        named = "winmail.dat"
    data = body.content(message)
    if not named or not data:
        return None
    return Member(clean_name(header.decoded(named), "attachment"), data)


def _forwarded(message: Message) -> Member:
    subject = clean_name(header.field(message, "Subject"), "forwarded")
    return Member(f"{subject}.eml", message.as_bytes())
