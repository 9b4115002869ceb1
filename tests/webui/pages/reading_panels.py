"""What a page's panels say: for each the query that it shows, and the rows that it shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

Row = frozenset[tuple[str, str]]
_VOID = {"br", "input", "img", "meta", "link", "hr"}


@dataclass
class Panel:
    """One panel: its question, how many rows it says there are, those on the page, its query."""

    question: str
    total: int
    rows: list[Row] = field(default_factory=list)
    columns: set[str] = field(default_factory=set)
    sparql: str = ""


class _Panels(HTMLParser):
    """Collects the panels of a page; a group's own value counts for each row in it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Panel] = []
        self.open: list[dict[str, str | None]] = []
        self.group: dict[str, str] = {}
        self.row: dict[str, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs) | {"tag": tag}
        if tag in _VOID:
            return
        self.open.append(held)
        if held.get("data-question"):
            self.found.append(Panel(str(held["data-question"]), int(str(held["data-total"]))))
        if "data-group" in held:
            self.group = {}
        if "data-row" in held:
            self.row = {}
        if held.get("data-c"):
            self._put(str(held["data-c"]), held.get("data-v") or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Signs of SVG hold no words."""

    def _put(self, column: str, value: str) -> None:
        target = self.group if self.row is None else self.row
        target[column] = target.get(column, "") + value
        self.found[-1].columns.add(column)

    def handle_endtag(self, tag: str) -> None:
        held = self.open.pop()
        assert held["tag"] == tag
        if "data-row" in held and self.row is not None:
            self.found[-1].rows.append(frozenset((self.group | self.row).items()))
            self.row = None
        if "data-group" in held or held.get("data-question"):
            self.group = {}

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1]["tag"] == "textarea":
            self.found[-1].sparql += data
        inside = [one for one in self.open if one.get("data-c")]
        if inside and "data-v" not in inside[-1]:
            self._put(str(inside[-1]["data-c"]), data)


def panels(html: str) -> list[Panel]:
    """The panels of a page in its order."""
    reader = _Panels()
    reader.feed(html)
    return reader.found
