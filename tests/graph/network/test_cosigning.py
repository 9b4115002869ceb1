"""Who signs together: pairs as SPARQL counts them, communities, brokers, windows, files."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from typing import cast

import pytest

from graph import network, pipeline
from graph.cli import main
from graph.errors import UnknownEntity
from graph.network import Choice
from graph.network.joint import joint
from graph.query import run
from graph.store import Store, open_store

SIGNERS = {
    "1 March 2019": ("Mill Group", "River Law Network", "Zumbi Foundation"),
    "1 March 2020": ("Mill Group", "River Law Network", "Ada Rivers, lawyer"),
    "1 April 2020": ("Mill Group", "River Law Network", "Open Sea Union"),
}
LETTER = """Ms Ana Ruiz
Secretary General, World Customs Organization
Brussels

{day}

Dear Ms Ruiz,

We ask you to publish the draft of the customs plan.

Sincerely,

{lines}
"""


def add_letters(store: Store, place: Path) -> None:
    """Three letters; two organisations sign all of them."""
    for day, signers in SIGNERS.items():
        lines = "\n".join(f"{number}. {who}, Kenya" for number, who in enumerate(signers, 1))
        (place / _name(day)).write_text(LETTER.format(day=day, lines=lines), "utf-8")
    files = [place / _name(day) for day in SIGNERS]
    assert not pipeline.add(store, files, policy=pipeline.Policy(incomplete=True)).failed


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place = tmp_path_factory.mktemp("together")
    with open_store(place / "kb") as opened:
        add_letters(opened, place)
        yield opened


WCO = "https://w3id.org/policygraph/ref/org/wco"


@pytest.mark.parametrize(
    "choice",
    [
        Choice(),
        Choice(least=1),
        Choice(least=1, since=2020),
        Choice(least=1, until=2019, body=WCO),
    ],
    ids=str,
)
def test_pairs_are_those_that_sparql_counts(store: Store, choice: Choice) -> None:
    found = network.found_of(store, choice)
    table = run(store, network.pairs_query(store, choice))
    counted = {(row["one"], row["other"]): int(row["letters"]) for row in table.values()}
    assert counted == {(pair.one, pair.other): pair.letters for pair in found.pairs}
    assert found.total == len(counted) > 0


def test_measures_are_of_the_letters_of_either(store: Store) -> None:
    found = network.found_of(store, Choice(least=1))
    told = {_short(pair.one) + _short(pair.other): pair for pair in found.pairs}
    assert told["mill-groupriver-law-network"].jaccard == 1
    assert told["mill-groupzumbi-foundation"].jaccard == round(1 / 3, 4)
    assert told["mill-groupzumbi-foundation"].cosine == round(1 / sqrt(3), 4)


def test_people_are_in_no_pair(store: Store) -> None:
    found = network.found_of(store, Choice(least=1))
    assert {_short(end) for pair in found.pairs for end in (pair.one, pair.other)} == {
        "mill-group",
        "river-law-network",
        "zumbi-foundation",
        "open-sea-union",
    }


def test_brokers_lie_between_and_windows_move(store: Store) -> None:
    found = network.found_of(store, Choice(least=1, window=2))
    assert {_short(one.organisation) for one in found.brokers} == {
        "mill-group",
        "river-law-network",
    }
    assert [(one.since, one.until, one.letters, one.pairs) for one in found.windows] == [
        (2019, 2020, 3, 5)
    ]
    yearly = network.found_of(store, Choice())
    assert [(one.until, one.letters, one.pairs) for one in yearly.windows] == [
        (2019, 1, 0),
        (2020, 2, 1),
    ]
    assert yearly.windows[1].density == round(1 / 3, 4)
    assert [len(group.organisations) for group in yearly.communities] == [2]


def test_what_is_kept_with_a_snapshot_is_what_is_counted(store: Store, tmp_path: Path) -> None:
    network.keep_cosigning(store, tmp_path)
    kept = cast("Store", _Kept(store, tmp_path))
    assert network.is_kept(kept)
    assert network.found_of(kept, Choice()) == network.found_of(store, Choice())
    assert network.found_of(kept, Choice(least=1)) == network.found_of(store, Choice(least=1))


def test_a_body_to_which_no_letter_went_is_refused_by_name(store: Store) -> None:
    with pytest.raises(UnknownEntity, match="body: x: no letter"):
        network.found_of(store, Choice(body="x"))


def test_those_who_sign_too_seldom_are_not_paired() -> None:
    assert list(joint([{"a", "b", "c"}, {"b", "a"}], least=2)) == [("a", "b", 2)]


def test_the_command_line_tells_the_same(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with open_store(tmp_path / "kb") as opened:
        add_letters(opened, tmp_path)
    told = ["coalitions", "windows", "--store", str(tmp_path / "kb"), "--format", "csv"]
    assert main(told) == 0
    rows = capfd.readouterr().out.splitlines()[1:]
    assert rows == ["2019,2019,1,3,0,0.0", "2020,2020,2,3,1,0.3333"]
    assert main([*told, "--least", "0"]) == 1
    assert "--least: give a whole number" in capfd.readouterr().err


class _Kept:
    """A store whose files stand in a folder."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.folder = folder
        self.base = store.base


def _short(iri: str) -> str:
    return iri.rpartition("/")[2]


def _name(day: str) -> str:
    return f"{day.replace(' ', '-').lower()}.txt"
