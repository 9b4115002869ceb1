from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.iri import Base
from webui.links import Links

LINKS = Links(Base())
MOVED = Links(Base("https://letters.example.net/data/"))


@pytest.mark.parametrize(
    ("iri", "path"),
    [
        ("https://example.org/kg/letter/2008-wco", "/letter/2008-wco"),
        ("https://example.org/kg/letter/2008-wco.sig-4", "/letter/2008-wco.sig-4"),
        ("https://example.org/kg/org/act-up", "/org/act-up"),
        ("https://w3id.org/policygraph/ref/org/wco", "/ref/org/wco"),
        ("https://w3id.org/policygraph/ref/treaty/trips.art_7", "/ref/treaty/trips.art_7"),
        ("https://w3id.org/policygraph/ns/Signature", "/ns/Signature"),
        ("https://w3id.org/policygraph/code/capacity.individual", "/code/capacity.individual"),
    ],
)
def test_a_name_of_ours_has_a_page_and_the_page_names_it(iri: str, path: str) -> None:
    assert LINKS.path(iri) == path
    assert LINKS.iri(path) == iri


def test_the_users_own_base_does_not_show_in_addresses() -> None:
    iri = "https://letters.example.net/data/letter/x"
    assert MOVED.path(iri) == "/letter/x"
    assert MOVED.iri("/letter/x") == iri
    assert MOVED.path("https://example.org/kg/letter/x") is None


@pytest.mark.parametrize(
    "iri",
    ["http://www.wikidata.org/entity/Q1", "https://example.org/else", "mailto:a@example.org"],
)
def test_web_and_mail_addresses_become_links(iri: str) -> None:
    assert LINKS.href(iri) == iri


@pytest.mark.parametrize(
    "iri",
    ["javascript:alert(1)", "JaVaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "x"],
)
def test_nothing_else_becomes_a_link(iri: str) -> None:
    assert LINKS.href(iri) is None


@given(st.text(max_size=30))
def test_no_name_can_leave_its_attribute_or_change_the_host(tail: str) -> None:
    path = LINKS.path("https://example.org/kg/org/" + tail)
    assert path is not None
    assert path.startswith("/org/")
    assert not set(path) & set(' "<>\\^`{|}\n\t?#')
