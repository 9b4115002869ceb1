"""A draft, the letter, the reply and a letter of others: for tests of what texts share."""

from __future__ import annotations

from pathlib import Path

from graph import pipeline
from graph.store import Store

PLANTED = (
    "The harbour rules were written behind closed doors by four shipping companies, and not one "
    "fisher, dock worker or town council was heard before they were sent to the ministers."
)
HEAD = """Ms Ana Ruiz
Secretary General, World Customs Organization
Brussels

{date}

Dear Ms Ruiz,

"""
FOOT = """
Yours sincerely,

1. River Law Network, Kenya
2. Mill Group of the Northern and Southern Valleys, Chile
{more}
Please send your answer to: River Law Network, secretariat@river-law.example
"""
TEXTS = {
    "draft": HEAD.format(date="1 March 2020")
    + PLANTED
    + """

We ask you to publish the draft of the harbour rules before anybody votes on them.

We also ask you to withdraw the chapter on small boats.
"""
    + FOOT.format(more=""),
    "letter": HEAD.format(date="9 April 2020")
    + """We write to you about the harbours in which we work.

"""
    + PLANTED.replace("not one fisher", "not one fisherman")
    + """

We ask you to publish the full draft of the harbour rules before anybody votes on them.

We also ask you to hear the dock workers.
"""
    + FOOT.format(more="3. Zumbi Foundation, Brazil\n"),
    "reply": """River Law Network
Nairobi

20 April 2020

Dear friends,

You write that "the harbour RULES were written behind closed doors by four shipping
companies". They were not.

Ana Ruiz
Secretary General, World Customs Organization
""",
    "others": HEAD.format(date="2 May 2021")
    + "Schools in the valleys have had no roof since the storm of last winter.\n"
    + FOOT.format(more=""),
}
CURATED = """
@prefix pg: <https://w3id.org/policygraph/ns/> .
@prefix code: <https://w3id.org/policygraph/code/> .
@prefix letter: <https://example.org/kg/letter/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
letter:draft dcterms:isVersionOf letter:letter .
letter:reply pg:repliesTo letter:letter .
"""


def add(store: Store, place: Path, *names: str, replacing: bool = False) -> None:
    """Add letters of `TEXTS`, all where none is named, and what a curator says of them."""
    files = []
    for name in names or TEXTS:
        files.append(place / f"{name}.txt")
        files[-1].write_text(TEXTS[name], "utf-8")
    policy = pipeline.Policy(incomplete=True, replace=replacing)
    assert not pipeline.add(store, files, policy=policy).failed
