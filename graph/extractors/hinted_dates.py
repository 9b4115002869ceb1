"""When a letter was written, where it does not print it itself: hints that are only suggested.

The page around a letter may introduce it with its date (*On 4 May 2020, thirty groups sent this
letter*, *on August 28th, a reply, quoted below*), or link to a copy whose address holds one. A
year that is left out is that of the day of publication, or the only one that the text names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from graph.extractors.date_lines import Dated, day_of
from graph.extractors.head_lines import front_field, head_lines
from graph.extractors.passages import Passage, passages
from graph.model import Document, Span
from graph.normalisers import dates, scattered_dates
from graph.normalisers.scattered_dates import DAY_AND_YEAR, IN_ADDRESS
from graph.sections import Parts

_FIRST = 4
_LAST = 6
_TOP = 12
_LABEL = 60
_FARTHEST = 6_000
_SAMPLE = 40_000
_LETTER = (
    r"(?:open\s)?letters?|reply|replies|replied|responses?|responded|statement|submission|petition"
    r"|appeal|lettre|courrier|réponse|déclaration|carta|respuesta|declaración|lettera|risposta"
    r"|dichiarazione|brief|schreiben|antwort|erklärung|resposta|declaração"
)
_NAMES_LETTER = re.compile(rf"\b(?:{_LETTER}|wrote|escrib\w+|écri\w+|scri\w+|schrieb\w*)\b", re.I)
_DESCRIBING = ("description", "summary", "subtitle", "excerpt", "title")
_DATED = re.compile(
    rf"\W{{0,3}}(?:(?:an?|the|our|une?|una|il|la|eine?|um|uma)\s)?(?:joint\s|open\s)?(?:{_LETTER})"
    r"(?:\s(?:ouverte|conjointe|abierta|conjunta|aperta|congiunta|aberta))?\s(?:dated|datée?\sdu|en\sdate\sdu"
    r"|fechad[oa]\s(?:el|a)|de\sfecha|datat[oa](?:\s(?:il|al))?|vom|datad[oa]\sde)\s",
    re.IGNORECASE,
)
_DIRECTED = re.compile(
    r"[\W_]*$|\s?[:|(–—]|,?\s(?:to|from|by|an|von|à|aux?|al?|ai|alla|aos?)\s", re.IGNORECASE
)
"""``Letter dated 4 May 2020 to the board``, and not ``… is still unanswered``."""
_MAILED = re.compile(r"\b(?:sent|gesendet|envoyé|enviado|inviato)\s?:\s", re.IGNORECASE)
"""``Sent: 4 May 2020``: the day of a mail, of whatever it tells."""
_SHOWN = re.compile(
    r"""\b(?: below | following | quoted | reproduced | full\stext | text\sof | reads
      | ci-dessous | suivante? | que\svoici | reproduite?
      | siguiente | a\scontinuación | reproducid[ao] | seguente | qui\ssotto | riportiamo
      | riportat[ao] | folgende[nrms]? | unten | nachstehend\w* | wortlaut | abaixo | seguinte
      | reproduzid[ao] )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_SENT = re.compile(
    r"""\b(?: sent | wrote | written | submitted | addressed | published | released | received
      | delivered | handed | signed | issued | circulated
      | envoyée? | adressée? | écrit | publiée? | reçue? | remise? | distribuée?
      | enviad[ao] | enviaron | envió | dirigi\w+ | publicad[ao] | recibi\w+ | entreg[óa]\w*
      | distribu\w+ | inviat[ao] | scritto | pubblicat[ao] | ricevut[ao] | consegnat[ao]
      | geschickt | gesandt | geschrieben | schrieben | veröffentlicht | erhalten
      | übergeben | überreicht | verteilt
      | enviaram | enviou | publicada )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_TO_READER = re.compile(
    r"\b(?:(?:we|I)\s(?:\w+\s)?wrote\sto\syou|our\s(?:last|previous|earlier)|your\s(?:letter|reply)"
    r"|thank\syou|votre|su\scarta|Ihr\sSchreiben|Ihre\sAntwort|vostra)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.|\]\(/)[^\s)\">]{4,300}")
_COPY = re.compile(
    rf"\b(?:{_LETTER}|original|signed|pdf|download|source|version|copy|permalink|quelle|fuente"
    r"|fonte|télécharger|descargar|scarica)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hint:
    """A day that the page tells of its letter: where, by which normaliser, and why."""

    words: Span
    source: Span
    value: str
    normaliser: str
    reason: str


def hints(document: Document, parts: Parts, published: Dated | None) -> Iterator[Hint]:
    """The days hinted at, the likeliest first; those in addresses only if nothing is published."""
    yield from _yearless(document, parts, published)
    yield from _described(document, parts)
    yield from _introduced(document, parts, published)
    if published is None:
        yield from _addressed(document, parts)


def _described(document: Document, parts: Parts) -> Iterator[Hint]:
    """The day by which the page's particulars call the letter: ``Letter dated 4 May 2020``."""
    for key in _DESCRIBING:
        field = front_field(document, parts, key)
        for found in islice(dates.find(field.part.words), 1) if field else ():
            called = _DATED.fullmatch(field.part.words[: found.start]) if field else None
            part = field.part.part(document, found.start, found.end) if field else None
            if not called or not field or not _DIRECTED.match(field.part.words[found.end :]):
                continue
            if part and not found.short and found.readings[0].count("-") > 1:
                told = "the page's description tells the day; the letter does not print it"
                yield Hint(part.span, part.span, found.readings[0], "date", told)


def _yearless(document: Document, parts: Parts, published: Dated | None) -> Iterator[Hint]:
    """The date line of the head, where it leaves the year out."""
    for line in head_lines(document, parts):
        if day := day_of(line.part):
            part = line.part.part(document, day.start, day.end)
            if part:
                yield from _with_year(document, day, place=part.span, published=published)


def _introduced(document: Document, parts: Parts, published: Dated | None) -> Iterator[Hint]:
    for passage in _introduction(document, parts):
        for sentence in passage.sentences:
            words = passage.text[sentence.start : sentence.end]
            if not _introduces(words, passage, greets=parts.salutation is not None):
                continue
            whole = [one for one in dates.find(words) if not one.short]
            bare = list(scattered_dates.days(words))
            if len(whole) == 1 and not bare and whole[0].readings[0].count("-") > 1:
                place = passage.flow.span(
                    sentence.start + whole[0].start, sentence.start + whole[0].end
                )
                told = "the introduction tells the day; the letter does not print it"
                yield Hint(place, place, whole[0].readings[0], "date", told)
            elif len(bare) == 1 and not whole:
                start = sentence.start + bare[0].start
                place = passage.flow.span(start, start + bare[0].end - bare[0].start)
                yield from _with_year(document, bare[0], place=place, published=published)


def _introduction(document: Document, parts: Parts) -> Iterator[Passage]:
    """What stands above the greeting, or the first paragraphs where nobody is greeted."""
    start = parts.front.end if parts.front else 0
    end = parts.salutation.start if parts.salutation else len(document.text)
    if start < end:
        yield from islice(
            passages(document, Span(start, end)), _TOP if parts.salutation else _FIRST
        )


def _introduces(words: str, passage: Passage, *, greets: bool) -> bool:
    """Whether a sentence tells of the letter that follows it, not of an earlier one."""
    others = _TO_READER.search(words) or _MAILED.search(words)
    if others or not _NAMES_LETTER.search(words):
        return False
    return bool(_SHOWN.search(passage.text) or (greets and _SENT.search(words)))


def _with_year(
    document: Document, day: scattered_dates.Day, *, place: Span, published: Dated | None
) -> Iterator[Hint]:
    """The day with the year of publication, else with the only year that the text names."""
    if published:
        year, span = int(published.readings[0][:4]), published.part.span
        at = document.quote(span).find(str(year))
        found = Span(span.start + at, span.start + at + len(str(year))) if at >= 0 else None
        told = "the year is that of the day of publication"
    else:
        named = list(scattered_dates.years(document.text[:_SAMPLE]))
        year = named[0][2] if len({one for _, _, one in named}) == 1 else 0
        near = min(named, key=lambda one: abs(one[0] - place.start), default=None)
        found = Span(near[0], near[1]) if near and year else None
        told = "the year is the only one that the text names"
    value = day.of(year) if found else None
    if found is None or value is None:
        return
    source = Span(min(place.start, found.start), max(place.end, found.end))
    if source.end - source.start <= _FARTHEST:
        yield Hint(place, source, value, DAY_AND_YEAR, f"no year is printed with the day; {told}")


def _addressed(document: Document, parts: Parts) -> Iterator[Hint]:
    """The days in the addresses of copies of the letter, above and below its body."""
    for span in _around(document, parts):
        for address in _ADDRESS.finditer(document.text, span.start, span.end):
            label = document.text[max(0, address.start() - _LABEL) : address.start()]
            if not _COPY.search(label):
                continue
            for start, end, readings in scattered_dates.in_address(address.group()):
                place = Span(address.start() + start, address.start() + end)
                if value := _settled(document, readings):
                    told = "only the address of a copy tells the day"
                    yield Hint(place, place, value, IN_ADDRESS, told)


def _around(document: Document, parts: Parts) -> Iterator[Span]:
    """The text above the letter's body and the last blocks below it."""
    blocks, body, length = document.blocks, parts.body, len(document.text)
    if not blocks:
        return
    top = body.start if body else blocks[:_TOP][-1].span.end
    last = max(blocks[-_LAST:][0].span.start, body.end if body else top)
    for start, end in ((0, min(top, _FARTHEST)), (last, length)):
        if start < end:
            yield Span(start, end)


def _settled(document: Document, readings: tuple[str, ...]) -> str | None:
    """The reading whose year the text names; a single one needs no support."""
    if len(readings) == 1:
        return readings[0]
    named = {str(year) for _, _, year in scattered_dates.years(document.text[:_SAMPLE])}
    fitting = [one for one in readings if one[:4] in named]
    return fitting[0] if len(fitting) == 1 else None
