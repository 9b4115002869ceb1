"""Pairs of names with what they are to each other, and how well the comparison tells.

The file is a JSON list of ``{"label": "same" | "different" | "part_of", "a": …, "b": …,
"note": …}``. All its names together teach acronyms and families, as those of a store do.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.evaluation.corpus import read_json
from graph.resolution.comparing import compare_parsed
from graph.resolution.learned import learn
from graph.resolution.likeness import Comparison, Likeness
from graph.resolution.printed import parse

LABELS = (Likeness.SAME, Likeness.DIFFERENT, Likeness.PART_OF)
"""What a pair may be labelled."""
_FORM = 'a JSON list such as [{"label": "same", "a": "…", "b": "…"}]'


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """A pair of names, what it is labelled, and what the comparison says."""

    label: Likeness
    a: str
    b: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class PairTable:
    """How often each verdict was given for each label.

    ``precision`` is the share of *same* verdicts that are right; ``recall`` the share of the
    same that are found or put up for review; both are 1 where there is nothing to count.
    ``review`` is the share of all pairs that a person has to look at.
    """

    counts: Mapping[tuple[Likeness, Likeness], int]

    @property
    def precision(self) -> float:
        """Right *same* verdicts of all of them."""
        merged = [(label, n) for (label, verdict), n in self.counts.items() if _same(verdict)]
        return _share(sum(n for label, n in merged if _same(label)), sum(n for _, n in merged))

    @property
    def recall(self) -> float:
        """Pairs labelled *same* that are merged or put up for review."""
        same = [(verdict, n) for (label, verdict), n in self.counts.items() if _same(label)]
        seen = sum(n for verdict, n in same if verdict in {Likeness.SAME, Likeness.REVIEW})
        return _share(seen, sum(n for _, n in same))

    @property
    def review(self) -> float:
        """Pairs put up for review, of all."""
        waiting = sum(n for (_, verdict), n in self.counts.items() if verdict is Likeness.REVIEW)
        return waiting / (sum(self.counts.values()) or 1)


def judge_pairs(file: Path) -> list[JudgedPair]:
    """Compare the pairs of a file, in its order.

    Raises:
        UnreadableFile: if the file is missing or is not JSON.
        InputError: naming the first entry that is not a pair.
    """
    entries = read_json(file, cure=f"name a file that holds {_FORM}")
    if not isinstance(entries, list):
        raise InputError(f"{file}: is not a list of pairs; it should be {_FORM}")
    pairs = [_pair(file, number, entry) for number, entry in enumerate(entries, 1)]
    learned = learn(parse(name) for _, a, b in pairs for name in (a, b))
    return [
        JudgedPair(label, a, b, compare_parsed(parse(a), parse(b), learned))
        for label, a, b in pairs
    ]


def tabled(pairs: list[JudgedPair]) -> PairTable:
    """The table over all pairs."""
    return PairTable(Counter((pair.label, pair.comparison.verdict) for pair in pairs))


def pairs_as_table(pairs: list[JudgedPair]) -> str:
    """One line a pair, those that differ from their label marked, then the table."""
    lines = [_line(pair) for pair in pairs]
    table = tabled(pairs)
    head = f"{'label':<10}" + "".join(f"{verdict.value:>11}" for verdict in Likeness)
    rows = [
        f"{label.value:<10}"
        + "".join(f"{table.counts.get((label, verdict), 0):>11}" for verdict in Likeness)
        for label in LABELS
    ]
    return "\n".join(
        [
            *lines,
            "",
            head,
            *rows,
            "",
            f"precision of merges       {table.precision:.3f}",
            f"recall with review        {table.recall:.3f}",
            f"share in review           {table.review:.3f}",
        ]
    )


def pairs_as_json(pairs: list[JudgedPair]) -> str:
    """The same for programs: the pairs with their reasons, and the figures."""
    table = tabled(pairs)
    content = {
        "pairs": [{"label": p.label, "a": p.a, "b": p.b, **asdict(p.comparison)} for p in pairs],
        "precision": round(table.precision, 4),
        "recall": round(table.recall, 4),
        "review": round(table.review, 4),
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def _pair(file: Path, number: int, entry: Any) -> tuple[Likeness, str, str]:
    try:
        label, a, b = Likeness(entry["label"]), entry["a"], entry["b"]
    except (KeyError, TypeError, ValueError):
        label, a, b = Likeness.REVIEW, None, None
    if label not in LABELS or not (isinstance(a, str) and isinstance(b, str)):
        raise InputError(
            f"{file}: entry {number} is not a pair; give it a label (same, different or part_of) "
            "and two names, a and b"
        )
    return label, a, b


def _line(pair: JudgedPair) -> str:
    found = pair.comparison
    mark = " " if found.verdict is pair.label else "*"
    return f"{mark} {found.verdict.value:<9} {pair.a} | {pair.b}: {found.words}"


def _same(likeness: Likeness) -> bool:
    return likeness is Likeness.SAME


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
