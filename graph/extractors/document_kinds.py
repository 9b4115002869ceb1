"""What sort of document it is, by its own words and form, not by its topic.

What a text does decides before what it is called: one that thanks for a letter replies, one
in which an assembly *decides* is a resolution. Then its title decides, then its greeting, and
last what it calls itself in passing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from graph import vocabulary
from graph.extractors import document_forms as forms
from graph.extractors.address_openings import opens_formally
from graph.extractors.direction_lines import sent_to
from graph.extractors.head_lines import head_lines, is_courtesy
from graph.extractors.kind_words import kind_named, kinds_named
from graph.extractors.news_forms import filed_as_release, tells_of_letter
from graph.extractors.published_dates import datelines
from graph.extractors.segments import Segment, segment
from graph.model import (
    Attribute,
    BlockKind,
    Certainty,
    Derived,
    Description,
    Document,
    Span,
    lowered,
)
from graph.sections import Parts, cues
from graph.sections.salutations import run_in

_OPENING = 700
_TOP_BLOCKS = 14
_SHORT = 80
_POSTED = re.compile(
    r"(?:objet|asunto|oggetto|assunto|betreff|re|subject)\s?:|\d{5}\s(?-i:[A-ZÀ-Þ])"
    r"|\d{1,4},?\s(?:bis,?\s)?(?:rue|avenue|boulevard|place|quai|cours)\s(?=.{1,40}$)",
    re.IGNORECASE,
)
_LONGEST_LINE = 300
_SAMPLE = 12_000
_EARLY = 40
_LAST_BLOCKS = 12
_CARRIERS = ("press-release", "agenda", "report")
_LETTERS = ("letter", "open-letter")
_WE = re.compile(r"[\s:–—-]{0,5}(?:we|wir|nous|noi|nosotr[oa]s|nós)\b", re.IGNORECASE)
"""``Lima, 3 May 2020 – We, the fishers, write …`` opens a letter."""
_BY_WORD = "the text calls itself so in passing"
_BY_FORM = "its form alone tells: {form}"


@dataclass(frozen=True, slots=True)
class Judged:
    """A kind of document, the words that tell, and why a person should look, if one should."""

    kind: str
    span: Span
    doubt: str | None = None


def kind_of_document(
    document: Document, parts: Parts, title: Segment | None, *, extractor: str
) -> Iterator[Description]:
    """The record of the kind that the words speak for; none where they tell nothing."""
    known = vocabulary.codes("document-kind")
    judged = next((one for one in _judged(document, parts, title) if one.kind in known), None)
    if judged:
        yield Description(
            evidence=judged.span,
            extractor=extractor,
            attribute=Attribute.KIND,
            value=Derived(judged.kind, judged.span, "document-kind"),
            certainty=Certainty.SUGGESTED if judged.doubt else Certainty.ASSERTED,
            reasons=(judged.doubt,) if judged.doubt else (),
        )


def _judged(document: Document, parts: Parts, title: Segment | None) -> Iterator[Judged]:
    """Each kind that something speaks for, the strongest first."""
    yield from _by_deed(document, parts)
    yield from _by_heading(document, parts)
    yield from _by_news(document, parts, title)
    yield from _by_title(document, parts, title)
    yield from _by_opening_line(document, parts)
    yield from _by_greeting(document, parts)
    yield from _by_top(document, parts)
    yield from _by_form(document, parts)
    yield from _in_passing(document, parts)
    yield from _at_last(document, parts)


def _by_deed(document: Document, parts: Parts) -> Iterator[Judged]:
    """What the first words of the text do: answer a letter, decide, present compliments."""
    if opening := _opening(document, parts):
        if found := forms.REPLY.search(lowered(_plain(document, opening))):
            yield Judged("reply", _within(opening, found))
        if found := forms.COMPLIMENTS.search(_plain(document, opening)):
            yield Judged("note-verbale", _within(opening, found))
    if parts.salutation:
        return
    for block in _top(document, parts):
        words = document.words(block)
        found = forms.ASSEMBLY.match(words[:_LONGEST_LINE])
        rest = document.text[block.start : block.start + 3 * _LONGEST_LINE]
        if found and forms.OPERATIVE.search(rest):
            above = document.text[: block.end]
            kind = "decision" if forms.DECISION.search(above[-2 * _OPENING :]) else "resolution"
            yield Judged(kind, block)


def _opening(document: Document, parts: Parts) -> Span | None:
    """The first words of the body, or of the text that it quotes first."""
    if parts.body is None:
        return None
    return Span(parts.body.start, min(parts.body.end, parts.body.start + _OPENING))


def _plain(document: Document, span: Span) -> str:
    """The words with each white space and mark of a wrapped line as a space, none left out."""
    return re.sub(r"[\s`\\>]", " ", document.quote(span))


def _within(span: Span, found: re.Match[str]) -> Span:
    return Span(span.start + found.start(), span.start + found.end())


def _top(document: Document, parts: Parts) -> Iterator[Span]:
    """The first blocks below the file's own particulars."""
    start = parts.front.end if parts.front else 0
    blocks = (block for block in document.blocks if block.span.start >= start)
    for block in islice(blocks, _TOP_BLOCKS):
        if block.kind is not BlockKind.ROW:
            yield block.body


