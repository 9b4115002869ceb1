"""How values are put into words: dates, numbers, languages, flags, the ends of names."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

from graph.iri import split
from graph.ledger import Status
from graph.vocabulary import code_label

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
LANGUAGES: Final = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
}
STATUSES: Final = tuple((one.value, one.words) for one in Status)
"""What a curator may say came of a demand, with its words."""
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])")


def day(value: str | None) -> str:
    """An ISO date in words, in its own precision: 28 October 2008, October 2008, 2008."""
    found = _DAY.match(value or "")
    if found is None:
        return value or ""
    year, month, number = found.groups()
    if month is None or not 1 <= int(month) <= len(_MONTHS):
        return year
    name = _MONTHS[int(month) - 1]
    return f"{int(number)} {name} {year}" if number else f"{name} {year}"


def moment(value: str) -> str:
    """An ISO time in words, to the minute: 28 November 2026, 00:42 UTC."""
    return f"{day(value)}, {value[11:16]} UTC"


def heading(words: str) -> str:
    """Words as they head a column: the first letter large, the others as they are."""
    return f"{words[:1].upper()}{words[1:]}"


def count(number: int | str | None, one: str, several: str | None = None) -> str:
    """A number with its noun: 1 letter, 1,204 letters, 0 letters."""
    value = int(number or 0)
    return f"{value:,} {one if value == 1 else several or one + 's'}"


def language(code: str | None) -> str:
    """The English name of a language; its code where we have none."""
    return LANGUAGES.get(code or "", code or "")


def host(address: str | None) -> str:
    """The host of a web address; the address itself where it has none."""
    return urlsplit(address or "").hostname or address or ""


def local(iri: str | None) -> str:
    """The last part of an IRI; of a code the part after the list's name (``met``)."""
    space, name = split(iri or "")
    return name.rpartition(".")[2] if "/code/" in space else name


def property_words(iri: str) -> str:
    """A property's local name as words: ``statedCountry`` becomes *stated country*."""
    return _WORD_START.sub(" ", local(iri)).lower()


def anchor_of(record: str) -> str:
    """The anchor of a record in its letter's page: ``sig-41`` of ``letter/ID.sig-41``."""
    return last_part(record).partition(".")[2] or last_part(record)


def last_part(iri: str) -> str:
    """What follows the last slash."""
    return iri.rpartition("/")[2]


def flag(iri: str) -> str:
    """What a flag tells the reader, in words."""
    return code_label(iri) or local(iri).replace("-", " ")


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "anchor_of": anchor_of,
    "count": count,
    "day": day,
    "flag_words": flag,
    "heading": heading,
    "host": host,
    "language": language,
    "last_part": last_part,
    "local": local,
    "moment": moment,
    "property_words": property_words,
}
