"""What an assembly says and decides: the paragraphs of a resolution, the conclusions of a report.

A resolution's paragraphs are preambular (*Recalling …*) or operative (*Decides …*). In a report
only sentences count whose subject is the body itself: *The Committee agreed …*, *Le Comité a
décidé …*, *The agenda was adopted*; what a delegation said is none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.model import BlockKind, Clause, Derived, Document, Span, Stated
from graph.normalisers import deeds
from graph.papers.paper import Paper, Sort
from graph.papers.pieces import Piece, number_of

_BODY = (
    r"(?:committee|council|commission|group|board|assembly|conference|party|forum|panel|meeting"
    r"|session|sub-?committee|plenary|members|delegates|participants|comité|conseil|commission"
    r"|groupe|assemblée|conférence|réunion|bureau|membres|participants|comisión|consejo|grupo"
    r"|asamblea|conferencia|junta|reunión|secretariat)"
)
_SUBJECT = re.compile(
    rf"""^\W{{0,3}}(?:(?:accordingly|therefore|finally|after\s[^.,]{{3,80}}|following
      \s[^.,]{{3,80}}|in\sconclusion|à\sl[’']issue\s[^.,]{{3,60}}|enfin),?\s)?
    (?:the|l[’']|le|la|les|el|los|las)\s?(?!delegat|représent|represent)
    (?:(?!delegation|délégation|representative|observer|chair|secretar|director)[\w’'–-]+\s){{0,5}}?
    (?:{_BODY}|(?-i:[A-Z]{{2,8}}))\s
    (?:(?:has|have|had|also|then|further|thus|unanimously|therefore|subsequently|provisionally
      |a|ont|avait|est|s[’']est|ha|han|en\soutre|également|ensuite|también)\s){{0,3}}
    (?P<deed>[\w’'][^.]{{2,}})""",
    re.VERBOSE | re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"""^\W{0,3}(?:the|l[’']|le|la|el)\s?(?:[\w’'-]+\s){1,6}?
    (?:was|were|a\sété|ont\sété|fue|fueron)\s(?:unanimously\s|provisionally\s)?
    (?P<deed>adopted|approved|endorsed|elected|agreed|adoptée?s?|approuvée?s?|élue?s?|aprobad[ao]s?
      |postponed)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_AGAIN = re.compile(
    r"^(?:it|elle|il)\s(?:also\s|further\s|then\s|a\s(?:aussi\s|également\s)?)?", re.I
)
_MEETING = re.compile(
    r"^\W*(?:\d+(?:st|nd|rd|th)\s(?:plenary\s)?meeting|\w+\s(?:plenary\smeeting|séance)|\[adopted"
    r"|\d+e\sséance|page\s\d)",
    re.IGNORECASE,
)
_SUB = re.compile(r"^\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})\)$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?::\s?\d{0,2}|[;,](?:\s(?:and|or|et|ou|y|u|o))?)$")
"""How a clause ends whose points follow, and a point that another follows."""
_FIGURES = re.compile(r"0*(?P<number>\d{1,4})[.)]?")
_STOP = re.compile(
    r"(?<![A-Z])(?<!\b[Dd]oc)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bNo)(?<!\bMrs)\.\s(?=[A-ZÀ-Þ“«])"
)
_LONGEST, _LONGEST_SENTENCE, _LONGEST_HEADING = 3_000, 400, 60


def clauses(paper: Paper, *, extractor: str) -> Iterator[Clause]:
    """Each paragraph of a resolution or decision, or each conclusion of a report."""
    if paper.opening is not None:
        yield from _of_resolution(paper, by=extractor)
    elif paper.sort is Sort.REPORT:
        yield from _of_report(paper, by=extractor)


def _of_resolution(paper: Paper, *, by: str) -> Iterator[Clause]:
    last: Clause | None = None
    for block in _paragraphs(paper):
        if _MEETING.match(block.words):
            break
        told = deeds.head(block.words)
        label = number_of(block)
        is_part = label is not None and _SUB.match(label.text) is not None
        if is_part and last and last.deed and _GOES_ON.search(last.text.text):
            last = _with_part(paper.document, last, block)
            continue
        found = None
        if told and not is_part:
            found = _clause(block, "operative", (0, told[1]), label=label, by=by)
        elif deeds.is_preamble(block.words):
            found = _clause(block, "preambular", by=by)
        if last is not None and found is not None:
            yield last
        last = found or last
    if last is not None:
        yield last


def _with_part(document: Document, clause: Clause, part: Piece) -> Clause:
    """The clause with one of its points: *(a)*, *(1)*."""
    ends = part.span.end
    text = Span(clause.text.span.start, ends)
    return replace(
        clause,
        evidence=Span(clause.evidence.start, ends),
        text=Stated(text, document.words(text)),
    )


def _paragraphs(paper: Paper) -> Iterator[Piece]:
    """The paragraphs below the assembly's name, each whole again."""
    document, start = paper.document, paper.title.span.end
    for block in document.blocks:
        if block.span.start < start or block.kind is BlockKind.NOTE:
            continue
        number = block.number if block.kind is BlockKind.ITEM else None
        for span in _below_heading(document, block.body):
            words = document.words(span)[:_LONGEST]
            if words:
                yield Piece(document, span, words, 0, kind=block.kind, number=number)
            number = None


def _below_heading(document: Document, body: Span) -> Iterator[Span]:
    """A paragraph, or a short first line without a stop, a heading, and what is below it."""
    printed = document.quote(body)
    first, broken, rest = printed.partition("\n")
    heading = len(first) < _LONGEST_HEADING and first.strip()[-1:].isalnum()
    if broken and heading and rest.lstrip()[:1].isupper():
        yield Span(body.start, body.start + len(first))
        yield Span(body.start + len(first) + 1, body.end)
    else:
        yield body


def _of_report(paper: Paper, *, by: str) -> Iterator[Clause]:
    for block in _paragraphs(paper):
        label, verb = number_of(block), None
        for start, end in _sentences(block.words):
            verb = _decided(block.words[start:end], after=verb)
            part = block.part(start, end) if verb else None
            if part and verb:
                whole = Piece(block.document, part.span, part.text, 0, kind=block.kind)
                verb = (verb[0], min(verb[1], len(part.text)))
                own = label if start == 0 else None
                yield _clause(whole, "reported", verb, label=own, by=by)


def _sentences(words: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends."""
    at = 0
    for stop in _STOP.finditer(words):
        yield at, stop.start() + 1
        at = stop.end()
    if at < len(words):
        yield at, len(words)


def _decided(sentence: str, *, after: tuple[int, int] | None) -> tuple[int, int] | None:
    """Where the verb stands by which the body decides; None where it does not.

    *It* is the body where the sentence before tells what the body decided.
    """
    if after and (again := _AGAIN.match(sentence)):
        told = deeds.head(sentence[again.end() :])
        return (again.end(), again.end() + told[1]) if told else None
    for pattern in (_SUBJECT, _PASSIVE):
        found = pattern.search(sentence[:_LONGEST_SENTENCE])
        if found and (told := deeds.head(sentence[found.start("deed") :])):
            start = found.start("deed")
            return start, start + told[1]
    return None


def _clause(
    piece: Piece,
    sort: str,
    verb: tuple[int, int] | None = None,
    *,
    label: Stated | None = None,
    by: str,
) -> Clause:
    span = piece.span_of(*verb) if verb else None
    deed = deeds.head(piece.words[verb[0] :]) if verb else None
    return Clause(
        evidence=Span(min(label.span.start, piece.span.start), piece.span.end)
        if label
        else piece.span,
        extractor=by,
        text=piece.part(0, len(piece.words)) or piece.stated,
        sort=Derived(sort, piece.span, deeds.SORT),
        deed=Derived(deed[0], span, deeds.DEED) if deed and span else None,
        ordinal=_ordinal(label),
    )


def _ordinal(label: Stated | None) -> Derived | None:
    found = _FIGURES.fullmatch(label.text) if label else None
    return Derived(found["number"], label.span, "ordinal") if found and label else None
