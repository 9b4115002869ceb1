"""Short forms that a letter gives to instruments."""

from __future__ import annotations

import pytest

from graph.extractors import citations
from graph.model import Certainty, Citation, Span
from graph.reading import read_text
from graph.sections import Parts
from graph.verify import check


def cited(text: str) -> list[Citation]:
    document = read_text(text, name="letter")
    found = list(citations.extract(document, Parts(body=Span(0, len(document.text)))))
    assert [problem for one in found for problem in check(document, one)] == []
    return found


def told(text: str) -> list[tuple[str, str]]:
    return [
        (one.instrument.text, one.provision.value)
        for one in cited(text)
        if one.instrument and one.provision
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Critical Ports Act 2099 (CP Act) binds.\n\nSection 4 of the CP Act is bad.",
         [("Critical Ports Act 2099", "section 4")]),
        ("The common quays policy (CQP) is old. Article 17 of the CQP is bad.",
         [("common quays policy", "article 17")]),
        ("Le code de l'entrée et du séjour des étrangers et du droit d'asile (CESEDA) vaut."
         " L'article L. 511-1 du CESEDA le dit.",
         [("code de l'entrée et du séjour des étrangers et du droit d'asile", "article L.511-1")]),
        ("§ 6 des Hafenauskunftsgesetzes (HAG) gilt, und § 3 Nr. 1 HAG auch.",
         [("Hafenauskunftsgesetz", "paragraph 6"), ("Hafenauskunftsgesetz", "paragraph 3(1)")]),
        ("The quay plan (CQP) is old. Article 17 of the CQP is bad.", [("CQP", "article 17")]),
        ("The Critical Ports Bill (“the Bill”) is here.\n\nClause 7 of the Bill is bad.",
         [("Critical Ports Bill", "clause 7")]),
        ("The Critical Ports Act binds. Section 4 of the Act is bad.",
         [("Critical Ports Act", "section 4")]),
        ("The Harbour Privacy Principles (HPPs) bind.\n\nIt must be fair (HPP 3).",
         [("Harbour Privacy Principles", "principle 3")]),
        ("The Ports Act and the Ships Act bind. Section 4 of the Act is bad.",
         [("Act", "section 4")]),
        ("Section 4 of the XY Act is bad.", [("XY Act", "section 4")]),
        ("The Convention on Quays (hereinafter the Convention) binds. See Article 4 of the"
         " Convention.",
         [("Convention on Quays", "article 4")]),
    ],
)  # fmt: skip
def test_a_short_form_means_what_it_was_given_to(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


def test_the_reason_says_what_the_short_form_is_taken_for() -> None:
    one = cited("The Ports Act 2099 (PA) binds.\n\nSection 4 of the PA is bad.")[-1]
    assert any("taken for Ports Act 2099" in reason for reason in one.reasons)


@pytest.mark.parametrize(
    ("text", "norm"),
    [
        ("Directive 2011/92/EU (hereinafter: the EIA Directive) binds, as does the Paris Agreement."
         "\n\nSee Article 6 of the EIA Directive.", "eia"),
        ("La Convention d’Aarhus (ci-après « la Convention ») et la Convention sur l’eau lient.\n\n"
         "Voir l’article 9 de la Convention.", "aarhus"),
        ("The ICCPR (“the Covenant”) and the ICESCR bind.\n\nSee Article 12 of the Covenant.",
         "iccpr"),
    ],
)  # fmt: skip
def test_a_short_form_of_a_known_text_is_that_text_for_sure(text: str, norm: str) -> None:
    one = cited(text)[-1]
    assert one.norm
    assert one.norm.value.rpartition("/")[2].partition(".")[0] == norm
    assert one.certainty is Certainty.ASSERTED
    assert "is short for" in one.reasons[0]


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("Ratify ILO Conventions Nos. 87 and 98.", ["ilo-87", "ilo-98"]),
        ("Ratifiez les conventions n° 87 et n° 98 de l’OIT.", ["ilo-87", "ilo-98"]),
        ("Ratifiquen los convenios 87, 98 y 169 de la OIT.", ["ilo-87", "ilo-98", "ilo-169"]),
        ("Ratify Conventions 87 and 98.", []),
        (
            "Ratify Conventions 87 and 98 of the International Labour Organization (ILO).",
            ["ilo-87", "ilo-98"],
        ),
        ("The ILO’s core Conventions 87 and 98 bind.", ["ilo-87", "ilo-98"]),
        ("Ratify ILO C087, C098.", ["ilo-87", "ilo-98"]),
        ("C87 and C98 of the ILO bind.", ["ilo-87", "ilo-98"]),
        ("The ILO met in rooms C87 and C98.", []),
        ("Artikel 15 des ILO-Übereinkommens 169 gilt.", ["ilo-169"]),
        ("La OIT avisa: el artículo 6 del Convenio núm. 169 obliga.", ["ilo-169"]),
        ("Article 14 of Convention 169 binds.", []),
        ("The ILO met. Article 14 of the Quay Convention 169 binds.", []),
        ("The ILO met. In the Convention 29 states met.", []),
        ("The ILO met. The Republican Convention 87 delegates saw it.", []),
        ("The ILO met, as did the European Convention 111 and the Quay Convention 98.", []),
        ("The ILO met. See Convention 98 of the Council of Ports.", []),
        ("The OILED quay. Ratify Conventions 87 and 98.", []),
        ("The ILO counts 87 and 98 members.", []),
    ],
)
def test_each_number_of_a_list_is_a_convention_of_the_ilo(text: str, norms: list[str]) -> None:
    found = [one.norm.value.rpartition("/")[2] for one in cited(text) if one.norm]
    assert found == norms


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Ratify ILO Convention 98.", Certainty.ASSERTED),
        ("The ILO asks it: ratify Convention No. 98.", Certainty.ASSERTED),
        ("The ILO asks it: ratify Convention 98.", Certainty.SUGGESTED),
        ("The ILO asks it: article 2 of Convention 98 binds.", Certainty.SUGGESTED),
        ("The Paris Agreement (hereinafter the Pact) binds, as does the ICCPR.\n\n"
         "See Article 2 of the Pact.", Certainty.ASSERTED),
        ("The Paris Agreement (the Pact) binds, as does the ICCPR.\n\nSee Article 2 of the Pact.",
         Certainty.SUGGESTED),
        ("The ICCPR (“the Pact”) binds.\n\nThe Paris Agreement (“the Pact”) binds too.\n\n"
         "See Article 2 of the Pact.", Certainty.SUGGESTED),
    ],
)  # fmt: skip
def test_what_is_only_likely_is_suggested(text: str, certainty: Certainty) -> None:
    one = cited(text)[-1]
    assert one.norm
    assert one.norm.value.rpartition("/")[2].partition(".")[0] in {"paris-agreement", "ilo-98"}
    assert one.certainty is certainty


def test_a_country_in_a_bracket_is_no_short_form() -> None:
    found = cited("The Paris Agreement (la France) binds.\n\nSee article 2 of France.")
    assert not [one for one in found if any("is short for" in why for why in one.reasons)]
