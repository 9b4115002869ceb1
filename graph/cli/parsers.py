"""What the modules that say what can be typed are given to make parsers with."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Verb = Callable[..., argparse.ArgumentParser]
"""Makes a sub-parser: of which verbs, its name, its help."""
Adds = Callable[[argparse.ArgumentParser], None]
"""Adds the option that names the store."""
Output = Callable[[argparse.ArgumentParser, str, str], None]
"""Adds where and in which form to print: the usual form, and all of them."""
