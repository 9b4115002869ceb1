"""The queue of what may be one organisation: pairs for a curator, the likeliest first.

Pure functions over the organisations of a store and the decisions so far; the terminal and the
web ask the same ones.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from graph.errors import BadParameter, UnknownEntity
from graph.iri import Base, Registry
from graph.resolution import Decision, Decisions, Verdict
from graph.resolution.blocking import candidates
from graph.resolution.learned import learn
from graph.resolution.likeness import Comparison, Ground, Likeness, Reason, because
from graph.resolution.printed import parse
from graph.store import View
from graph.store.commits import now
from graph.store.keyed import key_of
from graph.vocabulary import country_iri
from graph.writing.own_lists import OwnLists

_DOUBT = 70


@dataclass(slots=True)
class Party:
    """An organisation as a curator sees it: its IRI, key and name, and where it is printed.

    ``lines`` are the printed lines with their letters' IRIs, ``records`` the record of each,
    ``countries`` those stated. ``listed`` is the list of one's own that has it, if it is an entry.
    """

    iri: str
    key: str
    label: str
    lines: list[tuple[str, str]] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    records: list[str] = field(default_factory=list)
    listed: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """Two organisations to decide about, and what speaks for and against."""

    left: Party
    right: Party
    comparison: Comparison

    @property
    def keys(self) -> frozenset[str]:
        """The identity keys of the two."""
        return frozenset((self.left.key, self.right.key))

    @property
    def entry(self) -> Party | None:
        """The one of the two that is an entry of a list, if one is."""
        return next((one for one in (self.left, self.right) if one.listed), None)

    @property
    def name(self) -> str:
        """What it is called in addresses; the same as long as the two have their keys."""
        return case_name(self.keys)


def case_name(keys: Iterable[str]) -> str:
    """What the case of two keys is called."""
    told = "\n".join(sorted(keys))
    return hashlib.sha256(told.encode("utf-8")).hexdigest()[:16]


def parties(view: View, registry: Registry) -> list[Party]:
    """The organisations of a store that letters name, in the order of their IRIs."""
    found: dict[str, Party] = {}
    query = files("graph.writing").joinpath("parties.rq").read_text("utf-8")
    for row in view.query(query):  # type: ignore[union-attr]
        iri = row["agent"].value
        party = found.setdefault(
            iri, Party(iri, key_of(iri, registry, view.base), row["label"].value)
        )
        if row["words"] is not None:
            _note(party, row)
        if row["country"] is not None:
            party.countries.add(row["country"].value)
    return list(found.values())


def listed(place: Path) -> Iterator[Party]:
    """The entries of one's own lists beside the store at a place, each by all its names."""
    for name, entry in OwnLists(place).all():
        countries = {country_iri(entry.country)} if entry.country else set()
        for label in entry.names:
            yield Party(entry.iri, entry.iri, label, countries=countries, listed=name)


def country_names(view: View) -> dict[str, str]:
    """The English names of the countries that letters state, by their IRIs."""
    query = files("graph.writing").joinpath("countries.rq").read_text("utf-8")
    return {row["country"].value: row["name"].value for row in view.query(query)}  # type: ignore[union-attr]


def cases(given: Sequence[Party], decisions: Decisions) -> list[Case]:
    """The pairs that wait for a decision, the likeliest first.

    Left out is what was decided already, whatever it was, and what follows from it.
    """
    ordered = sorted(given, key=lambda party: bool(party.listed))
    names = [parse(party.label) for party in ordered]
    ours = sum(not party.listed for party in ordered)
    found = []
    for candidate in candidates(names, learn(names[:ours]), first=ours):
        left, right = ordered[candidate.left], ordered[candidate.right]
        comparison = _with_countries(left, right, candidate.comparison)
        if left.key != right.key and comparison.verdict is not Likeness.DIFFERENT:
            found.append(Case(left, right, comparison))
    likeliest = sorted(
        _once(found), key=lambda case: (-case.comparison.score, case.left.iri, case.right.iri)
    )
    return undecided(likeliest, decisions)


def _once(found: Iterable[Case]) -> Iterable[Case]:
    """Each pair once, by the names that are most alike: entries go by several."""
    best: dict[frozenset[str], Case] = {}
    for case in found:
        former = best.setdefault(case.keys, case)
        if case.comparison.score > former.comparison.score:
            best[case.keys] = case
    return best.values()


