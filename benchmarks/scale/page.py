"""The tables of a run as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.filling import Filled
from benchmarks.scale.figures import OURS, Asked, Served, Size, best
from benchmarks.scale.hottest import Work
from benchmarks.status.measuring import Measurement

PROMISED: Final = 300.0
"""Milliseconds within which an answer has to come."""
PEER: Final = "Virtuoso"
"""The side than which no answer of ours may be slower."""


def words(
    sizes: Sequence[Size],
    works: Sequence[Work],
    others: Mapping[Measurement, str],
    *,
    facts: Mapping[str, str],
    pictures: Sequence[str],
) -> str:
    """All of it."""
    parts = [
        _facts(facts),
        _growth(sizes),
        _pictures(pictures),
        _loads(sizes),
        _sides(sizes),
        _questions(best(sizes)),
        _hottest(works),
        _others(others),
    ]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _facts(facts: Mapping[str, str]) -> Iterator[str]:
    yield from _table(("measured on", ""), facts.items())


def _growth(sizes: Sequence[Size]) -> Iterator[str]:
    yield "### By the number of letters\n"
    rows: list[tuple[str, Callable[[Size], str]]] = [
        ("signatories a letter", lambda one: "{} to {}".format(*one.signed)),
        ("measured of commit", lambda one: one.commit),
        ("quads", lambda one: f"{one.quads:,}"),
        ("letters added a second", _filled(lambda n, one: f"{n / one.seconds:.1f}")),
        (
            "quads added a second",
            lambda one: f"{one.quads / one.filled.seconds:,.0f}" if one.filled else "not measured",
        ),
        (
            "adding, ms of processor a letter",
            _filled(lambda n, one: f"{one.processor / n * 1e3:.0f}"),
        ),
        ("memory of the largest process, MB", _filled(lambda _, one: f"{one.memory:,.0f}")),
        ("on the disk, kB a letter", _filled(lambda n, one: f"{one.disk / n / 1e3:,.0f}")),
        ("one letter more, s", _filled(lambda _, one: f"{one.one_more:.1f}")),
        (
            "opened, and the signatories of one letter told, s",
            _filled(lambda _, one: f"{one.answered:.2f}"),
        ),
        ("opened, and all letters listed, s", _filled(lambda _, one: f"{one.listed:.2f}")),
        ("Turtle of all, s", _filled(lambda _, one: f"{one.turtle:.1f}")),
        ("Turtle, memory, MB", _filled(lambda _, one: f"{one.turtle_memory:,.0f}")),
        ("index of words, s of processor", lambda one: f"{one.index:.1f}"),
        ("answers worked out beforehand, s of processor", lambda one: f"{one.beforehand:.1f}"),
        ("server started, first page there, s", _served(lambda one: f"{one.seconds:.2f}")),
        ("its processes then, MB", _served(lambda one: f"{one.memory:,.0f}")),
        ("half of the answers within, ms", lambda one: f"{one.within(OURS, 0.5):.1f}"),
        ("95 % of the answers within, ms", lambda one: f"{one.within(OURS, 0.95):,.0f}"),
        ("questions of which 95 % took more than 300 ms", _slow),
    ]
    head = ("letters", *(f"{one.letters:,}" for one in sizes))
    yield from _table(head, [(what, *map(told, sizes)) for what, told in rows])


def _filled(told: Callable[[int, Filled], str]) -> Callable[[Size], str]:
    return lambda one: told(one.letters, one.filled) if one.filled else "not measured"


def _served(told: Callable[[Served], str]) -> Callable[[Size], str]:
    return lambda one: told(one.served) if one.served else "not measured"


def _slow(size: Size) -> str:
    """How many questions are slower than promised."""
    found = size.of(OURS).values()
    return f"{sum(one.share(0.95) > PROMISED for one in found)} of {len(found)}"


def _pictures(pictures: Sequence[str]) -> Iterator[str]:
    for one in pictures:
        yield f"![{Path(one).stem.replace('-', ' ')}]({one})"


def _loads(sizes: Sequence[Size]) -> Iterator[str]:
    yield "### The same quads loaded by others\n"
    yield "Seconds of the clock, and bytes on the disk for each quad."
    yield ""
    sides = list(dict.fromkeys(one.side for size in sizes for one in size.loaded))
    rows = [(side, *(_load(size, side) for size in sizes)) for side in sides]
    yield from _table(("", *(f"{one.letters:,} letters" for one in sizes)), rows)


def _load(size: Size, side: str) -> str:
    one = next((one for one in size.loaded if one.side == side), None)
    if one is None or not one.seconds:
        return one.remark if one else ""
    disk = f"{one.size / size.quads:.0f} bytes" if one.size else one.remark
    return f"{one.seconds:.1f} s, {disk}"


def _sides(sizes: Sequence[Size]) -> Iterator[str]:
    yield "### Every built-in question, by who answers\n"
    yield (
        "Milliseconds of the clock: half of the answers within, 95 % within, the slowest; how many "
        "questions gave as many rows as ours, and which had no answer."
    )
    yield ""
    rows = [
        (f"{size.letters:,}", side, *_spread(size, side)) for size in sizes for side in size.sides
    ]
    yield from _table(("letters", "", "half", "95 %", "slowest", "same rows", "no answer"), rows)
    for size in sizes:
        if size.of(PEER):
            yield f"\n{_beside(size)}"


def _spread(size: Size, side: str) -> Iterator[str]:
    found, own = size.of(side), size.of(OURS)
    for part in (0.5, 0.95, 1.0):
        yield f"{size.within(side, part):,.1f}"
    both = [name for name in found if name in own]
    yield f"{sum(_alike(found[name].rows, own[name].rows) for name in both)} of {len(both)}"
    yield ", ".join(one.question for one in size.asked if one.side == side and one.failed)


def _alike(some: list[int], others: list[int]) -> bool:
    """Whether as many rows came each time that both were asked."""
    return all(one == other for one, other in zip(some, others, strict=False))


def _beside(size: Size) -> str:
    """For how many questions we are no slower than the peer."""
    found, own = size.of(PEER), size.of(OURS)
    both = [name for name in own if name in found]
    quick = [name for name in both if own[name].share(0.5) <= found[name].share(0.5)]
    return (
        f"{size.letters:,} letters: {len(quick)} of {len(both)} questions are answered in "
        f"{PEER}'s time or less, by the median of each."
    )


def _questions(size: Size) -> Iterator[str]:
    yield f"### Each question at {size.letters:,} letters\n"
    yield "Milliseconds: the median, and of ours the 95 % too; the slowest of ours first."
    peers = [side for side in size.sides if side != OURS]
    own = sorted(size.of(OURS).values(), key=lambda one: -one.share(0.95))
    empty = sum(not any(one.rows) for one in own)
    yield f"Made-up letters give {empty} of {len(own)} questions nothing to answer.\n"
    rows = [
        (
            f"`{one.question}`",
            f"{max(one.rows):,}",
            f"{one.share(0.5):,.1f}",
            f"{one.share(0.95):,.1f}",
            *(_median(size.of(side).get(one.question)) for side in peers),
        )
        for one in own
    ]
    yield from _table(("question", "rows", OURS, "95 %", *peers), rows)


def _median(one: Asked | None) -> str:
    return f"{one.share(0.5):,.1f}" if one else "no answer"


def _hottest(works: Sequence[Work]) -> Iterator[str]:
    yield "### The hottest places\n"
    yield "Milliseconds of processor for each letter or page, by function of ours."
    yield ""
    rows = [
        (f"{one.what} ({one.all:.1f} a {one.per})", *(f"`{at}` {ms:.1f}" for at, ms in one.places))
        for one in works
    ]
    yield from _table(("work", "first", "second", "third"), rows)


def _others(others: Mapping[Measurement, str]) -> Iterator[str]:
    yield "### Extraction and pictures beside others\n"
    for one, printed in others.items():
        if one.lacks:
            yield f"{one.name}: not measured, for want of {one.lacks}.\n"
        else:
            yield f"{one.name}, `{one.shown}`:\n\n```\n{printed.strip()}\n```\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|---{'|---:' * (len(head) - 1)}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
