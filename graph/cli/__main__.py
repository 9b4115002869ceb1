"""``python -m graph.cli``: the command line without its installed name."""

from __future__ import annotations

import sys

from graph.cli import main

sys.exit(main())
