"""What a name may mean: candidates with a score, each with its reasons in words.

Organisations and bodies are compared as `graph.resolution` does it; other things by their names
as they are written; persons only by printed name and affiliation. Nothing is a match of itself
unless the names are the same beyond doubt and one thing alone has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz import fuzz, process

from graph import search
from graph.model import collapse
from graph.reconciliation.asked import MOST_CANDIDATES, Query
from graph.reconciliation.kinds import ASKED, PARTIES, PROPERTIES, TYPES
from graph.reconciliation.names import ACRONYM, TITLE, Names, Thing, names_of
from graph.resolution.comparing import compare
from graph.resolution.likeness import Ground, Likeness, Reason
from graph.search import folded
from graph.store import View

_OTHERS: Final = tuple(kind for kind in TYPES if kind not in {*PARTIES, "person"})
_COMPARED: Final = 60
"""How many organisations are looked at before they are narrowed to the types asked for."""
_SURE: Final = 100
_DOUBT: Final = 60
_SHARED_SCORE: Final = 80
_PERSON_SCORE: Final = 90
_NEAREST: Final = 75
"""From how alike on names that are only written alike are candidates."""
_HIGHEST_ALIKE: Final = 89
_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that a name may mean: by which of its names, how sure, and why.

    ``match`` says that no person has to look.
    """

    thing: Thing
    name: str
    verdict: Likeness
    score: int
    reasons: tuple[Reason, ...]
    match: bool = False

    @property
    def words(self) -> str:
        """The reasons as one line."""
        return "; ".join(reason.words for reason in self.reasons)

    def doubted(self, reason: Reason) -> Candidate:
        """The candidate with one more reason, for which a person has to look."""
        reasons = (*self.reasons, reason)
        verdict = Likeness.REVIEW if self.verdict is Likeness.SAME else self.verdict
        return replace(self, verdict=verdict, score=min(self.score, _DOUBT), reasons=reasons)


def candidates(view: View, query: Query) -> list[Candidate]:
    """What the name of a query may mean, the likeliest first."""
    if not query.words:
        return []
    names = names_of(view)
    itself = _itself(view, names, query)
    if itself is not None:
        return [itself]
    found = [*_parties(names, query), *_others(view, names, query), *_persons(names, query)]
    kept = [one for each in found for one in _narrowed(names, query, each)]
    ranked = sorted(kept, key=lambda one: (-one.score, -one.thing.letters, one.thing.iri))
    same = [one for one in ranked if one.verdict is Likeness.SAME]
    sure = same[0] if len(same) == 1 else None
    return [replace(one, match=one is sure) for one in ranked[: query.limit]]


def _itself(view: View, names: Names, query: Query) -> Candidate | None:
    """The thing whose identifier was asked for; persons are not told by theirs."""
    thing = names.things.get(view.base.expanded(query.words))
    if thing is None or thing.kind == "person" or not query.wants(thing.kind):
        return None
    reason = Reason(Ground.NAME, "this is its identifier")
    return Candidate(thing, thing.label, Likeness.SAME, _SURE, (reason,), match=True)


def _parties(names: Names, query: Query) -> Iterator[Candidate]:
    """Organisations and bodies."""
    if not any(map(query.wants, PARTIES)):
        return
    for match in names.parties.find(query.words, limit=_COMPARED):
        thing, told = names.things[match.known.iri], match.comparison
        if query.wants(thing.kind):
            yield Candidate(thing, match.name, told.verdict, told.score, told.reasons)


def _others(view: View, names: Names, query: Query) -> Iterable[Candidate]:
    """Treaties, provisions, instruments and countries: each once, by the name that fits best."""
    kinds = tuple(filter(query.wants, _OTHERS))
    if not kinds:
        return ()
    best: dict[str, Candidate] = {}
    for one in (*_equal(names, query, kinds), *_alike(view, names, query, kinds=kinds)):
        former = best.setdefault(one.thing.iri, one)
        if one.score > former.score:
            best[one.thing.iri] = one
    return best.values()


