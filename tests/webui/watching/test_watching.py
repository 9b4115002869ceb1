"""Curators watch a question from its page; what changes is told once, on pages and in feeds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

from graph.store import Store
from graph.store.commits import now
from graph.store.deciding import DecisionLog
from graph.watches import Register, Watch
from graph.writing.withdrawing import withdrawal
from tests.webui.signing_in.conftest import HERE, HTML, Browser
from tests.webui.watching.conftest import add, compared
from webui.gate import Gate

SignIn = Callable[[str], Browser]
ATOM = "{http://www.w3.org/2005/Atom}"
ASKED = "/questions/letters-to?body=orgn:who"


def watch(browser: Browser, name: str, asked: str = ASKED) -> int:
    sent = {"form_token": browser.form_token, "asked": asked, "watch": name}
    return browser.send("/watches", **sent).status_code


def known(own: Store, name: str) -> str:
    """The key of a watch that has been compared."""
    key = Register(own.place).get(name).key
    compared(own, key)
    return key


def items(browser: Browser, path: str) -> list[dict[str, object]]:
    told = json.loads(browser.get(path).data)
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    found: list[dict[str, object]] = told["items"]
    return found


def test_a_question_is_watched_from_its_page_and_each_change_is_told_once(
    sign_in: SignIn, own: Store, gate: Gate, tmp_path: Path
) -> None:
    ann, stranger = sign_in("ann"), Browser(gate.app.test_client())
    page = ann.get(ASKED).text
    assert 'name="watch" value="letters-to-who"' in page
    assert 'action="/watches"' not in stranger.get(ASKED).text
    assert watch(ann, "letters-to-who") == 303
    known(own, "letters-to-who")
    assert "no change since commit" in stranger.get("/watches").text
    add(own, tmp_path, 4, "Ana Ruiz", "Bergen Hospital")
    gate.renew()
    known(own, "letters-to-who")
    gate.renew()
    known(own, "letters-to-who")
    (item,) = items(stranger, "/watches/letters-to-who.json")
    assert item["title"] == "Letters to a body (body: orgn:who): 1 row added"
    assert "http://localhost/letter/letter-4" in str(item["content_html"])
    assert items(stranger, "/watches.json") == [item]
    answer = stranger.get("/watches/letters-to-who.atom")
    feed = ET.fromstring(answer.data)  # noqa: S314 - our own words
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}id") == item["id"]
    assert "letter/letter-4" in (entry.findtext(f"{ATOM}content") or "")
    unchanged = stranger.get(
        "/watches/letters-to-who.atom", **{"If-None-Match": answer.headers["ETag"]}
    )
    assert unchanged.status_code == 304
    page = stranger.get("/watches/letters-to-who").text
    assert page.count('class="change watch-entry"') == 1
    assert 'href="/letter/letter-4"' in page
    assert "added by" not in page.lower()


def test_only_curators_watch_and_only_by_forms_of_ours(sign_in: SignIn, gate: Gate) -> None:
    ann, eve, nobody = sign_in("ann"), sign_in("eve"), Browser(gate.app.test_client())
    assert watch(eve, "eves") == 403
    assert nobody.send("/watches", asked=ASKED, watch="n").status_code == 303
    sent = {"form_token": ann.form_token, "asked": ASKED, "watch": "elsewhere"}
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert ann.client.post("/watches", data=sent, headers=HTML | elsewhere).status_code == 403
    sent["form_token"] = sent["watch"]
    assert ann.client.post("/watches", data=sent, headers=HTML | HERE).status_code == 403
    assert watch(ann, "Not a name") == 400
    assert watch(ann, "w", "/questions/letters-to?body=nobody-knows") == 400
    assert watch(ann, "w", "/questions/no-such-question") == 404
    assert watch(ann, "w", "https://elsewhere.example/x") == 404


def test_one_removes_what_one_watches_and_no_other_curator_does(sign_in: SignIn) -> None:
    ann, bob = sign_in("ann"), sign_in("bob")
    assert watch(ann, "anns") == 303
    gone = "/watches/anns/remove"
    assert bob.send(gone, form_token=bob.form_token).status_code == 403
    assert ann.send(gone, form_token=ann.form_token).status_code == 303
    assert ann.get("/watches/anns").status_code == 404


def test_what_was_missed_while_nothing_was_served_is_caught_up_at_the_next_start(
    own: Store, open_gate: Callable[[], Gate], tmp_path: Path
) -> None:
    from_now = Watch(
        name="who-signs",
        title="Signatories",
        question="signatories",
        values={},
        by="ann",
        at=now(),
        commit=own.commit,
    )
    Register(own.place).add(from_now)
    first = open_gate()
    known(own, "who-signs")
    first.close()
    before = own.commit
    add(own, tmp_path, 5, "Oda Brandvold", "Oslo University")
    add(own, tmp_path, 6, "Oda Brandvold", "Oslo University")
    later = open_gate()
    known(own, "who-signs")
    (item,) = items(Browser(later.app.test_client()), "/watches/who-signs.json")
    later.close()
    told = item["_policygraph"]
    assert isinstance(told, dict)
    assert (told["since"], told["commit"]) == (before, own.commit)
    assert item["title"] == "Signatories: 4 rows added"
    assert "Oda Brandvold" in str(item["content_text"])


def test_who_was_withdrawn_since_is_named_in_no_entry_and_not_by_a_watch(
    sign_in: SignIn, own: Store, gate: Gate, tmp_path: Path
) -> None:
    gate.renew()
    ann = sign_in("ann")
    assert watch(ann, "odas", "/questions/letters-of?agent=p:oda-brandvold") == 303
    known(own, "odas")
    assert ann.get("/watches/odas").status_code == 200
    wish = withdrawal(own, "p:oda-brandvold", by="Ann", why="asked for it")
    DecisionLog(own.place).append([wish])
    gate.renew()
    add(own, tmp_path, 7, "Kari Nordmann", "Oslo University")
    gate.renew()
    known(own, "who-signs")
    assert len(items(ann, "/watches/who-signs.json")) == 2
    for path in ("/watches", "/watches/who-signs", "/watches.atom", "/watches.json"):
        answer = ann.get(path)
        assert answer.status_code == 200
        assert b"brandvold" not in answer.data.lower()
        assert b"odas" not in answer.data
    assert b"name withheld" in ann.get("/watches.json").data
    assert ann.get("/watches/odas").status_code == 404
