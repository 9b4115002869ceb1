"""The text that a letter is about: the draft, bill or treaty named in its title or first words.

*Re: Harbour Safety Bill 2031* makes a bare *clause 14* one of that bill. A letter whose title
names two texts, or whose first words do, is about neither for sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.extractors.full_names import Full
from graph.extractors.passages import Passage, passages
from graph.gazetteer import gazetteer
from graph.model import Document, Span
from graph.normalisers.binding import Binding, Reference
from graph.normalisers.naming import NORM_KINDS
from graph.sections import Parts

_OPENING = 2
_FURTHER = 8
"""Where the first words speak of *the proposed directive* alone, its name may stand so far on."""
_TOP = 60
_MATTER = re.compile(
    r"Bill\b|Proposal|proposal|Draft|draft|COM\s?\(|Regulation|Directive|Act\b|Treaty|Law\b|/L\.\d"
    r"|Compact|[Pp]ro(?:jet|position|yecto|puesta|posta|jeto)|[Ee]ntwurf|[Dd]isegno|[Ll](?:oi|ey|egge)\b"
)
_DRAFT = re.compile(
    r"\b(?:(?:[Pp]rojet|[Pp]roposition)\sde\s(?:loi|règlement|directive|résolution|décret)"
    r"|(?:[Pp]royecto|[Pp]ropuesta)\sde\s(?:ley|reglamento|directiva|resolución)"
    r"|[Dd]isegno\sdi\slegge|[Pp]roposta\sdi\s(?:legge|regolamento|direttiva)"
    r"|[Pp]rojeto\sde\s(?:lei|resolução)|[Pp]roposta\sde\s(?:lei|regulamento|diretiva)"
    r"|(?:[Gg]esetzentwurf|[Rr]eferentenentwurf|[Ee]ntwurf\seine[rs]))\s[^.;:()|]{3,140}(?<!\s)"
)
_KIND_ALONE = re.compile(
    r"(?:[Pp]rojet|[Pp]roposition|[Pp]royecto|[Pp]ropuesta|[Pp]roposta|[Pp]rojeto|[Dd]isegno|[Dd]raft|[Pp]roposal)"
    r"\s(?:de|di|for\san?|of\san?)\s(?:[Ll]oi|[Dd]irective|[Rr]èglement|[Ll]ey|[Dd]irectiva|[Rr]eglamento|[Ll]egge"
    r"|[Dd]irettiva|[Rr]egolamento|[Ll]ei|[Dd]iretiva|[Rr]egulamento|[Rr]egulation|[Aa]ct|[Ll]aw)"
)
"""*proposition de directive* names no text: which one is said by another name."""
_DRAFTED = re.compile(r"\b(?:draft|zero|proposed)\s$", re.IGNORECASE)
_OWN = re.compile(
    r"(?:(?:Joint|Open|Public|Common|Written|Civil|Society|NGO|Our|The)\s){0,4}(?:Statement|Submission"
    r"|Letter|Comments?|Response|Communication|Contribution|Opinion|Report|Declaration|Briefing"
    r"|Recommendations?|Analysis|Petition|Déclaration|Declaración|Dichiarazione|Declaração"
    r"|Rapport|Informe|Memorandum)\b"
)


def discussed(
    document: Document, parts: Parts, *, title: Span | None, read: Sequence[Passage]
) -> Full | None:
    """The one text that the title names, else the one that the first paragraphs are about."""
    if title is not None:
        named = list(_named(document, title))
        if named:
            return _single(named)
    opening = [one for one in read if parts.body and parts.body.covers(one.block.span)]
    named = [full for one in opening[:_OPENING] for full in _matter(one)]
    if not named and any(_KIND_ALONE.search(one.text) for one in opening[:_OPENING]):
        later = (list(_matter(one)) for one in opening[_OPENING:_FURTHER])
        named = next(filter(None, later), [])
    return _single(named)


def _matter(passage: Passage) -> Iterator[Full]:
    """The texts that a passage names and that a letter may be about."""
    for full in _texts(passage, passage.flow.text):
        if _MATTER.search(full.text):
            yield full


def _named(document: Document, title: Span) -> Iterator[Full]:
    """The texts that a title names."""
    blocks = [block.span for block in document.blocks[:_TOP] if block.body.overlaps(title)]
    for passage in passages(document, *blocks):
        words = document.words(title)
        named = list(_texts(passage, words))
        yield from named or _loosely(passage, words)


def _loosely(passage: Passage, title: str) -> Iterator[Full]:
    """A draft that the title names in small letters: *proposition de loi visant à …*."""
    place = passage.text.find(title)
    found = _DRAFT.search(title) if place >= 0 else None
    if found:
        yield Full(passage, place + found.start(), place + found.end(), ())


def _texts(passage: Passage, within: str) -> Iterator[Full]:
    """The instruments that a passage names, not those that are the letter itself."""
    names = gazetteer()
    told = [one for one in passage.references if _is_name(passage, one)]
    taken = [(one.start, one.end) for one in told]
    for one in told:
        start, end = one.place or (one.start, one.end)
        if passage.text[start:end] in within:
            yield Full(passage, start, end, one.iris)
    for hit in passage.hits:
        known = tuple(iri for iri in hit.iris if names.kind(iri) in NORM_KINDS)
        free = not any(start <= hit.start < end for start, end in taken)
        if known and free and passage.text[hit.start : hit.end] in within:
            yield Full(passage, hit.start, hit.end, known)


def _is_name(passage: Passage, one: Reference) -> bool:
    start, end = one.place or (one.start, one.end)
    if one.binding is Binding.NAMED:
        return not one.provisions
    unknown = one.binding is Binding.UNKNOWN and one.place is not None
    drafted = _DRAFTED.search(passage.text, max(0, start - 16), start)
    if _KIND_ALONE.fullmatch(passage.text, start, end):
        return False
    return unknown and not (drafted is None and _OWN.match(passage.text, start, end))


def _single(found: Iterable[Full]) -> Full | None:
    """The one text named, its short names and numbers in brackets left aside."""
    each = iter(found)
    first = next(each, None)
    return first if first and all(_same(first, one) for one in each) else None


def _same(first: Full, other: Full) -> bool:
    """Whether a name repeats another, shortens it, or stands in brackets right behind it."""
    if set(first.iris) & set(other.iris) or other.text in first.text or first.text in other.text:
        return True
    between = first.passage.text[first.end : other.start] if first.passage is other.passage else ""
    return bool(between) and not between.replace("the", "").strip(" ,(")
