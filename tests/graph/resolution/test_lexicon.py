"""The lists of words say one thing each, in the form in which words are compared."""

import pytest

from graph.resolution import lexicon
from graph.resolution.learned import organisations, with_chapters
from graph.resolution.tokens import stemmed, tokens


@pytest.mark.parametrize("name", ["small", "legal", "unit", "title", "institution", "common"])
def test_every_entry_is_in_the_form_compared(name: str) -> None:
    assert [entry for entry in lexicon.kind(name) if lexicon.folded(entry) != entry] == []


def test_words_fold_to_one_form() -> None:
    assert lexicon.folded("Ligue des droits de l’Homme") == "ligue des droits de l homme"
    assert lexicon.folded("People's  Øst & APN+") == "peoples ost and apn plus"
    assert [token.text for token in tokens("Verein e. V., change.org")] == [
        "verein",
        "ev",
        "change",
    ]
    assert stemmed("Boell".casefold()) == stemmed("boll")


def test_a_word_means_one_thing_in_all_languages() -> None:
    meanings = lexicon.meanings()
    assert meanings["menschenrechte"].concept == meanings["human rights"].concept
    assert meanings["menschenrechte"].spelling != meanings["human rights"].spelling
    assert meanings["centre"].spelling == meanings["center"].spelling


def test_places_are_known_by_name_and_adjective() -> None:
    places = lexicon.places()
    assert places["brasileira"] == places["brazil"] == "BR"
    assert places["afrique"] == places["africa"] == "AFRICA"
    assert places["scotland"] != places["england"]


def test_known_organisations_name_their_source() -> None:
    assert all(one.source.startswith("https://") and one.names for one in organisations())
    assert ("greenpeace",) in with_chapters()
