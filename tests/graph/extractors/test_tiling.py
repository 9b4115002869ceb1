"""Nothing that an item or a row of a list says is lost, and nothing is in two fields."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graph import sections
from graph.extractors import signatories
from graph.model import Document, Signature, Span
from graph.reading import read_text
from graph.sections.group_headings import is_personal
from graph.verify import check

_FIELDS = (
    "name", "honorific", "postnominals", "acronym", "description", "qualifier", "parent",
    "parent_acronym", "role", "place", "country_stated",
)  # fmt: skip
_BETWEEN = re.compile(
    r"(?:[\s,:;|()\[\]*_`–—-]|\b(?:of|the|at|for|on|behalf|and|part|member|an?|de|du|des)\b)*", re.I
)


def _spans(document: Document, record: Signature) -> list[Span]:
    """Where the fields stand in the item, the capacity among them where words tell it."""
    stated = [value for field in _FIELDS if (value := getattr(record, field))]
    spans = {value.span for value in (*stated, *record.affiliations)}
    if is_personal(document.words(record.capacity.source)):
        spans.add(record.capacity.source)
    return sorted(span for span in spans if record.evidence.covers(span))


def tiled(document: Document, record: Signature) -> str:
    """What of an item is in no field, or in two; empty where its fields tile it."""
    at = record.evidence.start
    left: list[str] = []
    for span in _spans(document, record):
        if span.start < at:
            left.append(f"twice: {document.quote(span)}")
        elif not _BETWEEN.fullmatch(document.text[at : span.start]):
            left.append(document.text[at : span.start])
        at = max(at, span.end)
    rest = document.text[at : record.evidence.end]
    return " … ".join([*left, *(() if _BETWEEN.fullmatch(rest) else (rest,))])


def signed(text: str) -> tuple[Document, list[Signature]]:
    document = read_text(text, name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert all(check(document, record) == [] for record in found)
    return document, found


PERSONS = st.sampled_from(["Anna Rossi", "Dr. Joe Roe", "Bo Berg, PhD", "Prof. Cai Chen (MIT)"])
GROUPS = st.sampled_from(["River Watch", "Open Institute (OI)", "Water Forum / Foro del Agua"])
POSTS = st.sampled_from(["Director", "President", "Chair of the board", "lawyer", "Policy Officer"])
BODIES = st.sampled_from(["River Watch", "University of Ottawa", "Lake Forum (LF)", "FOO"])
PLACES = st.sampled_from(
    ["Kenya", "Nairobi", "USA", "Geneva, Switzerland", "Global", "Phillipines"]
)
OWN = st.sampled_from(
    [
        "in a personal capacity",
        "(in an individual capacity)",
        "à titre personnel",
        "a título personal",
    ]
)
COLUMNS = {"Name": PERSONS, "Position": POSTS, "Organisation": BODIES, "Country": PLACES}
HEADS = st.lists(st.sampled_from(list(COLUMNS)), unique=True, min_size=2, max_size=4).filter(
    lambda heads: heads[0] == "Name"
)
"""Where an organisation stands first it signs, and who acts for it is left out on purpose."""


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A table of signatories with a head, some cells empty, the rows numbered or not."""
    heads = draw(HEADS)
    names = PERSONS if {"Position", "Organisation"} & set(heads) else PERSONS | GROUPS
    rows = [
        [draw(names if head == "Name" else COLUMNS[head] | st.just("")) for head in heads]
        for _ in range(draw(st.integers(2, 5)))
    ]
    numbered = draw(st.booleans())
    lines = [["No.", *heads] if numbered else heads]
    lines += [[f"{at}.", *row] if numbered else row for at, row in enumerate(rows, 1)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


@settings(max_examples=60)
@given(tables())
def test_the_fields_of_a_row_tile_it(table: str) -> None:
    document, found = signed(f"Dear Sir,\n\nWe ask you to act.\n\nSigned by:\n\n{table}\n")
    assert found
    assert [tiled(document, record) for record in found] == [""] * len(found)


@settings(max_examples=80)
@given(
    name=st.sampled_from(["Anna Rossi", "Dr. Joe Roe", "Bo Berg, PhD", "Cai Chen"]),
    post=st.lists(POSTS, max_size=1),
    body=st.lists(BODIES, max_size=1),
    place=st.lists(PLACES, max_size=1),
    own=OWN,
    at=st.integers(0, 3),
)
def test_a_capacity_is_one_of_the_fields(
    name: str, post: list[str], body: list[str], place: list[str], own: str, at: int
) -> None:
    rest = [*post, *body, *place]
    pieces = [name, *rest[:at], own, *rest[at:]]
    item = ", ".join(pieces).replace(", (", " (")
    others = "2. Eko Ere, Kenya\n3. Fay Fox\n"
    document, found = signed(f"Dear Sir,\n\nWe ask.\n\nSigned by:\n\n1. {item}\n{others}")
    assert [tiled(document, record) for record in found] == [""] * len(found)
    assert found[0].name.text == name.removeprefix("Dr. ").removesuffix(", PhD")


def test_the_fields_of_the_forms_seen_tile_their_items() -> None:
    forms = (Path(__file__).parent / "signatory_forms.txt").read_text("utf-8")
    for line in forms.splitlines():
        item = line.partition(" => ")[0].strip()
        if item and not item.startswith("#"):
            document, found = signed(f"Signed by:\n\n1. {item}\n2. Oxfam, Kenya\n3. Action, Peru\n")
            assert [tiled(document, record) for record in found] == [""] * len(found), item


def test_a_head_that_names_organisations_does_not_make_persons_sign_for_them() -> None:
    head = "| No. | Name | Position | Organisation |\n|---|---|---|---|\n"
    rows = "| 1. | Anna Rossi | Director | River Watch |\n| 2. | Joe Roe | Chair | Lake Forum |\n"
    _, found = signed(f"Dear Sir,\n\nWe ask you to act.\n\nSigned by:\n\n{head}{rows}")
    assert [(one.name.text, one.role and one.role.text) for one in found] == [
        ("Anna Rossi", "Director"),
        ("Joe Roe", "Chair"),
    ]
