"""A Word file as a zip archive: which of its files holds the letter, and what goes with it."""

from __future__ import annotations

import posixpath

from graph.errors import UnreadableFile
from graph.reading.xml_parts import attribute, children
from graph.reading.zipped import Archive

_USUAL = "word/document.xml"


class Package:
    """The parts of a Word file; ``main`` is the path of the part that holds the text.

    Raises:
        UnreadableFile: if it has none.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._archive = Archive(data, path)
        self.main = self._target("", "officeDocument") or _USUAL
        if self.main not in self._archive:
            raise UnreadableFile(f"{path}: a Word file without a text; save it again")
        self._related = dict(self._relations(self.main, by="kind"))
        self.targets = dict(self._relations(self.main, by="id"))

    def read(self, part: str | None) -> bytes | None:
        """The bytes of a part; None if it is not there."""
        return self._archive.read(part) if part is not None and part in self._archive else None

    def related(self, kind: str) -> tuple[str, bytes | None]:
        """The path and the bytes of the part that the text uses as ``styles`` and so on."""
        part = self._related.get(kind, f"word/{kind}.xml")
        return part, self.read(part)

    def properties(self) -> bytes | None:
        """The part that tells title, author and dates."""
        return self.read(self._target("", "core-properties") or "docProps/core.xml")

    def _target(self, part: str, kind: str) -> str | None:
        return dict(self._relations(part, by="kind")).get(kind)

    def _relations(self, part: str, *, by: str) -> list[tuple[str, str]]:
        """What a part is related to, by the kind of relation or by its id."""
        folder, file = posixpath.split(part)
        data = self.read(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: list[tuple[str, str]] = []
        for _, one in children(data, self.path, {"Relationships"}) if data else ():
            target = attribute(one, "Target") or ""
            key = attribute(one, "Type" if by == "kind" else "Id") or ""
            place = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found.append(
                (key.rpartition("/")[2] if by == "kind" else key, posixpath.normpath(place))
            )
        return found
