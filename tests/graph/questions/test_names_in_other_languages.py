"""What has names in other languages than English only is found by them, in every question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.query import ask
from graph.store import Store, open_store

HERE = Path(__file__).parent
TEXT = (
    "Al Ministerio del Mar: el Convenio de los Puertos, artículo 3, nos ampara. Pedimos la lista."
)
LETTER = "https://example.org/kg/letter/puertos"
PLAN, DRAFT = "Plan de Muelles", "Plan de Muelles, borrador"
TREATY, ARTICLE, MINISTRY = "Convenio de los Puertos", "Artículo 3", "Ministerio del Mar"


@pytest.fixture(scope="module")
def ports(new_store: Callable[[], Path]) -> Iterator[Store]:
    """A letter in Spanish, on a treaty, an instrument and a body that only have Spanish names."""
    parsed = [
        [quad.triple for quad in ox.parse(path=HERE / name)] for name in ("ports.ttl", "known.ttl")
    ]
    with open_store(new_store()) as store:
        store.put_curated("puertos", parsed[1])
        store.put_graph(LETTER, TEXT, parsed[0])
        yield store


@pytest.mark.parametrize(
    ("question", "given", "column", "names"),
    [
        ("citations", {}, "name", {ARTICLE}),
        ("quotations", {}, "name", {ARTICLE}),
        ("citing", {"norm": "doc:convenio"}, "name", {ARTICLE}),
        ("norms-invoked", {"agent": "o:red-de-muelles"}, "name", {ARTICLE}),
        ("provisions-of", {"norm": "doc:convenio"}, "name", {ARTICLE}),
        ("provisions-of", {"norm": "doc:convenio"}, "title", {"Libre paso"}),
        ("beyond", {}, "thing", {PLAN}),
        ("said-to-exceed", {"text": "doc:plan"}, "called", {PLAN}),
        ("mentions", {}, "name", {PLAN, MINISTRY}),
        ("stances", {}, "name", {PLAN}),
        ("stances-toward", {"text": "doc:plan"}, "name", {PLAN}),
        ("instruments", {}, "by", {MINISTRY}),
        ("versions", {}, "versionName", {DRAFT}),
        ("versions-of", {"text": "doc:plan"}, "name", {DRAFT}),
        ("relatives-of", {"letter": "doc:plan"}, "name", {DRAFT}),
        ("demands", {}, "of", {MINISTRY}),
        ("asked-of", {"demand": "letter:puertos.demand-1"}, "name", {MINISTRY, "muelles"}),
        ("demands-about", {}, "name", {"muelles"}),
        ("demands-naming", {"of": "o:ministerio-del-mar"}, "name", {MINISTRY}),
        ("topics", {}, "name", {"muelles"}),
        ("who-else-asked", {"letter": "letter:puertos"}, "name", {"muelles"}),
        ("asked-before", {}, "name", {MINISTRY}),
        ("cases", {}, "name", {"Los muelles"}),
        ("cases-of", {"thing": LETTER}, "name", {"Los muelles"}),
        ("case-course", {"case": "case:muelles"}, "name", {"Puertos", "Sesión del consejo"}),
        ("case-signatories", {"case": "case:muelles"}, "name", {"Red de Muelles"}),
        ("countries", {}, "name", {"Isla Lejana"}),
        ("signatories", {}, "country", {"Isla Lejana"}),
        ("thread", {"letter": LETTER}, "name", {"Puertos", "Sesión del consejo"}),
        ("timeline", {"about": "o:ministerio-del-mar"}, "what", {"Sesión del consejo"}),
    ],
)
def test_it_keeps_its_row_and_its_name(
    ports: Store, question: str, given: dict[str, str], column: str, names: set[str]
) -> None:
    rows = ask(ports, question, **given).values()
    assert names <= {row[column] for row in rows}
    others = [tuple(value for key, value in row.items() if key != column) for row in rows]
    assert len(set(others)) == len(others), "a row for each of its names"


def test_whom_only_an_event_of_the_reference_data_is_about_no_letter_tells_of(ports: Store) -> None:
    rows = {row["kind"]: row for row in ask(ports, "contents").values()}
    assert rows["Organization"]["things"] == "2"
