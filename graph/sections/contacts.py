"""Lines that tell how somebody is reached: mailboxes, pages, telephones. They sign nothing."""

from __future__ import annotations

import re

from graph.sections import cues
from graph.sections.likeness import is_date
from graph.sections.postal import is_postal, is_town

_LONGEST = 200
_LABEL = (
    r"(?:(?:e-?mail|mail|courriel|correo(?:\selectr[óo]nico)?|web(?:site|seite|page)?|site|sitio|sito"
    r"|internet|homepage|url|tel|tél|téléphone|telefono|teléfono|telefone|telefon|phone|mobile|mobil"
    r"|cell|fax|twitter|mastodon|facebook|pec|kontakt|contact|[tmfew])\b\.?\s?:?\s?)"
)
_MAILBOX = r"[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,60}(?:\.[\w-]{2,40}){1,4}"
_PAGE = r"(?:https?://|www\.)[^\s<>]{3,200}"
_NUMBER = r"\+?[\d(][\d ()./\-\xa0]{5,24}\d"
_CONTACT = re.compile(
    rf"{_LABEL}{{0,3}}[<(\[]?(?:mailto:)?(?:{_MAILBOX}|{_PAGE})[>)\]]?"
    rf"|(?:{_LABEL}{{1,3}}|(?=\+|00|\(0)){_NUMBER}",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s?[,;|·•/–—]\s|\s-\s|\s(?=(?:tel|fax|e-?mail|phone|web)\b)", re.IGNORECASE)
_PHONED = re.compile(
    r"\b(?:tel|tél|fax|phone|telefon|téléphone|teléfono|telefono)\b\W{0,4}\d|\be-?mail\s?:",
    re.IGNORECASE,
)
_SIGNS = ("@", "://", "www.", "(at)", "[at]")


def is_contact(words: str) -> bool:
    """Whether a line is nothing but mailboxes, pages and telephones: ``Tel.: 555 33 11``."""
    plain = words.strip("*_ \\").strip()
    marked = any(map(plain.__contains__, _SIGNS)) or any(map(str.isdigit, plain))
    if len(plain) > _LONGEST or not marked:
        return False
    return all(_CONTACT.fullmatch(piece.strip()) for piece in _PARTED.split(plain) if piece.strip())


def holds_contact(words: str) -> bool:
    """Whether some of the words tell a telephone or mailbox by its label: ``Phone: 555 33``."""
    return _PHONED.search(words) is not None


def tells_place(words: str) -> bool:
    """Whether a line tells where somebody is or how to reach them, and names nobody."""
    return is_postal(words) or is_contact(words) or is_town(words)


def is_unnamed(words: str) -> bool:
    """Whether a line tells nothing of who signs: a street, a mailbox, a telephone, a day."""
    return tells_day(words) or is_postal(words) or is_contact(words)


def tells_day(words: str) -> bool:
    """Whether a line is a day, with or without a place: ``8 September 2022``."""
    return is_date(words) or cues.is_dateline(words)
