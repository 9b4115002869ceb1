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
        ("The ILO counts 87 and 98 members.", []),
    ],
)
def test_each_number_of_a_list_is_a_convention_of_the_ilo(text: str, norms: list[str]) -> None:
    found = [one.norm.value.rpartition("/")[2] for one in cited(text) if one.norm]
    assert found == norms
