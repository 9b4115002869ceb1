"""The verb ``reconcile``: a table of names with the organisations that they mean, offline."""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.cli import stores
from graph.cli.output import say, write
from graph.errors import InputError, UnreadableFile, UnwritableFile
from graph.iri import Registry
from graph.resolution.index import Index, Known, Match, sure
from graph.resolution.learned import known_organisations
from graph.resolution.likeness import Likeness
from graph.writing.own_lists import OwnLists
from graph.writing.reviewing import parties

ADDED = ("matched_iri", "matched_name", "verdict", "score", "reasons")
"""The columns that are added; empty where nothing is like the name."""


def reconcile(options: argparse.Namespace) -> int:
    """Add to each row what its name means, and how sure that is."""
    source = Path(options.file)
    if options.out != "-" and Path(options.out).resolve() == source.resolve():
        raise UnwritableFile(f"{options.out}: is the file that is read; name another with --out")
    rows, columns = _table(source)
    column = options.column or columns[0]
    if column not in columns:
        raise InputError(f"{source}: no column {column}; it has {', '.join(columns)}")
    known = [*_known(options)]
    ranks = {one.iri: rank for rank, one in reversed(known)}
    index = Index(one for _, one in known)
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow([*columns, *ADDED])
    certain = 0
    for row in rows:
        cells = _answer(index.find(row[column]), ranks)
        certain += cells[2] == "same"
        table.writerow([*(row[name] for name in columns), *cells])
    write(options.out, out.getvalue())
    say(f"{certain} of {len(rows)} names are beyond doubt")
    return 0


def authorities(path: Path) -> list[Known]:
    """One's own list of organisations: a CSV with ``iri``, ``name`` and, if wanted, ``others``.

    ``others`` are further names, parted by semicolons.

    Raises:
        UnreadableFile: if it cannot be read.
        InputError: if it lacks a column, or a row its IRI or name.
    """
    rows, columns = _table(path)
    for needed in ("iri", "name"):
        if needed not in columns:
            raise InputError(f"{path}: no column {needed}; it has {', '.join(columns)}")
    found = []
    for number, row in enumerate(rows, 2):
        if not row["iri"] or not row["name"]:
            raise InputError(f"{path}: line {number} has no iri or no name; complete it")
        others = (name.strip() for name in (row.get("others") or "").split(";"))
        found.append(Known(row["iri"], row["name"], tuple(name for name in others if name)))
    return found


def _known(options: argparse.Namespace) -> Iterator[tuple[int, Known]]:
    """The store's organisations, those of one's own lists, and those of the alias tables.

    Each comes with a rank: where a name is beyond doubt in several of them, the first tells.
    """
    if Path(options.store).exists():
        names = Registry.load(Path(options.store) / "registry.jsonl")
        with stores.readable(options) as view:
            yield from ((0, Known(p.iri, p.label)) for p in parties(view, names))
        own = OwnLists(Path(options.store)).all()
        yield from ((1, Known(one.iri, one.name, one.names[1:])) for _, one in own)
    if options.authority:
        yield from ((1, one) for one in authorities(Path(options.authority)))
    yield from ((2, Known(iri, told[0], told[1:])) for iri, told in known_organisations())


def _answer(matches: list[Match], ranks: Mapping[str, int]) -> tuple[str, str, str, str, str]:
    """The best match of a name; of two that are beyond doubt and of one rank neither is."""
    if not matches:
        return ("", "", "", "", "")
    first = min((ranks[one.known.iri] for one in matches if _certain(one)), default=0)
    others = [one for one in matches if not (_certain(one) and ranks[one.known.iri] > first)]
    match = sure(others) or others[0]
    verdict = match.comparison.verdict.value
    if verdict == "same" and sure(others) is None:
        verdict = "review"
    words = match.comparison.words
    return (match.known.iri, match.known.label, verdict, str(match.comparison.score), words)


def _certain(match: Match) -> bool:
    return match.comparison.verdict is Likeness.SAME


def _table(path: Path) -> tuple[list[dict[str, str]], list[str]]:
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise UnreadableFile(
            f"{path}: cannot be read ({error.strerror}); check the name"
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{path}: cannot be read as UTF-8 ({error}); check it") from error
    try:
        table = csv.DictReader(io.StringIO(text, newline=""), restval="")
        rows, columns = list(table), list(table.fieldnames or ())
    except csv.Error as error:
        raise InputError(f"{path}: no table in CSV ({error}); save it as CSV") from error
    if not columns:
        raise InputError(f"{path}: is empty; give a table with a head of column names")
    return rows, columns
