"""What the person who serves the pages may choose, the service's limits among it.

Choices are written in a TOML file, each by the name it has here: ``title = "Our letters"`` for
one of `Settings`, and below ``[limits]`` those of `Limits`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from graph.errors import InputError, UnreadableFile
from graph.query import Library, library

_ORIGIN = re.compile(r"https?://(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?")
_SUCH = "https://ngo.example or https://*.ngo.example"
_NOT_WRITTEN = {"limits", "library"}
LEAST_MEMORY = 640 * 1024 * 1024
"""Bytes without which the engine cannot start its threads where a change is worked out."""
_NUMBERS = {"int": (int,), "int | None": (int,), "float": (int, float)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one request, and one visitor, may cost.

    A page or query is stopped after ``query_seconds``, the download of a graph after
    ``export_seconds``, and a worker that needs more than ``memory`` bytes beyond what it starts
    with is ended. ``answer_bytes`` is the longest answer to a query, ``export_bytes`` the longest
    download. A visitor (an address) has at most ``at_once`` requests at work and ``work_seconds``
    of work a minute. ``workers`` is the number of query workers, None one for each processor and
    at least two; a request waits for one at most ``waiting_seconds``. A change is worked out for
    at most ``write_seconds``, checked for as long, and waits for another as long. Answers to
    queries of at most ``kept_bytes`` together are given again to whoever asks the same, and
    pictures of printed pages of at most ``picture_bytes`` together.
    """

    query_seconds: float = 10.0
    export_seconds: float = 120.0
    memory: int = 1024 * 1024 * 1024
    answer_bytes: int = 20 * 1024 * 1024
    export_bytes: int = 1024 * 1024 * 1024
    at_once: int = 5
    work_seconds: float = 60.0
    workers: int | None = None
    waiting_seconds: float = 5.0
    write_seconds: float = 60.0
    kept_bytes: int = 16 * 1024 * 1024
    picture_bytes: int = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices for the pages.

    ``title`` stands in the head of every page, ``page_size`` is the number of rows that a
    list shows at once, ``row_limit`` the most rows that one query answers, ``body_bytes``
    the longest request that is read, ``write_bytes`` the longest that writes. ``private`` lets
    only those read who sign in or have a token. ``embed`` are the origins whose pages may show
    the network page in a frame, parted by spaces (``https://ngo.example``), none where it is
    empty. ``questions`` is
    the folder of the user's own questions, empty for that in the store's folder; ``library`` are
    the questions themselves.
    """

    title: str = "policygraph"
    page_size: int = 200
    row_limit: int = 10_000
    body_bytes: int = 1024 * 1024
    write_bytes: int = 10 * 1024 * 1024
    private: bool = False
    embed: str = ""
    questions: str = ""
    limits: Limits = field(default_factory=Limits)
    library: Library = field(default_factory=library)

    def __post_init__(self) -> None:
        for origin in self.embed.split():
            if not _ORIGIN.fullmatch(origin):
                raise InputError(f"embed: {origin!r} is no origin; write one as {_SUCH}")


def load(path: Path) -> Settings:
    """The choices in a TOML file; what it does not name stays as it is.

    Raises:
        UnreadableFile: if there is no such file, or it is no TOML.
        InputError: if it names a choice that there is not, or a value of the wrong kind.
    """
    try:
        chosen = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UnreadableFile(
            f"{path}: cannot be read ({error.strerror}); check the name"
        ) from error
    except ValueError as error:
        raise UnreadableFile(f"{path}: no TOML ({error}); see docs/serving.md") from error
    limits = chosen.pop("limits", {})
    if not isinstance(limits, dict):
        raise InputError(f"{path}: limits is a table; write [limits] and the choices below it")
    bounds = Limits(**_checked(path, limits, Limits))
    if bounds.memory < LEAST_MEMORY:
        raise InputError(
            f"{path}: memory: {bounds.memory:,} bytes are too few to work out changes; "
            f"give at least {LEAST_MEMORY:,}"
        )
    named = _checked(path, chosen, Settings)
    try:
        return Settings(**named, limits=bounds)
    except InputError as error:
        raise InputError(f"{path}: {error}") from error


def _checked(path: Path, chosen: Mapping[str, Any], kind: type) -> dict[str, Any]:
    known = {one.name: str(one.type) for one in fields(kind) if one.name not in _NOT_WRITTEN}
    for name, value in chosen.items():
        if name not in known:
            raise InputError(f"{path}: {name}: no such choice; there are {', '.join(known)}")
        _check_value(f"{path}: {name}", value, known[name])
    return dict(chosen)


def _check_value(place: str, value: object, kind: str) -> None:
    if kind == "str":
        if not (isinstance(value, str) and value.strip()):
            raise InputError(f"{place}: {value!r} is no text; write it in quotation marks")
    elif kind == "bool":
        if not isinstance(value, bool):
            raise InputError(f"{place}: {value!r} is neither true nor false; write one of them")
    elif not isinstance(value, _NUMBERS[kind]) or isinstance(value, bool) or not value > 0:
        whole = "" if kind == "float" else " whole"
        raise InputError(f"{place}: {value!r} is no{whole} number above 0; mend it")