def _by_heading(document: Document, parts: Parts) -> Iterator[Judged]:
    """``FOR IMMEDIATE RELEASE`` above a text that holds no letter."""
    if parts.salutation:
        return
    for block in _top(document, parts):
        words = document.words(block)
        if len(words) <= _LONGEST_LINE and forms.RELEASE.match(words):
            yield Judged("press-release", block)


def _by_news(document: Document, parts: Parts, title: Segment | None) -> Iterator[Judged]:
    """A title that tells that a letter was sent, or the page's own category."""
    if title and tells_of_letter(document, parts, title.words):
        yield Judged("press-release", title.span, _BY_FORM.format(form="a title that tells of it"))
    if title and kind_named(title.words) is None and (filed := filed_as_release(document, parts)):
        yield Judged("press-release", filed, _BY_FORM.format(form="what the page is filed under"))


def _by_opening_line(document: Document, parts: Parts) -> Iterator[Judged]:
    """``Letter to the Members of the Council`` above a subject that names other papers."""
    for line in head_lines(document, parts) if parts.head else ():
        if found := forms.LETTER_TO.match(line.part.words):
            kind = "open-letter" if forms.OPEN.search(found.group()) else "letter"
            yield from _named(kind, line.part.span)


def _by_title(document: Document, parts: Parts, title: Segment | None) -> Iterator[Judged]:
    """The kind that the title names first; a letter's greeting makes it no mere statement."""
    greets = parts.salutation is not None and cues.is_plain_salutation(
        document.words(parts.salutation)
    )
    for kind, start, _ in kinds_named(title.words) if title else ():
        if kind not in _LETTERS:
            yield from _by_opening_line(document, parts)
        passing = greets and kind == "statement" and start > _EARLY
        if title and not (parts.salutation and (passing or kind in _CARRIERS)):
            yield from _named(kind, title.span)


def _named(kind: str, span: Span) -> Iterator[Judged]:
    yield Judged(kind, span)
    if kind == "open-letter":
        yield Judged("letter", span)


def _by_greeting(document: Document, parts: Parts) -> Iterator[Judged]:
    """A chair that is greeted at a meeting hears a statement; who else is greeted, a letter."""
    if parts.salutation is None:
        if within := run_in(document, parts.body):
            yield Judged("letter", within)
        return
    words = document.words(parts.salutation)
    chair = forms.CHAIR.match(words) and "dear" not in words.casefold()
    spoken = (chair or forms.CHAIR_OPENS.match(words)) and parts.closing is None
    if spoken and not _is_posted(document, parts):
        yield Judged("statement", parts.salutation)
    yield Judged("letter", parts.salutation)


def _is_posted(document: Document, parts: Parts) -> bool:
    """Whether a head has the subject line of a letter, or a street: nobody speaks there."""
    heads = (line.part.words for line in head_lines(document, parts))
    return any(map(_POSTED.match, heads))


