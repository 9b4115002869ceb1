"""What tests of curators share: a gate to their store ``own``, and browsers of a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from graph.store import Store
from tests.webui.signing_in.conftest import LIMITS, Browser, signing_in
from webui.gate import Gate
from webui.settings import Settings


@pytest.fixture
def gate(own: Store) -> Iterator[Gate]:
    with closing(Gate(own, Settings(limits=LIMITS))) as opened:
        yield opened


@pytest.fixture
def desk() -> type[Browser]:
    """The kind of browser; some pages have one of their own."""
    return Browser


@pytest.fixture
def sign_in(gate: Gate, desk: type[Browser]) -> Callable[[str], Browser]:
    return signing_in(gate, desk)


@pytest.fixture
def ann(sign_in: Callable[[str], Browser]) -> Browser:
    return sign_in("ann")
