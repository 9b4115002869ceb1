"""Imported by the process that workers are forked from: afterwards everything is in memory."""

from __future__ import annotations

import webui.writing.child  # noqa: F401 - changes are worked out by processes forked here too
from webui.workers.worker import preload

preload()
