"""Signatures below a text that no close leads up to, told by their lines alone.

``Ana Roe, general secretary`` above ``Water Forum``; or a body or a person with one a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Block, BlockKind, Document, Span
from graph.reading.lines import lines
from graph.sections import cues
from graph.sections.hand_signs import unmarked
from graph.sections.likeness import is_verbal
from graph.sections.personal import looks_personal
from graph.sections.words import has_head, title_length

_SIGNATURE = range(2, 5)
_FEWEST = 3
_MOST_POST_WORDS = 4
_MOST = 40
_LONGEST = 110
_ELSEWHERE = re.compile(
    r"https?:|www\.|@|\d{4}|\b(?:tel|fax|e-?mail|phone|contact)\b", re.IGNORECASE
)
_ARTICLE = re.compile(
    r"(?:(?:the|il?|la|les?|lo|gli|el|l[ao]s|der|die|o|a)\s|l[’'])", re.IGNORECASE
)
_PARTED = re.compile(r",\s|\s[–—-]\s|\s\(")


def are_signatures(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether plain lines that end a text are a signature, or name a signatory each."""
    if any(block.kind is not BlockKind.PARAGRAPH for block in blocks):
        return False
    within = Span(blocks[0].body.start, blocks[-1].body.end)
    spans = [line.span for line in lines(document.text, within)]
    bare = [unmarked(document, span) for span in spans]
    printed = [document.words(span) for span in bare]
    last = not document.text[within.end :].strip(" \n*_")
    if not last or len(printed) > _MOST or not all(map(_may_sign, printed)):
        return False
    by_hand = bare[0] is not spans[0] and _is_person(_PARTED.split(printed[0], maxsplit=1)[0])
    if by_hand or (len(printed) in _SIGNATURE and _is_signature(printed)):
        return True
    return len(printed) >= _FEWEST and all(map(_names_signatory, printed))


def _may_sign(words: str) -> bool:
    """Whether a line is short and no sentence, address or contact."""
    ended = words.endswith((".", ":", ";", "?", "!"))
    return len(words) <= _LONGEST and not (ended or _ELSEWHERE.search(words) or is_verbal(words))


def _is_signature(printed: Sequence[str]) -> bool:
    """Whether lines hold one person's name, a post and no more than a body beside."""
    if len(printed) == len(("name", "post")) and _is_holder(*printed):
        return True
    pieces = [piece for words in printed for piece in _PARTED.split(words, maxsplit=1)]
    named = [piece for piece in pieces if _is_person(piece)]
    posts = [piece for piece in pieces if cues.is_role(_bare(piece))]
    bodies = [piece for piece in pieces if has_head(piece) and piece not in posts]
    first = _is_person(_PARTED.split(printed[0], maxsplit=1)[0]) or printed[0] in posts
    return first and len(named) == 1 and len(posts) == 1 and bool(bodies)


def _is_holder(name: str, post: str) -> bool:
    """Whether the last two lines are a name and nothing but the post: ``Vice-President``."""
    short = len(post.split()) <= _MOST_POST_WORDS and not has_head(post)
    return short and cues.is_role(_bare(post)) and _is_person(name[title_length(name) :])


def _bare(words: str) -> str:
    """A post without its article: ``La Présidente``."""
    article = _ARTICLE.match(words)
    return words[article.end() :] if article else words


def _is_person(words: str) -> bool:
    return looks_personal(words) and not (has_head(words) or cues.is_role(words))


def _names_signatory(words: str) -> bool:
    """Whether a line is a body by its noun, or a person with a body behind the name."""
    name, *rest = _PARTED.split(words, maxsplit=1)
    return has_head(words) and (not rest or has_head(name) or _is_person(name))
