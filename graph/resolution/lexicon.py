"""The words of organisations' names, from the lists in ``ontology/names``.

What joins words and tells nothing, legal forms, forms of organisations, units, titles of persons,
words for countries and regions, and which words mean the same in seven languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii

import ontology
from graph.gazetteer.nations import place_words
from graph.vocabulary import ConceptKind, concepts, country_names

LONGEST_PHRASE = 6
"""Words of the longest phrase that is looked up."""

_HEADING = re.compile(r"\[(?P<kind>[\w-]+)\]")
_ELISION = re.compile(r"\b(d|l|qu|dell|all|nell|sull|dall|un|j|n|s)'(?=\w)")
_POINT = re.compile(r"(?<=\b\w)\.\s?(?=\w\b)")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word means in any language (``concept``), and in the one it is in (``spelling``)."""

    concept: str
    spelling: str


@lru_cache(maxsize=100_000)
def folded(words: str) -> str:
    """Words as compared: Latin letters without accents and case, one space between them.

    An elision is a word of its own (``l'homme`` -> l homme), any other apostrophe is left out.
    """
    plain = unicodedata.normalize("NFKC", words).replace("’", "'").replace("‘", "'").casefold()
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    plain = plain if plain.isascii() else anyascii(plain).casefold()
    plain = _POINT.sub("", _ELISION.sub(r"\1 ", plain)).replace("'", "").replace("+", " plus ")
    return " ".join("".join(c if c.isalnum() else " " for c in plain.replace("&", " and ")).split())


@cache
def kind(name: str) -> frozenset[str]:
    """The words and phrases of a kind: ``kind("legal")`` has *gmbh*."""
    return _kinds()[name]


@cache
def abbreviations() -> Mapping[str, str]:
    """Short form -> the word that it stands for."""
    pairs = (entry.split(" = ") for entry in kind("abbreviation"))
    return {short.strip(): long.strip() for short, long in pairs}


@cache
def meanings() -> Mapping[str, Meaning]:
    """Word or phrase -> its meaning."""
    found: dict[str, Meaning] = {}
    for number, line in enumerate(lines("concepts.txt"), 1):
        for spelling, words in enumerate(_joined(line)):
            meaning = Meaning(f"c{number}", f"c{number}.{spelling}")
            for word in words:
                found.setdefault(word, meaning)
    return found


@cache
def common() -> frozenset[str]:
    """The concepts that so many names hold that sharing them tells little, forms among them."""
    listed = kind("common") | kind("form") | kind("institution")
    return frozenset(meanings()[word].concept for word in listed if word in meanings())


@cache
def forms() -> frozenset[str]:
    """The concepts of forms of organisations: *network*, *réseau*."""
    return frozenset(meanings()[word].concept for word in kind("form") if word in meanings())


@cache
def places() -> Mapping[str, str]:
    """Name or adjective of a country or region -> its code: ``kenyan`` -> KE."""
    own = place_words()
    regions: dict[str, str] = {}
    for concept in concepts().values():
        if concept.kind is ConceptKind.REGION:
            names = [folded(name.text) for name in concept.names]
            code = next(
                (own[name] for name in names if name in own), concept.iri.rpartition("/")[2]
            )
            regions |= dict.fromkeys(names, code)
    return {**regions, **{folded(name): code for name, code in country_names().items()}, **own}


def written(spelling: Iterable[str]) -> str:
    """Words in the first spelling that the lists have of each: a key that people can read."""
    return " ".join(_first_spellings().get(word, word) for word in spelling)


@cache
def _first_spellings() -> Mapping[str, str]:
    first: dict[str, str] = {}
    for word, meaning in meanings().items():
        first.setdefault(meaning.spelling, word)
    return first


def is_known(word: str) -> bool:
    """Whether a folded word stands in any of the lists."""
    return word in meanings() or word in places() or word in _listed()


@cache
def _listed() -> frozenset[str]:
    return frozenset().union(*(words for name, words in _kinds().items() if name != "abbreviation"))


def _joined(line: str) -> list[dict[str, None]]:
    """A concept's languages; those that share a spelling are one, since they cannot be told."""
    groups: list[dict[str, None]] = []
    for part in line.split("|"):
        words = dict.fromkeys(folded(word) for word in part.split(";") if word.strip())
        for other in [one for one in groups if one.keys() & words.keys()]:
            groups.remove(other)
            words = other | words
        if words:
            groups.append(words)
    return groups


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    current = ""
    for line in lines("words.txt"):
        if heading := _HEADING.fullmatch(line):
            current = heading["kind"]
        else:
            found[current] |= {entry.strip() for entry in line.split(";")}
    return {name: frozenset(words) for name, words in found.items()}


def lines(name: str) -> Iterator[str]:
    """The lines of a list in ``ontology/names`` that are neither empty nor a remark."""
    for line in (ontology.ROOT / "names" / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("# "):
            yield line
