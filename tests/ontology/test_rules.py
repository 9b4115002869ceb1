"""The rules infer the same in both engines, and what their first line says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from graph import rules
from graph.terms import DCTERMS, RDFS, SKOS

Parsed = Callable[[str], list[ox.Triple]]
Known = Callable[[Iterable[ox.Triple]], list[ox.Triple]]

NAMES = {
    "pg": "https://w3id.org/policygraph/ns/",
    "code": "https://w3id.org/policygraph/code/",
    "orgn": "https://w3id.org/policygraph/ref/org/",
    "post": "https://w3id.org/policygraph/ref/post/",
    "place": "https://w3id.org/policygraph/ref/place/",
    "treaty": "https://w3id.org/policygraph/ref/treaty/",
    "instr": "https://w3id.org/policygraph/ref/instrument/",
    "letter": "https://example.org/kg/letter/",
    "o": "https://example.org/kg/org/",
    "p": "https://example.org/kg/person/",
    "ev": "https://example.org/kg/event/",
}
LETTER = "letter:2010-05-03-example"
PREFIXES = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in NAMES.items())


def short(iri: str) -> str:
    for prefix, namespace in NAMES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def told(triples: Iterable[ox.Triple], predicate: str) -> set[tuple[str, str]]:
    """Subject and value of every triple with that predicate, shortened."""
    return {
        (short(one.subject.value), short(one.object.value))
        for one in triples
        if short(one.predicate.value) == predicate
    }


@pytest.fixture(scope="module")
def stated(root: Path, letter: str, parsed: Parsed, known: Known) -> list[ox.Triple]:
    versions = (root / "instruments" / "enforcement.ttl").read_text("utf-8")
    triples = [*parsed(letter), *parsed(versions)]
    return [*known(triples), *triples]


@pytest.fixture(scope="module")
def inferred(stated: list[ox.Triple]) -> set[ox.Triple]:
    return rules.inferred(stated)


def inferred_by_rdflib(stated: Iterable[ox.Triple]) -> set[str]:
    """The same rules, run the same way, by the other engine."""
    graph = rdflib.Graph().parse(data="\n".join(f"{one} ." for one in stated), format="nt")
    before = set(graph)
    monotone = [rule for rule in rules.rules() if rule.monotone]
    size = -1
    while size != len(graph):
        size = len(graph)
        for rule in monotone:
            graph += graph.query(rule.sparql).graph
    for rule in rules.rules():
        if not rule.monotone:
            graph += graph.query(rule.sparql).graph
    return {f"{s.n3()} {p.n3()} {o.n3()}" for s, p, o in set(graph) - before}


def test_both_engines_infer_the_same(stated: list[ox.Triple], inferred: set[ox.Triple]) -> None:
    assert inferred_by_rdflib(stated) == {str(one) for one in inferred}
    assert len(inferred) >= 80


def test_every_rule_gives_something(stated: list[ox.Triple], inferred: set[ox.Triple]) -> None:
    everything = ox.Store()
    everything.extend(ox.Quad(*one) for one in (*stated, *inferred))
    for rule in rules.rules():
        if rule.name not in {"seat", "pref-label", "name"}:
            assert list(everything.query(rule.sparql)), rule.name


def test_every_rule_says_what_it_is_for_and_declares_only_what_it_uses(root: Path) -> None:
    for file in (*(root / "rules").iterdir(), *(root / "checks").iterdir()):
        sparql = file.read_text("utf-8")
        assert sparql.startswith("# ")
        body = re.sub(r"^(#|PREFIX).*$", "", sparql, flags=re.MULTILINE)
        for prefix in re.findall(r"^PREFIX (\w+):", sparql, re.MULTILINE):
            assert re.search(rf"(?<![\w:]){prefix}:", body), (file.name, prefix)


def test_superclasses_are_known(inferred: set[ox.Triple]) -> None:
    types = told(inferred, short("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
    assert (f"{LETTER}.sig-1", "pg:Record") in types
    assert ("treaty:trips.art_7", "pg:NormativeText") in types
    assert ("orgn:wco-policy-commission", "http://www.w3.org/ns/org#Organization") in types


def test_a_body_within_a_body_is_within_the_organisation(inferred: set[ox.Triple]) -> None:
    assert {
        whole for part, whole in told(inferred, "pg:within") if part == "o:medicines-group"
    } == {"o:example-network"}
    assert ("orgn:wco-policy-commission", "orgn:wco") in told(inferred, "pg:within")


@pytest.mark.parametrize(
    ("said", "called"),
    [
        ('rdfs:label "Apex", "Abel Society"', "Abel Society"),
        ('rdfs:label "ABEL SOCIETY", "Abel Society"', "Abel Society"),
        ('rdfs:label "ABEL"', "ABEL"),
        ('rdfs:label "Abel"@fr, "Apex"@en', "Apex"),
        ('rdfs:label "Abel"@fr, "Apex"', "Apex"),
        ('rdfs:label "Bund"@de, "Abel"@fr', "Abel"),
        ('rdfs:label "Abel"@fr, "Zeal"@de', "Zeal"),
        ('rdfs:label "Abel", "Zeal"', "Zeal"),
        ('rdfs:label "Abel" ; skos:prefLabel "Zeta"@fr, "Beta"@de', "Beta"),
        ('rdfs:label "Abel" ; skos:prefLabel "The Abel"', ""),
    ],
)
def test_everybody_is_called_by_one_name(parsed: Parsed, said: str, called: str) -> None:
    """In the last three: a signature prints it, it is decided in other languages, it is decided."""
    words = (
        "rdfs <http://www.w3.org/2000/01/rdf-schema#>",
        "skos <http://www.w3.org/2004/02/skos/core#>",
    )
    heads = "".join(f"@prefix {one.replace(' ', ': ')} .\n" for one in words)
    signed = '[] pg:signatory o:a ; pg:nameAsStated "Zeal" .'
    org = "<http://www.w3.org/ns/org#Organization>"
    triples = parsed(heads + PREFIXES + f"o:a a {org} ; {said} .\n{signed}")
    assert told(rules.inferred(triples), short(SKOS.prefLabel.value)) == (
        {("o:a", called)} if called else set()
    )


@pytest.mark.parametrize(
    ("said", "called"),
    [
        ('a pg:Treaty ; rdfs:label "Convenio"@es, "Accord"@fr', {"Accord"}),
        ('a pg:Treaty ; rdfs:label "Convenio"@es, "Agreement"@en', set()),
        ('a pg:Treaty ; rdfs:label "Convenio"@es, "Agreement"', set()),
        ('a pg:Treaty ; dcterms:title "Convenio"@es ; rdfs:label "Agreement"@en', {"Convenio"}),
        ('a pg:Body ; rdfs:label "Comité"@fr', set()),
        ('a pg:Letter ; rdfs:label "Carta"@es', set()),
    ],
)
def test_what_has_no_english_name_has_one_without_a_language(
    parsed: Parsed, known: Known, said: str, called: set[str]
) -> None:
    """But for those who are called by a preferred name, and for letters."""
    heads = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    heads += "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
    stated = parsed(f"{heads}{PREFIXES}o:a {said} .")
    new = [
        one
        for one in rules.inferred([*known(stated), *stated])
        if short(one.subject.value) == "o:a"
    ]
    names = {RDFS.label, DCTERMS.title}
    assert {one.object.value for one in new if one.predicate in names} == called


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ('"2008-10-28"^^xsd:date', "2008-10-28", "2008-10-28"),
        ('"2008-04"^^xsd:gYearMonth', "2008-04-01", "2008-04-30"),
        ('"2008-02"^^xsd:gYearMonth', "2008-02-01", "2008-02-29"),
        ('"2100-02"^^xsd:gYearMonth', "2100-02-01", "2100-02-28"),
        ('"2000-02"^^xsd:gYearMonth', "2000-02-01", "2000-02-29"),
        ('"2008-12"^^xsd:gYearMonth', "2008-12-01", "2008-12-31"),
        ('"2008"^^xsd:gYear', "2008-01-01", "2008-12-31"),
        (
            '"2008-10-28"^^xsd:date ; pg:endDate "2008-11"^^xsd:gYearMonth',
            "2008-10-28",
            "2008-11-30",
        ),
    ],
)
def test_a_date_of_any_precision_has_a_first_and_a_last_day(
    date: str, first: str, last: str, parsed: Parsed
) -> None:
    xsd = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    found = rules.inferred(parsed(f"{PREFIXES}{xsd}ev:x pg:date {date} ."))
    assert told(found, "pg:earliest") == {("ev:x", first)}
    assert told(found, "pg:latest") == {("ev:x", last)}


def test_a_version_of_a_norm_is_a_norm_and_of_a_letter_is_not(inferred: set[ox.Triple]) -> None:
    types = told(inferred, short("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
    assert (f"{LETTER}.draft", "pg:NormativeText") not in types
    assert (f"{LETTER}.draft", "pg:Document") in types


def test_versions_of_norms_become_norms_in_the_reference_data(reference: list[ox.Triple]) -> None:
    types = told(
        rules.inferred(reference), short("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    )
    assert ("instr:wco-secure.2007-06", "pg:NormativeText") in types


def test_who_signed_backs_the_demands(inferred: set[ox.Triple]) -> None:
    signatories = {"o:example-network", "o:medicines-group", "p:ann-other"}
    assert told(inferred, "pg:signed") == {(one, LETTER) for one in signatories}
    assert told(inferred, "pg:backs") == {(one, f"{LETTER}.demand-1") for one in signatories}


def test_an_affiliation_signs_nothing(inferred: set[ox.Triple]) -> None:
    assert "o:example-college" not in {who for who, _ in told(inferred, "pg:signed")}


def test_a_signature_on_a_version_counts_for_the_letter(letter: str, parsed: Parsed) -> None:
    mine = letter.replace(
        f'pg:inDocument {LETTER} ;\n    pg:asStated "Example',
        f'pg:inDocument {LETTER}.draft ;\n    pg:asStated "Example',
    )
    assert mine != letter
    signed = told(rules.inferred(parsed(mine)), "pg:signed")
    assert {("o:example-network", LETTER), ("o:example-network", f"{LETTER}.draft")} <= signed


def test_an_address_rolls_up_to_the_organisation(inferred: set[ox.Triple]) -> None:
    to = {"p:jo-doe", "orgn:wco", "post:wco-secretary-general"}
    assert told(inferred, "pg:addressedTo") == {(LETTER, one) for one in to}


def test_a_copy_is_not_addressed(letter: str, parsed: Parsed) -> None:
    copied = letter.replace("addressing-kind.to", "addressing-kind.copy")
    assert told(rules.inferred(parsed(copied)), "pg:addressedTo") == set()


def test_a_citation_rolls_up_to_the_treaty_but_not_to_the_agreement_it_is_annexed_to(
    inferred: set[ox.Triple],
) -> None:
    norms = {"treaty:trips.art_7", "treaty:trips.part_I", "treaty:trips"}
    assert told(inferred, "pg:citesNorm") == {(LETTER, norm) for norm in norms}
    assert told(inferred, "pg:quotes") == {(LETTER, "treaty:trips.art_7")}


def test_the_latest_outcome_is_the_status_and_without_one_it_is_open(
    letter: str, parsed: Parsed, inferred: set[ox.Triple]
) -> None:
    demand = f"{LETTER}.demand-1"
    assert told(inferred, "pg:currentStatus") == {(demand, "code:demand-status.met")}
    later = letter + (
        f"\nev:later pg:outcomeOf {demand} ; pg:status code:demand-status.overtaken ;"
        ' pg:asOf "2011-01-01"^^xsd:date .'
    )
    known = rules.inferred(parsed(later))
    assert told(known, "pg:currentStatus") == {(demand, "code:demand-status.overtaken")}
    none = letter.replace("pg:outcomeOf", "pg:about")
    known = rules.inferred(parsed(none))
    assert told(known, "pg:currentStatus") == {(demand, "code:demand-status.open")}


def test_a_seat_is_the_editors_else_the_stated_country(letter: str, parsed: Parsed) -> None:
    assert told(rules.inferred(parsed(letter)), "pg:seat") == {("o:example-network", "place:KE")}
    held = f"{letter}\no:example-network pg:seat place:LK ."
    assert told(rules.inferred(parsed(held)), "pg:seat") == set()


def test_a_country_that_its_town_contradicts_tells_no_seat(letter: str, parsed: Parsed) -> None:
    doubtful = f"{letter}\n{LETTER}.sig-1 pg:flag code:flag.place-conflict ."
    assert told(rules.inferred(parsed(doubtful)), "pg:seat") == set()


def _found(*outcomes: tuple[str, str]) -> str:
    """A demand with findings, each of a status and a day."""
    xsd = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    told = "".join(
        f"{LETTER}.out-{n} pg:outcomeOf {LETTER}.demand-1 ; "
        f'pg:status code:demand-status.{status} ; pg:asOf "{day}"^^xsd:date .\n'
        for n, (status, day) in enumerate(outcomes)
    )
    return f"{PREFIXES}{xsd}{LETTER}.demand-1 a pg:Demand .\n{told}"


@pytest.mark.parametrize(
    ("outcomes", "status", "answered"),
    [
        ((), "open", None),
        ((("no-response", "2010-06-01"),), "no-response", None),
        ((("overtaken", "2010-06-01"),), "overtaken", None),
        ((("met", "2010-06-01"), ("partly-met", "2010-05-01")), "met", "2010-05-01"),
        ((("met", "2010-06-01"), ("met", "2010-06-01")), "met", "2010-06-01"),
        ((("met", "2010-06-01"), ("refused", "2010-06-01")), "disputed", "2010-06-01"),
        ((("met", "2010-06-01"), ("refused", "2010-06-02")), "refused", "2010-06-01"),
    ],
)
def test_the_findings_of_the_latest_day_give_the_status_and_differing_ones_a_dispute(
    outcomes: tuple[tuple[str, str], ...], status: str, answered: str | None, parsed: Parsed
) -> None:
    found = rules.inferred(parsed(_found(*outcomes)))
    demand = f"{LETTER}.demand-1"
    assert told(found, "pg:currentStatus") == {(demand, f"code:demand-status.{status}")}
    assert told(found, "pg:answeredOn") == ({(demand, answered)} if answered else set())
