"""Words that tell what a line or column holds, from the lists in ``ontology``.

``words.txt`` has nouns of bodies, of posts and of what names nobody, ``columns.txt`` what the
header rows of tables call their columns.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import ontology

SCOPE = "scope"
"""The kind whose entries are phrases, parted by semicolons."""

_HEADING = re.compile(r"\[(?P<kind>\w+)\]")
_WORD = re.compile(r"[^\W_]+")
_BRACKET = re.compile(r"\s?\([^()]{0,60}\)|[·•]\w{1,4}")
_QUALIFIED = re.compile(r"\s(?:of|de|du|des|del|della|di|der|do|da|d')\s?|\s?/\s?")
_LONGEST_HEADER = 40
_MOST_KEPT = 20_000


@lru_cache(maxsize=_MOST_KEPT)
def folded(word: str) -> str:
    """A word without accents and case: ``Développement`` -> developpement."""
    plain = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


@cache
def kinds() -> Mapping[str, str]:
    """Word -> its kind."""
    found: dict[str, str] = {}
    for kind, line in _headed("words.txt"):
        words = line.split(";") if kind == SCOPE else line.split()
        found |= dict.fromkeys((word.strip() for word in words), kind)
    return found


@cache
def columns() -> Mapping[str, str]:
    """What a header row calls a column -> what the column holds."""
    found: dict[str, str] = {}
    for kind, line in _headed("columns.txt"):
        found |= dict.fromkeys((phrase.strip() for phrase in line.split(";")), kind)
    return found


def _headed(name: str) -> Iterator[tuple[str, str]]:
    """The lines of a list with the heading in brackets that each stands under."""
    kind = ""
    for line in (ontology.ROOT / name).read_text("utf-8").splitlines():
        if heading := _HEADING.fullmatch(line):
            kind = heading["kind"]
        elif line.strip() and not line.startswith("# "):
            yield kind, line


_BOTH = re.compile(r"\s?[/&,]\s?|\s(?:and|or|et|ou|y|o|e|und|oder)\s")
_HOLDERS = frozenset(("affiliation", "organisation"))


def column(words: str) -> str | None:
    """What a column under such a head holds: ``Country of registration`` -> country.

    None if the words are no known head of a column. *Profession / Affiliation* may hold either,
    *Pays / Country* says the same in two languages.
    """
    if len(words) > 2 * _LONGEST_HEADER or len(plain := _BRACKET.sub("", words)) > _LONGEST_HEADER:
        return None
    plain = folded(plain).replace(".", "").strip(" :*_")
    known = columns()
    kinds = {known.get(part) for part in _BOTH.split(plain)}
    if "role" in kinds and kinds & _HOLDERS:
        return "other"
    if found := known.get(plain) or known.get(_QUALIFIED.split(plain, maxsplit=1)[0]):
        return found
    if "/" in plain and len(told := kinds - {None}) == 1:
        return next(iter(told))
    return _two_heads(plain)


def _two_heads(plain: str) -> str | None:
    """What the first of two heads says, as where a column is empty: ``Organisation Signature``.

    A number before a name is no column of its own.
    """
    for gap in re.finditer(" ", plain):
        first, second = columns().get(plain[: gap.start()]), columns().get(plain[gap.end() :])
        if first and second:
            return second if first == "number" else first
    return None


def has(words: str, *wanted: str) -> bool:
    """Whether words hold one of a kind: ``head`` or ``subject`` of a body, ``post``."""
    known = kinds()
    return any(known.get(folded(word)) in wanted for word in _WORD.findall(words))
