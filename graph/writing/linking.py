"""Organisations linked by decision to what authorities know them by."""

from __future__ import annotations

from typing import Final

from graph.errors import BadParameter, DecisionRefused
from graph.iri import SPACES
from graph.resolution import Decision, Decisions, Verdict
from graph.resolution.authorities import AUTHORITIES, authority_iri, identifier_of
from graph.store import Store
from graph.store.commits import now
from graph.vocabulary import concepts
from graph.writing.own_lists import Entry, OwnLists

BODIES: Final = SPACES["orgn"]


def linked(store: Store, key: str, typed: str, *, by: str, why: str = "") -> Decision:
    """The decision that an authority knows an organisation by an identifier, as it was typed.

    A body that comes with the program is the organisation itself: that is a *same*.

    Raises:
        InputError: if it cannot be an identifier of the authority that it names.
        BadParameter: if it names no authority.
        DecisionRefused: if the same authority knows the organisation by another one.
    """
    iri = store.base.expanded(typed.strip())
    if iri.startswith(BODIES):
        return _same(key, iri, by=by, why=why)
    own = OwnLists(store.place).find(iri)
    if own:
        return link_to(key, own[1], own[0], by=by, why=why)
    iri = authority_iri(iri) or ""
    if not iri:
        told = ", ".join(f"{one.prefix}: ({one.name})" for one in AUTHORITIES)
        raise BadParameter(
            f"{typed[:60]}: no identifier of an authority; give one with {told}, "
            "an entry of a list of your own as list:id, or a body as orgn:wco"
        )
    _check_one(key, iri, store.decisions())
    return Decision(key, iri, Verdict.LINKED, by, now(), why=why)


def link_to(key: str, entry: Entry, name: str, *, by: str, why: str = "") -> Decision:
    """The decision that a list of one's own knows an organisation as one of its entries."""
    label = f"{name}: {entry.name}"
    return Decision(key, entry.iri, Verdict.LINKED, by, now(), why=why, label=label)


def _same(key: str, iri: str, *, by: str, why: str) -> Decision:
    if iri not in concepts():
        raise BadParameter(f"{iri}: no body of that name comes with the program; see /bodies")
    return Decision(iri, key, Verdict.SAME, by, now(), why=why)


def _check_one(key: str, iri: str, known: Decisions) -> None:
    """An authority knows one thing by one identifier."""
    new, answering = identifier_of(iri), known.canonical(key)
    for number, line in known.standing.items():
        if line.verdict is not Verdict.LINKED or known.canonical(line.left) != answering:
            continue
        held = identifier_of(line.right)
        if held and new and held.authority is new.authority:
            same = "that already" if held == new else f"{held.words}"
            raise DecisionRefused(
                f"{new.words}: is linked to {same} by line {number}; undo that line first"
            )
