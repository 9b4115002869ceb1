"""The reference data are complete, sourced, and agree with what the first letter quotes."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS, VOID

from graph.model import collapse
from graph.resolution.comparing import compare
from graph.resolution.likeness import Likeness

PG = rdflib.Namespace("https://w3id.org/policygraph/ns/")
REF = "https://w3id.org/policygraph/ref/"
TREATY = rdflib.Namespace(REF + "treaty/")
INSTR = rdflib.Namespace(REF + "instrument/")
SCHEMA = rdflib.Namespace("https://schema.org/")
ORG = rdflib.Namespace("http://www.w3.org/ns/org#")
LETTER = Path(__file__).parents[2] / "examples" / "2008-10-28-wco-secure.txt"

REGISTERED = (
    "trips",
    "paris",
    "berne",
    "rome",
    "wct",
    "wppt",
    "marrakesh-vip",
    "beijing",
    "acta",
    "pct",
    "plt",
    "wipo-convention",
    "upov",
    "upov-1978",
    "upov-1991",
    "epc",
    "wto-agreement",
    "gatt-1994",
    "gats",
    "tbt",
    "sps",
    "agriculture",
    "tfa",
    "iccpr",
    "icescr",
    "crc",
    "cedaw",
    "crpd",
    "icerd",
    "cat",
    "opcat",
    "echr",
    "achr",
    "african-charter",
    "eu-charter",
    "teu",
    "tfeu",
    "tec",
    "cbd",
    "nagoya",
    "cartagena",
    "unfccc",
    "paris-agreement",
    "kyoto-protocol",
    "montreal-protocol",
    "aarhus",
    "escazu",
    "basel",
    "stockholm",
    "rotterdam",
    "minamata",
    "unclos",
    "fctc",
    "cybercrime",
    "coe-108",
    "coe-108-plus",
    "kyoto-customs",
    "kyoto-revised",
    "hs-convention",
    "vclt",
    "un-charter",
    "refugees",
    "rome-statute",
    "geneva-conventions",
    "uncac",
    "untoc",
    "ilo-87",
    "ilo-98",
    "ilo-169",
    "cptpp",
    "tpp",
    "usmca",
    "nafta",
    "ceta",
    "ttip",
    "jefta",
)
GENERIC = {
    "convention",
    "the convention",
    "agreement",
    "charter",
    "covenant",
    "treaty",
    "accord",
    "vienna convention",
    "hague convention",
}
UNTITLED = {"31bis", "39", "40", "41", "50", "61", "62"}


@pytest.fixture(scope="module")
def facts(reference: list[ox.Triple]) -> rdflib.Graph:
    lines = "\n".join(f"{one} ." for one in reference)
    return rdflib.Graph().parse(data=lines, format="nt")


def articles(facts: rdflib.Graph) -> dict[str, rdflib.term.Node]:
    kind = rdflib.URIRef("https://w3id.org/policygraph/code/provision-kind.article")
    found = facts.subjects(PG.provisionKind, kind)
    return {
        str(facts.value(one, PG.number)): one for one in found if str(one).startswith(TREATY.trips)
    }


def has_source(facts: rdflib.Graph, thing: rdflib.term.Node) -> bool:
    """Whether it names a source, or what it is part of does, or its dataset."""
    holders = facts.transitive_objects(thing, DCTERMS.isPartOf)
    datasets = (
        s for s, space in facts.subject_objects(VOID.uriSpace) if str(thing).startswith(space)
    )
    return any((one, DCTERMS.source, None) in facts for one in (*holders, *datasets))


def test_every_thing_has_a_source(facts: rdflib.Graph) -> None:
    things = {one for one in facts.subjects() if str(one).startswith(REF)}
    assert len(things) > 600
    assert {one for one in things if not has_source(facts, one)} == set()


def test_a_source_is_a_public_page_or_document(facts: rdflib.Graph) -> None:
    for _, source in facts.subject_objects(DCTERMS.source):
        assert re.match(r"https?://[\w.-]+\.[a-z]+/", str(source)), source
        assert "wikipedia" not in str(source)


def test_trips_is_complete(facts: rdflib.Graph) -> None:
    found = articles(facts)
    assert set(found) == {str(number) for number in range(1, 74)} | {"31bis"}
    untitled = {number for number, one in found.items() if not facts.value(one, DCTERMS.title)}
    assert untitled == UNTITLED
    parts = list(facts.subjects(DCTERMS.isPartOf, TREATY.trips))
    assert len(parts) == 7


def test_border_measures_are_articles_51_to_60(facts: rdflib.Graph) -> None:
    section = TREATY["trips.part_III__sec_4"]
    inside = {str(facts.value(one, PG.number)) for one in facts.subjects(DCTERMS.isPartOf, section)}
    assert inside == {str(number) for number in range(51, 61)}


def test_a_provision_is_named_after_its_text_and_its_identifier(facts: rdflib.Graph) -> None:
    for provision in facts.subjects(RDF.type, PG.Provision):
        whole = list(facts.transitive_objects(provision, DCTERMS.isPartOf))[-1]
        eid = str(facts.value(provision, PG.eId))
        assert str(provision) == f"{whole}.{eid}"
        assert re.sub(r"[()]", "", str(facts.value(provision, PG.number))) == eid.rsplit("_", 1)[1]


def test_reading_order_has_no_gap_and_follows_the_nesting(facts: rdflib.Graph) -> None:
    for whole in (TREATY.trips, INSTR["doha-declaration"]):
        mine = [one for one in facts.subjects(PG.sortKey) if str(one).startswith(f"{whole}.")]
        keys = {one: int(str(facts.value(one, PG.sortKey))) for one in mine}
        assert sorted(keys.values()) == list(range(1, len(mine) + 1))
        for one in mine:
            parent = facts.value(one, DCTERMS.isPartOf)
            assert keys.get(parent, 0) < keys[one]  # type: ignore[call-overload]


def test_the_words_of_article_7_are_those_that_the_letter_quotes(facts: rdflib.Graph) -> None:
    held = str(facts.value(TREATY["trips.art_7"], PG.text))
    assert facts.value(TREATY["trips.art_7"], DCTERMS.source)
    assert held.endswith(".")
    quoted = re.search(r"explicit on this: “(.+?)”", collapse(LETTER.read_text("utf-8")))
    assert quoted
    assert quoted[1].rstrip(".") == held.rstrip(".")


def test_most_treaties_know_their_last_article_and_a_range_is_plausible(
    facts: rdflib.Graph,
) -> None:
    treaties = set(facts.subjects(RDF.type, PG.Treaty))
    last = {one: facts.value(one, PG.lastArticle) for one in treaties}
    known = {one: int(str(number)) for one, number in last.items() if number}
    assert len(known) > 0.7 * len(treaties)
    assert {one for one, number in known.items() if not 9 <= number <= 360} == set()
    assert known[TREATY.trips] == 73


@pytest.mark.parametrize("name", REGISTERED)
def test_a_treaty_that_letters_cite_is_held(facts: rdflib.Graph, name: str) -> None:
    assert (TREATY[name], RDF.type, PG.Treaty) in facts


def test_every_treaty_is_named_in_two_languages_or_more(facts: rdflib.Graph) -> None:
    for treaty in facts.subjects(RDF.type, PG.Treaty):
        languages = {str(one.language) for one in facts.objects(treaty, RDFS.label)}  # type: ignore[attr-defined]
        assert {"en"} < languages, treaty
        assert facts.value(treaty, DCTERMS.title), treaty


def test_a_treaty_is_adopted_before_it_is_in_force(facts: rdflib.Graph) -> None:
    for treaty, force in facts.subject_objects(PG.inForce):
        adopted = facts.value(treaty, PG.adopted)
        assert adopted is None or str(adopted) <= str(force), treaty
        assert "1880" < str(force) < "2027", treaty


def test_a_draft_is_never_in_force(facts: rdflib.Graph) -> None:
    for draft in ("ttip", "tisa", "mai", "ftaa", "splt", "tpp", "acta", "eu-constitution"):
        assert facts.value(TREATY[draft], PG.inForce) is None


def test_an_acronym_means_one_norm_but_for_the_known_exceptions(facts: rdflib.Graph) -> None:
    meant: dict[str, set[str]] = {}
    for norm in {*facts.subjects(RDF.type, PG.Treaty), *facts.subjects(RDF.type, PG.Instrument)}:
        for acronym in facts.objects(norm, PG.acronym):
            meant.setdefault(str(acronym), set()).add(str(norm).rpartition("/")[2])
    assert {short: names for short, names in meant.items() if len(names) > 1} == {
        "TCE": {"tec", "energy-charter"},
    }


@pytest.mark.parametrize(
    "name",
    [
        *("Birds Directive", "Waste Framework Directive", "Working Time Directive"),
        *("Copyright Term Directive", "Rental and Lending Directive", "EASO", "ACCC", "CPT", "GFK"),
        *("SPC Regulation", "Standard Minimum Rules for the Treatment of Prisoners"),
    ],
)
def test_what_others_bore_or_bear_too_is_no_name(facts: rdflib.Graph, name: str) -> None:
    for relation in (RDFS.label, SKOS.altLabel, PG.acronym):
        assert name not in {str(one) for one in facts.objects(None, relation)}


def test_no_name_of_a_treaty_is_a_head_word_alone(facts: rdflib.Graph) -> None:
    for treaty in facts.subjects(RDF.type, PG.Treaty):
        for relation in (RDFS.label, DCTERMS.title, SKOS.altLabel):
            for name in facts.objects(treaty, relation):
                short = re.fullmatch(r"(?:the )?(?:\w+ )?\w+", str(name))
                assert not (short and str(name).casefold() in GENERIC), name


def test_what_several_treaties_are_called_is_a_name_of_each(facts: rdflib.Graph) -> None:
    called = facts.subjects(SKOS.altLabel, rdflib.Literal("Geneva Convention", lang="en"))
    assert set(called) == {TREATY["refugees"], TREATY["geneva-conventions"]}


def test_the_first_letter_came_before_article_31bis_was_in_force(facts: rdflib.Graph) -> None:
    assert str(facts.value(TREATY["trips.art_31bis"], PG.inForce)) == "2017-01-23"
    assert facts.value(TREATY.acta, PG.inForce) is None
    assert str(facts.value(TREATY.bwc, PG.adopted)) == "1971-12-16"


def test_the_countries_are_those_of_iso_3166_and_kosovo(facts: rdflib.Graph) -> None:
    codes = {str(code) for code in facts.objects(None, PG.iso3166)}
    assert len(codes) == 250
    assert "XK" in codes
    assert {"EU", "UK", "AN", "YU", "ZZ"} & codes == set()
    for country in facts.subjects(RDF.type, PG.Country):
        assert str(country) == f"{REF}place/{facts.value(country, PG.iso3166)}"


def test_every_country_has_a_name_in_seven_languages(facts: rdflib.Graph) -> None:
    for country in facts.subjects(RDF.type, PG.Country):
        languages = sorted(str(name.language) for name in facts.objects(country, RDFS.label))  # type: ignore[attr-defined]
        assert languages == ["de", "en", "es", "fr", "it", "nl", "pt"], country


def test_only_antarctica_lies_in_no_region(facts: rdflib.Graph) -> None:
    outside = {
        str(facts.value(one, PG.iso3166))
        for one in facts.subjects(RDF.type, PG.Country)
        if not facts.value(one, PG.withinPlace)
    }
    assert outside == {"AQ"}


def test_no_name_means_two_countries(facts: rdflib.Graph) -> None:
    named: dict[str, rdflib.term.Node] = {}
    for country in facts.subjects(RDF.type, PG.Country):
        for relation in (RDFS.label, SKOS.altLabel):
            for name in facts.objects(country, relation):
                assert named.setdefault(str(name).casefold(), country) == country, name


def test_no_wikidata_name_stands_for_two_things(facts: rdflib.Graph) -> None:
    same = [item for _, item in facts.subject_objects(SCHEMA.sameAs)]
    assert len(same) == len(set(same)) > 20
    assert all(re.fullmatch(r"http://www\.wikidata\.org/entity/Q\d+", str(one)) for one in same)


@pytest.mark.parametrize("name", ["itlos", "cd-disarmament"])
def test_what_stands_on_its_own_is_no_unit(facts: rdflib.Graph, name: str) -> None:
    body = rdflib.URIRef(f"{REF}org/{name}")
    assert (body, RDF.type, ORG.Organization) in facts
    assert facts.value(body, ORG.unitOf) is None


def test_every_body_is_a_unit_of_an_organisation_not_of_a_body(facts: rdflib.Graph) -> None:
    for body, whole in facts.subject_objects(ORG.unitOf):
        assert (whole, RDF.type, ORG.Organization) in facts, body


def test_reference_names_have_a_language(facts: rdflib.Graph) -> None:
    for thing, name in facts.subject_objects(RDFS.label):
        if str(thing).startswith(REF):
            assert isinstance(name, rdflib.Literal)
            assert name.language, thing


UNITED_NATIONS = (
    *("un", "who", "wto", "wipo", "unesco", "fao", "ilo"),
    *("itu", "upu", "icao", "world-bank", "imf", "iaea"),
)


@pytest.mark.parametrize("name", UNITED_NATIONS)
def test_bodies_of_the_united_nations_are_one_in_its_languages(
    facts: rdflib.Graph, name: str
) -> None:
    body = rdflib.URIRef(f"{REF}org/{name}")
    labels = {str(one.language): str(one) for one in facts.objects(body, RDFS.label)}  # type: ignore[attr-defined]
    assert {"ar", "en", "es", "fr", "pt", "ru", "zh"} - labels.keys() == set()
    for label in labels.values():
        assert compare(label, labels["en"]).verdict is Likeness.SAME, label


def test_what_is_a_body_of_a_country_says_of_which(facts: rdflib.Graph) -> None:
    government = rdflib.URIRef("https://w3id.org/policygraph/code/org-kind.government")
    of_countries = set(facts.subjects(ORG.classification, government))
    assert {one for one in of_countries if (one, PG.seat, None) not in facts} == set()
    assert {
        rdflib.URIRef(f"{REF}org/us-nsa"),
        rdflib.URIRef(f"{REF}org/de-bundestag"),
    } <= of_countries


@pytest.mark.parametrize("name", ["un-tax-committee", "un-ngo-committee"])
def test_a_committee_of_the_economic_and_social_council_says_so(
    facts: rdflib.Graph, name: str
) -> None:
    council = rdflib.URIRef(f"{REF}org/un-ecosoc")
    assert (rdflib.URIRef(f"{REF}org/{name}"), ORG.subOrganizationOf, council) in facts
