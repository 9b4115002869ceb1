from __future__ import annotations

import pytest

from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import named


@pytest.mark.parametrize(
    "greeting",
    [
        "Monsieur Poe et vos équipes,",
        "Cher Monsieur Poe et vos équipes,",
        "Prezado Senhor Poe e suas equipes",
        "Sehr geehrter Herr Poe und Ihre Mitarbeiterinnen und Mitarbeiter,",
        "Sehr geehrter Herr Poe und Ihre Teams,",
        "Estimado señor Poe y sus colaboradoras y colaboradores:",
        "Dear Mr Poe and your teams,",
    ],
)
def test_several_who_work_for_the_one_greeted_are_not_addressed(greeting: str) -> None:
    assert named(f"3 May 2021\n\n{greeting}\n\n{BODY}") == [("Poe", None, None)]
