"""One document's predictions against its annotations, a value a metric.

`Counted` metrics have precision and recall, `Judged` ones a share of right answers. Both keep
what went wrong in words, so that a table's figure can be followed down to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.evaluation import likeness
from graph.evaluation.likeness import Item

ASSERTED, SUGGESTED = "asserted", "suggested"
_TOLERANCE = 0.02
_SAME_TITLE = 0.7
_SAME_SOURCE = 0.5
_SAME_FIELD = 0.6


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of the annotated things were found, and how many of the found ones are right.

    ``by_certainty`` has for asserted and suggested predictions how many are right and how
    many there are. ``missed`` and ``extra`` say which in words.
    """

    metric: str
    right: int
    gold: int
    predicted: int
    missed: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    by_certainty: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    recall_only: bool = False

    @property
    def precision(self) -> float:
        """The share of predictions that are right; 0 where there are none."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of annotated things that were found; 0 where there are none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Judged:
    """How many answers are right, of how many; ``wrong`` says which are not."""

    metric: str
    right: int
    total: int
    wrong: tuple[str, ...] = ()

    @property
    def accuracy(self) -> float:
        """The share of right answers; 0 where there are none."""
        return self.right / self.total if self.total else 0.0


Score = Counted | Judged


def score(gold: Item, found: Item) -> Iterator[Score]:
    """Every metric of one document; ``found`` may be empty."""
    yield from _particulars(gold, found)
    yield from _signatories(gold, found)
    for metric in ("addressees", "cc"):
        wanted, given = gold[metric], found.get(metric) or []
        pairs = likeness.paired(wanted, given, likeness.addressee)
        yield _tally(metric, wanted, given, pairs=pairs)
    yield from _citations(gold, found)
    for metric in ("bodies_mentioned", "instruments_mentioned"):
        wanted, given = gold[metric], found.get(metric) or []
        pairs = likeness.paired(wanted, given, likeness.named)
        yield _recall_only(_tally(metric, wanted, given, pairs=pairs))
    yield from _demands(gold, found)
    yield from _quotes(gold, found)


def _particulars(gold: Item, found: Item) -> Iterator[Score]:
    for metric, key in (("date", "date"), ("kind of document", "doc_type"), ("language",) * 2):
        wanted, given = gold[key] or None, found.get(key) or None
        yield _judged(metric, [(wanted == given, f"{given}, not {wanted}")])
    title = gold["title"]
    shared = likeness.overlap(likeness.plain(title), likeness.plain(found.get("title")))
    fits = not title or shared >= _SAME_TITLE
    yield _judged("title", [(fits, f"{found.get('title')}, not {title}")])


def _signatories(gold: Item, found: Item) -> Iterator[Score]:
    wanted, given = gold["signatories"], found.get("signatories") or []
    pairs = likeness.paired(wanted, given, likeness.signatory)
    counted = _tally("signatories", wanted, given, pairs=pairs)
    yield replace(_recall_only(counted), metric="signatories") if gold.get("partial") else counted
    total, count = gold["n_signatories"], found.get("n_signatories")
    count = count if isinstance(count, int) else len(given)
    near = abs(count - total) <= round(_TOLERANCE * total)
    yield _judged("signatory count within 2 %", [(near, f"{count}, not {total}")])
    matched = [(wanted[i], given[j]) for i, j in pairs]
    yield _judged(
        "signatory: kind",
        [
            (a["kind"] == b.get("kind"), f"{a['name']}: {b.get('kind')}, not {a['kind']}")
            for a, b in matched
        ],
    )
    yield _judged("signatory: country", list(_countries(matched)))
    for name, least in (
        ("acronym", 1.0),
        ("city", _SAME_FIELD),
        ("role", _SAME_FIELD),
        ("affiliation", _SAME_FIELD),
    ):
        yield _judged(f"signatory: {name}", list(_field(matched, name, least)))


def _countries(matched: Sequence[tuple[Item, Item]]) -> Iterator[tuple[bool, str]]:
    for gold, found in matched:
        wanted, given = _codes(gold.get("country")), _codes(found.get("country"))
        in_name = gold.get("country_basis") == "name"
        if wanted or given:
            right = given == wanted or (in_name and not given)
            told = f"{gold['name']}: {sorted(given)}, not {sorted(wanted)}"
            yield right, told


def _codes(value: Any) -> frozenset[str]:
    return frozenset(value if isinstance(value, list) else [value] if value else [])


def _field(
    matched: Sequence[tuple[Item, Item]], name: str, least: float
) -> Iterator[tuple[bool, str]]:
    for gold, found in matched:
        wanted, given = likeness.plain(gold.get(name)), likeness.plain(found.get(name))
        if not wanted and not given:
            continue
        exact = least == 1.0
        right = (
            wanted == given
            if exact
            else bool(wanted and given) and likeness.overlap(wanted, given) >= least
        )
        yield right, f"{gold['name']}: {found.get(name)}, not {gold.get(name)}"


def _citations(gold: Item, found: Item) -> Iterator[Score]:
    wanted = gold["treaty_citations"]
    given = [one for one in found.get("treaty_citations") or [] if one.get("article")]
    yield _keyed("citations", wanted, given, key=likeness.citation, field="treaty")
    yield _keyed("citations, article only", wanted, given, key=likeness.article, field="treaty")
    yield _keyed(
        "treaties",
        gold["treaties_mentioned"],
        found.get("treaties_mentioned") or [],
        key=lambda one: (likeness.treaty(one.get("name")),),
        field="name",
    )


def _demands(gold: Item, found: Item) -> Iterator[Score]:
    """Optional demands may be found or not; numbers are compared where printed as digits."""
    wanted, given = gold["demands"], found.get("demands") or []
    pairs = likeness.paired(wanted, given, likeness.passage)
    optional = {i for i, one in enumerate(wanted) if one.get("optional")}
    free = {j for i, j in pairs if i in optional}
    required = [i for i in range(len(wanted)) if i not in optional]
    kept = [j for j in range(len(given)) if j not in free]
    yield _tally(
        "demands",
        [wanted[i] for i in required],
        [given[j] for j in kept],
        pairs=[(required.index(i), kept.index(j)) for i, j in pairs if i not in optional],
    )
    numbered = [
        (wanted[i], given[j])
        for i, j in pairs
        if wanted[i].get("number") and re.search(r"\d", wanted[i]["number"])
    ]
    yield _judged(
        "demand: number",
        [
            (
                likeness.flat(a["number"]) == likeness.flat(b.get("number")),
                f"{_words(a)}: {b.get('number')}, not {a['number']}",
            )
            for a, b in numbered
        ],
    )


def _quotes(gold: Item, found: Item) -> Iterator[Score]:
    wanted, given = gold["quotes"], found.get("quotes") or []
    pairs = likeness.paired(wanted, given, likeness.passage)
    yield _recall_only(_tally("quotes", wanted, given, pairs=pairs))
    judged = []
    for i, j in pairs:
        source, told = wanted[i]["attributed_to"], given[j].get("attributed_to")
        shared = likeness.overlap(likeness.plain(source), likeness.plain(told))
        judged.append((not source or shared >= _SAME_SOURCE, f"{told}, not {source}"))
    yield _judged("quote: attribution", judged)


def _tally(
    metric: str, wanted: Sequence[Item], given: Sequence[Item], *, pairs: Sequence[tuple[int, int]]
) -> Counted:
    found_gold, used = {i for i, _ in pairs}, {j for _, j in pairs}
    return Counted(
        metric,
        len(pairs),
        len(wanted),
        len(given),
        tuple(_words(one) for i, one in enumerate(wanted) if i not in found_gold),
        tuple(_words(one) for j, one in enumerate(given) if j not in used),
        _by_certainty([(one, j in used) for j, one in enumerate(given)]),
    )


def _keyed(
    metric: str,
    wanted: Sequence[Item],
    given: Sequence[Item],
    *,
    key: Callable[[Item], tuple[str, ...]],
    field: str,
) -> Counted:
    """As sets of keys: the same provision cited twice counts once.

    A known norm counts under any of its names, of which ``field`` has the one.
    """
    gold = {key(one): one for one in reversed(wanted)}
    found = {likeness.known_as(one, gold, key=key, field=field): one for one in reversed(given)}
    return Counted(
        metric,
        len(gold.keys() & found.keys()),
        len(gold),
        len(found),
        tuple(_words(one) for name, one in gold.items() if name not in found),
        tuple(_words(one) for name, one in found.items() if name not in gold),
        _by_certainty([(one, name in gold) for name, one in found.items()]),
    )


def _by_certainty(judged: Sequence[tuple[Item, bool]]) -> dict[str, tuple[int, int]]:
    return {
        tier: (sum(right for _, right in of_tier), len(of_tier))
        for tier in (ASSERTED, SUGGESTED)
        if (of_tier := [(one, right) for one, right in judged if one.get("certainty") == tier])
    }


def _recall_only(counted: Counted) -> Counted:
    """The metric where only a part is annotated: what else was found counts neither way."""
    return Counted(
        f"{counted.metric.removesuffix('_mentioned')} (recall)",
        counted.right,
        counted.gold,
        counted.right,
        counted.missed,
        recall_only=True,
    )


def _judged(metric: str, answers: Sequence[tuple[bool, str]]) -> Judged:
    return Judged(
        metric,
        sum(right for right, _ in answers),
        len(answers),
        tuple(told for right, told in answers if not right),
    )


def _words(item: Item) -> str:
    """An item in words, for the list of what was missed."""
    if item.get("text") or item.get("start"):
        return str(item.get("text") or f"{item['start']} … {item.get('end') or ''}")
    names = ("name", "treaty", "article", "paragraph", "role", "organisation", "country")
    return ", ".join(str(item[name]) for name in names if item.get(name)) or "nothing"
