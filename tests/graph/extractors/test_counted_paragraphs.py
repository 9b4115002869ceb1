"""Lists of demands that are no lists in the file: counted, chained, or after *dass*."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import demands
from graph.extractors.counted_paragraphs import count_of
from graph.reading import read_text
from graph.verify import check


def asked(text: str) -> list[tuple[str | None, str]]:
    document = read_text(text, name="letter")
    found = list(demands.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return [(one.ordinal.value if one.ordinal else None, one.text.text) for one in found]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("PRIMERO. Que se publique", "PRIMERO"),
        ("Segundo.- Que se publique", "Segundo"),
        ("1º.- Que se publique", "1"),
        ("2.ª Que se publique", None),
        ("II – publiquem o texto", "II"),
        ("IV) publiquem o texto", "IV"),
        ("b) publicar o texto", "b"),
        ("**Tercero:** Que se publique", "Tercero"),
        ("Premièrement : publier", "Premièrement"),
        ("Primera Asamblea de Vecinas", None),
        ("I papeles", None),
    ],
)
def test_a_paragraph_may_count_itself(text: str, count: str | None) -> None:
    found = count_of(text)
    assert (text[slice(*found[0])] if found else None) == count


@pytest.mark.parametrize(
    "text",
    [
        "Por lo anterior, solicitamos al Consejo:\n\nPRIMERO. Que publique las actas.\n\n"
        "SEGUNDO. Que responda pronto.\n",
        "Por todo ello, EXIGIMOS:\n\n1º.- Que publique las actas.\n\n2º.- Que responda pronto.\n",
        "As entidades signatárias pedem ao Conselho que:\n\nI – Que publique las actas;\n\n"
        "II – Que responda pronto.\n",
    ],
)
def test_counted_paragraphs_after_an_appeal_are_what_is_asked(text: str) -> None:
    assert [words for _, words in asked(text)] == ["Que publique las actas", "Que responda pronto"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_capitals_with_a_full_stop_count_what_is_asked(gap: str) -> None:
    items = ["A. Publish the papers.", "B. Hold a hearing in public.", "C. Withdraw the fees."]
    assert asked("We call on the Council to:\n\n" + gap.join(items) + "\n") == [
        ("1", "Publish the papers"),
        ("2", "Hold a hearing in public"),
        ("3", "Withdraw the fees"),
    ]


VERBS = [
    "Publish the papers",
    "Hold a hearing",
    "Withdraw the fees",
    "Open the gate",
    "Repeal the law",
    "Fund the boats",
    "Hear the towns",
    "Stop the works",
    "Meet us in May",
    "Name a keeper",
    "Answer the letters",
    "Ban the nets",
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("mark", ["{}.", "{})", "({})"])
def test_long_lists_in_letters_count_on(gap: str, mark: str) -> None:
    items = [f"{mark.format(chr(ord('A') + at))} {verb}." for at, verb in enumerate(VERBS)]
    found = asked("We call on the Council to:\n\n" + gap.join(items) + "\n")
    assert found == [(str(at), verb) for at, verb in enumerate(VERBS, 1)]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_letter_that_is_left_out_loses_no_demand(gap: str) -> None:
    items = [f"{letter}. {verb}." for letter, verb in zip("ABDG", VERBS, strict=False)]
    found = asked("We call on the Council to:\n\n" + gap.join(items) + "\n")
    assert [number for number, _ in found] == ["1", "2", "4", "7"]


def test_roman_numerals_stay_numerals() -> None:
    items = [
        f"{mark}. {verb}." for mark, verb in zip(("I", "II", "III", "IV", "V"), VERBS, strict=False)
    ]
    found = asked("We call on the Council to:\n\n" + "\n\n".join(items) + "\n")
    assert [number for number, _ in found] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    "text",
    [
        "Our demands:\n\nA. An end to the fees\n\nB. A hearing in public\n\nC. Open gates\n",
        "Solicitamos al Consejo:\n\nA. Que publique las actas.\n\nB. Que hable.\n\nC. Que abra.\n",
        "Nous demandons de :\n\nA. Publier les actes.\n\nB. Ouvrir le port.\n\nC. Agir vite.\n",
        "Unsere Forderungen:\n\nA. Öffnen Sie die Akten.\n\nB. Kein Geld\n\nC. Keine neuen Kähne\n",
    ],
)
def test_what_is_asked_in_letters_may_be_a_noun_or_a_clause(text: str) -> None:
    assert [number for number, _ in asked(text)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "names",
    [
        ["A. Silva", "B. Poe"],
        ["A. Müller und B. Meyer aus den Dörfern", "B. Meyer aus Portside"],
        ["A. Roe, of Quay", "B. Poe, of Quay"],
    ],
)
def test_names_with_initials_in_turn_are_not_asked_for(names: list[str]) -> None:
    found = asked("We call on the Council to act:\n\n" + "\n\n".join(names) + "\n")
    assert [number for number, _ in found if number] == []


def test_a_name_below_a_list_in_letters_is_none_of_it() -> None:
    text = "We call on the Council to:\n\nA. Open the gate.\n\nB. Hold a hearing.\n\nC. Poe\n"
    assert [number for number, _ in asked(text)] == ["1", "2"]


def test_initials_count_nothing() -> None:
    assert asked("We call on the Council to act:\n\nB. Silva\n\nC. Poe\n") == asked(
        "We call on the Council to act:\n\nBea Silva\n\nCem Poe\n"
    )


def test_counts_in_figures_and_roman_numerals_give_the_place() -> None:
    text = "Pedimos ao Conselho que:\n\nI – publique as atas;\n\nII – responda a todas as cartas.\n"
    assert [place for place, _ in asked(text)] == ["1", "2"]


@pytest.mark.parametrize(
    "lead",
    [
        "Wir fordern Sie daher auf,",
        "Wir fordern die Regierung auf, sich im Rat gemeinsam mit den anderen dafür einzusetzen,"
        " dass",
        "Die unterzeichnenden Verbände fordern die Regierung auf,",
    ],
)
def test_paragraphs_in_small_letters_go_on_with_an_unfinished_appeal(lead: str) -> None:
    text = f"{lead}\n\ndie Akten zu öffnen,\n\nden Entwurf ganz zurückzuziehen.\n\nDas war es.\n"
    assert [words for _, words in asked(text)] == [
        "die Akten zu öffnen",
        "den Entwurf ganz zurückzuziehen",
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Le scriventi associazioni chiedono al Consiglio di:",
        "Las entidades firmantes piden al Consejo:",
        "Os movimentos subscritores exigem do Conselho:",
        "Nos collectifs demandent au Conseil de :",
        "Si chiede pertanto al Consiglio di:",
    ],
)
def test_those_who_sign_ask_in_the_third_person(lead: str) -> None:
    text = f"{lead}\n\na) publicar las actas;\nb) responder pronto a todas.\n"
    assert len(asked(text)) == 2


def test_chained_paragraphs_without_an_appeal_are_no_demands() -> None:
    text = "Der Bericht sagt,\n\ndie Akten zu öffnen,\n\nden Entwurf zurückzuziehen.\n"
    assert asked(text) == []


def test_bullets_may_go_on_with_those_who_sign_as_subject() -> None:
    text = (
        "Le organizzazioni firmatarie pertanto:\n\n- **chiedono** al Consiglio di aprire atti;\n"
        "- **invitano** i porti ad applicare il contratto.\n- **Ersuchen** den Rat um Akten.\n"
    )
    assert [words.replace("*", "").split()[0] for _, words in asked(text)] == [
        "chiedono",
        "invitano",
        "Ersuchen",
    ]


def test_what_others_ask_in_bullets_is_no_demand() -> None:
    text = "Il rapporto dice:\n\n- chiedono al Consiglio gli atti;\n- invitano i porti qui.\n"
    assert asked(text) == []
