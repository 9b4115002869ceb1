"""What the page of a thing shows first, by its kind: the answers people come for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from webui.rows import Row, first_of, grouped, rows


@dataclass(frozen=True, slots=True)
class Article:
    """One provision in a treaty's index: its depth and the citations of exactly it."""

    iri: str
    label: str
    title: str | None
    depth: int
    citations: int
    functions: tuple[tuple[str, int], ...]


def of_agent(iri: str) -> Mapping[str, Any]:
    """Seat, letters signed, names as printed with where, and who else signed them."""
    signatures = first_of(rows("agent-signatures", agent=iri), "signature")
    names: dict[str, list[Row]] = grouped((row for row in signatures if row.name), "name")
    return {
        "seats": first_of(rows("agent-seats", agent=iri), "seat"),
        "signatures": signatures,
        "names": names,
        "cosigners": first_of(rows("agent-cosigners", agent=iri), "other"),
    }


def of_body(iri: str) -> Mapping[str, Any]:
    """Letters and demands that reached the body or one within it; what it consists of."""
    return {
        **of_agent(iri),
        "letters": first_of(rows("body-letters", body=iri), "letter"),
        "demands": first_of(rows("body-demands", body=iri), "demand"),
    }


def of_norm(iri: str) -> Mapping[str, Any]:
    """Where and how the norm or a part of it is cited; its provisions in reading order."""
    citations = rows("citations-of", norm=iri)
    return {
        "citations": grouped(citations, "citation"),
        "functions": functions(citations),
        "letters_citing": grouped(citations, "letter"),
        "articles": _articles(iri, citations),
    }


def functions(citations: Iterable[Row]) -> list[tuple[str, int]]:
    """The manners of citing with their numbers of citations, most frequent first."""
    pairs = {(row.citation, row.functionLabel) for row in citations if row.functionLabel}
    counts = Counter(label for _, label in pairs)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _articles(iri: str, citations: tuple[Row, ...]) -> list[Article]:
    found = first_of(rows("provisions", norm=iri), "provision")
    parents = {row.provision: row.parent for row in found}
    by_norm = grouped(citations, "cited")
    return [
        Article(
            row.provision,
            row.label,
            row.title,
            _depth(row.provision, parents),
            len({one.citation for one in by_norm.get(row.provision, ())}),
            tuple(functions(by_norm.get(row.provision, ()))),
        )
        for row in found
    ]


def _depth(provision: str, parents: Mapping[str, str]) -> int:
    """How many provisions contain it; a loop in the data ends the climb."""
    seen = {provision}
    above: str | None = parents.get(provision)
    while above is not None and above in parents and above not in seen:
        seen.add(above)
        above = parents.get(above)
    return min(len(seen) - 1, 4)


def of_demand(iri: str) -> Mapping[str, Any]:
    """The demand with whom it asks, what came of it and who signed for it."""
    return {
        "demand": next((row for row in rows("demands") if row.demand == iri), None),
        "asked": [row for row in rows("demands-asked") if row.demand == iri],
        "outcomes": first_of((row for row in rows("outcomes") if row.demand == iri), "outcome"),
        "backers": first_of(rows("demand-backers", demand=iri), "agent"),
    }


def of_country(iri: str) -> Mapping[str, Any]:
    """Signatories with their seat there, and those beside whose name it stands."""
    found = rows("country-agents", country=iri)
    return {
        "held": first_of((row for row in found if row.held), "agent"),
        "stated": grouped((row for row in found if row.stated), "agent"),
    }


PORTRAITS: Final[Mapping[str, Callable[[str], Mapping[str, Any]]]] = {
    "organisation": of_agent,
    "person": of_agent,
    "body": of_body,
    "treaty": of_norm,
    "instrument": of_norm,
    "provision": of_norm,
    "demand": of_demand,
    "country": of_country,
}
"""What each kind of thing shows first; the other kinds show their statements only."""
