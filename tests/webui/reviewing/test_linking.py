"""What a curator links an organisation to, from its page."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from graph.resolution import Verdict
from graph.store import Store
from graph.store.keyed import key_of
from graph.writing.own_lists import OwnLists
from graph.writing.reviewing import case_name
from tests.webui.reviewing.conftest import Desk
from webui.gate import Gate

PAGE = "/org/river-law-network"


def test_a_curator_links_organisations_to_authorities_and_to_entries_of_a_list(
    own: Store, gate: Gate, ann: Desk, sign_in: Callable[[str], Desk], tmp_path: Path
) -> None:
    visitor, reader = Desk(gate.app.test_client()), sign_in("eve")
    assert 'action="/link"' in ann.get(PAGE).text
    for other in (visitor, reader):
        assert 'action="/link"' not in other.get(PAGE).text
    assert 'action="/link"' not in ann.get("/person/ana-ruiz").text

    given = {"thing": own.base.name("o", "river-law-network"), "seen": "0", "why": "its site"}
    assert visitor.send("/link", identifier="Q180", **given).location.startswith("/login")
    mine = given | {"form_token": ann.form_token}
    wrong = ann.send("/link", identifier="ror:05a28rw59", **mine)
    assert (wrong.status_code, "no identifier of ROR" in wrong.text) == (409, True)
    person = mine | {"thing": own.base.name("p", "ana-ruiz")}
    assert "persons are not linked" in ann.send("/link", identifier="Q180", **person).text
    nobody = mine | {"thing": own.base.name("o", "nobody")}
    assert ann.send("/link", identifier="Q180", **nobody).status_code == 409
    assert own.decisions().lines == ()

    done = ann.send("/link", identifier="https://www.wikidata.org/wiki/Q180", **mine)
    assert (done.status_code, done.location) == (303, PAGE)
    page = visitor.get(PAGE).text
    assert (
        'href="http://www.wikidata.org/entity/Q180" rel="external noreferrer">Wikidata Q180' in page
    )
    assert "is known as" in page
    assert "line 1, ann" in page
    assert "wd:Q180" in visitor.get(f"{PAGE}.ttl").text
    late = ann.send("/link", identifier="ror:05a28rw58", **mine)
    assert (late.status_code, "since you looked" in late.text) == (409, True)

    undone = ann.send("/review/undo", form_token=ann.form_token, line="1", seen="1", back=PAGE)
    assert undone.location == PAGE
    assert 'rel="external noreferrer">Wikidata' not in visitor.get(PAGE).text

    (tmp_path / "own.csv").write_text("id,name,country\n7,Mill Group International,\n")
    assert "In the list" not in ann.page()
    OwnLists(own.place).add("own", tmp_path / "own.csv", space="https://ngo.example/")
    mill = key_of(own.base.name("o", "mill-group"), own.registry, own.base)
    case = case_name([mill, "https://ngo.example/own/7"])
    until = time.monotonic() + 60
    while "In the list" not in (page := ann.page(f"/review?case={case}")):
        assert time.monotonic() < until, page
        time.sleep(0.02)
    assert "entry of a list" in page
    assert ann.say("part-of", case, seen=2).status_code == 400
    assert ann.say("same", case, seen=2).status_code == 303
    line = own.decisions().lines[-1]
    assert (line.verdict, line.right, line.label) == (
        Verdict.LINKED,
        "https://ngo.example/own/7",
        "own: Mill Group International",
    )
    told = ann.get("/org/mill-group").text
    assert 'href="https://ngo.example/own/7"' in told
    assert "own: Mill Group International" in told
