"""Which instrument *the Agreement*, or an article without any name, stands for.

Taking the last treaty named is wrong more often than right (4 of 12 in a sample of letters).
So every instrument named so far is a candidate, those that have no such provision drop out,
and only a single one that is left, with no unknown instrument beside it, is taken for sure.
An article without any name must moreover stand in the paragraph that names the instrument,
or have been cited with its name before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.extractors.provision_kinds import is_loose
from graph.gazetteer import Gazetteer
from graph.model import Certainty, Flag
from graph.normalisers import norms
from graph.normalisers.binding import Binding, Reference
from graph.vocabulary import ConceptKind

_MOST_LISTED = 8
FURTHEST = 1
"""So many paragraphs after a name an article without one may still be of that instrument."""

_HEADS = frozenset(
    {"Act", "Bill", "Code", "Constitution", "Directive", "Law", "Regulation", "Directiva",
     "Reglamento", "Règlement", "Direttiva", "Regolamento", "Diretiva", "Regulamento",
     "Verordnung", "Richtlinie", "Resolution", "Decision", "Framework", "Recommendation"}
)  # fmt: skip
_LOOSE = re.compile(r"^(?:[Pp]roposed|[Dd]raft|[Nn]ew|[Rr]evised|[Cc]urrent)\s")
_DRAFT = re.compile(
    r"\b(?:draft|proposed|zero|negotiating|projet|proyecto|borrador|proposta|projeto|entwurf)\b",
    re.I,
)
_SUBJECT = re.compile(r"\s(?:on|for|of|to|against|concerning|establishing|relating|sur|sobre|su)\s")


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The instrument that a reference is taken to mean, and how sure that is."""

    iri: str
    certainty: Certainty
    reasons: tuple[str, ...]
    flags: tuple[Flag, ...] = ()


def is_sure(meant: Antecedent | None) -> bool:
    """Whether there is no doubt what a reference means."""
    return meant is not None and meant.certainty is Certainty.ASSERTED


@dataclass(slots=True)
class Antecedents:
    """The instruments named so far, the last one last."""

    names: Gazetteer
    _known: dict[str, int] = field(default_factory=dict)
    _unknown: dict[str, None] = field(default_factory=dict)
    _cited: set[tuple[str, str]] = field(default_factory=set)
    _by_head: dict[str | None, list[str]] = field(default_factory=dict)

    def heard(self, reference: Reference, paragraph: int) -> None:
        """Remember what a reference in a paragraph, given by its number, names."""
        if reference.binding is Binding.NAMED:
            for iri in reference.iris:
                self._known.pop(iri, None)
                self._known[iri] = paragraph
                self._cited |= {(iri, one.number) for one in reference.provisions}
        elif (
            reference.binding is Binding.UNKNOWN and reference.instrument and not head_of(reference)
        ):
            self._hear_unknown(reference.instrument)

    def of(self, reference: Reference, paragraph: int) -> Antecedent | None:
        """What a reference in a paragraph means; None where nothing known can be meant."""
        if reference.binding is Binding.NAMED:
            return self._named(reference)
        if is_loose(reference) or (reference.binding is Binding.UNKNOWN and not head_of(reference)):
            return None
        able = [iri for iri in self._fitting(reference) if _has(iri, reference)]
        if not able:
            return None
        rivals = self._rivals(head_of(reference))
        if all(self._is_far(iri, reference, paragraph) for iri in able):
            return None
        if len(able) == 1 and not rivals and self._is_near(able[0], reference, paragraph):
            reason = f"no other instrument named before it fits: {self._label(able[0])}"
            return Antecedent(able[0], Certainty.ASSERTED, (reason,), (Flag.INFERRED_INSTRUMENT,))
        others = _listed([*map(self._label, able), *rivals])
        again = [iri for iri in able if self._is_cited(iri, reference)]
        return Antecedent(
            (again or able)[-1],
            Certainty.SUGGESTED,
            (f"the instrument is not named here; it may be: {others}",),
            (Flag.INFERRED_INSTRUMENT,),
        )

    def _hear_unknown(self, name: str) -> None:
        if name in self._unknown:
            return
        self._unknown[name] = None
        for head, fitting in self._by_head.items():
            if _can_be(name, head):
                fitting.append(name)

    def _rivals(self, head: str | None) -> list[str]:
        """The unknown instruments that can be called so, in the order in which they are named."""
        if head not in self._by_head:
            self._by_head[head] = [name for name in self._unknown if _can_be(name, head)]
        return self._by_head[head]

    def is_bare(self, meant: Antecedent, reference: Reference) -> bool:
        """Whether an article without any name, not cited with it before, is taken for one of it."""
        bare = reference.binding is Binding.BARE and not reference.iris
        return bare and not self._is_cited(meant.iri, reference)

    def _is_near(self, iri: str, reference: Reference, paragraph: int) -> bool:
        """Whether a bare article is close enough to the name, or was cited with it before."""
        again = self._is_cited(iri, reference)
        return head_of(reference) is not None or self._known[iri] == paragraph or again

    def _is_cited(self, iri: str, reference: Reference) -> bool:
        """Whether the same provisions were cited with the instrument's name before."""
        return all((iri, one.number) in self._cited for one in reference.provisions)

    def _is_far(self, iri: str, reference: Reference, paragraph: int) -> bool:
        far = paragraph - self._known[iri] > FURTHEST
        return far and not self._is_near(iri, reference, paragraph)

    def _named(self, reference: Reference) -> Antecedent:
        if len(reference.iris) == 1:
            return Antecedent(reference.iris[0], Certainty.ASSERTED, ())
        meanings = ", ".join(map(self._label, reference.iris))
        return Antecedent(
            reference.iris[0], Certainty.SUGGESTED, (f"the name may mean: {meanings}",)
        )

    def _fitting(self, reference: Reference) -> Iterable[str]:
        for iri in self._known:
            if self._is_other(iri, reference):
                continue
            if any(_fits(name.text, reference) for name in self.names.known[iri].names):
                yield iri

    def _is_other(self, iri: str, reference: Reference) -> bool:
        """Whether a draft is called and a treaty in force was named: *of the draft convention*."""
        called = reference.instrument or ""
        treaty = self.names.kind(iri) is ConceptKind.TREATY
        return treaty and _DRAFT.search(called) is not None

    def _label(self, iri: str) -> str:
        return self.names.known[iri].label


def _fits(name: str, reference: Reference) -> bool:
    """Whether an instrument of that name can be called *the Agreement* or what was said.

    The *Declaration on the TRIPS Agreement* is a declaration.
    """
    return _can_be(name, head_of(reference))


def _can_be(name: str, head: str | None) -> bool:
    return head is None or head.casefold() in _SUBJECT.split(name.casefold(), maxsplit=1)[0]


def _listed(names: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    more = len(names) - _MOST_LISTED
    return ", ".join([*names[:_MOST_LISTED], *([f"{more} more"] if more > 0 else [])])


def head_of(reference: Reference) -> str | None:
    """The noun that an instrument is called by: *the Agreement*, *that Directive*."""
    if reference.binding is Binding.ANAPHOR:
        return (reference.instrument or "").rpartition(" ")[2] or None
    if reference.binding is not Binding.UNKNOWN:
        return None
    named = _LOOSE.sub("", reference.instrument or "")
    return named if named in _HEADS else None


def _has(iri: str, reference: Reference) -> bool:
    cited = [one for provision in reference.provisions for one in provision.each()]
    return any(not norms.located(iri, one).missing for one in cited)
