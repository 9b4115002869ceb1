"""One task for one new process that has nothing else to do."""

from __future__ import annotations

from collections.abc import Callable

from webui.workers.giving import Sources
from webui.workers.handle import Answer, Handle, Task
from webui.workers.starting import context


def done_apart(
    target: Callable[..., None], place: object, task: Task, *, sources: Sources
) -> Answer:
    """What a process makes of a task that runs ``target(connection, place)``; it ends then.

    Raises:
        StoreError: if it does not start.
        Lost: if the task costs too much.
    """
    starting = context()
    ours, theirs = starting.Pipe()
    process = starting.Process(target=target, args=(theirs, place), daemon=True)
    process.start()
    theirs.close()
    handle = Handle(process, ours, "errand", sources)
    try:
        return handle.ready().answer(task)
    finally:
        handle.close()
