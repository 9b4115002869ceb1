"""Demands and quotations take about twice the time for twice the text, whatever it holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.extractors import demands, quotations
from graph.model import Document, Span
from graph.reading import read_text
from graph.sections import Parts
from tests.growth import assert_linear, repeated

PIECES = {
    "calls": "we call on ",
    "urges": "we urge you to ",
    "duties": "the Council must ",
    "resolutions": "Calls on States to act; ",
    "told": "the letter asks today called on ",
    "please": "Please ",
    "time to": "It is time to end the ",
    "will you": "Will you publish a ",
    "must be": "Das muss es ",
    "orders": "Close the Gap And ",
    "wishes": "we want the ",
    "undersigned": "the undersigned ",
    "signataires": "les signataires ",
    "said": "“a b c d” said Ana ",
    "names": "Ana Ruiz ",
    "open marks": "“a ",
    "typed marks": "``a ",
    "brackets": "“a b c d” (",
    "texts": "draft report A ",
    "items": "1. Ensure it;\n\n",
    "headings": "Our demands\n\n",
    "romance subjects": "la Commission nationale des ports ",
    "relatives": "l’article 9 de la Charte, ",
    "as told": "comme l’écrivait déjà ",
    "counted": "PRIMERO. Que\n\n",
    "small paragraphs": "wir fordern, dass\n\nes geht,\n\n",
    "scriventi": "le scriventi associazioni ",
    "headings between items": "Our demands\n\n4.1 On it\n\n- Ensure it.\n\n",
    "short headings": "On it\n\n- Ensure it.\n\n",
    "table heads": "| Recommendation | a |\n| Ensure it now | b |\n",
    "subjects": "the Board, which it held, said “a b c d” ",
    "texts with names": "In its Fair Ports Act 3/19 of the A “a b c d” ",
    "apposed": "wir, nous, a ",
    "needs": "es urgente que la Comisión ",
    "other times": "en 2009 pedimos a la ",
    "written for": "we are writing as ",
    "written to": "nos dirigimos a usted, nous vous écrivons a ",
    "written as": "we write to you as a that ",
    "addressed": "wir wenden uns an Sie als a mit der Bitte a ",
    "si chiede": "Si chiede la a ",
    "begging": "we beg the a ",
    "come true": "Wir fordern:\n\nDer Kai wird a.\n",
    "veuillez": "Veuillez ne pas nous y ",
    "bitte": "Falls Sie a, öffnen Sie mir das ",
    "to know": "we would like to know why a ",
    "savoir": "nous voulons savoir si a ",
    "beliefs": "we believe that the a ",
    "dass": "wir glauben, dass die Kai a ",
    "hopes": "I hope that a ",
    "half counts": "we ask: 1) a, 2) b, ",
    "openings": "As told, and so, Quay Watch, ",
    "asked before": "Thus, we asked the a ",
    "deeds named": "the steps that I hope you take a ",
    "capitals": "CHIEDE AL A ",
    "hanging": "we ask you, with all\n\n- to a b\n- das a zu b c d\n\n",
    "named steps": "a simple step the government should a ",
    "wir": "wir Leute am Kai, die a, bitten a, ",
    "must be quickly": "must be quickly a, muss es a b ",
    "groups asked": "le associazioni a hanno a ",
    "below": "demands which are below; these demands ",
    "wanted lines": "We demand:\n\nAn end to it.\nRelease of the it.\n",
    "counted headings": "Our demands\n\nI. For it\n\n1. Ensure it.\n\n",
    "sections": "We demand:\n\n## 1. It\n\nIt must be a.\n\n## 2. It\n\nIt is.\n\n",
    "passives": "il doit être a, la chose, must be ",
    "later clauses": ", the Board must a, ",
    "pronouns": "The Board is. It must be. ",
    "open letters": "an open letter of the groups, a ",
    "letters sent": "the groups sent a letter which a, ",
    "families": "His family, his friends, ",
    "introductions": "On behalf of Aa Bb of Cc ",
    "resolved": "The Council resolves:\n\n1. To ask the a.\n\n",
    "twice": "we ask it, and we urge it, ",
    "called upon": "Die Regierung wird a b ",
    "of law": "under the a, recall it. The authorities must be. ",
    "above": "we hope that the above a will ",
    "joined": "We support it and call on ",
    "bodies": "With regard to it, bodies such as (A) of ",
}


def hard(piece: str) -> Callable[[int], Document]:
    text = repeated(piece, after="x")
    return lambda size: read_text(text(size), name="hard")


FAR = 8_000
"""Characters of what is looked for in the 400 paragraphs before, so that there are as many."""


def extract(document: Document) -> None:
    parts = Parts(body=Span(0, len(document.text)))
    list(demands.extract(document, parts))
    list(quotations.extract(document, parts))


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    assert_linear(extract, hard(piece), size=FAR if piece.endswith("Que\n\n") else 6_000)
