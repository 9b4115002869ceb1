"""Curated files: Turtle in which a person states what a letter cannot tell by itself.

A curated file passes the same gate as an extracted letter: it is valid by the shapes, each
span in it equals the words of a letter that the store holds, and it has no blank nodes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from graph.errors import InvalidCuration, UnreadableFile
from graph.iri import Base
from graph.store import Store
from graph.terms import OA
from graph.validation import Severity, validate, verify_spans

SUFFIX = ".ttl"


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
    texts = {}
    for letter in _cited(triples):
        if letter not in store.letters():
            raise InvalidCuration(
                f"{path}: cites the words of {letter}, which the store does not hold; "
                "add that letter first"
            )
        texts[f"{letter}.text"] = store.text(letter)
    findings = [*verify_spans(triples, texts), *validate((*store.triples(), *triples))]
    broken = [finding for finding in findings if finding.severity is Severity.VIOLATION]
    if broken:
        first = broken[0]
        more = f" ({len(broken) - 1} more)" if len(broken) > 1 else ""
        raise InvalidCuration(f"{path}: {first.where}: {first.message}{more}; mend it there")


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


def _cited(triples: tuple[Triple, ...]) -> list[str]:
    texts = {t.object for t in triples if t.predicate == OA.hasSource}
    return sorted(t.value.removesuffix(".text") for t in texts if isinstance(t, NamedNode))
