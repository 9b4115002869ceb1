"""Where the ontology's files are: data, not code."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

ROOT: Traversable = files(__name__)
"""The folder that holds policy.ttl, codes.ttl, bodies.ttl, treaties/, rules/ and so on."""
