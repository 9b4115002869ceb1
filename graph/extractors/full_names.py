"""The full names of instruments that a letter gives, found by what is left of them later on.

Each name is held once by its words, its beginnings, its owner and its initials, so that many
names in one letter take no longer each than few.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from graph.extractors.passages import Passage

_OWNED = re.compile(r"(?:Rules\sof\sProcedure|Code\sof\sConduct|Terms\sof\sReference)$")
_CAPITALS = re.compile(r"[A-Z]{2,6}")
_DATED = re.compile(r",?\s(?:of\s)?(?:1[89]|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 240
"""Names are found by so many signs from their beginning or end."""
_MOST_ALIKE = 16
"""What begins or is spelled like so many texts tells none of them."""
_Held = dict[str, "list[Full]"]


@dataclass(frozen=True, slots=True)
class Full:
    """A full name, ``passage.text[start:end]``; ``iris`` where it means something known."""

    passage: Passage
    start: int
    end: int
    iris: tuple[str, ...]

    @property
    def text(self) -> str:
        """The full name."""
        return self.passage.text[self.start : self.end]


@dataclass(slots=True)
class FullNames:
    """The names given so far of instruments that the vocabulary does not hold."""

    _held: set[str] = field(default_factory=set)
    _words: _Held = field(default_factory=lambda: defaultdict(list))
    _longest: dict[str, Full] = field(default_factory=dict)
    _beginnings: _Held = field(default_factory=lambda: defaultdict(list))
    _owned: _Held = field(default_factory=lambda: defaultdict(list))
    _initials: dict[tuple[str, str], list[Full]] = field(default_factory=lambda: defaultdict(list))

    def add(self, full: Full) -> None:
        """Hold a name; one that is held already counts where it was given first."""
        text = full.text
        if text in self._held:
            return
        self._held.add(text)
        for word in set(text.split()):
            self._words[word].append(full)
            longest = self._longest.setdefault(word, full)
            if len(text) > len(longest.text):
                self._longest[word] = full
        for beginning in beginnings(text):
            _keep(self._beginnings[beginning], full)
        for ending in endings(text):
            if _OWNED.match(ending) and text.endswith(f"s {ending}"):
                _keep(self._owned[ending], full)
        for key in set(_spelled(text)):
            _keep(self._initials[key], full)

    def called(self, name: str) -> Full | None:
        """The one text that a word of its name, or what a name shortens to, is short for."""
        whole = self._longest.get(name)
        if whole and all(one.text in whole.text for one in self._words[name]):
            return whole
        return self._begun(name) or _only(self._owned.get(name, ())) or self._initialled(name)

    def _begun(self, name: str) -> Full | None:
        """The only text whose name goes on with a year: *Privacy Act*, *Privacy Act 1988*.

        A jurisdiction in brackets behind the year is left out.
        """
        longer = _only(self._beginnings.get(name, ())) if " " in name else None
        dated = _DATED.match(longer.text, len(name)) if longer else None
        return replace(longer, end=longer.start + dated.end()) if longer and dated else None

    def _initialled(self, name: str) -> Full | None:
        """The only text whose words begin so: *IT Act*, *Information Technology Act, 2000*."""
        short, _, head = name.partition(" ")
        if not head or not _CAPITALS.fullmatch(short):
            return None
        alike = self._initials.get((short, head.split(" ")[0].rstrip(",")), ())
        if len(alike) > _MOST_ALIKE:
            return None
        return _only([one for one in alike if f" {head}" in one.text])


def beginnings(text: str) -> Iterator[str]:
    """What of a name stands before each of its spaces."""
    return (text[: one.start()] for one in re.finditer(" ", text[:_LONGEST]))


def endings(text: str) -> Iterator[str]:
    """What of a name stands behind each of its spaces."""
    first = max(0, len(text) - _LONGEST)
    return (text[first + one.end() :] for one in re.finditer(" ", text[first:]))


def _spelled(text: str) -> Iterator[tuple[str, str]]:
    """Each word with the initials of those before it, all or only capitals: ``RTI``, ``RI``."""
    first = ""
    for word in text[:_LONGEST].split(" "):
        for initials in (first.upper(), "".join(filter(str.isupper, first))):
            if _CAPITALS.fullmatch(initials):
                yield initials, word.rstrip(",")
        first += "".join(one[0] for one in _WORD.findall(word))


def _keep(held: list[Full], full: Full) -> None:
    if len(held) <= _MOST_ALIKE:
        held.append(full)


def _only(held: Sequence[Full]) -> Full | None:
    return held[0] if len(held) == 1 else None
