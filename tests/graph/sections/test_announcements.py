from __future__ import annotations

import pytest

from graph.sections.announcements import announces, is_remainder


@pytest.mark.parametrize(
    "words",
    [
        *("and 35 others", "+ 120 individuals", "(see annex)", "et 12 autres associations"),
        *("y 40 organizaciones más", "und weitere 12 Organisationen", "e altre 12 associazioni"),
        *("and many more", "et al.", "plus 1,200 individual citizens", "… and 3 more"),
        *("over 100 other groups from around the world", "e outras 20 entidades"),
    ],
)
def test_words_for_signatories_that_are_not_named(words: str) -> None:
    assert is_remainder(words)


@pytest.mark.parametrize(
    "words",
    [
        *("350.org", "11.11.11", "100 Good Deeds", "5 Gyres", "1000 Women", "Other Worlds"),
        *("Otras Voces", "Altri Mondi", "50 Women in Blockchain", "ETC Group", "Many Rivers"),
    ],
)
def test_names_that_begin_like_a_remainder_are_names(words: str) -> None:
    assert not is_remainder(words)


@pytest.mark.parametrize(
    "words",
    [
        "The following organisations have signed this letter:",
        "This letter is supported by the following organisations:",
        "Les organisations suivantes soutiennent cette lettre :",
        "Organisations signing this statement:",
        "Las siguientes organizaciones suscriben esta carta:",
        "Die folgenden Organisationen unterstützen diesen Brief:",
        "Le seguenti associazioni aderiscono:",
        "The harbour and tide coalition behind these comments is composed of:",
        "The network of groups signing this statement includes:",
        "La coalition signataire de cette lettre se compose de :",
        "La coalición que suscribe esta carta está formada por:",
        "La rete che firma questa lettera è composta da:",
        "Das Bündnis hinter diesem Aufruf besteht aus:",
        "A rede que assina esta carta é composta por:",
    ],
)
def test_a_sentence_leads_up_to_those_who_sign(words: str) -> None:
    assert announces(words)


@pytest.mark.parametrize(
    "words",
    [
        "We, the undersigned organisations, support the following demands:",
        "The undersigned organisations call on you to:",
        "We support the following:",
        "The following organisations have signed this letter.",
        "The organisations that support this call urge you:",
        "The coalition behind the port project consists of:",
        "A network signing contracts consists of:",
        "The coalition joining the comments asks for:",
        "The coalition behind this letter is large.",
        "The coalition is comprised of:",
    ],
)
def test_a_sentence_leads_up_to_demands(words: str) -> None:
    assert not announces(words)
