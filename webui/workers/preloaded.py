"""Imported by the process that workers are forked from: afterwards everything is in memory."""

from __future__ import annotations

from webui.workers.worker import preload

preload()
