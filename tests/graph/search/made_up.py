"""Made-up letters whose every fact is known, the same every time: for indexes and lists."""

from __future__ import annotations

import random

from benchmarks.turtle import triples
from graph.store import Store

BODIES = ("orgn:wco", "orgn:wto", "orgn:wipo")
COUNTRIES = ("KE", "FR", "IN", "BR")
WORDS = [
    "tariff",
    "water",
    "médecine",
    "libre",
    "harbour",
    "fisheries",
    "patent",
    "seeds",
    "rivers",
    "transparency",
    "Geneva",
    "public",
    "health",
    "access",
    "knowledge",
    "customs",
    "border",
]


def fill(store: Store, letters: int, *, seed: int = 7) -> None:
    """Put letters into a store, each with a text, signatures, a demand and a citation."""
    dice = random.Random(seed)  # noqa: S311 - made-up letters, no secrets
    with store.batch():
        store.put_curated("agents", triples("\n".join(map(_agent, range(letters * 2)))))
        for number in range(letters):
            put(store, number, dice, agents=letters * 2)


def put(store: Store, number: int, dice: random.Random, *, agents: int) -> str:
    """Put one letter into a store; gives its text."""
    text = text_of(dice)
    letter = store.base.name("letter", f"l{number}")
    store.put_graph(letter, text, triples(_letter(number, text, dice, agents=agents)), replace=True)
    return text


def text_of(dice: random.Random) -> str:
    """A few paragraphs of words."""
    paragraphs = (" ".join(dice.choices(WORDS, k=12)) for _ in range(3))
    return "\n\n".join(paragraphs) + "\n"


def _agent(number: int) -> str:
    return f'o:a{number} a org:Organization ; rdfs:label "Agent {number} {WORDS[number % 16]}" .'


def _letter(number: int, text: str, dice: random.Random, *, agents: int) -> str:
    name = f"letter:l{number}"
    day = f"20{dice.randrange(10, 25)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    lines = [
        f'{name} a pg:Letter ; rdfs:label "Letter {number} on {text.split(maxsplit=1)[0]}" ;',
        f'  pg:date "{day}"^^xsd:date ; schema:inLanguage "{dice.choice(["en", "fr"])}" .',
        f"{name}.addr-1 a pg:Addressing ; pg:inDocument {name} ;",
        f"  pg:recipient {dice.choice(BODIES)} .",
        f'{name}.demand-1 a pg:Demand ; rdfs:label "Demand 1" ; pg:inDocument {name} ;',
        f'  pg:text "Open the {dice.choice(WORDS)}" ; pg:askedOf {dice.choice(BODIES)} .',
        f"{name}.cite-1 a pg:Citation ; pg:inDocument {name} ; pg:cites treaty:trips.art_7 .",
    ]
    for place, agent in enumerate(dice.sample(range(agents), 4), start=1):
        lines += [
            f"{name}.sig-{place} a pg:Signature ; pg:inDocument {name} ; pg:signatory o:a{agent} ;",
            f'  pg:nameAsStated "The Agent no {agent}" ;',
            f"  pg:statedCountry place:{COUNTRIES[agent % len(COUNTRIES)]} .",
        ]
    return "\n".join(lines)
