"""The verbs ``decide``, ``decisions`` and ``review``: what people say about who is who."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

from graph.cli import correcting, stores
from graph.cli.keys import pressed, who
from graph.cli.output import choose, counted, say, write
from graph.errors import BadParameter
from graph.resolution import Decision, Decisions, Verdict
from graph.resolution.exchange import from_lines, from_sssom, to_lines, to_sssom, to_text
from graph.store import Store, withheld
from graph.store.commits import now
from graph.store.deciding import DecisionLog
from graph.store.identity import iri_of
from graph.store.keyed import key_of
from graph.store.withholding import Told
from graph.writing import names_given
from graph.writing.linking import linked
from graph.writing.nanopublications import from_trig, to_trig
from graph.writing.own_lists import OwnLists
from graph.writing.reviewing import (
    Case,
    Party,
    cases,
    dated,
    decision,
    listed,
    parties,
    resolved,
    undoing,
)

KEYS = {"x": Verdict.SAME, "n": Verdict.DIFFERENT, "u": Verdict.UNSURE, "p": Verdict.PART_OF}
"""The keys of the queue and what they decide."""

LINK = "link"
"""What links an organisation to an authority's identifier."""
_HELP = "x same · n different · u unsure · p part of · z undo · q quit"
_MOST_LINES = 3


def decide(options: argparse.Namespace) -> int:
    """Take one decision, and have the letters follow."""
    with stores.folder(options) as store:
        known = store.decisions()
        line = _undo(options, known) if options.verdict == "undo" else _decision(options, store)
        _take(store, line, seen=len(known.lines))
    return 0


def decisions(options: argparse.Namespace) -> int:
    """List, export or import decisions; JSON lines alone have the names of those withdrawn."""
    if options.records:
        return correcting.listed(options)
    with stores.folder(options) as store:
        if options.action == "import":
            return _import(options, store)
        log, told = store.decisions(), withheld(store)
        iri = partial(_shown_iri, store=store, told=told)
        forms: dict[str, Callable[[], str | bytes]] = {
            "text": lambda: told.words(to_text(log)),
            "jsonl": lambda: to_lines(log),
            "names": lambda: names_given.to_lines(store.registry, told),
            "sssom": lambda: told.words(to_sssom(log, iri)),
            "trig": lambda: told.words(to_trig(log, iri, store.base).decode()),
        }
        write(options.out, choose(forms, options.format)())
    return 0


def review(options: argparse.Namespace) -> int:
    """Go through what may be one organisation, the likeliest first."""
    if options.records:
        return correcting.review(options)
    with stores.folder(options) as store:
        given = [*parties(store, store.registry), *listed(store.place)]
        waiting = cases(given, store.decisions())
        log, taken = DecisionLog(store.place), list[int]()
        at, said = 0, ""
        while at < len(waiting) and said != "q":
            write("-", _shown(waiting[at], f"{at + 1} of {len(waiting)}", store))
            said = pressed()
            if said in KEYS and not (waiting[at].entry and KEYS[said] is Verdict.PART_OF):
                line = decision(waiting[at], KEYS[said], by=who(options))
                taken.append(len(log.append([line]).lines))
                at += 1
            elif said == "z" and taken:
                log.append([undoing(store.decisions(), taken.pop(), by=who(options))])
                at -= 1
        with store.signed(who(options)):
            changed = store.follow(store.decisions())
    say(f"{len(taken)} decided, {len(waiting) - at} left; {counted(changed, 'graph')} changed")
    return 0


def _decision(options: argparse.Namespace, store: Store) -> Decision:
    wanted = 1 if options.verdict == Verdict.LABEL else 2
    if len(options.agents) != wanted:
        raise BadParameter(f"{options.verdict}: takes {wanted} names of agents; see --help")
    there = parties(store, store.registry)
    find = partial(resolved, given=there, registry=store.registry, base=store.base)
    if options.verdict == LINK:
        key, typed = find(options.agents[0]).key, options.agents[1]
        return linked(store, key, typed, by=who(options), why=options.why)
    found = [find(name) for name in options.agents]
    for one in found if options.verdict == Verdict.SAME else ():
        _check_unlisted(one, store)
    return Decision(
        found[0].key,
        found[-1].key,
        Verdict(options.verdict),
        who(options),
        now(),
        why=options.why,
        on=dated(options.on),
        label=options.label,
    )


def _check_unlisted(one: Party, store: Store) -> None:
    listed_in = OwnLists(store.place).find(one.iri)
    if listed_in:
        raise BadParameter(f"{one.iri}: an entry of the list {listed_in[0]}; link it (decide link)")


def _undo(options: argparse.Namespace, known: Decisions) -> Decision:
    if len(options.agents) != 1 or not options.agents[0].isdigit():
        raise BadParameter("undo: takes the number of a line; see policygraph decisions")
    return undoing(known, int(options.agents[0]), by=who(options), why=options.why)


def _take(store: Store, line: Decision, *, seen: int) -> None:
    log = DecisionLog(store.place).append([line], seen=seen)
    with store.signed(line.by):
        changed = store.follow(log)
    told = f"line {len(log.lines)}: {line.verdict} {line.left} {line.right}"
    say(f"{told}; {counted(changed, 'graph')} changed")


def _import(options: argparse.Namespace, store: Store) -> int:
    if options.file is None:
        raise BadParameter("import: takes the name of a file; see --help")
    path = Path(options.file)
    if names_given.is_list(path):
        return _import_names(path, store)
    if path.suffix == ".tsv":
        found = from_sssom(path, lambda iri: key_of(iri, store.registry, store.base))
    elif path.suffix == ".trig":
        found = from_trig(path, lambda iri: key_of(iri, store.registry, store.base))
    else:
        found = from_lines(path)
    held = set(store.decisions().lines)
    new = [line for line in found if line not in held]
    with store.signed(who(options)):
        changed = store.follow(DecisionLog(store.place).append(new))
    held_too = len(found) - len(new)
    told = f"{counted(len(new), 'decision')} imported, {held_too} were there"
    say(f"{told}; {counted(changed, 'graph')} changed")
    return 0


def _import_names(path: Path, store: Store) -> int:
    taken = names_given.take(store, path)
    for reason in taken.refused:
        say(f"policygraph decisions: left out {reason}")
    say(f"{taken.new} names imported, {taken.known} were there")
    return 1 if taken.refused else 0


def _shown_iri(key: str, *, store: Store, told: Told) -> str | None:
    """The IRI of a key as others may see it."""
    found = iri_of(key, store.registry, store.base)
    return None if found is None else told.iris.get(found.value, found.value)


def _shown(case: Case, place: str, store: Store) -> str:
    """One case: both organisations with their lines, the reasons, and the keys."""
    head = f"\n{place} · {case.comparison.verdict} · {case.comparison.score}"
    sides = "\n".join(_side(party, store) for party in (case.left, case.right))
    return f"{head}\n{sides}\n  because {case.comparison.words}\n  {_HELP}\n"


def _side(party: Party, store: Store) -> str:
    more = len(party.lines) - _MOST_LINES
    lines = [
        f"      {words}  ({store.base.shortened(letter)})"
        for words, letter in party.lines[:_MOST_LINES]
    ]
    where = f"in the list {party.listed}, " if party.listed else ""
    return "\n".join(
        [
            f"  {party.label}  [{where}{store.base.shortened(party.iri)}]",
            *lines,
            *([f"      and {more} more"] if more > 0 else []),
        ]
    )
