"""Moments of a store as others may see them, without the names of persons who were withdrawn."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from graph.errors import StoreDamaged
from graph.resolution import Verdict
from graph.store.deciding import DecisionLog
from graph.store.engine import Engine
from graph.store.folder import Folder, stored
from graph.store.logged import ASSERTED, SUGGESTED
from graph.store.moments import Moment
from graph.store.withholding import hide
from graph.store.withholding.looked import Looked
from graph.store.withholding.masks import Mask
from graph.store.withholding.persons import withdrawn


@contextmanager
def shown(moments: Sequence[Moment], place: Path) -> Iterator[list[Moment]]:
    """The moments without the names of whoever is withdrawn now from the store in a folder."""
    if not DecisionLog(place).mentions(Verdict.WITHDRAWN):
        yield list(moments)
        return
    with tempfile.TemporaryDirectory(prefix=".moment-", dir=place) as room:
        folders = [_copied(one, Path(room) / str(at)) for at, one in enumerate(moments)]
        opened = [[Engine.at(folder / name, {}) for name in _there(folder)] for folder in folders]
        every = [engine for engines in opened for engine in engines]
        mask = Mask(tuple(withdrawn(stored(place), every)))
        for one, engines in zip(moments, opened, strict=True):
            texts = _Texts([Folder(one.folder, one.base), Folder(place, one.base)])
            hide(engines, mask, base=one.base, texts=texts.text, looked=Looked(""))
            for engine in engines:
                engine.close()
        told = zip(moments, folders, strict=True)
        yield [replace(one, folder=folder, commits=()) for one, folder in told]


class _Texts:
    """Source texts where they may be; one that is nowhere has no words."""

    def __init__(self, folders: Sequence[Folder]) -> None:
        self._folders = folders

    def text(self, digest: str) -> str:
        for folder in self._folders:
            try:
                return folder.text(digest)
            except StoreDamaged:
                continue
        return ""


def _there(folder: Path) -> list[str]:
    return [name for name in (ASSERTED, SUGGESTED) if (folder / name).exists()]


def _copied(moment: Moment, into: Path) -> Path:
    """A copy of its graphs that can be written to: tables, which never change, are linked."""
    for name in _there(moment.folder):
        (into / name).mkdir(parents=True)
        for file in (moment.folder / name).iterdir():
            if file.suffix == ".sst":
                os.link(file, into / name / file.name)
            elif file.name != "LOCK":
                shutil.copyfile(file, into / name / file.name)
    return into
