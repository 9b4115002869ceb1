"""Slips in the printed numbers of a list: a number left out, or printed twice."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Flag
from graph.normalisers import numbers

_LARGEST_GAP = 20


def number_flags(labels: Sequence[str | None]) -> list[tuple[Flag, ...]]:
    """For each label in print order: what is wrong with its number, if anything.

    A list that starts again at 1 is no slip; nor is a jump so large that it is another list.
    """
    flags: list[tuple[Flag, ...]] = []
    previous: int | None = None
    for label in labels:
        number = _number(label)
        flags.append(_slip(previous, number))
        previous = number if number is not None else previous
    return flags


def _slip(previous: int | None, number: int | None) -> tuple[Flag, ...]:
    if previous is None or number is None:
        return ()
    if number == previous:
        return (Flag.NUMBER_REPEATED,)
    return (Flag.NUMBER_MISSING,) if 1 < number - previous <= _LARGEST_GAP else ()


def _number(label: str | None) -> int | None:
    """The number of a label with digits."""
    if label is None or not any(sign.isdigit() for sign in label):
        return None
    return next((int(value) for value in numbers.ordinals(label)), None)
