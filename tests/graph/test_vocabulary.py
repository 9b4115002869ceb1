"""The reference data as plain values."""

from __future__ import annotations

import pytest

from graph import vocabulary
from graph.errors import UnknownEntity
from graph.vocabulary import Concept, ConceptKind, Name, NameKind, concepts

REF = "https://w3id.org/policygraph/ref/"
TRIPS = REF + "treaty/trips"


def names(iri: str, kind: NameKind) -> list[str]:
    return [name.text for name in concepts()[iri].names if name.kind is kind]


def test_concepts_come_in_the_order_of_their_iris_and_cannot_be_changed() -> None:
    assert list(concepts()) == sorted(concepts())
    with pytest.raises(TypeError):
        concepts()["x"] = next(iter(concepts().values()))  # type: ignore[index]


@pytest.mark.parametrize("kind", ConceptKind)
def test_there_are_concepts_of_every_kind(kind: ConceptKind) -> None:
    assert any(concept.kind is kind for concept in concepts().values())


@pytest.mark.parametrize(
    ("local", "kind", "label", "parent"),
    [
        ("org/wco", ConceptKind.ORGANISATION, "World Customs Organization", None),
        ("org/wco-secure-working-group", ConceptKind.BODY, "WCO SECURE Working Group", "org/wco"),
        (
            "org/un-human-rights-council",
            ConceptKind.BODY,
            "United Nations Human Rights Council",
            "org/un-general-assembly",
        ),
        (
            "post/wco-secretary-general",
            ConceptKind.POST,
            "Secretary General of the WCO",
            "org/wco",
        ),
        ("treaty/trips", ConceptKind.TREATY, "TRIPS Agreement", None),
        ("treaty/trips.art_7", ConceptKind.PROVISION, "TRIPS Article 7", "treaty/trips.part_I"),
        ("instrument/wco-secure", ConceptKind.INSTRUMENT, "SECURE standards (WCO)", None),
        (
            "instrument/wco-secure.2007-06",
            ConceptKind.VERSION,
            "SECURE, provisional text of June 2007",
            "instrument/wco-secure",
        ),
        ("place/KE", ConceptKind.COUNTRY, "Kenya", "place/m49-014"),
        ("place/m49-014", ConceptKind.REGION, "Eastern Africa", "place/m49-002"),
    ],
)
def test_a_concept_knows_its_kind_its_english_name_and_what_it_belongs_to(
    local: str, kind: ConceptKind, label: str, parent: str | None
) -> None:
    concept = concepts()[REF + local]
    held = (concept.kind, concept.label, concept.parent)
    assert held == (kind, label, REF + parent if parent else None)


def test_a_topic_belongs_to_its_broader_one() -> None:
    code = "https://w3id.org/policygraph/code/topic."
    assert concepts()[code + "border-measures"].parent == code + "ip-enforcement"


def test_names_tell_labels_aliases_and_acronyms_apart() -> None:
    assert "World Customs Organization" in names(REF + "org/wco", NameKind.LABEL)
    assert "Organisation mondiale des douanes" in names(REF + "org/wco", NameKind.LABEL)
    assert "Customs Co-operation Council" in names(REF + "org/wco", NameKind.ALIAS)
    assert "WCO" in names(REF + "org/wco", NameKind.ACRONYM)


def test_a_treatys_official_title_is_a_name_but_a_provisions_heading_is_none() -> None:
    title = "Agreement on Trade-Related Aspects of Intellectual Property Rights"
    assert title in names(TRIPS, NameKind.ALIAS)
    assert [name.text for name in concepts()[TRIPS + ".art_7"].names] == ["TRIPS Article 7"]


def test_a_name_comes_once_even_where_it_is_label_and_title() -> None:
    for concept in concepts().values():
        keys = [(name.text, name.language) for name in concept.names]
        assert len(keys) == len(set(keys)), concept.iri


def test_one_acronym_can_mean_two_things() -> None:
    meant = {iri for iri in concepts() if "SECURE" in names(iri, NameKind.ACRONYM)}
    assert meant == {REF + "org/wco-secure-working-group", REF + "instrument/wco-secure"}


def test_every_parent_is_a_concept_and_no_concept_is_above_itself() -> None:
    for concept in concepts().values():
        above, seen = concept.parent, {concept.iri}
        while above is not None:
            assert above not in seen
            seen.add(above)
            above = concepts()[above].parent


def test_concepts_and_names_are_values() -> None:
    name = Name("World Customs Organization", "en", NameKind.LABEL)
    assert name in concepts()[REF + "org/wco"].names
    assert Concept("x", "X", ConceptKind.TOPIC, ()) == Concept("x", "X", ConceptKind.TOPIC, ())


