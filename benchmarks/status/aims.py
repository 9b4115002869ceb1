"""The aims: what is promised, what measures it, and where the figure stands in what is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Side(Enum):
    """On which side of the promised figure the measured one has to be."""

    AT_LEAST = "≥"
    AT_MOST = "≤"


@dataclass(frozen=True, slots=True)
class Aim:
    """One promise about one figure of one measurement.

    Attributes:
        subject: The heading that it stands under.
        what: What is measured, in a reader's words, with its unit.
        side: Whether more or less is better.
        figure: What is promised.
        measurement: The name of the measurement (`benchmarks.status.measuring`) that prints it.
        pattern: Finds the figure in what is printed: its first group, or the share that the first
            (with the third, if there is one) is of the second.
    """

    subject: str
    what: str
    side: Side
    figure: float
    measurement: str
    pattern: re.Pattern[str]

    def found(self, printed: str) -> float | None:
        """The figure in what a measurement printed; none where it is not told."""
        match = self.pattern.search(printed)
        if match is None:
            return None
        figure, *of = (float(one.replace(",", "")) for one in match.groups() if one)
        return round((figure + sum(of[1:])) / of[0], 4) if of else figure

    def holds(self, measured: float) -> bool:
        """Whether what was measured is as promised."""
        if self.side is Side.AT_LEAST:
            return measured >= self.figure
        return measured <= self.figure


NUMBER: Final = r"(\d+(?:,\d{3})*(?:\.\d+)?)"


def _extraction(metric: str, figure: float, *, column: int = 2) -> Aim:
    """An aim about a line of the table of `policygraph evaluate`."""
    between = {0: r"\s+", 1: r"\s+[\d.]+\s+", 2: r"\s+(?:[\d.]+\s+){0,2}"}[column]
    pattern = re.compile(rf"^{re.escape(metric)}{between}([\d.]+)(?=\s{{2,}}\d+[ /])", re.MULTILINE)
    return Aim("Extraction", metric, Side.AT_LEAST, figure, "extraction", pattern)


Row = tuple[str, str, str]
"""What is measured, what is promised, and how the figure is found."""


def _aims(subject: str, measurement: str, *rows: Row) -> tuple[Aim, ...]:
    return tuple(_aim(row, subject=subject, measurement=measurement) for row in rows)


def _aim(row: Row, *, subject: str, measurement: str) -> Aim:
    what, promised, pattern = row
    sign, figure = promised.split(" ", 1)
    found = re.compile(pattern.replace("NUMBER", NUMBER), re.MULTILINE)
    return Aim(subject, what, Side(sign), float(figure.replace(",", "")), measurement, found)


EXTRACTION: Final = (
    _extraction("signatories", 0.95),
    _extraction("signatory count within 2 %", 0.85),
    _extraction("signatory: kind", 0.98),
    _extraction("signatory: country", 0.97),
    _extraction("signatory: acronym", 0.95),
    _extraction("signatory: city", 0.90),
    _extraction("signatory: role", 0.85),
    _extraction("signatory: affiliation", 0.85),
    _extraction("addressees", 0.85),
    _extraction("citations", 0.88),
    _extraction("treaties", 0.85),
    _extraction("demands", 0.78),
    _extraction("quotes (recall)", 0.85),
    _extraction("bodies (recall)", 0.80),
    _extraction("date", 0.95),
    _extraction("kind of document", 0.85),
    _extraction("language", 1.0),
)

SUITES: Final = {
    "query evaluation": 215 / 225,
    "query syntax": 113 / 114,
    "update evaluation": 1,
    "update syntax": 1,
    "results in JSON": 1,
    "results in CSV and TSV": 4 / 6,
    "protocol": 1,
    "graph store": 1,
    "service description": 1,
}
"""The share of its tests that a suite of the W3C has to pass.

