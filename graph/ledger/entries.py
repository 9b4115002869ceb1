"""Entries of the ledger: one JSON object a line."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final

from graph.errors import InputError

LONGEST_NAME: Final = 12
"""Hexadecimal digits of an entry's name."""


class Status(StrEnum):
    """What may have come of a demand; the concepts of ``code:demand-status`` but *open*."""

    MET = "met"
    PARTLY_MET = "partly-met"
    REFUSED = "refused"
    OVERTAKEN = "overtaken"
    WITHDRAWN = "withdrawn"
    NO_RESPONSE = "no-response"
    DISPUTED = "disputed"

    @property
    def words(self) -> str:
        """The status as it is told: *partly met*."""
        return "no response known" if self is Status.NO_RESPONSE else self.replace("-", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a demand as of a day, by one assessor.

    ``demand`` and ``source`` are short names of things in the store (``letter:…``), ``source``
    may also be a link, which ``title`` calls. ``quote`` are the source's words, ``asked`` the
    demand's own as they stood then. ``by`` entered it ``at`` a time.
    """

    demand: str
    status: Status
    as_of: str
    by: str
    at: str
    source: str = ""
    title: str = ""
    quote: str = ""
    note: str = ""
    asked: str = ""

    @property
    def said(self) -> tuple[str, ...]:
        """What it says, whenever it was entered."""
        return (
            self.demand,
            self.status,
            self.as_of,
            self.by,
            self.source,
            self.quote,
            self.note,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Whether two demands ask the same, as a person decided."""

    left: str
    right: str
    same: bool
    by: str
    at: str
    why: str = ""

    @property
    def pair(self) -> frozenset[str]:
        """The two demands."""
        return frozenset((self.left, self.right))


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """Takes the entry of that name back."""

    entry: str
    by: str
    at: str
    why: str = ""


Entry = Outcome | Alike | Retraction
_KINDS: Final[dict[str, type[Outcome] | type[Alike] | type[Retraction]]] = {
    "outcome": Outcome,
    "alike": Alike,
    "retraction": Retraction,
}
_NAMES: Final = {kind: name for name, kind in _KINDS.items()}


def written(entry: Entry) -> str:
    """The entry as one line of JSON; what it does not say is left out."""
    told = {key: value for key, value in asdict(entry).items() if value != ""}
    return json.dumps({"kind": _NAMES[type(entry)], **told}, ensure_ascii=False)


def name_of(entry: Entry) -> str:
    """What an entry is called: it follows from what the entry says, in whichever log it is."""
    return hashlib.sha256(written(entry).encode()).hexdigest()[:LONGEST_NAME]


def read_line(line: str) -> Entry:
    """The entry that a line tells.

    Raises:
        InputError: if it tells none.
    """
    try:
        told: dict[str, Any] = json.loads(line)
        told.pop("chain", None)
        kind = _KINDS[told.pop("kind")]
        if kind is Outcome:
            told["status"] = Status(told["status"])
        entry: Entry = kind(**told)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"not an entry of a ledger ({error}); mend or remove it") from error
    if not all(isinstance(value, str | bool) for value in asdict(entry).values()):
        raise InputError("not an entry of a ledger: its values are texts; mend or remove it")
    return entry
