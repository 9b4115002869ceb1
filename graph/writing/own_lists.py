"""One's own lists of organisations, beside a store: candidates to link to, nothing in the graph.

A list comes as a CSV with a head of column names. ``id`` and ``name`` are needed; ``aliases`` are
further names, parted by semicolons; ``country`` is a name or the two letters of ISO 3166; ``url``
is a page about the organisation; ``iri`` names it where it has an IRI, else that is made of ``id``.
Each list is a file of its own, so that it can be changed while the store is being served.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Final
from urllib.parse import quote

from graph.errors import BadParameter, InputError, StoreDamaged, UnreadableFile
from graph.normalisers.places import country
from graph.store.files import is_name, write_whole
from graph.vocabulary import country_names

FOLDER: Final = "authorities"
LONGEST: Final = 500
"""Characters of a value."""
MOST: Final = 200_000
"""Entries of a list."""
_TAKEN: Final = frozenset({"wd", "ror", "lei", "iso", "http", "https"})
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"{}|^`\\]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """An organisation of a list; ``country`` is a code of ISO 3166, empty where none is told."""

    id: str
    name: str
    aliases: str
    country: str
    url: str
    iri: str

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, the usual one first."""
        return (self.name, *filter(None, (one.strip() for one in self.aliases.split(";"))))


@dataclass(frozen=True, slots=True)
class Added:
    """What came of a list: how many entries it has, and why rows were left out."""

    entries: int
    refused: tuple[str, ...]


class OwnLists:
    """The lists of the store in a folder; the store itself may be open elsewhere."""

    def __init__(self, place: Path) -> None:
        self._folder = place / FOLDER

    def add(self, name: str, table: Path, *, space: str) -> Added:
        """Take a list in, in place of one of that name; rows that cannot be used are left out.

        IRIs are made by putting the id behind ``space`` and the list's name.

        Raises:
            BadParameter: if the name cannot be one.
            UnreadableFile: if the file cannot be read.
            InputError: if it is no table, or lacks a column.
            StoreError: if the disk does not take it.
        """
        if not is_name(name) or name in _TAKEN:
            raise BadParameter(
                f"--name {name}: no name for a list; use small letters, digits and hyphens"
            )
        entries, refused = dict[str, Entry](), list[str]()
        for number, row in _rows(table):
            try:
                entry = _entry(row, f"{space}{name}/")
                if entry.id in entries:
                    raise InputError(f"the id {entry.id} was there before")  # noqa: TRY301
                entries[entry.id] = entry
            except InputError as error:
                refused.append(f"{table}: line {number}: {error}")
        self._folder.mkdir(exist_ok=True)
        write_whole(self._file(name), to_csv(entries.values()))
        return Added(len(entries), tuple(refused))

    def drop(self, name: str) -> None:
        """Forget a list; decisions that name its entries stay.

        Raises:
            InputError: if there is none of that name.
        """
        self.entries(name)
        self._file(name).unlink()

    def names(self) -> list[str]:
        """What the lists are called."""
        return sorted(file.stem for file in self._folder.glob("*.csv"))

    def entries(self, name: str) -> list[Entry]:
        """The entries of a list.

        Raises:
            InputError: if there is none of that name.
            StoreDamaged: if its file is not as it was written.
        """
        file = self._file(name) if is_name(name) else None
        if file is None or not file.exists():
            raise InputError(f"{name}: no list of that name; see policygraph authority list")
        try:
            return [Entry(**{one.name: row[one.name] for one in fields(Entry)})
                    for _, row in _rows(file)]  # fmt: skip
        except (KeyError, InputError) as error:
            raise StoreDamaged(f"{file}: cannot be read ({error}); add the list again") from error

    def all(self) -> Iterator[tuple[str, Entry]]:
        """Every entry with its list's name."""
        for name in self.names():
            yield from ((name, entry) for entry in self.entries(name))

    def find(self, typed: str) -> tuple[str, Entry] | None:
        """The entry of an IRI, or of ``list:id``."""
        wanted, _, local = typed.partition(":")
        if wanted in self.names():
            return next(((wanted, one) for one in self.entries(wanted) if one.id == local), None)
        return next(((name, one) for name, one in self.all() if one.iri == typed), None)

    @property
    def state(self) -> tuple[tuple[str, int, int], ...]:
        """Something that is another whenever a list is."""
        files = sorted(self._folder.glob("*.csv"))
        return tuple((one.name, one.stat().st_size, one.stat().st_mtime_ns) for one in files)

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.csv"


def to_csv(entries: Iterable[Entry]) -> str:
    """Entries as a table that can be taken in again."""
    out = io.StringIO()
    table = csv.DictWriter(out, [one.name for one in fields(Entry)], lineterminator="\n")
    table.writeheader()
    table.writerows(asdict(entry) for entry in entries)
    return out.getvalue()


def _rows(table: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = table.read_text("utf-8-sig")
    except OSError as error:
        raise UnreadableFile(
            f"{table}: cannot be read ({error.strerror}); check the name"
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{table}: cannot be read as UTF-8 ({error}); check it") from error
    rows = csv.DictReader(io.StringIO(text, newline=""), restval="", strict=True)
    try:
        columns = rows.fieldnames or ()
        for needed in ("id", "name"):
            if needed not in columns:
                raise InputError(f"{table}: no column {needed}; its head has {', '.join(columns)}")
        for at, row in enumerate(rows):
            if at >= MOST:
                raise InputError(f"{table}: more than {MOST:,} rows; make several lists of it")
            yield rows.line_num, row
    except csv.Error as error:
        raise InputError(f"{table}: no table in CSV ({error}); save it as CSV") from error


def _entry(row: dict[str, str], space: str) -> Entry:
    """The entry of a row.

    Raises:
        InputError: saying what is wrong with it.
    """
    if None in row:
        raise InputError("has more cells than the head")
    values = {one.name: " ".join((row.get(one.name) or "").split()) for one in fields(Entry)}
    for name, value in values.items():
        if len(value) > LONGEST:
            raise InputError(f"{name} has more than {LONGEST} characters")
    if not values["id"] or not values["name"]:
        raise InputError("has no id or no name")
    for name in ("url", "iri"):
        if values[name] and not _ADDRESS.fullmatch(values[name]):
            raise InputError(f"“{values[name]}” is no {name}; give an address with https://")
    values["country"] = _country(values["country"])
    return Entry(**values | {"iri": values["iri"] or space + quote(values["id"], safe="-._~")})


def _country(told: str) -> str:
    code = told.upper() if told.upper() in set(country_names().values()) else country(told)
    if told and code is None:
        raise InputError(f"“{told}” is no country that is known; leave it empty")
    return code or ""
