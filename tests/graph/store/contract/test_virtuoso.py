"""The promises of a store, kept by Virtuoso 7."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.engines import virtuoso, virtuoso_is_there
from graph.errors import StoreUnreachable
from graph.query import run
from graph.store import Store, open_store
from tests.graph.store.contract.promises import Backend, Promises

pytestmark = pytest.mark.skipif(
    not virtuoso_is_there(),
    reason="Virtuoso is missing; install the package virtuoso-opensource-7-bin",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with virtuoso(tmp_path_factory.mktemp("database")) as running:
        yield running.address


@pytest.fixture(scope="module")
def backend(address: str, tmp_path_factory: pytest.TempPathFactory) -> Backend:
    return Backend(
        tmp_path_factory.mktemp("virtuoso") / "kb",
        lambda folder: open_store(f"{address}/sparql", update=f"{address}/sparql", beside=folder),
        open_store,
        alters=frozenset({"double", "fine-decimal"}),
        refuses=frozenset({"wrong-number"}),
    )


class TestVirtuoso(Promises):
    """Some terms and all truths are different in there."""

    def test_a_part_of_an_answer_is_no_answer(self, store: Store) -> None:
        crossed = "SELECT ?a ?d { ?a a ?b . ?d a ?e } LIMIT 50000"
        with pytest.raises(StoreUnreachable, match="only a part of the answer"):
            run(store, crossed)

    def test_a_token_that_is_not_taken_is_told(self, address: str, tmp_path: Path) -> None:
        with pytest.raises(StoreUnreachable, match=r"answers 401 .*does not take this token"):
            open_store(f"{address}/sparql-auth", token="wrong", beside=tmp_path / "kb")  # noqa: S106
