"""What curators do with records: accept, set right with words of the letter, reject, take back."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from graph.pipeline import sifted
from graph.reading import read_text
from graph.resolution import resolve
from graph.store import Store
from graph.store.correcting import corrections_at
from graph.store.extracted import Extracted
from tests.webui.correcting.conftest import LETTER, Desk
from tests.webui.signing_in.conftest import HERE, HTML
from webui.gate import Gate


def _lines(store: Store) -> list[tuple[str, str, str]]:
    lines = corrections_at(store.place).lines
    return [(line.record, line.verdict.value, line.by) for line in lines]


def _place(page: str, verdict: str, record: str) -> str:
    """What the button of a record sends."""
    found = re.search(rf'name="{verdict}" value="({record}@[\d-]+)"', page)
    assert found is not None
    return found[1]


def test_a_letters_page_has_its_records_set_right_and_tells_so_to_everybody(
    ann: Desk, own: Store, gate: Gate
) -> None:
    page = ann.get("/records/correct?letter=rivers&record=sig-1").text
    fields = {
        name: html.unescape(value)
        for name, value in re.findall(r'name="(value-\w+)" value="([^"]*)"', page)
    }
    (at,) = re.findall(r'name="at" value="([\d-]+)"', page)
    sent = fields | {"value-country": "LK", "span-country": "Colombo", "why": "no Kenyan town"}
    done = ann.post("/records/correct", record="sig-1", at=at, **sent)
    assert (done.status_code, done.location) == (303, "/letter/rivers#sig-1")
    told = Desk(gate.app.test_client()).get("/letter/rivers").text
    assert "corrected by ann on" in told
    assert "country <bdi>KE</bdi> → <bdi>LK</bdi>" in told
    assert 'id="corrections"' in told
    assert "no Kenyan town" in told
    assert not re.search(r'action="/records|name="accept"|/records/correct', told)
    assert "Sri Lanka" in told
    (address,) = set(re.findall(r'"(/org/river-law-network[\w-]*)"', told))
    organisation = Desk(gate.app.test_client()).get(address).text
    assert "country <bdi>KE</bdi> → <bdi>LK</bdi>" in organisation


def test_records_are_rejected_and_come_back_by_an_undo(ann: Desk, own: Store) -> None:
    place = _place(ann.get("/letter/rivers").text, "reject", "sig-2")
    assert ann.post("/records", reject=place).location == "/letter/rivers#sig-2"
    page = ann.get("/letter/rivers").text
    assert 'id="sig-2"' not in page
    assert 'aria-label="Undo line 1 about sig-2"' in page
    assert ann.post("/records/undo", line="1", seen="1").status_code == 303
    assert 'id="sig-2"' in ann.get("/letter/rivers").text
    assert _lines(own) == [("sig-2", "rejected", "ann"), ("sig-2", "undo", "ann")]


def test_the_queue_shows_what_waits_and_says_why_something_cannot_be_accepted(ann: Desk) -> None:
    page = ann.get("/records").text
    assert "2 records are waiting in 1 document" in page
    assert "a name like that of a public body" in page
    place = _place(page, "accept", "mention-2")
    refused = ann.post("/records", accept=place, back="queue")
    assert refused.status_code == 409
    assert "A mention names exactly one known thing" in refused.text
    assert "Correct mention-2" in refused.text
    done = ann.post("/records", reject=place, back="queue", why="no body")
    assert done.location == "/records?letter=rivers&behind=mention-2"
    following = ann.get(done.location).text
    assert "1 record is waiting in 1 document" in following
    assert "Your last: ann rejected rivers mention-2 (no body)" in following


def test_what_another_decided_meanwhile_is_told_and_nothing_is_lost(
    ann: Desk, sign_in: Callable[[str], Desk], own: Store
) -> None:
    bob = sign_in("bob")
    place = _place(ann.get("/letter/rivers").text, "reject", "sig-1")
    assert bob.post("/records", reject=place).status_code == 303
    late = ann.post("/records", reject=place)
    assert late.status_code == 409
    assert "bob decided rejected since you looked (line 1)" in late.text
    assert _lines(own) == [("sig-1", "rejected", "bob")]


def test_a_record_that_is_no_longer_what_was_seen_is_not_decided_about(
    ann: Desk, own: Store
) -> None:
    told = ann.post("/records", reject="sig-1@3-9")
    assert told.status_code == 409
    assert "no longer what you saw" in told.text
    assert _lines(own) == []


def test_only_curators_decide_and_only_from_forms_of_ours(
    ann: Desk, sign_in: Callable[[str], Desk], gate: Gate, own: Store
) -> None:
    place = _place(ann.get("/letter/rivers").text, "reject", "sig-1")
    nobody, eve = Desk(gate.app.test_client()), sign_in("eve")
    assert nobody.get("/records").status_code == 303
    assert eve.get("/records").status_code == 403
    assert eve.post("/records", reject=place).status_code == 403
    assert ann.post("/records", reject=place, form_token="").status_code == 403
    elsewhere = ann.client.post(
        "/records", data={"reject": place}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert elsewhere.status_code == 403
    assert ann.post("/records", seen="0").status_code == 400
    assert ann.post("/records", reject=place, seen="x").status_code == 400
    assert ann.post("/records/undo", line="x").status_code == 400
    assert ann.get("/records/correct?letter=rivers&record=sig-99").status_code == 404
    assert _lines(own) == []


def test_a_value_without_its_words_is_refused_with_what_was_typed(ann: Desk, own: Store) -> None:
    page = ann.get("/records/correct?letter=rivers&record=sig-1").text
    (at,) = re.findall(r'name="at" value="([\d-]+)"', page)
    refused = ann.post("/records/correct", record="sig-1", at=at, **{"value-name": "Oil Lobby"})
    assert refused.status_code == 409
    assert "“Oil Lobby” stands nowhere in the text" in refused.text
    assert 'value="Oil Lobby"' in refused.text
    assert _lines(own) == []


def test_where_the_letter_has_changed_decisions_are_listed_as_open_again(
    ann: Desk, own: Store, gate: Gate
) -> None:
    place = _place(ann.get("/letter/rivers").text, "reject", "sig-2")
    assert ann.post("/records", reject=place).status_code == 303
    changed = read_text(LETTER.replace("Zumbi Foundation", "Zumbi Trust"), name="rivers")
    own.put(changed, resolve(sifted(changed)[0]), replace=True)
    gate.renew()
    queue = ann.get("/records").text
    assert "Letters with decisions that are open again" in queue
    assert "the words that it rests on have changed" in queue
    page = ann.get("/letter/rivers").text
    assert "1 decision open again, because the letter has changed" in page
    assert 'id="sig-2"' in page


def test_a_letter_of_an_older_store_is_told_how_to_be_mended(ann: Desk, own: Store) -> None:
    place = _place(ann.get("/letter/rivers").text, "reject", "sig-2")
    Extracted(own.place).drop(own.letters()[0])
    assert "No suggested records are waiting" in ann.get("/records").text
    refused = ann.post("/records", reject=place)
    assert refused.status_code in {400, 409, 422}
    assert "add its file again" in refused.text


def test_a_withheld_name_stands_in_no_decision(ann: Desk, gate: Gate) -> None:
    place = _place(ann.get("/letter/rivers").text, "reject", "addr-1")
    assert ann.post("/records", reject=place, why="Ana Ruiz had left").status_code == 303
    assert ann.post("/records", accept=place, why="Ana Ruiz it is", seen="1").status_code == 303
    stranger = Desk(gate.app.test_client())
    assert "Ana Ruiz had left" in stranger.get("/letter/rivers").text
    assert "Ana Ruiz it is" in stranger.get("/letter/rivers.ttl").text
    (person,) = set(re.findall(r'"(/person/[\w-]+)"', stranger.get("/letter/rivers").text))
    iri = f"https://example.org/kg{person}"
    assert ann.post("/withdraw", person=iri, why="asked", seen="0").status_code == 303
    told = stranger.get("/letter/rivers").text
    assert "Ruiz" not in told
    assert "Ruiz" not in stranger.get("/letter/rivers.ttl").text
    assert "addr-1 rejected" in told


def test_records_that_wait_for_the_same_reason_are_decided_about_at_once_or_not_at_all(
    ann: Desk, own: Store
) -> None:
    page = ann.get("/records/alike").text
    assert "Mention: a name like that of a public body" in page
    marked = re.findall(r'name="record" value="(mention-\d@[\d-]+)"', page)
    assert len(marked) == 2
    sent = {"form_token": ann.form_token, "letter": "rivers", "seen": "0", "back": "queue"}

    def send(verdict: str, records: list[str]) -> int:
        form = sent | {"record": records, "verdict": verdict}
        return ann.client.post("/records/alike", data=form, headers=HTML | HERE).status_code

    assert send("accept", marked) == 409
    assert send("reject", [marked[0], "mention-3@1-2"]) == 409
    assert send("reject", []) == 409
    assert _lines(own) == []
    assert send("reject", marked) == 303
    assert [verdict for _, verdict, _ in _lines(own)] == ["rejected", "rejected"]
    assert "Nothing is waiting" in ann.get("/records").text
