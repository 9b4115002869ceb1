"""Curated files: Turtle in which a person states what a letter cannot tell by itself.

A curated file passes the same gate as an extracted letter: it is valid by the shapes, each
span in it equals the words of a letter that the store holds, and it has no blank nodes. What
is written from outside in our own words passes it too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from graph.errors import InvalidCuration, UnreadableFile
from graph.iri import SPACES, Base
from graph.rules.region import Find, named
from graph.store import DEFAULT_GRAPH, Difference, Store, View
from graph.terms import OA
from graph.validation import Finding, Severity, nearby, validate, verify_spans

SUFFIX = ".ttl"
_OUR_SPACES: Final = (SPACES["pg"], SPACES["code"], SPACES["oa"])
"""What names start with that promises are made about: our terms, code lists, and quotations."""


def read(path: str | Path, *, base: Base) -> tuple[Triple, ...]:
    """The triples of a curated file, names of the default base moved into ``base``.

    Raises:
        UnreadableFile: if the file cannot be read.
        InvalidCuration: if it is not Turtle, is empty or has blank nodes.
    """
    try:
        source = Path(path).read_bytes()
        triples = tuple(_rebased(parse(source, format=RdfFormat.TURTLE), base))
    except OSError as error:
        raise UnreadableFile(
            f"{path}: cannot be read ({error.strerror}); check the name"
        ) from error
    except (SyntaxError, ValueError) as error:
        raise InvalidCuration(f"{path}: not valid Turtle ({error}); mend it there") from error
    if not triples:
        raise InvalidCuration(f"{path}: holds no facts; add some or leave it out")
    return triples


def check(path: str | Path, triples: tuple[Triple, ...], store: Store) -> None:
    """Hold a curated file against the store: shapes, checks, and every quotation.

    Raises:
        InvalidCuration: naming the first problem and how many there are.
    """
    added = Difference(frozenset(), frozenset(triples))
    told = first_broken(store, {DEFAULT_GRAPH: added})
    if told is not None:
        raise InvalidCuration(f"{path}: {told}; mend it there")


def speaks(changes: Mapping[str, Difference]) -> bool:
    """Whether a change says anything in our own words, so that our promises are about it."""
    return any(map(_ours, _touched(changes)))


def first_broken(known: View, changes: Mapping[str, Difference]) -> str | None:
    """The first promise that a change would break, and how many more; None where it keeps all.

    What was broken before does not count.
    """
    sides = known.foreseen(changes)
    quoted = _quotations(changes, sides.after)
    texts = {text: _text(known, text) for text in _sources(quoted)}
    for text, words in texts.items():
        if words is None:
            return (
                f"cites the words of {text.removesuffix('.text')}, which the store does not hold; "
                "add that letter first"
            )
    held = {text: words for text, words in texts.items() if words is not None}
    near = None if known.elsewhere else nearby.focus(sides.changed(), sides.either)
    broken = [*verify_spans(quoted, held), *_violations(near, sides.after)]
    if broken:
        former = set(_violations(near, sides.before))
        broken = [finding for finding in broken if finding not in former]
    more = f" ({len(broken) - 1} more)" if len(broken) > 1 else ""
    return f"{broken[0].where}: {broken[0].message}{more}" if broken else None


def _violations(things: Set[NamedNode] | None, find: Find) -> list[Finding]:
    """The promises broken about some things, or about any."""
    triples = find(None, None, None) if things is None else nearby.context(things, find)
    return [one for one in validate(triples, about=things) if one.severity is Severity.VIOLATION]


def _touched(changes: Mapping[str, Difference]) -> Iterator[Triple]:
    for change in changes.values():
        yield from change.gone
        yield from change.new


def _ours(triple: Triple) -> bool:
    return any(
        isinstance(term, NamedNode) and term.value.startswith(_OUR_SPACES)
        for term in (triple.subject, triple.predicate, triple.object)
    )


def _quotations(changes: Mapping[str, Difference], find: Find) -> list[Triple]:
    """The spans that a change touches, with their selectors."""
    touched = {node for one in _touched(changes) for node in named(one.subject)}
    spans = touched.union(
        *(named(*(t.subject for t in find(None, OA.hasSelector, node))) for node in touched)
    )
    selectors = set[NamedNode]().union(
        *(named(*(t.object for t in find(span, OA.hasSelector, None))) for span in spans)
    )
    return [triple for node in spans | selectors for triple in find(node, None, None)]


def _sources(triples: Iterable[Triple]) -> list[str]:
    return sorted({_words(one.object) for one in triples if one.predicate == OA.hasSource})


def _text(known: View, text: str) -> str | None:
    letter = text.removesuffix(".text")
    return known.text(letter) if letter in known.letters() else None


def _words(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _rebased(quads: Iterable[Quad], base: Base) -> Iterator[Triple]:
    for quad in quads:
        thing = quad.object
        yield Triple(
            _moved(quad.subject, base),
            _moved(quad.predicate, base),
            thing if isinstance(thing, Literal) else _moved(thing, base),
        )


def _moved(term: object, base: Base) -> NamedNode:
    match term:
        case NamedNode():
            return NamedNode(base.rebased(term.value))
    raise SyntaxError("it has a blank node: give the thing a name of its own")
