"""Who signs together, found once for each snapshot and kept in its folder."""

from __future__ import annotations

from dataclasses import asdict, astuple
from functools import lru_cache
from pathlib import Path
from typing import Final

from graph.network.asking import spelled_out
from graph.network.cosigning import (
    Broker,
    Choice,
    Coalitions,
    Community,
    Pair,
    Window,
    cosigning,
)
from graph.network.keeping import loaded, write
from graph.network.signings import Signed, Signings, Subject, signings
from graph.store import View

SIGNINGS: Final = "signings.json.gz"
"""The file in a snapshot's folder that says who signed what."""
FOUND: Final = "coalitions.json.gz"
"""The file with what is found among all letters where nothing is chosen."""
DEFAULT: Final = Choice()


def keep_cosigning(store: View, folder: Path) -> None:
    """Find who signs together and write it into a snapshot's folder.

    Raises:
        OSError: if the disk does not take it.
    """
    found = signings(store)
    subjects, letters = ([astuple(one) for one in some] for some in (found.subjects, found.letters))
    write(folder / SIGNINGS, [found.organisations, subjects, letters])
    write(folder / FOUND, asdict(cosigning(found, DEFAULT)))


def is_kept(store: View) -> bool:
    """Whether it was found beforehand."""
    return _file(store, FOUND) is not None


def signings_of(store: View) -> Signings:
    """Who signed what: as kept, else read from the store."""
    file = _file(store, SIGNINGS)
    return _read(file, file.stat().st_mtime_ns) if file else signings(store)


def found_of(store: View, choice: Choice) -> Coalitions:
    """What is found among the letters of a choice: as kept, else counted now.

    Raises:
        UnknownEntity: if no letter is about its topic, or went to its body.
    """
    file = _file(store, FOUND) if choice == DEFAULT else None
    if file:
        return _found(file, file.stat().st_mtime_ns)
    return cosigning(signings_of(store), choice)


def pairs_query(store: View, choice: Choice) -> str:
    """The SPARQL that counts the letters of each pair of a choice, ready to be run."""
    return spelled_out(
        store,
        "co-signed",
        topic=choice.topic,
        body=choice.body,
        since=f"{choice.since:04}-01-01" if choice.since else "",
        until=f"{choice.until:04}-12-31" if choice.until else "",
        least=str(choice.least),
    )


@lru_cache(maxsize=1)
def _read(file: Path, _written: int) -> Signings:
    organisations, subjects, letters = loaded(file)
    return Signings(
        tuple(organisations),
        tuple(Subject(*one) for one in subjects),
        tuple(Signed(iri, day, tuple(about), tuple(by)) for iri, day, about, by in letters),
    )


@lru_cache(maxsize=2)
def _found(file: Path, _written: int) -> Coalitions:
    told = loaded(file)
    return Coalitions(
        **told
        | {
            "pairs": tuple(Pair(**one) for one in told["pairs"]),
            "communities": tuple(
                Community(**one | {"organisations": tuple(one["organisations"])})
                for one in told["communities"]
            ),
            "brokers": tuple(Broker(**one) for one in told["brokers"]),
            "windows": tuple(Window(**one) for one in told["windows"]),
            "offered": tuple(Subject(**one) for one in told["offered"]),
        }
    )


def _file(store: View, name: str) -> Path | None:
    file = store.folder / name if store.folder else None
    return file if file and file.exists() else None
