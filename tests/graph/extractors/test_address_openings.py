"""How addresses open and copies are told in other languages than English."""

from __future__ import annotations

import pytest

from graph.extractors.address_openings import direction_length, is_opening
from tests.graph.extractors import texts
from tests.graph.extractors.texts import Named

BODY = (
    "Escribimos sobre los papeles del Consejo, que conciernen a los derechos de todas las"
    " personas y que nadie de fuera ha visto hasta ahora, y esperamos verle pronto.\n"
)


def named(head: str, *, copy: bool = False) -> list[Named]:
    return texts.named(f"{head}\n\n{BODY}", copy=copy)


@pytest.mark.parametrize(
    "words",
    ["An den", "An die", "Señor", "Doctora", "Exmo. Senhor", "Ao Excelentíssimo Senhor", "Al",
     "Spett.le", "À", "Exma. Senhora"],
)  # fmt: skip
def test_a_line_may_open_an_address_and_name_nobody(words: str) -> None:
    assert is_opening(words)


@pytest.mark.parametrize(
    ("words", "begins"),
    [("Al Ministro dell’Interno", 3), ("An die Ministerin", 7), ("À la Directrice", 5),
     ("Aux Ministres", 4), ("Ao Presidente", 3), ("All’Autorità", 4), ("An Open Letter", 0),
     ("A New Treaty", 0), ("à l’occasion de la session", 0), ("Alle Vögel", 5),
     ("To River Council", 3), ("AU Summit on Water", 0),
     ("Para a Sra. Ministra dos Portos", 7), ("Para el Ministro", 8),
     ("Para o Presidente da República", 7), ("Para el Ministro, esto es una novedad", 0),
     ("Para a Senhora Ministra", 7), ("Para la costa y los puertos", 0), ("Para que o Governo", 0),
     ("Para os portos do norte", 0), ("Para el Presidente la mar está en calma", 0),
     ("Para los senadores todo son puertos", 0), ("Para a Presidente Silva não há crise", 0),
     ("Para o senhor tudo está bem", 0), ("Para o Exmo. Senhor Ministro da Pesca", 7)],
)  # fmt: skip
def test_the_direction_before_a_capital_is_told(words: str, begins: int) -> None:
    assert direction_length(words) == begins


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("An den\nBundesminister für Papiere\nHerrn Uwe Kolb\nSeestraße 4\n10115 Berlin\n\n"
         "Berlin, den 3. Mai 2012\n\nSehr geehrter Herr Minister,",
         [("Uwe Kolb", "Bundesminister für Papiere", None)]),
        ("Al Ministro delle Carte\nOn. Aldo Neri\n\nAlla Presidente della Camera\n"
         "Dott.ssa Lia Poli\n\nBari, 3/05/2012\n\nEgregio Ministro, gentile Presidente,",
         [("Aldo Neri", "Ministro delle Carte", None), ("Lia Poli", "Presidente", "Camera")]),
        ("Señora\nElena Pardo Ruiz\nSecretaria Ejecutiva\nComisión de Papeles\n\nEstimada señora:",
         [("Elena Pardo Ruiz", "Secretaria Ejecutiva", "Comisión de Papeles")]),
        ("Ao Excelentíssimo Senhor\nRui Prado\nPresidente da Assembleia\n\nSenhor Presidente,",
         [("Rui Prado", "Presidente", "Assembleia")]),
    ],
)  # fmt: skip
def test_those_behind_an_opening_are_addressed(head: str, found: list[Named]) -> None:
    assert named(head) == found


@pytest.mark.parametrize(
    "label",
    ["Con copia a:", "C/C:", "Copie à :", "e, p.c.,", "Com conhecimento a:", "nachrichtlich:",
     "e per conoscenza", "Kopie an:", "Ampliation :", "c.c.:"],
)  # fmt: skip
def test_copies_have_many_labels_and_end_before_date_and_subject(label: str) -> None:
    head = (
        f"Dr. Ana Ruiz\nMinistra de Papeles\n\n{label} Dr. Juan Gil, Presidente del Consejo\n\n"
        "Lima, 3 de mayo de 2012\n\nAsunto: los papeles\n\nEstimada Ministra:"
    )
    assert named(head, copy=True) == [("Juan Gil", "Presidente", "Consejo")]


def test_a_body_after_a_courtesy_needs_no_noun() -> None:
    head = "Spett.le\nGarante per il mare\nPiazza Nuova n. 4\n00100 Roma\n\nEgregio Garante,"
    assert [body for _, _, body in named(head)] == ["Garante per il mare"]


def test_an_address_above_the_date_counts_where_the_greeting_tells_its_post() -> None:
    head = (
        "A la atención de D.ª Rosa Gil\nMinistra de Puertos\n\nMurcia, 3 de mayo de 2011\n\n"
        "Asunto: los puertos\n\nSeñora Ministra:"
    )
    assert named(head) == [("Rosa Gil", "Ministra de Puertos", None)]


def test_members_of_a_parliament_are_addressed_in_small_letters() -> None:
    head = "## Aux membres du Parlement européen\n\nMesdames et Messieurs les députés,"
    assert named(head) == [(None, "membres", "Parlement européen")]


def test_a_subject_in_any_language_is_nobody() -> None:
    head = "Exmo. Senhor\nMinistro do Mar\n\nAssunto: Renovação da frota\n\nSenhor Ministro,"
    assert named(head) == [(None, "Ministro do Mar", None)]


@pytest.mark.parametrize("between", ["; ", "\n     "])
def test_copies_on_one_line_or_below_each_other_are_several(between: str) -> None:
    head = (
        f"Sra. Ana Ruiz\nMinistra\n\nC.C. Doctor Luis Gil, Presidente del Consejo{between}"
        "Doctora Eva Paz, Defensora del Mar\n\nEstimada Ministra:"
    )
    assert [name for name, _, _ in named(head, copy=True)] == ["Luis Gil", "Eva Paz"]


def test_two_on_one_line_are_two() -> None:
    head = "Ao Governo e à Assembleia da República\n\nPorto, 3 de maio de 2011\n\nCaros amigos,"
    assert [body for _, _, body in named(head)] == ["Governo", "Assembleia da República"]


@pytest.mark.parametrize("label", ["Dirigido a:", "Destinatario:", "Adressé à :"])
def test_labels_of_addressees_in_other_languages(label: str) -> None:
    head = f"{label} Sra. Ana Ruiz, Ministra de Puertos\n\nLima, 3 de mayo de 2011\n\nEstimada Ana:"
    assert [name for name, _, _ in named(head)] == ["Ana Ruiz"]


def test_a_row_of_posts_gets_a_copy_each() -> None:
    head = "To: Members of the WTO\n\nCc: Chair of the WTO, President of the European Council"
    assert named(head, copy=True) == [
        (None, "Chair", "WTO"), (None, "President", "European Council"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "bodies"),
    [
        ("Exmo. Senhor\nMinistro do Mar\nc/c: Comissão dos Portos", ["Comissão dos Portos"]),
        ("An die\nMinisterin\n\nKopie: Kanzleramt des Rates", ["Kanzleramt des Rates"]),
        ("Ms Ana Ruiz\nMinister\n\nCC:\nMr Luis Gil, Secretary, River Board\nCouncil of Ports\n"
         "UN Resident Coordinator", ["River Board", "Council of Ports", None]),
    ],
)  # fmt: skip
def test_copies_are_told_in_the_last_lines_of_an_address(
    head: str, bodies: list[str | None]
) -> None:
    assert [body for _, _, body in named(f"{head}\n\nDear Madam,", copy=True)] == bodies