def undecided(given: Iterable[Case], decisions: Decisions) -> list[Case]:
    """Those of these cases about which nobody has decided, and nothing follows from decisions."""
    decided = {line.keys for line in decisions.standing.values()}
    clusters = decisions.clusters
    return [
        case
        for case in given
        if case.keys not in decided and not clusters.settled(case.left.key, case.right.key)
    ]


def decision(case: Case, verdict: Verdict, *, by: str, why: str = "") -> Decision:
    """The decision about a case, with the score and the reasons that were shown.

    A *part-of* names the whole first, as the log does: the one with fewer qualifiers. An
    organisation that is the *same* as an entry of a list is linked to it.

    Raises:
        BadParameter: if an entry of a list is to be a part or a whole.
    """
    left, right = case.left, case.right
    if case.entry is not None:
        if verdict is Verdict.PART_OF:
            raise BadParameter(
                f"{case.entry.label}: is an entry of a list, and no part of anything"
            )
        left, right = (right, left) if left.listed else (left, right)
        verdict = Verdict.LINKED if verdict is Verdict.SAME else verdict
    if verdict is Verdict.PART_OF and len(parse(left.label).places) > len(
        parse(right.label).places
    ):
        left, right = right, left
    return Decision(
        left.key,
        right.key,
        verdict,
        by,
        now(),
        why=why,
        score=case.comparison.score,
        reasons=tuple(reason.words for reason in case.comparison.reasons),
        label=f"{right.listed}: {right.label}" if verdict is Verdict.LINKED else None,
    )


def undoing(known: Decisions, number: int, *, by: str, why: str = "") -> Decision:
    """The line that takes the line of that number back."""
    line = known.lines[number - 1] if 0 < number <= len(known.lines) else None
    left, right = (line.left, line.right) if line else ("", "")
    return Decision(left, right, Verdict.UNDO, by, now(), why=why, undoes=number)


def resolved(name: str, given: Iterable[Party], *, registry: Registry, base: Base) -> Party:
    """The party of that IRI, short name or label, also one that another answers for by now.

    The IRI of a thing that no letter names stands for itself.

    Raises:
        UnknownEntity: if there is none, or more than one of that label.
    """
    iri = base.expanded(name)
    parties_of = [party for party in given if party.iri == iri] or list(_labelled(name, given))
    if len(parties_of) == 1:
        return parties_of[0]
    if parties_of:
        choices = ", ".join(base.shortened(party.iri) for party in parties_of)
        raise UnknownEntity(f"{name}: may mean {choices}; give one of these names")
    if iri.startswith(("http://", "https://")):
        return Party(iri, key_of(iri, registry, base), iri)
    raise UnknownEntity(f"{name}: no organisation of that name in the store; search for it")


def dated(on: str | None) -> str | None:
    """A date in the precision given: a year, a month or a day.

    Raises:
        BadParameter: if it is none.
    """
    if on is None or re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", on):
        return on
    raise BadParameter(f"{on}: no date; give a year, a month (2016-09) or a day (2016-09-01)")


def _note(party: Party, row: Mapping[str, Any]) -> None:
    """Note where a party is printed."""
    line = (" ".join(row["words"].value.split()), row["letter"].value)
    if line not in party.lines:
        party.lines.append(line)
        party.records.append(row["record"].value)


def _labelled(name: str, given: Iterable[Party]) -> Iterator[Party]:
    wanted = name.casefold()
    return (party for party in given if party.label.casefold() == wanted)


def _with_countries(left: Party, right: Party, comparison: Comparison) -> Comparison:
    """What the countries stated say: two of them are a veto, one is a doubt."""
    if left.countries and right.countries and not left.countries & right.countries:
        reason = Reason(Ground.QUALIFIER, "the countries stated differ")
        return because(comparison, Likeness.DIFFERENT, 0, reason=reason)
    if comparison.verdict is Likeness.SAME and left.countries != right.countries:
        reason = Reason(Ground.QUALIFIER, "only one of them states a country")
        return because(
            comparison, Likeness.REVIEW, max(_DOUBT, comparison.score - 5), reason=reason
        )
    return comparison
