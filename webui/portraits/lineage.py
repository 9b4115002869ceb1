"""Former and later names and chapters of an organisation, which its page counts in if wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode

from webui.portraits.filling import Filled

FOLLOWED: Final = {"renames": "former and later names", "chapters": "chapters"}
"""What an address may say that is followed, in words."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to count, in words, and the query of the address of the page that does so."""

    words: str
    query: str
    current: bool


@dataclass(frozen=True, slots=True)
class Lineage:
    """Who was before and after an organisation and who is within it; whom its page follows."""

    others: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    follow: tuple[str, ...] = ()

    @classmethod
    def of(cls, names: Filled, parts: Filled | None, wanted: Iterable[str]) -> Lineage:
        """What two panels tell, and of what is wanted what there is."""
        renames, chapters = names.different("other"), set[str]()
        if parts is not None:
            chapters = {str(row["part"]) for row in parts.table.values() if row["sort"] == "body"}
        told = {"renames": tuple(sorted(renames)), "chapters": tuple(sorted(chapters))}
        others = {name: some for name, some in told.items() if some}
        return cls(others, tuple(name for name in others if name in set(wanted)))

    @property
    def followed(self) -> list[str]:
        """The IRIs of those who count with it."""
        return list(dict.fromkeys(iri for name in self.follow for iri in self.others[name]))

    @property
    def ways(self) -> Iterator[Way]:
        """The ways to count, the name alone first; none where there is nothing to follow."""
        choices: list[tuple[str, ...]] = [(one,) for one in self.others]
        if len(choices) > 1:
            choices.append(tuple(self.others))
        for follow in [(), *choices] if choices else []:
            words = " and ".join(FOLLOWED[one] for one in follow)
            told = f"With its {words}" if words else "Under this name alone"
            query = urlencode([("follow", one) for one in follow])
            yield Way(told, f"?{query}" if query else "", follow == self.follow)
