"""An older message that a mail quotes below (or above) its own words: it is not the letter.

A line leads up to it, as mail programs write it: ``On 3 May, Ann Poe wrote:``. Where the mail
has no words of its own but a note that hands the quotation on, the quotation is the letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.model import Document, Span
from graph.sections import letter_signs as signs
from graph.sections.letter_starts import FEWEST, Text, starts

_LONGEST = 300
_WROTE = re.compile(
    r"""\W{0,9}(?:on|am|le|el|il|em|op|den|vào|w\sdniu|dnia|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})\b
      .{4,240}? \b(?: wrote | schrieb(?:en)? (?:\s[^:]{1,120})? | a\sécrit | escribi[óo]
        | ha\sscritto | escreveu | schreef(?:\s[^:]{1,120})? | skrev(?:\s[^:]{1,120})?
        | napisał(?:\(?a\)?)? ) \s?:\W{0,3}""",
    re.VERBOSE | re.IGNORECASE,
)
"""``On Mon, 2 May 2011, Ann Poe <ann@poe.example> wrote:`` · ``Le 2 mai, Ann Poe a écrit :``."""
_RULED = re.compile(
    r"""[-_=*\s]{2,40}(?: original\s(?:message|e?-?mail) | ursprüngliche\snachricht
      | originalnachricht | message\sd[’']origine | mensaje\soriginal | messaggio\soriginale
      | mensagem\soriginal | oorspronkelijk\sbericht )[-_=*\s]{2,40}""",
    re.VERBOSE | re.IGNORECASE,
)
"""``-----Original Message-----`` · ``-----Ursprüngliche Nachricht-----``."""
_SIGNS = (
    "wrote",
    "schrieb",
    "écrit",
    "escrib",
    "scritto",
    "escreveu",
    "schreef",
    "skrev",
    "napisa",
)
_RULES = ("origin", "ursprüngliche", "oorspronkelijk")
"""Words one of which stands in every line of `_RULED`, as `_SIGNS` do in one of `_WROTE`."""
_MARKED = re.compile(r"[ \t]{0,9}>")
_ENDS = 2


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A mail without the message that it quotes, and the words that lead up to that message."""

    own: Document
    quoted: Span | None = None


def without_quoted(document: Document) -> Unquoted:
    """The document without a quoted message, if the words beside it are a letter."""
    found = _lead(document)
    if found is None:
        return Unquoted(document)
    start, end = found
    blocks = document.blocks
    below = [block for block in blocks[end:] if not _is_marked(document, block.span)]
    own = (*blocks[:start], *(below if len(below) < len(blocks) - end else ()))
    quoted = replace(document, blocks=tuple(one for one in blocks[end:] if one not in own))
    kept = replace(document, blocks=own)
    if not quoted.blocks or not _is_letter(kept, quoted):
        return Unquoted(document)
    return Unquoted(kept, Span(blocks[start].body.start, blocks[end - 1].body.end))


def _lead(document: Document) -> tuple[int, int] | None:
    """The blocks of the first line that leads up to a quoted message; it may take two."""
    if not _may_quote(document.text.casefold()):
        return None
    for at in range(len(document.blocks)):
        for end in range(at + 1, min(at + _ENDS, len(document.blocks)) + 1):
            span = Span(document.blocks[at].span.start, document.blocks[end - 1].span.end)
            if not _may_lead(document.quote(span)):
                continue
            line_end = document.text.find("\n", span.start, span.end)
            first = Span(span.start, line_end) if line_end > 0 else span
            if any(
                one.end - one.start <= _LONGEST and leads_up(document.words(one))
                for one in (span, first)
            ):
                return at, end
    return None


def _may_lead(printed: str) -> bool:
    """Whether words, or their first line, may lead up to a message: by a colon or a rule."""
    return ":" in printed or printed[0] in "-_=*"


def _may_quote(small: str) -> bool:
    """Whether a text in small letters has a word without which no line leads up to a message."""
    return any(sign in small for sign in (*_RULES, *_SIGNS))


def leads_up(words: str) -> bool:
    """Whether a line leads up to a quoted message: ``On 3 May, Ann Poe wrote:``."""
    if _RULED.fullmatch(words):
        return True
    small = words.casefold()
    told = ":" in words[-4:] and any(sign in small for sign in _SIGNS)
    dated = any(map(str.isdigit, words))
    return told and dated and _WROTE.fullmatch(words) is not None


def _is_marked(document: Document, span: Span) -> bool:
    """Whether the line in which some words begin starts with the mark of a quotation."""
    margin = document.text.rfind("\n", 0, span.start) + 1
    return _MARKED.match(document.text, margin) is not None


def _is_letter(own: Document, quoted: Document) -> bool:
    """Whether the words beside a quotation are a letter, not a note that hands it on."""
    text = Text(own)
    places = starts(text)
    count = len(own.blocks)
    if count == 0 or not (places or any(text.ends)):
        return False
    length = text.running(0, count)
    if length < FEWEST:
        return False
    other = Text(quoted).running(0, len(quoted.blocks))
    handed = len(places) < _ENDS and signs.points_on(text.words(0, count))
    return not handed or length >= other
