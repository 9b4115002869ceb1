from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from graph.model import BlockKind
from graph.reading.rendition import Rendition
from graph.reading.word import render
from tests.graph.reading.word.word_files import (
    cell,
    definition,
    item,
    level,
    numbers,
    paragraph,
    run,
    table,
    word_file,
    zipped,
)

LISTED = {"numbering": definition("0", level(0, "%1.")) + numbers("1", "0")}


def read(data: bytes) -> Rendition:
    (found,) = render(data, "letter.docx")
    return found


def said(found: Rendition) -> list[tuple[str, str | None, str]]:
    return [
        (block.kind.value, block.number, found.text[block.body.start : block.body.end])
        for block in found.blocks
    ]


def printed(body: str, **parts: str) -> list[tuple[str, str | None, str]]:
    return said(read(word_file(body, parts=parts)))


def test_paragraphs_headings_and_items_come_as_a_reader_sees_them() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/>'
    styles += '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    body = paragraph("Our demands", '<w:pStyle w:val="H"/>') + paragraph("We call on you to:")
    body += item("publish the drafts;") + item("hear the public.") + paragraph("Thank you.")
    assert printed(body, styles=styles, **LISTED) == [
        ("heading", None, "Our demands"),
        ("paragraph", None, "We call on you to:"),
        ("item", "1.", "publish the drafts;"),
        ("item", "2.", "hear the public."),
        ("paragraph", None, "Thank you."),
    ]


def test_a_style_that_is_based_on_a_heading_is_one() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
        '</w:style><w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="H"/></w:style>'
    )
    found = printed(paragraph("Background", '<w:pStyle w:val="Mine"/>'), styles=styles)
    assert found == [("heading", None, "Background")]


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
    styles += '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    assert printed(paragraph("Dear Sir", '<w:pStyle w:val="A"/>'), styles=styles)


def test_a_list_that_a_style_stands_for_is_numbered() -> None:
    numbering = definition(
        "0", level(0, "%1."), level(1, "%1.%2", more='<w:pStyle w:val="Sub"/>')
    ) + numbers("4", "0")
    styles = "".join(
        f'<w:style w:styleId="{name}"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'
        "</w:style>"
        for name in ("Top", "Sub")
    )
    body = "".join(
        paragraph(words, f'<w:pStyle w:val="{style}"/>')
        for words, style in (("One", "Top"), ("Under it", "Sub"), ("Two", "Top"))
    )
    found = printed(body, styles=styles, numbering=numbering)
    assert [number for _, number, _ in found] == ["1.", "1.1", "2."]


def test_an_address_stays_together_and_keeps_apart_from_the_next() -> None:
    body = paragraph("Ms Ada Stone") + paragraph("Minister of Trade") + "<w:p/>"
    body += paragraph("Mr Ben Field") + paragraph("Minister of Health") + "<w:p/>"
    found = read(word_file(body + paragraph("Dear Ministers,")))
    assert found.text == (
        "Ms Ada Stone\nMinister of Trade\n\nMr Ben Field\nMinister of Health\n\nDear Ministers,"
    )


def test_space_between_paragraphs_shows_as_a_blank_line() -> None:
    styles = (
        '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    body = paragraph("Ada Stone") + paragraph("Oxford") + "<w:p/>" + paragraph("Ben Field")
    found = read(word_file(body, parts={"styles": styles}))
    assert found.text == "Ada Stone\n\nOxford\n\n\nBen Field"


def test_line_breaks_and_tabs_are_kept() -> None:
    body = (
        "<w:p><w:r><w:t>To:</w:t><w:tab/><w:t>The Minister</w:t><w:br/><w:t>Rome</w:t></w:r></w:p>"
    )
    assert read(word_file(body)).text == "To:\tThe Minister\nRome"


def test_inserted_words_are_read_and_deleted_ones_are_not() -> None:
    body = (
        "<w:p><w:ins>" + run("We ask") + "</w:ins><w:del><w:r><w:delText> and beg</w:delText></w:r>"
        "</w:del>" + run(" you.") + "<w:moveFrom>" + run(" Gone.") + "</w:moveFrom></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("One paragraph") + "</w:p>"
        + paragraph(", not two.")
    )  # fmt: skip
    assert read(word_file(body)).text == "We ask you.\nOne paragraph, not two."


def test_only_the_result_of_a_field_is_read() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText>'
        '</w:r><w:r><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("3 May 2011")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink>'
        + run(", Rome")
        + "</w:hyperlink></w:p>"
    )
    assert read(word_file(body)).text == "3 May 2011, Rome"


