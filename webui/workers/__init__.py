"""Everything that a visitor can cause runs in processes of its own, on a snapshot.

`pool` keeps them, `handle` is one of them as the server sees it, `worker` what runs in it and
`exchange` how the two talk. A request that takes too long, too much memory or brings its
process down costs one answer, and a new worker takes the place; the process that writes to the
store never runs a visitor's query.
"""

from __future__ import annotations

from webui.workers.giving import Sources
from webui.workers.handle import Answer, Lost, Task
from webui.workers.pool import Busy, Pool, Work

__all__ = ["Answer", "Busy", "Lost", "Pool", "Sources", "Task", "Work"]
