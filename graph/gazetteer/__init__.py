"""Names of known things, found in any text: the vocabulary as one matcher.

White space, line breaks and the spelling of *organisation* do not matter. A full name is
found in any case as long as it starts with a capital, an acronym only as it is written. A
name that means several things keeps all of them; `graph.gazetteer.senses` chooses. *TRIPS
plus* is something else than TRIPS.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

import ahocorasick_rs

from graph.gazetteer.flow import Flow
from graph.gazetteer.nations import is_its_own
from graph.model import Span, lowered
from graph.vocabulary import Concept, ConceptKind, NameKind, concepts

__all__ = ["Flow", "Gazetteer", "Hit", "Match", "gazetteer"]

_UNNAMED = {ConceptKind.COUNTRY, ConceptKind.REGION, ConceptKind.PROVISION, ConceptKind.TOPIC}
_ACRONYM = re.compile(r"(?=.*[A-Z].*[A-Z0-9])[A-Z0-9&+./-]{2,12}")
_PLUS = re.compile(r"[\s-](?:[Pp]lus|PLUS)\b")
SHORT_ACRONYM = 3
SHORTEST = 2
_TEXT = ConceptKind.INSTRUMENT
_CITED = 40
_PROVISION = re.compile(
    r"(?:\b[Aa]rt(?:ikeln?|icles?|t?\.)?|§§?)\s?\d{1,4}[a-z]?"
    r"(?:[\s,–-]{1,2}(?:\d{1,4}[a-z]?|[a-z]\)?|[IVX]{1,4}|Abs(?:atz|\.)|S(?:atz|\.)|N(?:r\.|ummer)|lit\.|Buchst\."
    r"|und|oder|bis|sowie|and|or|in|i\.|V\.|m\.|Verbindung|mit|[Aa]rt(?:ikeln?|icles?|t?\.)?|§§?|ff?\.|de[sr]|of|the))*"
    r"\s$"
)
"""*Art. 5 Abs. 1 und Art. 2*: numbers of provisions, and nothing else, up to the text's name."""

_GERMAN_HEADS = ("bkommen", "bereinkommen", "ertrag", "rotokoll", "akt", "esetz")
_GERMAN_ADJECTIVE = re.compile(
    r"(?P<stem>[A-ZÄÖÜ][a-zäöüß]{2,20}(?:isch|lich|mein)|International|Revidiert|Vereint|Zweit|Erst)"
    r"(?:er|es|e)\s(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)"
)
_NEARBY = 24
_SHORTEST_DOTTED, _LONGEST_DOTTED = 2, 4
_FOLDED_MARKS = (
    *(("’", "'"), ("‘", "'"), ("-", " "), ("‑", " "), ("–", " ")),
    *(("isation", "ization"), (" of ", " on ")),
)


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A name in a flow: ``flow.text[start:end]`` names one or more known things."""

    start: int
    end: int
    iris: tuple[str, ...]
    kind: NameKind


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """A name in a document: the words at ``span`` name one or more known things."""

    span: Span
    iris: tuple[str, ...]
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Finds the names of known things; made once with `Gazetteer.of`."""

    known: Mapping[str, Concept] = field(repr=False)
    _acronyms: _Names = field(repr=False)
    _names: _Names = field(repr=False)

    @classmethod
    def of(cls, known: Iterable[Concept]) -> Gazetteer:
        """A matcher for the names of these concepts.

        Places, provisions and topics are left out: other rooms know these.
        """
        acronyms: dict[str, set[str]] = {}
        names: dict[str, set[str]] = {}
        held = {concept.iri: concept for concept in known if concept.kind not in _UNNAMED}
        for concept in held.values():
            for name in concept.names:
                if name.kind is NameKind.ACRONYM or _ACRONYM.fullmatch(name.text):
                    for form in _acronym_forms(name.text):
                        acronyms.setdefault(form, set()).add(concept.iri)
                else:
                    for form in _name_forms(name.text):
                        names.setdefault(folded(Flow.of(form).text), set()).add(concept.iri)
        return cls(held, _Names.of(acronyms), _Names.of(names))

    def find(self, text: str, span: Span | None = None) -> Iterator[Match]:
        """Every name in a text, or in a span of it, leftmost and longest first."""
        flow = Flow.of(text, span)
        for hit in self.hits(flow):
            yield Match(flow.span(hit.start, hit.end), hit.iris, hit.kind)

    def hits(self, flow: Flow) -> Iterator[Hit]:
        """Every name in a flow, in its own offsets; none overlaps another."""
        found = [
            *(
                Hit(start, end, iris, NameKind.ACRONYM)
                for start, end, iris in self._acronyms.found(flow.text)
                if _stands_alone(flow.text, start, end)
            ),
            *(
                Hit(start, end, iris, NameKind.LABEL)
                for start, end, iris in self._names.found(folded(flow.text))
                if _is_name(flow.text, start, end)
            ),
        ]
        reached = 0
        own = (self._own(flow, hit) for hit in found)
        for hit in sorted(own, key=lambda hit: (hit.start, -hit.end, hit.kind)):
            if hit.iris and hit.start >= reached:
                reached = hit.end
                yield hit

    def _own(self, flow: Flow, hit: Hit) -> Hit:
        """A name without the bodies of countries that it is not the name of where it stands.

        Two letters are a text's, as in *Art. 5 GG*, only behind a provision.
        """
        if hit.kind is NameKind.ACRONYM:
            letters = flow.text[hit.start : hit.end].replace(".", "")
            texts = len(letters) == SHORTEST and self.kind(hit.iris[0]) is _TEXT
            alone = hit.start == 0 and hit.end == len(flow.text)
            cited = (
                alone
                or not texts
                or _PROVISION.search(flow.text, max(0, hit.start - _CITED), hit.start)
            )
            return hit if cited else replace(hit, iris=())
        kept = [iri for iri in hit.iris if self._is_own(flow, hit, self.known[iri])]
        return hit if len(kept) == len(hit.iris) else replace(hit, iris=tuple(kept))

    def _is_own(self, flow: Flow, hit: Hit, concept: Concept) -> bool:
        if concept.country is None:
            return True
        words = folded(flow.text[hit.start : hit.end])
        english = any(folded(name.text) == words for name in concept.names if name.language == "en")
        return is_its_own(flow, (hit.start, hit.end), country=concept.country, english=english)

    def named(self, words: str) -> frozenset[str]:
        """The IRIs of everything that a few words name."""
        return frozenset(iri for hit in self.hits(Flow.of(words)) for iri in hit.iris)

    def kind(self, iri: str) -> ConceptKind:
        """What sort of thing an IRI of this gazetteer stands for."""
        return self.known[iri].kind


