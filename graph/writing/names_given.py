"""The names that a store gave to organisations, persons and places, for other stores.

Who comes first has the plain name (``o:third-world-network``), a namesake one with more to it. So
that other stores give the same names in whatever order they get the letters, they take these first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError, UnreadableFile
from graph.iri import Registry
from graph.store import Store
from graph.store.folder import stored
from graph.store.withholding import Told

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of names: how many are new, how many were there, and why others cannot be."""

    new: int
    known: int
    refused: tuple[str, ...]


def to_lines(registry: Registry, told: Told | None = None) -> str:
    """The names as JSON lines, in an order that tells nothing of when they were given.

    Those in which somebody is named whom ``told`` withholds are left out.
    """
    shown = told or Told()
    lines = sorted(json.dumps({"key": list(key), "slug": name}, ensure_ascii=False)
                   for key, name in registry.names.items())  # fmt: skip
    return "".join(f"{line}\n" for line in lines if shown.words(line) == line)


def is_list(path: Path) -> bool:
    """Whether a file begins like a list of names.

    Raises:
        UnreadableFile: if it cannot be read.
    """
    return '"slug"' in _read(path).partition("\n")[0]


def take(store: Store, path: Path) -> Taken:
    """Have a store give the names that a file lists, where it has given no others.

    Raises:
        UnreadableFile: if it cannot be read.
        InputError: naming the first line that lists none.
        StoreError: if the disk does not take it; nothing is taken then.
    """
    listed = list(_listed(path))
    new, known, refused = 0, 0, list[str]()
    with store.alone():
        for key, name in listed:
            given, holder = store.registry.given(key), store.registry.holder(key[0], name)
            if given == name:
                known += 1
            elif given is None and holder is None:
                store.registry.claim(key, name)
                new += 1
            else:
                refused.append(_in_the_way(key, name, given=given))
        stored(store.place).save(store.registry)
    return Taken(new, known, tuple(refused))


def _in_the_way(key: Key, name: str, *, given: str | None) -> str:
    told = f"is {key[0]}:{given} here" if given else f"{key[0]}:{name} is another's name here"
    return f"{key[0]}:{name} for {key[1]}: {told}; take names in before letters"


def _listed(path: Path) -> Iterator[tuple[Key, str]]:
    for number, line in enumerate(_read(path).splitlines(), 1):
        try:
            told = json.loads(line)
            space, key, name = map(str.strip, (*told["key"], told["slug"]))
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(
                f"{path}: line {number} lists no name; give what "
                "policygraph decisions export --format names wrote"
            ) from error
        yield (space, key), name


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"{path}: cannot be read ({error}); check the name") from error
