"""Watched questions are asked in a process apart, and one that costs too much costs no other."""

from __future__ import annotations

from graph.errors import QueryRefused
from graph.query import Library, question, questions
from graph.query.question_files import read_question
from graph.store import Store
from graph.watches import Answered, Wish
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
    known = Library(questions(), (endless,))
    limits = Limits(query_seconds=2.0, workers=1)
    asked = question("signatories")
    letters = ("letter:2008-10-28-wco-secure", "<not an iri")
    wishes: list[Wish] = [(endless, {}), *((asked, {"letter": one}) for one in letters)]
    with Apart(demo.publish(), known, limits, Sources(demo.source_text)) as apart:
        costly, found, wrong = apart.answers(wishes)
        assert isinstance(costly, QueryRefused)
        assert "takes more than 2 seconds" in str(costly)
        assert isinstance(found, Answered)
        assert len(found.rows) == 49
        assert isinstance(wrong, QueryRefused)
        assert "not an IRI" in str(wrong)
        assert list(apart.answers([])) == []
        letter = "https://example.org/kg/letter/2008-10-28-wco-secure"
        assert apart.labels([letter])[letter].startswith("Letter to World")
