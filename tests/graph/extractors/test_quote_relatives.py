"""Whose words are quoted, told by a relative, a recital, what was written, or a name cited."""

from __future__ import annotations

import pytest

from graph.extractors.quote_relatives import RELATIVES, antecedent, writers
from tests.graph.extractors.texts import sources
from tests.growth import assert_linear, repeated


@pytest.mark.parametrize(
    ("lead", "source"),
    [
        ("This is a lie for Ana Ruiz, who added:", "Ana Ruiz"),
        ("We thank Ana Ruiz, who said that", "Ana Ruiz"),
        ("Ringraziamo Ana Ruiz, che aggiunge:", "Ana Ruiz"),
        ("Nous citons Ana Ruiz, qui ajoute :", "Ana Ruiz"),
        ("Así lo ve Ana Ruiz, quien agregó que", "Ana Ruiz"),
        ("So sieht es Ana Ruiz, die hinzufügte:", "Ana Ruiz"),
        ("Citing the Port Charter:", "Port Charter"),
        ("Citando la sezione 3, punto b, del Piano dei Porti:",
         "sezione 3, punto b, del Piano dei Porti"),
        ("The Bell zitiert Ana Ruiz:", "Ana Ruiz"),
        ("The Minister was quoted in the Bell as saying", "Minister"),
        ("This is aptly put by Ana Ruiz:", "Ana Ruiz"),
        ("Esto fue resumido por Ana Ruiz:", "Ana Ruiz"),
        ("Im Entwurf zum Hafenvertrag, in dem es heißt:", "Entwurf zum Hafenvertrag"),
        ("We object to Point 2 of the policy that states", "Point 2 of the policy"),
        ("(im Hafengesetz (HG) §3 Abs. 6 Satz 1 steht:", "Hafengesetz (HG) §3 Abs. 6 Satz 1"),
        ("VISTO il Regolamento dei Porti, in particolare l’art. 4, comma 3, in base al quale esso",
         "Regolamento dei Porti"),
        ("VU le Règlement des ports, notamment son article 2, qui dispose que",
         "Règlement des ports"),
        ("Gestützt auf die Hafenordnung, insbesondere auf Artikel 2:", "Hafenordnung"),
        ("Si richiama l’art. 9 della Legge 3 maggio 1951, n. 12, recante norme, ove si prevede che",
         "l’art. 9 della Legge 3 maggio 1951, n. 12"),
        ("O artigo 68 da Lei dos Portos dispõe que", "artigo 68 da Lei dos Portos"),
        ("We know the Charter of Ports. This, in its Article 5, says that", "Charter of Ports"),
        ("Há a Lei dos Portos. Esta, em seu artigo 4, diz que", "Lei dos Portos"),
        ("Over 50 crews sent an open letter to the mayor, warning that it", "crews"),
        ("The crews: Captains from 25 leading ports have published a letter, pointing out that it",
         "Captains from 25 leading ports"),
        ("Even though the board says that the boats are", "board"),
        ("VISTO il Piano dei Porti, ed in particolare il punto 6 - Navi, capitolo (2) che cita:",
         "Piano dei Porti"),
        ("VISTO il Piano dei Porti, in particolare l’art. 1, il Ministro ha scritto che",
         "Ministro"),
        ("VISTO el Plan de Puertos, en particular el art. 1, Ana Ruiz dijo", "Ana Ruiz"),
        ("Having regard to the Port Charter, in particular the views of Ana Ruiz, who said",
         "Ana Ruiz"),
        ("The Bell zitiert PdP:", "PdP"),
        ("Citing section 5 of the Act, the Minister wrote to the Board:", "Minister"),
        ("Citing Ana Ruiz, the Minister said:", "Minister"),
        ("The report cited Norland as the worst case:", "report"),
        ("Although the Board, it seems, says", "Board"),
        ("Whereas the Minister, in his letter, it is true, wrote", "Minister"),
        ("Ana Ruiz was quoted by The Bell as saying no, but Juan Paz said", "Juan Paz"),
        ("You Port Ltd said", "You Port Ltd"),
        ("As well as Rule 12 on the duties of the Chair:\n\n", "Rule 12"),
    ],
)  # fmt: skip
def test_what_leads_the_words_in_tells_the_source(lead: str, source: str) -> None:
    assert sources(f"{lead} “a step into the dark for all crews”.\n") == [source]


