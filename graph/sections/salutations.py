"""Where a letter greets its reader, and what above the text is a head and what is running text."""

from __future__ import annotations

import re

from graph.model import Block, BlockKind, Document, Span
from graph.sections import cues
from graph.sections.handshakes import (
    are_posts_and_names,
    is_bare_post,
    is_handshake,
    is_titled_post,
)
from graph.sections.words import title_length

PROSE = 150
TALLEST_HEAD = 45
HEAD_KEYS = re.compile(
    r"(?:to|from|re|cc|subject|date|an|à|de|para|objet|asunto|oggetto|betreff|betrifft|assunto"
    r"|concerne|ref|réf|datum|fecha|data)\.?\s?:",
    re.I,
)
_DIRECTED = re.compile(r"(?:to|an|à|para|attn)\.?\s?:", re.IGNORECASE)
_ATTENTION = re.compile(
    r"(?:(?:for|to)\sthe\s(?:kind\s)?attention\sof|attn|[àa]\sl[’'](?:aimable\s)?attention|a\sla\satención"
    r"|all(?:a\scortese\s|[’'])attenzione|zu\shänden|à\satenção)\b",
    re.IGNORECASE,
)
"""``À l’attention de …``: a line of an address, however many it names."""
_SPEAKING = re.compile(r"(?:We|Nous|Nosotr[oa]s|Noi|Wir|Nós)\b.{20}|I\s(?:am|write|have)\s")
_TALLEST_ADDRESS = 14
_SHORTEST_ADDRESS = 3
_LONG_LINE = 80
_LONGEST_NAME = 60
_LONGEST_ROW = 400
_GREETS = (",", ":", "!")
_RUN_IN = re.compile(
    r"[^\W\d_](?:[^\n,:!;?]{3,70},[ \t])?[^\n,:!;?]{3,70}[,:!](?=[ \t]{0,3}(?:\n|(?-i:[a-zà-ÿ])))"
)
_ALONE = re.compile(r"[ \t]{0,3}\n(?=\S[^\n]{59})")
"""A greeting on its own line, with running text on the next."""
_QUOTED = re.compile(r"\\?[\"“„«»]\s?(?=[^\W\d_][^\"“”„«»]{3,200}[,:!]$)")
"""``“Dear Minister,``: a letter is quoted as a whole."""
_TO_POST = re.compile(
    r"Till?\s[^\W\d_]{0,20}(?:minister|president)\s[A-ZÀ-Þ][\w-]{1,30}(?:\s[A-ZÀ-Þ][\w-]{1,30}){1,2},\s"
)
"""``Till utrikesminister Ana Silva, `` greets, whatever follows."""


def salutation(document: Document, start: int) -> tuple[int, int] | None:
    """The blocks of the salutation, which may take several lines."""
    blocks = document.blocks
    above = True
    for at in range(start, len(blocks)):
        words = document.words(blocks[at].body)
        above = above and not is_prose(document, blocks[at])
        greets = cues.is_salutation(words) or (above and _shakes_hands(document, at))
        greets = greets or (above and _is_quoted_greeting(words))
        if greets and blocks[at].kind is not BlockKind.ROW and not _is_listed(document, at):
            end = at + 1
            while end < len(blocks) and _greets_on(document, end):
                end += 1
            return _outside_head(document, at, end)
    return None


def _is_quoted_greeting(words: str) -> bool:
    quoted = _QUOTED.match(words)
    return quoted is not None and is_greeting(words[quoted.end() :])


def greeting_span(document: Document, greeted: tuple[int, int]) -> Span:
    """From the first to the last word of a salutation, without a mark that opens a quotation."""
    first, last = document.blocks[greeted[0]], document.blocks[greeted[1] - 1]
    opened = _QUOTED.match(document.words(first.body))
    start = first.body.start + (opened.end() if opened else 0)
    return Span(start if opened else first.span.start, last.span.end)


def _is_listed(document: Document, at: int) -> bool:
    """Whether a block is one of several items of a list: ``* Sir Tim Poe``."""
    near = document.blocks[max(0, at - 1) : at + 2]
    return len(near) > 1 and all(block.kind is BlockKind.ITEM for block in near)


def _shakes_hands(document: Document, at: int) -> bool:
    """Whether a block greets without *Dear*; a post alone does right above running text only."""
    words = document.words(document.blocks[at].body)
    if is_handshake(words):
        return True
    following = document.blocks[at + 1 : at + 2]
    posts = is_bare_post(words) or are_posts_and_names(words)
    return posts and any(is_prose(document, one) for one in following)


