"""What is read from a client, and what is told where it cannot be."""

from __future__ import annotations

import json

import pytest

from graph.errors import BadParameter, BatchTooLong
from graph.reconciliation import Query, read_batch, read_extension


def batch(**query: object) -> str:
    return json.dumps({"q0": query})


def test_a_query_has_its_types_its_limit_and_the_values_of_its_properties() -> None:
    given = [
        {"pid": "country", "v": ["Kenya", {"id": "place:FR", "name": "France"}]},
        {"pid": "letters", "v": 3},
    ]
    text = batch(query=" Ligue  Ébène", type="organisation", limit=3, properties=given)
    (query,) = read_batch(text).values()
    assert query == Query(
        "Ligue Ébène",
        ("organisation",),
        3,
        (("country", ("Kenya", "place:FR")), ("letters", ("3",))),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nonsense", "queries: is no JSON"),
        ("[" * 100_000, "queries: is nested too deeply"),
        ("[]", "queries: is no JSON object"),
        ('{"q0": "x"}', "queries: q0: is no JSON object"),
        (batch(), "neither query nor properties"),
        (batch(query=7), "query: is missing or no text"),
        (batch(query="x" * 301), "longer than 300 characters"),
        ('{"q0": {"query": "\\ud800"}}', "half of a character"),
        (json.dumps({"k" * 301: {"query": "x"}}), "queries: a key: longer"),
        (batch(query="x", type="ship"), "no type ship; use organisation"),
        (batch(query="x", type=["body"] * 21), "21 of them"),
        (batch(query="x", limit="many"), "limit: no number"),
        ('{"q0": {"query": "x", "limit": NaN}}', "limit: no number"),
        (batch(query="x", properties="country"), "properties: is no list"),
        (batch(query="x", properties=[{"pid": "colour", "v": "red"}]), "no property colour"),
        (batch(query="x", properties=[{"pid": "country"}]), "v of country: is missing"),
        (batch(query="x", properties=[{"pid": "country", "v": [[]]}]), "v of country: is missing"),
    ],
)
def test_what_is_no_batch_is_told_in_one_sentence(text: str, told: str) -> None:
    with pytest.raises(BadParameter, match=told) as error:
        read_batch(text)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 300


def test_batches_have_a_limit() -> None:
    assert len(read_batch(json.dumps({str(n): {"query": "x"} for n in range(50)}))) == 50
    with pytest.raises(BatchTooLong, match="51 in one batch"):
        read_batch(json.dumps({str(n): {"query": "x"} for n in range(51)}))
    with pytest.raises(BatchTooLong, match="51 ids"):
        read_extension(json.dumps({"ids": ["x"] * 51, "properties": []}))


def test_an_extension_names_properties_that_there_are() -> None:
    asked = read_extension('{"ids": ["o:x"], "properties": [{"id": "country"}, {"id": "country"}]}')
    assert (asked.ids, asked.properties) == (("o:x",), ("country",))
    with pytest.raises(BadParameter, match="no property colour"):
        read_extension('{"ids": [], "properties": [{"id": "colour"}]}')
