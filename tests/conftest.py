"""The demo store that many tests read: the first letter and its curated file."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from graph import pipeline, vocabulary
from graph.store import Store, open_store, upkeep
from graph.store.shipped import shipped

EXAMPLES = Path(__file__).parent.parent / "examples"
LETTER = EXAMPLES / "2008-10-28-wco-secure.txt"
CURATED = EXAMPLES / "2008-10-28-wco-secure.curated.ttl"

settings.register_profile("steady", deadline=None, derandomize=True, database=None, max_examples=20)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile("steady")
"""The same twenty examples on every run; ``--hypothesis-profile=search`` looks for others.
How long one takes says more about the machine than about the program."""


LONG = (
    "tests/test_package.py",
    "tests/browser/",
    "tests/webui/hostile/",
    "tests/graph/store/",
    "tests/graph/test_pipeline.py",
    "tests/webui/writing/",
    "tests/webui/workers/",
    "tests/graph/test_curation.py",
    "tests/graph/",
)
"""Files that take long, the longest first."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that nobody is left alone with it at the end."""
    items.sort(key=lambda one: next((at for at, name in enumerate(LONG) if name in one.nodeid), 99))


def pytest_collection_finish() -> None:
    """Spare the garbage collector what lives to the end, and have it look seldom at the rest.

    Few objects of a test hold each other in a ring; its pauses would only cost time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def shipped_once() -> Iterator[None]:
    """Work out once what a new store begins with, and not for every new store."""
    of_files = cache(lambda _: shipped())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(upkeep, "shipped", lambda: of_files(vocabulary.reference_files()))
        yield


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store with nothing but the reference data, closed; to be copied, never opened."""
    place = tmp_path_factory.mktemp("template") / "kb"
    open_store(place).close()
    return place


@pytest.fixture(scope="session")
def new_store(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Makes folders of a store without letters, each a copy of one."""
    return lambda: Path(shutil.copytree(template, tmp_path_factory.mktemp("new") / "kb"))


@pytest.fixture(scope="session")
def demo_folder(new_store: Callable[[], Path]) -> Path:
    """A closed store that holds the demo; copy it, do not open it."""
    place = new_store()
    with open_store(place) as store:
        report = pipeline.add(store, [LETTER, CURATED])
    assert report.failed == ()
    return place


@pytest.fixture(scope="session")
def demo(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demo store, open for reading; nothing may be written to it."""
    place = tmp_path_factory.mktemp("open") / "kb"
    shutil.copytree(demo_folder, place)
    with open_store(place) as store:
        yield store


@pytest.fixture(scope="session")
def empty(new_store: Callable[[], Path]) -> Iterator[Store]:
    """A store without letters, open for reading."""
    with open_store(new_store()) as store:
        yield store


@pytest.fixture
def kb(demo_folder: Path, tmp_path: Path) -> Path:
    """A fresh, closed copy of the demo store that a test may do with as it likes."""
    place = tmp_path / "kb"
    shutil.copytree(demo_folder, place)
    return place
