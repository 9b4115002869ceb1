"""The keys that the pages listen to, as their scripts have them (``parts/keys.json``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from webui import assets


@dataclass(frozen=True, slots=True)
class Key:
    """What some keys do: each key by its parts as they are printed, ``("Ctrl", "z")``."""

    does: str
    printed: tuple[tuple[str, ...], ...]
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """The keys of one part of the pages."""

    name: str
    title: str
    keys: tuple[Key, ...]


@cache
def groups() -> tuple[Group, ...]:
    """All keys.

    Raises:
        InputError: if the pages' scripts are not built.
    """
    told = assets.keys()
    signs = told["printed"]
    return tuple(
        Group(
            group["name"],
            group["title"],
            tuple(
                Key(one["does"], tuple(_parts(key, signs) for key in one["keys"]), one["words"])
                for one in group["keys"]
            ),
        )
        for group in told["groups"]
    )


def key_group(name: str) -> tuple[Key, ...]:
    """The keys of one part of the pages."""
    return next(one.keys for one in groups() if one.name == name)


def key_of(group: str, does: str) -> Key:
    """The keys that do something on a part of the pages."""
    return next(one for one in key_group(group) if one.does == does)


def _parts(key: str, signs: dict[str, str]) -> tuple[str, ...]:
    return tuple(signs.get(part, part) for part in key.split("+"))
