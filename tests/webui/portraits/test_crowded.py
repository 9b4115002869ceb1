"""What the index tells of things that very many letters name is what their questions answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from graph.query.running import rows_of
from graph.search import Part, Selection, hits, index_of
from graph.store import Store
from webui import create_app
from webui.portraits import Portrait, crowded, portrait, warming
from webui.portraits.filling import Filled
from webui.portraits.panels import PANELS

OF_EACH_KIND = {
    "org/third-world-network": "organisation",
    "org/health-action-international-africa": "organisation",
    "person/ronald-labonte": "person",
    "ref/org/wco": "body",
    "ref/org/wco-secretariat": "body",
    "ref/org/wto": "body",
    "ref/treaty/trips": "treaty",
    "ref/treaty/trips.art_7": "provision",
    "ref/instrument/wco-secure": "instrument",
    "ref/post/wco-secretary-general": "post",
    "ref/place/KE": "country",
    "code/topic.participation": "topic",
}


@pytest.fixture(scope="module")
def shown(demo: Store) -> Iterator[Flask]:
    app = create_app(demo)
    with app.test_request_context():
        yield app


def of(demo: Store, name: str, *, narrowed: bool) -> Portrait:
    base = "https://w3id.org/policygraph/" if name.startswith(("ref/", "code/")) else demo.base.iri
    return portrait(base + name, OF_EACH_KIND[name], narrowed=narrowed)


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("narrowed", [False, True])
@pytest.mark.parametrize("name", OF_EACH_KIND)
def test_a_crowded_page_counts_and_shows_what_its_questions_answer(
    demo: Store, monkeypatch: pytest.MonkeyPatch, name: str, narrowed: bool
) -> None:
    plain = of(demo, name, narrowed=narrowed)
    monkeypatch.setattr(crowded, "CROWD", 0)
    crowd = of(demo, name, narrowed=narrowed)
    with monkeypatch.context() as patch:
        patch.setattr(crowded._Crowd, "counted", None)  # what was counted is not counted again
        assert of(demo, name, narrowed=narrowed) == crowd
    assert crowd.numbers == plain.numbers
    assert [one.functions for one in crowd.index] == [one.functions for one in plain.index]
    assert [one.panel.name for one in crowd.panels] == [one.panel.name for one in plain.panels]
    for one, other in zip(crowd.panels, plain.panels, strict=True):
        assert said(one) == said(other), one.panel.name
        assert rows_of(demo, one.table.sparql).rows == other.table.rows
        assert set(one.table.rows) <= set(other.table.rows) or "letters" in one.panel.columns


@pytest.mark.usefixtures("shown")
def test_what_was_counted_beforehand_is_not_counted_for_the_first_visitor(
    demo: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crowded, "CROWD", 0)
    for limit, much in (("LEAST", 1), ("MOST", 4), ("SECONDS", 60)):
        monkeypatch.setattr(warming, limit, much)
    index_of(demo)._kept.clear()
    warming.warm_up()
    monkeypatch.setattr(crowded._Crowd, "counted", None)
    first = hits(demo, Selection(tuple(PANELS), sort="weight"), Part(0, 4))
    assert all(portrait(one.iri, one.kind, narrowed=False).panels for one in first)


def said(panel: Filled) -> object:
    """What a panel says, whatever of it is shown."""
    groups = {(one.head, one.letters, one.total) for one in panel.groups}
    bars = [one for one in panel.pictures if one.form == "bars"]
    rows = panel.panel.columns, [[row[one] for one in panel.panel.columns] for row in panel.rows]
    return panel.counted, panel.total, panel.whole, groups, bars, panel.panel.group or rows
