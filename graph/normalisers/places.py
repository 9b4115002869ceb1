"""Countries and towns by their printed names.

Country names come from the reference data. Towns come from a table compiled at build time
from GeoNames (https://www.geonames.org, Creative Commons Attribution 4.0): it tells which
countries have a town of that name, to notice conflicts and to find places without commas.
"""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

import ontology
from graph import vocabulary
from graph.errors import PolicygraphError
from graph.normalisers.normaliser import Recomputed

CLOSE_ENOUGH = 85
"""Least similarity (0 to 100, insertions and deletions) of a misspelt country's name."""

_SHORTEST_TO_MEND = 5
_LONGEST_NAME = 60
_MOST_KEPT = 20_000


@lru_cache(maxsize=_MOST_KEPT)
def fold(name: str) -> str:
    """A name without accents, case, stops and doubled spaces, as the table spells it."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(letters.casefold().replace(".", " ").split())


@cache
def _countries() -> Mapping[str, str]:
    """Folded country name -> ISO code; names that fold alike must agree."""
    names: dict[str, str] = {}
    for name, code in vocabulary.country_names().items():
        names.setdefault(fold(name), code)
        names.setdefault(fold(name).replace(" ", ""), code)
    return names


@lru_cache(maxsize=_MOST_KEPT)
def country(words: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country's name: ``The Netherlands`` -> NL."""
    name = fold(words[:_LONGEST_NAME].strip(" .,;:()[]*_"))
    for form in (name, name.removeprefix("the "), name.removeprefix("republic of ")):
        if form in _countries():
            return _countries()[form]
    return None


@lru_cache(maxsize=_MOST_KEPT)
def misspelt_country(words: str) -> str | None:
    """The code of the one country whose name is nearly the words: ``Phillipines`` -> PH.

    Words that are a country or a town are taken at their word.
    """
    name = fold(words[:_LONGEST_NAME].strip(" .,;:()[]*_"))
    if len(name) < _SHORTEST_TO_MEND or country(words) or town_countries(words):
        return None
    near = process.extract(
        name, _countries().keys(), scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH, limit=6
    )
    codes = {_countries()[match] for match, _, _ in near if match[0] == name[0]}
    return codes.pop() if len(codes) == 1 else None


def country_values(words: str) -> frozenset[str]:
    """The codes that the words allow as they are spelt."""
    code = country(words)
    return frozenset({code} if code else ())


def misspelt_values(words: str) -> frozenset[str]:
    """The codes that the words allow if their spelling is mended."""
    code = misspelt_country(words)
    return frozenset({code} if code else ())


@cache
def _places() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Towns and regions: folded name -> codes, comma-separated."""
    source = ontology.ROOT / "cities.tsv.gz"
    try:
        table = gzip.decompress(source.read_bytes()).decode("utf-8")
    except FileNotFoundError as problem:
        raise PolicygraphError(
            "ontology/cities.tsv.gz: the table of towns is missing; run python build_cities.py"
        ) from problem
    kinds: dict[str, dict[str, str]] = {"town": {}, "region": {}}
    for row in table.splitlines():
        name, codes, kind = row.split("\t")
        kinds[kind][name] = codes
    return kinds["town"], kinds["region"]


def town_countries(words: str) -> frozenset[str]:
    """The codes of the countries that have a town of that name; none if it is not listed."""
    codes = _places()[0].get(fold(words))
    return frozenset(codes.split(",") if codes else ())


def region_countries(words: str) -> frozenset[str]:
    """The codes of the countries with a state of that name: ``North Carolina`` · ``DC``."""
    codes = _places()[1].get(fold(words))
    return frozenset(codes.split(",") if codes else ())


NORMALISERS = (
    Recomputed("country", country_values),
    Recomputed("country-spelling", misspelt_values),
)
