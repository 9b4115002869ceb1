"""The labels of list items in OpenDocument files, rebuilt from list styles as Writer does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.reading.counting import FORMS, bullet, counted
from graph.reading.xml_parts import Element, attribute, local

OUTLINE = "outline"
"""The list that numbers headings."""

_INTEGER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its sign, or how its number looks with those of levels above."""

    form: str = ""
    before: str = ""
    after: str = ""
    shown: int = 1
    start: int = 1
    sign: str | None = None


ListStyle = Mapping[int, Level]


@dataclass(slots=True)
class Lists:
    """How far each list has counted; a list goes on where a later one says so."""

    styles: dict[str, ListStyle] = field(default_factory=dict)
    _counts: list[dict[int, int]] = field(default_factory=list)
    _by_id: dict[str, int] = field(default_factory=dict)
    _by_style: dict[str, int] = field(default_factory=dict)

    def enter(self, element: Element | None, style: str) -> int:
        """The count that a list without one around it uses: a new one, or one that goes on."""
        said = {} if element is None else dict(_said(element))
        count = self._by_id.get(said.get("continue-list", ""))
        if count is None and (element is None or said.get("continue-numbering") == "true"):
            count = self._by_style.get(style)
        if count is None:
            self._counts.append({})
            count = len(self._counts) - 1
        self._by_style[style] = count
        if "id" in said:
            self._by_id[said["id"]] = count
        return count

    def label(self, count: int, style: str, level: int, *, start: str | None = None) -> str:
        """The label of the next item on a level, from 1; empty where it has none."""
        levels = self.styles.get(style, {})
        look = levels.get(level, Level())
        counts = self._counts[count]
        said = _integer(start, -1)
        counts[level] = said if said >= 0 else counts.get(level, look.start - 1) + 1
        for below in [at for at in counts if at > level]:
            del counts[below]
        if look.sign is not None:
            return bullet(look.sign)
        if not look.form:
            return f"{look.before}{look.after}".strip()
        first = max(1, level - look.shown + 1)
        numbers = (_number(levels, counts, at) for at in range(first, level + 1))
        return f"{look.before}{'.'.join(one for one in numbers if one)}{look.after}".strip()


def list_style(element: Element) -> dict[int, Level]:
    """The levels that a list style describes."""
    return {_integer(attribute(one, "level"), 1): _level(one) for one in element}


def _level(element: Element) -> Level:
    said = dict(_said(element))
    if not local(element).endswith(("number", "outline-level-style")):
        return Level(sign=said.get("bullet-char", "•"))
    return Level(
        form=FORMS.get(said.get("num-format", ""), ""),
        before=said.get("num-prefix", ""),
        after=said.get("num-suffix", ""),
        shown=_integer(said.get("display-levels"), 1),
        start=_integer(said.get("start-value"), 1),
    )


def _number(levels: ListStyle, counts: Mapping[int, int], at: int) -> str:
    look = levels.get(at, Level())
    return counted(counts.get(at, look.start), look.form) if look.form else ""


def _said(element: Element) -> list[tuple[str, str]]:
    return [(key.rpartition("}")[2], value) for key, value in element.attrib.items()]


def _integer(words: str | None, otherwise: int) -> int:
    return int(words) if words and _INTEGER.fullmatch(words) else otherwise
