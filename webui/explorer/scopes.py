"""Which part of the store the network page shows, and through which lens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from flask import request, url_for
from werkzeug.exceptions import ServiceUnavailable

from graph import network
from graph.errors import BadParameter
from webui.explorer.listing import how_many_letters, how_many_papers
from webui.rows import links, store

EVERYTHING: Final = "All letters"
"""What the whole is called."""
MOST_THINGS: Final = 100
MOST_AROUND: Final = 500
"""How many things are added to a picture at once."""
MOST_AT_ONCE: Final = 60
"""Of how many letters the network is made while somebody waits for it."""
_NARROWING: Final = ("letter", "about", "thing", "lens", "rollup", "more", "things", "mute")
MOST_ADDED: Final = 20
"""Around how many things a picture may be widened."""


class Unfinished(ServiceUnavailable):
    """The network of all letters is still being made; the text says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the graph is shown: through which lens, and whether bodies are counted together.

    ``least`` is the number of letters that an edge of a lens stands for at the least; ``more``
    are the things around which the picture was widened.
    """

    lens: network.Lens | None = None
    least: int = 1
    rollup: bool = False
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What the page shows: one letter, what is around one thing, some things, or everything.

    ``letter``, ``about`` and ``things`` are IRIs, empty where not asked for; ``total`` counts
    the things before the graph was pruned to what a picture can hold, ``of`` the letters and papers
    among which the fullest were chosen, if it has not all. ``left_out`` counts the letters that
    name the things and are older than those it is over. ``extent`` is how much of all letters it
    has. ``complete`` says that nothing in the store is beyond it.
    """

    graph: Any
    title: str
    letter: str = ""
    about: str = ""
    total: int = 0
    things: tuple[str, ...] = ()
    look: Look = Look()
    is_placed: bool = False
    of: int = 0
    left_out: int = 0
    extent: network.Extent = network.Extent.FIRST

    @property
    def lens(self) -> str:
        """The name of the lens, empty without one."""
        return self.look.lens or ""

    @property
    def edges(self) -> int:
        """How many relations there are, those that a lens leaves out counted."""
        count: int = self.graph.graph.get("edges", self.graph.number_of_edges())
        return count

    @property
    def complete(self) -> bool:
        """Whether everything that the store has is in it."""
        others = how_many_letters(store()) + how_many_papers(store()) > 1
        narrow = self.about or self.things or self.of or (self.letter and others)
        return not narrow and len(self.graph) == self.total

    @property
    def views(self) -> list[str]:
        """The pictures that there are of it."""
        alone = self.letter and not self.look.lens and not self.look.more
        return ["anatomy", "network"] if alone else ["network"]

    def placed(self) -> Any:
        """The graph with places, ``x`` and ``y``, for an anatomy ``ax`` and ``ay`` too."""
        if self.look.lens or self.is_placed:
            return self.graph
        graph = network.placed(self.graph)
        if "anatomy" in self.views:
            for iri, node in network.placed(self.graph, network.View.ANATOMY).nodes(data=True):
                graph.nodes[iri].update(ax=node["x"], ay=node["y"])
        return graph

    @property
    def more(self) -> int:
        """How many letters and papers the picture of more has; 0 if this is all or more."""
        first = self.extent is network.Extent.FIRST
        return min(self.of, network.MOST_LETTERS) if first else 0

    def address(self, endpoint: str, **values: Any) -> str:
        """The address of one of the network's endpoints for the same scope."""
        if self.letter or self.about:
            values["letter" if self.letter else "about"] = self.letter or self.about
        elif self.things:
            values["thing"] = [store().base.shortened(iri) for iri in self.things]
        elif self.extent is network.Extent.MORE:
            values.setdefault("extent", self.extent)
        if self.look.lens:
            values |= {"lens": self.look.lens, "least": self.look.least}
        if self.look.rollup:
            values["rollup"] = 1
        if self.look.more:
            values["more"] = " ".join(self.look.more)
        return url_for(f"explorer.{endpoint}", _external=False, **values)

    def narrowed(self) -> Scope:
        """Only the things that the request names in ``things``, a line each; else all.

        Relations in ``mute`` are left out.
        """
        wanted = request.form.get("things", "").split()
        if not wanted:
            return self
        kept = self.graph.subgraph(map(named, wanted)).copy()
        mute = set(request.form.get("mute", "").split(","))
        kept.remove_edges_from([edge for edge in kept.edges(keys=True) if edge[2] in mute])
        return replace(self, graph=kept)


def named(name: str) -> str:
    """The thing that a page's address or a name in full stands for: ``ref/org/wco``."""
    return name if "://" in name else links().iri(name)


