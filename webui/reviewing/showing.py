"""One curator's view of what waits: which pair comes next, and what is told beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from urllib.parse import urlencode

from graph.resolution import Decision, Decisions, Verdict
from graph.resolution.likeness import Likeness
from graph.resolution.printed import parse
from graph.store.commits import now
from graph.writing.reviewing import Case, Party, case_name, decision, undecided
from webui.portraits.decided import WORDS, known_as
from webui.reviewing.deciding import last_of
from webui.reviewing.queue import Pairs

PROPOSED: Final = {
    Likeness.SAME: "the same",
    Likeness.REVIEW: "a person has to look",
    Likeness.PART_OF: "one is a part of the other",
}
"""What the program says of a pair, in words."""
FEWEST_ALIKE: Final = 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a curator wants to see: pairs with that proposal, those behind one, or one itself."""

    proposed: str = ""
    behind: str = ""
    case: str = ""
    reasons: str = ""

    @classmethod
    def of(cls, values: Mapping[str, str]) -> Wanted:
        """What a form or an address says."""
        proposed = values.get("proposed", "")
        return cls(
            proposed if proposed in set(PROPOSED) else "",
            values.get("after", ""),
            values.get("case", ""),
            values.get("reasons", ""),
        )

    def after(self, case: str) -> str:
        """The address of what comes behind a case."""
        return self._address(after=case)

    def back_to(self, line: Decision) -> str:
        """The address of the case that a line was about."""
        return self._address(case=case_name(line.keys))

    def _address(self, **where: str) -> str:
        proposed = {"proposed": self.proposed} if self.proposed else {}
        return "/review?" + urlencode({**proposed, **where})


@dataclass(frozen=True)
class Desk:
    """What waits, with what was decided, as one curator wants to see it."""

    pairs: Pairs
    log: Decisions
    wanted: Wanted

    @cached_property
    def all_waiting(self) -> list[Case]:
        """Every pair about which nobody has decided."""
        return undecided(self.pairs.cases, self.log)

    @cached_property
    def waiting(self) -> list[Case]:
        """Those of the proposal that is wanted."""
        proposed = self.wanted.proposed
        return [one for one in self.all_waiting if proposed in {"", one.comparison.verdict}]

    @cached_property
    def case(self) -> Case | None:
        """The pair to look at: the one asked for, the next behind another, or the likeliest."""
        asked = self.pairs.case(self.wanted.case) if self.wanted.case else None
        if asked is not None:
            return asked
        order = {case.name: at for at, case in enumerate(self.pairs.cases)}
        behind = order.get(self.wanted.behind, -1)
        following = (case for case in self.waiting if order[case.name] > behind)
        return next(following, self.waiting[0] if self.waiting else None)

    @property
    def place(self) -> int:
        """Which one it is of those that wait; 0 if it is none of them."""
        names = [case.name for case in self.waiting]
        return names.index(self.case.name) + 1 if self.case and self.case.name in names else 0

    @property
    def seen(self) -> int:
        """How many decisions the curator sees."""
        return len(self.log.lines)

    @cached_property
    def counts(self) -> list[tuple[str, str, int]]:
        """The proposals with how many pairs of each wait."""
        counted = Counter(case.comparison.verdict for case in self.all_waiting)
        return [(name, words, counted[name]) for name, words in PROPOSED.items() if counted[name]]

    @property
    def earlier(self) -> list[tuple[int, Decision]]:
        """Decisions that stand about either of the two, or about whom they are one with."""
        if self.case is None:
            return []
        groups = {self.log.canonical(key) for key in self.case.keys}
        return [
            (number, line)
            for number, line in self.log.standing.items()
            if groups & {self.log.canonical(key) for key in line.keys}
        ]

    def part(self, case: Case) -> tuple[str, str]:
        """What the part and the whole are called that a *part of* would mean, never alike."""
        line = decision(case, Verdict.PART_OF, by="")
        called = self.named(line.right), self.named(line.left)
        if called[0] != called[1]:
            return called
        short = {one.key: one.iri.rpartition("/")[2] for one in (case.left, case.right)}
        return short[line.right], short[line.left]

    @cached_property
    def alike(self) -> list[tuple[str, list[Case]]]:
        """Pairs with the same reasons, the most first."""
        groups: dict[str, list[Case]] = {}
        for case in self.all_waiting:
            groups.setdefault(case.comparison.words, []).append(case)
        several = [one for one in groups.items() if len(one[1]) >= FEWEST_ALIKE]
        return sorted(several, key=lambda one: -len(one[1]))

    def named(self, key: str) -> str:
        """The name of an agent by its key."""
        return self.pairs.names.get(key) or known_as(key)

    def countries(self, party: Party) -> str:
        """The countries stated of an organisation, in words."""
        return ", ".join(sorted(self.named(iri) for iri in party.countries))

    def told(self, line: Decision) -> str:
        """A decision in words."""
        if line.verdict is Verdict.LABEL:
            return f"“{self.named(line.left)}” is called “{line.label}”"
        if line.verdict is Verdict.WITHDRAWN:
            return "somebody is withdrawn from public view"
        words = WORDS.get(line.verdict.value, line.verdict.value)
        return f"“{self.named(line.left)}” {words} “{self.named(line.right)}”"

    def acronyms(self, label: str) -> list[str]:
        """The acronyms that a name has or is."""
        name = parse(label)
        return sorted(name.acronyms | ({name.bare} if name.bare else frozenset()))

    def today(self, curator: str) -> int:
        """How many decisions of a curator from today (UTC) stand."""
        day = now()[:10]
        lines = self.log.standing.values()
        return sum(line.by == curator and line.at.startswith(day) for line in lines)

    def last(self, curator: str) -> tuple[int, str] | None:
        """The last decision of a curator that stands: its number, and what it says."""
        number = last_of(curator, self.log)
        return None if number is None else (number, self.told(self.log.lines[number - 1]))
