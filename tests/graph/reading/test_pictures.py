from __future__ import annotations

import pytest

from graph.reading.pictures import named


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("River Watch", "River Watch"),
        ("River Watch logo", "River Watch"),
        ("River Watch (Kenya) Logo", "River Watch (Kenya)"),
        ("Logo of the River Watch", "River Watch"),
        ("Logo: River Watch", "River Watch"),
        ("Logo de la Fundación Agua", "Fundación Agua"),
        ("Logo d’Eau Vive", "Eau Vive"),
        ("Logotipo do Instituto Água", "Instituto Água"),
        ("Logo der Flusswacht", "Flusswacht"),
        ("Riverwatch-logo.png", "Riverwatch"),
        ("Logo_Riverwatch-300x200.svg", "Riverwatch"),
        ("Image Foundation logo", "Image Foundation"),
        ("The Logos Institute", "The Logos Institute"),
        ("Photographers United", "Photographers United"),
        (" River Watch ", "River Watch"),
    ],
)
def test_a_picture_names_whose_sign_it_is(words: str, shown: str) -> None:
    found = named(words)
    assert found is not None
    assert words[slice(*found)] == shown


@pytest.mark.parametrize(
    "words",
    [
        *("", "  ", "logo", "photo.jpg", "IMG_1234", "river-watch-logo.png", "Facebook icon"),
        *("Twitter logo", "Photo: Ana Ruiz at the march", "Banner image of a river", "Menu"),
        *(
            "Partners_logos",
            "Share this on Mastodon",
            "Creative Commons Licence",
            "Imagen de un río",
            "QR code",
        ),
        "a" * 300,
    ],
)
def test_a_picture_that_adorns_names_nobody(words: str) -> None:
    assert named(words) is None
