from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from graph.model import BlockKind, Flag
from graph.reading.html import render
from graph.reading.rendition import Rendition
from tests.growth import assert_linear, repeated


def page(markup: str, encoding: str = "utf-8") -> Rendition:
    (found,) = render(markup.encode(encoding), "page.html")
    return found


def words(found: Rendition) -> list[str]:
    return [" ".join(found.text[one.body.start : one.body.end].split()) for one in found.blocks]


def labels(found: Rendition) -> list[str | None]:
    return [one.number for one in found.blocks]


def cells(found: Rendition) -> list[list[str]]:
    return [[found.text[cell.start : cell.end] for cell in one.cells] for one in found.blocks]


def front(found: Rendition) -> str:
    return found.text[found.front.start : found.front.end] if found.front else ""


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ol><li>a b<li>c d</ol>", ["1.", "2."]),
        ('<ol start="44"><li>a b<li>c d</ol>', ["44.", "45."]),
        ('<ol><li>a b<li value="7">c d<li>e f</ol>', ["1.", "7.", "8."]),
        ("<ol reversed><li>a b<li>c d</ol>", ["2.", "1."]),
        ('<ol type="a" start="27"><li>a b<li>c d</ol>', ["aa.", "ab."]),
        ('<ol type="I" start="4"><li>a b<li>c d</ol>', ["IV.", "V."]),
        ('<ol style="list-style-type: lower-roman"><li>a b<li>c d</ol>', ["i.", "ii."]),
        ("<ul><li>a b<li>(2) c d</ul>", ["•", "(2)"]),
        ("<ol><li>1. a b<li>c d</ol>", ["1.", "2."]),
        ("<ol><li>a b<ol type=a><li>c d</ol><li>e f</ol>", ["1.", "a.", "2."]),
        ("<p>12. River Watch, Kenya<p>13. Lake Watch", ["12.", "13."]),
        ("<ol start=x><li value=>a b</ol>", ["1."]),
    ],
)
def test_items_have_the_labels_that_a_browser_prints(markup: str, expected: list[str]) -> None:
    assert labels(page(markup)) == expected


def test_rows_keep_their_cells_apart() -> None:
    found = page(
        "<table><tr><th>Name<th>Country<tr><td><p>River\nWatch</p><td>Kenya"
        "<tr><td colspan=2>Networks<tr><td>Lake Watch<td></table>"
    )
    assert cells(found) == [["Name", "Country"], ["River Watch", "Kenya"], [], ["Lake Watch"]]
    assert found.blocks[2].kind is BlockKind.HEADING


def test_a_table_that_only_places_things_gives_paragraphs() -> None:
    found = page(
        "<table><tr><td>Anna Rossi<br>Director<br>River Watch"
        "<td>Omar Haddad<br>Chair<br>Lake Watch</table>"
    )
    assert {one.kind for one in found.blocks} == {BlockKind.PARAGRAPH}
    assert words(found)[:4] == ["Anna Rossi", "Director", "River Watch", "Omar Haddad"]


def test_a_line_broken_on_purpose_is_a_line_of_its_own() -> None:
    found = page(
        "<p><b>To:</b> Ursula Example<br>President of the Example Commission of Rivers</p>"
    )
    assert words(found) == [
        "To: Ursula Example",
        "President of the Example Commission of Rivers",
    ]


def test_a_letter_that_a_mail_program_cut_into_lines_reads_as_plain_text() -> None:
    lines = [
        "Dear Sir,", "", "We write to raise our concerns about recent events in the",
        "working group, and about the papers that it does not publish when it",
        "meets to talk about rivers.", "", "Anna Rossi", "Omar Haddad",
    ]  # fmt: skip
    broken = "<br>\n".join(lines)
    found = page(f"<font face=x><span>{broken}</span></font>")
    assert words(found) == ["Dear Sir,", " ".join(lines[2:5]), "Anna Rossi", "Omar Haddad"]


def test_preformatted_lines_are_kept() -> None:
    assert words(page("<pre>Dear Sir,\n\n1. publish\n2. meet</pre>")) == [
        "Dear Sir,", "publish", "meet",
    ]  # fmt: skip


def test_quotations_have_depth_but_lists_that_are_set_in_do_not() -> None:
    found = page(
        "<p>They wrote:<blockquote><p>We agree.<blockquote>So do we.</blockquote></blockquote>"
        "<blockquote>(1) publish<br>(2) meet</blockquote>"
    )
    assert [one.depth for one in found.blocks] == [0, 1, 2, 0, 0]


def test_pictures_are_named_by_their_alternative_text() -> None:
    found = page('<p>Signed by:</p><div><img alt="River Watch"><img alt="Lake Watch"><img alt="">')
    assert words(found) == ["Signed by:", "River Watch", "Lake Watch"]


