"""Who is quoted where names go on in small letters, or a relative clause tells the text."""

from __future__ import annotations

import pytest

from tests.graph.extractors.texts import sources


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "La Commission nationale des ports (CNP) avait elle-même estimé, en mai, que ces"
            " quais n’étaient « ni sûrs ni ouverts à tous ».",
            "Commission nationale des ports",
        ),
        (
            "La propia Defensoría de los Mares constató que «nadie fue oído en este caso».",
            "Defensoría de los Mares",
        ),
        (
            "A Agência Nacional da Pesca, do Ministério do Mar, classificou o porto como"
            " «um perigo para toda a gente».",
            "Agência Nacional da Pesca",
        ),
        (
            "Nel parere il Comitato europeo per il mare precisa che “nessuno è stato sentito”.",
            "Comitato europeo per il mare",
        ),
        ("Das Hafengericht mahnte, man müsse „die Rechte aller wahren“.", "Hafengericht"),
        (
            "La risoluzione 94/292 dell’Assemblea riconosce «il diritto di tutti al mare».",
            "risoluzione 94/292 dell’Assemblea",
        ),
        (
            "È contro l’articolo 97 della Costituzione, secondo cui «nessuno è sopra la legge».",
            "l’articolo 97 della Costituzione",
        ),
        (
            "Nous invoquons l’article 3 de la Charte de la mer, aux termes duquel « la mer est à"
            " nous tous ».",
            "l’article 3 de la Charte de la mer",
        ),
        (
            "Comme l’écrivait déjà en 2031 la commission des ports : « nul n’a été entendu ici ».",
            "la commission des ports",
        ),
        ("On lit partout que « la mer est à nous tous ».", None),
        ("Il vento era forte e «nessuno è stato sentito qui».", None),
    ],
)
def test_the_subject_of_the_verb_is_the_source(text: str, source: str | None) -> None:
    assert sources(text) == [source]
