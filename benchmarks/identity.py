"""How long it takes to find the same organisations among many, and how that grows.

    python benchmarks/identity.py [--most 100000]

Names are made of real forms (``tests/graph/resolution/pairs.json``) with countries and words
put in, a fifth of them again in another printing. The peer compares every name with every
other by rapidfuzz's C++ (``process.extract`` with ``token_sort_ratio``) in the same run, up to
10,000 names: its time grows with their square. All on one core.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from rapidfuzz import fuzz, process

from graph.resolution import Decision, Decisions, Verdict
from graph.resolution.blocking import candidates, comparable_pairs
from graph.resolution.printed import parse
from graph.store.deciding import DecisionLog

G = TypeVar("G")
R = TypeVar("R")

PAIRS = Path(__file__).parent.parent / "tests/graph/resolution/pairs.json"
SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
PEER_UP_TO = 10_000
AGAIN = 0.2
GROUP = 5
REPLAYED = (5_000, 50_000)
ALIKE = 90
COUNTRIES = ("Kenya", "Peru", "India", "France", "Brazil", "Ghana", "Nepal", "Chile", "Fiji")
SYLLABLES = ("ka", "lo", "mi", "ra", "ten", "vu", "zo", "shi", "bel", "nar", "qui", "dor", "pa")


def names(count: int) -> list[str]:
    """That many names, the same ones on every run."""
    chance = random.Random(count)  # noqa: S311 - names, no secrets
    pairs = json.loads(PAIRS.read_text("utf-8"))
    forms = sorted({pair[side] for pair in pairs for side in "ab"})
    made: list[str] = []
    while len(made) < count:
        if made and chance.random() < AGAIN:
            made.append(_again(chance.choice(made), chance))
            continue
        coined = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).title()
        form = chance.choice(forms)
        place = chance.choice((f" {chance.choice(COUNTRIES)}", "", ""))
        made.append(f"{coined} {form}{place}")
    return made


def _again(name: str, chance: random.Random) -> str:
    """The name in another printing."""
    turns: tuple[Callable[[str], str], ...] = (
        str.upper,
        lambda one: f"The {one}",
        lambda one: one.replace(" and ", " & "),
        lambda one: f"{one}, Inc.",
    )
    return chance.choice(turns)(name)


def every_pair(given: Sequence[str]) -> int:
    """The peer: how many pairs are alike, each name compared with every other."""
    return sum(
        len(
            process.extract(
                name, given, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=None
            )
        )
        - 1
        for name in given
    )


def seconds(work: Callable[[G], R], given: G) -> tuple[float, R]:
    """What work takes on one core, and what comes of it."""
    start = time.process_time()
    result = work(given)
    return time.process_time() - start, result


def log_of(count: int) -> Decisions:
    """That many decisions: groups of five that are one, each held apart from the next."""
    made = []
    for group in range(0, count, GROUP):
        for other in range(group + 1, group + GROUP):
            made.append(_line(group, other, Verdict.SAME))
        made.append(_line(group, group + GROUP, Verdict.DIFFERENT))
    return Decisions(tuple(made))


def _line(left: int, right: int, verdict: Verdict) -> Decision:
    return Decision(f"org|{left}||", f"org|{right}||", verdict, "ana", "2026-11-27T12:00:00Z")


def replay() -> None:
    """Print how long a log takes to be written, read from the disk and replayed."""
    for count in REPLAYED:
        with TemporaryDirectory() as folder:
            writing, _ = seconds(DecisionLog(Path(folder)).append, log_of(count).lines)
            reading, known = seconds(DecisionLog.read, DecisionLog(Path(folder)))
        following, merged = seconds(lambda given: given.clusters.redirected(), known)
        print(
            f"{count:,} decisions: written {writing:.2f} s, read and verified {reading:.2f} s, "
            f"replayed {following:.2f} s, {len(merged):,} keys redirected",
            flush=True,
        )


def main() -> None:
    """Print the curve, then how long decisions take to be replayed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--most", type=int, default=SIZES[-1])
    most = parser.parse_args().most
    heads = ("names", "taken apart s", "found s", "µs a name", "compared", "found", "all pairs s")
    print(" ".join(f"{head:>13}" for head in heads))
    for size in (size for size in SIZES if size <= most):
        parse.cache_clear()
        printed = names(size)
        apart, parsed = seconds(lambda given: list(map(parse, given)), printed)
        finding, found = seconds(candidates, parsed)
        compared = len(comparable_pairs(parsed))
        peer = f"{seconds(every_pair, printed)[0]:.1f}" if size <= PEER_UP_TO else "-"
        each = (apart + finding) / size * 1e6
        row = (f"{size:,}", f"{apart:.2f}", f"{finding:.2f}", f"{each:.0f}")
        cells = (*row, f"{compared:,}", f"{len(found):,}", peer)
        print(" ".join(f"{cell:>13}" for cell in cells), flush=True)
    replay()


if __name__ == "__main__":
    main()
