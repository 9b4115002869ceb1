"""Records as people and programs read them."""

from __future__ import annotations

import json

from graph import listing, pipeline
from graph.reading import read
from tests.conftest import LETTER

DOCUMENT = read(LETTER)
RECORDS = pipeline.records(DOCUMENT)


def test_json_is_the_same_every_time_and_quotes_exactly() -> None:
    first = listing.to_json(DOCUMENT, RECORDS)
    assert first == listing.to_json(DOCUMENT, RECORDS)
    for record in json.loads(first)["records"]:
        assert record["quote"] == DOCUMENT.text[record["start"] : record["end"]]


def test_every_record_has_an_entry_with_an_id_of_its_own() -> None:
    ids = [entry["id"] for entry in listing.entries(DOCUMENT, RECORDS)]
    assert len(ids) == len(RECORDS)
    assert len(set(ids)) == len(ids)


def test_empty_fields_are_left_out() -> None:
    for entry in listing.entries(DOCUMENT, RECORDS):
        assert all(value not in (None, [], ()) for value in entry.values())


def test_the_text_form_stays_within_the_width_and_names_each_record() -> None:
    text = listing.to_text(DOCUMENT, RECORDS, width=80)
    assert max(map(len, text.splitlines())) <= 80
    assert "demand-u1" in text
    assert "! the country is not spelled as usual" in text
    assert "norm: treaty:trips.art_7" in text
