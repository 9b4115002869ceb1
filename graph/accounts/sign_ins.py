"""The log of sign-ins: who came in, who was refused, from where; no secrets."""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from graph.accounts.secret import now
from graph.errors import StoreDamaged
from graph.store.files import refusal

NAME: Final = "sign-ins.jsonl"
MOST_BYTES: Final = 1024 * 1024
"""How long the log grows; then it becomes ``sign-ins.old.jsonl``, in the place of the last such."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """One line: what happened to which account, when, and from which address."""

    when: str
    what: str
    name: str
    address: str


class SignIns:
    """The log in the folder ``accounts`` of a store."""

    def __init__(self, accounts: Path, *, clock: Callable[[], datetime] = now) -> None:
        self._path = accounts / NAME
        self._clock = clock
        self._lock = threading.Lock()

    def note(self, what: str, *, name: str, address: str) -> None:
        """Add a line. ``name`` is an account's: what else was typed may be a password.

        Raises:
            StoreError: if the disk does not take it.
        """
        line = SignIn(self._clock().isoformat(), what, name, address)
        written = json.dumps(asdict(line), ensure_ascii=False) + "\n"
        with self._lock:
            try:
                self._make_room()
                handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
                with os.fdopen(handle, "a", encoding="utf-8") as file:
                    file.write(written)
            except OSError as error:
                raise refusal(self._path.parent, error) from error

    def list(self) -> list[SignIn]:
        """The lines, the oldest first; one that was cut off in writing is left out.

        Raises:
            StoreDamaged: if the log cannot be read.
        """
        return [one for path in (self._former(), self._path) for one in _lines(path)]

    def _make_room(self) -> None:
        with contextlib.suppress(FileNotFoundError):
            if self._path.stat().st_size >= MOST_BYTES:
                self._path.replace(self._former())

    def _former(self) -> Path:
        return self._path.with_name("sign-ins.old.jsonl")


def _lines(path: Path) -> list[SignIn]:
    try:
        lines = path.read_text("utf-8").splitlines(keepends=True)
        return [SignIn(**json.loads(line)) for line in lines if line.endswith("\n")]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError) as error:
        raise StoreDamaged(f"{path}: cannot be read; move it away") from error
