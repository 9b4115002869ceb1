"""Decisions for others and from others: JSON lines, and SSSOM, the tables of mappings.

SSSOM (Simple Standard for Sharing Ontology Mappings) is a TSV whose head says what prefixes mean;
*same* is ``skos:exactMatch``, *different* the same with ``predicate_modifier`` *Not*. *Linked* is
``skos:exactMatch``, too: what has a label and is no agent here is what it links to.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from graph.errors import InputError, UnreadableFile
from graph.resolution.authorities import PLACES, is_foreign
from graph.resolution.decisions import Decision, Decisions, Verdict, read_line, written

_PREDICATES = {
    Verdict.SAME: "skos:exactMatch",
    Verdict.DIFFERENT: "skos:exactMatch",
    Verdict.RENAMED: "dcterms:replaces",
    Verdict.MERGED_INTO: "dcterms:replaces",
    Verdict.PART_OF: "org:hasSubOrganization",
    Verdict.LINKED: "skos:exactMatch",
}
_SEAT = "pg:seat"
_COLUMNS = (
    "subject_id", "predicate_modifier", "predicate_id", "object_id", "object_label",
    "mapping_justification",
    "author_label", "mapping_date", "confidence", "comment",
)  # fmt: skip
_HEAD = """\
#mapping_set_id: https://w3id.org/policygraph/decisions
#mapping_set_description: Decisions of curators about which names stand for one organisation
#curie_map:
#  skos: http://www.w3.org/2004/02/skos/core#
#  dcterms: http://purl.org/dc/terms/
#  org: http://www.w3.org/ns/org#
#  pg: https://w3id.org/policygraph/ns/
#  semapv: https://w3id.org/semapv/vocab/
"""
_REVIEWED = "semapv:ManualMappingCuration"
_DATE = 10


def to_text(log: Decisions) -> str:
    """Every line with its number, for people; what does not stand is marked."""
    lines = [_told(number, line, log) for number, line in enumerate(log.lines, 1)]
    return "\n".join(lines) or "no decisions yet"


def to_lines(log: Decisions) -> str:
    """The decisions that stand as JSON lines: what another store can import."""
    return "".join(f"{written(line)}\n" for line in log.standing.values())


def to_sssom(log: Decisions, iri: Callable[[str], str | None]) -> str:
    """The decisions that stand and that mappings can say, of agents that have an IRI."""
    out = io.StringIO()
    table = csv.writer(out, delimiter="\t", lineterminator="\n")
    table.writerow(_COLUMNS)
    for line in log.standing.values():
        left, right = iri(line.left), iri(line.right)
        if line.verdict in _PREDICATES and left and right:
            table.writerow(_row(line, left, right))
    return _HEAD + out.getvalue()


def from_lines(path: Path) -> list[Decision]:
    """The decisions that stand in a file of JSON lines.

    Raises:
        UnreadableFile: if it cannot be read.
        InputError: naming the first line that is no decision.
    """
    lines = _read(path).split("\n")
    given = (read_line(path, number, line) for number, line in enumerate(lines, 1) if line.strip())
    return list(Decisions(tuple(given)).standing.values())


def from_sssom(path: Path, key: Callable[[str], str]) -> list[Decision]:
    """The decisions of a table of mappings whose predicates are among ours.

    Raises:
        UnreadableFile: if it cannot be read.
        InputError: if it lacks a column that is needed.
    """
    rows = csv.DictReader(_uncommented(_read(path)), delimiter="\t")
    missing = {"subject_id", "predicate_id", "object_id"} - set(rows.fieldnames or ())
    if missing:
        raise InputError(f"{path}: no column {min(missing)}; give a table in SSSOM's form")
    return [line for row in rows if (line := _from_row(row, key)) is not None]


def _told(number: int, line: Decision, log: Decisions) -> str:
    mark = " " if number in log.standing or line.verdict is Verdict.UNDO else "-"
    about = f"line {line.undoes}" if line.undoes else f"{line.left} {line.right}"
    more = [f"on {line.on}"] * bool(line.on) + [f"“{line.label}”"] * bool(line.label)
    why = f": {line.why}" if line.why else ""
    return " ".join([f"{mark}{number:>5} {line.at} {line.by} {line.verdict} {about}", *more]) + why


def _row(line: Decision, left: str, right: str) -> tuple[str, ...]:
    return (
        left,
        "Not" if line.verdict is Verdict.DIFFERENT else "",
        _SEAT if _tells_seat(line) else _PREDICATES[line.verdict],
        right,
        (line.label or "") if line.verdict is Verdict.LINKED else "",
        _REVIEWED,
        line.by,
        line.at[:_DATE],
        "" if line.score is None else f"{line.score / 100:.2f}",
        line.why or "; ".join(line.reasons),
    )


def _tells_seat(line: Decision) -> bool:
    return line.verdict is Verdict.LINKED and line.right.startswith(PLACES)


def _from_row(row: Mapping[str, str], key: Callable[[str], str]) -> Decision | None:
    """The decision of a row; None where its predicate is none of ours."""
    denied, other = row.get("predicate_modifier") == "Not", row["object_id"]
    label = row.get("object_label") or None
    elsewhere = is_foreign(other) or (label is not None and key(other) == other)
    alike = Verdict.LINKED if elsewhere else Verdict.SAME
    verdicts = {"skos:exactMatch": Verdict.DIFFERENT if denied else alike}
    if not denied:
        verdicts |= {"dcterms:replaces": Verdict.RENAMED, "org:hasSubOrganization": Verdict.PART_OF}
        verdicts |= {_SEAT: Verdict.LINKED}
    verdict = verdicts.get(row["predicate_id"])
    if verdict is None:
        return None
    return Decision(
        key(row["subject_id"]),
        key(row["object_id"]),
        verdict,
        row.get("author_label") or "imported",
        row.get("mapping_date") or "",
        why=row.get("comment") or "",
        label=label if verdict is Verdict.LINKED else None,
    )


def _uncommented(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"{path}: cannot be read ({error}); check the name") from error
