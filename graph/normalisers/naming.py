"""The names of instruments in a flow: known ones, and those told by number or title alone.

What is told by its form alone is a `Hit` that means nothing known. A known name wins over a
title that holds its head noun: *the WTO's TRIPS Agreement* is known, *the Optional Protocol to
the ICESCR* is another text than the Covenant.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph.gazetteer import Gazetteer, Hit
from graph.normalisers.eu_acts import act_key, act_sort, acts
from graph.normalisers.law_names import titled
from graph.normalisers.symbols import numbered
from graph.normalisers.titles import Title, titles
from graph.vocabulary import ConceptKind, NameKind

_DERIVED = re.compile(r"[\s-][Ww]aiver(?:\s[Pp]roposal)?\b")
_KEPT = re.compile(r"(?:^|[\s(])(?P<of>(?:UK|U\.K\.)\s)$")
"""*UK GDPR*: what a state keeps of an act of the Union that it has left is a law of its own."""
_LONGER = re.compile(
    r"(?<=Universal\sDeclaration)\s(?:on|of)\s|(?<=African\sCharter)\s(?:on|of|for)\s"
)
"""What makes a known name the beginning of another one."""
_SHORT_FORM = re.compile(
    r"\s\((?:hereinafter|hereafter|henceforth|ci-après|en\sadelante|en\slo\ssucesivo|di\sseguito"
    r"|im\sFolgenden|nachfolgend|doravante|adiante|hierna|the\s[“\"‘]|[“\"«„])"
)
NORM_KINDS = frozenset({ConceptKind.TREATY, ConceptKind.INSTRUMENT, ConceptKind.VERSION})


def instruments(text: str, hits: Sequence[Hit], names: Gazetteer) -> list[Hit]:
    """Every name of an instrument in a text, in order; ``hits`` are the known names."""
    hits = [hit for hit in hits if not _LONGER.match(text, hit.end)]
    citable = list(_citable(text, hits, names))
    by_number = [
        Hit(start, end, _meant(text[start:end], names), NameKind.LABEL)
        for start, end in numbered(text)
    ]
    by_number += [Hit(start, end, (), NameKind.LABEL) for start, end in titled(text)]
    by_number = list(_apart(by_number, citable))
    held = sorted([*hits, *by_number])
    found = [
        one for one in _titles(titles(text), held) if not (one.treaty and _opening(one, citable))
    ]
    swallowed = {hit.start for one in found for hit in _opening(one, citable)}
    kept = [hit for hit in citable if hit.start not in swallowed]
    unknown = [
        Hit(one.start, _before_short(text, one.start, end), (), NameKind.LABEL)
        for one in found
        if (end := _before_number(text, one, by_number))
    ]
    return sorted([*(_derived(text, hit, names) for hit in kept), *by_number, *unknown])


def _citable(text: str, hits: Sequence[Hit], names: Gazetteer) -> Iterator[Hit]:
    """The names of texts; *Committee on the Rights of the Child (CRC)* names none."""
    texts = [hit for hit in hits if any(names.kind(iri) in NORM_KINDS for iri in hit.iris)]
    bodies = {hit.end for hit in hits} - {hit.end for hit in texts}
    for hit in texts:
        given = text[hit.end : hit.end + 1] == ")" and text[: hit.start].endswith(" (")
        if not (given and hit.start - len(" (") in bodies):
            yield hit


def _before_number(text: str, one: Title, by_number: Sequence[Hit]) -> int:
    """Where a title ends, a number that stands behind it left out: *… on Ports COM(2031) 45*."""
    at = bisect_left(by_number, one.head, key=lambda hit: hit.start)
    if at == len(by_number) or by_number[at].start >= one.end or by_number[at].end < one.end - 1:
        return one.end
    return len(text[: by_number[at].start].rstrip(" (,–—-"))


def _before_short(text: str, start: int, end: int) -> int:
    """Where a title ends before its short form: *Convention on Quays* (hereinafter the …)."""
    given = _SHORT_FORM.search(text, start, end)
    return given.start() if given else end


def _derived(text: str, hit: Hit, names: Gazetteer) -> Hit:
    """The *TRIPS waiver* is another text than TRIPS, the *UK GDPR* another than the Union's."""
    more = _DERIVED.match(text, hit.end)
    kept = _KEPT.search(text, max(0, hit.start - len("(U.K. ")), hit.start)
    if kept and any(names.kind(iri) is ConceptKind.INSTRUMENT for iri in hit.iris):
        return Hit(kept.start("of"), hit.end, (), hit.kind)
    return Hit(hit.start, more.end(), (), hit.kind) if more else hit


def _apart(found: Sequence[Hit], known: Sequence[Hit]) -> Iterator[Hit]:
    """What is found that no known name touches."""
    for one in found:
        at = bisect_right(known, one.start, key=lambda hit: hit.end)
        if at == len(known) or known[at].start >= one.end:
            yield one


def _titles(found: Iterator[Title], held: Sequence[Hit]) -> Iterator[Title]:
    """The titles whose head noun is no part of a name found otherwise."""
    at = 0
    for one in found:
        while at < len(held) and held[at].end <= one.start:
            at += 1
        inside = [hit for hit in held[at : at + 6] if hit.start < one.end]
        if not any(hit.start <= one.head < hit.end for hit in inside):
            yield one


def _opening(one: Title, known: Sequence[Hit]) -> list[Hit]:
    """The known names that only open a longer title: the *GDPR Implementation Act*."""
    first = bisect_left(known, one.start, key=lambda hit: hit.start)
    last = bisect_left(known, one.head, key=lambda hit: hit.start)
    return [hit for hit in known[first:last] if hit.end <= one.head]


def _meant(words: str, names: Gazetteer) -> tuple[str, ...]:
    key = act_key(words)
    return _acts(names).get((act_sort(words), key), ()) if key else ()


def _acts(names: Gazetteer) -> dict[tuple[str | None, str], tuple[str, ...]]:
    return _known_acts(_Key(names))


class _Key:
    """A gazetteer by its identity, so that its acts are gathered once."""

    __slots__ = ("names",)

    def __init__(self, names: Gazetteer) -> None:
        self.names = names

    def __hash__(self) -> int:
        return id(self.names)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.names is self.names


@lru_cache(maxsize=8)
def _known_acts(key: _Key) -> dict[tuple[str | None, str], tuple[str, ...]]:
    return dict(acts(key.names))
