"""The pictures of the page, the same for the same figures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import matplotlib as mpl
from matplotlib import pyplot

from benchmarks.scale.figures import OURS, Size, best

GROWTH: Final = "benchmarks-growth.svg"
QUESTIONS: Final = "benchmarks-questions.svg"


def draw(sizes: Sequence[Size], folder: Path) -> list[Path]:
    """Draw what grows with the letters, and how long questions take; the files that were made."""
    mpl.use("svg")
    mpl.rcParams.update({"svg.hashsalt": "policygraph", "svg.fonttype": "none", "font.size": 9})
    folder.mkdir(parents=True, exist_ok=True)
    drawn = []
    for name, picture in ((GROWTH, _growth), (QUESTIONS, _questions)):
        figure = picture(sizes)
        figure.savefig(folder / name, metadata={"Date": None})
        pyplot.close(figure)
        drawn.append(folder / name)
    return drawn


def _growth(sizes: Sequence[Size]) -> Any:
    """Quads a second, and the median and slowest questions, by the number of quads.

    Not by that of letters, as one that many sign has several times the quads of another.
    """
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(8, 3.2), layout="constrained")
    built = [(one.quads, one.filled) for one in sizes if one.filled]
    left.plot(
        [quads for quads, _ in built],
        [quads / one.seconds for quads, one in built],
        marker="o",
    )
    left.set(title="quads added a second", xlabel="quads", xscale="log", ylim=(0, None))
    for part, words in ((0.5, "half of the questions"), (0.95, "95 % of the questions")):
        times = [one.within(OURS, part) for one in sizes]
        right.plot([one.quads for one in sizes], times, marker="o", label=words)
    right.axhline(300, color="grey", linewidth=0.8, linestyle="--")
    right.set(title="answered within, ms", xlabel="quads", xscale="log", yscale="log")
    right.legend(frameon=False)
    return figure


def _questions(sizes: Sequence[Size]) -> Any:
    """Each side's questions from the quickest to the slowest, at the most letters."""
    size = best(sizes)
    figure, axes = pyplot.subplots(figsize=(8, 3.6), layout="constrained")
    for side in size.sides:
        times = sorted(one.share(0.5) for one in size.of(side).values())
        axes.plot(range(1, len(times) + 1), times, label=side)
    title = f"{size.letters:,} letters: median time of each question, ms"
    axes.set(title=title, xlabel="questions, the quickest first", yscale="log")
    axes.legend(frameon=False)
    return figure
