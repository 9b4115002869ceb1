"""Organisations whose names are like that of another: perhaps the same, perhaps a part of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graph.query import Kind, complete, spelled
from graph.resolution.comparing import compare
from graph.resolution.likeness import Likeness
from webui.rows import page_queries, store

MOST: Final = 10
"""How many like names a page shows."""
FIRST_WORDS: Final = 2
"""How many words two names must share at the beginning of one of them to be compared."""
MOST_COMPARED: Final = 60
VERDICTS: Final = {
    Likeness.SAME: "names that stand for one",
    Likeness.PART_OF: "one may be a part of the other",
    Likeness.REVIEW: "a person has to look",
}


@dataclass(frozen=True, slots=True)
class Alike:
    """One organisation with a like name: the verdict on the names, and the reasons in words."""

    iri: str
    label: str
    verdict: str
    reasons: str


@dataclass(frozen=True, slots=True)
class LikeNames:
    """Those found, and a query that gives them with their names.

    The names are compared by the program; a query cannot do it.
    """

    found: tuple[Alike, ...]
    sparql: str


def like_names(iri: str, label: str) -> LikeNames | None:
    """Organisations with names like that of an organisation; None where there are none."""
    compared = [
        (compare(label, name), other, name)
        for other, name in _candidates(label).items()
        if other != iri
    ]
    alike = sorted(
        ((one, other, name) for one, other, name in compared if one.verdict in VERDICTS),
        key=lambda found: (-found[0].score, found[2]),
    )[:MOST]
    if not alike:
        return None
    things = [f"<{other}>" for _, other, _ in alike]
    return LikeNames(
        tuple(Alike(other, name, VERDICTS[one.verdict], one.words) for one, other, name in alike),
        spelled(store(), page_queries()["labels"], {"thing": things}),
    )


def _candidates(label: str) -> dict[str, str]:
    """Organisations with a name in which the first words of this one stand, by their IRIs."""
    words = " ".join(label.split()[:FIRST_WORDS])
    found = complete(store(), Kind.ORGANISATION, words, most=MOST_COMPARED)
    return {store().base.expanded(match.value): match.label for match in found}
