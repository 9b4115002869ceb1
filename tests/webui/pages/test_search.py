from __future__ import annotations

from flask.testing import FlaskClient

from graph.query import folded
from webui.pages.search import find
from webui.rows import Row


def name(thing: str, words: str, *, how: str = "label") -> Row:
    return Row(thing=thing, name=words, how=how)


NAMES = [
    name("o:a", "Health Action International"),
    name("o:b", "Action"),
    name("o:c", "Réseau d’action"),
    name("o:c", "RA", how="acronym"),
    name("l:1", "Letter on action"),
    name("x:1", "Action of no kind that is searched"),
]
KINDS = {"o:a": "agent", "o:b": "agent", "o:c": "agent", "l:1": "letter"}


def test_case_accents_and_quotes_do_not_matter() -> None:
    assert folded("Ébène  D’OR") == folded("ebene d'or")
    assert [hit.thing for hit in find("RESEAU D'ACTION", NAMES, KINDS)] == ["o:c"]


def test_whole_names_come_first_then_beginnings() -> None:
    assert [hit.thing for hit in find("action", NAMES, KINDS)] == ["o:b", "o:c", "l:1", "o:a"]


def test_a_letter_is_found_as_a_letter_not_as_a_document(client: FlaskClient) -> None:
    html = client.get("/search?q=small+letter", headers={"Accept": "text/html"}).text
    assert "<h2>Letters</h2>" in html
    assert "<h2>Documents</h2>" not in html


def test_a_hit_by_another_name_says_which() -> None:
    (hit,) = find("ra", [one for one in NAMES if one.thing == "o:c"], KINDS)
    assert (hit.label, hit.matched, hit.how) == ("Réseau d’action", "RA", "acronym")


def test_no_words_find_nothing() -> None:
    assert find("", NAMES, KINDS) == []
    assert find("  ", NAMES, KINDS) == []


def test_the_page_finds_names_without_accents(client: FlaskClient) -> None:
    html = client.get("/search?q=ligue+ebene", headers={"Accept": "text/html"}).text
    assert 'href="/org/ligue-ebene"' in html
    assert "1 result" in html


def test_hostile_words_come_back_as_text(client: FlaskClient) -> None:
    html = client.get("/search?q=%22%3E%3Cscript%3Ealert(9)%3C/script%3E").text
    assert "<script>alert(9)" not in html
    assert "No name in the graph" in html
