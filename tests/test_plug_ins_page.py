"""The page about plug-ins: its example runs, and its table is the code's."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from graph import pipeline, plugins
from graph.model import Certainty, Mention
from graph.plugins import FIELDS
from graph.reading import read_text

PAGE = (Path(__file__).parent.parent / "docs" / "plug-ins.md").read_text("utf-8")
LETTER = "Dear Sir,\n\nThe City Council of Ruritania has not answered us since May.\n"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The page's example, installed as the page says."""
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    name, target = re.findall(r'^(\w+) = "(\w+:\w+)"$', PAGE, re.MULTILINE)[0]
    (tmp_path / f"{target.partition(':')[0]}.py").write_text(code, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    entry = metadata.EntryPoint(name, target, plugins.GROUP)

    def entry_points(**wanted: Any) -> metadata.EntryPoints:
        return metadata.EntryPoints([entry]).select(**wanted)

    monkeypatch.setattr(metadata, "entry_points", entry_points)
    assert len(code.splitlines()) <= 25
    return str(name)


def test_the_example_proposes_what_the_page_says(installed: str) -> None:
    document = read_text(LETTER, name="letter")
    (found,) = [
        one
        for one in pipeline.records(document, plugins.load([installed]))
        if one.extractor == "councils/1"
    ]
    assert isinstance(found, Mention)
    assert found.name.text == "City Council of Ruritania"
    assert found.certainty is Certainty.SUGGESTED
    assert found.reasons == ("proposed by councils/1", "a council by its form")


def test_without_being_asked_for_it_proposes_nothing(installed: str) -> None:
    assert plugins.available() == (installed,)
    found = pipeline.records(read_text(LETTER, name="letter"))
    assert all(one.extractor != "councils/1" for one in found)


def test_the_table_lists_every_kind_with_its_fields() -> None:
    rows = re.findall(r"^\| `Kind\.(\w+)` \| (.*) \|$", PAGE, re.MULTILINE)
    told = {kind.lower(): tuple(re.findall(r"`(\w+)`", fields)) for kind, fields in rows}
    assert told == {str(kind): fields for kind, fields in FIELDS.items()}
