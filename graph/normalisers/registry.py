"""Every normaliser by its name: the evidence gate looks them up here.

They are loaded when the first is looked up: compiling all their patterns takes as long as a store
takes to open, and most who open one recompute no value.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from graph.normalisers.normaliser import Normaliser

_MODULES = (
    "choices",
    "concepts",
    "dates",
    "deeds",
    "norms",
    "numbers",
    "organs",
    "paper_symbols",
    "participants",
    "people",
    "places",
    "posts",
    "scattered_dates",
    "sessions",
)
"""Each lists its own as ``NORMALISERS``."""


@cache
def normalisers() -> Mapping[str, Normaliser]:
    """All of them."""
    modules = [import_module(f"graph.normalisers.{name}") for name in _MODULES]
    return MappingProxyType({rule.name: rule for one in modules for rule in one.NORMALISERS})