def test_a_footnote_mark_is_not_read_as_part_of_a_number() -> None:
    assert words(page("<p>Article 7<sup><a href=#n>3</a></sup> and the 1<sup>st</sup> draft")) == [
        "Article 7³ and the 1st draft"
    ]


def test_quotation_marks_that_a_browser_adds_are_printed() -> None:
    assert words(page("<p>It is <q>a right</q>.")) == ["It is “a right”."]


def test_no_break_spaces_stay_and_soft_hyphens_go() -> None:
    assert page("<p>Jane&nbsp;Doe, co&shy;ordinator").text == "Jane\xa0Doe, coordinator"


def test_scripts_styles_and_hidden_words_are_not_read() -> None:
    found = page(
        "<p>Dear Sir,<script>x = 1</script><style>p {}</style><p hidden>a<p style='display:none'>b"
        "<template><p>c</template><noscript>d</noscript>"
    )
    assert words(found) == ["Dear Sir,"]


PROSE = "<p>" + "We ask the Council to publish its papers. " * 12 + "</p>"


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><ul><li><a href=/>Home</a><li><a href=/a>About</a></ul></nav>",
        "<header><a href=/>Site</a> <a href=/a>Menu</a></header>",
        "<footer>All rights reserved. <a href=/p>Privacy</a></footer>",
        '<div class="breadcrumb">Home / News</div>',
        '<div id="cookie-notice">We use cookies.</div>',
        '<div class="sharedaddy sd-sharing">Share this: Tweet</div>',
        '<div class="post related-posts"><h3>Related</h3><p>Another story</p></div>',
        '<section id="comments"><h2>2 comments</h2><p>I agree!</p></section>',
        '<div role="banner">Example Network</div>',
        "<form><label>Your mail</label><input name=q><button>Go</button></form>",
        "<ul><li><a href=#a>One</a><li><a href=#b>Two</a><li><a href=#c>Three</a></ul>",
    ],
)
def test_what_is_the_sites_is_left_out(furniture: str) -> None:
    assert len(words(page(f"<body>{furniture}<article>{PROSE}</article>{furniture}"))) == 1


@pytest.mark.parametrize(
    "part",
    [
        "<article><header><h1>Open letter</h1><p>4 May 2020</p></header>{}</article>",
        '<div class="menu">{}</div>',
        '<div class="sidebar">{}</div>',
        "<header>{}</header>",
        "<form>{}<input type=hidden></form>",
        '<div class="elementor-widget-container">{}</div>',
        "<aside>{}</aside>",
    ],
)
def test_a_part_that_holds_the_letter_is_kept_whatever_it_is_called(part: str) -> None:
    said = " ".join(words(page(f"<body>{part.format(PROSE)}")))
    assert said.count("We ask the Council") == 12
    assert ("4 May 2020" in said) == ("4 May 2020" in part)


def test_signatories_that_are_links_to_their_sites_are_kept() -> None:
    names = "".join(f"<li><a href=https://example.org/{n}>Group {n}</a>" for n in range(9))
    assert len(words(page(f"<body>{PROSE}<ul>{names}</ul>"))) == 10


def test_the_page_says_when_it_came_out_and_what_it_is_called() -> None:
    found = page(
        '<html lang="fr-BE"><head><title>Lettre ouverte | Site</title>'
        '<meta property="article:published_time" content="2021-02-04T10:00:00Z">'
        '<meta name="author" content="Réseau Exemple"></head><body><h1>Lettre ouverte</h1>'
        "<p>Madame,"
    )
    assert front(found).splitlines() == [
        "title: Lettre ouverte",
        "author: Réseau Exemple",
        "published: 2021-02-04T10:00:00Z",
    ]
    assert found.language == "fr"
    assert words(found) == ["Lettre ouverte", "Madame,"]


def test_a_title_that_says_more_than_the_heading_is_kept() -> None:
    found = page(
        "<head><title>Forum 2021: 61. Rivers and lakes</title></head><h1>Rivers and lakes</h1>"
    )
    assert front(found) == "title: Forum 2021: 61. Rivers and lakes"


def test_front_matter_above_a_page_is_read_as_its_particulars() -> None:
    found = page("---\ntitle: 'A letter'\ntags:\n- one\n- two\n---\n\n<p>Dear Sir,</p>")
    assert front(found) == "title: A letter\ntags: one two"
    assert words(found) == ["Dear Sir,"]
    assert found.origins[-1].offset == 8


