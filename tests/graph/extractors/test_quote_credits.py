"""Who is told behind quoted words without a verb, or amid them; what is a gloss tells nobody."""

from __future__ import annotations

import pytest

from graph.extractors.quote_credits import amid, is_spoken, signed_below
from tests.graph.extractors.texts import sources
from tests.growth import assert_linear, repeated

CLOSED = "The port is closed to all of us today"


@pytest.mark.parametrize(
    "credit",
    [
        "Ana Ruiz, chair of Ports Watch, Lima",
        "Ana Ruiz, Director, Ports Watch (PW)",
        "Ana Ruiz, the mayor of Lima",
        "Ana Ruiz",
        "Ms. Ana Ruiz, directora de Puertos Libres",
        "Ana Ruiz, présidente du port",
        "Ana Ruiz, Vorsitzende des Hafenbunds",
        "Ana Ruiz, presidente dei Porti Liberi",
        "Ana Ruiz, porta-voz da Rede dos Portos",
    ],
)
def test_a_credit_ends_the_paragraph_that_its_words_open(credit: str) -> None:
    assert sources(f"“{CLOSED}.” {credit}\n") == [credit]


@pytest.mark.parametrize(
    "behind",
    [
        "Ana Ruiz, the mayor of Lima, smiled at Bob.",
        "Ana Ruiz met us there.",
        "The Board Met",
        "We Are Here",
        "Ana Ruiz, chair of the port. She left.",
        "Ana Ruiz, laughing at Bob, left us",
        "Not Ana Ruiz, the Director.",
        "Dear Ana Ruiz, the Director.",
        "See Annual Report, the second part.",
        "Port Law, the second reading.",
        "Harbour Road, the north quay, Norland.",
    ],
)
def test_a_sentence_behind_the_words_is_no_credit(behind: str) -> None:
    assert sources(f"“{CLOSED}.” {behind}\n") == [None]


def test_a_name_behind_a_part_of_a_sentence_is_no_credit() -> None:
    assert sources("They call it “a step into the dark for us” Ana Ruiz, Lima\n") == [None]
    assert sources(f"“{CLOSED}” Ana Ruiz, Lima\n") == [None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“The port – says Ana Ruiz – is closed to all of us.”", "Ana Ruiz"),
        ("«Il porto - afferma Ruiz - è chiuso per tutti noi».", "Ruiz"),
        ("«Il porto - conclude il sindaco - è chiuso per tutti noi».", "sindaco"),
        ("«El puerto —explica Ana Ruiz— está cerrado para todos».", "Ana Ruiz"),
        ("« Le port – explique Ana Ruiz – est fermé pour nous tous ».", "Ana Ruiz"),
        ("„Der Hafen – so Ana Ruiz – ist für alle geschlossen.“", "Ana Ruiz"),
        ("“O porto – afirma Ana Ruiz – está fechado para todos.”", "Ana Ruiz"),
        ("«Il porto è chiuso per tutti noi», ragiona ancora Ruiz.", "Ruiz"),
    ],
)
def test_who_is_told_between_dashes_speaks(text: str, source: str) -> None:
    assert sources(f"{text}\n") == [source]


@pytest.mark.parametrize(
    "text",
    [
        "“The plan - some Boats Later - is closed to all.”",
        "„Der Hafen – mein Zuhause – ist für alle geschlossen.“",
        "“The port – an addition Ana made – is closed to all.”",
        "“The port - Ana Ruiz - is closed to all of us.”",
        "“The port – warning Signs – is closed to all of us.”",
    ],
)
def test_other_words_between_dashes_tell_nobody(text: str) -> None:
    assert sources(f"{text}\n") == [None]


@pytest.mark.parametrize(
    "gloss",
    ["emphasis added", "énfasis agregado", "grifo nosso", "our translation", "PK en anglais"],
)
def test_a_gloss_in_brackets_tells_nobody(gloss: str) -> None:
    assert sources(f"It says there “{CLOSED.lower()}” ({gloss}).\n") == [None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“Today Is Port Day” said Ana Ruiz.", ["Ana Ruiz"]),
        ("Ana Ruiz said to us: “This Is No Banana Port”.", ["Ana Ruiz"]),
        ("We saw the film “Today Is Port Day” by Ana Ruiz.", []),
        ("The book “Today Is Port Day” says Ana Ruiz is right.", []),
        ("The book told us: “The Old Port And The Sea”.", []),
        ("Ana told us: “The Old Port And The Sea” is her book.", []),
        ("“The Old Port And The Sea” says Ana Ruiz is a good book.", []),
    ],
)
def test_words_in_capitals_that_one_says_are_a_quotation(text: str, source: list[str]) -> None:
    assert sources(f"{text}\n") == source


@pytest.mark.parametrize(
    ("credit", "source"),
    [
        ("Soulignac 2031", "Soulignac 2031"),
        ("Grifo, 2031", "Grifo, 2031"),
        ("Translation Bureau", "Translation Bureau"),
        ("Ana Ruiz, in English", "Ana Ruiz"),
    ],
)
def test_a_name_in_brackets_that_begins_as_a_gloss_is_a_credit(credit: str, source: str) -> None:
    assert sources(f"“{CLOSED}.” ({credit})\n") == [source]


def test_a_post_of_many_words_may_have_said_it() -> None:
    text = f"“{CLOSED},” the chair of the port of Norland has said.\n"
    assert sources(text) == ["chair of the port of Norland"]


def test_what_the_figures_of_another_show_is_not_said_by_them() -> None:
    text = "Though the board says the boats are “here for the fish alone”, its own figures show"
    assert sources(f"{text} that all were found.\n") == ["board"]


@pytest.mark.parametrize("piece", ["a – says Ana ", "Ana Ruiz, ", "” Ana (B) ", "– so A "])
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def sought(text: str) -> None:
        amid(text, 0, len(text))
        signed_below(text, 1, len(text) // 2)
        is_spoken(text, 1, len(text) // 2)

    assert_linear(sought, repeated(piece, after="x "), size=4_000)


def test_a_source_that_ends_within_a_link_has_all_of_its_words() -> None:
    text = (
        "In the Board's 2003 report [Quays: Lives of the Crews](https://port.example/a), it told"
        f" that “{CLOSED.lower()}”.\n"
    )
    assert not any("[" in (one or "") for one in sources(text))
