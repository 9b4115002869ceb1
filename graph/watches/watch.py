"""One watch: which question with which values, under which name, and where its changes go."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph.errors import InputError

FOLDER: Final = "watches"
"""Where everything about watches is in a store's folder."""
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_BETWEEN: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A question with values, watched from a commit on.

    ``values`` are written as they stay: things by their short names. ``webhook`` is an address,
    signed with ``secret``, ``internal`` where it is of this machine or its network; ``drop`` a
    folder for mail. ``site`` is where the pages are, for links in what is sent.
    """

    name: str
    title: str
    question: str
    values: Mapping[str, str]
    by: str
    at: str
    commit: int
    webhook: str = ""
    internal: bool = False
    secret: str = ""
    drop: str = ""
    site: str = ""

    @property
    def key(self) -> str:
        """The same for all that watch the same question with the same values."""
        told = json.dumps([self.question, sorted(self.values.items())], ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()[:24]

    @property
    def told(self) -> str:
        """What is watched, in words: the question and its values."""
        values = ", ".join(f"{name}: {value}" for name, value in self.values.items())
        return f"{self.title} ({values})" if values else self.title


def wanted_name(question: str, values: Mapping[str, str]) -> str:
    """A name for a watch that tells what is watched."""
    words = [question, *(value.rpartition(":")[2].rpartition("/")[2] for value in values.values())]
    return _BETWEEN.sub("-", "-".join(words).lower())[:80].strip("-")


def check_name(name: str) -> None:
    """Let the name of a watch pass.

    Raises:
        InputError: if it is none.
    """
    if not _NAME.fullmatch(name):
        raise InputError(
            f"{name[:80]}: no name for a watch; use at most 80 small letters, digits and hyphens"
        )
