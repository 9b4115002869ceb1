"""Triples as JSON-LD that people can read: short names from the ontology's context.

The context is written into the document, so that whoever reads it needs no other file. A
value that the context's rule for a property does not fit is written out in full: nothing
is lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

import pyoxigraph as ox

import ontology
from graph.iri import split
from graph.terms import RDF, XSD

_NO_BARE_VALUES = "none"
_CLOSED = "\n}"

Context = dict[str, Any]
Node = dict[str, object]


@dataclass(frozen=True, slots=True)
class Name:
    """A short name of a property.

    ``rule`` says what its bare values are: ``@id`` IRIs, a datatype's IRI values of that type,
    None plain strings.
    """

    text: str
    rule: str | None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the context lets one write: short names of properties and classes, prefixes."""

    properties: Mapping[str, Name]
    classes: Mapping[str, str]
    prefixes: Mapping[str, str]

    @classmethod
    def of(cls, context: Context) -> Vocabulary:
        """The names that a context defines; those with other rules are left out."""
        plain = {name: value for name, value in context.items() if isinstance(value, str)}
        spaces = {name: value for name, value in plain.items() if value.endswith(("/", "#"))}
        properties, classes = {}, {}
        for name, value in context.items():
            if isinstance(value, dict) and value.keys() <= {"@id", "@type"}:
                rule = value.get("@type")
                properties[_full(spaces, value["@id"])] = Name(name, rule and _full(spaces, rule))
            elif isinstance(value, str) and name not in spaces and value[0] != "@":
                iri = _full(spaces, value)
                classes[iri] = name
                properties[iri] = Name(name, None)
        return cls(properties, classes, {space: name for name, space in spaces.items()})

    def short(self, iri: str) -> str:
        """The IRI with a prefix where one fits."""
        space, local = split(iri)
        prefix = self.prefixes.get(space)
        return f"{prefix}:{local}" if prefix and local else iri


def to_jsonld(ordered: Iterable[ox.Triple], *, prefixes: Mapping[str, str]) -> bytes:
    """Triples in their order as one JSON-LD document, a node a subject."""
    return b"".join(in_pieces(ordered, prefixes=prefixes))


def in_pieces(ordered: Iterable[ox.Triple], *, prefixes: Mapping[str, str]) -> Iterator[bytes]:
    """The same document piece by piece, a node at a time."""
    context = _shipped() | dict(prefixes)
    words = Vocabulary.of(context)
    head = json.dumps({"@context": context}, ensure_ascii=False, indent=1)
    yield f'{head.removesuffix(_CLOSED)},\n "@graph": ['.encode()
    comma, end = "", "]"
    for node in _nodes(words, ordered):
        text = json.dumps(node, ensure_ascii=False, indent=1).replace("\n", "\n  ")
        yield f"{comma}\n  {text}".encode()
        comma, end = ",", "\n ]"
    yield f"{end}\n}}\n".encode()


def _nodes(words: Vocabulary, ordered: Iterable[ox.Triple]) -> Iterator[Node]:
    for subject, said in groupby(ordered, key=lambda triple: triple.subject):
        node: Node = {"id": _reference(words, subject)}
        for triple in said:
            _add(words, node, triple)
        yield node


def _add(words: Vocabulary, node: Node, triple: ox.Triple) -> None:
    """Write one statement into its node."""
    predicate, value = triple.predicate.value, triple.object
    if triple.predicate == RDF.type and isinstance(value, ox.NamedNode):
        _append(node, "type", words.classes.get(value.value) or words.short(value.value))
        return
    name = words.properties.get(predicate) or Name(words.short(predicate), _NO_BARE_VALUES)
    bare = _bare(words, name.rule, value)
    _append(node, name.text, bare if bare is not None else _in_full(words, value))


def _append(node: Node, key: str, value: object) -> None:
    """Set a key; its second value makes it a list."""
    former = node.get(key)
    if former is None:
        node[key] = value
    elif isinstance(former, list):
        former.append(value)
    else:
        node[key] = [former, value]


def _bare(words: Vocabulary, rule: str | None, value: object) -> str | None:
    """The value as a bare string, if the property's rule gives it its type back."""
    if isinstance(value, ox.Literal):
        kind = None if value.datatype == XSD.string else value.datatype.value
        return value.value if not value.language and kind == rule else None
    return _reference(words, value) if rule == "@id" else None


def _in_full(words: Vocabulary, value: object) -> dict[str, str]:
    if not isinstance(value, ox.Literal):
        return {"id": _reference(words, value)}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if value.datatype == XSD.string:
        return {"@value": value.value}
    return {"@value": value.value, "type": words.short(value.datatype.value)}


def _reference(words: Vocabulary, node: object) -> str:
    if isinstance(node, ox.NamedNode):
        return words.short(node.value)
    return str(node)


def _full(spaces: Mapping[str, str], name: str) -> str:
    prefix, colon, local = name.partition(":")
    return spaces[prefix] + local if colon and prefix in spaces else name


@cache
def _shipped() -> Context:
    text = (ontology.ROOT / "context.jsonld").read_text("utf-8")
    context: Context = json.loads(text)["@context"]
    return context
