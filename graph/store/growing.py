"""Files of the store's folder that only grow, and what they held at the last commit."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import StoreDamaged
from graph.store.folder import CURE

NAMES = ("registry.jsonl", "decisions.jsonl", "corrections.jsonl", "ledger.jsonl")
CHUNK = 1 << 20


@dataclass(slots=True)
class Growing:
    """One file that is only appended to; its SHA-256 follows without reading it again."""

    path: Path
    size: int = 0
    _sha256: hashlib._Hash = field(default_factory=hashlib.sha256)

    def upto(self, size: int | None = None) -> str:
        """SHA-256 of the first bytes, or of all that are there now."""
        if self.path.exists():
            with self.path.open("rb") as file:
                file.seek(self.size)
                while part := file.read(CHUNK if size is None else min(CHUNK, size - self.size)):
                    self._sha256.update(part)
                    self.size += len(part)
        return self._sha256.hexdigest()


class GrowingFiles:
    """Those of one store."""

    def __init__(self, place: Path) -> None:
        self._files = {name: Growing(place / name) for name in NAMES}

    def check(self, held: Mapping[str, list[int | str]]) -> None:
        """Hold the files against what they held at a commit.

        Raises:
            StoreDamaged: if one has lost or changed some of it.
        """
        for name, (size, sha256) in held.items():
            file = self._files[name]
            if file.upto(int(size)) != sha256:
                raise StoreDamaged(
                    f"{file.path}: its first {size} bytes are not what they were at the last "
                    f"commit; {CURE}"
                )

    def now(self) -> dict[str, list[int | str]]:
        """What the files hold now: for each its size and SHA-256."""
        held: dict[str, list[int | str]] = {}
        for name, file in self._files.items():
            sha256 = file.upto()
            held[name] = [file.size, sha256]
        return held
