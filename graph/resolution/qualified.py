"""What the qualifiers of two names say where their base names are one.

A conflict (*Kenya* and *Uganda*) is a veto. A qualifier on one side only makes one a part of the
other where it is printed as a chapter is, and is a doubt otherwise.
"""

from __future__ import annotations

from graph.resolution.learned import Learned, with_chapters
from graph.resolution.likeness import Comparison, Ground, Likeness, Reason, because
from graph.resolution.printed import PrintedName, Standing
from graph.resolution.tokens import is_scope

_DOUBT = 60
_PART = 70
_NOT = 10


def qualified(
    left: PrintedName, right: PrintedName, comparison: Comparison, *, learned: Learned
) -> Comparison:
    """The comparison of the base names with what the qualifiers say."""
    if left.places == right.places:
        return comparison
    if left.places and right.places:
        return _both(left, right, comparison)
    more = left if left.places else right
    return _one_sided(more, comparison, learned)


def _both(left: PrintedName, right: PrintedName, comparison: Comparison) -> Comparison:
    if left.places < right.places or right.places < left.places:
        less, more = sorted((left, right), key=lambda one: len(one.places))
        return _more_exact(less, more, comparison)
    words = f"{_said(left.places)} is not {_said(right.places)}"
    reason = Reason(Ground.QUALIFIER, words)
    if _of_whole(left, right) or _of_whole(right, left):
        return because(comparison, Likeness.PART_OF, _PART, reason=reason)
    return because(comparison, Likeness.DIFFERENT, _NOT, reason=reason)


def _more_exact(less: PrintedName, more: PrintedName, comparison: Comparison) -> Comparison:
    extra = more.places - less.places
    reason = Reason(Ground.QUALIFIER, f"only one of them says {_said(extra)}")
    if any(map(is_scope, extra)):
        return because(comparison, Likeness.DIFFERENT, _NOT, reason=reason)
    if extra <= more.chapters or all(map(is_scope, less.places)):
        return because(comparison, Likeness.PART_OF, _PART, reason=reason)
    return _doubted(comparison, reason)


def _of_whole(part: PrintedName, whole: PrintedName) -> bool:
    """Whether one is the chapter in a country of the international organisation of that name."""
    country = all(len(code) == len("KE") for code in part.places)
    return (
        country
        and all(is_scope(code) for code in whole.places)
        and (part.standing in {Standing.APART, Standing.END})
    )


def _one_sided(more: PrintedName, comparison: Comparison, learned: Learned) -> Comparison:
    reason = Reason(Ground.QUALIFIER, f"only one of them says {_said(more.places)}")
    if comparison.verdict is not Likeness.SAME:
        return because(comparison, Likeness.DIFFERENT, _NOT, reason=reason)
    if more.standing in {Standing.FRONT, Standing.INSIDE} or all(map(is_scope, more.places)):
        return _scope_or_front(more, comparison, reason)
    if more.standing is Standing.APART or (
        more.standing is Standing.END and _of_many(more, learned)
    ):
        reason = Reason(Ground.PART, f"{_said(more.places)} names a chapter of it")
        return because(comparison, Likeness.PART_OF, _PART, reason=reason)
    return _doubted(comparison, reason)


def _scope_or_front(more: PrintedName, comparison: Comparison, reason: Reason) -> Comparison:
    """*International* behind a coined name is a doubt; a qualifier in front is another name."""
    if more.standing in {Standing.FRONT, Standing.INSIDE} or all(
        not word.coined for word in more.words
    ):
        return because(comparison, Likeness.DIFFERENT, _NOT, reason=reason)
    return _doubted(comparison, reason)


def _of_many(name: PrintedName, learned: Learned) -> bool:
    """Whether organisations of this name are known in several countries, or by an acronym."""
    several = name.spelling in learned.families or name.spelling in with_chapters()
    return several or name.bare is not None


def _doubted(comparison: Comparison, reason: Reason) -> Comparison:
    """Two doubts are one too many: what was to be reviewed already is taken as different."""
    if comparison.verdict is Likeness.SAME:
        return because(comparison, Likeness.REVIEW, _DOUBT, reason=reason)
    return because(comparison, Likeness.DIFFERENT, _NOT, reason=reason)


def _said(places: frozenset[str]) -> str:
    return " and ".join(sorted(code.rpartition(":")[2] for code in places))
