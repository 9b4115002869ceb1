"""Days of letters that do not print them themselves."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors.dating import dating
from graph.extractors.titles import title_of
from graph.model import Attribute, Certainty, Description
from graph.reading import read_text
from graph.verify import check
from tests.growth import assert_linear, repeated

BODY = (
    "We write to ask the Council to publish its papers, which concern the rights of all of us"
    " and which nobody outside has seen so far.\n\nYours sincerely,\n\nAda Example\n"
)
LETTER = f"Dear Sir,\n\n{BODY}"
FRONT = "---\ntitle: Papers\ndate: 2020-05-06\n---\n\n"


def told(text: str) -> Description | None:
    """The letter's date, if there is one; it is only suggested."""
    document = read_text(text, name="letter")
    parts = sections.split(document)
    records = list(dating(document, parts, title_of(document, parts), extractor="header"))
    assert [check(document, record) for record in records] == [[]] * len(records)
    own = [one for one in records if one.attribute is Attribute.DATE]
    assert all(one.certainty is Certainty.SUGGESTED and one.reasons for one in own)
    return own[0] if own else None


def date_of(text: str) -> str | None:
    found = told(text)
    return found.value.value if found else None  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "introduction",
    [
        "On 4 May 2020, thirty organisations wrote to the Council about its papers.",
        "The following letter was sent to the Council on May 4th, 2020.",
        "This statement was submitted, with sixty signatures, on 4 May 2020.",
        "Le 4 mai 2020, trente associations ont adressé cette lettre au Conseil.",
        "El 4 de mayo de 2020, treinta redes enviaron esta carta al Consejo.",
        "Il 4 maggio 2020 trenta reti hanno inviato questa lettera al Consiglio.",
        "Am 4. Mai 2020 haben dreißig Verbände diesen Brief an den Rat geschickt.",
        "Em 4 de maio de 2020, trinta redes enviaram esta carta ao Conselho.",
        "Le réseau distribuera cette lettre au Conseil le lundi 4 mai 2020.",
    ],
)
def test_the_words_before_a_letter_may_tell_its_day(introduction: str) -> None:
    assert date_of(f"# Groups speak up\n\n{introduction}\n\n{LETTER}") == "2020-05-04"


def test_a_reply_quoted_below_has_the_day_that_the_page_gives_it() -> None:
    text = "On 4 May 2020 the minister sent a reply, quoted below:\n\n> All papers stay secret.\n"
    assert date_of(text) == "2020-05-04"


@pytest.mark.parametrize(
    "text",
    [
        f"Dear Sir,\n\nOn 4 May 2020 we wrote to you and sent a letter.\n\n{BODY}",
        f"Thank you for your letter of 4 May 2020, sent to us with the report below.\n\n{BODY}",
        f"The Council meets on 4 May 2020 in Geneva.\n\n{LETTER}",
        f"Groups sent letters on 4 May 2020 and 6 June 2020.\n\n{LETTER}",
        f"Groups sent this letter in May 2020.\n\n{LETTER}",
        f"Groups sent this letter on 31 June.\n\n{LETTER}",
        f"Sent: Monday, 4 May 2020 Subject: Letter sent to the Council\n\n{LETTER}",
    ],
)
def test_other_days_are_not_the_letters(text: str) -> None:
    assert told(text) is None


def test_a_year_left_out_is_that_of_the_publication() -> None:
    found = told(f"{FRONT}On 4 May, thirty groups sent this letter to the Council.\n\n{LETTER}")
    assert found is not None
    assert found.value.value == "2020-05-04"  # type: ignore[union-attr]
    assert "day of publication" in found.reasons[0]


def test_a_year_left_out_is_the_only_one_that_the_text_names() -> None:
    line = "Groups sent this letter on May 4th (see file PX2020-17)."
    assert date_of(f"{line}\n\n{LETTER}") == "2020-05-04"
    assert date_of(f"{line}\n\n{LETTER}\nThe papers of 2019 are secret.\n") is None


def test_a_date_line_may_leave_the_year_out() -> None:
    assert date_of(f"{FRONT}Geneva, 4 May\n\n{LETTER}") == "2020-05-04"
    assert date_of(f"{FRONT}Meeting of 4 May\n\n{LETTER}") is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Source: <https://example.org/2019/05/04/letter>", "2019-05-04"),
        ("[Signed letter (PDF)](https://example.org/files/to-council-20190504.pdf)", None),
        ("Download the [PDF](https://example.org/files/to-council-2019-05-04.pdf)", "2019-05-04"),
        ("[Original in Dutch](https://example.org/brief190504.pdf), sent in 2019", "2019-05-04"),
        ("[Original in Dutch](https://example.org/brief190504.pdf)", None),
        ("See [the news](https://example.org/2019/05/04/minister-speaks) of that week", None),
    ],
)
def test_the_address_of_a_copy_may_hold_the_day(line: str, day: str | None) -> None:
    day = "2019-05-04" if "20190504" in line else day
    assert date_of(f"{line}\n\n{LETTER}") == day


def test_an_address_counts_for_nothing_beside_a_day_of_publication() -> None:
    line = "Source: <https://example.org/2019/05/04/letter>"
    assert date_of(f"{FRONT}{line}\n\n{LETTER}") is None


@pytest.mark.parametrize("piece", ["4 May ", "letter on 4 May sent below. ", "pdf http://a/2019/"])
def test_hints_are_sought_in_linear_time(piece: str) -> None:
    assert_linear(told, repeated(piece), size=12_000)


@pytest.mark.parametrize(
    "words",
    [
        "Letter dated 4 May 2020 from the nets to the Council.",
        "Open letter dated May 4, 2020",
        "Lettre datée du 4 mai 2020",
        "Carta fechada el 4 de mayo de 2020",
        "Lettera datata 4 maggio 2020",
        "Brief vom 4. Mai 2020 an den Rat",
        "Carta datada de 4 de maio de 2020",
    ],
)
def test_the_description_of_a_page_may_tell_the_day(words: str) -> None:
    text = f'---\ntitle: Nets\ndescription: "{words}"\ndate: 2020-06-07\n---\n\n{LETTER}'
    assert date_of(text) == "2020-05-04"


@pytest.mark.parametrize(
    "words",
    [
        "An answer to the letter dated 4 May 2020",
        "Our nets, cut by order dated 4 May 2020",
        "Letter on the order dated 4 May 2020",
        "The letter that the Council of 4 May 2020 lost",
        "Letter dated May 2020",
        "Letter dated 4 May 2020 and our reply",
        "Statement dated 4 May 2020 of the ministry is false",
        "Brief vom 4. Mai 2020 bleibt unbeantwortet",
        "Carta de fecha 4 de mayo de 2020 sin respuesta",
    ],
)
def test_the_description_of_a_page_may_tell_another_day(words: str) -> None:
    text = f'---\ntitle: Nets\ndescription: "{words}"\ndate: 2020-06-07\n---\n\n{LETTER}'
    assert told(text) is None


def test_the_day_that_a_letter_prints_without_a_year_comes_before_that_of_its_description() -> None:
    words = "Letter dated 4 May 2020 to the Council"
    front = f'---\ntitle: Nets\ndescription: "{words}"\ndate: 2020-06-20\n---\n\n'
    assert date_of(f"{front}Veen, 6 June\n\n{LETTER}") == "2020-06-06"
