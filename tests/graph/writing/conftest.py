"""A store with a letter's graph, a note and a curated graph, and drafts on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from graph.store import Store, open_store
from graph.writing.draft import Draft


@pytest.fixture
def store(kb: Path) -> Iterator[Store]:
    with open_store(kb) as opened:
        yield opened


@pytest.fixture
def drafts(store: Store, tmp_path: Path) -> Callable[[], Draft]:
    """Makes drafts of the store as it is at that moment."""
    numbers = count()

    def made() -> Draft:
        number = next(numbers)
        before, now = tmp_path / f"before-{number}", tmp_path / f"now-{number}"
        store.copy(before)
        store.copy(now)
        return Draft(before, now, store.base)

    return made
