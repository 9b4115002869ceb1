"""The log of corrections in a store's folder, a chained one (`graph.store.chained`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from graph.corrections import Correction, Corrections, Verdict
from graph.corrections.correction import read_lines, written
from graph.errors import DecisionRefused, InputError
from graph.store.chained import Chained

NAME = "corrections.jsonl"


class CorrectionLog:
    """The log of one store; every reading holds it against its chain."""

    def __init__(self, place: Path) -> None:
        self._log = Chained.at(place / NAME, b"policygraph corrections")
        self.path = self._log.path

    def read(self) -> Corrections:
        """The corrections; a last line that was cut off in writing does not count.

        Raises:
            StoreDamaged: naming the first line that is not as it was written.
            InputError: naming the first line that is no correction.
        """
        return read_lines(self.path, self._log.lines())

    def append(self, new: Sequence[Correction], *, seen: int | None = None) -> Corrections:
        """Write corrections down, all or none; gives back all that are in the log then.

        ``seen`` is how many lines the person had seen who decides; None where nobody looked.

        Raises:
            DecisionRefused: if newer lines are about the same records.
            InputError: if one takes back what does not stand.
            StoreError: if the disk does not take them.
        """
        with self._log.held():
            lines = self._log.lines()
            known = read_lines(self.path, lines)
            if seen is not None:
                _check_news(known, new, seen)
            _check_undone(known, new)
            self._log.write(lines, [written(one) for one in new])
            return known.extended(new)


def corrections_at(place: Path) -> Corrections:
    """The corrections of the store at a place, read again only when there are more.

    Raises:
        StoreDamaged: naming the first line that is not as it was written.
    """
    path = place / NAME
    return _read(place, path.stat().st_size) if path.exists() else Corrections()


@lru_cache(maxsize=1)
def _read(place: Path, _size: int) -> Corrections:
    return CorrectionLog(place).read()


def _check_news(known: Corrections, new: Sequence[Correction], seen: int) -> None:
    """Refuse where someone decided about the same records since the person looked."""
    about = {_about(known, one) for one in new}
    for number, line in enumerate(known.lines[seen:], seen + 1):
        if _about(known, line) in about:
            raise DecisionRefused(
                f"{line.letter}, {line.record}: {line.by} decided {line.verdict} since you "
                f"looked (line {number}); look again"
            )


def _about(known: Corrections, line: Correction) -> tuple[str, object]:
    """Which record a line is about; of an undo, what the line is about that it takes back."""
    if line.undoes is not None and 0 < line.undoes <= len(known.lines):
        line = known.lines[line.undoes - 1]
    return line.letter, line.target


def _check_undone(known: Corrections, new: Sequence[Correction]) -> None:
    """Refuse to take back what does not stand.

    Raises:
        InputError: naming the line.
    """
    for one in new:
        if one.verdict is not Verdict.UNDO:
            continue
        standing = {number for number, _ in known.standing(one.letter)}
        if one.undoes not in standing:
            raise InputError(
                f"line {one.undoes}: no correction that stands; see policygraph decisions --records"
            )
