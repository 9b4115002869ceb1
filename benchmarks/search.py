"""The index of words at some thousands of letters: what it costs to make, and what it answers in.

    python -m benchmarks.search [--letters 1000] [--store FOLDER] [--browser chromium]

The letters are made up, the same every time. Beside each figure is that of a peer in the same
run over the same data: for names and texts SQLite's own scan with LIKE over plain tables, for lists
and counts the SPARQL that the page shows. With ``--browser`` pages are opened in Chromium, which
says when it first painted and when the page could be used; a store that is kept (``--store``) is
made only once.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

from benchmarks import painting
from benchmarks.turtle import triples
from graph import search
from graph.query import run
from graph.search import Part, Scope, Selection, as_sparql, files, find, suggest, understood
from graph.store import Store, View, open_store

AGENTS_A_LETTER, SIGNED, WORDS_A_LETTER = 4, 10, 1_200
TURNS = 7
PAGES = ("/", "/letters", "/organisations")
COUNTRIES = [
    "KE",
    "FR",
    "IN",
    "BR",
    "DE",
    "US",
    "ZA",
    "MY",
    "GB",
    "ES",
    "PH",
    "NG",
    "MX",
    "CA",
    "JP",
]
BODIES = ["wco", "wto", "wipo", "who", "un", "itu", "oecd", "eu"]


def main() -> None:
    """Make the letters, and measure."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(options.store or folder) / "kb"
        there = place.exists()
        with open_store(place) as store:
            if not there:
                took("made up", lambda: _fill(store, options.letters))
            (place / files.NAME).unlink(missing_ok=True)
            took("index made", lambda: search.publish(store))
            took("started again, index kept", lambda: search.publish(store))
            _put(store, options.letters, random.Random(1))  # noqa: S311
            took("one letter more", lambda: search.publish(store))
            size = (place / files.NAME).stat().st_size
            print(
                f"{size / 1e6:.0f} MB, {size / options.letters / 1e3:.1f} kB a letter", flush=True
            )
            view = search.publish(store).open(store.source_text)
            _answers(view, place / files.NAME)
            if options.browser:
                painting.measure(store, options.browser, (f"/search?q={_word(40)}", *PAGES))


def took(name: str, work: Callable[[], object]) -> None:
    """Do it once and tell how long it took."""
    start = time.perf_counter()
    work()
    print(f"{name:<34} {time.perf_counter() - start:8.2f} s", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=1_000)
    parser.add_argument("--store", metavar="FOLDER", help="keep the store there")
    parser.add_argument("--browser", metavar="PATH", help="Chromium's program")
    return parser.parse_args()


def _answers(view: View, file: Path) -> None:
    """What is asked of the index, beside a scan of the same names and texts, or SPARQL."""
    took("first suggestion", lambda: suggest(view, "wor", Scope(), most=8))
    with closing(sqlite3.connect(file)) as plain:
        names = "SELECT iri FROM name JOIN thing ON id = thing WHERE name.folded LIKE ?"
        names += " ORDER BY weight DESC LIMIT 8"
        texts = "SELECT id FROM worded WHERE words LIKE ? AND words LIKE ?"
        word, other = _word(40), _word(300)
        _pair(
            "suggest 'a'",
            lambda: suggest(view, "a", Scope(), most=8),
            lambda: plain.execute(names, ["%a%"]).fetchall(),
        )
        _pair(
            "suggest 'agent 12'",
            lambda: suggest(view, "agent 12", Scope(), most=8),
            lambda: plain.execute(names, ["%agent 12%"]).fetchall(),
        )
        wanted = Selection(wanted=understood(f"{word} {other}"), sort="relevance")
        _pair(
            "two words, counted, 20 passages",
            lambda: find(view, wanted),
            lambda: plain.execute(texts, [f"%{word}%", f"%{other}%"]).fetchall(),
        )
    listed = Selection(("letter",), filters=(("country", search_place("KE")),), sort="date")
    for name, selection in {"letters, counted": Selection(("letter",), sort="date"),
                            "letters of a country, counted": listed}.items():  # fmt: skip
        query = as_sparql(view, selection)
        _pair(
            name,
            lambda one=selection: find(view, one, Part(0, 200)),  # type: ignore[misc]
            lambda asked=query: run(view, asked, limit=200_000),  # type: ignore[misc]
        )


def search_place(code: str) -> str:
    """The IRI of a country."""
    return f"https://w3id.org/policygraph/ref/place/{code}"


def _pair(name: str, ours: Callable[[], object], peer: Callable[[], object]) -> None:
    figures = [_median(one) for one in (ours, peer)]
    told = "  ".join(f"{one * 1000:9.1f} ms" for one in figures)
    print(f"{name:<34} {told}  {figures[1] / figures[0]:7.1f} times", flush=True)


def _median(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(TURNS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken)


def _fill(store: Store, letters: int) -> None:
    dice = random.Random(4)  # noqa: S311 - figures, no secrets
    with store.batch():
        agents = (_agent(number) for number in range(letters * AGENTS_A_LETTER))
        store.put_curated("agents", triples("\n".join(agents)))
        for number in range(letters):
            _put(store, number, dice, agents=letters * AGENTS_A_LETTER)


def _put(store: Store, number: int, dice: random.Random, *, agents: int = 100) -> None:
    ranks = (int(dice.paretovariate(0.7)) % 20_000 for _ in range(WORDS_A_LETTER))
    words = [_word(rank) for rank in ranks]
    text = "\n\n".join(" ".join(words[at : at + 60]) for at in range(0, len(words), 60))
    name = store.base.name("letter", f"l{number}")
    store.put_graph(name, text, triples(_letter(number, dice, agents)), replace=True)


def _word(rank: int) -> str:
    """A made-up word for each number."""
    letters, sounds = "", ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sta", "tre")
    while rank or not letters:
        rank, at = divmod(rank, len(sounds))
        letters += sounds[at]
    return letters


def _agent(number: int) -> str:
    return f'o:a{number} a org:Organization ; rdfs:label "Agent {number} {_word(number % 997)}" .'


def _letter(number: int, dice: random.Random, agents: int) -> str:
    name = f"letter:l{number}"
    day = f"{dice.randrange(1990, 2026)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    lines = [
        f'{name} a pg:Letter ; rdfs:label "Letter {number} on {_word(number % 500)}" ;',
        f'  pg:date "{day}"^^xsd:date ; schema:inLanguage "{dice.choice(["en", "fr", "es"])}" .',
        f"{name}.addr-1 a pg:Addressing ; pg:inDocument {name} ;"
        f" pg:recipient orgn:{dice.choice(BODIES)} .",
        f"{name}.cite-1 a pg:Citation ; pg:inDocument {name} ; pg:cites treaty:trips.art_7 .",
    ]
    lines += [
        f'{name}.demand-{at} a pg:Demand ; rdfs:label "Demand {at}" ; pg:inDocument {name} ;'
        f' pg:ordinal {at} ; pg:text "Open the {_word(dice.randrange(500))}" ;'
        f" pg:askedOf orgn:{dice.choice(BODIES)} ."
        for at in (1, 2)
    ]
    lines += [
        f"{name}.sig-{at} a pg:Signature ; pg:inDocument {name} ; pg:ordinal {at} ;"
        f' pg:signatory o:a{agent} ; pg:nameAsStated "The Agent {agent}" ;'
        f" pg:statedCountry place:{COUNTRIES[agent % len(COUNTRIES)]} ."
        for at, agent in enumerate(dice.sample(range(agents), SIGNED), start=1)
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
