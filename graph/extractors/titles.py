"""What a letter is called: in its page's particulars, a heading, its subject line, or a line
that calls it a letter."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, islice, pairwise

from graph.extractors.address_openings import direction_length
from graph.extractors.date_lines import date_of
from graph.extractors.document_forms import LETTER_TO
from graph.extractors.head_lines import HeadLine, front_field, head_lines, labelled, lines_of
from graph.extractors.kind_words import kind_named
from graph.extractors.published_dates import is_posted
from graph.extractors.segments import Segment, joined, segment
from graph.extractors.subject_lines import headline, subject_line
from graph.extractors.title_headings import heading, leads_back, own_heading
from graph.model import Block, BlockKind, Document, Span
from graph.sections import Parts, cues
from graph.sections.likeness import LIKELY, likeness
from graph.sections.words import names_body

SUBJECT_LABELS = (
    "subject", "re", "ref", "objet", "asunto", "betreff", "betr", "betrifft", "oggetto", "assunto",
    "concerne", "betreft", "onderwerp", "title", "titre", "sujet", "subj",
)  # fmt: skip
_TITLE = ("title", "titre", "titel", "título", "titulo", "titolo")
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_FILES = frozenset({"application/pdf"})
_SITE = re.compile(r"\s(?:[|–—·»«/]|::|-{1,2})\s")
_MAIL_PREFIX = re.compile(
    r"(?:\[[^\[\]]{1,60}\]\s?|(?:re|fwd?|aw|wg|tr|rv|enc)\s?:\s?){1,6}", re.IGNORECASE
)
_NUMBERED = re.compile(r"\d{1,3}/\d{1,4}(?P<stop>\.\s(?=[^\W\d_]))?\.?(?!\S)")
_GOES_ON = re.compile(r"\s(?:to|of|the|on|for|and|in|a|an|de|du|des|la|le|les|el|y|et|e|per|zu)$")
_ODD = re.compile(r"[-\\>|=+]")
"""``-> [ Letters ] | [ News ]``: a row of links is no title."""
_FIELD = re.compile(r"[^\W\d_]{2,16}\s?:\s")
"""``Destinatário: …`` below a title goes on with no title."""
_FIRST_NEIGHBOURS = 9
_TOP = 900
_LONGEST_TITLE = 300
_TOPMOST = 3
_FEWEST_WORDS = 3


@lru_cache(maxsize=1)
def title_of(document: Document, parts: Parts) -> Segment | None:
    """The title of the letter, rather than of the site that it stands on."""
    named = None if document.media_type in _FILES else _front_title(document, parts)
    if named and document.media_type not in _PAGES:
        return own_heading(document, parts, named.part) or _unquoted(document, named.part)
    found = heading(document, parts, named.part if named else None)
    if found and _is_letterhead(document, parts, found):
        found = _subject(document, parts) or subject_line(document, parts) or found
    if found is None and named is not None:
        found = _of_page(document, named.part)
    if found and document.media_type not in _PAGES and not kind_named(found.words):
        found = _subject(document, parts) or found
    return (
        found
        or _keyed(document, parts)
        or headline(document, parts)
        or _numbered(document, parts)
        or _subject(document, parts)
        or _titled(document, parts)
        or _of_mail(document, parts)
        or subject_line(document, parts)
    )


def _front_title(document: Document, parts: Parts) -> HeadLine | None:
    """The field for a title in the file's particulars; the next one where that only dates."""
    for key in ("title", "subtitle"):
        field = front_field(document, parts, key)
        if field and date_of(document, _unquoted(document, field.part)) is None:
            return field
    return None


def _is_letterhead(document: Document, parts: Parts, found: Segment) -> bool:
    """Whether a heading over a letter is the sender's name."""
    first = document.blocks[0].span.covers(found.span)
    sender = names_body(found.words) or found.words.isupper()
    return bool(parts.salutation) and first and sender and not kind_named(found.words)


def _unquoted(document: Document, part: Segment) -> Segment:
    """The words without quotation marks around them."""
    words = part.words
    if len(words) > len("''") and words[0] in "\"'" and words[-1] == words[0]:
        return part.part(document, 1, len(words) - 1) or part
    return part


def _of_page(document: Document, part: Segment) -> Segment | None:
    """A page's title without the name of its site; without the subtitle that the page sets
    below its first line.
    """
    cuts = [cut.span() for cut in _SITE.finditer(part.words)]
    pieces = []
    begin = 0
    for start, end in (*cuts, (len(part.words), len(part.words))):
        pieces.append(part.part(document, begin, start))
        begin = end
    whole = max((one for one in pieces if one), key=lambda one: len(one.words), default=part)
    for block in document.blocks[:_FIRST_NEIGHBOURS]:
        words = document.words(block.body)
        if whole.words.startswith(f"{words}:") and len(words.split()) >= _FEWEST_WORDS:
            return whole.part(document, 0, len(words))
    return whole


def _keyed(document: Document, parts: Parts) -> Segment | None:
    """A line at the top that says that it is the title: ``title: Letter to the Council``."""
    end = parts.salutation.start if parts.salutation else _TOP
    start = parts.front.end if parts.front else 0
    top = [
        block for block in document.blocks[:_FIRST_NEIGHBOURS] if start <= block.span.start < end
    ]
    lines_ = (line for block in top for line in lines_of(document, block.body))
    return next((told for line in lines_ if (told := labelled(document, line, _TITLE))), None)


