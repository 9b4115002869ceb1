"""Extractors of other people: a named-entity model, a language model, rules for one archive.

A plug-in is a package that names an object under the entry-point group
``policygraph.extractors``. It is off unless it is asked for by name. It gets the document and
yields proposals; each must quote the text to the letter, and every record made of one is only
ever *suggested*. What a letter says to a model (*ignore your instructions …*) can thus put
nothing into the graph.

    class Towns:
        name, version = "towns", "1"

        def extract(self, document):
            for town in ("Quito", "Lagos"):
                if town in document.text:
                    yield Proposal(Kind.MENTION, {"name": Quote(town)})
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import metadata
from typing import Protocol

from graph.errors import BadParameter
from graph.model import Document, Record
from graph.plugins.proposals import FIELDS, Kind, Proposal, record
from graph.quotes import Index, Quote

__all__ = [
    "FIELDS",
    "GROUP",
    "Extractor",
    "Kind",
    "Proposal",
    "Proposed",
    "Quote",
    "available",
    "load",
    "propose",
]

GROUP = "policygraph.extractors"
MOST_PROPOSALS = 10_000
"""Proposals beyond this many from one plug-in for one document are not looked at."""


class Extractor(Protocol):
    """What a plug-in's entry point must be, or give when called without arguments."""

    name: str
    version: str

    def extract(self, document: Document) -> Iterable[Proposal]:
        """Proposals for the document, in any order; the document is never changed."""
        ...


@dataclass(frozen=True, slots=True)
class Proposed:
    """What came of the plug-ins: records, all suggested, and what was refused, in words."""

    records: tuple[Record, ...]
    refused: tuple[str, ...]


def available() -> tuple[str, ...]:
    """The names of the plug-ins that are installed."""
    return tuple(sorted({entry.name for entry in metadata.entry_points(group=GROUP)}))


def load(names: Iterable[str]) -> tuple[Extractor, ...]:
    """The plug-ins of these names.

    Raises:
        BadParameter: if one is not installed or cannot be loaded.
    """
    return tuple(_loaded(name) for name in names)


def propose(document: Document, extractors: Sequence[Extractor]) -> Proposed:
    """Ask each plug-in; one that fails is told and the others go on."""
    if not extractors:
        return Proposed((), ())
    records: list[Record] = []
    refused: list[str] = []
    index = Index(document.text)
    for extractor in extractors:
        source = f"{extractor.name}/{extractor.version}"
        for proposal in _asked(extractor, document, refused):
            made = record(document, index, proposal, source=source)
            if isinstance(made, str):
                refused.append(f"{document.name}: {source}: {made}")
            else:
                records.append(made)
    return Proposed(tuple(records), tuple(refused))


def _asked(extractor: Extractor, document: Document, refused: list[str]) -> list[Proposal]:
    """A plug-in's proposals; what it raises is told, and what came before is kept."""
    proposals: list[Proposal] = []
    try:
        for proposal in extractor.extract(document):
            if len(proposals) == MOST_PROPOSALS:
                refused.append(f"{document.name}: {extractor.name}: only {MOST_PROPOSALS} taken")
                break
            proposals.append(_checked(proposal))
    except Exception as error:  # noqa: BLE001 - a plug-in may raise anything; the letter goes on
        told = f"{type(error).__name__}: {error}"
        refused.append(f"{document.name}: the extractor {extractor.name} failed ({told})")
    return proposals


def _checked(proposal: object) -> Proposal:
    if not isinstance(proposal, Proposal) or proposal.kind not in FIELDS:
        raise TypeError(f"no proposal: {proposal!r:.80}")
    return proposal


def _loaded(name: str) -> Extractor:
    entries = metadata.entry_points(group=GROUP, name=name)
    if not entries:
        installed = ", ".join(available()) or "none"
        raise BadParameter(
            f"--extractor {name}: no such plug-in is installed; installed: {installed}"
        )
    try:
        made = next(iter(entries)).load()
        extractor: Extractor = made() if isinstance(made, type) else made
        _ = extractor.name, extractor.version, extractor.extract
    except Exception as error:
        raise BadParameter(
            f"--extractor {name}: cannot be loaded ({type(error).__name__}: {error}); "
            "update or remove its package"
        ) from error
    return extractor
