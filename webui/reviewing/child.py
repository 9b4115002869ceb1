"""What runs in the process that compares all organisations of a store: no files, no connections."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from typing import Any

from graph.confinement import address_space, confine_to
from graph.iri import Registry
from graph.resolution import Decisions, load_words
from graph.resolution.likeness import Comparison, Ground, Likeness, Reason
from graph.store import Snapshot
from graph.writing.reviewing import Case, Party, cases, country_names, listed, parties
from webui.writing.child import Work, serve_one


def compare(connection: Connection, place: tuple[Snapshot, int]) -> None:
    """Find the pairs of one snapshot, with so many bytes of memory beyond the start."""

    def started() -> Work:
        snapshot, memory = place
        names = Registry.load(snapshot.place / "registry.jsonl")
        view = snapshot.open()
        given = [*parties(view, names), *listed(snapshot.place)]
        called = country_names(view)
        load_words()
        cases(given[:1], Decisions())
        confine_to(snapshot.folder, memory=address_space() + memory)

        def work(_: Mapping[str, str], __: bytes) -> tuple[dict[str, Any], bytes]:
            return {}, packed(given, cases(given, Decisions()), called)

        return work

    serve_one(connection, started)


def packed(given: Sequence[Party], found: Sequence[Case], called: Mapping[str, str]) -> bytes:
    """Cases as bytes, with the names of all organisations by their keys, and of countries."""
    told = {
        "names": {**called, **{party.key: party.label for party in reversed(given)}},
        "cases": [[_party(one.left), _party(one.right), _compared(one)] for one in found],
    }
    return json.dumps(told, ensure_ascii=False).encode("utf-8")


def unpacked(content: bytes) -> tuple[list[Case], dict[str, str]]:
    """The cases and the names that bytes tell."""
    told = json.loads(content)
    found = [
        Case(_read_party(left), _read_party(right), _read_compared(compared))
        for left, right, compared in told["cases"]
    ]
    return found, dict(told["names"])


def _party(party: Party) -> list[object]:
    countries = sorted(party.countries)
    return [
        party.iri, party.key, party.label, party.lines, countries, party.records, party.listed
    ]  # fmt: skip


def _read_party(told: list[Any]) -> Party:
    iri, key, label, lines, countries, records, in_list = told
    printed = [(words, at) for words, at in lines]
    return Party(iri, key, label, printed, set(countries), records, in_list)


def _compared(case: Case) -> list[object]:
    compared = case.comparison
    reasons = [[reason.ground, reason.words] for reason in compared.reasons]
    return [compared.verdict, compared.score, reasons]


def _read_compared(told: list[Any]) -> Comparison:
    verdict, score, reasons = told
    grounds = tuple(Reason(Ground(ground), words) for ground, words in reasons)
    return Comparison(Likeness(verdict), score, grounds)
