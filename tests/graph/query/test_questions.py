from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import BadParameter, UnknownQuestion
from graph.iri import Base
from graph.query import (
    Kind,
    Need,
    answer,
    ask,
    library,
    load_query,
    question,
    questions,
)
from graph.store import Store

FILE = """\
# title: Signatories
# question: Who signed?
# parameter: letter letter optional = letter:one  A letter
# parameter: words text default = "two words"  Some words
# parameter: day date = 2008-10-28  A day
# rows: 3
# Any other comment is for readers.
SELECT ?s ?w WHERE {
  VALUES ?letter { letter:one } # parameter letter
  ?s pg:inDocument ?letter . # the letter's parameter
  { SELECT * {
      VALUES ?letter { letter:one } # parameter letter
    } }
  VALUES ?words { "x" } # parameter words
  VALUES ?day { "2008-10-28"^^xsd:date } # parameter day
}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "signatories.rq").write_text(FILE)
    (tmp_path / "bare.rq").write_text("ASK {}\n")
    (tmp_path / "notes.txt").write_text("no question")
    return tmp_path


def test_a_file_becomes_a_question(folder: Path) -> None:
    found = load_query(folder)
    assert list(found) == ["bare", "signatories"]
    one = found["signatories"]
    assert (one.title, one.question, one.rows) == ("Signatories", "Who signed?", 3)
    assert [(p.name, p.kind, p.need, p.example, p.description) for p in one.parameters] == [
        ("letter", Kind.LETTER, Need.OPTIONAL, "letter:one", "A letter"),
        ("words", Kind.TEXT, Need.DEFAULT, "two words", "Some words"),
        ("day", Kind.DATE, Need.REQUIRED, "2008-10-28", "A day"),
    ]
    assert one.examples() == {"letter": "letter:one", "words": "two words", "day": "2008-10-28"}


def test_a_file_without_a_head_is_called_after_its_name(folder: Path) -> None:
    bare = load_query(folder)["bare"]
    assert (bare.title, bare.question, bare.parameters, bare.rows) == ("bare", "", (), None)


def test_blanks_are_filled_everywhere_and_prefixes_declared(folder: Path) -> None:
    given = {"letter": ["<urn:a>", "<urn:b>"], "words": ['"w"'], "day": ['"d"']}
    sparql = load_query(folder)["signatories"].sparql(Base("https://ngo.example/"), given)
    assert sparql == (
        "PREFIX letter: <https://ngo.example/letter/>\n"
        "PREFIX pg: <https://w3id.org/policygraph/ns/>\n"
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n"
        "SELECT ?s ?w WHERE {\n"
        "  VALUES ?letter { <urn:a> <urn:b> }\n"
        "  ?s pg:inDocument ?letter . # the letter's parameter\n"
        "  { SELECT * {\n"
        "      VALUES ?letter { <urn:a> <urn:b> }\n"
        "    } }\n"
        '  VALUES ?words { "w" }\n'
        '  VALUES ?day { "d" }\n'
        "}\n"
    )


def test_an_open_blank_leaves_its_line_out(folder: Path) -> None:
    sparql = load_query(folder)["signatories"].sparql(Base(), {})
    assert "VALUES" not in sparql
    assert "?s pg:inDocument ?letter" in sparql


def test_a_question_is_asked_by_its_name(letters: Store) -> None:
    table = ask(letters, "signatories", letter="one")
    assert table.title == "Signatories"
    assert [row["name"] for row in table.values()] == ["North Group", "Ada Example"]
    assert "VALUES ?letter { <https://example.org/kg/letter/one> }" in table.sparql


def test_without_an_optional_parameter_it_is_asked_of_everything(letters: Store) -> None:
    assert len(ask(letters, "signatories").rows) == 4


def test_several_values_ask_for_any_of_them(letters: Store) -> None:
    assert len(ask(letters, "signatories", letter=["one", "two"]).rows) == 4


def test_parameters_may_come_as_a_mapping_or_by_name(letters: Store) -> None:
    one = question("signatories")
    assert answer(letters, one, {"letter": "one"}) == answer(letters, one, letter="one")


def test_an_answer_is_cut_where_the_caller_says(letters: Store) -> None:
    table = answer(letters, question("signatories"), limit=1)
    assert (len(table.rows), table.truncated) == (1, True)


def test_a_construct_question_gives_rows_of_three(letters: Store) -> None:
    table = ask(letters, "network", letter="two")
    assert table.columns == ("subject", "predicate", "object")
    assert {row["predicate"] for row in table.values()} == {
        "https://w3id.org/policygraph/ns/signed"
    }


@pytest.mark.parametrize(
    ("name", "cure"),
    [
        ("signatory", "did you mean .*signatories"),
        ("outcome", "did you mean .*outcomes"),
        ("xyz", "see the list of questions"),
    ],
)
def test_an_unknown_question_names_those_that_are_called_alike(name: str, cure: str) -> None:
    with pytest.raises(UnknownQuestion, match=rf"{name}: no such question; {cure}"):
        question(name)


def test_an_unknown_parameter_names_those_there_are(letters: Store) -> None:
    with pytest.raises(BadParameter, match="signatories: no parameter leter; it takes letter"):
        ask(letters, "signatories", leter="one")


def test_a_missing_parameter_is_told_with_an_example(letters: Store) -> None:
    with pytest.raises(
        BadParameter, match="letters-to: body is missing; give for example body=orgn:wco"
    ):
        ask(letters, "letters-to")


def test_the_catalogue_lists_every_question_with_its_blanks() -> None:
    rows = library().catalogue().values()
    assert [row["name"] for row in rows] == [one.name for one in questions()]
    told = {row["name"]: row["parameters"] for row in rows}
    assert told["signatories"] == "[letter=…]"
    assert told["next-meeting"] == "letter=… body=…"
