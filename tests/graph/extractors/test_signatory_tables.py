"""Signatories in many forms, formats and languages.

They stand in ``signatory_tables.txt``, ``…_lists.txt`` and ``…_mails.txt``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import sections
from graph.extractors import signatories
from graph.extractors.signatory_rows import DOUBTFUL
from graph.model import Certainty, Signature
from graph.reading import read, read_text
from graph.verify import check
from tests.graph.extractors.texts import told

_BODY = "We write to ask the Council to publish all of its papers, as it has promised us to do."
_START = {
    "html": f"<html><body><p>Dear Sir,</p><p>{_BODY}</p>",
    "md": f"Dear Sir,\n\n{_BODY}\n\n",
    "txt": f"Dear Sir,\n\n{_BODY}\n\n",
}
_FILES = [
    Path(__file__).with_name(f"signatory_{name}.txt") for name in ("tables", "lists", "mails")
]
FORMS = [
    (title.strip(), *rest.rpartition("\n---\n")[::2])
    for file in _FILES
    for title, _, rest in (
        form.partition("\n") for form in file.read_text("utf-8").split("\n=== ")[1:]
    )
]


@pytest.mark.parametrize(("title", "text", "expected"), FORMS, ids=[form[0] for form in FORMS])
def test_each_table_or_list_gives_its_signatories(
    title: str, text: str, expected: str, tmp_path: Path
) -> None:
    ending = title.split(maxsplit=1)[0]
    path = tmp_path / f"letter.{ending}"
    start = "" if title.endswith("(whole)") else _START[ending]
    path.write_text(f"{start}{text}\n", "utf-8")
    document = read(path)
    found = list(signatories.extract(document, sections.split(document)))
    assert [told(record) for record in found] == expected.strip().splitlines()
    assert [check(document, record) for record in found] == [[]] * len(found)


def test_there_are_forms_enough() -> None:
    assert len({title for title, _, _ in FORMS}) == len(FORMS) > 70


def signed(rows: str) -> list[Signature]:
    document = read_text(f"{_START['txt']}Signatories:\n\n{rows}\n", name="letter")
    return list(signatories.extract(document, sections.split(document)))


def test_a_name_right_of_an_organisation_leaves_doubt_about_who_signs() -> None:
    rows = ("Organisation\tName", "Water Forum\tAnna Rossi", "Rivers Network\tJoe Roe")
    found = signed("\n".join(rows))
    assert [told(record) for record in found] == ["o Water Forum", "o Rivers Network"]
    assert [record.reasons[-1] for record in found] == [DOUBTFUL] * 2
    assert {record.certainty for record in found} == {Certainty.SUGGESTED}


def test_a_country_printed_once_for_several_rows_is_shown_beside_each() -> None:
    found = signed("Country\tOrganisation\nKenya\tWater Forum\n\tRivers Network")
    assert [told(record) for record in found] == ["o Water Forum|cc=KE", "o Rivers Network|cc=KE"]
    country = found[1].country
    assert country is not None
    assert country.source in found[1].context
