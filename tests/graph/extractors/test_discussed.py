"""Which text a letter is about."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors.discussed import discussed
from graph.extractors.passages import passages
from graph.extractors.titles import title_of
from graph.reading import read_text

REST = "\n\nIt is long and of great weight for all of us.\n\nYours sincerely,\n\nAda Example\n"


def about(text: str) -> str | None:
    document = read_text(text + REST, name="letter")
    parts = sections.split(document)
    title = title_of(document, parts)
    read = list(passages(document, parts.head, parts.body, parts.notes))
    found = discussed(document, parts, title=title.span if title else None, read=read)
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Re: Ports Levy Bill 2031\n\nDear Sir,\n\nWe write.", "Ports Levy Bill 2031"),
        ("Statement on ACTA\n\nDear Sir,\n\nWe write.", "ACTA"),
        ("Re: Draft Declaration on Ports (A/CONF.1/L.2)\n\nDear Sir,\n\nWe write.",
         "Declaration on Ports"),
        ("Re: S. 1234, the Ports Act\n\nDear Senator:\n\nWe write.", "S. 1234"),
        ("Dear Sir,\n\nWe welcome the Ports Levy Bill. The Ports Levy Bill is new.",
         "Ports Levy Bill"),
        ("Objet : proposition de loi relative aux ports\n\nMadame,\n\nNous écrivons.",
         "proposition de loi relative aux ports"),
        ("Asunto: proyecto de ley sobre los puertos\n\nEstimados señores:\n\nEscribimos.",
         "proyecto de ley sobre los puertos"),
    ],
)  # fmt: skip
def test_it_is_named_in_the_title_or_the_first_words(text: str, name: str) -> None:
    assert about(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Joint Statement on Ports\n\nDear Sir,\n\nWe write.",
        "Re: Ports Levy Bill and Ships Bill\n\nDear Sir,\n\nWe write.",
        "Dear Sir,\n\nWe welcome the Ports Levy Bill and the Ships Act 2010.",
        "Dear Sir,\n\nThe ICCPR protects us all.",
        "Re: your visit\n\nDear Sir,\n\nWe write.",
    ],
)
def test_two_texts_or_the_letter_itself_are_none(text: str) -> None:
    assert about(text) is None
