"""Persons taken out of public view and brought back, at the command line and in snapshots."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from graph import pipeline, search
from graph.cli import main
from graph.errors import BadParameter, UnknownEntity
from graph.resolution import Decision, Verdict
from graph.search import Selection, count, understood
from graph.store import Store, View, backup, open_store, restore
from graph.store.commits import now
from graph.store.deciding import DecisionLog
from graph.store.keyed import key_of
from graph.terms import OA, RDFS
from graph.writing.withdrawing import return_of, withdrawal, withdrawal_of_name

LETTER = """{day} March 2012

World Health Organization
Geneva

Dear Director-General,

We urge the WHO to publish the reports that Oda Brandvold has asked for.

Sincerely,

1. Oda Brandvold, {place}, Norway
2. Health Action International, Netherlands
"""


def _added(store: Store, folder: Path, places: tuple[str, ...]) -> None:
    for day, place in enumerate(places, 3):
        path = folder / f"letter-{day}.txt"
        path.write_text(LETTER.format(day=day, place=place), "utf-8")
        assert not pipeline.add(store, [path]).failed


@pytest.fixture
def store(new_store: Callable[[], Path], tmp_path: Path) -> Iterator[Store]:
    with open_store(new_store()) as opened:
        _added(opened, tmp_path, ("Oslo University", "Bergen Hospital"))
        yield opened


def _withdraw(store: Store, name: str) -> None:
    line = withdrawal(store, name, by="Ann", why="asked for it")
    DecisionLog(store.place).append([line])


def _named(view: View) -> int:
    """How many quads and texts have the name."""
    told = [str(quad) for one in (view, view.suggested) for quad in one.quads()]
    told += map(view.text, view.letters())
    return sum("brandvold" in one.lower() for one in told)


def test_a_namesake_that_nobody_told_apart_is_withheld_with_the_person(store: Store) -> None:
    with pytest.raises(UnknownEntity, match="may mean p:oda-brandvold, p:oda-brandvold-"):
        withdrawal(store, "Oda Brandvold", by="Ann", why="")
    _withdraw(store, "p:oda-brandvold")
    view = store.publish().open()
    assert _named(view) == 0
    persons = {str(one.subject)[1:-1] for one in view.quads() if "/person/" in str(one.subject)}
    withheld = sorted(iri for iri in persons if "withheld-1" in iri)
    assert withheld[0] == "https://example.org/kg/person/withheld-1"
    assert len(withheld) == len(["the person", "the namesake"])


def test_undoing_brings_everything_back(store: Store) -> None:
    before = sorted(map(str, store.quads()))
    _withdraw(store, "p:oda-brandvold")
    assert _named(search.publish(store).open()) == 0
    with pytest.raises(BadParameter, match="was withdrawn already"):
        _withdraw(store, "p:oda-brandvold")
    log = DecisionLog(store.place)
    log.append([return_of(store, "withheld-1", by="Ann", why="changed her mind")])
    view = search.publish(store).open()
    assert sorted(map(str, view.quads())) == before
    assert _named(view) > 0
    with pytest.raises(BadParameter, match="nobody of that name was withdrawn"):
        return_of(store, "p:oda-brandvold", by="Ann", why="")


def test_the_index_follows_though_no_graph_has_changed(store: Store) -> None:
    wanted = Selection(("person",), understood("brandvold"))
    assert count(search.publish(store).open(), wanted)
    _withdraw(store, "p:oda-brandvold")
    assert not count(search.publish(store).open(), wanted)
    DecisionLog(store.place).append([return_of(store, "1", by="Ann", why="")])
    assert count(search.publish(store).open(), wanted)


def test_a_person_of_several_iris_is_withheld_under_all(store: Store) -> None:
    iris = sorted({str(q.subject)[1:-1] for q in store.quads() if "/person/oda" in str(q.subject)})
    left, right = (key_of(iri, store.registry, store.base) for iri in iris)
    same = Decision(left, right, Verdict.SAME, "Ann", now())
    store.follow(DecisionLog(store.place).append([same]))
    _withdraw(store, iris[1])
    view = store.publish().open()
    assert _named(view) == 0
    told = [
        line.verdict
        for line in view.originals.decided(view.base.name("p", "withheld-2"), view.base)
    ]
    assert told == ["same", "withdrawn"]


def test_a_backup_has_the_name_and_who_restores_it_withholds_it(
    store: Store, tmp_path: Path
) -> None:
    _withdraw(store, "p:oda-brandvold")
    store.publish()
    backup(store.place, tmp_path / "saved.zip")
    restore(tmp_path / "saved.zip", tmp_path / "again")
    with open_store(tmp_path / "again") as again:
        assert _named(again) > 0
        assert _named(again.publish().open()) == 0


def test_what_is_stated_elsewhere_about_the_person_or_the_letter_follows(store: Store) -> None:
    letter = store.letters()[0]
    text = store.text(letter)
    start = text.index("vold") + len("vold")
    span = NamedNode(f"{letter}.text.span-{start}-{start + 4}.sel")
    person, note = NamedNode(store.base.name("p", "oda-brandvold")), RDFS.comment
    store.put_curated(
        "answers",
        [
            Triple(span, OA.exact, Literal(text[start : start + 4])),
            Triple(span, OA.prefix, Literal(text[start - 24 : start])),
            Triple(person, note, Literal("Brandvold has left")),
            Triple(NamedNode("https://oslo.example/~oda.brandvold"), note, Literal("page")),
        ],
    )
    _withdraw(store, "p:oda-brandvold")
    for _ in range(2):
        view = store.publish().open()
        assert _named(view) == 0
        prefixes = {str(quad.object) for quad in view.quads() if quad.subject == span}
        assert not any("vold" in one for one in prefixes)
        assert len(list(view.quads())) == len(list(store.quads()))


def test_a_name_of_whom_the_graph_has_nobody_is_withheld_too(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "quoting.txt"
    path.write_text(LETTER.format(day=9, place="Oslo").replace("Oda", "Ida"), "utf-8")
    path.write_text(path.read_text("utf-8").replace("1. Ida Brandvold", "1. Sea Forum"), "utf-8")
    assert not pipeline.add(store, [path]).failed
    with pytest.raises(UnknownEntity):
        withdrawal(store, "Ida Brandvold", by="Ann", why="")
    with pytest.raises(BadParameter, match="one word may stand for anything"):
        withdrawal_of_name(store, "Brandvold", by="Ann", why="")
    line = withdrawal_of_name(store, "Ida  Brandvold", by="Ann", why="")
    DecisionLog(store.place).append([line])
    texts = list(map(store.publish().open().text, store.letters()))
    assert not any("Ida" in text for text in texts)
    assert any("Oda Brandvold" in text for text in texts)
    DecisionLog(store.place).append([return_of(store, "1", by="Ann", why="")])
    assert "Ida Brandvold" in "".join(map(store.publish().open().text, store.letters()))


def test_a_difference_to_a_snapshot_that_was_kept_before_does_not_tell(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = str(store.place)
    store.close()
    assert main(["snapshot", "--name", "before", "--store", place]) == 0
    assert main(["withdraw", "p:oda-brandvold", "--store", place]) == 0
    with open_store(store.place) as again:
        _added(again, tmp_path, ("Oslo University", "Bergen Hospital", "Tromsø Museum"))
    capsys.readouterr()
    for form in ("text", "json", "patch"):
        assert main(["diff", "before", "now", "--format", form, "--store", place]) == 0
        told = capsys.readouterr().out
        assert ("2 signatures" if form == "text" else "letter-5") in told
        assert "brandvold" not in told.lower()
    assert main(["withdraw", "--undo", "person/oda-brandvold", "--store", place]) == 0
    assert main(["diff", "before", "now", "--format", "patch", "--store", place]) == 0
    assert "Oda Brandvold" in capsys.readouterr().out


def test_letters_added_later_follow(store: Store, tmp_path: Path) -> None:
    _withdraw(store, "p:oda-brandvold")
    assert _named(store.publish().open()) == 0
    _added(store, tmp_path, ("Oslo University", "Bergen Hospital", "Tromsø Museum"))
    view = store.publish().open()
    assert _named(view) == 0
    assert len(view.letters()) == len("345")


def test_at_the_command_line(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    place = str(store.place)
    store.close()
    assert main(["withdraw", "p:oda-brandvold", "--why", "asked", "--store", place]) == 0
    assert "line 1: p:oda-brandvold is shown as p:withheld-1" in capsys.readouterr().err
    for verb in (["export"], ["ask", "signatories"], ["query", "-"], ["network"], ["decisions"],
                 ["decisions", "--format", "names"]):  # fmt: skip
        if verb[0] != "query":
            assert main([*verb, "--store", place]) == 0
            assert "brandvold" not in capsys.readouterr().out.lower()
    assert main(["withdraw", "--undo", "1", "--store", place]) == 0
    assert main(["export", "--store", place]) == 0
    assert "Oda Brandvold" in capsys.readouterr().out
    assert main(["withdraw", "Nobody", "--store", place]) == 1
    assert "no person of that name" in capsys.readouterr().err
