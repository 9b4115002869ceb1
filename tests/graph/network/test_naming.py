"""What nodes are called, whatever the store says of them."""

from __future__ import annotations

import pytest

from graph.network.naming import described, shortened, told

ORGANISATION = "http://www.w3.org/ns/org#Organization"


def node(kind: str, stated: dict[str, str] | None = None, **facts: object) -> dict[str, str]:
    values = {name: [value] if isinstance(value, str) else value for name, value in facts.items()}
    found = described("https://e.org/kg/x/some-thing", {"type": [kind]} | values, stated or {})
    assert found is not None
    return found


def test_a_thing_without_a_label_is_called_by_its_iri() -> None:
    assert node("ns/Treaty")["label"] == "some-thing"


def test_countries_and_unknown_things_are_not_drawn() -> None:
    assert described("x", {"type": ["ns/Country", "ns/Place"]}, {}) is None
    assert described("x", {"type": ["ns/Signature"]}, {}) is None


def test_a_treaty_is_drawn_as_a_treaty_though_it_is_a_norm_and_a_document() -> None:
    kinds = ["ns/Document", "ns/NormativeText", "ns/Treaty"]
    assert node("ns/Treaty", type=kinds, label="TRIPS")["kind"] == "treaty"


def test_an_intergovernmental_organisation_is_a_body() -> None:
    assert node(ORGANISATION, classification="code/org-kind.igo")["kind"] == "body"
    assert node(ORGANISATION, classification="code/org-kind.ngo")["kind"] == "organisation"


def test_a_working_group_that_signs_is_an_organisation() -> None:
    assert node("ns/Body")["kind"] == "body"
    assert node("ns/Body", {"letter": "l"})["kind"] == "organisation"


def test_of_several_acronyms_the_one_of_the_name_is_taken() -> None:
    found = node("ns/Body", label="World Customs Organization", acronym=["CCC", "OMD", "WCO"])
    assert found["short"] == "WCO"
    found = node("ns/Treaty", label="TRIPS Agreement", acronym=["ADPIC", "TRIPS"])
    assert found["short"] == "TRIPS"


def test_a_demand_is_called_by_its_words_with_a_capital() -> None:
    found = node("ns/Demand", text="open the doors", label="Demand 1", currentStatus="Partly met")
    assert (found["label"], found["note"]) == ("Open the doors", "partly met")


def test_the_country_of_the_signature_comes_before_the_seat() -> None:
    found = node(ORGANISATION, {"country": "Kenya"}, seat="Sri Lanka")
    assert (found["country"], found["note"]) == ("Kenya", "Kenya")


def test_a_seat_without_a_name_is_left_out() -> None:
    assert "country" not in node(ORGANISATION, seat="ref/place/LK")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2008-10-28", "28 October 2008"),
        ("2007-06", "June 2007"),
        ("2008", "2008"),
        ("", ""),
        ("soon", "soon"),
        ("2008-10-09", "9 October 2008"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is(day: str, words: str) -> None:
    assert told(day) == words


@pytest.mark.parametrize("text", ["short", "a rather long name of an organisation", "x" * 60])
def test_a_shortened_text_fits_and_begins_the_same(text: str) -> None:
    short = shortened(text, longest=20)
    assert len(short) <= 20
    assert text.startswith(short.rstrip("…"))
