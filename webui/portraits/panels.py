"""What the page of each kind of thing shows: a question with a name to each panel.

A panel asks its question about the thing and shows some columns of the answer, row by row or
in groups. The page gives with it the SPARQL that gives exactly these rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.search import Way
from webui.portraits.demand_panels import DEMAND
from webui.portraits.meeting_panels import (
    AGENDA,
    ATTENDED,
    BEFORE,
    BEFORE_SESSIONS,
    DECIDED,
    HELD,
    NAMED_ON,
    PAPERS,
    SESSIONS,
    TOOK_PART,
)
from webui.portraits.panel import Panel
from webui.portraits.text_panels import CITED, EXCEEDED, INVOKERS, STANCES, VERSIONS

RECORDED: Final = (
    *("signatory", "statedAffiliation", "recipient", "recipientPost", "cites", "comparedWith"),
    *("mentions", "askedOf", "about", "toward", "participant", "delegation", "statedCountry"),
)
"""The properties by which records name things that have pages of their own."""
SIGNED: Final = Panel(
    "signed",
    "signatures-of",
    "agent",
    "Letters signed",
    ("letter", "date", "printed", "place", "country", "capacity", "n", "words"),
    counts="letter",
    tie="signed",
    way=Way(("signatory",)),
    key="record",
)
COSIGNERS: Final = Panel(
    "cosigners",
    "cosignatories",
    "agent",
    "Signed together with",
    ("other", "letters"),
    letters="signed-with",
    of="signed",
    tie="signed with",
    note="Signing the same letter says no more than that.",
    way=Way(("signed",), ("signed",)),
    key="other",
)
BODIES: Final = Panel(
    "bodies",
    "bodies-addressed",
    "agent",
    "Bodies addressed by letters that it signed",
    ("letter", "date"),
    group="body",
    of="signed",
    tie="wrote to",
    note="A letter to an office or a person there counts for what it is a part of.",
    way=Way(("signed",), ("addressedTo",)),
    key="letter",
)
NORMS: Final = Panel(
    "norms",
    "norms-invoked",
    "agent",
    "Norms cited in letters that it signed",
    ("function", "letter", "date", "words"),
    group="norm",
    of="signed",
    tally="function",
    tie="cited",
    way=Way(("signed",), ("cites",)),
    key="record",
)
BACKED: Final = Panel(
    "demands",
    "demands-backed",
    "agent",
    "Demands in letters that it signed, and what came of them",
    ("demand", "status", "since", "letter", "date"),
    tie="demands",
    way=Way(("signed",), ("asks",)),
    key="demand",
)
NAMES: Final = Panel(
    "names",
    "names-printed",
    "thing",
    "Names as printed",
    ("letter", "date", "words"),
    group="printed",
    way=Way(("signatory", "mentions", "cites")),
    key="record",
)
ADDRESSED: Final = Panel(
    "addressed",
    "addressings",
    "to",
    "Letters addressed to it or to a part of it",
    ("letter", "date", "recipient", "how", "words"),
    only="recipient",
    counts="letter",
    itself="Letters addressed to it directly",
    tie="addressed by",
    way=Way(("recipient", "recipientPost")),
    key="record",
    parts="parts-of-body",
)
NAMED: Final = Panel(
    "asked",
    "demands-naming",
    "of",
    "Demands that name it or a part of it",
    ("relation", "named", "status", "date"),
    group="demand",
    only="named",
    itself="Demands that name it directly",
    tie="asked by",
    way=Way(("askedOf", "asksAbout")),
    key="demand",
    parts="parts-of-body",
)
PARTS: Final = Panel(
    "parts",
    "parts-of",
    "body",
    "Bodies and posts within it",
    ("part", "since"),
    group="sort",
)
LINEAGE: Final = Panel(
    "lineage",
    "lineage",
    "agent",
    "Predecessors and successors",
    ("other", "how", "until"),
    tie="predecessor or successor",
)
AROUND: Final = Panel(
    "events",
    "timeline",
    "about",
    "What happened around it",
    ("event", "from", "to"),
    tie="event",
)
PROVISIONS: Final = Panel(
    "provisions",
    "provisions-of",
    "norm",
    "Provisions",
    ("provision", "title"),
    note="In reading order.",
    most=1_000,
)
POSTS: Final = Panel(
    "posts",
    "posts-of",
    "person",
    "Posts",
    ("post", "status", "since", "until", "source", "words"),
    tie="post",
)
HOLDERS: Final = Panel(
    "holders",
    "holders",
    "post",
    "Who held it",
    ("person", "status", "since", "until", "source", "words"),
    tie="holder",
    none="No holder is recorded; that is not the same as there having been none.",
)
SEATED: Final = Panel(
    "held",
    "seated-signatories",
    "country",
    "Signatories based here",
    ("agent", "letters"),
    letters="seated-in",
    tie="seat of",
    note="By their seat; those that signed most letters come first.",
)
STATED: Final = Panel(
    "stated",
    "stated-in",
    "country",
    "Named as the country of a signature",
    ("agent", "letter", "date", "printed", "words"),
    note="As the letter prints it, whether or not the signatory is based here.",
    way=Way(("statedCountry",)),
    key="record",
)
FINDINGS: Final = Panel(
    "findings",
    "findings-on",
    "basis",
    "Findings about demands that are based on it",
    ("demand", "status", "date", "what"),
    tie="finding",
)

AGENT: Final = (SIGNED, COSIGNERS, BODIES, NORMS, BACKED)
CASES: Final = Panel(
    "cases", "cases-of", "thing", "Cases that it belongs to", ("case",), group="how"
)
NORM: Final = (
    *(VERSIONS, STANCES, EXCEEDED, CITED, INVOKERS),
    *(NAMED, AROUND, CASES, NAMES, PROVISIONS),
)
PANELS: Final[Mapping[str, tuple[Panel, ...]]] = {
    "organisation": (*AGENT, ADDRESSED, NAMED, SESSIONS, ATTENDED, PARTS, NAMES, LINEAGE),
    "person": (POSTS, ADDRESSED, ATTENDED, *AGENT, NAMES),
    "body": (
        *(ADDRESSED, NAMED, SESSIONS, BEFORE_SESSIONS, ATTENDED, AROUND, CASES),
        *(*AGENT, PARTS, NAMES, LINEAGE),
    ),
    "treaty": NORM,
    "provision": NORM,
    "instrument": NORM,
    "demand": (*DEMAND, CASES),
    "country": (SEATED, STATED, ATTENDED),
    "event": (BEFORE, AGENDA, HELD, DECIDED, TOOK_PART, PAPERS, FINDINGS, CASES),
    "post": (HOLDERS, ADDRESSED),
    "document": (STANCES, EXCEEDED, FINDINGS, CASES),
    "topic": (NAMED, AROUND, CASES),
}
"""The panels of each kind of thing, in the order of its page; the others have none."""

LETTER: Final = (
    Panel(
        "relatives",
        "relatives-of",
        "letter",
        "Versions, replies and other documents",
        ("document", "date"),
        group="relation",
        note="Answers are documents that curators marked as replies, or that tell what came of it.",
    ),
    Panel(
        "next",
        "what-next",
        "letter",
        "What those it addresses did in the year after",
        ("event", "date", "body"),
    ),
    NAMED_ON,
    CASES,
)
"""What the page of a letter ends with."""
PASSAGES: Final = Panel(
    "passages",
    "passages",
    "thing",
    "Passages in letters and papers",
    ("letter", "date", "words"),
    group="property",
    way=Way(RECORDED),
    key="record",
)
STATEMENTS: Final = Panel(
    "statements", "statements", "thing", "Statements", ("value",), group="property"
)
POINTING: Final = Panel(
    "pointing",
    "pointing-at",
    "thing",
    "Statements that refer to it",
    ("subject",),
    group="property",
)
EVERYTHING: Final = (PASSAGES, STATEMENTS, POINTING)
"""What every page of a thing ends with."""
REASONS: Final = Panel(
    "reasons", "stated-because", "thing", "Reasons", ("property", "value", "words", "source")
)
"""On what single statements rest; shown beside them."""
