"""Planted errors: each is found, by the shape or check that should find it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pyoxigraph as ox
import pytest

from graph.rules.region import Find
from graph.validation import Finding, Severity, checks, nearby, validate

Parsed = Callable[[str], list[ox.Triple]]
Known = Callable[[Iterable[ox.Triple]], list[ox.Triple]]

LETTER = "letter:2010-05-03-example"
AGAIN = f"""
{LETTER}.sig-9 a pg:Signature ; rdfs:label "Signature 9" ; pg:inDocument {LETTER} ; pg:ordinal %s ;
    pg:signatory %s ; pg:capacity code:capacity.organisation ; pg:asStated "Once more" ;
    pg:nameAsStated "Once more" ; pg:evidenceDocument doc:report ;
    prov:wasGeneratedBy run:hand ; pg:reviewStatus code:review-status.accepted .
o:other a org:Organization ; rdfs:label "Other" .
"""
ELSEWHERE = f"""
doc:report.text a pg:SourceText ; rdfs:label "Other text" ; pg:textOf doc:report ;
    pg:sha256 "{"0" * 64}" ; pg:codePoints 9 .
doc:report.text.span-0-4 a pg:Span ; oa:hasSource doc:report.text ;
    oa:hasSelector doc:report.text.span-0-4.sel .
doc:report.text.span-0-4.sel a oa:TextPositionSelector , oa:TextQuoteSelector ;
    oa:start 0 ; oa:end 4 ; oa:exact "test" .
{LETTER}.claim-1 pg:evidence doc:report.text.span-0-4 .
"""
PLANTED = [
    # check queries
    ("AnachronisticCitation", 'pg:date "2010-05-03"', 'pg:date "1993-05-03"'),
    ("AssertedTriple", 'rdf:object "2010-05-03"', 'rdf:object "2010-05-04"'),
    ("IndividualIsPerson", "code:capacity.individual", "code:capacity.organisation"),
    ("MergedStillUsed", "pg:signatory o:example-network", "pg:signatory o:example-net"),
    ("WordsInEvidence", 'pg:nameAsStated "Ann Other"', 'pg:nameAsStated "Ann Another"'),
    ("OrdinalOnce", "", AGAIN % (1, "o:other")),
    ("SameDocument", "", ELSEWHERE),
    ("SignedTwice", "", AGAIN % (9, "o:example-network")),
    ("SpanInText", "pg:codePoints", "pg:codePoints 2 . _:none pg:sortKey"),
    ("SpanLength", 'oa:exact "3 May 2010"', 'oa:exact "4 May 20100"'),
    ("UnitLoop", "", "o:example-network org:subOrganizationOf o:medicines-group ."),
    # shapes
    ("Labelled", 'rdfs:label "Ann Other" .', "dcterms:subject code:topic.privacy ."),
    ("Record", "prov:wasGeneratedBy run:hand ;", ""),
    ("Record", "code:review-status.unreviewed", "code:review-status.rejected"),
    ("Record", "code:flag.no-country", "code:flag.no-town"),
    ("Signature", "pg:signatory p:ann-other ;", ""),
    ("Signature", "pg:statedCountry place:KE", 'pg:statedCountry "Kenya"'),
    ("Signature", "pg:ordinal 2", "pg:ordinal 0"),
    ("Addressing", "pg:recipientPost post:wco-secretary-general", "pg:recipientPost orgn:wco"),
    ("Citation", "pg:cites treaty:trips.art_7", "pg:cites orgn:wco"),
    ("Demand", "pg:askedOf orgn:wco", "pg:askedOf treaty:trips"),
    ("Demand", 'SECURE Working Group"@en', 'SECURE Working Group"'),
    ("Outcome", "demand-status.met", "demand-status.done"),
    ("Tenure", "org:member p:jo-doe", "org:member o:other"),
    ("Letter", 'pg:shortTitle "Letter', 'pg:shortTitle "A Letter that was written'),
    ("Letter", 'schema:inLanguage "en"', 'schema:inLanguage "English"'),
    ("Version", f"dcterms:isVersionOf {LETTER} ;", ""),
    ("SourceText", "pg:sha256", "pg:note"),
    ("Event", 'pg:date "2010-06-01"^^xsd:date', 'pg:date "1 June"'),
    ("Review", "pg:decision code:review-status.accepted ;", ""),
]


def planted(letter: str, old: str, new: str) -> str:
    assert old in letter
    return letter.replace(old, new, 1) if old else f"{letter}\n{new}"


def whole(turtle: str, parsed: Parsed, known: Known) -> set[ox.Triple]:
    triples = parsed(turtle)
    return {*known(triples), *triples}


def lookup(triples: Iterable[ox.Triple]) -> ox.Store:
    store = ox.Store()
    store.extend(ox.Quad(one.subject, one.predicate, one.object) for one in triples)
    return store


def near(before: set[ox.Triple], after: set[ox.Triple]) -> list[Finding]:
    """What is found after a change where only that is looked at which it bears on."""

    def look(store: ox.Store) -> Find:
        return lambda *asked: (quad.triple for quad in store.quads_for_pattern(*asked))

    things = nearby.focus(before ^ after, look(lookup(before | after)))
    assert things is not None
    return validate(nearby.context(things, look(lookup(after))), about=things)


def violations(found: list[Finding]) -> list[Finding]:
    return [one for one in found if one.severity is Severity.VIOLATION]


def test_the_letter_as_it_is_breaks_nothing(letter: str, parsed: Parsed, known: Known) -> None:
    assert validate(whole(letter, parsed, known)) == []


@pytest.mark.parametrize(("name", "old", "new"), PLANTED)
def test_a_planted_error_is_found_and_near_it_every_broken_promise(
    name: str, old: str, new: str, letter: str, parsed: Parsed, known: Known
) -> None:
    good = whole(letter, parsed, known)
    bad = whole(planted(letter, old, new), parsed, known)
    everywhere, nearly = validate(bad), near(good, bad)
    assert name in {one.check for one in nearly}
    assert violations(nearly) == violations(everywhere)
    assert near(bad, good) == []


def test_every_check_query_has_a_planted_error() -> None:
    assert {one.name for one in checks()} <= {name for name, _, _ in PLANTED}
