"""The printed pages of letters that came as PDF files, with their evidence marked."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph import pipeline
from graph.store import Original, Originals, Store, open_store
from graph.store.deciding import DecisionLog
from graph.writing.withdrawing import withdrawal
from tests.graph.reading.pdf_writer import Put, bomb, flow, pdf
from tests.webui.workers.conftest import LIMITS
from webui.facsimile import DIGITS, MOST_LEAVES
from webui.gate import Gate
from webui.pictures import AT_ONCE
from webui.settings import Settings

HTML = {"Accept": "text/html"}
LINES = [
    "12 May 2009",
    "",
    "World Trade Organization, Geneva",
    "",
    "We urge the WTO to publish the draft of the agreement before the",
    "next meeting, and to respect Article 7 of the TRIPS Agreement.",
    "",
    "Signed by:",
    "",
    "1. Water Forum (WF), Kenya",
    "2. Grain Union, India",
]
MORE = "This page holds some more words, which say nothing that anybody would keep."


def letter_file() -> bytes:
    return pdf(flow(LINES), [Put(MORE, 72, 700)])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place = tmp_path_factory.mktemp("printed")
    files = {
        "printed.pdf": letter_file(),
        "named.pdf": pdf(flow([*LINES, "3. Oda Brandvold, Oslo University, Norway"])),
        "typed.txt": "\n".join(LINES).replace("2009", "2010").encode(),
        "older.pdf": letter_file().replace(b"Water", b"River"),
        "hostile.txt": "\n".join(LINES).replace("2009", "2011").encode(),
        "long.pdf": pdf(flow(LINES), *([[Put(MORE, 72, 700)]] * MOST_LEAVES)),
    }
    for name, data in files.items():
        (place / name).write_bytes(data)
    with open_store(place / "kb") as opened:
        policy = pipeline.Policy(incomplete=True)
        report = pipeline.add(opened, [place / name for name in files], policy=policy)
        assert report.failed == ()
        next(_boxes_of(opened, "older")).unlink()
        text = opened.text(opened.base.iri + "letter/hostile")
        digest = hashlib.sha256(text.encode()).hexdigest()
        Originals(opened.place).keep(digest, Original(bomb(12), "application/pdf", "bomb.pdf"))
        yield opened


def _boxes_of(store: Store, name: str) -> Iterator[Path]:
    kept = store.original(store.base.iri + f"letter/{name}")
    assert kept
    for note in (store.place / "originals").glob("*.json"):
        if kept.sha256 in note.read_text("utf-8"):
            yield note.with_suffix(".boxes")


@pytest.fixture(scope="module")
def gate(store: Store) -> Iterator[Gate]:
    opened = Gate(store, Settings(limits=LIMITS))
    yield opened
    opened.close()


@pytest.fixture
def client(gate: Gate) -> FlaskClient:
    return gate.app.test_client()


def page(client: FlaskClient, name: str, query: str = "view=pages") -> str:
    answer = client.get(f"/letter/{name}?{query}", headers=HTML)
    assert answer.status_code == 200
    return answer.text


def picture(html: str) -> str:
    found = re.search(r'src="(/facsimiles/[^"]+)"', html)
    assert found
    return found[1]


def test_a_record_leads_to_its_box_and_the_box_to_its_record(client: FlaskClient) -> None:
    html = page(client, "printed")
    boxes = dict(re.findall(r'<g class="ev" id="(span-\d+-\d+)"[^>]*><a href="#([^"]+)"', html))
    found = re.findall(r'class="to-text[^"]*" href="([^"]*)" aria-label="([^":]+):', html)
    records = {record: address for address, record in found}
    assert boxes
    assert set(boxes.values()) <= records.keys()
    for record, address in records.items():
        assert address.removeprefix("#") in boxes, record
    demand = next(record for record in records if record.startswith("demand"))
    assert re.search(rf'data-records="[^"]*{demand}[^"]*"><a [^>]*><title>We urge .*?</a>', html)
    (two_lines,) = re.findall(r"<title>We urge the WTO.*?</title>(.*?)</a>", html)[:1]
    assert two_lines.count("<rect ") == 2


def test_the_text_and_the_pages_are_one_click_apart_and_need_no_script(
    client: FlaskClient,
) -> None:
    html = page(client, "printed", "order=reading")
    assert 'href="/letter/printed?order=reading&amp;view=pages"' in html
    assert "<svg viewBox" not in html
    html = page(client, "printed", "order=reading&view=pages")
    assert 'href="/letter/printed?order=reading"' in html
    assert html.count('loading="lazy"') == 1
    assert 'width="1200" height="1698"' in html
    assert 'alt="Page 2 of 2 as printed' in html
    assert 'style="' not in html


def test_pictures_of_pages_are_kept_by_browsers_and_run_nothing(
    client: FlaskClient, gate: Gate
) -> None:
    address = picture(page(client, "printed"))
    first, again = client.get(address), client.get(address)
    for answer in (first, again):
        assert answer.data.startswith(b"\x89PNG\r\n\x1a\n")
        assert answer.content_type == "image/png"
        assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "immutable" in answer.headers["Cache-Control"]
    assert first.data == again.data
    assert "Policygraph-Snapshot" not in again.headers  # the gate had it, no worker was asked


def test_a_picture_that_there_is_not_is_told(client: FlaskClient) -> None:
    address = picture(page(client, "printed"))
    for wrong in (
        address.replace("/1.png", "/3.png"),
        address.replace("printed", "older"),
        address.replace("printed", "typed"),
        address.replace("printed", "nothing"),
        "/facsimiles/1.png",
    ):
        answer = client.get(wrong, headers={"Accept": "application/json"})
        assert (answer.status_code, answer.is_json) == (404, True), wrong


def test_the_places_in_a_letter_from_before_are_read_from_its_file(
    client: FlaskClient, store: Store
) -> None:
    (boxes,) = _boxes_of(store, "older")
    assert not boxes.exists()
    html = page(client, "older")
    assert html.count('<g class="ev"') == page(client, "printed").count('<g class="ev"')


def test_a_letter_without_pages_says_so_in_a_sentence(client: FlaskClient) -> None:
    html = page(client, "typed")
    assert "This letter was read from text/plain, which has no pages." in html
    assert 'class="views"' not in html
    assert 'class="source"' in html


def test_of_very_many_pages_the_first_are_shown_and_the_rest_told(client: FlaskClient) -> None:
    html = page(client, "long")
    assert html.count('<figure class="leaf"') == MOST_LEAVES
    assert f"{MOST_LEAVES + 1} pages as printed, the first {MOST_LEAVES} of them here" in html


def test_a_file_that_was_damaged_is_told_and_the_text_is_shown(
    store: Store, client: FlaskClient
) -> None:
    kept = store.original(store.base.iri + "letter/older")
    assert kept
    file = Originals(store.place).place / "originals" / f"{kept.sha256}.bin"
    file.write_bytes(b"%PDF-1.4")
    try:
        html = page(client, "older")
    finally:
        file.write_bytes(kept.data)
    assert "The pages of this letter cannot be shown: " in html
    assert "altered; add its letter again" in html
    assert 'class="source"' in html


def test_a_page_that_never_ends_is_given_up_and_the_letter_stays_readable(
    client: FlaskClient,
) -> None:
    digest = hashlib.sha256(bomb(12)).hexdigest()
    address = f"/facsimiles/letter/hostile/{digest[:DIGITS]}/1.png"
    for slow in ("/letter/hostile?view=pages", address):
        answer = client.get(slow, headers=HTML)
        assert answer.status_code == 503
        assert re.search("takes more than 2 seconds|needs more memory", answer.text)
    assert "Water Forum" in page(client, "hostile", "")


def test_a_browser_may_ask_for_many_pictures_and_still_follow_a_link(
    client: FlaskClient, gate: Gate
) -> None:
    address = picture(page(client, "long"))
    turns = [gate.fairness.begin("127.0.0.1") for _ in range(LIMITS.at_once)]
    assert client.get(address.replace("/1.png", "/2.png")).status_code == 200
    for turn in turns:
        gate.fairness.end(turn)
    drawn = [gate._drawn.begin("127.0.0.1") for _ in range(AT_ONCE)]
    assert client.get(address.replace("/1.png", "/3.png")).status_code == 429
    assert "Water Forum" in page(client, "long", "")
    for turn in drawn:
        gate._drawn.end(turn)


def test_of_a_letter_whose_person_was_withdrawn_no_page_is_given_out(
    client: FlaskClient, gate: Gate, store: Store
) -> None:
    address = picture(page(client, "named"))
    assert client.get(address).status_code == client.get(address).status_code == 200
    line = withdrawal(store, "Oda Brandvold", by="Ann", why="asked for it")
    DecisionLog(store.place).append([line])
    gate.renew()
    html = page(client, "named")
    assert "is not kept, or not for the public to see" in html
    assert "Brandvold" not in html
    assert client.get(address).status_code == 403