def test_hidden_text_and_placeholders_are_left_out() -> None:
    styles = '<w:style w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = (
        "<w:p>" + run("Dear Sir") + run("secret", "<w:vanish/>")
        + run("too", '<w:rStyle w:val="Note"/>') + run(",", '<w:vanish w:val="0"/>')
        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Click here")
        + "</w:sdtContent></w:sdt></w:p>"
    )  # fmt: skip
    assert read(word_file(body, parts={"styles": styles})).text == "Dear Sir,"


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('Press contact')}</w:txbxContent>"
    body = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>'
        f"<w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>" + run("Dear Sir,") + "</w:p>"
    )
    assert read(word_file(body)).text == "Dear Sir,\nPress contact"


def test_notes_are_marked_and_come_at_the_end() -> None:
    notes = '<w:footnote w:id="-1"><w:p/></w:footnote>'
    notes += f'<w:footnote w:id="7">{paragraph("See the draft of May.")}</w:footnote>'
    body = (
        "<w:p>" + run("They agree")
        + '<w:r><w:footnoteReference w:id="7"/></w:r>' + run(".") + "</w:p>"
    )  # fmt: skip
    assert printed(body, footnotes=notes) == [
        ("paragraph", None, "They agree[1]."),
        ("item", "[1]", "See the draft of May."),
    ]


def test_a_table_of_data_gives_rows() -> None:
    body = table(
        cell("Name") + cell("Country"),
        cell("Oxfam") + cell("Kenya"),
        cell("Africa", properties='<w:gridSpan w:val="2"/>'),
        cell("Third World Network") + cell("", properties='<w:vMerge w:val="restart"/>'),
        cell("Act Up") + cell("France", properties="<w:vMerge/>"),
    )
    found = read(word_file(body))
    assert found.text.splitlines() == [
        "Name | Country", "Oxfam | Kenya", "Africa", "Third World Network", "Act Up",
    ]  # fmt: skip
    assert {block.kind for block in found.blocks} == {BlockKind.ROW}
    assert [found.text[one.start : one.end] for one in found.blocks[1].cells] == ["Oxfam", "Kenya"]


def test_a_table_that_only_places_words_gives_paragraphs() -> None:
    left = cell(paragraph("Ada Stone"), paragraph("Director, Oxfam"))
    right = cell(paragraph("Ben Field"), paragraph("Chair, Act Up"))
    found = read(word_file(paragraph("Yours sincerely,") + table(left + right)))
    assert found.text == (
        "Yours sincerely,\n\n\nAda Stone\nDirector, Oxfam\n\n\nBen Field\nChair, Act Up"
    )


def test_a_table_within_a_table_is_read_in_its_place() -> None:
    inner = table(cell("Oxfam") + cell("Kenya"), cell("Act Up") + cell("France"))
    found = read(word_file(table(cell(paragraph("Signed by"), inner, paragraph("in May")))))
    assert found.text == "Signed by\n\nOxfam | Kenya\nAct Up | France\n\nin May"


