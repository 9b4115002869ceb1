"""One panel of a thing's page: a question with a name, and how its answer is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graph.search import Way

MOST_SHOWN: Final = 50
"""How many rows or groups of a panel a page shows."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel: ``name`` is its anchor, ``blank`` the parameter that stands for the thing.

    Rows with the same value in the column ``group`` stand together. ``tally`` is a column whose
    values are counted in bars, ``of`` the panel whose letters a group's letters are a part of.
    ``only`` is the parameter that leaves out the thing's parts, ``itself`` the heading then.
    With ``tie`` the things in the first column are drawn around the thing. ``none`` is said
    where there is no row; a panel that has nothing to say then is left out. ``most`` is how many
    rows or groups the page shows, ``counts`` the column whose different values its heading counts.
    ``letters`` is the question that lists the letters which a row has the number of; it is asked
    about the thing and what stands in the row's first column. ``given`` is a panel before it
    without whose rows it has none, so that it is not asked.

    ``way`` is how letters are tied to what the panel tells, and ``key`` the column of its question
    that tells a tie's record, or what is named if it is the panel's first; of a thing that many
    letters name it shows the first by these (see `webui.portraits.crowded`). ``parts`` is the
    page's query for what is counted with the thing.
    """

    name: str
    question: str
    blank: str
    heading: str
    columns: tuple[str, ...]
    group: str = ""
    tally: str = ""
    of: str = ""
    only: str = ""
    itself: str = ""
    tie: str = ""
    note: str = ""
    none: str = ""
    counts: str = ""
    letters: str = ""
    given: str = ""
    most: int = MOST_SHOWN
    way: Way | None = None
    key: str = ""
    parts: str = ""
