"""What the qualifiers of two names say where their base names are one.

A conflict (*Kenya* and *Uganda*) is a veto. A qualifier on one side only makes one a part of the
other where it is printed as a chapter is, and is a doubt otherwise.
"""

from __future__ import annotations

from graph.resolution.learned import Learned
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
        extra = left.places ^ right.places
        reason = Reason(Ground.QUALIFIER, f"only one of them says {_said(extra)}")
        if any(map(is_scope, extra)):
            return because(comparison, Likeness.DIFFERENT, _NOT, reason=reason)
        return _doubted(comparison, reason)
    words = f"{_said(left.places)} is not {_said(right.places)}"
    reason = Reason(Ground.QUALIFIER, words)
    if _of_whole(left, right) or _of_whole(right, left):
        return because(comparison, Likeness.PART_OF, _PART, reason=reason)
    return because(comparison, Likeness.DIFFERENT, _NOT, reason=reason)


def _of_whole(part: PrintedName, whole: PrintedName) -> bool:
    """Whether one is the chapter in a country of the international organisation of that name."""
    country = all(len(code) == len("KE") for code in part.places)
    return country and all(is_scope(code) for code in whole.places) and _chapter(part)


def _one_sided(more: PrintedName, comparison: Comparison, learned: Learned) -> Comparison:
    reason = Reason(Ground.QUALIFIER, f"only one of them says {_said(more.places)}")
    if comparison.verdict is not Likeness.SAME:
        return because(comparison, Likeness.DIFFERENT, _NOT, reason=reason)
    if more.standing is Standing.FRONT or all(map(is_scope, more.places)):
        return _scope_or_front(more, comparison, reason)
    if _chapter(more) or (more.standing is Standing.END and _family(more, learned)):
        reason = Reason(Ground.PART, f"{_said(more.places)} names a chapter of it")
        return because(comparison, Likeness.PART_OF, _PART, reason=reason)
    return _doubted(comparison, reason)


def _scope_or_front(more: PrintedName, comparison: Comparison, reason: Reason) -> Comparison:
    """*International* behind a coined name is a doubt; a qualifier in front is another name."""
    if more.standing is Standing.FRONT or all(not word.coined for word in more.words):
        return because(comparison, Likeness.DIFFERENT, _NOT, reason=reason)
    return _doubted(comparison, reason)


def _chapter(name: PrintedName) -> bool:
    return name.standing is Standing.APART or (
        name.standing is Standing.END and len(name.places) > 1 and any(map(is_scope, name.places))
    )


def _family(name: PrintedName, learned: Learned) -> bool:
    return name.spelling in learned.families


def _doubted(comparison: Comparison, reason: Reason) -> Comparison:
    """Two doubts are one too many: what was to be reviewed already is taken as different."""
    if comparison.verdict is Likeness.SAME:
        return because(comparison, Likeness.REVIEW, _DOUBT, reason=reason)
    return because(comparison, Likeness.DIFFERENT, _NOT, reason=reason)


def _said(places: frozenset[str]) -> str:
    return " and ".join(sorted(code.rpartition(":")[2] for code in places))
