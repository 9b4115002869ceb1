"""What changed in one graph, in words: a line a record and a value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from graph.differences.naming import Naming, Term
from graph.store.comparing import Differing
from graph.terms import PG, RDF

_KINDS = {
    PG.Signature: ("signature", "signatures"),
    PG.Demand: ("demand", "demands"),
    PG.Citation: ("citation", "citations"),
    PG.Mention: ("mention", "mentions"),
    PG.Addressing: ("addressing", "addressings"),
    PG.Outcome: ("outcome", "outcomes"),
    PG.Review: ("review", "reviews"),
}
"""What is counted where a whole graph came or went."""
_OF_LETTERS = {"letter": "Letter “{}”", "ledger": "Ledger: “{}”"}
_TITLES = {
    "": "Graph without a name",
    "curated": "Curated facts: {}",
    "inferred": "What follows by the rules",
    "decisions": "Decisions about who is who",
    "reference": "Reference data",
}
_SIDELONG = (".text.span-", ".review")
"""What a record's own lines tell already: where its words stand, who reviewed it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One change in words, and the IRI of the thing that it is about."""

    words: str
    thing: str


@dataclass(frozen=True, slots=True)
class Group:
    """What changed in one graph: its title in words, the thing that it is about, the lines.

    ``gained`` and ``lost`` count its statements, all of them.
    """

    title: str
    thing: str
    lines: tuple[Line, ...]
    gained: int
    lost: int


def told(one: Differing, naming: Naming, *, suggests: bool) -> Group:
    """A graph's difference in words."""
    title, thing = _subject(one.graph, naming)
    title = f"Suggested: {title}" if suggests else title
    if one.graph == naming.base.name("graph", "inferred"):
        lines: list[Line] = []
    elif not one.before or not one.after:
        word = "removed" if one.before else "added"
        lines = [Line(f"{word}: {_counted(one.gone if one.before else one.new)}", thing)]
    else:
        lines = list(_lines(one, naming))
    return Group(title, thing, tuple(lines), len(one.new), len(one.gone))


def _subject(graph: str, naming: Naming) -> tuple[str, str]:
    """What a graph is about, in words, and its IRI."""
    base = naming.base
    kind, _, name = graph.removeprefix(base.name("graph", "")).partition(".")
    letter = base.name("letter", name)
    if kind in _OF_LETTERS:
        return _OF_LETTERS[kind].format(naming.thing(letter)), letter
    title = _TITLES.get(kind, f"Graph {base.shortened(graph)}")
    return title.format(name), graph


def _counted(triples: Iterable[Triple]) -> str:
    """How many records of which kind, and how many statements."""
    all_of_them = list(triples)
    kinds = Counter(one.object for one in all_of_them if one.predicate == RDF.type)
    counts = [(number, _KINDS[kind]) for kind in _KINDS if (number := kinds[kind])]
    words = [f"{number:,} {many if number > 1 else one}" for number, (one, many) in counts]
    return ", ".join([*words, _statements(len(all_of_them))])


def _statements(number: int) -> str:
    return f"{number:,} statement{'' if number == 1 else 's'}"


def _lines(one: Differing, naming: Naming) -> Iterator[Line]:
    """A line for each value of each thing that changed, in the order of things."""
    gone, new = _by_subject(one.gone), _by_subject(one.new)
    for subject in sorted({*gone, *new}, key=_in_order):
        if any(part in subject for part in _SIDELONG):
            continue
        before, after = gone.get(subject, []), new.get(subject, [])
        by = _by(subject, new, naming)
        name = _named(subject, naming)
        if _whole(before) or _whole(after):
            word = "changed" if before and after else "added" if after else "removed"
            if word != "changed":
                yield Line(f"{name}: {word}{by}", subject)
                continue
        for words in _values(before, after, naming):
            yield Line(f"{name}: {words}{by}", subject)


def _whole(triples: Iterable[Triple]) -> bool:
    """Whether a thing came or went with its type."""
    return any(one.predicate == RDF.type for one in triples)


def _values(before: list[Triple], after: list[Triple], naming: Naming) -> Iterator[str]:
    """Each property with what it was and what it is."""
    properties = sorted({one.predicate.value for one in (*before, *after)})
    for name in properties:
        predicate = NamedNode(name)
        was, now = _of(before, predicate, naming.value), _of(after, predicate, naming.value)
        if was == now:
            was, now = _of(before, predicate, naming.short), _of(after, predicate, naming.short)
        yield f"{naming.thing(name)} {was} → {now}"


def _of(triples: Iterable[Triple], predicate: NamedNode, say: Callable[[Term], str]) -> str:
    values = (say(one.object) for one in triples if one.predicate == predicate)
    return ", ".join(sorted(values)) or "nothing"


def _named(subject: str, naming: Naming) -> str:
    """What a thing is called, with its short name where it is no part of a letter."""
    name, short = naming.thing(subject), naming.base.shortened(subject)
    own = subject.startswith(naming.base.name("letter", "")) or name == short
    return name if own else f"{name} ({short})"


def _by(subject: str, new: dict[str, list[Triple]], naming: Naming) -> str:
    """By whose review a record changed."""
    if f"{subject}.review" not in new:
        return ""
    reviewer = naming.reviewer(subject)
    return f" by review of {reviewer}" if reviewer else ""


def _by_subject(triples: Iterable[Triple]) -> dict[str, list[Triple]]:
    found: dict[str, list[Triple]] = {}
    for one in triples:
        iri = one.subject.value if isinstance(one.subject, NamedNode) else str(one.subject)
        found.setdefault(iri, []).append(one)
    return found


def _in_order(iri: str) -> tuple[str, int, str]:
    """``sig-2`` before ``sig-10``."""
    stem, _, number = iri.rpartition("-")
    return (stem, int(number), "") if number.isdecimal() else (iri, 0, "")
