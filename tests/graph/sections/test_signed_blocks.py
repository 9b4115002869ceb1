"""Signatures of several lines in which the name does not come first."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import signatories
from graph.reading import read_text
from graph.verify import check

BODY = (
    "Escribimos sobre los papeles del Consejo, que conciernen a los derechos de todas las"
    " personas y que nadie de fuera ha visto hasta ahora, y esperamos verle pronto.\n\n"
)
Told = tuple[str, str | None, str | None]


def signed(close: str, below: str) -> list[Told]:
    document = read_text(f"Estimada Ministra:\n\n{BODY}{close}\n\n{below}\n", name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return [
        (
            one.name.text,
            one.role.text if one.role else None,
            one.affiliations[0].text if one.affiliations else None,
        )
        for one in found
    ]


WANTED = [
    ("Lea Conti", "Presidente", "Rete delle Carte"),
    ("Ugo Serra", "Segretaria generale", "Comitato Porti"),
]


@pytest.mark.parametrize(
    "below",
    [
        "Rete delle Carte\nIl Presidente\nDott.ssa Lea Conti\n\n"
        "Comitato Porti\nLa Segretaria generale\nAvv. Ugo Serra",
        "Rete delle Carte\nIl Presidente\nLea Conti\nComitato Porti\nLa Segretaria generale\n"
        "Ugo Serra",
        "Per la Rete delle Carte\nLea Conti\nPresidente\nPer il Comitato Porti\nUgo Serra\n"
        "Segretaria generale",
        "Pela Rete delle Carte\nLea Conti\n(Presidente)\n\nPelo Comitato Porti\nUgo Serra\n"
        "(Segretaria generale)",
        "Il Presidente\nLea Conti\nRete delle Carte\n\nLa Segretaria generale\nUgo Serra\n"
        "Comitato Porti",
    ],
)
def test_the_name_may_stand_below_the_post_or_the_body(below: str) -> None:
    assert signed("Distinti saluti,", below) == WANTED


def test_for_whom_one_signs_may_stand_above_the_name_alone() -> None:
    below = "Pour le Collectif des Ports\nAnne LEROUX\n\nPour l’Union des Dockers\nPaul MARIN"
    assert signed("Cordialement,", below) == [
        ("Anne LEROUX", None, "Collectif des Ports"),
        ("Paul MARIN", None, "Union des Dockers"),
    ]


def test_organisations_one_a_line_are_no_blocks() -> None:
    below = "Rete delle Carte\nComitato Porti\nUnione dei Moli\nLega delle Navi"
    assert [name for name, _, _ in signed("Distinti saluti,", below)] == below.split("\n")


def test_a_dateline_below_the_close_is_nobody() -> None:
    below = "Fait à Nantes, le 3 mai 2011\n\nAnne Leroux, présidente\nPaul Marin, trésorier"
    found = signed("Cordialement,", below)
    assert [name for name, _, _ in found] == ["Anne Leroux", "Paul Marin"]


@pytest.mark.parametrize(
    "heading",
    ["À titre individuel", "Personas firmantes:", "Adesioni individuali:", "A título pessoal",
     "Pesquisadoras e ativistas", "Einzelpersonen", "Chercheurs et militants"],
)  # fmt: skip
def test_persons_may_follow_a_list_of_organisations_under_a_heading(heading: str) -> None:
    below = (
        "Organisations signataires\n\n- Collectif des Ports\n- Union des Dockers\n- Réseau Mer\n\n"
        f"{heading}\n\nAnne Leroux, enseignante\nPaul Marin, trésorier\n"
    )
    found = signed("Cordialement,", below)
    assert [name for name, _, _ in found[-2:]] == ["Anne Leroux", "Paul Marin"]
    assert len(found) == 5


def test_a_long_run_of_names_below_a_heading_is_read() -> None:
    names = [f"Réseau {town} (France)" for town in ("Lyon", "Nantes", "Brest", "Dijon", "Toulon")]
    names += [f"Comité des Eaux de {town}" for town in ("Metz", "Nancy", "Reims", "Arras", "Pau")]
    names += [f"Ligue {name} et {name}" for name in ("Terre", "Mer", "Ciel", "Sel", "Vent")]
    names += [f"Union {name}" for name in ("Verte", "Bleue", "Rouge", "Grise", "Jaune")]
    found = signed("Cordialement,", "Premiers signataires\n\n" + ", ".join(names) + ".")
    assert len(found) == len(names)


@pytest.mark.parametrize(
    "close",
    [
        "Recevez, Madame la Ministre, nos salutations respectueuses.",
        "Agradeciendo su interés, reciba un cordial saludo,",
        "In attesa di un cortese riscontro, porgiamo distinti saluti.",
        "Na expectativa de uma resposta, apresentamos os melhores cumprimentos,",
        "Com os melhores cumprimentos,",
    ],
)
def test_long_closes_lead_to_those_who_sign(close: str) -> None:
    assert signed(close, "Lea Conti\nPresidente\nRete delle Carte") == [
        ("Lea Conti", "Presidente", "Rete delle Carte")
    ]


def test_a_run_of_names_over_several_lines_may_end_in_a_stop() -> None:
    below = (
        "Collectifs et syndicats signataires :\nCollectif des Ports, Coordination des Dockers"
        " (CD), Syndicat\ndes Marins, Union des Quais, Comité de défense du Phare."
    )
    assert [name for name, _, _ in signed("Cordialement,", below)] == [
        "Collectif des Ports",
        "Coordination des Dockers",
        "Syndicat des Marins",
        "Union des Quais",
        "Comité de défense du Phare",
    ]
