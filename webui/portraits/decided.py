"""What people decided about who a thing is, as its page tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.resolution.authorities import identifier_of, is_foreign
from graph.store import Decided
from webui.rows import labels_named, store

KINDS: Final = frozenset({"organisation", "body", "person"})
"""Kinds of things about which it can be decided."""
WORDS: Final = {
    "same": "is the same as",
    "different": "is not",
    "unsure": "may be",
    "renamed": "succeeds",
    "part-of": "has as a part",
    "merged-into": "took in",
    "linked": "is known as",
}
SEATED: Final = "has its seat in"
"""What a link to a country says."""
"""What a decision says, between its two names."""


@dataclass(frozen=True, slots=True)
class DecidedAbout:
    """Decisions, newest first, with the labels of the things that they name."""

    lines: Sequence[Decided]
    labels: Mapping[str, str]

    @property
    def seen(self) -> int:
        """The last line that is shown."""
        return self.lines[0].number

    @property
    def withdrawn(self) -> bool:
        """Whether it is a person who is withdrawn from public view."""
        return any(line.standing and line.verdict == "withdrawn" for line in self.lines)

    def words(self, line: Decided) -> str:
        """What a decision says, between the two names."""
        if line.verdict == "linked" and not is_foreign(line.right):
            return SEATED
        return WORDS.get(line.verdict, line.verdict)

    def called(self, iri: str) -> str:
        """What a thing is called."""
        return self.labels.get(iri) or known_as(iri)


def known_as(iri: str) -> str:
    """An authority's identifier in words; any other IRI as it is."""
    found = identifier_of(iri)
    return found.words if found else iri


def decided_about(iri: str, kind: str) -> DecidedAbout | None:
    """What was decided about who a thing is; None where nothing was."""
    lines = store().originals.decided(iri, store().base) if kind in KINDS else []
    if not lines:
        return None
    named = {one for line in lines for one in (line.left, line.right) if one.startswith("http")}
    return DecidedAbout(lines[::-1], labels_named([f"<{one}>" for one in sorted(named)]))