def _by_top(document: Document, parts: Parts) -> Iterator[Judged]:
    """The kind that a line of the head or the first paragraphs names first of all."""
    for block in _top(document, parts):
        words = document.words(block)
        telling = len(words) <= _LONGEST_LINE and not forms.OTHERS_LETTER.match(words)
        for kind, start, _ in kinds_named(words) if telling else ():
            early = start < _OPENING // 10 and not forms.ITSELF.match(words)
            if early or not words.endswith("."):
                yield from _named(kind, block)
            break
        if len(words) <= _SHORT and forms.CHAIR.search(words) and parts.closing is None:
            yield Judged("statement", block)


def _by_form(document: Document, parts: Parts) -> Iterator[Judged]:
    """Times and speakers are a meeting's, quotations and press contacts a release's."""
    sessions = [
        block
        for block in _top(document, parts)
        if forms.SESSION.search(document.words(block)[:_LONGEST_LINE])
    ]
    if sessions and parts.closing is None:
        yield Judged("agenda", sessions[0])
    sample = document.text[:_SAMPLE]
    said = len(forms.SAID.findall(sample))
    start = parts.front.end if parts.front else 0
    if start >= len(document.text):
        return
    opening = Span(start, min(len(document.text), start + 2 * _OPENING))
    reported = forms.REPORTED.search(_plain(document, opening))
    ends = any(
        forms.RELEASE_END.match(document.words(block.body)) for block in document.blocks[-30:]
    )
    if reported and (said > 1 or (said and ends)):
        yield Judged("press-release", _within(opening, reported), _BY_FORM.format(form="reported"))
    if dated := _with_contact(document, parts):
        yield Judged("press-release", dated, _BY_FORM.format(form="a dateline and a contact"))
    if found := forms.SUBMITS.search(_plain(document, Span(0, min(len(document.text), _SAMPLE)))):
        yield Judged("submission", Span(found.start(), found.end()))


def _with_contact(document: Document, parts: Parts) -> Span | None:
    """The dateline (``Oslo, 4 May 2020 –``) of news that nobody signs and a contact ends."""
    if parts.salutation or parts.signatories:
        return None
    dated = next(datelines(document, parts), None)
    if dated and _WE.match(document.text, dated.part.span.end):
        return None
    ends = (document.words(block.body) for block in document.blocks[-_LAST_BLOCKS:])
    return dated.part.span if dated and any(map(forms.CONTACT.fullmatch, ends)) else None


def _in_passing(document: Document, parts: Parts) -> Iterator[Judged]:
    """What the text calls itself: ``this statement`` · ``questa dichiarazione``."""
    if parts.closing:
        yield Judged("letter", parts.closing)
    within = parts.body or Span(0, len(document.text))
    for found in forms.ITSELF.finditer(
        document.text, within.start, min(within.end, within.start + _SAMPLE)
    ):
        name = next(word for word in found.groups() if word).casefold()
        for kind, words in forms.KIND_ITSELF:
            if name in words.split():
                yield Judged(kind, Span(found.start(), found.end()), _BY_WORD)


def _at_last(document: Document, parts: Parts) -> Iterator[Judged]:
    """A text directed to somebody is a letter; one that many sign, greeting nobody, a statement."""
    if parts.body is None:
        return
    for head in head_lines(document, parts):
        words = head.part.words
        if sent_to(document, head) or is_courtesy(words) or opens_formally(words):
            yield Judged("letter", head.part.span, _BY_FORM.format(form="an address above it"))
    within = Span(parts.body.start, min(parts.body.end, parts.body.start + _SAMPLE))
    if found := forms.UNDERSIGNED.search(document.quote(within)):
        yield Judged("statement", _within(within, found), _BY_FORM.format(form="signed by many"))
    if asks := forms.DEMANDS.search(document.quote(within)):
        yield Judged("statement", _within(within, asks), _BY_FORM.format(form="what it demands"))
    if parts.signatories and (line := segment(document, within.start, within.end)):
        yield Judged("statement", line.span, _BY_FORM.format(form="a list of signatories"))
