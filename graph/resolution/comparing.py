"""Two names as printed: one organisation, two, a part and its whole, or a case for a person.

Each test looks at one thing and answers or passes on; the first answer holds. What the base
names say is then held against the qualifiers, of which a conflict is a veto.
"""

from __future__ import annotations

from graph.resolution import lexicon
from graph.resolution.forms import form_left_out, reordered
from graph.resolution.languages import translated
from graph.resolution.learned import SURE_ACRONYM, Learned, authority, authority_by_acronym
from graph.resolution.likeness import Comparison, Ground, Likeness, Reason, because, found
from graph.resolution.parts import other_names, part_and_whole
from graph.resolution.persons import persons
from graph.resolution.printed import PrintedName, parse
from graph.resolution.qualified import qualified
from graph.resolution.short_forms import shared_acronym, short_forms
from graph.resolution.spelling import misspelt, nearly

NOTHING = Learned()
"""What is learned from no other names."""

_SURE = 100
_DOUBT = 60


def compare(left: str, right: str, learned: Learned = NOTHING) -> Comparison:
    """The verdict on two names as printed, with its reasons."""
    return compare_parsed(parse(left), parse(right), learned)


def compare_parsed(left: PrintedName, right: PrintedName, learned: Learned = NOTHING) -> Comparison:
    """The same for names that are taken apart already."""
    whole = persons(left, right) or _known(left, right) or _letters(left, right)
    if whole is not None:
        return whole
    short = short_forms(left, right, learned=learned)
    if short is not None:
        return short
    based = _base(left, right) or other_names(left, right) or part_and_whole(left, right)
    based = based or misspelt(left, right) or reordered(left, right)
    based = based or translated(left, right) or form_left_out(left, right)
    based = based or nearly(left, right) or shared_acronym(left, right)
    if based is None:
        return found(Likeness.DIFFERENT, 0, Ground.NAME, words=_unlike(left, right))
    if based.verdict in {Likeness.DIFFERENT, Likeness.PART_OF}:
        return based
    return qualified(left, right, _vetoed(left, right, based), learned=learned)


def _known(left: PrintedName, right: PrintedName) -> Comparison | None:
    """Names, or a name and an acronym, of organisations that the alias tables have."""
    mine, theirs = authority(left), authority(right)
    if mine and theirs and mine == theirs and left.spelling != right.spelling:
        words = "both are names of one organisation in the alias tables"
        return found(Likeness.SAME, _SURE - 1, Ground.ALIAS, words=words)
    if mine and theirs and mine != theirs:
        words = "the alias tables have them as two organisations"
        return found(Likeness.DIFFERENT, 0, Ground.ALIAS, words=words)
    short = authority_by_acronym(left) or authority_by_acronym(right)
    if short and short in {mine, theirs}:
        words = "the alias tables have the acronym for the other name"
        if len(left.bare or right.bare or "") >= SURE_ACRONYM:
            return found(Likeness.SAME, _SURE - 2, Ground.ALIAS, words=words)
        return found(Likeness.REVIEW, _DOUBT + 20, Ground.ALIAS, words=words)
    return None


def _letters(left: PrintedName, right: PrintedName) -> Comparison | None:
    """The same letters: only case, spaces, accents, signs or the legal form differ."""
    if left.letters != right.letters or not left.letters:
        return None
    return _vetoed(left, right, _telling(left, "the same letters"))


def _base(left: PrintedName, right: PrintedName) -> Comparison | None:
    if left.spelling != right.spelling:
        return None
    if len(left.words) == 1 and not left.words[0].coined and left.standing != right.standing:
        words = f"“{left.words[0].text}” with the same place, but not in the same order"
        return found(Likeness.REVIEW, _DOUBT, Ground.ORDER, words=words)
    return _telling(left, "the same base name")


def _vetoed(left: PrintedName, right: PrintedName, comparison: Comparison) -> Comparison:
    """Two legal forms may be two bodies of one name; *France-China* is not *China-France*."""
    if comparison.verdict is not Likeness.SAME:
        return comparison
    if left.legal and right.legal and left.legal != right.legal:
        reason = Reason(Ground.FORM, f"{left.legal} and {right.legal} are two legal forms")
        return because(comparison, Likeness.REVIEW, _DOUBT, reason=reason)
    if left.places == right.places and left.order != right.order and len(left.order) > 1:
        reason = Reason(Ground.ORDER, "the same places in another order")
        return because(comparison, Likeness.REVIEW, _DOUBT, reason=reason)
    return comparison


def _telling(name: PrintedName, words: str) -> Comparison:
    """A single word that only says what sort of organisation it is never makes two one."""
    word = name.words[0]
    if len(name.words) == 1 and word.concept in lexicon.forms() and not name.places:
        words = f"{words}, but “{word.text}” alone tells nobody apart"
        return found(Likeness.REVIEW, _DOUBT, Ground.NAME, words=words)
    return found(Likeness.SAME, _SURE, Ground.NAME, words=words)


def _unlike(left: PrintedName, right: PrintedName) -> str:
    """Which words only one of them has."""
    mine = [word.text for word in left.words if word.spelling not in right.spelling]
    theirs = [word.text for word in right.words if word.spelling not in left.spelling]
    told = [f"“{' '.join(words)}”" for words in (mine, theirs) if words]
    return f"only one of them says {' and only the other '.join(told)}" if told else "other names"
