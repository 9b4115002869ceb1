from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from graph.model import BlockKind
from graph.reading.opendocument import render
from graph.reading.rendition import Rendition
from tests.graph.reading.opendocument.opendocument_files import (
    flat_file,
    level,
    list_style,
    listed,
    opendocument_file,
    paragraph,
)
from tests.graph.reading.word.word_files import zipped

NUMBERS = list_style(
    level(1, "1"), level(2, "a", more=' style:num-prefix="(" style:num-suffix=")"')
)


def read(data: bytes) -> Rendition:
    (found,) = render(data, "letter.odt")
    return found


def labels(body: str, styles: str = NUMBERS) -> list[str | None]:
    return [one.number for one in read(opendocument_file(body, styles=styles)).blocks]


def test_items_are_numbered_by_level() -> None:
    inner = listed(paragraph("a thing"), paragraph("another"), more="")
    body = listed(paragraph("One") + inner, paragraph("Two"), paragraph("Three") + inner)
    assert labels(body) == ["1.", "(a)", "(b)", "2.", "3.", "(a)", "(b)"]


def test_levels_above_are_shown_where_the_style_says_so() -> None:
    style = list_style(level(1, "I"), level(2, "1", more=' text:display-levels="2"'))
    assert labels(listed(paragraph("One") + listed(paragraph("Two"), more="")), style) == [
        "I.", "I.1",
    ]  # fmt: skip


def test_a_list_starts_afresh_unless_it_says_that_it_goes_on() -> None:
    name = ' text:style-name="L"'
    first = listed(paragraph("One"), paragraph("Two"), more=f'{name} xml:id="x"')
    assert labels(first + paragraph("Then") + listed(paragraph("Again"))) == [
        "1.", "2.", None, "1.",
    ]  # fmt: skip
    for way in ('text:continue-numbering="true"', 'text:continue-list="x"'):
        more = listed(paragraph("More"), more=f"{name} {way}")
        assert labels(first + paragraph("Then") + more) == ["1.", "2.", None, "3."]


def test_start_values_count_and_empty_items_do_not() -> None:
    body = listed("<text:p/>", paragraph("One")).replace(
        "</text:list-item><text:list-item>",
        '</text:list-item><text:list-item text:start-value="7">',
    )
    assert labels(body) == ["7."]


def test_bullets_are_printed() -> None:
    sign = '<text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/>'
    assert labels(listed(paragraph("Oxfam")), list_style(sign)) == ["•"]


def test_numbered_headings_have_their_numbers() -> None:
    outline = (
        '<office:styles><text:outline-style><text:outline-level-style text:level="1"'
        ' style:num-format="1"/></text:outline-style></office:styles>'
    )
    body = '<text:h text:outline-level="1">Why</text:h><text:h text:outline-level="1">How</text:h>'
    found = read(opendocument_file(body, common=outline))
    assert found.text == "1 Why\n\n2 How"
    assert {one.kind for one in found.blocks} == {BlockKind.HEADING}


def test_white_space_is_what_the_format_says() -> None:
    body = (
        "<text:p>\n  Dear\n  Sir,<text:line-break/> <text:span>We</text:span>"
        '<text:s text:c="2"/>ask<text:tab/>you</text:p>'
    )
    assert read(opendocument_file(body)).text == "Dear Sir,\nWe  ask\tyou"


def test_hidden_and_deleted_words_are_left_out() -> None:
    styles = (
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:p>Gone</text:p></text:tracked-changes>"
        '<text:p text:style-name="H">Hidden</text:p><text:p>Dear Sir'
        '<text:span text:style-name="H"> secret</text:span><office:annotation>'
        "<text:p>Check</text:p></office:annotation>,</text:p>"
    )
    assert read(opendocument_file(body, styles=styles)).text == "Dear Sir,"


def test_tables_give_rows_with_covered_cells_empty() -> None:
    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell>{paragraph(one)}</table:table-cell>" for one in cells)
        return f"<table:table-row>{inside}</table:table-row>"

    title = (
        f'<table:table-row><table:table-cell table:number-columns-spanned="2">{paragraph("Africa")}'
        "</table:table-cell><table:covered-table-cell/></table:table-row>"
    )
    head = f"<table:table-header-rows>{row('Name', 'Country')}</table:table-header-rows>"
    body = f"<table:table>{head}{title}{row('Oxfam', 'Kenya')}</table:table>"
    assert read(opendocument_file(body)).text == "Name | Country\nAfrica\nOxfam | Kenya"


def test_notes_and_frames_come_in_their_places() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{paragraph('See the draft.')}</text:note-body></text:note>"
    )
    frame = f"<draw:frame><draw:text-box>{paragraph('A box')}</draw:text-box></draw:frame>"
    found = read(opendocument_file(f"<text:p>They agree{note}.{frame}</text:p>"))
    assert found.text == "They agree[1].\nA box\n\n[1] See the draft."
    assert found.blocks[-1].number == "[1]"


def test_meta_data_come_first_and_a_flat_file_is_read_alike() -> None:
    meta = "<dc:title>Letter</dc:title><meta:creation-date>2008-10-28T10:00:00</meta:creation-date>"
    found = read(opendocument_file(paragraph("Dear Sir,"), meta=meta))
    assert found.text == "Title: Letter\nCreated: 2008-10-28\n\nDear Sir,"
    assert read(flat_file(listed(paragraph("One")), styles=NUMBERS)).text == "1. One"


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "spreadsheet; save"),
        ({"META-INF/manifest.xml": "<m><encryption-data/></m>"}, "protected by a password"),
        ({}, "no words in it"),
    ],
)
def test_what_is_no_text_is_refused(parts: dict[str, str], told: str) -> None:
    with pytest.raises(UnreadableFile, match=told):
        read(zipped(parts | {"content.xml": "<a/>"}))


WORDS = st.text(
    st.characters(exclude_categories=("C", "Z"), max_codepoint=0xFFFF), min_size=1, max_size=8
)


@given(st.lists(st.tuples(st.booleans(), WORDS), max_size=10))
def test_every_word_comes_once_and_in_order(flow: list[tuple[bool, str]]) -> None:
    """A sentence stands first: a file of mere rules, such as ``=``, is refused."""
    body = "".join(listed(paragraph(said)) if item else paragraph(said) for item, said in flow)
    found = read(opendocument_file(paragraph("Dear Sir") + body, styles=NUMBERS))
    assert [one for one in found.text.split() if one != "1."] == [
        "Dear", "Sir", *(said for _, said in flow if said != "1."),
    ]  # fmt: skip
    assert all(one.span.covers(one.body) for one in found.blocks)
