"""Where choices come from: what was typed, the environment, and a file in TOML.

What was typed goes before the environment, the environment before the file, the file before
what is usual. A choice has one name: ``page_size`` is ``page_size = 50`` in the file, and
``POLICYGRAPH_PAGE_SIZE`` in the environment. `Limits` stand below ``[limits]`` in the file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeGuard

from graph.errors import InputError, UnreadableFile
from webui.settings import Limits, Place, Settings

PREFIX = "POLICYGRAPH_"
FILE = f"{PREFIX}SETTINGS"
OTHERS = {FILE, f"{PREFIX}STORE", f"{PREFIX}TOKEN", f"{PREFIX}SKIP_ASSETS"}
"""What the environment may say beside choices."""
_MADE_ELSEWHERE = {"limits", "library"}
_NUMBERS = {"int": (int,), "int | None": (int,), "float": (int, float)}
_MAY_BE_ZERO = {"port"}
"""Port 0 is whichever is free."""


def _named(kind: type) -> dict[str, str]:
    """The choices in a class, each with the kind of its value."""
    return {one.name: str(one.type) for one in fields(kind) if one.name not in _MADE_ELSEWHERE}


AT_TOP = _named(Place) | _named(Settings)
LIMITS = _named(Limits)
NAMES = AT_TOP | LIMITS


@dataclass(frozen=True, slots=True)
class Chosen:
    """All choices; ``sources`` tells where those come from that are not the usual ones."""

    place: Place
    settings: Settings
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Choice:
    value: Any
    source: str


def choose(file: str | None, *, environ: Mapping[str, str], typed: Mapping[str, object]) -> Chosen:
    """The choices that hold; ``typed`` are those of the command line, None where not typed.

    Raises:
        UnreadableFile: if the file is not there, or no TOML.
        InputError: if something is named that is no choice, or has a value of the wrong kind.
    """
    named = file or environ.get(FILE)
    made = {
        **(_in_file(Path(named)) if named else {}),
        **_in_environment(environ),
        **_typed(typed),
    }
    for name, one in made.items():
        _check_value(f"{one.source}: {name}", one.value, name)
    try:
        place = Place(**_of(made, Place))
        settings = Settings(**_of(made, Settings), limits=Limits(**_of(made, Limits)))
    except InputError as error:
        name, _, wrong = str(error).partition(": ")
        source = made[name].source
        told = wrong if source.startswith("--") else error
        raise InputError(f"{source}: {told}") from error
    return Chosen(place, settings, {name: one.source for name, one in made.items()})


def _of(made: Mapping[str, _Choice], kind: type) -> dict[str, Any]:
    return {name: made[name].value for name in _named(kind) if name in made}


def _typed(typed: Mapping[str, object]) -> dict[str, _Choice]:
    return {
        name: _Choice(value, f"--{name.replace('_', '-')}")
        for name, value in typed.items()
        if value is not None
    }


def _in_file(path: Path) -> dict[str, _Choice]:
    try:
        chosen = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UnreadableFile(
            f"{path}: cannot be read ({error.strerror}); check the name"
        ) from error
    except ValueError as error:
        raise UnreadableFile(f"{path}: no TOML ({error}); see docs/configuration.md") from error
    limits = chosen.pop("limits", {})
    if not isinstance(limits, dict):
        raise InputError(f"{path}: limits is a table; write [limits] and the choices below it")
    for name in chosen:
        if name in LIMITS:
            raise InputError(f"{path}: {name}: is a limit; write it below [limits]")
        _check_name(str(path), name, AT_TOP)
    for name in limits:
        _check_name(str(path), name, LIMITS)
    return {name: _Choice(value, str(path)) for name, value in {**chosen, **limits}.items()}


def _in_environment(environ: Mapping[str, str]) -> dict[str, _Choice]:
    ours = {name for name in environ if name.startswith(PREFIX)} - OTHERS
    known = {f"{PREFIX}{name.upper()}": name for name in NAMES}
    for name in sorted(ours):
        _check_name("environment", name, known)
    return {
        known[name]: _Choice(_read(environ[name], NAMES[known[name]]), f"environment, {name}")
        for name in sorted(ours)
    }


def _check_name(place: str, name: str, known: Iterable[str]) -> None:
    names = list(known)
    if name in names:
        return
    nearest = get_close_matches(name, names, 1)
    meant = f"did you mean {nearest[0]}?" if nearest else f"there are {', '.join(names)}"
    raise InputError(f"{place}: {name}: no such choice; {meant}")


def _read(text: str, kind: str) -> object:
    """A value of that kind as the environment spells it; the text where it is none."""
    if kind == "bool":
        return {"true": True, "false": False}.get(text.lower(), text)
    if kind not in _NUMBERS:
        return text
    try:
        return float(text) if kind == "float" else int(text)
    except ValueError:
        return text


def _check_value(place: str, value: object, name: str) -> None:
    kind = NAMES[name]
    if kind.startswith("str"):
        if not (isinstance(value, str) and value.strip()):
            raise InputError(f"{place}: {value!r} is no text; write it in quotation marks")
    elif kind == "bool":
        if not isinstance(value, bool):
            raise InputError(f"{place}: {value!r} is neither true nor false; write one of them")
    elif not _is_number(value, kind) or not (value > 0 or (value == 0 and name in _MAY_BE_ZERO)):
        whole = "" if kind == "float" else " whole"
        raise InputError(f"{place}: {value!r} is no{whole} number above 0; mend it")


def _is_number(value: object, kind: str) -> TypeGuard[float]:
    return isinstance(value, _NUMBERS[kind]) and not isinstance(value, bool)
