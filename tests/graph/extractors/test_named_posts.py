from __future__ import annotations

import pytest

from graph.extractors.named_posts import name_start


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("President Ursula von der Berg", "Ursula von der Berg"),
        ("Executive Vice-President Ana Ruiz", "Ana Ruiz"),
        ("Secretary-General Ana Ruiz", "Ana Ruiz"),
        ("Ministra Ana Ruiz", "Ana Ruiz"),
        ("Ranking Member Ana Ruiz", "Ana Ruiz"),
        ("Minority Leader Ana Ruiz", "Ana Ruiz"),
    ],
)
def test_a_post_before_a_name_is_told_apart(words: str, name: str) -> None:
    assert words[name_start(words) :] == name


@pytest.mark.parametrize(
    "words",
    [
        *("President of the Council", "Director General Trade", "Minister Ruiz", "Ana Ruiz", ""),
        *("Ranking Member of the Committee", "Ministra de Defensa Nacional Exterior"),
        *("Ministra de Trabajo y Economía Social", "Ministre des Affaires Étrangères"),
        *("Ministro de Agricultura Ganadería Pesca", "Ministra da Defesa Almirante Silva"),
        *("Ministre du Travail Emploi Insertion", "Ministro della Difesa Marina Mercantile"),
        *("Senhor Ministro dos Transportes Terrestres Urbanos", "Ministro de Asuntos Agrarios"),
        *("Ministro de Hacienda Crédito Público", "Ministra de Ciencia Tecnología Innovación"),
        *("Presidente da República Portuguesa", "Présidente de la République Française"),
        *(
            "Ministro da Economia Solidária",
            "Rettore Politecnico di Bari",
            "Sindaco Comune di Bari",
        ),
    ],
)
def test_a_post_without_a_full_name_has_no_name(words: str) -> None:
    assert name_start(words) == 0
