"""What of a text is withheld: names in full wherever they stand, more where a person is told of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import unquote

from graph.store.withholding.persons import Withdrawn
from graph.store.withholding.spelling import full, short, spellings

WITHHELD = "name withheld"
"""What stands for a name."""
_SIGN = "█"
_LETTER = re.compile(r"[^\W_]")
_ADDRESS = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,8}")
_NEVER = re.compile(r"(?!)")
_FLAGS = re.IGNORECASE

Places = list[tuple[int, int]]
"""Where something stands in a text: starts and ends, in order."""


@dataclass(frozen=True)
class Mask:
    """Finds names of some persons."""

    persons: tuple[Withdrawn, ...]

    @cached_property
    def names(self) -> re.Pattern[str]:
        """Names in full, and by group whose: ``n1`` for the first person."""
        each = (
            f"(?P<n{at}>{'|'.join(sorted(found, key=len, reverse=True))})"
            for at, one in enumerate(self.persons)
            if (found := {full(words) for words in _spelt(one) if len(words) > 1})
        )
        return re.compile("|".join(each) or _NEVER.pattern, _FLAGS)

    def whose(self, words: str) -> Withdrawn | None:
        """Who is named in full."""
        found = self.names.search(words)
        return self.persons[int(str(found.lastgroup)[1:])] if found else None

    def within(self, persons: Iterable[Withdrawn], others: Iterable[str] = ()) -> Within:
        """For texts and facts that tell of these; ``others`` are the names of others there."""
        return Within(self, tuple(persons), tuple(sorted(set(others))))

    @cached_property
    def address(self) -> Callable[[str], str]:
        """An IRI with a number for each name in it, that of the decision."""
        return cache(self._address)

    def _address(self, iri: str) -> str:
        return self.names.sub(self._number, iri if "%" not in iri else unquote(iri))

    def _number(self, found: re.Match[str]) -> str:
        return f"withheld-{self.persons[int(str(found.lastgroup)[1:])].number}"


@dataclass(frozen=True)
class Within:
    """What is withheld in one letter."""

    mask: Mask
    persons: tuple[Withdrawn, ...]
    others: tuple[str, ...]

    @cached_property
    def _short(self) -> re.Pattern[str]:
        own = {short(words) for one in self.persons for words in _spelt(one) if words}
        return re.compile("|".join(sorted(own, key=len, reverse=True)) or _NEVER.pattern, _FLAGS)

    @cached_property
    def _surnames(self) -> frozenset[str]:
        spelt = (words for one in self.persons for words in _spelt(one))
        return frozenset(word.casefold() for words in spelt for word in words[-1:])

    @cached_property
    def _kept(self) -> re.Pattern[str]:
        """Names of others that have a surname in common with one who was withdrawn."""
        known = {word for one in self.persons for words in _spelt(one) for word in words}
        names = [
            re.escape(name)
            for name in self.others
            if self._short.search(name)
            and not self.mask.whose(name)
            and any(word not in known and len(word) > 1 for word in re.findall(r"[^\W\d_]+", name))
        ]
        return re.compile("|".join(sorted(names, key=len, reverse=True)) or _NEVER.pattern)

    def places(self, text: str) -> Places:
        """Where something is withheld."""
        names = [found.span() for found in self.mask.names.finditer(text)]
        if not self.persons:
            return _joined(names)
        kept = [found.span() for found in self._kept.finditer(text)]
        left = [found.span() for found in self._short.finditer(text)]
        left = [one for one in left if not any(a <= one[0] and one[1] <= b for a, b in kept)]
        return _joined([*names, *left, *self._addresses(text, [*names, *left])])

    def words(self, words: str) -> str:
        """A name, or a sentence with names in it, in which *name withheld* stands for each."""
        places, at, said = self.places(words), 0, list[str]()
        for start, end in places:
            said += [words[at:start], WITHHELD]
            at = end
        return "".join([*said, words[at:]])

    def masked(self, words: str) -> str:
        """The words with signs of the same length for what is withheld."""
        return masked(words, self.places(words))

    def _addresses(self, text: str, names: Places) -> Iterator[tuple[int, int]]:
        """E-mail addresses that tell the name, or stand in a line with it."""
        for found in _ADDRESS.finditer(text):
            start = text.rfind("\n", 0, found.start()) + 1
            end = text.find("\n", found.end()) % (len(text) + 1)
            beside = any(start <= a < end for a, _ in names)
            if beside or any(word in found[0].casefold() for word in self._surnames):
                yield found.span()


def masked(text: str, places: Sequence[tuple[int, int]]) -> str:
    """A text of the same length, in which signs stand for the letters of these places."""
    at, said = 0, list[str]()
    for start, end in places:
        said += [text[at:start], _LETTER.sub(_SIGN, text[start:end])]
        at = end
    return "".join([*said, text[at:]])


def _spelt(person: Withdrawn) -> set[tuple[str, ...]]:
    return {words for name in person.names for words in spellings(name)}


def _joined(places: Iterable[tuple[int, int]]) -> Places:
    """Places in order, those that touch as one."""
    found: Places = []
    for start, end in sorted(places):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
