"""The panels that tell how letters stand to a text: versions, stances, citations."""

from __future__ import annotations

from typing import Final

from graph.iri import SPACES
from graph.search import Way
from webui.portraits.panel import Panel

VERSIONS: Final = Panel(
    "versions",
    "versions-of",
    "text",
    "Drafts and versions, in order",
    ("version", "date", "letters"),
)
STANCES: Final = Panel(
    "stances",
    "stances-toward",
    "text",
    "Stances that letters take on it, or on a version or part of it",
    ("letter", "date", "position", "toward", "words"),
    tally="position",
    counts="letter",
    note="What a letter says in its own words; whether it is so is another matter.",
    way=Way(
        ("toward", "cites", "comparedWith"),
        coded=("cites",),
        codes=tuple(
            f"{SPACES['code']}citation-function.{one}" for one in ("conflicts", "criticism")
        ),
    ),
    parts="parts-of-norm",
)
EXCEEDED: Final = Panel(
    "exceeded",
    "said-to-exceed",
    "text",
    "Norms that it is said to go beyond",
    ("norm", "how", "which", "letter", "date", "words"),
)
CITED: Final = Panel(
    "cited",
    "citing",
    "norm",
    "How it or a part of it is cited",
    ("letter", "date", "cited", "function", "words"),
    tally="function",
    counts="record",
    only="cited",
    itself="How it is cited directly",
    tie="cited by",
    way=Way(("cites",)),
    key="record",
    parts="parts-of-norm",
)
INVOKERS: Final = Panel(
    "invokers",
    "citing-signatories",
    "norm",
    "Who signed letters that cite it or a part of it",
    ("agent", "letters"),
    letters="invokers",
    of="cited",
    tie="signed a letter that cites it",
    way=Way(("citesNorm",), ("signed",)),
    key="agent",
)
