from __future__ import annotations

import pytest
from flask import Flask

from graph.query import Cell, CellKind, Table, question
from webui.portraits import Portrait, portrait
from webui.portraits.egos import MOST_OF_A_TIE, WIDTH, ego
from webui.portraits.facts import FACTS
from webui.portraits.filling import Filled, filled
from webui.portraits.index import entries
from webui.portraits.panels import BODIES, PANELS, PROVISIONS

LIGUE = "https://example.org/kg/org/ligue-ebene"
WCO = "https://w3id.org/policygraph/ref/org/wco"
TRIPS = "https://w3id.org/policygraph/ref/treaty/trips"


def of(app: Flask, iri: str, kind: str, *, narrowed: bool = False) -> Portrait:
    with app.test_request_context():
        return portrait(iri, kind, narrowed=narrowed)


def test_each_panel_asks_a_question_that_is_there_by_columns_that_it_has() -> None:
    for panel in {one for some in PANELS.values() for one in some}:
        asked = question(panel.question)
        blanks = {one.name for one in asked.parameters}
        assert {panel.blank, panel.only} - {""} <= blanks
        head = asked.template.partition(" WHERE")[0]
        for column in (*panel.columns, panel.group, panel.tally):
            assert not column or f"?{column}" in head, f"{panel.name}: {column}"


def test_each_number_counts_a_panel_of_its_page() -> None:
    for kind, facts in FACTS.items():
        assert {fact.panel for fact in facts} <= {panel.name for panel in PANELS[kind]}


def test_a_signatory_shows_its_letter_its_name_as_printed_and_its_company(app: Flask) -> None:
    found = of(app, LIGUE, "organisation")
    assert [(one.words, one.value) for one in found.numbers][:2] == [
        ("Letters signed", 1),
        ("Signed together with", 1),
    ]
    company = found.panel("cosigners")
    assert company
    (row,) = company.rows
    assert row["letters"]
    assert (row["letters"].value, company.whole) == ("1", 1)
    with app.test_request_context():
        assert app.test_client().get(company.letters_of(row)).status_code == 200


def test_without_its_parts_a_body_says_so(app: Flask) -> None:
    whole, alone = (of(app, WCO, "body", narrowed=narrowed) for narrowed in (False, True))
    assert whole.parted
    assert [one.words for one in whole.numbers] != [one.words for one in alone.numbers]
    addressed = alone.panel("addressed")
    assert addressed
    assert addressed.heading == "Letters addressed to it directly"
    assert addressed.address(".csv").endswith("?to=orgn:wco&recipient=orgn:wco")


def test_a_norm_tells_in_how_many_of_its_citations_it_is_what(app: Flask) -> None:
    cited = of(app, TRIPS, "treaty").panel("cited")
    assert cited
    (bars,) = (one for one in cited.pictures if one.form == "bars")
    assert [(bar.label, bar.value) for bar in bars.bars] == [
        ("invocation", "1 of 2"),
        ("mention", "1 of 2"),
    ]


def test_provisions_know_their_depth_and_how_they_are_cited(app: Flask) -> None:
    index = {
        one.row["name"].value: one for one in of(app, TRIPS, "treaty").index if one.row["name"]
    }
    assert index["TRIPS Part I"].depth == 0
    assert index["TRIPS Article 7"].depth == 1
    assert index["TRIPS Article 7"].functions == (("invocation", 1), ("mention", 1))
    assert index["TRIPS Article 8"].functions == ()


def made(panel_rows: list[dict[str, str]], *, columns: tuple[str, ...]) -> Filled:
    rows = tuple(
        {name: Cell(CellKind.IRI, value) for name, value in row.items()} for row in panel_rows
    )
    table = Table("", columns, tuple(tuple(row[name] for name in columns) for row in rows))
    return Filled(PROVISIONS, question("provisions-of"), {}, table, rows, (), (), 0)


def test_a_loop_among_provisions_ends() -> None:
    columns = ("provision", "name", "title", "within", "key", "cited", "function")
    loop = [dict.fromkeys(columns, "x") | {"provision": "a", "within": "b"}]
    loop.append(dict.fromkeys(columns, "x") | {"provision": "b", "within": "a"})
    found = made(loop, columns=columns)
    assert [one.depth for one in entries(found, found)] == [1, 1]


def test_groups_come_by_their_letters_and_the_first_are_shown(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters = [("b", "1"), ("a", "1"), ("a", "2"), *((f"z{n}", "1") for n in range(60))]
    cells = [tuple(Cell(CellKind.IRI, f"https://x.org/{one}") for one in pair) for pair in letters]
    table = Table("", ("body", "letter"), tuple(cells))
    monkeypatch.setattr("webui.portraits.filling.answer", lambda *_, **__: table)
    with app.test_request_context():
        found = filled(BODIES, LIGUE, narrowed=False)
    assert [group.letters for group in found.groups[:3]] == [2, 1, 1]
    assert (found.shown, found.total, found.letters) == (50, 62, 2)


def test_the_small_network_shows_a_few_of_each_tie_within_its_frame(app: Flask) -> None:
    with app.test_request_context():
        panels = of(app, LIGUE, "organisation").panels
        picture = ego("organisation", panels, {})
        assert picture
        assert ego("organisation", (), {}) is None
    assert len({one.iri for one in picture.neighbours}) == len(picture.neighbours) <= picture.of
    ties = [one.tie for one in picture.neighbours]
    assert max(map(ties.count, ties)) <= MOST_OF_A_TIE
    assert all(0 < one.x < WIDTH for one in picture.neighbours)
