"""What curators do: look at two names, say what they are to each other, take it back."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from graph.resolution import Decision, Decisions, Verdict
from graph.resolution.likeness import Comparison, Likeness
from graph.store import Store, history
from graph.store.deciding import DecisionLog
from graph.store.keyed import key_of
from graph.writing.reviewing import Case, Party
from tests.webui.reviewing.conftest import Desk
from webui.gate import Gate
from webui.reviewing import showing
from webui.reviewing.queue import TOO_MUCH, Pairs, Queue
from webui.settings import Limits

NAMES = ("river-law-network", "river-law-netwrok")


def _lines(store: Store) -> list[tuple[str, str]]:
    return [(line.verdict.value, line.by) for line in store.decisions().lines]


def test_a_decision_is_logged_with_what_was_shown_and_the_next_pair_comes(
    ann: Desk, own: Store
) -> None:
    page = ann.page()
    first = ann.case()
    assert "1 of 2 · 0 decided today by you" in page
    assert 'href="/letter/rivers.sig-' in page
    assert re.findall(r'button main" name="verdict" value="([^"]+)"', page) == ["same"]
    said = ann.say("same", first, seen=0, why="one office", proposed="review")
    assert (said.status_code, said.location) == (303, f"/review?proposed=review&after={first}")
    (line,) = own.decisions().lines
    assert (line.by, line.why, line.verdict) == ("ann", "one office", Verdict.SAME)
    assert line.score
    assert all(reason in html.unescape(page) for reason in line.reasons)
    assert history(own.place)[0][-1].by == "ann"
    following = ann.page(f"/review?after={first}")
    assert "1 of 1 · 1 decided today by you" in following
    assert first not in re.findall(r'name="case" value="(\w+)"', following)


def test_two_of_the_same_name_are_told_apart_as_part_and_whole() -> None:
    names = ("quay-watch", "quay-watch-2")
    left, right = (Party(f"https://example.org/kg/org/{one}", one, "Quay Watch") for one in names)
    case = Case(left, right, Comparison(Likeness.REVIEW, 95, ()))
    pairs = Pairs((case,), dict.fromkeys(names, "Quay Watch"), 1, 0)
    assert set(showing.Desk(pairs, Decisions(), showing.Wanted()).part(case)) == set(names)


def test_undoing_brings_the_pair_back_and_the_page_of_the_thing_tells_it_all(
    ann: Desk, own: Store, gate: Gate
) -> None:
    case = ann.case()
    ann.say("same", case, seen=0, why="one office")
    merged = ann.get("/org/river-law-netwrok").location
    assert merged == "/org/river-law-network"
    own_page = ann.get(merged).text
    assert "Decisions about who this is" in own_page
    assert 'aria-label="Undo line 1"' in own_page
    token = ann.form_token
    back = ann.send("/review/undo", form_token=token, line="1", seen="1", back=merged)
    assert (back.status_code, back.location) == (303, merged)
    assert _lines(own) == [("same", "ann"), ("undo", "ann")]
    assert ann.case() == case
    told = Desk(gate.app.test_client()).get("/org/river-law-netwrok").text
    assert all(words in told for words in ("one office", "no longer holds", "Line 1 was undone"))
    assert "/review/undo" not in told
    ann.say("different", case, seen=2)
    last = ann.send("/review/undo", form_token=token, seen="3")
    assert last.location == f"/review?case={case}"
    assert _lines(own)[-1] == ("undo", "ann")
    again = ann.send("/review/undo", form_token=token, seen="4", line="3")
    assert (again.status_code, "no decision that stands" in again.text) == (409, True)


def test_what_another_decided_meanwhile_is_told_and_nothing_is_lost(
    ann: Desk, sign_in: Callable[[str], Desk], own: Store
) -> None:
    bob, case = sign_in("bob"), ann.case()
    assert bob.say("different", case, seen=0).status_code == 303
    late = ann.say("same", case, seen=0, why="I asked them")
    assert late.status_code == 409
    assert "“River Law Network” and “River Law Netwrok”: bob decided different" in late.text
    assert "I asked them" in late.text
    assert "“River Law Network” is not “River Law Netwrok”" in html.unescape(late.text)
    assert _lines(own) == [("different", "bob")]
    assert ann.say("same", case, seen=1).status_code == 303


def test_a_refusal_names_the_chain(ann: Desk, own: Store) -> None:
    case = ann.case()
    keys = sorted(key_of(own.base.name("o", name), own.registry, own.base) for name in NAMES)
    other = "https://example.org/mill"
    told = [(keys[0], other, Verdict.SAME), (keys[1], other, Verdict.DIFFERENT)]
    DecisionLog(own.place).append([Decision(*one, "eva", "2026-01-01T00:00:00Z") for one in told])
    refused = ann.say("same", case, seen=2)
    assert refused.status_code == 409
    assert "so they cannot be the same; undo a decision first" in refused.text
    assert f"= {other} is not “River Law" in html.unescape(refused.text)


def test_several_pairs_are_decided_at_once_or_none(ann: Desk, own: Store) -> None:
    first = ann.case()
    second = ann.case(f"/review?after={first}")
    token = ann.form_token
    sent = {"form_token": token, "seen": "0", "verdict": "same"}
    assert "Mark a pair first" in ann.send("/review/alike", **sent).text
    gone = ann.send("/review/alike", **sent, case="0" * 16)
    assert (gone.status_code, _lines(own)) == (409, [])
    both = ann.client.post(
        "/review/alike",
        data=sent | {"case": [first, second]},
        headers={"Sec-Fetch-Site": "same-origin"},
    )
    assert both.status_code == 303
    assert _lines(own) == [("same", "ann")] * 2
    assert "No pairs of names are waiting" in ann.page()


def test_only_curators_review_and_only_from_their_own_pages(
    ann: Desk, sign_in: Callable[[str], Desk], gate: Gate, own: Store
) -> None:
    case, reader, stranger = ann.case(), sign_in("eve"), Desk(gate.app.test_client())
    assert stranger.get("/review").location == "/login?next=%2Freview"
    assert 'href="/review"' not in reader.get("/letters").text
    for path in ("/review", "/review/alike"):
        refused = reader.get(path)
        assert (refused.status_code, "this needs a curator" in refused.text) == (403, True)
    sent = {"case": case, "verdict": "same", "seen": "0", "line": "1"}
    for path in ("/review", "/review/alike", "/review/undo"):
        assert reader.send(path, form_token=reader.form_token, **sent).status_code == 403
        assert ann.send(path, form_token=reader.form_token, **sent).status_code == 403
        elsewhere = ann.client.post(
            path,
            data=sent | {"form_token": ann.form_token},
            headers={"Sec-Fetch-Site": "cross-site"},
        )
        assert elsewhere.status_code == 403
        assert stranger.send(path, **sent).status_code == 303
    assert ann.say("merge", case, seen=0).status_code == 400
    assert _lines(own) == []


def test_names_are_compared_apart_and_what_needs_too_much_is_told(own: Store, gate: Gate) -> None:
    queue = Queue(own, lambda: gate.pool.snapshot, Limits(export_seconds=0.000_001))
    assert queue.found() is None
    queue.close()
    assert (queue.failure, queue.pairs) == (TOO_MUCH, None)
