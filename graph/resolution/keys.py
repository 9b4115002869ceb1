"""What tells one organisation from another until a person decides: the key of its printed name.

Two names have one key only if nothing but their printing differs: case, accents, articles and
small words, singular and plural, spellings of a common word, legal forms, an acronym in brackets.
"""

from __future__ import annotations

import unicodedata

from graph.resolution import lexicon
from graph.resolution.printed import PrintedName, parse


def organisation_key(name: str, country: str = "") -> str:
    """The key of an organisation by its name as printed and the country stated beside it.

    A country that the name says itself tells nothing more.
    """
    parsed = parse(name)
    told = "" if country in parsed.places else country
    return f"org|{_base(parsed)}|{' '.join(_places(parsed))}|{told}"


def load_words() -> None:
    """Load all that names are taken apart with, while files can still be opened."""
    organisation_key("Mill - Zumbital (MZ), Teich")


def former_key(name: str, country: str = "") -> str:
    """The key that stores gave the name before names were taken apart."""
    return f"org|{comparable(name)}|{country}"


def comparable(name: str) -> str:
    """The name as compared: no case, accents kept, ``&`` as *and*, punctuation as space.

    ``+`` is kept: *APN+* is not *APN*.
    """
    plain = unicodedata.normalize("NFKC", name).casefold().replace("&", " and ")
    plain = plain.replace("’", "").replace("'", "")
    kept = "".join(c if c.isalnum() or c == "+" else " " for c in plain)
    return " ".join(kept.split())


def _base(name: PrintedName) -> str:
    """The base name; as printed where a single common word is all of it (*African Union*)."""
    company = f" {name.legal}" if name.legal in lexicon.kind("company") else ""
    if len(name.words) == 1 and not name.words[0].coined:
        return comparable(name.printed)
    return lexicon.written(name.spelling) + company


def _places(name: PrintedName) -> tuple[str, ...]:
    """The places, sorted; as they come where their order may tell (*France-China*)."""
    inside = len(name.places - name.chapters) > 1 and not name.parts
    return name.order if inside else tuple(sorted(name.places))
