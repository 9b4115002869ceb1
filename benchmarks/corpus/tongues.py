"""The languages that letters are made up in: their words are in the TOML files beside this."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

NAMES = ("english", "french", "spanish", "german")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """The words of one language; ``share`` is how many of 100 letters are in it.

    ``after`` says that the verb of a demand stands behind its object.
    """

    code: str
    share: int
    date: str
    months: tuple[str, ...]
    address: str
    honorifics: tuple[str, ...]
    posts: tuple[str, ...]
    salutation: str
    title: str
    subjects: tuple[str, ...]
    openings: tuple[str, ...]
    fillers: tuple[str, ...]
    citations: tuple[str, ...]
    leads: tuple[str, ...]
    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    close: str
    heading: str
    functions: tuple[str, ...]
    fields: tuple[str, ...]
    organisations: tuple[str, ...]
    forms: tuple[str, ...]
    article: str
    legal: str
    treaties: dict[str, str]
    bodies: dict[str, str]
    countries: dict[str, str]
    after: bool = False


@cache
def tongues() -> tuple[Tongue, ...]:
    """All of them, the most frequent first."""
    return tuple(map(_read, NAMES))


def _read(name: str) -> Tongue:
    text = (files("benchmarks.corpus") / f"{name}.toml").read_text("utf-8")
    told = tomllib.loads(text)
    known = {one.name for one in fields(Tongue)}
    words: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in told.items()
        if key in known
    }
    return Tongue(**words)
