"""Instruments that the tests of citations know, and what some words cite of them."""

from __future__ import annotations

from graph.gazetteer import Flow, Gazetteer
from graph.normalisers.binding import Binding
from graph.normalisers.citing import references
from graph.vocabulary import Concept, ConceptKind, Name, NameKind

TREATIES = {
    "trips": ("TRIPS Agreement", "TRIPS"),
    "paris": ("Paris Convention", "Paris Convention for the Protection of Industrial Property"),
    "icescr": ("International Covenant on Economic, Social and Cultural Rights", "ICESCR"),
    "iccpr": ("International Covenant on Civil and Political Rights", "ICCPR"),
    "echr": ("European Convention on Human Rights", "ECHR"),
    "charter": ("Charter of Fundamental Rights of the European Union",),
    "tfeu": ("Treaty on the Functioning of the European Union", "TFEU"),
    "gatt": ("GATT 1994", "GATT"),
    "acta": ("Anti-Counterfeiting Trade Agreement", "ACTA"),
    "wct": ("WIPO Copyright Treaty", "WCT"),
    "berne": ("Berne Convention",),
    "cat": ("Convention against Torture", "CAT"),
    "vclt": ("Vienna Convention on the Law of Treaties", "VCLT"),
}
TEXTS = {
    "udhr": ("Universal Declaration of Human Rights", "UDHR"),
    "doha": (
        "Doha Declaration",
        "Doha Declaration on TRIPS and Public Health",
        "Doha Declaration on the TRIPS Agreement and Public Health",
    ),
    "gdpr": ("General Data Protection Regulation", "GDPR"),
    "pilots": ("Pilots Directive", "Directive 2088/7/EC"),
}
BODIES = {"wto": ("World Trade Organization", "WTO"), "council": ("TRIPS Council",)}


def concepts(held: dict[str, tuple[str, ...]], kind: ConceptKind) -> list[Concept]:
    return [
        Concept(iri, names[0], kind, tuple(Name(n, "en", NameKind.LABEL) for n in names), None)
        for iri, names in held.items()
    ]


NAMES = Gazetteer.of(
    [
        *concepts(TREATIES, ConceptKind.TREATY),
        *concepts(TEXTS, ConceptKind.INSTRUMENT),
        *concepts(BODIES, ConceptKind.BODY),
    ]
)


def cited(text: str) -> list[str]:
    """Each provision that a text cites: ``trips 27.3.b``, ``? 205`` for an unknown instrument."""
    found = []
    for one in references(Flow.of(text), NAMES):
        name = " ".join(one.iris) if one.binding is Binding.NAMED else "?"
        for provision in one.provisions:
            last = f"-{provision.last}" if provision.last else ""
            found.append(f"{name} {'.'.join([provision.number, *provision.path])}{last}")
    return found
