from __future__ import annotations

from flask import Flask

from webui.rows import rows
from webui.statements import IN_THE_HEAD, PG, Group, inward, outward, passages

LIGUE = "https://example.org/kg/org/ligue-ebene"
ARTICLE = "https://w3id.org/policygraph/ref/treaty/trips.art_7"
LETTER = "https://example.org/kg/letter/small"


def references(thing: str):  # type: ignore[no-untyped-def]
    return rows("entity-references", thing=thing)


def stated(thing: str) -> list[Group]:
    return outward(thing, rows("entity-out", thing=thing), references(thing))


def test_a_short_cut_opens_the_records_it_follows_from(app: Flask) -> None:
    with app.app_context():
        groups = {group.property: group for group in stated(LIGUE)}
    (statement,) = groups[PG + "signed"].statements
    assert statement.value == LETTER
    assert [row.exact for row in statement.references] == ["Ligue Ébène, Kenya"]


def test_what_the_head_shows_is_not_repeated(app: Flask) -> None:
    with app.app_context():
        names = {group.property for group in stated(LIGUE)}
    assert not names & IN_THE_HEAD
    assert PG + "seat" in names


def test_a_short_cut_that_only_repeats_records_is_left_out(app: Flask) -> None:
    with app.app_context():
        names = {group.property for group in inward(ARTICLE, references(ARTICLE))}
        bare = {group.property for group in inward(ARTICLE, ())}
    assert PG + "citesNorm" not in names
    assert PG + "citesNorm" in bare


def test_records_are_gathered_by_property_and_letter(app: Flask) -> None:
    with app.app_context():
        found = passages(references(ARTICLE))
    assert [(one.property, one.letter, len(one.references)) for one in found] == [
        (PG + "cites", LETTER, 2)
    ]
    assert found[0].words == "cites"
    assert found[0].date == "2010-05-03"


def test_a_merged_name_points_at_the_one_that_answers(app: Flask) -> None:
    with app.app_context():
        groups = {group.property: group for group in inward(LIGUE, ())}
    (statement,) = groups[PG + "mergedInto"].statements
    assert statement.value == "https://example.org/kg/org/old-ligue"