def test_provisions_are_held_in_reading_order() -> None:
    held = vocabulary.provisions(TRIPS)
    assert held["art_27__para_3__point_b"] == f"{TRIPS}.art_27__para_3__point_b"
    assert next(iter(held)) == "part_I"
    articles = [name for name in held if name.startswith("art_") and "__" not in name]
    assert len(articles) == 74
    assert articles.index("art_31bis") == articles.index("art_31") + 1


def test_a_text_without_provisions_has_none() -> None:
    assert vocabulary.provisions(REF + "treaty/berne") == {}
    assert vocabulary.provisions("https://example.org/nothing") == {}


def test_an_instrument_can_have_provisions_too() -> None:
    held = vocabulary.provisions(REF + "instrument/doha-declaration")
    assert "para_6" in held


def test_trips_ends_with_article_73() -> None:
    assert vocabulary.last_article(TRIPS) == 73
    assert vocabulary.last_article(REF + "treaty/ccc-convention") is None


def test_the_words_of_article_7_are_held_and_those_of_article_8_are_not() -> None:
    words = vocabulary.provision_text(TRIPS + ".art_7")
    assert words is not None
    assert words.startswith("The protection and enforcement of intellectual property rights")
    assert vocabulary.provision_text(TRIPS + ".art_8") is None


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        *((name, "US") for name in ("USA", "U.S.A.", "U.S.", "United States", "Estados Unidos")),
        *((name, "GB") for name in ("UK", "U.K.", "United Kingdom", "Great Britain")),
        *((name, "NL") for name in ("The Netherlands", "Netherlands", "Holland", "Nederland")),
        *((name, "CD") for name in ("DRC", "DR Congo", "Democratic Republic of the Congo")),
        *((name, "KR") for name in ("South Korea", "Republic of Korea")),
        *((name, "VN") for name in ("Vietnam", "Viet Nam")),
        *((name, "TR") for name in ("Turkey", "Türkiye")),
        *((name, "SZ") for name in ("Swaziland", "Eswatini")),
        *((name, "CI") for name in ("Ivory Coast", "Côte d’Ivoire", "Cote d'Ivoire")),
        *((name, "CZ") for name in ("Czech Republic", "Czechia", "Česko")),
        ("Burma", "MM"),
        ("Russia", "RU"),
        ("Tanzania", "TZ"),
        ("Bolivia", "BO"),
        ("Venezuela", "VE"),
        ("Macedonia", "MK"),
        ("Cape Verde", "CV"),
        ("Palestine", "PS"),
        ("Taiwan", "TW"),
        ("Hong Kong", "HK"),
        ("Kosovo", "XK"),
        ("Bosnia and Herzegovina", "BA"),
        ("Brasil", "BR"),
        ("Deutschland", "DE"),
        ("España", "ES"),
        ("Italia", "IT"),
        ("Österreich", "AT"),
        ("Schweiz", "CH"),
        ("Suisse", "CH"),
        ("Belgique", "BE"),
        ("Sverige", "SE"),
        ("Niger", "NE"),
        ("Nigeria", "NG"),
    ],
)
def test_countries_are_known_by_the_names_that_letters_use(written: str, iso: str) -> None:
    assert vocabulary.country_names()[written.casefold()] == iso


@pytest.mark.parametrize("word", ["", "global", "washington", "it", "and", "europe", "korea"])
def test_words_that_are_no_country_are_not_taken_for_one(word: str) -> None:
    assert word not in vocabulary.country_names()


def test_a_country_has_an_iri_and_an_unknown_code_says_so() -> None:
    assert vocabulary.country_iri("KE") == REF + "place/KE"
    for wrong in ("UK", "m49-014", ""):
        with pytest.raises(UnknownEntity, match="no country has this code"):
            vocabulary.country_iri(wrong)


def test_code_lists_are_known_by_name() -> None:
    assert vocabulary.codes("capacity") == {"organisation", "individual", "representative"}
    assert {"letter", "reply", "petition", "email"} <= vocabulary.codes("document-kind")
    with pytest.raises(UnknownEntity, match="no code list"):
        vocabulary.codes("colour")


def test_the_digest_is_of_the_reference_files_and_stays() -> None:
    assert len(vocabulary.ontology_digest()) == 64
    once = vocabulary.ontology_digest()
    vocabulary.ontology_digest.cache_clear()
    vocabulary.reference_files.cache_clear()
    assert vocabulary.ontology_digest() == once


def test_the_reference_graph_leaves_examples_shapes_and_alignments_out() -> None:
    files = [file.name for file in vocabulary.reference_files()]
    assert files[:4] == ["policy.ttl", "codes.ttl", "bodies.ttl", "places.ttl"]
    assert "trips.ttl" in files
    assert not {"shapes.ttl", "alignments.ttl", "letter.ttl"} & set(files)


def test_a_code_has_a_name_in_english_and_an_unknown_one_has_none() -> None:
    space = "https://w3id.org/policygraph/code/"
    assert vocabulary.code_label(space + "demand-status.met") == "met"
    assert vocabulary.code_label(space + "demand-status.nosuch") is None
