"""What a normaliser is: a rule that says which values may follow from given words.

There are two sorts. A *recomputed* value is worked out again from the words by the evidence
gate. A *chosen* value was judged by an extractor; the gate only checks that it is one of
the values there are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recomputed:
    """``values`` gives every value that the words allow; two where they are ambiguous."""

    name: str
    values: Callable[[str], Collection[str]]

    def accepts(self, value: str, words: str) -> bool:
        """Whether the words, white space collapsed, yield the value."""
        return value in self.values(words)


@dataclass(frozen=True, slots=True)
class Chosen:
    """``values`` gives the closed list that a value must come from."""

    name: str
    values: Callable[[], Collection[str]]

    def accepts(self, value: str, words: str) -> bool:
        """Whether the value is in the list and there are words to judge it by."""
        return bool(words) and value in self.values()


Normaliser = Recomputed | Chosen
