"""Which IRI each letter, record, agent and place of a letter's graph gets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.iri import Base, Registry, slug
from graph.model import (
    Addressing,
    AgendaEntry,
    Citation,
    Clause,
    Demand,
    Description,
    Mention,
    Participation,
    Quotation,
    Record,
    Remark,
    Signature,
    Sitting,
    Stance,
)
from graph.resolution import Agent, AgentKind, comparable

_STEMS: dict[type[Record], str] = {
    Addressing: "addr",
    Signature: "sig",
    Citation: "cite",
    Mention: "mention",
    Quotation: "quote",
    Remark: "remark",
    Sitting: "sitting",
    AgendaEntry: "item",
    Participation: "person",
    Clause: "clause",
    Stance: "position",
}


@dataclass(frozen=True, slots=True)
class Names:
    """Mints IRIs in one base; the registry keeps each slug once it is given."""

    base: Base
    registry: Registry

    def letter(self, name: str) -> NamedNode:
        """The IRI of the letter that is called ``name``."""
        return NamedNode(self.base.name("letter", slug(name)))

    def run(self, name: str) -> NamedNode:
        """The IRI of the extraction run over that letter."""
        return NamedNode(self.base.name("run", f"{slug(name)}-extraction"))

    def agent(self, agent: Agent, *, letter: str) -> NamedNode:
        """The IRI of an organisation or person; ``letter`` tells namesakes apart."""
        prefix = "p" if agent.kind is AgentKind.PERSON else "o"
        key = (
            agent.key + letter
            if agent.kind is AgentKind.PERSON and not agent.telling
            else agent.key
        )
        local = self.registry.given((prefix, agent.former)) or self.registry.given((prefix, key))
        if local is None:
            telling = (*agent.telling, letter)
            local = self.registry.claim((prefix, key), slug(agent.label), telling)
        return NamedNode(self.base.name(prefix, local))

    def place(self, name: str, country: str | None) -> NamedNode:
        """The IRI of a town or region, told apart by the country it is stated in."""
        wanted = slug(f"{name} {country or ''}")
        key = ("pl", f"{comparable(name)}|{country or ''}")
        return NamedNode(self.base.name("pl", self.registry.claim(key, wanted)))


def record_names(records: Sequence[Record]) -> list[str]:
    """The local name of each record, in the order given: ``sig-1``, ``demand-2``, ``date``.

    Numbered demands keep the letter's own number while it is unique, unnumbered ones are
    ``demand-u1``, ``demand-u2``; every other kind counts in reading order.
    """
    counted: Counter[str] = Counter()
    names = []
    for record in records:
        stem = _stem(record)
        counted[stem] += 1
        names.append(_numbered(stem, counted[stem]))
    return names


def _stem(record: Record) -> str:
    if isinstance(record, Description):
        return record.attribute.value
    if isinstance(record, Demand):
        return f"demand-{record.ordinal.value}" if record.ordinal else "demand-u"
    return _STEMS[type(record)]


def _numbered(stem: str, count: int) -> str:
    if stem.endswith("-u"):
        return f"{stem}{count}"
    if stem in _STEMS.values():
        return f"{stem}-{count}"
    return stem if count == 1 else f"{stem}-{count}"
