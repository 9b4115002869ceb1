from __future__ import annotations

import pytest

from graph.extractors.signatory_employers import employer


@pytest.mark.parametrize(
    ("words", "post", "body"),
    [
        ("senatrice del Partito dei Fiumi", "senatrice", "Partito dei Fiumi"),
        ("President of FOO", "President", "FOO"),
        ("co-fondatrice de Mareko", "co-fondatrice", "Mareko"),
        ("presidente di Maresol", "presidente", "Maresol"),
        ("Wissenschaftliche Direktorin des IFX", "Wissenschaftliche Direktorin", "IFX"),
        ("conseillère juridique de la Ligue des rivières", "conseillère juridique",
         "Ligue des rivières"),
        ("ceo di mareko.it", "ceo", "mareko.it"),
        ("Director of Institute for Policy Studies", "Director", "Institute for Policy Studies"),
        ("Professor at Law School", "Professor", "Law School"),
        ("Professor of Law of the University of Mareko", "Professor of Law",
         "University of Mareko"),
        ("Presidente de Honor de la Liga", "Presidente de Honor", "Liga"),
        ("President of History of Ports Society", "President", "History of Ports Society"),
        ("Director of FOO Kenya", "Director", "FOO Kenya"),
        ("Campaigner for Water Network Kenya", "Campaigner", "Water Network Kenya"),
        ("Director of NGO Mareko", "Director", "NGO Mareko"),
        ("asesora legal de la Fundación Río Vivo", "asesora legal", "Fundación Río Vivo"),
    ],
)  # fmt: skip
def test_the_body_behind_a_post_is_told(words: str, post: str, body: str) -> None:
    found = employer(words)
    assert found
    assert (words[: found[0]], words[found[1] :]) == (post, body)


@pytest.mark.parametrize(
    "words",
    [
        "Director of Communications",
        "professeure de droit",
        "coordinadora de Incidencia",
        "Professor of History",
        "Leiterin der Abteilung",
        "presidente d’onore",
        "Spokesperson",
        "Professor of EU Law",
        "Professor of HIV Medicine",
        "Professor of Union Law",
        "Professor of Group Theory",
        "Campaigner for Network Neutrality",
        "Consultant to NGO groups",
        "Researcher for FOO Rivers",
        "Director of LLM",
        "Director of LLM Programme",
        "Presidente de Honor",
        "Attorney at Law",
        "Head of IT",
    ],
)
def test_what_one_is_in_charge_of_is_no_body(words: str) -> None:
    assert employer(words) is None
