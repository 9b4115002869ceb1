from __future__ import annotations

import pytest

from graph.reading.language import language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "We call on the members of the Council to publish all of the papers for the meeting.",
        ),
        (
            "fr",
            "Nous demandons aux membres du Conseil de publier tous les documents de la réunion.",
        ),
        (
            "es",
            "Pedimos a los miembros del Consejo que publiquen todos los documentos de la reunión.",
        ),
        ("it", "Chiediamo ai membri del Consiglio di pubblicare tutti i documenti della riunione."),
        ("de", "Wir fordern die Mitglieder des Rates auf, alle Papiere für die Sitzung zu zeigen."),
        ("pt", "Pedimos aos membros do Conselho que publiquem todos os documentos da reunião."),
        ("ca", "Demanem als membres del Consell que publiquin els documents per a aquest any."),
        ("sv", "Vi ber alla att visa papperen för det möte som ska hållas och inte om en månad."),
        ("da", "Vi beder alle om at vise papirerne for det møde som skal holdes og ikke om et år."),
        (
            "pl",
            "Prosimy, aby się nie spotykać na zebraniu, które jest w planie, i do tego dla nas.",
        ),
        ("nl", "Wij vragen de leden van de Raad om alle stukken voor het overleg te tonen."),
    ],
)
def test_the_small_words_tell_the_language(code: str, text: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize("text", ["", "Oxfam, Kenya", "1234 5678", "日本語の手紙です。"])
def test_words_that_do_not_tell_give_no_language(text: str) -> None:
    assert language(text) is None


def test_a_short_french_text_is_not_taken_for_dutch() -> None:
    text = (
        "Les soignants de la région en ont assez de fermer des lits, de mois en mois et de ville en"
        " ville. Le ministère ne répond pas, et les usagers sont inquiets pour la suite."
    )
    assert language(text) == "fr"
