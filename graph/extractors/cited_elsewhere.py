"""Provisions without an instrument that the letter cites with one in another place.

*Article 3(8) of the Port Rules* makes a bare *Article 3(1)* in the same letter one of them, before
or after; and where no other text's provisions are cited by name, *Article 9* too. All of it is only
likely, and not where the same number is cited of another text or of *the draft*.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from graph.extractors.antecedents import head_of
from graph.extractors.carrying import Carried, fits, is_own
from graph.extractors.full_names import Full, endings
from graph.extractors.passages import Passage
from graph.gazetteer import gazetteer
from graph.normalisers.anchors import Kind
from graph.normalisers.binding import Binding, Reference, is_of
from graph.normalisers.provisions import Provision
from graph.vocabulary import ConceptKind

_KINDS = frozenset({Kind.ARTICLE, Kind.RULE, Kind.CLAUSE, Kind.RECITAL, Kind.SECTION})
_SMALLEST_SECTION = 21
"""A bare *section 3* may be one of the letter itself."""
_HEADED = re.compile(r"\s?(?:$|[:.–—-](?:\s|$)|\s[A-ZÀ-Þ(])")
"""*Article 1. Aims* opens a part of the letter itself."""
_MEASURE = re.compile(
    r"Constitu|Costituzione|Verfassung|Basic\sLaw|Rights|Freedoms|Charter|Universal"
)
_OFTEN = 3
_Key = tuple[Kind, str]
_Owner = tuple[str, ...] | str


@dataclass(slots=True)
class Elsewhere:
    """Which texts' provisions a letter cites by name, and by which numbers."""

    _owners: dict[_Key, dict[_Owner, Full]] = field(default_factory=lambda: defaultdict(dict))
    _called: set[_Key] = field(default_factory=set)
    _drafted: set[tuple[Kind, str, tuple[str, ...]]] = field(default_factory=set)
    _kinds: set[Kind] = field(default_factory=set)
    _drafts: bool = False
    _all: dict[_Owner, Full] = field(default_factory=dict)

    @classmethod
    def of(
        cls, cited: Iterable[tuple[Passage, Reference, tuple[str, ...]]], *, drafts: bool
    ) -> Elsewhere:
        """What a letter's references cite, each with what it means beyond doubt.

        ``drafts`` says whether the letter speaks of a draft, named or not.
        """
        found = cls(_drafts=drafts)
        for passage, one, iris in cited:
            if one.provisions:
                found._hear(passage, one, iris)
        longer = found._by_ending()
        longest = {owner: _whole(owner, longer) for owner in found._all}
        found._all = {whole: found._all[whole] for whole in longest.values()}
        for key, held in found._owners.items():
            found._owners[key] = {longest[one]: found._all[longest[one]] for one in held}
        return found

    def _by_ending(self) -> dict[_Owner, list[_Owner]]:
        """The names that are not known, by what stands behind each of their spaces."""
        found: dict[_Owner, list[_Owner]] = defaultdict(list)
        for owner in self._all:
            for ending in endings(owner) if isinstance(owner, str) else ():
                found[ending].append(owner)
        return found

    def _hear(self, passage: Passage, one: Reference, iris: tuple[str, ...]) -> None:
        keys = _keys(one)
        called = one.binding is Binding.ANAPHOR or head_of(one) is not None
        if called and not iris:
            self._called |= keys
            self._drafted |= {(each.kind, each.number, each.path) for each in one.provisions}
        elif one.binding is not Binding.BARE:
            full = Full(passage, *(one.place or (one.start, one.end)), iris or one.iris)
            owner = full.iris or full.text.casefold()
            self._all.setdefault(owner, full)
            self._kinds |= {each.kind for each in one.provisions}
            for key in keys:
                self._owners[key].setdefault(owner, full)

    def meant(self, passage: Passage, reference: Reference, *, near: bool) -> Carried | None:
        """The text that a bare reference is likely of; ``near`` says that another may be meant."""
        if not _is_bare(passage, reference) or _keys(reference) & self._called:
            return None
        held = [self._owners.get(key, {}) for key in _keys(reference)]
        if not any(held):
            return None if near else self._only(reference)
        if not all(len(each) == 1 for each in held):
            return None
        owners = {owner: full for each in held for owner, full in each.items()}
        if len(owners) > 1:
            return None
        full = next(iter(owners.values()))
        return Carried(full, f"the letter cites it in another place as one of {_name(full)}")

    def is_called(self, reference: Reference) -> bool:
        """Whether the letter cites the same of *the draft* or *the bill*, to the last step."""
        exact = {(one.kind, one.number, one.path) for one in reference.provisions}
        return reference.binding is Binding.BARE and bool(exact) and exact <= self._drafted

    def _only(self, reference: Reference) -> Carried | None:
        """The one text whose provisions are cited by name, no law that others are measured by."""
        kinds = self._kinds | ({Kind.RECITAL} if Kind.ARTICLE in self._kinds else set())
        alike = {one.kind for one in reference.provisions} <= kinds
        if len(self._all) != 1 or self._called or self._drafts or not alike:
            return None
        full = next(iter(self._all.values()))
        if _is_measure(full) or not fits(full, reference):
            return None
        reason = f"no provisions of another text are cited by name than those of {_name(full)}"
        return Carried(full, reason)


def _whole(owner: _Owner, longer: dict[_Owner, list[_Owner]]) -> _Owner:
    """The one longer name that ends so: *Rules of Procedure* is the *Council's …*."""
    several = longer.get(owner, [])
    return several[0] if len(several) == 1 else owner


def _keys(reference: Reference) -> set[_Key]:
    return {(one.kind, one.number) for one in reference.provisions}


def _name(full: Full) -> str:
    return gazetteer().known[full.iris[0]].label if full.iris else full.text


def _is_bare(passage: Passage, reference: Reference) -> bool:
    """Whether no text is told, and the number is none that a letter's own parts have."""
    if reference.binding is not Binding.BARE or not reference.provisions or reference.iris:
        return False
    heading = reference.start == 0 and _HEADED.match(passage.text, reference.end)
    if heading or is_own(passage, reference) or is_of(passage.text, reference.end):
        return False
    return all(_is_of_text(one) for one in reference.provisions)


def _is_of_text(one: Provision) -> bool:
    number = re.match(r"\d+", one.number)
    small = number is not None and int(number.group()) < _SMALLEST_SECTION and not one.path
    return one.kind in _KINDS and not (one.kind is Kind.SECTION and small)


def _is_measure(full: Full) -> bool:
    """Whether it is a treaty, a constitution or a declaration of rights."""
    if any(gazetteer().kind(iri) is ConceptKind.TREATY for iri in full.iris):
        return True
    return _MEASURE.search(_name(full)) is not None


def usual(taken: Sequence[tuple[Hashable, Hashable] | None]) -> list[int]:
    """For each reference the number of one that is taken as most of the same provisions are.

    ``taken`` has the provisions of each and what they are taken to be of; None where that is sure
    or nothing is known. A letter on one article of a bill names other laws beside it, once each.
    """
    each: dict[Hashable, Counter[Hashable]] = defaultdict(Counter)
    first: dict[tuple[Hashable, Hashable], int] = {}
    for number, one in enumerate(taken):
        if one is not None:
            each[one[0]][one[1]] += 1
            first.setdefault(one, number)
    found = list(range(len(taken)))
    for number, one in enumerate(taken):
        if one is not None:
            text, most = each[one[0]].most_common(1)[0]
            if most >= _OFTEN and each[one[0]][one[1]] == 1:
                found[number] = first[one[0], text]
    return found
