"""The signatories that an entry of a list holds, each with its segments and the end of its line.

Several may be printed as one entry: glued together, or joined by *and*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extractors.segments import LONGEST_ITEM, Segment, segments
from graph.extractors.signatory_addresses import unaddressed
from graph.extractors.signatory_brackets import opened
from graph.extractors.signatory_colons import turned
from graph.extractors.signatory_dashes import DOUBT, dashed, is_doubtful
from graph.extractors.signatory_kinds import score as kind_score
from graph.extractors.signatory_rows import Row, row
from graph.extractors.signatory_seats import bracketed_body
from graph.extractors.signatory_several import DOUBTFUL, several
from graph.extractors.signatory_surnames import second_start
from graph.extractors.signatory_tails import Tail, tail
from graph.model import Document, Span
from graph.normalisers import places
from graph.sections import Entry, group_headings
from graph.sections.group_headings import Group

_GLUED = re.compile(r"\(([^()\n]{2,40})\)\s?(?=[^\W\d_])")
_CAPITALS = re.compile(
    r"""(?P<name>(?:MEP|MP|Senator|M[rs]{0,2}\.?|Mme|Dr\.?)\s(?:[A-ZÀ-Þ][a-zß-ÿ’'-]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?\s){1,3}
        [A-ZÀ-Þ][A-ZÀ-Þ’'-]{2,30}(?:\s[A-ZÀ-Þ][A-ZÀ-Þ’'-]{2,30}){0,2})
        [\s–-]{1,3}(?P<rest>[A-ZÀ-Þ].*)""",
    re.VERBOSE,
)
_IDENTITY = re.compile(
    r"""\W{0,2}(?:d\.?n\.?i | r\.?u\.?[tnc] | c\.?p\.?f | c\.?n\.?p\.?j | c\.?[ci] | n\.?i\.?[ef]
      | c\.?i\.?f | curp | rfc | cédula(?:\sde\s\w{5,12})? | carte\sd[’']identité | ausweis
      | personalausweis | codice\sfiscale | c\.?f | passport | pass(?:e?port|aporte) | siret | siren
      | (?:national\s)?id(?:entity)?(?:\scard)? | reg(?:istration|istered)?(?:\scharity)?
      | charity | ngo\sreg )\.?\s?(?:no|nr|num(?:ber|ero)?|número|n)?[.:º°]{0,2}\s?
      [A-Z]{0,3}[\s-]?\d[\d.\s/-]{3,20}(?:[\dA-Za-z])?\W{0,2}""",
    re.VERBOSE | re.IGNORECASE,
)
"""``DNI 40112233`` · ``RUT 12.345.678-9`` · ``ID no. 4411``: tells who one is, not of what body."""
_SURE = 3.0
_HALF_SURE = 1.5


@dataclass(frozen=True, slots=True)
class Line:
    """An entry with its segments read: the tail, and what is left; and why it is doubted.

    ``identity`` is the number of a paper by which a person is known."""

    entry: Entry
    tail: Tail
    doubts: tuple[str, ...] = ()
    row: Row | None = None
    personal: Segment | None = None
    identity: Segment | None = None


def score(line: Line) -> float:
    """How much a line speaks for a person."""
    personal = _SURE if line.personal else _HALF_SURE if line.identity else 0.0
    return kind_score(line.tail.rest) + personal + (line.row.leaning if line.row else 0.0)


def lines(document: Document, entry: Entry, group: Group | None = None) -> Iterator[Line]:
    """The lines that an entry holds: several where several were printed as one.

    ``group`` is what the heading says of those who sign below it.
    """
    if entry.cells:
        if found := row(document, entry, group):
            yield Line(entry, found.tail, found.doubts, row=found)
        return
    whole = dashed(document, entry, group)
    unsure = (DOUBT,) if whole is not entry and is_doubtful(document, whole, group) else ()
    for part, doubts in _single(document, whole):
        printed = unaddressed(document, segments(document, part.body, part.fields))
        found_parts = list(_separated(document, printed))
        found_parts = found_parts if part.fields else turned(document, found_parts)
        personal = next(
            (one for one in found_parts[1:] if group_headings.is_personal(one.words)), None
        )
        identity = next((one for one in found_parts[1:] if _IDENTITY.fullmatch(one.words)), None)
        apart = (personal, identity)
        if rest := [one for one in found_parts if one not in apart]:
            yield Line(
                part, tail(document, rest), (*doubts, *unsure), personal=personal, identity=identity
            )


def _separated(document: Document, parts: Sequence[Segment]) -> Iterator[Segment]:
    """The segments, with a capacity in brackets, or what follows a surname in capitals, apart."""
    for at, part in enumerate(parts):
        opening = part.words.rfind("(")
        capitals = _CAPITALS.match(part.words) if at == 0 else None
        if opening > 0 and group_headings.is_personal(part.words[opening:]):
            cut, start = opening, opening
        elif at in {0, len(parts) - 1} and (inner := opened(document, part)):
            yield from inner
            continue
        elif capitals and not capitals["rest"].isupper():
            cut, start = capitals.end("name"), capitals.start("rest")
        else:
            yield from bracketed_body(document, part)
            continue
        pieces = (part.part(document, 0, cut), part.part(document, start, len(part.words)))
        yield from (piece for piece in pieces if piece)


def _single(document: Document, entry: Entry) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """The signatories that were printed as one entry, each with what makes it doubtful."""
    for part in _unglued(document, entry):
        if start := 0 if part.fields else second_start(document.quote(part.body)):
            length = part.body.end - part.body.start
            yield _piece(part, 0, start - 1), (DOUBTFUL,)
            yield _piece(part, start, length), (DOUBTFUL,)
            continue
        parted, doubts = several(document, part)
        for one in parted:
            yield one, doubts


def _unglued(document: Document, entry: Entry) -> Iterator[Entry]:
    """The entry, or several where one was printed right behind the other's country."""
    text = document.quote(entry.body)[:LONGEST_ITEM]
    start = 0
    for found in _GLUED.finditer(text):
        if places.country(found[1]) and _ends_too(text[found.end() :], found.group()):
            yield _piece(entry, start, found.end())
            start = found.end()
    yield _piece(entry, start, entry.body.end - entry.body.start) if start else entry


def _ends_too(rest: str, bracket: str) -> bool:
    """Whether another signatory follows: right behind the bracket, or with a country of its own."""
    if not bracket[-1].isspace():
        return True
    tail_ = rest.rstrip(") ").rpartition("(")[2]
    return rest.rstrip().endswith(")") and places.country(tail_) is not None


def _piece(entry: Entry, start: int, end: int) -> Entry:
    """A stretch of an entry as one of its own; the first keeps the label."""
    body = Span(entry.body.start + start, entry.body.start + end)
    return (
        replace(entry, span=Span(entry.span.start, body.end), body=body)
        if not start
        else Entry(body, body)
    )
