"""Instruments told by the form of their title."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.normalisers.titles import titles


def named(text: str) -> list[str]:
    return [text[one.start : one.end] for one in titles(text)]


@pytest.mark.parametrize(
    "title",
    [
        "Digital Harbours Act",
        "Digital Harbours Bill 2099",
        "Zero Draft of the Harbour Compact",
        "Proposal for a Regulation on Harbour Data",
        "Proyecto de Ley de Puertos",
        "Ley Especial Contra los Ruidos Nocturnos",
        "Ley Orgánica contra la Piratería Portuaria",
        "Ley para la Defensa de los Muelles",
        "Ley Sobre Mensajes de Faros",
        "Disegno di Legge sui Porti",
        "Entwurf eines Hafensicherheitsgesetzes",
        "Agenda di Sviluppo dell'Organizzazione per la Vita sui Mari",
        "Harbour Technology Act, 2099",
        "Harbours Act of 1988",
        "Penal Harbour Code",
        "Criminal Harbours Act 1995 (Cth)",
        "Harbours (Entry and Exit) Amendment (Pilots) Act 2099 (Vic)",
        "Freedom of Harbours Act",
        "Guiding Principles on Ships and Human Rights",
        "Declaration on the Rights of Harbour Pilots",
        "Ruritanian Declaration",
        "Ruritania Programme of Action",
        "Harbour Opportunities Action Plan",
        "Agenda 2099 for Safe Harbours",
        "Convention on Ships and Human Rights, Democracy and the Rule of Law",
        "Andean Harbour Convention",
        "Constitution of Ruritania",
        "Code of Conduct for Harbour Pilots",
        "Ley de Propiedad Portuaria",
        "Código Penal",
        "Constitución Política del Perú",
        "Lei Geral de Portos",
        "Déclaration de Ruritanie",
        "Dichiarazione di Ruritania",
        "Hafensicherheitsgesetz",
    ],
)
def test_a_head_noun_with_its_words_is_a_title(title: str) -> None:
    assert named(f"They broke the {title}, we fear.") == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The Act is bad, and so is the Bill.",
        "This Agreement binds.",
        "the National Law University",
        "the Harbour Convention Committee",
        "Human Rights Law",
        "the Annual Report",
        "an Additional Protocol",
        "we act now under the code",
        "the Institute for Harbour Standards",
    ],
)
def test_a_head_noun_alone_or_in_another_name_is_none(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Harbours Act and Markets Act", ["Harbours Act", "Markets Act"]),
        ("See Harbours Act 2099.", ["Harbours Act 2099"]),
        ("Under the Harbours Act we ask", ["Harbours Act"]),
        ("the Protocol to the Harbour Convention2 says", ["Protocol to the Harbour Convention"]),
        ("the GDPR and Harbours Act", ["Harbours Act"]),
        ("the Declaration on Ports and Article 3", ["Declaration on Ports"]),
        ("(the Harbours Act)", ["Harbours Act"]),
        ("“the Harbours Act”", ["Harbours Act"]),
    ],
)
def test_a_title_ends_where_other_words_begin(text: str, found: list[str]) -> None:
    assert named(text) == found


PIECES = ["Act", " of ", "(", ")", " and ", "Ports ", "Report on ", ", ", "2004", "the ", "“", "."]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=16))
def test_any_words_give_titles_in_order_within_them(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = list(titles(text))
    assert all(0 <= one.start <= one.head < one.end <= len(text) for one in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


def test_a_paper_on_a_text_is_not_the_text() -> None:
    assert named("Statement on the Draft Treaty on Ports") == ["Treaty on Ports"]
    assert named("Declaration on the Ports Agreement and Public Health") == [
        "Declaration on the Ports Agreement and Public Health"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la Ley de Puertos y la Ley de Aguas", ["Ley de Puertos", "Ley de Aguas"]),
        ("the Act on Ports, and the Law on Quays", ["Act on Ports", "Law on Quays"]),
        ("the Treaty on the Law of the Harbour and the Seas",
         ["Treaty on the Law of the Harbour and the Seas"]),
        ("la Constitución de la República de Ruritania (art. 37)",
         ["Constitución de la República de Ruritania"]),
        ("la Constitución de Ruritania (artículo 37)", ["Constitución de Ruritania"]),
    ],
)  # fmt: skip
def test_a_title_ends_before_a_further_text_and_before_what_is_cited_of_it(
    text: str, expected: list[str]
) -> None:
    assert named(f"We read {text} today.") == expected
