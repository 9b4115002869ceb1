"""From citing words to norms: ``Article 7 of the TRIPS Agreement`` to the IRI of Article 7.

A norm is the most specific provision that the ontology holds; where it holds an article but
not the paragraph, the article, and where it holds no provisions at all, the instrument.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.gazetteer import Flow, gazetteer
from graph.gazetteer.flow import unbroken
from graph.normalisers.anchors import Kind
from graph.normalisers.binding import Reference
from graph.normalisers.citing import references
from graph.normalisers.naming import NORM_KINDS
from graph.normalisers.normaliser import Chosen, Normaliser, Recomputed
from graph.normalisers.provisions import Provision
from graph.vocabulary import codes, last_article, provisions

REMEMBERED = 1024
"""So many citing words are remembered with their references: the gate asks for each norm."""

NORM = "norm"
PROVISION = "provision"
_COUNTED = re.compile(r"[A-Z][A-Za-z0-9&.-]{1,12} (?P<number>\d{1,2})")
CITATION_FUNCTION = "citation-function"


@dataclass(frozen=True, slots=True)
class Norm:
    """A norm's IRI; ``missing`` says that the instrument has no such provision.

    ``provision`` is what was cited, a range as a whole.
    """

    iri: str
    missing: bool = False
    provision: Provision | None = None


def located(instrument: str, provision: Provision) -> Norm:
    """The most specific norm held for a provision of an instrument (not of a range)."""
    held = provisions(instrument)
    names = list(_names(provision))
    for name in reversed(names):
        if name in held:
            return Norm(held[name])
    return Norm(instrument, missing=_cannot_be(instrument, provision))


def of(reference: Reference, instrument: str) -> list[Norm]:
    """The norms that a reference cites, its ranges spread out; the instrument if it cites none."""
    if not reference.provisions:
        return [Norm(instrument)]
    found: dict[tuple[str, Provision], Norm] = {}
    for cited in reference.provisions:
        spread = [located(instrument, one) for one in cited.each()]
        held = [norm for norm in spread if norm.iri != instrument]
        for norm in held or spread[:1]:
            found.setdefault((norm.iri, cited), replace(norm, provision=cited))
    return list(found.values())


def norms(words: str) -> frozenset[str]:
    """The IRI of every norm that the words cite."""
    return frozenset(
        norm.iri
        for reference in _references(words)
        for iri in reference.iris
        for norm in of(reference, iri)
    )


def cited(words: str) -> frozenset[str]:
    """Every provision that the words cite, of whatever instrument: ``article 31(f)``.

    ``DPP 3`` is a principle, rule or recommendation, as the short form's full name tells.
    """
    counted = _COUNTED.fullmatch(words)
    kinds = (Kind.PRINCIPLE, Kind.RULE, Kind.RECOMMENDATION) if counted else ()
    short = [Provision(kind, counted["number"]) for kind in kinds if counted]
    named = [one for reference in _references(words) for one in reference.provisions]
    return frozenset(provision.notation() for provision in [*short, *named])


@lru_cache(maxsize=REMEMBERED)
def _references(words: str) -> tuple[Reference, ...]:
    readings = dict.fromkeys((words, unbroken(words)))
    return tuple(one for said in readings for one in references(Flow.of(said), gazetteer()))


def is_citable(iri: str) -> bool:
    """Whether an IRI of the vocabulary is that of a treaty or another instrument."""
    return gazetteer().kind(iri) in NORM_KINDS


def functions() -> Collection[str]:
    """The names of the functions that a citation can have."""
    return codes(CITATION_FUNCTION)


def _names(provision: Provision) -> Iterator[str]:
    """The identifiers from the article down: ``art_27``, ``art_27__para_3``, …"""
    if provision.kind is Kind.PREAMBLE:
        yield Kind.PREAMBLE.value
        return
    name = f"{provision.kind}_{provision.number}"
    yield name
    for step in provision.path:
        name += f"__para_{step}" if step.isdecimal() else f"__point_{step}"
        yield name


def _cannot_be(instrument: str, provision: Provision) -> bool:
    """Whether an article lies beyond the last one, or is not among those held without a gap.

    Of a text that is held in paragraphs only, no article can be cited.
    """
    number = re.match(r"\d+", provision.number)
    if provision.kind is not Kind.ARTICLE or number is None:
        return False
    last = last_article(instrument)
    if last is not None and int(number.group()) > last:
        return True
    articles = [name for name in provisions(instrument) if name.startswith("art_")]
    if not articles:
        return bool(provisions(instrument))
    plain = (re.fullmatch(r"art_(\d+)", name) for name in articles)
    held = {int(found[1]) for found in plain if found}
    return held == set(range(1, max(held, default=0) + 1))


NORMALISERS: tuple[Normaliser, ...] = (
    Recomputed(NORM, norms),
    Recomputed(PROVISION, cited),
    Chosen(CITATION_FUNCTION, functions),
)
