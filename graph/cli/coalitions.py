"""The verb ``coalitions``: which organisations sign letters together."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph import export, network, query
from graph.cli import stores
from graph.cli.output import as_table, say, write
from graph.errors import BadParameter
from graph.network import Choice, Coalitions, Weight, Window
from graph.store import View


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table of pairs."""

    one: str
    other: str
    letters: int
    jaccard: str
    cosine: str


@dataclass(frozen=True, slots=True)
class Member:
    """A row of the table of communities."""

    community: int
    organisation: str


@dataclass(frozen=True, slots=True)
class Between:
    """A row of the table of brokers."""

    organisation: str
    betweenness: str
    partners: int


def coalitions(options: argparse.Namespace) -> int:
    """Tell which organisations sign letters together."""
    with stores.public_folder(options) as shown:
        found = network.found_of(shown, _choice(shown, options))
    if options.format == "gexf":
        write(options.out, export.to_gexf(network.drawn(found, {})))
        return 0
    table = query.table_of(_ROWS[options.show](found), title=f"Together: {options.show}")
    write(options.out, as_table(options.format)(table))
    if found.total > len(found.pairs):
        say(f"the first {len(found.pairs)} of {found.total} pairs")
    return 0


def _choice(store: View, options: argparse.Namespace) -> Choice:
    """What was typed.

    Raises:
        BadParameter: if a number is below 1.
        UnknownEntity: if nothing has the name of the topic or the body.
    """
    for name in ("least", "window"):
        if getattr(options, name) < 1:
            raise BadParameter(f"--{name}: give a whole number, at least 1")
    return Choice(
        topic=query.find(store, options.topic) if options.topic else "",
        body=query.find(store, options.body) if options.body else "",
        since=options.since,
        until=options.until,
        least=options.least,
        weight=Weight(options.weight),
        window=options.window,
    )


def _pairs(found: Coalitions) -> Iterator[Line]:
    for one in found.pairs:
        yield Line(one.one, one.other, one.letters, f"{one.jaccard:.4f}", f"{one.cosine:.4f}")


def _members(found: Coalitions) -> Iterator[Member]:
    for group in found.communities:
        yield from (Member(group.number, iri) for iri in group.organisations)


def _brokers(found: Coalitions) -> Iterator[Between]:
    for one in found.brokers:
        yield Between(one.organisation, f"{one.betweenness:.4f}", one.partners)


def _windows(found: Coalitions) -> Iterator[Window]:
    yield from found.windows


_ROWS: Mapping[str, Callable[[Coalitions], Iterator[Any]]] = {
    "pairs": _pairs,
    "communities": _members,
    "brokers": _brokers,
    "windows": _windows,
}
