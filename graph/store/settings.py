"""A store's settings: what its names start with, and which layout its folder has."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError, StoreDamaged, StoreError
from graph.iri import Base
from graph.store.files import write_whole

NAME = "settings.json"
RESTORE = "restore it from a backup (policygraph restore)"
VERSION = 2
"""Version of the folder's layout, written into its settings.

It grows only when an older program would misread a store; what is merely new are files that
may be missing (`docs/decisions/0056-stores-of-other-versions.md`).
"""
APART = 1
"""The layout in which an engine's default graph is not made of the others, as after a restore."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``settings.json`` says; ``uniting`` that the default graphs are still to be made."""

    base: Base
    version: int = VERSION
    uniting: bool = False

    @classmethod
    def read(cls, place: Path) -> Settings:
        """Those of the store in a folder.

        Raises:
            StoreDamaged: if they cannot be read.
            StoreError: if a later program wrote them.
        """
        path = place / NAME
        try:
            content = json.loads(path.read_text("utf-8"))
            found = cls(Base(content["base"]), content["version"], content.get("uniting", False))
        except (ValueError, KeyError, TypeError, AttributeError, InputError) as error:
            raise StoreDamaged(f"{path}: cannot be read; {RESTORE}") from error
        if found.version not in range(1, VERSION + 1):
            raise StoreError(
                f"{path}: this store has layout {found.version}, and this policygraph knows only "
                f"those up to {VERSION}; install the version that wrote it, or a later one"
            )
        return found

    @property
    def outdated(self) -> bool:
        """Whether an earlier program wrote the store, or bringing it up to date was cut off."""
        return self.version < VERSION or self.uniting

    def write(self, place: Path) -> None:
        """Make them those of the store in a folder."""
        content: dict[str, str | int] = {"version": self.version, "base": self.base.iri}
        if self.uniting:
            content["uniting"] = True
        write_whole(place / NAME, json.dumps(content, indent=1) + "\n")