def asked() -> Scope:
    """The part of the store that the request names, as it is to be looked at.

    Raises:
        BadParameter: if it names too many things, or no lens that there is.
        UnknownEntity: if the store does not have it.
    """
    scope, look = underlying(), _look()
    scope = replace(scope, look=look)
    if look.lens is None:
        return scope
    least = look.least
    graph = scope.graph if scope.is_placed else network.placed(scope.graph)
    seen = network.through(graph, look.lens, least=least)
    return replace(scope, graph=seen, total=len(seen))


def underlying() -> Scope:
    """The same before any lens."""
    scope, look = _part(), _look()
    graph, total = scope.graph, scope.total
    if look.more:
        graph = network.joined(graph, [network.around(store(), iri) for iri in look.more])
        total += len(graph) - len(scope.graph)
    if look.rollup:
        rolled = network.rolled_up(graph)
        total -= len(graph) - len(rolled)
        graph = rolled
    is_placed = scope.is_placed and not look.more
    return replace(scope, graph=graph, total=total, is_placed=is_placed)


def _look() -> Look:
    asked = request.values
    lens = network.lens_named(asked["lens"]) if asked.get("lens") else None
    more = tuple(map(named, asked.get("more", "").split()))
    if len(more) > MOST_ADDED:
        raise BadParameter(f"more: give at most {MOST_ADDED} things to show more around")
    least = asked.get("least", "1")
    if not (least.isascii() and least.isdigit() and int(least[:6]) > 0):
        raise BadParameter(f"least: {least!r}: give a whole number of letters, at least 1")
    return Look(lens=lens, least=int(least[:6]), rollup=bool(asked.get("rollup")), more=more)


def _part() -> Scope:
    view = store()
    letter, about = request.values.get("letter", ""), request.values.get("about", "")
    if letter:
        iri = letter if "://" in letter else view.base.name("letter", letter)
        graph = network.of_letter(view, iri)
        return _scope(graph, graph.nodes[iri]["label"], letter=iri)
    if about:
        iri = view.base.expanded(about)
        graph = network.around(view, iri)
        title = f"Around {graph.nodes[iri]['label']}{network.told_newest(graph)}"
        return _scope(graph, title, about=iri)
    if things := tuple(map(view.base.expanded, request.values.getlist("thing"))):
        return _of_things(things)
    return _everything()


def whole(letters: int, of: int) -> str:
    """What the network of all letters is called, or of so many chosen among others."""
    return network.told_fullest(letters, of) if of else EVERYTHING


def extent() -> network.Extent:
    """How much of all letters the request asks for."""
    more = request.values.get("extent") == network.Extent.MORE
    return network.Extent.MORE if more else network.Extent.FIRST


def is_everything() -> bool:
    """Whether the request asks for all letters, as they are."""
    return not any(request.values.get(name) for name in _NARROWING)


def _everything() -> Scope:
    first = network.kept(store())
    much = extent() if first is None or first.graph.get("of") else network.Extent.FIRST
    graph = network.kept(store(), much)
    if graph is not None and len(_read_in(graph)) > 1:
        told, of = graph.graph, graph.graph.get("of", 0)
        title = whole(told.get("letters", 0), of)
        return Scope(graph, title, total=told["total"], is_placed=True, of=of, extent=much)
    letters = how_many_letters(store())
    if letters > MOST_AT_ONCE and store().folder:
        raise Unfinished(
            f"The network of all {letters:,} letters is being laid out; it is here in a moment.",
            retry_after=2,
        )
    graph = network.whole(store())
    if len(only := _read_in(graph)) == 1:
        return _scope(graph, graph.nodes[only[0]]["label"], letter=only[0])
    return _scope(graph, EVERYTHING)


def _read_in(graph: Any) -> list[str]:
    """The letters and papers of a network."""
    return [iri for iri, kind in graph.nodes(data="kind") if kind in ("letter", "paper")]


def _of_things(things: Sequence[str]) -> Scope:
    if len(things) > MOST_THINGS:
        raise BadParameter(f"thing: give at most {MOST_THINGS} things to draw")
    graph = network.among(store(), things)
    many = len(set(things) & set(graph))
    title = f"{many} things and what joins them{network.told_newest(graph)}"
    return replace(_scope(graph, title), things=tuple(things))


def _scope(graph: Any, title: str, *, letter: str = "", about: str = "") -> Scope:
    left_out = graph.graph.get("of", 0) - graph.graph.get("letters", 0)
    shown = network.pruned(graph)
    return Scope(shown, title, letter, about, total=len(graph), left_out=left_out)
