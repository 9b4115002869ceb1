"""Organisations without end: each number is one, with a name in its language and its printings.

A name is coined from syllables and put together with a field and a form, so that tens of
thousands differ; one is printed in several ways, as real letters do.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache

from benchmarks.corpus.tongues import Tongue, tongues

_STARTS = (
    "ba",
    "ke",
    "lo",
    "mi",
    "ra",
    "te",
    "vu",
    "zo",
    "shi",
    "na",
    "do",
    "pe",
    "gu",
    "sa",
    "fe",
)
_ENDS = ("lan", "mar", "dor", "vik", "tal", "rin", "zem", "kul", "pon", "bar", "sil", "gat", "nuk")
FIELDS = 12
"""How many fields organisations work in: those of one field sign together."""
_SHORTEST, _SHORTEST_WORD = 3, 5
_ACRONYM, _COUNTRY, _ARTICLE, _UPPER, _LEGAL = 0.3, 0.8, 0.04, 0.03, 0.03


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation: its name, what is short for it, where it is."""

    number: int
    name: str
    acronym: str
    country: str
    tongue: Tongue

    def printed(self, dice: random.Random) -> tuple[str, str]:
        """Its line in a list of signatories, and the name in that line."""
        name = line = self._varied(dice)
        if self.acronym and dice.random() < _ACRONYM:
            line += f" ({self.acronym})"
        if dice.random() < _COUNTRY:
            line += f", {self.tongue.countries[self.country]}"
        return line, name

    def _varied(self, dice: random.Random) -> str:
        chance = dice.random()
        if chance < _ARTICLE:
            return self.tongue.article + self.name
        if chance < _ARTICLE + _UPPER:
            return self.name.upper()
        if chance < _ARTICLE + _UPPER + _LEGAL:
            return self.name + self.tongue.legal
        return self.name


@lru_cache(maxsize=50_000)
def organisation(number: int) -> Organisation:
    """The organisation of that number, the same on every run."""
    dice = random.Random(f"organisation {number}")  # noqa: S311 - names, no secrets
    tongue = dice.choices(tongues(), [one.share for one in tongues()])[0]
    field = tongue.fields[number % FIELDS]
    form, pattern = dice.choice(tongue.forms), dice.choice(tongue.organisations)
    name = pattern.format(coined=coined(number), field=field, form=form)
    acronym = "".join(word[0] for word in name.split() if word[0].isupper())
    return Organisation(
        number,
        name,
        acronym if len(acronym) >= _SHORTEST else "",
        dice.choice([*tongue.countries]),
        tongue,
    )


def coined(number: int) -> str:
    """A word for each number, each another one."""
    number, end = divmod(number, len(_ENDS))
    word = _ENDS[end]
    while number or len(word) < _SHORTEST_WORD:
        number, at = divmod(number, len(_STARTS))
        word = _STARTS[at] + word
    return word.title()
