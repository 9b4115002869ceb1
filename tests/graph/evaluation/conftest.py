"""A corpus of one letter, written into a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.graph.evaluation.gold import GOLD

TEXT = """3 May 2011

The Director
World Customs Organization
Brussels

Dear Director,

We call on the World Customs Organization to:

(1) open the harbour books to members;

as Article 7 of the TRIPS Agreement demands.

Yours sincerely,

1. Harbour Watch League (HWL), Nelson, New Zealand
2. Tide Table Club, Wellington, New Zealand
3. Union of Lighthouse Keepers, Suva, Fiji
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    (folder / "letters").mkdir(parents=True)
    (folder / "gold").mkdir()
    (folder / "letters" / "harbour.txt").write_text(TEXT, encoding="utf-8")
    (folder / "letters" / "broken.txt").write_bytes(b"")
    index = [{"id": name, "file": f"letters/{name}.txt"} for name in ("harbour", "broken")]
    (folder / "index.json").write_text(json.dumps(index))
    (folder / "split.json").write_text(json.dumps({"dev": ["harbour"], "other": ["broken"]}))
    for name in ("harbour", "broken"):
        (folder / "gold" / f"{name}.json").write_text(json.dumps(GOLD))
    return folder
