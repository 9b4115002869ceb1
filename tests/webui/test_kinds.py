from __future__ import annotations

import pytest

from graph.iri import Base
from webui import kinds

BASE = Base()
OWN = BASE.iri
REF = "https://w3id.org/policygraph/ref/"
NS = "https://w3id.org/policygraph/ns/"


@pytest.mark.parametrize(
    ("iri", "kind"),
    [
        (OWN + "letter/x", "letter"),
        (OWN + "letter/x.demand-2", "demand"),
        (OWN + "letter/x.demand-u1", "demand"),
        (OWN + "letter/x.draft-2", "document"),
        (OWN + "document/x", "document"),
        (OWN + "org/x", "organisation"),
        (OWN + "person/x", "person"),
        (OWN + "event/x", "event"),
        (REF + "org/wco", "body"),
        (REF + "treaty/trips", "treaty"),
        (REF + "treaty/trips.art_7", "provision"),
        (REF + "instrument/wco-secure", "instrument"),
        (REF + "place/KE", "country"),
        (REF + "place/m49-014", "place"),
        (REF + "post/x", "post"),
        ("https://w3id.org/policygraph/code/topic.transparency", "topic"),
        ("https://w3id.org/policygraph/code/capacity.individual", "thing"),
        ("https://elsewhere.example/x", "thing"),
    ],
)
def test_an_iri_tells_what_it_names(iri: str, kind: str) -> None:
    assert kinds.of_iri(iri, BASE) == kind
    assert kind in kinds.WORDS


def test_classes_tell_more_than_the_iri() -> None:
    assert kinds.of_types(OWN + "org/x", [NS + "Body"], BASE) == "body"
    assert kinds.of_types(OWN + "org/x", [], BASE) == "organisation"


def test_an_organisation_of_the_reference_data_is_a_body() -> None:
    organisation = "http://www.w3.org/ns/org#Organization"
    assert kinds.of_types(REF + "org/wco", [organisation], BASE) == "body"
    assert kinds.of_types(OWN + "org/x", [organisation], BASE) == "organisation"


def test_the_narrowest_class_wins() -> None:
    held = [NS + "Document", NS + "NormativeText", NS + "Treaty"]
    assert kinds.of_types("https://elsewhere.example/x", held, BASE) == "treaty"
