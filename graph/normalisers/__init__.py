"""From words to values: every rule by which a `Derived` value may follow from its source.

Each module lists its rules as ``NORMALISERS``; the evidence gate looks them up here by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graph.normalisers import (
    choices,
    concepts,
    dates,
    deeds,
    norms,
    numbers,
    organs,
    paper_symbols,
    participants,
    people,
    places,
    posts,
    scattered_dates,
    sessions,
)
from graph.normalisers.normaliser import Chosen, Normaliser, Recomputed

__all__ = ["NORMALISERS", "Chosen", "Normaliser", "Recomputed"]

_MODULES = (
    choices,
    concepts,
    dates,
    deeds,
    norms,
    numbers,
    organs,
    paper_symbols,
    participants,
    people,
    places,
    posts,
    scattered_dates,
    sessions,
)

NORMALISERS: Mapping[str, Normaliser] = MappingProxyType(
    {rule.name: rule for module in _MODULES for rule in module.NORMALISERS}
)
