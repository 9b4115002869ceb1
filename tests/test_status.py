"""The page of aims: figures are found in what is printed, and misses are told as misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.status.aims import AIMS, Aim

PAGE = Path(__file__).parent.parent / "docs" / "status.md"

PRINTED = """\
metric                      precision  recall  F1 or share  counts                  asserted
date                                           0.970        32/33
signatories                 0.996      0.993   0.994        810 right of 816        737/740 = 1.00
signatory count within 2 %                     0.939        31/33
bodies (recall)                        0.897   0.897        96 of 107 annotated

        names taken apart s       found s     µs a name
        1,000          0.34          0.43           766
       10,000          3.10          9.50           766
50,000 decisions: written 1.26 s, read and verified 0.43 s, replayed 0.41 s, 40,000 keys

a query 0.31 ms, by a worker 3.85 ms: isolation adds 2.77 ms
new questions:
  policygraph                 218 queries/s (179 to 808)   95 % within   94.1 ms
  oxigraph serve             2528 queries/s (1942 to 2790)   95 % within    8.4 ms
  policygraph / oxigraph serve: 0.09
  policygraph / rdflib-endpoint: 7.80
the same questions again:
  policygraph / oxigraph serve: 0.91

5,016 things, 9,000 relations
  sent as 1.20 MB
  policygraph 1.4 s, pyvis's own page 80.2 s
/                                  first paint    412 ms, usable    600 ms
/network                           first paint    310 ms, usable   1570 ms
query evaluation           168 of 173
query syntax               101 of 106, 5 understood and refused
update syntax               55 of 55
"""

FIGURES = {
    "date": 0.970,
    "signatories": 0.994,
    "signatory count within 2 %": 0.939,
    "bodies (recall)": 0.897,
    "10,000 names compared, seconds (taken apart beforehand)": 9.5,
    "50,000 decisions replayed, seconds": 0.41,
    "what isolation adds to a query, milliseconds": 2.77,
    "small new queries beside bare oxigraph serve, 8 clients, ratio": 0.09,
    "small new queries beside rdflib-endpoint, 8 clients, ratio": 7.8,
    "small queries that were asked before, beside oxigraph serve, ratio": 0.91,
    "small queries that were asked before, beside rdflib-endpoint, ratio": None,
    "95 % of small new queries within, milliseconds": 94.1,
    "5,000 things: from the page's response to a picture that answers, seconds": 1.4,
    "50,000 things: the same, seconds": None,
    "first page with 10,000 letters: first paint, milliseconds": 412,
    "first page with 10,000 letters: usable, milliseconds": 600,
    "network of 10,000 letters: picture stands, milliseconds": 1570,
    "W3C suite, query evaluation: share of tests passed": 0.9711,
    "W3C suite, query syntax: share of tests passed": 1,
    "W3C suite, update syntax: share of tests passed": 1,
    "signatory: kind": None,
}


def _aim(what: str) -> Aim:
    return next(aim for aim in AIMS if aim.what == what)


@pytest.mark.parametrize("what", FIGURES)
def test_the_figure_of_an_aim_is_found_where_it_is_printed(what: str) -> None:
    assert _aim(what).found(PRINTED) == FIGURES[what]


def test_what_falls_short_does_not_hold() -> None:
    assert _aim("signatories").holds(0.95)
    assert not _aim("signatories").holds(0.949)
    assert _aim("what isolation adds to a query, milliseconds").holds(5)
    assert not _aim("what isolation adds to a query, milliseconds").holds(5.1)


def test_the_page_tells_of_every_aim() -> None:
    lines = PAGE.read_text("utf-8").splitlines()
    told = {line.split("|")[1].strip() for line in lines if line.startswith("| ")}
    assert {aim.what for aim in AIMS} <= told
