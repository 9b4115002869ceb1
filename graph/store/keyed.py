"""Identity keys and the IRIs that they were given, both ways."""

from __future__ import annotations

from graph.iri import Base, Registry

_SPACES = ("o", "p")


def key_of(iri: str, registry: Registry, base: Base) -> str:
    """The identity key that an IRI was given for; of any other thing the IRI itself."""
    for prefix in _SPACES:
        start = base.name(prefix, "")
        if iri.startswith(start):
            key = registry.holder(prefix, iri.removeprefix(start))
            if key is not None:
                return key[1]
    return iri


def iri_given(key: str, registry: Registry, base: Base) -> str | None:
    """The IRI of an identity key; None while no letter of the store prints it."""
    if key.startswith(("http://", "https://")):
        return key
    prefix = "p" if key.startswith("person|") else "o"
    local = registry.given((prefix, key))
    return None if local is None else base.name(prefix, local)
