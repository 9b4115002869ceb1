"""What curators do on the page of a demand: enter an outcome, take it back, say what is alike."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from graph.ledger import Outcome
from graph.query import ask
from graph.query.running import rows_of
from graph.store import Store
from tests.webui.pages.reading_panels import panels
from tests.webui.signing_in.conftest import HTML, Browser
from webui import create_app
from webui.gate import Gate
from webui.pages import ledger

SignIn = Callable[[str], Browser]
PAGE = "/letter/asking.demand-1"
FORM = {
    "demand": "letter:asking.demand-1",
    "status": "met",
    "as_of": "2020-04-20",
    "source": "letter:reply",
    "quote": "The draft of the customs plan is on our site",
}


def send(browser: Browser, path: str, **fields: str) -> tuple[int, str]:
    """Send a form; the status, and where it leads or what it says."""
    answer = browser.send(path, form_token=browser.form_token, **fields)
    return answer.status_code, answer.location or answer.text


def test_an_outcome_is_entered_on_the_page_of_its_demand_and_shown_there(
    sign_in: SignIn, own: Store
) -> None:
    ann, bob = sign_in("ann"), sign_in("bob")
    empty = ann.get(PAGE).text
    assert "Nobody has recorded what came of it" in empty
    assert 'action="/ledger/outcome"' in empty
    status, place = send(ann, "/ledger/outcome", **FORM)
    assert (status, place.split("#")[0]) == (303, PAGE)
    page = ann.get(PAGE).text
    assert f'id="{place.split("#")[1]}"' in page
    assert "The draft of the customs plan is on our site" in page
    assert re.search(r'href="/letter/reply\?cite=(span-\d+-\d+)#\1"', page)
    linked = {"source": "https://example.org/n", "title": "News", "quote": "no maps"}
    assert send(bob, "/ledger/outcome", **{**FORM, **linked, "status": "partly met"})[0] == 303
    page = bob.get(PAGE).text
    assert "quoted from a source not held here" in page
    assert "disputed" in page
    assert [row["status"] for row in ask(own, "outcomes-of", demand=FORM["demand"]).values()] == [
        "met",
        "partly met",
    ]


def test_the_address_of_a_page_here_is_a_source(sign_in: SignIn, own: Store) -> None:
    ann = sign_in("ann")
    form = {
        "demand": "letter:asking.demand-2",
        "status": "refused",
        "source": "http://localhost/letter/reply?show=demand#span-1-2",
        "quote": "We cannot hear traders",
    }
    assert send(ann, "/ledger/outcome", **{**FORM, **form})[0] == 303
    (entry,) = (one for _, one in own.books.read().outcomes if one.demand == form["demand"])
    assert isinstance(entry, Outcome)
    assert entry.source == "letter:reply"


def test_what_is_refused_comes_back_with_the_reason_and_with_what_was_typed(
    sign_in: SignIn, own: Store
) -> None:
    ann = sign_in("ann")
    before = own.commit
    status, page = send(ann, "/ledger/outcome", **{**FORM, "quote": "The draft is <lost>"})
    assert status == 422
    assert "these words do not stand in its text" in page
    assert "The draft is &lt;lost&gt;</textarea>" in page
    assert '<option value="met" selected>' in page
    status, page = send(ann, "/ledger/outcome", **{**FORM, "status": ""})
    assert (status, "no status of a demand" in page) == (422, True)
    status, page = send(ann, "/ledger/outcome", **{**FORM, "demand": "letter:asking"})
    assert (status, "no demand of that name" in page) == (400, True)
    assert own.commit == before


def test_only_curators_write_by_forms_of_their_own_session(sign_in: SignIn, gate: Gate) -> None:
    ann, eve = sign_in("ann"), sign_in("eve")
    assert send(eve, "/ledger/outcome", **FORM)[0] == 403
    assert 'action="/ledger/' not in eve.get(PAGE).text
    nobody = Browser(gate.app.test_client())
    assert nobody.get("/ledger/outcome?demand=letter:asking.demand-1").status_code == 303
    assert 'action="/ledger/' not in nobody.get(PAGE).text
    token = ann.form_token
    elsewhere = ann.client.post(
        "/ledger/outcome",
        data={**FORM, "form_token": token},
        headers=HTML | {"Sec-Fetch-Site": "cross-site"},
    )
    assert elsewhere.status_code == 403
    for path in ("/ledger/outcome", "/ledger/retract", "/ledger/alike"):
        assert ann.send(path, **FORM).status_code == 403
        assert nobody.send(path, **FORM, form_token=token).status_code in {303, 401, 403}


def test_one_takes_back_what_one_said_and_all_of_it_stays_to_be_read(
    sign_in: SignIn, own: Store
) -> None:
    ann, bob = sign_in("ann"), sign_in("bob")
    form = {**FORM, "demand": "letter:asking-too.demand-1", "as_of": "2020-05-01"}
    page, name = send(ann, "/ledger/outcome", **form)[1].split("#outcome-")
    back = {"entry": name, "back": form["demand"], "why": "another draft"}
    assert send(bob, "/ledger/retract", **back)[0] == 403
    assert send(ann, "/ledger/retract", **back) == (303, page)
    told = ann.get(page).text
    assert "Findings that were taken back" in told
    assert "another draft" in told
    lines = len(own.books.read().entries)
    assert send(ann, "/ledger/retract", **back)[0] == 303
    assert len(own.books.read().entries) == lines
    assert send(ann, "/ledger/retract", **{**back, "entry": "0123"})[0] == 409
    assert not ask(own, "outcomes-of", demand=form["demand"]).rows


def test_similar_demands_are_unverified_until_a_curator_decides_and_undoes(
    sign_in: SignIn, gate: Gate
) -> None:
    ann = sign_in("ann")
    page = "/letter/asking-too.demand-2"
    similar = ann.get(page).text.split('id="similar"')[1].split("</section>")[0]
    assert "Similar, unverified" in similar
    assert 'href="/letter/asking.demand-1"' in similar
    assert re.search(r"6 of 1\d words are in both", similar)
    pair = {"left": "letter:asking-too.demand-2", "right": "letter:asking.demand-1"}
    said = send(ann, "/ledger/alike", **pair, same="yes", back=pair["left"])
    assert said == (303, page)
    told = ann.get(page).text
    (same,) = (one for one in panels(told) if one.question == "asks-same")
    assert len(same.rows) == 1
    entry = re.search(r'name="entry" value="(\w+)"', told.split('id="alike-decided"')[1])
    assert entry
    assert send(ann, "/ledger/retract", entry=entry[1], back=pair["left"]) == (303, page)
    assert "Similar, unverified" in ann.get(page).text
    send(ann, "/ledger/alike", **pair, same="no", back=pair["left"])
    told = ann.get(page).text
    assert "does not ask the same as" in told
    assert 'id="same"' not in told


def test_the_queries_that_the_pages_show_give_what_they_say(sign_in: SignIn, own: Store) -> None:
    send(sign_in("ann"), "/ledger/outcome", **FORM)
    pages = create_app(own).test_client()
    demands = [str(row["demand"]) for row in ask(own, "demands").values()]
    addresses = [f"/letter/{one.rpartition('/')[2]}" for one in demands]
    for address in [*addresses, "/ledger?body=orgn:wco", "/ledger?status=code:demand-status.open"]:
        for panel in panels(pages.get(address, headers=HTML).text):
            rows = rows_of(own, panel.sparql).values()
            assert len(rows) == panel.total, (address, panel.question)
            kept = [
                frozenset((name, row[name]) for name in panel.columns if row[name] is not None)
                for row in rows
            ]
            assert sorted(map(sorted, kept)) == sorted(map(sorted, panel.rows)), panel.question


def test_each_number_of_the_board_is_the_number_of_demands_behind_its_link(own: Store) -> None:
    pages = create_app(own).test_client()
    html = pages.get("/ledger", headers=HTML).text
    board = html.split("<tbody>")[1].split("</tbody>")[0]
    cells = re.findall(r'href="(/ledger[^"]+)" aria-label="(\d+) demand', board)
    assert len(cells) >= 3
    for address, number in cells:
        shown = panels(pages.get(address.replace("&amp;", "&"), headers=HTML).text)
        assert [one.total for one in shown if one.question == "ledger-demands"] == [int(number)]


def test_of_very_many_demands_the_board_shows_the_newest_and_tells_how_many(
    own: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "MOST_DEMANDS", 1)
    pages = create_app(own).test_client()
    for address in ("/ledger", "/ledger?body=orgn:wco", "/ledger?status=code:demand-status.open"):
        (_, panel) = panels(pages.get(address, headers=HTML).text)
        rows = rows_of(own, panel.sparql).values()
        assert len({row["demand"] for row in rows}) == panel.total >= 2
        days = sorted((str(row["date"]) for row in rows), reverse=True)[:1]
        shown = [dict(row)["demand"] for row in panel.rows]
        assert [row["date"] for row in rows if row["demand"] in shown] == days


def test_the_report_of_a_body_and_the_table_of_all_say_what_their_queries_give(
    sign_in: SignIn, own: Store
) -> None:
    send(sign_in("ann"), "/ledger/outcome", **FORM)
    pages = create_app(own).test_client()
    html = pages.get("/report?as-of=2020-12-31", headers=HTML).text
    (panel,) = panels(html)
    (row,) = rows_of(own, panel.sparql).values()
    assert panel.rows == [frozenset((name, row[name]) for name in panel.columns)]
    median = ask(own, "median-days", body="orgn:wco", until="2020-12-31").values()[0]
    assert (
        f'aria-label="{float(median["median"] or 0):g} days, median of {median["timed"]}:' in html
    )
    page = pages.get("/report?body=orgn:wco&as-of=2020-12-31", headers=HTML).text
    assert f'<td class="num">{row["received"]}</td>' in page
    assert 'id="note-1"' in page
    markdown = pages.get("/report.md?body=orgn:wco&as-of=2020-12-31")
    assert markdown.content_type.startswith("text/markdown")
    assert f"| Demands received | {row['received']} |" in markdown.text
    assert pages.get("/report.md", headers=HTML).status_code == 400
    assert pages.get("/report?as-of=soon", headers=HTML).status_code == 400