@dataclass(frozen=True, slots=True)
class _Names:
    """One automaton over name forms, and what each form stands for."""

    automaton: ahocorasick_rs.AhoCorasick
    iris: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, forms: Mapping[str, set[str]]) -> _Names:
        ordered = sorted(form for form in forms if form)
        return cls(
            ahocorasick_rs.AhoCorasick(ordered),
            tuple(tuple(sorted(forms[form])) for form in ordered),
        )

    def found(self, text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        for which, start, end in self.automaton.find_matches_as_indexes(text, overlapping=True):
            yield start, end, self.iris[which]


@cache
def gazetteer() -> Gazetteer:
    """The matcher for everything that the ontology names."""
    return Gazetteer.of(concepts().values())


def folded(words: str) -> str:
    """Words as names are compared: in lower case, with plain marks, *-ization* and
    *on* for *of*; as long as before.
    """
    plain = lowered(words)
    for mark, folded_mark in _FOLDED_MARKS:
        plain = plain.replace(mark, folded_mark)
    return plain


def _name_forms(name: str) -> Iterator[str]:
    """A German treaty is also named in other cases: *des TRIPS-Abkommens*, *der Allgemeinen …*."""
    yield name
    if name.endswith(_GERMAN_HEADS):
        yield name + "s"
        yield name + "es"
    if bent := _GERMAN_ADJECTIVE.match(name):
        stem, rest = bent["stem"], name[bent.end() :]
        other = f"{stem}en {bent['noun']}"
        yield from (other + rest, f"{other}s{rest}", f"{other}es{rest}")
        yield from (f"{stem}{ending} {bent['noun']}{rest}" for ending in ("er", "e"))


def _acronym_forms(acronym: str) -> Iterator[str]:
    """``TRIPS`` is also written ``TRIPs``, and ``UN`` also ``U.N.``."""
    yield acronym
    if len(acronym) > _LONGEST_DOTTED and acronym.endswith("S"):
        yield acronym[:-1] + "s"
    if _SHORTEST_DOTTED <= len(acronym) <= _LONGEST_DOTTED and acronym.isalpha():
        yield "".join(letter + "." for letter in acronym)


_NEAREST = 6
_LONGEST_UNIT = 10
_CODE_TITLE = re.compile(
    r"\b\d{1,2}\s(?:C\.F\.R\b|CFR\s(?:§|(?:[Pp]art|[Ss]ubpart|[Ss]ection)s?\b|[Ss]ec\.|[Pp]t\.|\d))"
)
"""*45 C.F.R.*: a title of the federal code of the United States, no charter."""


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether an acronym is not part of a longer one: ``OP-CEDAW``, ``ICCPR-OP``."""
    return (
        _bounded(text, start, end)
        and not (end - start <= SHORT_ACRONYM and _shouted(text, start, end))
        and not (text[start - 1 : start] == "-" and text[start - 2 : start - 1].isupper())
        and not (text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper())
        and text[end : end + 2] != "/C"
        and not _CODE_TITLE.search(text, max(0, start - _NEAREST), end + _LONGEST_UNIT)
    )


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether a word stands among capitals, where *WHO* may be no acronym."""
    around = text[max(0, start - _NEARBY) : start] + text[end : end + _NEARBY]
    letters = [letter for letter in around if letter.isalpha()]
    return len(letters) >= _NEARBY / 2 and all(letter.isupper() for letter in letters)


def _is_name(text: str, start: int, end: int) -> bool:
    first = text[start]
    return _bounded(text, start, end) and (not first.islower() or " " in text[start:end])


def _bounded(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start] if start else ""
    after = text[end : end + 1]
    inside = before.isalnum() or (text[end - 1].isalnum() and after.isalnum())
    return not inside and not _PLUS.match(text, end)
