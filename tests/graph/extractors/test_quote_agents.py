"""Whose words are quoted is told behind them, or by the agent of what was said or done."""

from __future__ import annotations

import pytest

from graph.extractors.quote_agents import AGENT, FOLLOWING, FOR_WHOM, HOLDER
from tests.graph.extractors.texts import sources
from tests.growth import assert_linear, repeated


@pytest.mark.parametrize(
    "text",
    [
        "« Le port n’est pas à vendre aujourd’hui », a déclaré Anna Kort.",
        "« Le port n’est pas à vendre aujourd’hui », s’inquiète Anna Kort, présidente du port.",
        "« Le port n’est pas à vendre aujourd’hui », selon Anna Kort.",
        "Pour Anna Kort, présidente du port, « le port n’est pas à vendre aujourd’hui ».",
        "«El puerto no se vende a nadie por nada», ha señalado Anna Kort.",
        "En palabras de Anna Kort, «el puerto no se vende a nadie por nada».",
        "«Il porto non è in vendita oggi», denuncia Anna Kort.",
        "Per Anna Kort «il porto non è in vendita oggi».",
        "“O porto não está à venda hoje”, alerta Anna Kort, da rede dos portos.",
        "Para Anna Kort, “o porto não está à venda hoje”.",
        "„Der Rat setzt sich über alle Einwände hinweg“, so Anna Kort.",
        "„Der Rat setzt sich über alle Einwände hinweg“, kritisiert Anna Kort vom Hafenbund.",
        "„Der Rat geht über alle Einwände hinweg“, sagte die Sprecherin des Hafens, Anna Kort.",
        "Wie die Sprecherin des Hafens, Anna Kort, betonte, gilt: „Der Rat hört keinem zu.“",
        "“De haven is vandaag niet te koop”, zegt Anna Kort.",
        "For Anna Kort, chair of the port, “the port is not for sale to anybody”.",
        "Quay Watch met. “The port is not for sale to anybody”, stressed Anna Kort.",
    ],
)
def test_a_person_told_around_the_words_speaks(text: str) -> None:
    (source,) = sources(f"{text}\n")
    assert source
    assert source.startswith("Anna Kort")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("La Autoridad de Puertos decidió “cerrar el puerto sin aviso alguno”.",
         "Autoridad de Puertos"),
        ("L’Autorità dei Porti ha deciso di “chiudere il porto senza alcun avviso”.",
         "Autorità dei Porti"),
        ("Gli uffici dei Porti, dopo un incontro, hanno dichiarato di “non poter garantire nulla”.",
         "uffici dei Porti"),
        ("Le Ministère des Ports a promis de « rendre le port aux pêcheurs ».",
         "Ministère des Ports"),
        ("De Minister van Havens beloofde dat “de haven vandaag niet te koop is”.",
         "Minister van Havens"),
        ("Uma das decisões tomadas pela Autoridade dos Portos foi “fechar o porto sem aviso”.",
         "Autoridade dos Portos"),
        ("One of the decisions taken by the Board of Ports was to “close the quay without notice”.",
         "Board of Ports"),
    ],
)  # fmt: skip
def test_who_decides_or_promises_speaks(text: str, source: str) -> None:
    assert sources(f"{text}\n") == [source]


@pytest.mark.parametrize(
    "text",
    [
        "“The port is not for sale to anybody”, which Anna Kort called a lie.",
        "For many years, “the port is not for sale to anybody” was painted here.",
        "The measures taken by Norland are called “a step into the dark for every crew”.",
        "“O porto não está à venda hoje”, a Rede Cais organiza um ato.",
        "« Le port n’est pas à vendre aujourd’hui » à Brest et ailleurs.",
    ],
)
def test_a_name_near_the_words_alone_tells_nobody(text: str) -> None:
    assert sources(f"{text}\n") == [None]


@pytest.mark.parametrize("piece", ["l’a b", "Anna Kort ", "taken by the A of ", "Pour A B, c "])
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def sought(text: str) -> None:
        for pattern in (AGENT, FOR_WHOM, HOLDER, FOLLOWING):
            for _ in pattern.finditer(text):
                pass

    assert_linear(sought, repeated(piece, after="x "), size=4_000)
