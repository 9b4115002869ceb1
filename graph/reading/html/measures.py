"""What each part of a page holds: letters, links, lines, lists, tables; one walk for all."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from graph.reading.html.words import UNPRINTED, walk

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MEASURED = frozenset(
    [
        "html",
        "body",
        "div",
        "section",
        "article",
        "main",
        "aside",
        "nav",
        "header",
        "footer",
        "form",
        "ul",
        "ol",
        "menu",
        "dl",
        "li",
        "dd",
        "table",
        "td",
        "th",
        "p",
        "center",
        "fieldset",
        "details",
        "figure",
        "search",
    ]
)


@dataclass(slots=True)
class Measure:
    """Counts for one element: ``letters`` of all its words, ``linked`` of those in links.

    ``within`` counts links to places in the same page, ``breaks`` what ends a line,
    ``inputs`` the fields of forms.
    """

    letters: int = 0
    linked: int = 0
    links: int = 0
    within: int = 0
    breaks: int = 0
    lists: int = 0
    tables: int = 0
    headings: int = 0
    inputs: int = 0

    @property
    def density(self) -> float:
        """Which share of the words are links."""
        return self.linked / self.letters if self.letters else 0.0

    def include(self, other: Measure) -> None:
        """Count what a part holds."""
        self.letters += other.letters
        self.linked += other.linked
        self.links += other.links
        self.within += other.within
        self.breaks += other.breaks
        self.lists += other.lists
        self.tables += other.tables
        self.headings += other.headings
        self.inputs += other.inputs


Measures = dict[etree._Element, Measure]


def measures(root: etree._Element) -> Measures:
    """The counts for each element that can be a part of a page."""
    found: Measures = {}
    open_: list[Measure] = [Measure()]
    links = 0
    for event, element, steps in walk(root):
        if event == "start":
            if element.tag in UNPRINTED:
                open_[-1].inputs += element.tag in ("input", "select", "textarea", "button")
                steps.skip_subtree()
                continue
            if element.tag in _MEASURED:
                open_.append(found.setdefault(element, Measure()))
            links += element.tag == "a"
            _count(open_[-1], element)
            _letters(open_[-1], element.text, links)
        else:
            if event == "end" and element in found:
                done = open_.pop()
                _count_whole(open_[-1], element)
                open_[-1].include(done)
            links -= event == "end" and element.tag == "a"
            if element is not root:
                _letters(open_[-1], element.tail, links)
    return found


def _letters(measure: Measure, text: str | None, links: int) -> None:
    if text:
        count = sum(map(len, text.split()))
        measure.letters += count
        measure.linked += count if links else 0


def _count(measure: Measure, element: etree._Element) -> None:
    """Count an element that is no part of a page itself, in the part that it stands in."""
    match element.tag:
        case "a":
            measure.links += 1
            measure.within += (element.get("href") or "").startswith("#")
        case "br":
            measure.breaks += 1
        case "img":
            measure.letters += len((element.get("alt") or "").replace(" ", ""))
        case tag if tag in HEADINGS:
            measure.headings += 1
        case _:
            pass


def _count_whole(outer: Measure, element: etree._Element) -> None:
    """Count a part of a page in the part around it."""
    match element.tag:
        case "ul" | "ol" | "menu" | "dl":
            outer.lists += 1
        case "table":
            outer.tables += 1
        case "p" | "div" | "li" | "dd":
            outer.breaks += 1
        case _:
            pass