@pytest.mark.parametrize(
    "left",
    [
        "<?php include 'top.php'; ?>",
        "<?= $title ?>",
        "{% include head.html %}",
        "{{ page.title | escape }}",
        '{{< figure src="a.png" >}}',
        "<%= title %>",
        "{# a remark #}",
        "<!-- a remark -->",
    ],
)
def test_what_a_template_engine_would_have_replaced_is_not_read(left: str) -> None:
    assert words(page(f"{left}\n<p>Dear {left} Sir,</p>{left}")) == ["Dear Sir,"]


def test_code_that_goes_on_to_the_end_of_the_file_is_not_read() -> None:
    assert words(page("<p>Dear Sir,</p>\n<?php include 'foot.php';\n$a = '<p>b</p>';")) == [
        "Dear Sir,"
    ]


@pytest.mark.parametrize(
    ("markup", "encoding", "flags"),
    [
        ("<p>café", "utf-8", ()),
        ("<p>café", "utf-8-sig", ()),
        ("<p>café", "utf-16", ()),
        ("<meta charset=iso-8859-1><p>café", "cp1252", ()),
        ("<meta content='text/html; charset=windows-1251'><p>café", "cp1252", ()),
        ("<?xml version='1.0' encoding='iso-8859-15'?><html><p>café", "iso-8859-15", ()),
        ("<meta charset=iso-2022-jp><p>手紙 café", "iso-2022-jp", ()),
        ("<p>café", "cp1252", (Flag.ENCODING_GUESSED,)),
        ("<meta charset=no-such-thing><p>café", "cp1252", (Flag.ENCODING_GUESSED,)),
        ("<meta charset=iso-8859-1><p>café", "utf-8", ()),
    ],
)
def test_the_encoding_is_told_by_the_bytes_then_by_the_page(
    markup: str, encoding: str, flags: tuple[Flag, ...]
) -> None:
    if encoding == "iso-2022-jp":
        markup = markup.replace("é", "e")
    found = page(markup, encoding)
    assert found.flags == flags
    expected = "cafй" if "1251" in markup else "cafe" if "2022" in markup else "café"
    assert words(found)[-1].split()[-1] == expected


def test_a_text_that_only_has_a_pages_name_is_read_as_text() -> None:
    assert words(page("Dear Sir,\n\nWe write.\n")) == ["Dear Sir,", "We write."]


def test_a_page_that_a_script_fills_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnreadableFile, match=r"page\.html: a page without text in it"):
        page("<html><body><div id=root></div><script>run()</script>")


def test_elements_without_end_do_not_hide_the_words() -> None:
    assert words(page("<div>" * 100_000 + "Dear Sir," + "</div>" * 100_000)) == ["Dear Sir,"]
    assert words(page("<p><font>Oxfam " * 9_000)) == ["Oxfam"] * 9_000
    with pytest.raises(UnreadableFile, match="nested more than 2,000 deep"):
        page("<ul><li>" * 50_000 + "Dear Sir,")


PIECES = {
    "paragraphs": "<p>a b c</p>",
    "items": "<li>a b c",
    "lists": "<ul><li>a</ul>",
    "rows": "<tr><td>a<td>b",
    "breaks": "a<br>",
    "links": "<a href=#x>a</a> ",
    "open tags": "<a ",
    "brackets": "<",
    "engines": "<% a",
    "braces": "{{ a",
    "code": "<?php a ",
    "entities": "&amp;",
    "spaces": " \n",
    "quotations": "<blockquote>a</blockquote>",
    "raised": "<sup>1</sup>",
    "pictures": '<img alt="a b">',
    "remarks": "<!-- a -->",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_twice_the_page_takes_about_twice_the_time(piece: str) -> None:
    def told(markup: str) -> None:
        try:
            list(render(markup.encode(), "hard.html"))
        except UnreadableFile as problem:
            assert str(problem).count("\n") == 0  # noqa: PT017 - some of these are read

    assert_linear(told, repeated(piece, after="<p>a"), size=20_000)


TEXTS = st.text(alphabet="abc é.", min_size=1, max_size=12).filter(str.strip)
SHAPES = (
    "<p>{}</p>",
    "<li>{}</li>",
    "<h2>{}</h2>",
    "<div><b>{}</b></div>",
    "<td>{}</td>",
    "{}<br>",
)


@given(st.lists(st.tuples(st.sampled_from(SHAPES), TEXTS), min_size=1, max_size=8))
def test_every_printed_word_is_read_once_and_in_order(parts: list[tuple[str, str]]) -> None:
    marked = [(shape, f"w{n} {html.escape(text)} v{n}") for n, (shape, text) in enumerate(parts)]
    found = page("".join(shape.format(text) for shape, text in marked))
    expected = " ".join(html.unescape(text) for _, text in marked).split()
    assert [word for said in words(found) for word in said.split()] == expected
    for block in found.blocks:
        assert block.span.covers(block.body)
        assert all(block.span.covers(cell) for cell in block.cells)
