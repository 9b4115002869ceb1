"""Answers that can be cited: what was asked, of which graph, with which result, and checked again.

A citation is a file that needs nothing else: it holds the query, the rows and hashes of both
the graph and the rows. Whoever has the same letters under the same base gets the same hashes.
"""

from __future__ import annotations

from graph.citable.answers import CitedAnswer, cite, of_question, read, result_of
from graph.citable.coverage import Coverage, coverage
from graph.citable.forms import FORMS, to_bibtex, to_cff, to_csl, to_text
from graph.citable.verifying import Verdict, verify

__all__ = [
    "FORMS",
    "CitedAnswer",
    "Coverage",
    "Verdict",
    "cite",
    "coverage",
    "of_question",
    "read",
    "result_of",
    "to_bibtex",
    "to_cff",
    "to_csl",
    "to_text",
    "verify",
]
