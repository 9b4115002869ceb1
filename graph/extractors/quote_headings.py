"""Whose the quotations below a heading are, and those of a text in which one alone speaks.

*Quotes attributable to Ana Ruiz, Chair* stands above words of hers, paragraph by paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extractors.passages import Passage, Stretch
from graph.extractors.post_bodies import names_body
from graph.extractors.quote_further import TELLS, is_person
from graph.extractors.quote_patterns import SAYING, STOPS, name
from graph.extractors.quote_sources import Source
from graph.extractors.quoted_words import Quoted
from graph.model import Document
from graph.sections import Parts
from graph.sections.personal import looks_personal
from graph.sections.words import kinds_of

_HEADING = re.compile(
    r"[\s#*_>]{0,8}(?i:quotes?|quotations?|statements?|comments?|citations?|déclarations?|citas?|declaraci(?:ón|ones)"
    r"|dichiarazion[ei]|citazion[ei]|citaç(?:ão|ões)|declaraç(?:ão|ões)|zitate?|stimmen|citaat|citaten)\s"
    r"(?:(?P<sure>(?i:(?:that\s(?:is|are|may\sbe)\s|which\smay\sbe\s)?(?:attributable|attributed|credited)\sto"
    r"|attribuable?s?\sà|atribuibles?\sa|attribuibil[ei]\sa))|(?i:by|from|de|du|di|del|della|do|da|von|van))\s(?i:(?:the|la|le|el|il|der|die|das|de)\s|l[’'])?"
    rf"(?P<name>{name('and')})(?:,\s[^.!?“”\"«»]{{2,150}}|\s\([^()]{{2,60}}\))?[\s:*_]{{0,6}}$"
)
_LONGEST_HEADING = 240
_LEAST_WORDS = 8
_LEAST_TOLD = 2
_TOLD = re.compile(rf"\b(?:{TELLS}|{SAYING}\w{{0,9}})\b")
Found = tuple[Passage, Quoted, Source | None]
"""A quotation of a passage, and whose it is."""


def heading(passage: Passage) -> Source | None:
    """Whose words a heading says that those below it are."""
    text = passage.text
    found = _HEADING.match(text) if len(text) <= _LONGEST_HEADING else None
    if found is None or not any(map(str.islower, found["name"])):
        return None
    if not found["sure"] and not _names_somebody(found["name"]):
        return None
    return Source(passage, Stretch(*found.span("name")))


def _names_somebody(name: str) -> bool:
    """Whether a name has the form of a person's or body's: ``Ana Ruiz``, and not ``May``."""
    return names_body(name) or (looks_personal(name) and not any(kinds_of(name)))


def by_one_speaker(found: Sequence[Found], document: Document, parts: Parts) -> list[Found]:
    """The quotations; where one alone speaks in a text that greets nobody, all whole ones are hers.

    ``“We go.” said Ana Ruiz.`` · ``“We stay.” said Ruiz.`` · ``“The port is closed to all.”``
    What stands below words that tell or lead in something else is not hers.
    """
    told = [one[2] for one in found if one[2] and _is_whole(*one[:2])]
    if parts.salutation or len(told) < _LEAST_TOLD:
        return list(found)
    names = {_surname(source) for source in told}
    first = told[0]
    if len(names) > 1 or not is_person(_words(first)) or not _words(first)[:1].isupper():
        return list(found)
    return list(_filled(found, document, first))


def _filled(found: Sequence[Found], document: Document, speaker: Source) -> Iterator[Found]:
    """The quotations, with the speaker of those whole ones that go on what she said."""
    goes_on, last = False, 0
    for passage, quote, source in found:
        span = passage.flow.span(quote.start, quote.end)
        between = document.text[last : span.start]
        goes_on = source is not None or (goes_on and not _leads_in(between))
        hers = goes_on and _is_whole(passage, quote) and _is_bare(passage, quote)
        yield passage, quote, speaker if source is None and hers else source
        within = source is not None and source.passage is passage
        told = source.words.end if source and within else quote.end
        closed = passage.sentence(max(told, quote.end) - 1).end
        last = max(span.end, passage.flow.span(quote.start, closed).end)


def _leads_in(words: str) -> bool:
    """Whether what stands before a quotation tells that somebody speaks, or leads it in."""
    return words.rstrip(' \n>*_#“«„‘"\\').endswith(":") or _TOLD.search(words) is not None


def _is_bare(passage: Passage, quote: Quoted) -> bool:
    """Whether nobody is told right behind a quotation: *“Go!” cried the mayor*."""
    behind = passage.text[quote.end :].lstrip(' ”"»“’.,_*)')
    ends = passage.text[quote.start : quote.end].endswith(STOPS)
    return ends and not behind[:1].islower()


def is_alone(passage: Passage) -> bool:
    """Whether a passage is a quotation from its first word to its last."""
    quotes = passage.quotes
    if len(quotes) != 1:
        return False
    around = passage.text[: quotes[0].start] + passage.text[quotes[0].end :]
    return not any(map(str.isalnum, around))


def _words(source: Source) -> str:
    return source.passage.text[source.words.start : source.words.end]


def _surname(source: Source) -> str:
    """The last word of the name, without what is added to it."""
    return _words(source).split(",")[0].split()[-1].casefold()


def _is_whole(passage: Passage, quote: Quoted) -> bool:
    """Whether a paragraph opens with quoted words between marks that are whole sentences."""
    text, words = passage.text, passage.text[quote.start : quote.end]
    marked = quote.start > 0 and not any(map(str.isalnum, text[: quote.start]))
    return marked and words.endswith((*STOPS, ",")) and len(words.split()) >= _LEAST_WORDS
