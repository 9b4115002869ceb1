"""A short letter, and a store to take it in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.incoming import Incoming
from graph.model import Document
from graph.reading import read_text
from graph.store import Store, open_store

LETTER = """12 May 2009

Director-General Pascal Lamy
World Trade Organization
Geneva

Dear Mr Lamy,

We urge the WTO to respect Article 7 of the TRIPS Agreement.

We ask you to publish the draft.

Signed by:

1. Water Forum (WF), Kenya
2. Grain Union, India
"""


@pytest.fixture
def document() -> Document:
    return read_text(LETTER, name="to-lamy")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "kb") as opened:
        yield opened


@pytest.fixture
def incoming(store: Store) -> Incoming:
    return Incoming(store.place)
