"""Names for things: the four IRI spaces, slugs, and the registry that keeps them.

Three spaces are shared by everyone (terms, code lists, reference data); the fourth, the
base, is the user's own. The type of a thing is one path step and its parts use dots, so
that Turtle can abbreviate every name: ``letter:2008-10-28-wco-secure.sig-41``.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from anyascii import anyascii

from graph.errors import InputError
from graph.model import Span

SHARED = "https://w3id.org/policygraph/"
DEFAULT_BASE = "https://example.org/kg/"
LONGEST_SLUG = 60

SPACES: Mapping[str, str] = {
    "pg": SHARED + "ns/",
    "code": SHARED + "code/",
    "orgn": SHARED + "ref/org/",
    "post": SHARED + "ref/post/",
    "place": SHARED + "ref/place/",
    "treaty": SHARED + "ref/treaty/",
    "instr": SHARED + "ref/instrument/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "wd": "http://www.wikidata.org/entity/",
}
"""The namespaces that everyone shares, by their prefixes."""

_OWN_PREFIXES: dict[str, str] = {
    "letter": "letter/",
    "doc": "document/",
    "o": "org/",
    "p": "person/",
    "pl": "place/",
    "ev": "event/",
    "case": "case/",
    "tn": "tenure/",
    "run": "run/",
    "as": "assertion/",
    "graph": "graph/",
}


@dataclass(frozen=True, slots=True)
class Base:
    """The space of a user's own things; ends in a slash.

    Raises:
        InputError: if the IRI is not absolute over http(s) or does not end in a slash.
    """

    iri: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if not re.fullmatch(r"https?://[^\s<>\"{}|^`\\#?]+/", self.iri):
            raise InputError(
                f"{self.iri}: not a base for names; give an http(s) address that ends in a slash"
            )

    def name(self, prefix: str, local: str) -> str:
        """The IRI of one of the user's own things: ``name("letter", "2008-wco")``."""
        return self.iri + _OWN_PREFIXES[prefix] + local

    @property
    def nodes(self) -> str:
        """What the names start with that blank nodes are given (RDF 1.1 Concepts, 3.5)."""
        return f"{self.iri}.well-known/genid/"

    def letter_of(self, graph: str) -> str | None:
        """The letter whose graph that is; None for any other graph."""
        start = self.name("graph", "letter.")
        return self.name("letter", graph.removeprefix(start)) if graph.startswith(start) else None

    def prefixes(self) -> dict[str, str]:
        """Every prefix with its namespace, as Turtle and SPARQL declare them."""
        own = {prefix: self.iri + path for prefix, path in _OWN_PREFIXES.items()}
        return dict(sorted({**SPACES, **own}.items()))

    def rebased(self, iri: str) -> str:
        """An IRI of the default base moved into this base; any other as it is."""
        if iri.startswith(DEFAULT_BASE):
            return self.iri + iri.removeprefix(DEFAULT_BASE)
        return iri

    def shortened(self, iri: str) -> str:
        """The prefixed form where there is one (``treaty:trips.art_7``), else the IRI."""
        for prefix, namespace in self.prefixes().items():
            if iri.startswith(namespace) and _LOCAL_NAME.fullmatch(iri, len(namespace)):
                return f"{prefix}:{iri[len(namespace) :]}"
        return iri

    def expanded(self, name: str) -> str:
        """The IRI that a prefixed name stands for; an IRI as it is."""
        prefix, colon, local = name.partition(":")
        namespace = self.prefixes().get(prefix)
        return namespace + local if colon and namespace is not None else name