def test_a_letterhead_is_read_and_a_running_head_is_not() -> None:
    head = paragraph("Civil Rights Forum") + paragraph("12 March 2014")
    kinds = {"first": "<w:titlePg/>", "default": ""}
    found = {
        kind: read(
            word_file(
                paragraph(top)
                + f'<w:sectPr><w:headerReference w:type="{kind}" r:id="header1"/>{own}</w:sectPr>',
                parts={"header1": head},
            )
        ).text
        for kind, own in kinds.items()
        for top in (["Rome, 3 May 2014"] if kind == "default" else ["Dear Sir,"])
    }
    assert found["first"] == "Civil Rights Forum\n12 March 2014\n\nDear Sir,"
    assert found["default"] == "Rome, 3 May 2014"


def test_a_running_head_with_the_only_date_is_read() -> None:
    body = paragraph("Dear Sir,") + (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    )
    found = read(word_file(body, parts={"header1": paragraph("Rome, 3 May 2014")}))
    assert found.text.startswith("Rome, 3 May 2014")


def test_properties_come_first_without_what_only_programs_say() -> None:
    core = (
        "<dc:title>Letter on drafts</dc:title><dc:creator>Ada Stone</dc:creator>"
        "<dcterms:created>2008-10-28T09:00:00Z</dcterms:created><cp:revision>3</cp:revision>"
        "<dc:language>fr-FR</dc:language>"
    )
    found = read(word_file(paragraph("Dear Sir,"), core=core))
    assert found.front is not None
    assert found.text[found.front.start : found.front.end] == (
        "Title: Letter on drafts\nAuthor: Ada Stone\nCreated: 2008-10-28"
    )
    assert (found.blocks[0].span.start > found.front.end, found.language) == (True, "fr")
    junk = read(word_file(paragraph("Hi"), core="<dc:title>Microsoft Word - a.doc</dc:title>"))
    assert junk.front is None


def test_origins_count_paragraphs() -> None:
    found = read(word_file(paragraph("One") + "<w:p/>" + paragraph("Three")))
    assert [(one.part, one.offset) for one in found.origins] == [
        ("word/document.xml", 1), ("word/document.xml", 3),
    ]  # fmt: skip


def test_a_file_without_words_says_what_to_do() -> None:
    with pytest.raises(UnreadableFile, match=r"letter\.docx: no words in it; .*OCR"):
        read(word_file("<w:p/>"))
    with pytest.raises(UnreadableFile, match="a Word file without a text"):
        read(zipped({"word/other.xml": "<a/>"}))


SENTENCES = st.lists(
    st.text(
        st.characters(exclude_categories=("C", "Z"), max_codepoint=0xFFFF), min_size=1, max_size=9
    ),
    min_size=1,
    max_size=8,
).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from(["p", "item", "row"]), SENTENCES), max_size=12))
def test_every_word_comes_once_and_in_order(flow: list[tuple[str, str]]) -> None:
    """No word is lost or doubled, and blocks lie in the text one after the other.

    A sentence stands first: a file of mere rules, such as ``=``, is refused.
    """
    shapes = {"p": paragraph, "item": item, "row": lambda words: table(cell(paragraph(words)))}
    flow.insert(0, ("p", "Dear Sir"))
    found = read(word_file("".join(shapes[kind](words) for kind, words in flow), parts=LISTED))
    labels = {f"{number}." for number in range(1, 13)}
    given_words = " ".join(words for _, words in flow).split()
    assert [one for one in found.text.split() if one not in labels] == [
        one for one in given_words if one not in labels
    ]
    assert all(a.span.end <= b.span.start for a, b in pairwise(found.blocks))
    assert all(block.span.covers(block.body) for block in found.blocks)
    assert all(one.span.end <= len(found.text) for one in found.origins)


def test_comments_are_not_part_of_the_letter() -> None:
    marks = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'
    reference = '<w:r><w:commentReference w:id="1"/></w:r>'
    body = f"<w:p>{marks[0]}{run('Dear Sir,')}{marks[1]}{reference}</w:p>"
    comment = f'<w:comment w:id="1" w:author="Ada">{paragraph("Too short?")}</w:comment>'
    found = read(word_file(body, parts={"comments": comment}))
    assert found.text == "Dear Sir,"