def _equal(names: Names, query: Query, kinds: tuple[str, ...]) -> Iterator[Candidate]:
    for thing, name, how in names.exact.get(folded(query.words), ()):
        if thing.kind not in kinds:
            continue
        shared = _shared(thing, name, how)
        if shared is not None:
            yield Candidate(thing, name, Likeness.REVIEW, _SHARED_SCORE, (shared,))
            continue
        told = compare(query.words, name)
        yield Candidate(thing, name, told.verdict, told.score, told.reasons)


def _shared(thing: Thing, name: str, how: str) -> Reason | None:
    """Why a name, though it is the same, does not tell a thing from others by itself."""
    if how == ACRONYM or (name.isupper() and " " not in name):
        return Reason(Ground.ACRONYM, "its acronym, which others may have too")
    if how == TITLE and thing.kind == "provision":
        return Reason(Ground.NAME, "its heading, which other provisions may have too")
    return None


def _alike(
    view: View, names: Names, query: Query, *, kinds: tuple[str, ...]
) -> Iterator[Candidate]:
    """Things with a name that has the words, or is written almost so."""
    wanted, scope = folded(query.words), search.Scope(kinds)
    for one in search.suggest(view, query.words, scope, most=MOST_CANDIDATES):
        if one.iri in names.things and folded(one.name) != wanted:
            words = f"“{one.name}” has all these words"
            yield from _written_alike(names.things[one.iri], one.name, wanted, words=words)
    for kind in kinds:
        near = process.extract(
            wanted, names.spelled[kind], scorer=fuzz.ratio, processor=None,
            limit=MOST_CANDIDATES, score_cutoff=_NEAREST,
        )  # fmt: skip
        for key, _, _ in near:
            for thing, name, _ in names.exact[key]:
                if thing.kind == kind and key != wanted:
                    words = f"written almost as “{name}”"
                    yield from _written_alike(thing, name, wanted, words=words)


def _written_alike(thing: Thing, name: str, wanted: str, *, words: str) -> Iterator[Candidate]:
    """One candidate; none where the name has other numbers, as Article 7 is not Article 70."""
    numbers, others = (set(_NUMBER.findall(one)) for one in (wanted, name))
    if numbers and numbers != others:
        return
    score = round(fuzz.token_sort_ratio(wanted, folded(name)))
    told = f"{words} (in any order {score} % of the letters are the same)"
    reason = Reason(Ground.SPELLING, told)
    yield Candidate(thing, name, Likeness.REVIEW, min(score, _HIGHEST_ALIKE), (reason,))


def _persons(names: Names, query: Query) -> Iterator[Candidate]:
    """Persons of exactly that printed name who signed for what is given."""
    given = {value for one in query.values("affiliation") for value in (one, folded(one))}
    if not query.wants("person") or not given:
        return
    printed = collapse(query.words)
    seen = set[str]()
    for thing, name, _ in names.exact.get(folded(printed), ()):
        if thing.kind != "person" or collapse(name) != printed or thing.iri in seen:
            continue
        if thing.affiliations & given:
            seen.add(thing.iri)
            words = "the same printed name and affiliation; whether it is one person, people decide"
            reason = Reason(Ground.PERSON, words)
            yield Candidate(thing, name, Likeness.REVIEW, _PERSON_SCORE, (reason,))


def _narrowed(names: Names, query: Query, one: Candidate) -> Iterator[Candidate]:
    """The candidate with what its properties say; not where a country contradicts."""
    for pid in dict.fromkeys(pid for pid, _ in query.given if pid not in ASKED):
        words = f"{PROPERTIES[pid].name.lower()} was not compared"
        one = replace(one, reasons=(*one.reasons, Reason(Ground.QUALIFIER, words)))
    given = query.values("country")
    wanted = {iri for value in given if (iri := names.country(value))}
    if not given:
        yield one
    elif not wanted:
        yield one.doubted(Reason(Ground.QUALIFIER, "the country given is not known"))
    elif not one.thing.countries:
        yield one.doubted(Reason(Ground.QUALIFIER, "no country is known of it"))
    elif wanted & one.thing.countries:
        reason = Reason(Ground.QUALIFIER, "the same country")
        yield replace(one, reasons=(*one.reasons, reason))