_LOCAL_NAME = re.compile(r"[\w](?:[\w.\-]*[\w\-])?")
_ACRONYM_AT_END = re.compile(r"\s*,?\s*\([A-Z0-9][A-Z0-9+&.\-/]*\)$")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """A readable ASCII name for use in an IRI, at most 60 characters, cut at a word's end.

    ``+`` becomes *plus* and ``&`` *and*; a trailing all-acronym bracket is dropped, any
    other bracket is part of the name ("(Africa)"). Empty where nothing can be written.
    """
    plain = _ACRONYM_AT_END.sub("", unicodedata.normalize("NFKC", name).strip())
    plain = plain.replace("+", " plus ").replace("&", " and ").replace("’", "").replace("'", "")
    words = [word for word in _NOT_SLUG.split(anyascii(plain).lower()) if word]
    taken = ""
    for word in words:
        longer = f"{taken}-{word}" if taken else word[:LONGEST_SLUG]
        if len(longer) > LONGEST_SLUG:
            break
        taken = longer
    return taken


def load_scripts() -> None:
    """Have every script's table at hand, for processes that can open no file later."""
    for block in range(sys.maxunicode // 256 + 1):
        anyascii(chr(block * 256 + 255))


@dataclass(slots=True)
class Registry:
    """Which key was given which slug; a slug, once given, is never computed again.

    Keys are what tells things apart (``("org", "action", "RU")``); slugs are unique within
    a space. Saved as JSON lines in the order in which they were given.
    """

    path: Path | None = None
    _slugs: dict[tuple[str, ...], str] = field(default_factory=dict)
    _taken: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    _unsaved: list[tuple[str, ...]] = field(default_factory=list)

    @classmethod
    def load(cls, path: Path) -> Registry:
        """The registry saved at ``path``; an empty one where there is none yet."""
        registry = cls(path)
        if path.exists():
            with path.open(encoding="utf-8") as lines:
                for entry in map(json.loads, lines):
                    registry._keep(tuple(entry["key"]), entry["slug"])
        return registry

    def claim(self, key: tuple[str, ...], wanted: str, telling: Iterable[str] = ()) -> str:
        """The slug of ``key``: the one it has, else ``wanted``, made unique if taken.

        ``key[0]`` is the space (``org``). On a clash the ``telling`` words (country, year)
        are tried in turn, and a counter last.
        """
        if key in self._slugs:
            return self._slugs[key]
        stem = wanted or "unnamed"
        candidates = [stem, *(f"{stem}-{slug(word)}" for word in telling if slug(word))]
        number = 2
        while True:
            for candidate in candidates:
                if (key[0], candidate) not in self._taken:
                    self._keep(key, candidate)
                    self._unsaved.append(key)
                    return candidate
            candidates = [f"{stem}-{number}"]
            number += 1

    @property
    def names(self) -> Mapping[tuple[str, ...], str]:
        """Every key with its slug."""
        return self._slugs

    def given(self, key: tuple[str, ...]) -> str | None:
        """The slug that ``key`` was given; None if none yet."""
        return self._slugs.get(key)

    def holder(self, space: str, name: str) -> tuple[str, ...] | None:
        """The key that was given a slug; None if nobody was."""
        return self._taken.get((space, name))

    def save(self) -> None:
        """Append what was claimed since the last save to the registry's file."""
        if self.path is None or not self._unsaved:
            return
        with self.path.open("a", encoding="utf-8") as lines:
            for key in self._unsaved:
                entry = {"key": list(key), "slug": self._slugs[key]}
                lines.write(json.dumps(entry, ensure_ascii=False) + "\n")
        self._unsaved.clear()

    def _keep(self, key: tuple[str, ...], name: str) -> None:
        self._slugs[key] = name
        self._taken[key[0], name] = key


def split(iri: str) -> tuple[str, str]:
    """An IRI as its namespace, up to the last ``/`` or ``#``, and its local name."""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    return iri[:cut], iri[cut:]


def span_iri(text_iri: str, span: Span) -> str:
    """The IRI of a span of a source text: ``….text.span-20-159``."""
    return f"{text_iri}.span-{span.start}-{span.end}"


def prologue(prefixes: Mapping[str, str]) -> str:
    """The prefixes as SPARQL declares them, one a line."""
    return "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in prefixes.items())
