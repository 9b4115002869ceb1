"""Writing to a store from outside: who may, what may be written, and how it is worked out."""

from __future__ import annotations

from graph.writing.access import Token, Tokens

__all__ = ["Token", "Tokens"]
