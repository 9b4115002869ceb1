"""The difference between two moments of a store: its statements, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.differences.naming import Naming
from graph.differences.telling import Group, told
from graph.store.comparing import Differing, compared
from graph.store.logged import ASSERTED, SUGGESTED
from graph.store.moments import Moment, check_comparable


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs: graph by graph, exactly, and in words by letter and record.

    ``asserted`` are facts, ``suggested`` what waits for a person's decision.
    """

    former: Moment
    later: Moment
    asserted: tuple[Differing, ...]
    suggested: tuple[Differing, ...]
    groups: tuple[Group, ...]

    @property
    def gained(self) -> int:
        """Statements that were added, what follows by the rules among them."""
        return sum(len(one.new) for one in (*self.asserted, *self.suggested))

    @property
    def lost(self) -> int:
        """Statements that were removed."""
        return sum(len(one.gone) for one in (*self.asserted, *self.suggested))


def between(former: Moment, later: Moment) -> Difference:
    """What became of the graphs from one moment to another.

    Raises:
        StoreError: if the names of the two start otherwise.
    """
    check_comparable(former, later)
    asserted = compared(former, later, ASSERTED)
    suggested = compared(former, later, SUGGESTED)
    groups = _groups(former, later, asserted, suggests=False)
    groups += _groups(former, later, suggested, suggests=True)
    return Difference(former, later, tuple(asserted), tuple(suggested), tuple(groups))


def _groups(
    former: Moment, later: Moment, found: Sequence[Differing], *, suggests: bool
) -> list[Group]:
    name = SUGGESTED if suggests else ASSERTED
    engines = dict.fromkeys([name, ASSERTED])
    naming = Naming(
        tuple(later.engine(one) for one in engines),
        tuple(former.engine(one) for one in engines),
        later.base,
    )
    return [told(one, naming, suggests=suggests) for one in found]
