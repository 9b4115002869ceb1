"""Letters that answer one another lead to one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import pipeline
from graph.store import open_store
from webui import create_app

LETTERS = {
    "asked": "3 May 2010\n\nTo the World Customs Organization\n\nWe urge the WCO to act.\n",
    "answered": "9 June 2010\n\nTo the Water Forum\n\nThank you for your letter of 3 May.\n",
}
REPLY = """
@prefix pg: <https://w3id.org/policygraph/ns/> .
@prefix letter: <https://example.org/kg/letter/> .
@prefix org: <https://example.org/kg/org/> .
letter:answered pg:repliesTo %s .
"""


def test_a_reply_and_what_it_answers_lead_to_one_another(tmp_path: Path) -> None:
    for name, words in LETTERS.items():
        (tmp_path / f"{name}.txt").write_text(words, "utf-8")
    (tmp_path / "reply.ttl").write_text(REPLY % "letter:asked", "utf-8")
    with open_store(tmp_path / "kb") as store:
        policy = pipeline.Policy(incomplete=True)
        files = [tmp_path / name for name in ("asked.txt", "answered.txt", "reply.ttl")]
        assert pipeline.add(store, files, policy=policy).failed == ()
        client = create_app(store).test_client()
        reply, asked = (
            client.get(f"/letter/{name}", headers={"Accept": "text/html"}).text
            for name in ("answered", "asked")
        )
    assert '<dt>Answers</dt><dd><a class="thing" href="/letter/asked">' in " ".join(reply.split())
    assert "answered by" in asked
    assert 'href="/letter/answered"' in asked


@pytest.mark.parametrize("answered", ["<https://w3id.org/policygraph/ref/body/wco>", "org:nobody"])
def test_a_reply_to_what_is_no_document_is_refused(tmp_path: Path, answered: str) -> None:
    (tmp_path / "answered.txt").write_text(LETTERS["answered"], "utf-8")
    (tmp_path / "reply.ttl").write_text(REPLY % answered, "utf-8")
    with open_store(tmp_path / "kb") as store:
        policy = pipeline.Policy(incomplete=True)
        files = [tmp_path / "answered.txt", tmp_path / "reply.ttl"]
        (failed,) = pipeline.add(store, files, policy=policy).failed
    assert "A reply is to a document" in failed.reason
