"""What can be reconciled, by which properties, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TYPES: Final = {
    "organisation": "Organisation",
    "body": "Public body",
    "treaty": "Treaty",
    "provision": "Provision of a treaty or instrument",
    "instrument": "Instrument",
    "country": "Country",
    "person": "Person, by printed name and affiliation",
}
"""The types by their names for programs; each is a kind of the index of words."""
PARTIES: Final = ("organisation", "body")
"""Types whose names are compared as names of organisations."""
SUGGESTED: Final = tuple(name for name in TYPES if name != "person")
"""Types of which things are suggested; persons are not."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property: its name for programs, what people call it, what it says, whose it is."""

    id: str
    name: str
    description: str
    types: tuple[str, ...]


ASKED: Final = ("country", "affiliation")
"""The properties that queries are narrowed by."""
PROPERTIES: Final = {
    one.id: one
    for one in (
        Property("country", "Country", "The country an organisation sits in", ("organisation",)),
        Property("kind", "Kind", "What kind of thing it is", tuple(TYPES)),
        Property("acronym", "Acronym", "Its acronyms, as printed or known", SUGGESTED),
        Property("same-as", "Same as", "Its addresses with other authorities", SUGGESTED),
        Property(
            "letters", "Letters", "How many letters it signed, or is addressed or cited by",
            tuple(TYPES),
        ),
        Property("affiliation", "Affiliation", "What a person signed for", ("person",)),
    )
}  # fmt: skip
"""All properties by their names for programs."""
