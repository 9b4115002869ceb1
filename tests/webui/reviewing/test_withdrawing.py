"""What a curator does for a person who does not want to be named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from graph import pipeline
from graph.resolution import Verdict
from graph.store import Store
from tests.webui.reviewing.conftest import Desk
from webui.gate import Gate

LETTER = """12 May 2014

World Health Organization
Geneva

Dear Director-General,

We urge the WHO to publish the reports that Oda Brandvold has asked for.

Sincerely,

1. Oda Brandvold, Oslo University, Norway
2. River Law Network, Kenya
"""
ADDRESSES = ("/people", "/letter/reports", "/letter/reports.txt", "/person/withheld-1", "/review")


def test_a_curator_withdraws_a_person_and_brings_the_person_back(
    own: Store, gate: Gate, ann: Desk, sign_in: Callable[[str], Desk], tmp_path: Path
) -> None:
    (tmp_path / "reports.txt").write_text(LETTER, "utf-8")
    assert not pipeline.add(own, [tmp_path / "reports.txt"]).failed
    gate.renew()
    page = ann.get("/person/oda-brandvold").text
    assert 'action="/withdraw"' in page
    visitor, reader = Desk(gate.app.test_client()), sign_in("eve")
    assert 'action="/withdraw"' not in visitor.get("/person/oda-brandvold").text
    assert 'action="/withdraw"' not in reader.get("/person/oda-brandvold").text

    given = {"person": own.base.name("p", "oda-brandvold"), "seen": "0", "why": "Brandvold asked"}
    assert reader.send("/withdraw", form_token=reader.form_token, **given).status_code == 403
    assert visitor.send("/withdraw", **given).location.startswith("/login")
    assert own.decisions().lines == ()
    done = ann.send("/withdraw", form_token=ann.form_token, **given)
    assert (done.status_code, done.location) == (303, "/person/withheld-1")
    assert [(one.verdict, one.by) for one in own.decisions().lines] == [(Verdict.WITHDRAWN, "ann")]
    for address in ADDRESSES:
        for one in (visitor, ann):
            assert "brandvold" not in one.get(address).text.lower(), address
    gone = visitor.get("/person/oda-brandvold")
    assert (gone.status_code, "p:name withheld: nothing of that name" in gone.text) == (404, True)
    told = visitor.get("/person/withheld-1").text
    assert "Withdrawn from public view" in told
    assert "name withheld asked" in told
    assert 'action="/withdraw"' not in ann.get("/person/withheld-1").text
    again = ann.send("/withdraw", form_token=ann.form_token, **given)
    assert (again.status_code, "was withdrawn already" in again.text) == (409, True)

    undone = ann.send("/review/undo", form_token=ann.form_token, line="1", seen="1")
    assert (undone.status_code, undone.location) == (303, "/person/oda-brandvold")
    assert "Oda Brandvold" in visitor.get(undone.location).text
