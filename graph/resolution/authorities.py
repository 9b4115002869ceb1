"""Identifiers that authorities give: Wikidata, ROR, GLEIF's LEI, ISO 3166; checked offline.

``wd:Q180`` · ``https://ror.org/01f80g185`` · ``lei:875500AZPSXM0HP6VP03`` · ``iso:KE``
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from graph.errors import InputError
from graph.iri import SPACES
from graph.vocabulary import country_names

PLACES: Final = SPACES["place"]
LONGEST: Final = 300
_CROCKFORD: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_CHECKED: Final = 97


@dataclass(frozen=True, slots=True)
class Authority:
    """Who gives identifiers: its name, what its IRIs start with, and other ways to write them.

    ``form`` is what an identifier looks like, in words; ``tidy`` gives it as its IRI has it, or
    None where it cannot be one.
    """

    name: str
    prefix: str
    start: str
    others: tuple[str, ...]
    form: str
    tidy: Callable[[str], str | None]

    def iri(self, identifier: str) -> str:
        """The IRI of an identifier.

        Raises:
            InputError: if it cannot be one.
        """
        tidy = self.tidy(identifier)
        if tidy is None:
            raise InputError(
                f"{identifier[:60]}: no identifier of {self.name}; it is {self.form}, copy it whole"
            )
        return self.start + tidy


@dataclass(frozen=True, slots=True)
class Identifier:
    """An authority's identifier of a thing."""

    authority: Authority
    local: str

    @property
    def words(self) -> str:
        """It for people: *Wikidata Q180*."""
        return f"{self.authority.name} {self.local}"


def _wikidata(text: str) -> str | None:
    return text.upper() if re.fullmatch(r"[Qq][1-9]\d{0,9}", text) else None


def _ror(text: str) -> str | None:
    """With the check digits of ISO 7064 (mod 97-10) over the number in Crockford's base 32."""
    tidy = text.lower()
    if not re.fullmatch(rf"0[{_CROCKFORD}]{{6}}\d\d", tidy):
        return None
    number = 0
    for sign in tidy[:7]:
        number = number * 32 + _CROCKFORD.index(sign)
    return tidy if 98 - number * 100 % _CHECKED == int(tidy[7:]) else None


def _lei(text: str) -> str | None:
    """ISO 17442: eighteen letters and digits, and two check digits by ISO 7064 (mod 97-10)."""
    tidy = text.upper()
    if not re.fullmatch(r"[A-Z0-9]{18}\d\d", tidy):
        return None
    number = int("".join(str(int(sign, 36)) for sign in tidy))
    return tidy if number % _CHECKED == 1 else None


def _iso(text: str) -> str | None:
    return text.upper() if text.upper() in _countries() else None


@cache
def _countries() -> frozenset[str]:
    return frozenset(country_names().values())


AUTHORITIES: Final = (
    Authority(
        "Wikidata",
        "wd",
        SPACES["wd"],
        ("https://www.wikidata.org/wiki/", "https://www.wikidata.org/entity/"),
        "a Q and a number, as Q180",
        _wikidata,
    ),
    Authority(
        "ROR",
        "ror",
        "https://ror.org/",
        ("http://ror.org/", "ror.org/"),
        "a 0, six letters or digits and two check digits, as 01f80g185",
        _ror,
    ),
    Authority(
        "GLEIF",
        "lei",
        "https://rdf.gleif.org/L1/L-",
        ("https://search.gleif.org/#/record/", "https://lei.info/"),
        "an LEI of twenty letters and digits, the last two check digits",
        _lei,
    ),
    Authority(
        "ISO 3166",
        "iso",
        PLACES,
        ("iso3166:",),
        "the two letters of a country, as KE",
        _iso,
    ),
)
"""Who gives identifiers, in the order in which they are told."""


def authority_iri(typed: str) -> str | None:
    """The IRI of an identifier as people write it; None where it is no known authority's.

    Raises:
        InputError: if it is an authority's by its form, and cannot be an identifier there.
    """
    text = typed.strip()[:LONGEST]
    for authority in AUTHORITIES:
        for start in (authority.start, f"{authority.prefix}:", *authority.others):
            if text.lower().startswith(start.lower()):
                return authority.iri(text[len(start) :].strip())
    bare = [one for one in _bare(text) if one is not None]
    return bare[0] if bare else None


def identifier_of(iri: str) -> Identifier | None:
    """The identifier that an IRI is; None where it is no known authority's."""
    for authority in AUTHORITIES:
        local = iri.removeprefix(authority.start)
        if local != iri and authority.tidy(local) == local:
            return Identifier(authority, local)
    return None


def is_foreign(iri: str) -> bool:
    """Whether it is an authority's identifier of a thing, and no name that we give."""
    found = identifier_of(iri)
    return found is not None and found.authority.start != PLACES


def _bare(text: str) -> Iterator[str | None]:
    """An identifier without its prefix, where its form alone tells whose it is."""
    for authority in AUTHORITIES:
        tidy = authority.tidy(text) if authority.start != PLACES else None
        yield authority.start + tidy if tidy else None
