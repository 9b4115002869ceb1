from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from flask.testing import FlaskClient

from graph import pipeline
from graph.store import Store, open_store
from tests.webui.conftest import LETTER, TEXT
from tests.webui.reading_html import reading
from webui import create_app

HTML = {"Accept": "text/html"}


def page(client: FlaskClient, path: str = "/letter/small") -> str:
    return client.get(path, headers=HTML).text


def source(html: str) -> str:
    """The inside of the element that holds the source text."""
    return html.split('<div class="source"')[1].split(">", 1)[1].split("</div>", maxsplit=1)[0]


def test_each_highlight_is_the_slice_that_its_span_names(client: FlaskClient) -> None:
    found = reading(source(page(client))).words
    assert len(found) >= 9
    for span, words in found.items():
        start, end = map(int, span.split("-"))
        assert TEXT[start:end] == words


def test_each_record_leads_to_its_words_and_back(client: FlaskClient) -> None:
    html = page(client)
    ids = set(re.findall(r'id="([^"]+)"', html))
    to_words = set(re.findall(r'href="#(span-\d+-\d+)"', html))
    to_records = set(re.findall(r'<a href="#((?:sig|cite|demand|addr|claim|mention)-\w+)"', html))
    assert len(to_words) >= 8
    assert {"sig-1", "sig-2", "cite-1", "demand-1", "addr-1"} <= to_records
    assert to_words | to_records <= ids


def test_the_source_text_is_on_the_page_whole_and_inert(client: FlaskClient) -> None:
    html = source(page(client))
    assert reading(html).text == TEXT
    assert "<script" not in html


def test_flags_are_told_in_words(client: FlaskClient) -> None:
    html = page(client)
    assert "the place and the country stated do not go together" in html
    assert "no country is stated" in html
    assert "the text breaks off here" in html


def test_signatures_are_counted_by_capacity(client: FlaskClient) -> None:
    html = page(client)
    assert "1 of 2" in re.sub(r"\s+", " ", html)
    assert "as an organisation" in html
    assert "as an individual" in html


def test_what_is_held_stands_beside_what_is_stated(client: FlaskClient) -> None:
    row = page(client).split('id="sig-1"')[1].split("</tr>")[0]
    assert "<td>Kenya</td>" in re.sub(r">\s+|\s+<", lambda m: m.group().strip(), row)
    assert 'href="/ref/place/KE"' in row


def test_a_demand_shows_its_status_and_outcome(client: FlaskClient) -> None:
    record = page(client).split('id="demand-1"')[1].split("</article>")[0]
    assert "status-met" in record
    assert "1 July 2010" in record
    assert "The reply" in record


def test_suggested_records_are_shown_apart(client: FlaskClient) -> None:
    html = page(client)
    apart = html.split('id="suggested"')[1]
    assert "two dates could be meant" in apart
    assert "two dates could be meant" not in html.split('id="suggested"')[0]
    assert "until someone accepts" in apart


def test_the_source_text_can_be_taken_away_unaltered(client: FlaskClient) -> None:
    answer = client.get("/letter/small.txt")
    assert answer.mimetype == "text/plain"
    assert answer.text == TEXT


def test_a_letter_without_text_in_the_store_still_has_a_page(
    client: FlaskClient, small: Store
) -> None:
    assert LETTER in small.letters()
    assert "is not held here" not in page(client)


def test_the_list_tells_to_whom_each_letter_went(client: FlaskClient) -> None:
    html = page(client, "/letters")
    assert re.search(r'href="/ref/org/wco">.*World Customs Organization</span></a></td>', html)


def test_letters_can_be_sorted_by_their_numbers(client: FlaskClient) -> None:
    html = page(client, "/letters?sort=signatures")
    assert 'aria-sort="descending"><a href="/letters?sort=signatures">' in html
    assert "1 letter" in html


def test_a_link_that_is_no_web_address_goes_nowhere(client: FlaskClient) -> None:
    assert "javascript:" not in page(client).replace("javascript:alert(3)</a>", "")


def test_the_words_of_a_record_or_of_a_span_can_be_cited(client: FlaskClient) -> None:
    html = page(client, "/letter/small?cite=sig-1")
    block = html.split('id="cite"')[1].split("</section>")[0]
    assert "Ligue Ébène, Kenya" in block
    assert "3 May 2010, 2 signatories" in block
    assert "/letter/small?cite=span-186-204#span-186-204" in block
    anywhere = page(client, "/letter/small?cite=span-47-57")
    assert 'id="span-47-57"' in anywhere
    assert reading(source(anywhere)).words["47-57"] == TEXT[47:57]


def test_what_cannot_be_cited_is_not(client: FlaskClient) -> None:
    for asked in ("span-0-99999", "span-9-9", "nothing", "span-10-12"):
        assert 'id="cite"' not in page(client, f"/letter/small?cite={asked}"), asked


def test_which_highlights_are_shown_is_in_the_address(client: FlaskClient) -> None:
    html = page(client, "/letter/small?show=demand&show=suggested")
    boxes = dict(re.findall(r'name="show" value="(\w+)"( checked)?', html))
    assert {kind for kind, checked in boxes.items() if checked} == {"demand", "suggested"}
    every = re.findall(r'name="show" value="(\w+)"( checked)?', page(client))
    assert all(checked for _, checked in every)


def test_records_can_be_read_in_the_order_of_their_words(client: FlaskClient) -> None:
    html = page(client, "/letter/small?order=reading").split('id="records"')[1]
    starts = [int(start) for start in re.findall(r'data-start="(\d+)"', html)]
    assert starts == sorted(starts)
    assert len(starts) >= 9


def test_a_flag_tells_what_it_means_and_what_may_be_done(client: FlaskClient) -> None:
    row = page(client).split('id="sig-1"')[1].split("</tr>")[0]
    assert "No town of that name is known in the country stated beside it." in row
    assert "state it in a curated file" in row


def test_who_gets_a_copy_is_not_told_as_addressed(
    new_store: Callable[[], Path], tmp_path: Path
) -> None:
    words = (
        "3 May 2031\n\nDear Mr. Chair,\n\nWe ask the board to publish the tide tables at once.\n\n"
        "Yours sincerely,\n\nPort Watch\n\ncc: Mr. Tom Low, Secretary, World Customs Organization\n"
    )
    (tmp_path / "tides.txt").write_text(words, "utf-8")
    with open_store(new_store()) as store:
        assert not pipeline.add(store, [tmp_path / "tides.txt"]).failed
        html = page(create_app(store).test_client(), "/letter/tides")
    facts = re.sub(r"<[^>]+>|\s+", " ", html.split('class="letter-facts"')[1].split("</dl>")[0])
    assert re.search(r"To\s+Chair\s+Copy to\s+.*Tom Low", facts)