What is understood and refused (SERVICE, LOAD) has passed a test of syntax.
"""

AIMS: Final = (
    *EXTRACTION,
    *_aims(
        "Identity",
        "pairs",
        ("precision of merges", "≥ 1", r"precision of merges\s+NUMBER"),
        ("recall with review", "≥ 0.85", r"recall with review\s+NUMBER"),
        ("share of pairs in review", "≤ 0.15", r"share in review\s+NUMBER"),
    ),
    *_aims(
        "Identity",
        "identity",
        (
            "10,000 names compared, seconds (taken apart beforehand)",
            "≤ 30",
            r"^\s+10,000\s+[\d.]+\s+NUMBER",
        ),
        ("50,000 decisions replayed, seconds", "≤ 5", r"50,000 decisions: .*replayed NUMBER s"),
    ),
    *_aims(
        "SPARQL service",
        "serving",
        (
            "small new queries beside bare oxigraph serve, 8 clients, ratio",
            "≥ 0.5",
            r"new questions:(?:\n.*)*?\n  policygraph / oxigraph serve: NUMBER",
        ),
        (
            "small new queries beside rdflib-endpoint, 8 clients, ratio",
            "≥ 20",
            r"new questions:(?:\n.*)*?\n  policygraph / rdflib-endpoint: NUMBER",
        ),
        (
            "small queries that were asked before, beside oxigraph serve, ratio",
            "≥ 0.5",
            r"the same questions again:(?:\n.*)*?\n  policygraph / oxigraph serve: NUMBER",
        ),
        (
            "small queries that were asked before, beside rdflib-endpoint, ratio",
            "≥ 20",
            r"the same questions again:(?:\n.*)*?\n  policygraph / rdflib-endpoint: NUMBER",
        ),
        (
            "95 % of small new queries within, milliseconds",
            "≤ 100",
            r"new questions:\n  policygraph .*95 % within\s+NUMBER",
        ),
        ("what isolation adds to a query, milliseconds", "≤ 5", r"isolation adds NUMBER"),
    ),
    *_aims(
        "SPARQL service",
        "conformance",
        *(
            (
                f"W3C suite, {suite}: share of tests passed",
                f"≥ {share:.4f}",
                rf"^{suite}\s+NUMBER of NUMBER"
                + (r"(?:, NUMBER understood)?" if suite.endswith("syntax") else ""),
            )
            for suite, share in SUITES.items()
        ),
    ),
    *_aims(
        "Explorer",
        "networks",
        (
            "5,000 things: from the page's response to a picture that answers, seconds",
            "≤ 2",
            r"^(?:4,9|5,0)\d+ things.*(?:\n.*)*?\n  policygraph NUMBER s",
        ),
        (
            "50,000 things: the same, seconds",
            "≤ 6",
            r"^(?:49|50),\d+ things.*(?:\n.*)*?\n  policygraph NUMBER s",
        ),
    ),
    *_aims(
        "Explorer",
        "painting",
        (
            "first page with 10,000 letters: first paint, milliseconds",
            "≤ 1,000",
            r"^/\s+first paint\s+NUMBER",
        ),
        (
            "first page with 10,000 letters: usable, milliseconds",
            "≤ 1,500",
            r"^/\s+first paint .*usable\s+NUMBER",
        ),
        (
            "network of 10,000 letters: first paint, milliseconds",
            "≤ 2,000",
            r"^/network\s+first paint\s+NUMBER",
        ),
        (
            "network of 10,000 letters: picture stands, milliseconds",
            "≤ 2,000",
            r"^/network\s+first paint .*usable\s+NUMBER",
        ),
    ),
    *_aims(
        "Ledger and watches",
        "wording",
        ("wording trail over 1,000 letters, seconds", "≤ 10", r"all at once: NUMBER s"),
    ),
    *_aims(
        "Ledger and watches",
        "watches",
        (
            "1,000 watches compared after a letter was added, seconds",
            "≤ 60",
            r"after a letter was added: NUMBER s",
        ),
    ),
    *_aims(
        "Many letters",
        "filling",
        (
            "1,000 plain letters added, letters a second on 2 cores (promised for 10,000)",
            "≥ 60",
            r"letters added in .*: NUMBER letters a second",
        ),
        (
            "memory of the largest process while adding them, MB (promised for 10,000)",
            "≤ 2,000",
            r"NUMBER MB in the largest process",
        ),
        (
            "store of 1,000 letters opened and a first answer, seconds (promised for 10,000)",
            "≤ 2",
            r"opened and answered in NUMBER s",
        ),
        (
            "Turtle of 1,000 letters, seconds (promised: 10,000 in 60)",
            "≤ 6",
            r"Turtle of [\d,]+ letters in NUMBER s",
        ),
    ),
)
