"""Examines a machine and a store: what is missing or wrong before anybody meets it.

Nothing is changed by looking.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from graph.errors import PolicygraphError
from webui.choosing import Chosen, choose
from webui.examining import machine, program, serving, stored
from webui.examining.finding import Finding, State

__all__ = ["Finding", "State", "examine"]


def examine(
    store: Path, *, backups: Path | None, choices: Callable[[], Chosen]
) -> Iterator[Finding]:
    """All findings: about the program, the choices, the machine, and the store in a folder.

    ``backups`` is the folder of its backups, None for that in which the store is; ``choices``
    gives the choices that hold, or raises what is wrong with them.
    """
    yield from program.findings()
    try:
        chosen = choices()
        yield serving.told(chosen)
    except PolicygraphError as error:
        yield Finding.of_error("choices", error)
        chosen = choose(None, environ={}, typed={})
    yield machine.memory(chosen.settings.limits)
    yield machine.confinement()
    yield serving.port(chosen.place)
    yield from stored.findings(store, backups or store.resolve().parent)
