"""``python -m policygraph``: the command line where its installed name is not on the path.

The library is ``graph``, its vocabulary ``ontology``, its pages ``webui``.
"""

from __future__ import annotations

import sys

from graph import __version__
from graph.cli import main

__all__ = ["__version__", "main"]

if __name__ == "__main__":
    sys.exit(main())
