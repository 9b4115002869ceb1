"""From words to values: every rule by which a `Derived` value may follow from its source.

`registry` has all of them; whoever needs one loads its module alone.
"""

from __future__ import annotations

from graph.normalisers.normaliser import Chosen, Normaliser, Recomputed

__all__ = ["Chosen", "Normaliser", "Recomputed"]
