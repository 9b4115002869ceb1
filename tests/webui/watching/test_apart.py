"""Watched questions are asked in a process apart, and one that costs too much costs no other."""

from __future__ import annotations

import pytest

from graph.errors import QueryRefused
from graph.query import Library, question, questions
from graph.query.question_files import read_question
from graph.store import Store
from webui.settings import Limits
from webui.watching.apart import Apart
from webui.workers import Sources

ENDLESS = """# title: Never done
# question: How many things are there, five times over?
SELECT (COUNT(*) AS ?n) WHERE {
  ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p FILTER(?a != ?d || ?g != ?m)
}
"""


def test_a_question_that_costs_too_much_is_refused_and_the_next_is_answered(demo: Store) -> None:
    endless = read_question("endless", ENDLESS, origin="endless.rq")
    known, limits = Library(questions(), (endless,)), Limits(query_seconds=1.0)
    with Apart(demo.publish(), known, limits, Sources(demo.source_text)) as apart:
        with pytest.raises(QueryRefused, match="takes more than 1 seconds"):
            apart.rows(endless, {})
        found = apart.rows(question("signatories"), {"letter": "letter:2008-10-28-wco-secure"})
        assert len(found.rows) == 49
        assert apart.labels(["https://example.org/kg/letter/2008-10-28-wco-secure"])
        with pytest.raises(QueryRefused, match="nothing: not a"):
            apart.rows(question("signatories"), {"letter": "<nothing"})
