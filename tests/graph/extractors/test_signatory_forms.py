"""Lists of signatories in many forms and languages; they stand in ``signatory_forms.txt``.

Each is a title after ``===``, the end of a letter (or with ``(whole)`` all of it), and after
``---`` a line a signatory: o(rganisation) or p(erson), name, then the fields that it has.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import sections
from graph.extractors import signatories
from graph.reading import read_text
from graph.verify import check
from tests.graph.extractors.texts import told

START = (
    "Dear Sir,\n\n"
    "We write to ask the Council to publish all of its papers, as it has promised us to do.\n\n"
)
_TEXT = Path(__file__).with_name("signatory_forms.txt").read_text("utf-8")
FORMS = [
    (title.strip(), *map(str.strip, rest.partition("\n---")[::2]))
    for title, _, rest in (form.partition("\n") for form in _TEXT.split("\n=== ")[1:])
]


@pytest.mark.parametrize(("title", "text", "expected"), FORMS, ids=[form[0] for form in FORMS])
def test_each_form_gives_its_signatories(title: str, text: str, expected: str) -> None:
    whole = text if title.endswith("(whole)") else START + text
    document = read_text(f"{whole}\n", name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert [told(record) for record in found] == expected.splitlines()
    assert [check(document, record) for record in found] == [[]] * len(found)


def test_there_are_forms_enough() -> None:
    assert len({title for title, _, _ in FORMS}) == len(FORMS) > 40
