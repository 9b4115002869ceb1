"""How a Word file's styles make its paragraphs look, as far as it matters to a reader."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from graph.reading.xml_parts import Element, attribute, child, children, local

_OFF = ("0", "false", "off", "none")
_MOST_ANCESTORS = 20
_BODY_TEXT = 9
_VISIBLE_GAP = 60
"""Twentieths of a point between paragraphs that an eye takes for a gap."""
_NUMBER = re.compile(r"[0-9]{1,6}")
_AUTOMATIC = "280"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What is known of a paragraph or run; None where nothing is said.

    ``outline`` is a heading's level from 0 (9 is body text), ``before`` and ``after`` the
    space around a paragraph in twentieths of a point, ``close`` whether there is none
    between paragraphs of the same style.
    """

    style: str | None = None
    outline: int | None = None
    list_number: str | None = None
    list_level: int | None = None
    hidden: bool | None = None
    before: int | None = None
    after: int | None = None
    close: bool | None = None

    def over(self, below: Look) -> Look:
        """This look, with what it leaves open taken from another."""
        said = {one.name: getattr(self, one.name) for one in fields(self)}
        return replace(below, **{key: value for key, value in said.items() if value is not None})

    @property
    def is_heading(self) -> bool:
        """Whether a reader sees a heading."""
        return self.outline is not None and self.outline < _BODY_TEXT


@dataclass(frozen=True, slots=True)
class _Style:
    look: Look
    parent: str | None


class Styles:
    """The styles of a document; ``language`` is the one that it is written in, as it says."""

    def __init__(self, data: bytes | None, path: str) -> None:
        self.language: str | None = None
        self._styles: dict[str, _Style] = {}
        self._resolved: dict[str, Look] = {}
        self._lowest = Look()
        self._usual: str | None = None
        for _, element in children(data, path, {"styles"}) if data else ():
            self._add(element)

    def look(self, properties: Element | None) -> Look:
        """How the paragraph with these properties (``pPr``) looks."""
        own = look_of(properties)
        return own.over(self._of(own.style or self._usual))

    def hides(self, properties: Element | None) -> bool:
        """Whether the run with these properties (``rPr``) is hidden text."""
        if properties is None:
            return False
        own = run_look(properties)
        if own.hidden is None and own.style:
            own = self._of(own.style)
        return bool(own.hidden)

    def _add(self, element: Element) -> None:
        match local(element):
            case "docDefaults":
                self._lowest = look_of(child(element, "pPrDefault", "pPr"))
                language = child(element, "rPrDefault", "rPr", "lang")
                said = attribute(language, "val") if language is not None else None
                self.language = said.partition("-")[0].lower() if said else None
            case "style":
                self._add_style(element)

    def _add_style(self, element: Element) -> None:
        name = attribute(element, "styleId") or ""
        parent, title = child(element, "basedOn"), child(element, "name")
        look = look_of(child(element, "pPr")).over(run_look(child(element, "rPr")))
        called = (attribute(title, "val") or "" if title is not None else "").lower()
        if look.outline is None and called in ("title", "subtitle"):
            look = replace(look, outline=0)
        self._styles[name] = _Style(
            replace(look, style=name), attribute(parent, "val") if parent is not None else None
        )
        usual = attribute(element, "default") not in (None, *_OFF)
        if usual and attribute(element, "type") == "paragraph":
            self._usual = name

    def _of(self, name: str | None) -> Look:
        """A style with what it has from those it is based on."""
        if name is None:
            return self._lowest
        if name not in self._resolved:
            look, at = Look(style=name), name
            for _ in range(_MOST_ANCESTORS):
                if at not in self._styles:
                    break
                look = look.over(self._styles[at].look)
                at = self._styles[at].parent or ""
            self._resolved[name] = look.over(self._lowest)
        return self._resolved[name]


def gap(above: Look, below: Look) -> int:
    """How many blank lines a reader sees between two paragraphs that touch: none or one."""
    if above.style == below.style and (above.close or below.close):
        return 0
    return int(max(above.after or 0, below.before or 0) >= _VISIBLE_GAP)


def look_of(properties: Element | None) -> Look:
    """What the properties of a paragraph (``pPr``) say themselves."""
    if properties is None:
        return Look()
    values = {local(one): one for one in properties}
    spacing = values.get("spacing")
    listed = values.get("numPr")
    return Look(
        style=_value(values.get("pStyle")),
        outline=_number(_value(values.get("outlineLvl"))),
        list_number=_value(child(listed, "numId")),
        list_level=_number(_value(child(listed, "ilvl"))),
        before=_space(spacing, "before"),
        after=_space(spacing, "after"),
        close=_is_on(values.get("contextualSpacing")),
    )


def run_look(properties: Element | None) -> Look:
    """What the properties of a run (``rPr``) say themselves."""
    return Look(
        style=_value(child(properties, "rStyle")), hidden=_is_on(child(properties, "vanish"))
    )


def _value(element: Element | None) -> str | None:
    return attribute(element, "val") if element is not None else None


def _number(words: str | None) -> int | None:
    return int(words) if words and _NUMBER.fullmatch(words) else None


def _space(spacing: Element | None, side: str) -> int | None:
    if spacing is None:
        return None
    automatic = attribute(spacing, f"{side}Autospacing") not in (None, *_OFF)
    return _number(_AUTOMATIC if automatic else attribute(spacing, side))


def _is_on(element: Element | None) -> bool | None:
    """Whether a switch such as ``vanish`` is on; None where it is not there."""
    return None if element is None else _value(element) not in _OFF
