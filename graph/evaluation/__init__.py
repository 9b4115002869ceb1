"""How well the extraction does on a folder of annotated letters, and where it fails.

    evaluation = evaluate(Path("corpus"))
    print(table(evaluation))

The rules are those of the corpus of annotated letters (see `graph.evaluation.likeness`), so
that its own program, given `Evaluation.predictions`, prints the same figures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph import pipeline
from graph.errors import PolicygraphError
from graph.evaluation.corpus import EVERYTHING, Annotated, load, read_json
from graph.evaluation.predictions import Prediction, prediction
from graph.evaluation.scoring import Counted, Judged, Score, score
from graph.reading import read

__all__ = [
    "Counted",
    "Document",
    "Evaluation",
    "Judged",
    "Score",
    "evaluate",
    "judge",
    "load",
    "prediction",
    "read_json",
]


@dataclass(frozen=True, slots=True)
class Document:
    """One document's predictions and scores; ``problem`` says what could not be read."""

    id: str
    prediction: Prediction
    scores: tuple[Score, ...]
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Every document of a split, and the scores over all of them, a metric a value."""

    documents: tuple[Document, ...]

    @property
    def totals(self) -> tuple[Score, ...]:
        """Each metric over all documents, in the order in which metrics first occur."""
        by_metric: dict[str, list[Score]] = {}
        for document in self.documents:
            for one in document.scores:
                by_metric.setdefault(one.metric, []).append(one)
        return tuple(_total(scores) for scores in by_metric.values())


def evaluate(
    folder: Path,
    *,
    split: str = EVERYTHING,
    progress: Callable[[str], None] | None = None,
) -> Evaluation:
    """Read each document of a corpus's split and score what comes out.

    A document that cannot be read scores as one in which nothing was found.

    Raises:
        UnreadableFile: if the corpus itself cannot be read.
        BadParameter: if it has no such split.
    """
    return Evaluation(tuple(_documents(load(folder, split), progress)))


def judge(documents: Sequence[Annotated], predictions: Mapping[str, Prediction]) -> Evaluation:
    """Score predictions that were made elsewhere or before, by document id."""
    return Evaluation(
        tuple(
            Document(
                one.id,
                found := predictions.get(one.id, {}),
                tuple(score(one.gold, found)),
            )
            for one in documents
        )
    )


def _predicted(file: Path, name: str) -> tuple[Prediction, str | None]:
    """What is found in one file, and in words what was refused or broke off."""
    document = read(file)
    records, refused = pipeline.sifted(document)
    return prediction(document, records, name), "; ".join(refused) or None


def _documents(
    annotated: Sequence[Annotated], progress: Callable[[str], None] | None
) -> Iterator[Document]:
    for one in annotated:
        if progress is not None:
            progress(one.id)
        found: Prediction = {}
        try:
            found, problem = _predicted(one.file, one.id)
        except PolicygraphError as error:
            problem = str(error)
        yield Document(one.id, found, tuple(score(one.gold, found)), problem)


def _total(scores: Sequence[Score]) -> Score:
    counted = [one for one in scores if isinstance(one, Counted)]
    if not counted:
        judged = [one for one in scores if isinstance(one, Judged)]
        return Judged(
            scores[0].metric, sum(one.right for one in judged), sum(one.total for one in judged)
        )
    tiers = {tier for one in counted for tier in one.by_certainty}
    return Counted(
        scores[0].metric,
        sum(one.right for one in counted),
        sum(one.gold for one in counted),
        sum(one.predicted for one in counted),
        by_certainty={
            tier: _sums([one.by_certainty.get(tier, (0, 0)) for one in counted])
            for tier in sorted(tiers)
        },
        recall_only=all(one.recall_only for one in counted),
    )


def _sums(pairs: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return sum(right for right, _ in pairs), sum(total for _, total in pairs)