def _numbered(document: Document, parts: Parts) -> Segment | None:
    """The line below the number of a resolution or decision: ``14/105``."""
    limit = parts.salutation.start if parts.salutation else 3 * _TOP
    top = [block for block in document.blocks if block.span.start < limit]
    lines_ = [line.part for block in top for line in lines_of(document, block.body)]
    for above, below in pairwise(lines_):
        number = _NUMBERED.match(above.words)
        if number and number.end() == len(above.words):
            return below
        if number and number["stop"]:
            return above.part(document, number.end(), len(above.words))
    return None


def _subject(document: Document, parts: Parts) -> Segment | None:
    """The subject line, in the head or just below the salutation."""
    opening = parts.body.start if parts.body else 0
    early = Span(opening, min(len(document.text), opening + _TOP)) if parts.body else None
    below = lines_of(document, early) if early else iter(())
    for line in chain(head_lines(document, parts), islice(below, _FIRST_NEIGHBOURS)):
        if subject := labelled(document, line, SUBJECT_LABELS):
            return _whole_subject(document, line, subject)
    return None


def _whole_subject(document: Document, line: HeadLine, subject: Segment) -> Segment:
    """The subject with the lines of its block: a long one is printed in several."""
    for block in document.blocks:
        if block.body.start <= line.part.span.start < block.body.end:
            end = min(block.body.end, subject.span.start + _LONGEST_TITLE)
            end = _stop(document, Span(subject.span.start, end))
            return segment(document, subject.span.start, end) or subject
    return subject


def _stop(document: Document, within: Span) -> int:
    """Where a subject ends: before a blank line, or a line that greets."""
    subject, *below = lines_of(document, within)
    for above, line in pairwise([subject, *below]):
        if line.gap or cues.is_salutation(line.part.words):
            return above.part.span.end
    return within.end


def _titled(document: Document, parts: Parts) -> Segment | None:
    """A line near the top that calls the text a letter, a statement or the like."""
    limit = parts.salutation.start if parts.salutation else _TOP
    start = parts.front.end if parts.front else 0
    blocks = [block for block in document.blocks if start <= block.span.start < limit]
    for at, block in enumerate(blocks):
        words = document.words(block.body)
        if block.kind is BlockKind.ROW or len(words) > _LONGEST_TITLE or not kind_named(words):
            continue
        if cues.is_salutation(words) or labelled_any(words) or is_posted(words):
            continue
        if _ODD.match(words) or leads_back(words):
            continue
        if _heads_list(words) and any(_names_letter(document, one) for one in blocks[at + 1 :]):
            continue
        if likeness(words) >= LIKELY or _is_on_top(blocks, block, words):
            return _with_rest(document, blocks, at)
    return None


def _heads_list(words: str) -> bool:
    """Whether a word or two head a page's part: ``Statements`` · ``Open letters``."""
    return len(words.split()) < _FEWEST_WORDS and words.endswith("s")


def _names_letter(document: Document, block: Block) -> bool:
    return LETTER_TO.match(document.words(block.body)) is not None


def labelled_any(words: str) -> bool:
    """Whether words are a field of a mail or file: ``From: …``."""
    found = re.match(
        r"(?:from|to|cc|date|sent|tel|fax|via|by|(?:(?:our|your|my)\s)?ref(?:erence)?)\b[.\s]{0,2}:",
        words,
        re.I,
    )
    return found is not None


def _is_on_top(blocks: list[Block], block: Block, words: str) -> bool:
    """Whether a block that is no sentence opens the text."""
    return block in blocks[:_TOPMOST] and not words.endswith((".", ":", ";")) and words[0].isupper()


def _with_rest(document: Document, blocks: list[Block], at: int) -> Segment | None:
    """A title with the blocks that it goes on in: its last word wants another, or the next
    line, set like it, is a title's and stands before the date or greeting. Where the page prints it
    once more below, without the site's name, that is the title.
    """
    whole = segment(document, blocks[at].body.start, blocks[at].body.end)
    for block in blocks[at + 1 : at + _TOPMOST]:
        more = segment(document, block.body.start, block.body.end)
        if whole is None or more is None or len(whole.words) + len(more.words) > _LONGEST_TITLE:
            break
        if len(more.words.split()) >= _FEWEST_WORDS and more.words in whole.words:
            return more
        bare = len(whole.words.split()) < _FEWEST_WORDS and _may_be_title(document, more)
        goes_on = bare or _GOES_ON.search(whole.words) or _is_subtitle(document, more)
        if not goes_on or labelled_any(more.words):
            break
        whole = joined(document, whole, more)
    return whole


def _may_be_title(document: Document, line: Segment) -> bool:
    """Whether a line below ``APPELLO`` is what the appeal is called."""
    words = line.words
    plain = not words.endswith((",", ":", ".")) and date_of(document, line) is None
    return plain and len(words.split()) >= _FEWEST_WORDS and not cues.is_salutation(words)


def _is_subtitle(document: Document, line: Segment) -> bool:
    """Whether a line below a title goes on with it: several words, no date, name or greeting."""
    words = line.words
    wordy = len(words.split()) > 2 * _FEWEST_WORDS and words[0].isupper()
    plain = not words.endswith((".", ",", ":")) and date_of(document, line) is None
    plain = plain and not (direction_length(words) or _FIELD.match(words))
    return wordy and plain and not cues.is_salutation(words) and words.count(",") <= 1


def _of_mail(document: Document, parts: Parts) -> Segment | None:
    """The subject of the mail without ``Fwd:`` and the name of the list."""
    field = front_field(document, parts, "subject")
    if field is None or document.media_type in _FILES:
        return None
    prefix = _MAIL_PREFIX.match(field.part.words)
    return field.part.part(document, prefix.end() if prefix else 0, len(field.part.words))
