"""Zip archives: each file in one is a member, hidden ones and those of programs left out."""

from __future__ import annotations

from collections.abc import Iterator

from graph.errors import UnreadableFile
from graph.reading.rendition import Damaged, Member
from graph.reading.zipped import Archive, shown

_OF_PROGRAMS = ("__MACOSX", "Thumbs.db", "desktop.ini")


def render(data: bytes, name: str) -> Iterator[Member | Damaged]:
    """The files in an archive, in the order of their names.

    Raises:
        UnreadableFile: if it is damaged, holds nothing, or too much.
    """
    archive = Archive(data, name)
    names = [one for one in archive.names if not _is_hidden(one)]
    if not names:
        raise UnreadableFile(f"{name}: an empty zip archive; give one with letters in it")
    for one in names:
        inside = clean_path(one)
        try:
            yield Member(inside, archive.read(one))
        except UnreadableFile as problem:
            if archive.is_spent:
                raise
            yield Damaged(inside, str(problem))


def clean_path(name: str) -> str:
    """A member's path that stays inside its archive, in signs that print."""
    steps = [step for step in shown(name.replace("\\", "/")).split("/") if step.strip(". ")]
    return "/".join(steps) or "file"


def _is_hidden(name: str) -> bool:
    steps = name.replace("\\", "/").split("/")
    return any(
        (step.startswith(".") and step not in (".", "..")) or step in _OF_PROGRAMS for step in steps
    )
