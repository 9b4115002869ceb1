"""How the gate tells a worker which letter that was handed in it is to show."""

from __future__ import annotations

from typing import Final

PREVIEW: Final = "/add/preview"
"""Where a worker shows it; for the gate only."""
TOLD: Final = "policygraph.incoming"
"""Where a worker finds what is told, beside the request; clients' headers begin with ``HTTP_``."""
