"""When a found value counts as the annotated one: the corpus's rules of comparison.

Names are compared without accents, case, punctuation and small words; persons also without
titles. The rules are those that come with the corpus of annotated letters, so that a table
printed here and one computed by the corpus's own program agree.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from typing import Any, TypeVar

Item = Mapping[str, Any]
Key = TypeVar("Key", bound=tuple[str, ...])

CLOSE = 0.8
"""Two names with this share of words in common may be the same."""

CLOSE_PERSON = 0.6
CLOSE_POST = 0.5

_WORD = re.compile(r"[0-9a-z]+(?:\+|\.[0-9]+)*|[^\W\d_a-z]+")
_TITLE_WORDS = (
    "mr mrs ms dr prof profa dra professor hon honorable honourable the rt sir lord senator sen"
    " shri captain father emeritus associate mep mp ao oam am qc phd md mph ph d on"
)
_TITLES = frozenset(_TITLE_WORDS.split())
_SMALL_WORDS = "of the and for an a de la le les des du el los las y e in to on"
_SMALL = frozenset(_SMALL_WORDS.split())
_START, _END = 40, 25
_EU_ACT = re.compile(r"\b(\d{2,4})/(\d{1,3})/(?:ec|eu|eec|ce|ue)\b", re.IGNORECASE)
_TREATIES = {
    "trips": ("trips agreement", "wto trips agreement", "adpic",
              "agreement on trade related aspects of intellectual property rights"),
    "iccpr": ("international covenant on civil and political rights",),
    "udhr": ("universal declaration of human rights",),
    "icescr": ("international covenant on economic social and cultural rights",),
    "crpd": ("convention on rights of persons with disabilities",),
    "gdpr": ("general data protection regulation",),
    "echr": ("european convention on human rights",),
    "eucharter": ("eu charter", "charter of fundamental rights of european union"),
    "tfeu": ("treaty on functioning of european union",),
    "tec": ("treaty establishing european community",),
    "wct": ("wipo copyright treaty",),
    "acta": ("anti counterfeiting trade agreement",),
}  # fmt: skip
_KEYS = {name: key for key, names in _TREATIES.items() for name in (key, *names)}


def plain(words: object) -> str:
    """The words without accents, case and punctuation; ``&`` is *and*."""
    parted = unicodedata.normalize("NFKD", str(words or ""))
    bare = "".join(sign for sign in parted if not unicodedata.combining(sign)).casefold()
    return " ".join(_WORD.findall(bare.replace("&", " and ")))


def flat(words: object) -> str:
    """The letters and digits alone."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", str(words or ""))).casefold()


def overlap(one: str, other: str) -> float:
    """The F1 of the words of two plain names, small words apart."""
    left, right = (Counter(w for w in words.split() if w not in _SMALL) for words in (one, other))
    shared = sum((left & right).values())
    return 2 * shared / (sum(left.values()) + sum(right.values())) if shared else 0.0


def person(name: object) -> str:
    """A plain name without titles; itself where it is titles only."""
    words = plain(name)
    return " ".join(word for word in words.split() if word not in _TITLES) or words


def organisation(name: object) -> str:
    """A plain name without a leading article."""
    return plain(name).removeprefix("the ")


def signatory(gold: Item, found: Item) -> float:
    """How far a found signatory is the annotated one; an acronym may stand for the name."""
    bare = person if gold.get("kind") == "person" else organisation
    wanted, given = bare(gold["name"]), bare(found.get("name"))
    if not wanted or not given:
        return 0.0
    if wanted == given:
        return 1.0
    for short, name in ((gold, found), (found, gold)):
        if short.get("acronym") and plain(name.get("name")) == plain(short["acronym"]):
            return 0.95
    return _if_close(overlap(wanted, given))


def addressee(gold: Item, found: Item) -> float:
    """How far a found addressee is the annotated one: by name, else by post and organisation."""
    if gold.get("name"):
        if not found.get("name"):
            return 0.0
        share = overlap(person(gold["name"]), person(found["name"]))
        return share if share >= CLOSE_PERSON else 0.0
    wanted, given = (
        organisation(" ".join(filter(None, (one.get(field) for field in fields))))
        for one, fields in (
            (gold, ("role", "organisation")),
            (found, ("name", "role", "organisation")),
        )
    )
    share = overlap(wanted, given)
    return share if share >= CLOSE_POST else 0.0


def body(gold: Item, found: Item) -> float:
    """How far a found body or instrument is the annotated one, by name or acronym."""
    for wanted in (gold.get("name"), gold.get("acronym")):
        for given in (found.get("name"), found.get("acronym")):
            if wanted and given and organisation(wanted) == organisation(given):
                return 1.0
    return _if_close(overlap(organisation(gold.get("name")), organisation(found.get("name"))))


def named(gold: Item, found: Item) -> float:
    """As `body`; the annotated words as printed count too, and each name of a known thing."""
    printed = flat(gold["surface"]) if gold.get("surface") else None
    if printed and printed in (flat(found.get("surface")), flat(found.get("name"))):
        return 1.0
    called = {organisation(name) for name in found.get("names") or ()}
    if called & {organisation(one) for one in (gold.get("name"), gold.get("acronym")) if one}:
        return 1.0
    return body(gold, found)


def passage(gold: Item, found: Item) -> float:
    """How far found words are the annotated ones, known by how they start and end."""
    given = flat(found.get("text") or f"{found.get('start') or ''} {found.get('end') or ''}")
    start, end = flat(gold.get("start"))[:_START], flat(gold.get("end"))[-_END:]
    if not given or not start:
        return 0.0
    reverse = given[:_START] in flat(gold.get("start"))
    return 0.6 * (start in given) + 0.4 * bool(end and end in given) + 0.5 * reverse


def treaty(name: object) -> str:
    """One key for all names of an instrument that the corpus knows by several."""
    act = _EU_ACT.search(str(name or ""))
    if act:
        return f"dir{act[1]}-{act[2]}"
    words = re.sub(r"\bthe\b ?", "", plain(name)).strip()
    return _KEYS.get(words, words)


def citation(one: Item) -> tuple[str, str]:
    """The key of a cited provision: instrument and number, brackets and points apart."""
    number = plain(f"{one.get('article') or ''} {one.get('paragraph') or ''}")
    return treaty(one.get("treaty")), re.sub(r"[\s.()]", "", number)


def article(one: Item) -> tuple[str, str]:
    """The key of a cited article, whatever is below it."""
    words = plain(one.get("article")).split(" ")
    return treaty(one.get("treaty")), re.split(r"[.(]", words[0] or "")[0]


def known_as(found: Item, gold: Container[Key], *, key: Callable[[Item], Key], field: str) -> Key:
    """The key of a found citation or treaty: under any known name of the norm that was annotated.

    The name stands in ``field``, the other names of a known norm in ``names``.
    """
    others = ({**found, field: name} for name in found.get("names") or ())
    return next((one for one in map(key, others) if one in gold), key(found))


def paired(
    gold: Sequence[Item], found: Sequence[Item], likeness: Callable[[Item, Item], float]
) -> list[tuple[int, int]]:
    """Which found item is which annotated one: the likest first, each used once."""
    ranked = sorted(
        (
            (likeness(wanted, given), -abs(i - j), i, j)
            for i, wanted in enumerate(gold)
            for j, given in enumerate(found)
        ),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for share, _, i, j in ranked:
        if share <= 0:
            break
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs


def _if_close(share: float) -> float:
    return share if share >= CLOSE else 0.0
