"""One name has a form of organisation that the other leaves out, or stands in another order."""

from __future__ import annotations

from collections import Counter

from graph.resolution import lexicon
from graph.resolution.likeness import Comparison, Ground, Likeness, found
from graph.resolution.printed import PrintedName
from graph.resolution.tokens import Word

_SURE = 85
_DOUBT = 60
_LONG = 3
_TELLING = 2


def form_left_out(left: PrintedName, right: PrintedName) -> Comparison | None:
    """*Candid Concepts Development (Agencies)* · *(Fundación) Karisma*.

    A further form behind an institution's name is another body: *Sierra Club Foundation*.
    """
    short, long = sorted((left, right), key=lambda name: len(name.words))
    if len(long.words) != len(short.words) + 1:
        return None
    extra = _extra(short, long)
    if extra is None or extra.concept not in lexicon.forms() or _institution(short):
        return None
    words = f"only one of them says “{extra.text}”"
    if _sure(short, long, extra):
        return found(Likeness.SAME, _SURE, Ground.FORM, words=words)
    if any(word.coined for word in short.words) and _comparable(short, long, extra):
        return found(Likeness.REVIEW, _DOUBT, Ground.FORM, words=words)
    return None


def reordered(left: PrintedName, right: PrintedName) -> Comparison | None:
    """The same words in another order.

    A possessive or a comma that changes places says the same, a form that moves from the end to
    the front may, any other order is another name.
    """
    if left.spelling == right.spelling or Counter(left.spelling) != Counter(right.spelling):
        return None
    if _turned(left, right) or _turned(right, left):
        words = "the same two parts in another order"
        return found(Likeness.SAME, _SURE, Ground.ORDER, words=words)
    if _form_moved(left, right) or _form_moved(right, left):
        words = "the same words with the form in front in one and at the end in the other"
        return found(Likeness.REVIEW, _DOUBT, Ground.ORDER, words=words)
    words = "the same words in another order, which is another name"
    return found(Likeness.DIFFERENT, _DOUBT // 2, Ground.ORDER, words=words)


def _extra(short: PrintedName, long: PrintedName) -> Word | None:
    """The word that the longer name has more, at its front or end."""
    if long.spelling[:-1] == short.spelling:
        return long.words[-1]
    return long.words[0] if long.spelling[1:] == short.spelling else None


def _sure(short: PrintedName, long: PrintedName, extra: Word) -> bool:
    ends = long.words[-1] is extra and extra.text in lexicon.kind("ending")
    telling = sum(word.coined for word in short.words)
    return ends and len(short.words) >= _LONG and telling >= 1


def _comparable(short: PrintedName, long: PrintedName, extra: Word) -> bool:
    """A form in front is often left out; one at the end of a single word seldom is."""
    return long.words[0] is extra or len(short.words) >= _TELLING or extra.text == "foundation"


def _institution(name: PrintedName) -> bool:
    return any(word.text in lexicon.kind("institution") for word in name.words)


def _turned(left: PrintedName, right: PrintedName) -> bool:
    """Whether the right begins with what follows the left's owner or first part."""
    cut = left.owner or (len(left.parts[0]) if len(left.parts) == _TELLING else 0)
    return bool(cut) and left.spelling[cut:] + left.spelling[:cut] == right.spelling


def _form_moved(left: PrintedName, right: PrintedName) -> bool:
    moved = left.words[0].text in lexicon.kind("institution")
    return moved and left.spelling[1:] + left.spelling[:1] == right.spelling