def _greets_on(document: Document, at: int) -> bool:
    """Whether a block goes on with a greeting: ``Dra. Ana Ruiz:`` below ``Sra. Presidenta,``."""
    words = document.words(document.blocks[at].body)
    if cues.is_salutation(words):
        return True
    above = document.words(document.blocks[at - 1].body)
    titled = sum(title_length(piece.removeprefix("and ")) > 0 for piece in words.split(", "))
    if not title_length(words) or not above.endswith(",") or words.endswith("."):
        return False
    several = titled > 1 and len(words) <= _LONGEST_ROW
    return several or (words.endswith(_GREETS) and len(words) <= _LONGEST_NAME)


def _outside_head(document: Document, at: int, end: int) -> tuple[int, int] | None:
    """The salutation, unless what looked like one is the first line of an address."""
    words = document.words(document.blocks[at].body)
    if _is_quoted_greeting(words) or cues.is_plain_salutation(words):
        return at, end
    if cues.opens_address(words) and _is_addressed(document, end):
        return _greeting_below(document, end)
    below = at + 1 if _is_apart(document, at) else end
    if not words.endswith(_GREETS) and (greeting := _greeting_below(document, below)):
        return greeting
    for later in range(end, min(end + TALLEST_HEAD, len(document.blocks))):
        if cues.is_plain_salutation(document.words(document.blocks[later].body)):
            return later, later + 1
    return at, end


def _is_apart(document: Document, at: int) -> bool:
    """Whether a blank line stands below a block: the last one of an address, no greeting."""
    following = document.blocks[at + 1 : at + 2]
    between = (document.text[document.blocks[at].span.end : one.span.start] for one in following)
    return any(words.count("\n") > 1 for words in between)


def _is_addressed(document: Document, start: int) -> bool:
    """Whether a post stands in the short lines from a block on, above the text."""
    for block in document.blocks[start : start + _SHORTEST_ADDRESS]:
        if is_prose(document, block):
            return False
        if cues.is_role(document.words(block.body)):
            return True
    return False


def _greeting_below(document: Document, start: int) -> tuple[int, int] | None:
    """The greeting below an address that begins as greetings do: ``Madame Ana Silva``."""
    for at in range(start, min(start + _TALLEST_ADDRESS, len(document.blocks))):
        block = document.blocks[at]
        if is_prose(document, block):
            return None
        if is_greeting(document.words(block.body)) or _greets_below(document, at):
            return at, at + 1
    return None


def _greets_below(document: Document, at: int) -> bool:
    """Whether a line below an address greets by its form: ``Senhor Presidente`` above the text."""
    titled = is_titled_post(document.words(document.blocks[at].body))
    following = document.blocks[at + 1 : at + 2]
    near = titled and any(is_prose(document, one) for one in following)
    return near or _shakes_hands(document, at)


def head_start(document: Document, start: int, greeting: int) -> int:
    """The first block of the head above a greeting: below running text, or at ``To:``.

    One long block, the title, may stand between ``To:`` and the greeting.
    """
    blocks = document.blocks
    top = at = greeting
    long_ones = 0
    while at > start and greeting - at < TALLEST_HEAD and long_ones <= 1:
        at -= 1
        long_ones += is_prose(document, blocks[at])
        directed = long_ones == 1 and _is_directed(document.words(blocks[at].body))
        top = at if not long_ones or directed else top
    return top


def _is_directed(words: str) -> bool:
    """Whether a line opens an address: ``To: …`` · ``À l’attention de …``."""
    return bool(_DIRECTED.match(words) or _ATTENTION.match(words))


def run_in(document: Document, body: Span | None) -> Span | None:
    """A greeting that the first paragraph begins with: ``Dear Minister, we write to ask …``.

    Small letters follow it, or the next line does. Without *Dear* it has a line of its own.
    """
    if body is None:
        return None
    found = _RUN_IN.match(document.text, body.start, min(body.end, body.start + PROSE))
    if directed := _TO_POST.match(document.text, body.start, body.end):
        return Span(directed.start(), directed.end() - 1)
    if found is None or not _greets(document, found):
        return None
    return Span(found.start(), found.end())


def _greets(document: Document, found: re.Match[str]) -> bool:
    """Whether words that begin a paragraph greet: by a *Dear*, or as a line of their own."""
    words = " ".join(found.group().split())
    alone = _ALONE.match(document.text, found.end()) is not None and "\n" not in found.group()
    greets = cues.is_plain_salutation(words) or (alone and cues.is_salutation(words))
    return greets and len(words) <= _LONG_LINE


def is_prose(document: Document, block: Block) -> bool:
    """Whether a block is running text rather than a line of a letterhead."""
    words = document.words(block.body)
    if HEAD_KEYS.match(words) or (_ATTENTION.match(words) and not words.endswith(".")):
        return False
    if len(words) >= PROSE or (_SPEAKING.match(words) and words.endswith(".")):
        return True
    return len(words) > _LONG_LINE and words.endswith((".", ".”", '."'))


def is_greeting(words: str) -> bool:
    """Whether a line greets and ends as greetings do: ``Dear Sir,``."""
    return cues.is_salutation(words) and words.endswith(_GREETS)