@pytest.mark.parametrize(
    ("lead", "source"),
    [
        ("Citing three reasons:", None),
        ("The board cites Poverty as:", None),
        ("To quote from it:", None),
        ("The Minister was quoted a price of", None),
        ("I voted against the Ports Act which would have required", None),
        ("Although the Board says the port is open, it is", None),
        ("Having regard to the Port Charter, in particular Article 2, the crew asked", "crew"),
        ("Fifty crews signed a letter last week. The mayor, warning all, called it", "mayor"),
        ("Over 50 crews sent a letter asking the mayor, and Ana Ruiz said that it", "Ana Ruiz"),
        ("We wrote an open letter, warning that it", None),
        ("I signed a petition asking that it", None),
        ("We read the plan. It – says nobody – is", None),
        ("Ana Ruiz – the mayor – said", "Ana Ruiz"),
        ("We know Ana Ruiz. It, in the article 5, is", None),
        ("In dem Hafen, in dem es kalt ist, gilt:", None),
        ("Das Fest in der Stadt, in der es heißt:", None),
        ("VISTO el Plan de Puertos, en particular el art. 1, decimos", None),
        ("This was not said by Ana Ruiz:", None),
        ("This was never put by Ana Ruiz:", None),
        ("A text not written by Ana Ruiz:", None),
        ("This is how it should be put by the Board:", None),
        ("We wish it were said by the Board:", None),
        ("The shop quoted Harbour prices:", None),
        ("The fine was cited Monday:", None),
        ("He quoted Article 5 wrongly:", None),
        ("Ana Ruiz broke Rule 12, and we say:", None),
        ("Ana Ruiz broke Rule 12, and we say:\n\n", None),
        ("Unlike Section 5 of the plan, our motto is:\n\n", None),
        ("We break Rule 1:\n\n", None),
        ("El artículo 5 escrito por Ana Ruiz que señala", None),
        ("Salutiamo Ana Ruiz, che conclude il suo mandato:", None),
        ("Nothing of this was written by Ana Ruiz:", None),
        ("If only it was said by the Board:", None),
        ("Although the Board says so, and we doubt it, it is", None),
        ("Having regard to the Port Charter, in particular Article 2, which Ana Ruiz calls", None),
        ("We object to Point 2 of the policy that states it is old; our motto is", None),
        ("We object to Point 2 of the policy that states nothing, but Ana Ruiz said", "Ana Ruiz"),
        ("We thank Ramos Ruiz, who added:", "Ramos Ruiz"),
        ("Vu le Règlement du Port, notamment son article 1, Ana Ruiz a dit", "Ana Ruiz"),
    ],
)
def test_nobody_else_is_taken_for_the_source(lead: str, source: str | None) -> None:
    assert sources(f"{lead} “a step into the dark for all crews”.\n") == [source]


@pytest.mark.parametrize(
    "lead",
    [
        "Fifty crews signed a letter warning the Board, but the mayor fears it",
        "The crews signed a letter asking for water, though the port",
        "The Board issued a statement claiming that Ana Ruiz believes it",
        "The crews sent a letter warning the mayor, who thinks it",
        "Quay Watch sent a letter noting that under the law it",
        "The Board has sent a letter to the crews, asking them to wait, and Ana Ruiz",
    ],
)
def test_who_wrote_is_not_quoted_where_another_clause_tells(lead: str) -> None:
    text = f"{lead} “a step into the dark for all crews”.\n"
    assert writers(text, 0, text.index("“")) is None


def test_a_post_of_a_text_is_no_text() -> None:
    text = "We met the Minister of Law. This, in its Article 5, says"
    assert antecedent(text, text.index("This"), len(text)) is None


@pytest.mark.parametrize(
    "piece",
    ["VISTO il A, in particolare ", "Ana, who said ", "Ana was quoted in ", "citing the A b ",
     "im A, in dem es ", "Article 2 of a which ", "put by Ana, x ", "crews sent a letter asking "],
)  # fmt: skip
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def sought(text: str) -> None:
        for pattern in RELATIVES:
            for _ in pattern.finditer(text):
                pass
        antecedent(text, len(text) // 2, len(text))
        writers(text, 0, len(text))

    assert_linear(sought, repeated(piece, after="x "), size=4_000)
