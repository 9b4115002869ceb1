"""What a curator links an organisation to, from its page."""

from __future__ import annotations

from collections.abc import Callable

from graph.store import Store
from tests.webui.reviewing.conftest import Desk
from webui.gate import Gate

PAGE = "/org/river-law-network"


def test_a_curator_links_an_organisation_to_an_authority_and_takes_it_back(
    own: Store, gate: Gate, ann: Desk, sign_in: Callable[[str], Desk]
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
