"""What a curator does: hand letters in, look at what they say, accept them or not."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from graph.incoming import Incoming, State
from graph.store import Store, history
from tests.webui.incoming.conftest import LETTER, Desk
from webui.gate import Gate
from webui.incoming.clerk import Clerk
from webui.settings import Limits

Letter = tuple[str, bytes]


def test_a_letter_is_handed_in_looked_at_and_accepted(
    ann: Desk, own: Store, letter: Letter
) -> None:
    assert ann.hand_in(letter).location == "/add"
    (key,) = ann.keys()
    assert own.letters() == []
    page = ann.get(f"/add/{key}")
    assert page.status_code == 200
    assert "Not in the graph yet" in page.text
    assert "Water Forum" in page.text
    assert 'name="without" value="sig-2"' in page.text
    token = ann.form_token
    accepted = ann.send(f"/add/{key}/accept", form_token=token, name="lamy", without="sig-2")
    assert (accepted.status_code, accepted.location) == (303, "/letter/lamy")
    shown = ann.get("/letter/lamy")
    assert "Water Forum" in shown.text
    assert 'id="sig-2"' not in shown.text
    assert "Not in the graph yet" not in shown.text
    assert ann.keys() == []
    kept = ann.get("/letter/lamy.original")
    assert (kept.data, kept.headers["Content-Disposition"]) == (
        letter[1],
        f"attachment; filename={letter[0]}",
    )
    commits, _ = history(own.place)
    assert commits[-1].by == "ann"
    ann.hand_in(letter)
    assert "The same text is in the graph" in ann.waiting()
    (again,) = ann.keys()
    assert "letter:lamy" in ann.get(f"/add/{again}").text


def test_a_name_that_another_letter_has_is_told_and_nothing_is_lost(
    ann: Desk, own: Store, letter: Letter
) -> None:
    for text in (LETTER, LETTER.replace("12 May", "13 May")):
        ann.hand_in((letter[0], text.encode()))
        (key,) = ann.keys()
        sent = ann.send(f"/add/{key}/accept", form_token=ann.form_token, name="taken")
    assert sent.status_code == 409
    assert "another text of that name" in sent.text
    assert ann.keys() == [key]
    unseen = ann.send(f"/add/{key}/accept", form_token=ann.form_token, without="sig-99")
    assert (unseen.status_code, "look at it once more" in unseen.text) == (409, True)


def test_what_cannot_be_read_is_told_and_can_be_thrown_away(ann: Desk) -> None:
    picture = ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(100))
    ann.hand_in(picture, ("empty.txt", b""), ("notes.txt", b"shopping: milk, eggs\n"))
    page = ann.waiting()
    assert page.count('data-state="failed"') == 2
    assert "notes.txt: no records found" in page
    assert "Traceback" not in page
    nothing = ann.hand_in()
    assert (nothing.status_code, "Choose a file first" in nothing.text) == (422, True)


def test_each_letter_in_an_archive_waits_for_itself(ann: Desk) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.txt", LETTER)
        archive.writestr("two.txt", LETTER.replace("Water", "River"))
        archive.writestr("three.png", b"\x89PNG\r\n\x1a\n")
    ann.hand_in(("batch.zip", packed.getvalue()))
    assert len(ann.keys()) == 2
    page = ann.waiting()
    assert "batch.zip/one.txt" in page
    assert "batch.zip/two.txt" in page
    assert page.count('data-state="failed"') == 1
    waiting = ann.keys()
    for key in waiting:
        sent = ann.send(f"/add/{key}/accept", form_token=ann.form_token, name=key)
        assert sent.status_code == 303
        kept = ann.get(f"/letter/{key}.original")
        forum = "River" if "two.txt" in kept.headers["Content-Disposition"] else "Water"
        assert kept.data.decode() == LETTER.replace("Water", forum)


def test_a_letter_that_was_being_read_when_the_server_ended_is_read_by_the_next(
    own: Store, letter: Letter
) -> None:
    incoming = Incoming(own.place)
    item = incoming.hand_in("dan", *letter)
    incoming.note(replace(item, state=State.READING))
    reader = Clerk(own, incoming, Limits())
    reader.ring()
    until = time.monotonic() + 60
    while incoming.pending() and time.monotonic() < until:
        time.sleep(0.05)
    reader.close()
    (kept,) = incoming.of("dan")
    assert kept.state is State.READY
    incoming.throw_away(item)


def test_a_letter_that_needs_too_much_is_one_failed_letter(own: Store, letter: Letter) -> None:
    incoming = Incoming(own.place)
    item = incoming.hand_in("dan", *letter)
    done = Clerk(own, incoming, Limits(write_seconds=0.000_001))._done(item)
    assert (done.state, "takes too long" in done.reason) == (State.FAILED, True)
    assert Clerk(own, incoming, Limits())._done(item).state is State.READY
    incoming.throw_away(item)


def test_only_curators_add_and_each_sees_their_own(
    ann: Desk, sign_in: Callable[[str], Desk], gate: Gate, letter: Letter
) -> None:
    ann.hand_in(letter)
    (key,) = ann.keys()
    reader, bob = sign_in("eve"), sign_in("bob")
    stranger = Desk(gate.app.test_client())
    assert stranger.get("/add").location == "/login?next=%2Fadd"
    assert stranger.hand_in(letter, token="").status_code == 303
    for path in ("/add", f"/add/{key}"):
        assert reader.get(path).status_code == 403
    assert reader.hand_in(letter).status_code == 403
    assert bob.keys() == []
    assert bob.get(f"/add/{key}").status_code == 404
    for verb in ("accept", "discard"):
        answer = bob.send(f"/add/{key}/{verb}", form_token=bob.form_token)
        assert answer.status_code == 404
    assert ann.keys() == [key]


def test_a_form_from_elsewhere_adds_nothing(ann: Desk, letter: Letter, folder: Path) -> None:
    ann.hand_in(letter)
    (key,) = ann.keys()
    assert ann.hand_in(letter, token="x" * 64).status_code == 403
    for verb in ("accept", "discard"):
        assert ann.send(f"/add/{key}/{verb}", form_token="x" * 64).status_code == 403
        forged = ann.client.post(
            f"/add/{key}/{verb}",
            data={"form_token": ann.form_token},
            headers={"Sec-Fetch-Site": "cross-site"},
        )
        assert forged.status_code == 403
    assert len(list(folder.iterdir())) == 1


def test_nobody_has_a_preview_made_of_what_they_send(ann: Desk) -> None:
    headers = {"policygraph.incoming": "{}", "Policygraph-Incoming": "{}"}
    for method in ("GET", "POST"):
        answer = ann.client.open("/add/preview", method=method, headers=headers, data="x")
        assert answer.status_code in {404, 405}


def test_more_than_is_taken_is_told(ann: Desk, letter: Letter, folder: Path) -> None:
    assert ann.hand_in(("long.txt", b"x" * 400_000)).status_code == 413
    many = ann.hand_in(*[(f"{number}.png", b"\x89PNG") for number in range(22)])
    assert many.status_code == 422
    assert many.text.count("more than 20 at once") == 2
    assert len(list(folder.iterdir())) == 20


def test_names_in_any_script_are_read_in_a_process_that_opens_nothing(own: Store) -> None:
    """What extraction needs is all there before the limits are set."""
    names = "3. Fédération de l’eau, France\n4. Ένωση Καταναλωτών, Greece\n5. 消費者連盟, Japan\n"
    incoming = Incoming(own.place)
    item = incoming.hand_in("dan", "scripts.txt", (LETTER + names).encode())
    done = Clerk(own, incoming, Limits())._done(item)
    assert (done.state, done.reason) == (State.READY, "")
    assert dict(done.counts)["signature"] == 5
    incoming.throw_away(item)
