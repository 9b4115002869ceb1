"""XML made to hurt, in Word and OpenDocument files."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from graph.reading import opendocument, word
from graph.reading.xml_parts import children
from tests.graph.reading.opendocument.opendocument_files import flat_file, listed
from tests.graph.reading.opendocument.opendocument_files import paragraph as open_paragraph
from tests.graph.reading.word.word_files import part, word_file, zipped
from tests.growth import assert_linear

LAUGHS = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10 if at else "ha"}">' for at in range(10))
BOMBS = {
    "a billion laughs": f"<!DOCTYPE a [{LAUGHS}]><a><b>&l9;</b></a>",
    "one long entity": f'<!DOCTYPE a [<!ENTITY x "{"x" * 50_000}">]><a><b>{"&x;" * 5_000}</b></a>',
    "a file from outside": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><b>&x;</b></a>',
    "a page from outside": '<!DOCTYPE a SYSTEM "http://localhost:9/a.dtd"><a><b/></a>',
    "parameters": '<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><a><b/></a>',
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_a_document_type_is_refused_whatever_it_declares(bomb: str, encoding: str) -> None:
    with pytest.raises(UnreadableFile, match="document type"):
        list(children(bomb.encode(encoding), "letter.docx", {"a"}))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "does not start with <"),
        (b"Dear Sir,", "does not start with <"),
        (b"<a><b>", "damaged XML"),
        (b"<a><b></a>", "damaged XML"),
        (b"<a><b>&nbsp;</b></a>", "damaged XML"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "damaged XML"),
        (b"<a><b>\xff\xfe</b></a>", "damaged XML"),
        (b"<a><b>\0</b></a>", "damaged XML"),
        (b"<a>" * 100_000, "more than 256 deep"),
        (b"<a>" * 300 + b"</a>" * 300, "more than 256 deep"),
    ],
)
def test_what_is_no_sound_xml_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableFile, match=told) as problem:
        list(children(data, "letter.docx", {"a"}))
    assert "\n" not in str(problem.value)
    assert len(str(problem.value)) < 400


def nested_tables(depth: int) -> bytes:
    opened = "<w:tbl><w:tr><w:tc>" * depth
    return word_file(
        f"{opened}<w:p><w:r><w:t>Oxfam</w:t></w:r></w:p>{'</w:tc></w:tr></w:tbl>' * depth}"
    )


def nested_lists(depth: int) -> bytes:
    inside = open_paragraph("Oxfam")
    for _ in range(depth):
        inside = listed(inside, more="")
    return flat_file(inside)


@pytest.mark.parametrize("depth", [1, 40, 80])
def test_nesting_as_deep_as_is_allowed_is_read(depth: int) -> None:
    assert "Oxfam" in next(word.render(nested_tables(depth), "a.docx")).text
    assert "Oxfam" in next(opendocument.render(nested_lists(depth), "a.fodt")).text


@pytest.mark.parametrize("make", [nested_tables, nested_lists])
def test_nesting_without_end_is_refused(make: Callable[[int], bytes]) -> None:
    reader = word if make is nested_tables else opendocument
    with pytest.raises(UnreadableFile, match="more than 256 deep"):
        list(reader.render(make(5_000), "a.docx"))


REPEATED = {
    "paragraphs": "<w:p><w:r><w:t>Oxfam</w:t></w:r></w:p>",
    "empty paragraphs": "<w:p/>",
    "rows": "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    "fields": '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
    "joined": "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>A</w:t></w:r></w:p>",
    "notes": '<w:p><w:r><w:footnoteReference w:id="{n}"/></w:r></w:p>',
    "lists": '<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="{n}"/></w:numPr></w:pPr>'
    "<w:r><w:t>A</w:t></w:r></w:p>",
    "sections": "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>",
}


def content(inside: str, many: int) -> bytes:
    body = "".join(inside.replace("{n}", str(number)) for number in range(many))
    return word_file(body + "<w:p><w:r><w:t>End</w:t></w:r></w:p>")


@pytest.mark.parametrize("inside", REPEATED.values(), ids=REPEATED.keys())
def test_twice_as_much_takes_twice_as_long(inside: str) -> None:
    assert_linear(
        lambda data: list(word.render(data, "a.docx")),
        lambda many: content(inside, many),
        size=2_000,
    )


def test_one_paragraph_of_very_many_runs_takes_twice_as_long_for_twice_as_many() -> None:
    def paragraph_of(many: int) -> bytes:
        runs = "".join(f"<w:r><w:t>{number} </w:t></w:r>" for number in range(many))
        return word_file(f"<w:p>{runs}</w:p>")

    assert_linear(lambda data: list(word.render(data, "a.docx")), paragraph_of, size=8_000)


def test_styles_and_lists_that_lead_in_circles_end() -> None:
    styles = "".join(
        f'<w:style w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("AB", "BC", "CA")
    )
    linked = "".join(
        f'<w:abstractNum w:abstractNumId="{one}"><w:styleLink w:val="{one}"/>'
        f'<w:numStyleLink w:val="{other}"/></w:abstractNum>'
        for one, other in ("AB", "BA")
    )
    numbering = linked + '<w:num w:numId="1"><w:abstractNumId w:val="A"/></w:num>'
    body = (
        '<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>Dear Sir,</w:t></w:r></w:p>"
    )
    data = word_file(body, parts={"styles": styles, "numbering": numbering})
    assert next(word.render(data, "a.docx")).text == "Dear Sir,"


def test_parts_that_point_outside_the_file_are_not_looked_for() -> None:
    relation = (
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="{}"/></Relationships>'
    )
    for target in ("../../../../etc/passwd", "file:///etc/passwd", "http://localhost:9/x"):
        data = zipped({"_rels/.rels": relation.format(target), "word/document.xml": "<a/>"})
        with pytest.raises(UnreadableFile, match="a Word file without a text"):
            list(word.render(data, "a.docx"))


NAMES = st.sampled_from(
    ["p", "r", "t", "tbl", "tr", "tc", "pPr", "rPr", "numPr", "sdt", "sdtContent", "ins", "del",
     "fldChar", "sym", "txbxContent", "AlternateContent", "sectPr", "hyperlink", "br", "vMerge"]
)  # fmt: skip
TREES = st.recursive(
    st.one_of(st.just(""), st.sampled_from(["Oxfam", "1.", " "])),
    lambda inside: st.tuples(NAMES, st.lists(inside, max_size=3)).map(
        lambda one: f'<w:{one[0]} w:val="1">{"".join(one[1])}</w:{one[0]}>'
    ),
    max_leaves=20,
)


@given(st.lists(TREES, max_size=6))
def test_any_tree_of_elements_is_read_or_refused(trees: list[str]) -> None:
    data = zipped({"word/document.xml": part("document", f"<w:body>{''.join(trees)}</w:body>")})
    try:
        (found,) = word.render(data, "a.docx")
    except UnreadableFile:
        return
    assert all(block.span.end <= len(found.text) for block in found.blocks)
