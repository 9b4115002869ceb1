from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.errors import BadQuestion, QueryRefused, UnknownQuestion
from graph.iri import Base
from graph.query import Question, answer, library, question, questions, triples
from graph.query.question_files import check_blanks, read_question
from graph.store import Store

GOOD = """\
# title: Letters to a body
# question: Which letters went there?
# parameter: body body = orgn:wco  A body
# show: network
SELECT ?letter WHERE {
  VALUES ?body { orgn:wco } # parameter body
  ?letter pg:addressedTo ?body
}
"""


def told(folder: Path, name: str, text: str) -> str:
    """What is said of a file with that text."""
    (folder / name).write_text(text, "utf-8")
    (broken,) = library(folder).broken
    return str(broken)


def test_a_file_in_the_folder_is_a_question(letters: Store, tmp_path: Path) -> None:
    (tmp_path / "to-a-body.rq").write_text(GOOD)
    (tmp_path / "notes.txt").write_text("no question")
    found = library(tmp_path)
    assert found.broken == ()
    assert [one.name for one in found.own] == ["to-a-body"]
    own = found.question("to-a-body")
    assert own.origin == str(tmp_path / "to-a-body.rq")
    assert answer(letters, own, {"body": "wco"}).columns == ("letter",)
    assert len(list(found)) == len(questions()) + 1


def test_without_a_folder_there_are_ours(tmp_path: Path) -> None:
    assert library().own == library(tmp_path / "none").own == ()
    assert list(library()) == list(questions())


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("signatories.rq", GOOD, "there is a question of this name already; rename the file"),
        ("Über uns.rq", GOOD, "name the file in small letters, digits and hyphens"),
        ("a.rq", "SELECT * WHERE {\n  ?s ?p\n", "line 3, column 1"),
        ("a.rq", "SELECT * WHERE { ?s nope:x ?o }", "line 1"),
        ("a.rq", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "INSERT would change the store"),
        ("a.rq", "SELECT * { SERVICE <http://e/> { ?s ?p ?o } }", "would ask another machine"),
        ("a.rq", "SELECT * FROM <http://e/> { ?s ?p ?o }", "e/"),
        ("a.rq", "SELECT * WHERE " + "{" * 200 + "}" * 200, "more than 100 brackets"),
        ("a.rq", "#" * 70_000, "the limit is 65,536"),
        ("a.rq", "ASK { ?s ?p ?o }", "the query gives no rows; write it with SELECT or CONSTRUCT"),
        ("a.rq", "", "line 1"),
        ("a.rq", GOOD.replace("body body", "body nobody"), "line 3: parameter body: nobody"),
        ("a.rq", GOOD.replace("body body =", "body ="), "line 3: parameter: body = orgn:wco"),
        ("a.rq", GOOD.replace("network", "pie"), "line 4: show: pie: no such way"),
        ("a.rq", GOOD.replace("# show: network", "# rows: many"), "line 4: rows: many"),
        ("a.rq", GOOD.replace(" # parameter body", ""), "parameter body: the query has no blank"),
        ("a.rq", GOOD.replace("# parameter: body", "#"), "line 6: a blank for body"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_in_one_sentence(
    tmp_path: Path, name: str, text: str, complaint: str
) -> None:
    said = told(tmp_path, name, text)
    assert said.startswith(f"{tmp_path / name}: ")
    assert complaint in said
    assert "\n" not in said


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_bytes(b"SELECT \xff")
    (said,) = library(tmp_path).broken
    assert str(said).endswith("not UTF-8 at byte 7; save it so")


def test_a_folder_that_is_named_like_a_file_is_told(tmp_path: Path) -> None:
    os.mkdir(tmp_path / "a.rq")  # noqa: PTH102 - what pathlib does is not what is tested
    (said,) = library(tmp_path).broken
    assert said.reason.startswith("cannot be read (")


def test_the_others_work(tmp_path: Path) -> None:
    told(tmp_path, "bad.rq", "SELECT")
    (tmp_path / "good.rq").write_text(GOOD)
    assert [one.name for one in library(tmp_path).own] == ["good"]


def test_a_user_s_own_is_guarded_once_more_when_it_is_asked(letters: Store) -> None:
    text = "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"
    smuggled = read_question("a", text, origin="a.rq")
    with pytest.raises(QueryRefused, match="another machine"):
        answer(letters, smuggled)


def test_an_unknown_name_is_told_with_close_ones(tmp_path: Path) -> None:
    (tmp_path / "my-letters.rq").write_text(GOOD)
    with pytest.raises(UnknownQuestion, match="did you mean my-letters"):
        library(tmp_path).question("my-leters")


def test_a_question_that_makes_triples_gives_them(letters: Store) -> None:
    found = triples(letters, question("network"), {"letter": "one"}, limit=100)
    assert {triple.subject.value for triple in found.triples}


@pytest.mark.parametrize("one", questions(), ids=lambda one: one.name)
def test_each_of_ours_could_be_a_user_s_own(one: Question) -> None:
    check_blanks(one.template, one)
    assert one.verb in {"SELECT", "CONSTRUCT"}


def test_a_line_that_helps_with_a_value_is_left_out_without_it_and_a_comment_stays() -> None:
    text = """# parameter: letter letter optional = letter:one  A letter
SELECT ?s WHERE {
  VALUES ?letter { letter:one } # parameter letter
  ?s pg:inDocument ?letter . # with letter
  ?s pg:ordinal ?n . # with numbers
}
"""
    asked = read_question("a", text)
    without, given = (asked.sparql(Base(), terms) for terms in ({}, {"letter": ["<urn:l>"]}))
    assert "inDocument" not in without
    assert "  ?s pg:inDocument ?letter .\n" in given
    assert "# with numbers" in without


@pytest.mark.parametrize("line", ["x y z = 1", "1x text = 1", "x text required more = 1", "x text"])
def test_a_parameter_that_is_none_is_refused(line: str) -> None:
    with pytest.raises(BadQuestion, match="line 1: parameter"):
        read_question("a", f"# parameter: {line}\nSELECT * {{}}")
