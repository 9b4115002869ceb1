"""What a person may choose for words that no rule understands: known things, and countries.

No extractor of ours uses these; a curator's correction does, and rests on the words picked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from graph.normalisers.concepts import known
from graph.normalisers.normaliser import Chosen
from graph.normalisers.places import country_values
from graph.vocabulary import country_names

CHOSEN_THING = "chosen-thing"
CHOSEN_COUNTRY = "chosen-country"


@dataclass(frozen=True)
class Unspoken(Chosen):
    """A choice for words that do not say something else: ``spoken`` gives what they say."""

    spoken: Callable[[str], Collection[str]]

    def accepts(self, value: str, words: str) -> bool:
        """Whether the value is in the list, and the words name no other."""
        said = self.spoken(words)
        return Chosen.accepts(self, value, words) and (not said or value in said)


def countries() -> Collection[str]:
    """The ISO 3166-1 alpha-2 code of every country."""
    return set(country_names().values())


NORMALISERS = (
    Chosen(CHOSEN_THING, known),
    Unspoken(CHOSEN_COUNTRY, countries, country_values),
)
