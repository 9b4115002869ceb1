"""Imported by the process that workers are forked from: afterwards everything is in memory."""

from __future__ import annotations

import webui.federating.child
import webui.writing.child  # noqa: F401 - what runs in processes that are forked here too
from webui.workers.worker import preload

preload()
