"""The labels of list items, which a Word file does not hold as words: rebuilt as Word does.

A paragraph says which list (``numId``) and which level it belongs to; ``numbering.xml`` says
how the levels count and look. Lists that share one definition count on from each other unless
one of them starts afresh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.reading.counting import bullet, counted
from graph.reading.xml_parts import Element, attribute, child, children, local

_PLACE = re.compile(r"%([1-9])")
_INTEGER = re.compile(r"-?[0-9]{1,9}")
_DEEPEST = 8
_MOST_LINKS = 8


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: ``text`` is its label with ``%1`` for the first level's number.

    ``restart`` is the level (from 1) whose next item lets this one start again: None for any
    level above, 0 for none.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    plain: bool = False
    style: str | None = None


@dataclass(frozen=True, slots=True)
class _List:
    """A ``num``: the definition it uses and what it has of its own."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class _Definition:
    """An ``abstractNum``; ``linked`` names the style that holds the real one."""

    levels: dict[int, Level] = field(default_factory=dict)
    linked: str | None = None
    style: str | None = None


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, data: bytes | None, path: str) -> None:
        self._definitions: dict[str, _Definition] = {}
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        for _, element in children(data, path, {"numbering"}) if data else ():
            self._add(element)

    def label(self, number: str, level: int) -> str:
        """The label of the next paragraph of a list at a level; empty where it has none."""
        used = self._lists.get(number)
        if used is None or not 0 <= level <= _DEEPEST:
            return ""
        levels = self._levels(used)
        counters = self._counters.setdefault(self._home(used.definition), {})
        self._count(number, level, levels=levels, counters=counters)
        return _label(levels, counters, level)

    def level_of(self, number: str, style: str) -> int:
        """The level that a paragraph style stands for in a list; the first if none does."""
        used = self._lists.get(number)
        levels = self._levels(used) if used else {}
        return next((at for at, one in sorted(levels.items()) if one.style == style), 0)

    def _add(self, element: Element) -> None:
        if local(element) == "abstractNum":
            self._definitions[attribute(element, "abstractNumId") or ""] = _definition(element)
        elif local(element) == "num":
            self._lists[attribute(element, "numId") or ""] = _list(element)

    def _home(self, definition: str) -> str:
        """The definition that one stands for, through links by list styles."""
        for _ in range(_MOST_LINKS):
            linked = self._definitions.get(definition, _Definition()).linked
            target = next(
                (at for at, one in self._definitions.items() if linked and one.style == linked),
                None,
            )
            if target is None:
                return definition
            definition = target
        return definition

    def _levels(self, used: _List) -> dict[int, Level]:
        home = self._definitions.get(self._home(used.definition), _Definition())
        return {**home.levels, **used.levels}

    def _count(
        self, number: str, level: int, *, levels: Mapping[int, Level], counters: dict[int, int]
    ) -> None:
        start = levels.get(level, Level()).start
        own = self._lists[number].starts.get(level)
        if own is not None and (number, level) not in self._started:
            counters[level] = own
        else:
            counters[level] = counters[level] + 1 if level in counters else start
        self._started.add((number, level))
        for above in range(level):
            counters.setdefault(above, levels.get(above, Level()).start)
        for below in [at for at in counters if at > level]:
            restart = levels.get(below, Level()).restart
            if restart is None or 0 < level + 1 <= restart:
                del counters[below]


def _label(levels: Mapping[int, Level], counters: Mapping[int, int], level: int) -> str:
    look = levels.get(level, Level())
    if look.form == "none" and not _PLACE.search(look.text):
        return look.text.strip()
    if look.form == "bullet":
        return bullet(look.text)

    def number(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        form = levels.get(at, Level()).form
        return counted(counters.get(at, 1), "decimal" if look.plain else form)

    return _PLACE.sub(number, look.text).strip()


def _definition(element: Element) -> _Definition:
    found = _Definition()
    for one in element:
        match local(one):
            case "lvl":
                found.levels |= _level(one)
            case "numStyleLink":
                found.linked = attribute(one, "val")
            case "styleLink":
                found.style = attribute(one, "val")
    return found


def _list(element: Element) -> _List:
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    definition = child(element, "abstractNumId")
    for override in (one for one in element if local(one) == "lvlOverride"):
        at = _integer(attribute(override, "ilvl"), 0)
        for own in (one for one in override if local(one) == "lvl"):
            levels[at] = next(iter(_level(own).values()))
        start = child(override, "startOverride")
        if start is not None:
            starts[at] = _integer(attribute(start, "val"), 1)
    named = attribute(definition, "val") if definition is not None else None
    return _List(named or "", levels, starts)


def _level(element: Element) -> dict[int, Level]:
    values = dict(_values(element))
    restart = values.get("lvlRestart")
    return {
        _integer(attribute(element, "ilvl"), 0): Level(
            start=_integer(values.get("start"), 1),
            form=values.get("numFmt") or "decimal",
            text=values.get("lvlText") or "",
            restart=_integer(restart, 0) if restart is not None else None,
            plain=values.get("isLgl", "0") not in ("0", "false", "off"),
            style=values.get("pStyle"),
        )
    }


def _values(element: Element) -> Iterator[tuple[str, str]]:
    for one in element:
        yield local(one), attribute(one, "val") or ("1" if local(one) == "isLgl" else "")


def _integer(words: str | None, otherwise: int) -> int:
    """A whole number from an attribute; ``otherwise`` where it is none."""
    return int(words) if words and _INTEGER.fullmatch(words) else otherwise
