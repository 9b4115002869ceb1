"""An evaluation in words: the table, what each document missed, what a change gained or lost."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.evaluation import Document, Evaluation
from graph.evaluation.scoring import ASSERTED, SUGGESTED, Counted, Score

_COLUMNS = ("metric", "precision", "recall", "F1 or share", "counts", "asserted", "suggested")


def table(evaluation: Evaluation) -> str:
    """A metric a line: precision, recall and F1, or the share of right answers.

    The last columns say how many of the asserted and of the suggested records are right.
    """
    rows = [_COLUMNS, *(_row(one) for one in evaluation.totals)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_COLUMNS))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    unread = [f"left out: {one.problem}" for one in evaluation.documents if one.problem]
    return "\n".join([f"{len(evaluation.documents)} documents", *lines, *unread]) + "\n"


def as_json(evaluation: Evaluation) -> str:
    """The same figures as JSON, a metric an entry."""
    entries = [_entry(one) for one in evaluation.totals]
    listing = {"documents": len(evaluation.documents), "metrics": entries}
    return json.dumps(listing, ensure_ascii=False, indent=1) + "\n"


def differences(document: Document) -> str:
    """What is missed, wrong or too much in one document, a line each."""
    lines = [document.id]
    lines += [f"  left out: {document.problem}"] if document.problem else []
    for one in document.scores:
        if isinstance(one, Counted):
            lines += [f"  {one.metric}: missed  {words}" for words in one.missed]
            lines += [f"  {one.metric}: extra   {words}" for words in one.extra]
        else:
            lines += [f"  {one.metric}: wrong   {words}" for words in one.wrong]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that two evaluations differ in; ``gained`` where the later one has it right."""

    document: str
    metric: str
    gained: bool
    words: str


def changes(before: Evaluation, after: Evaluation) -> Iterator[Change]:
    """What the later evaluation gained and lost against the earlier one, document by document."""
    earlier = {document.id: document for document in before.documents}
    for document in after.documents:
        old = {one.metric: one for one in earlier[document.id].scores}
        for score in document.scores:
            was, now = _faults(old[score.metric]), _faults(score)
            for words in sorted(was - now):
                yield Change(document.id, score.metric, gained=True, words=words)
            for words in sorted(now - was):
                yield Change(document.id, score.metric, gained=False, words=words)


def comparison(before: Evaluation, after: Evaluation) -> str:
    """Both tables' figures side by side, then each thing gained (+) or lost (-)."""
    old = {one.metric: one for one in before.totals}
    lines = [f"{'metric':<28} before  after"]
    for one in after.totals:
        was, now = _value(old[one.metric]), _value(one)
        sign = "+" if now > was else "-" if now < was else " "
        lines.append(f"{one.metric:<28} {was:.3f}   {now:.3f} {sign}")
    lines += [
        f"{'+' if one.gained else '-'} {one.document}  {one.metric}: {one.words}"
        for one in changes(before, after)
    ]
    return "\n".join(lines) + "\n"


def _faults(score: Score) -> set[str]:
    if isinstance(score, Counted):
        missed = {f"missed {words}" for words in score.missed}
        return missed | {f"extra {words}" for words in score.extra}
    return set(score.wrong)


def _value(score: Score) -> float:
    if isinstance(score, Counted):
        return score.recall if score.recall_only else score.f1
    return score.accuracy


def _row(score: Score) -> Sequence[str]:
    if not isinstance(score, Counted):
        return (
            score.metric,
            "",
            "",
            f"{score.accuracy:.3f}",
            f"{score.right}/{score.total}",
            "",
            "",
        )
    if score.recall_only:
        counts = f"{score.right} of {score.gold} annotated"
        return (score.metric, "", f"{score.recall:.3f}", f"{score.recall:.3f}", counts, "", "")
    counts = f"{score.right} right of {score.gold} annotated, {score.predicted} found"
    figures = (f"{one:.3f}" for one in (score.precision, score.recall, score.f1))
    tiers = (_tier(score, tier) for tier in (ASSERTED, SUGGESTED))
    return (score.metric, *figures, counts, *tiers)


def _tier(score: Counted, tier: str) -> str:
    right, total = score.by_certainty.get(tier, (0, 0))
    return f"{right}/{total} = {right / total:.2f}" if total else ""


def _entry(score: Score) -> dict[str, object]:
    entry: dict[str, object] = {"metric": score.metric, "right": score.right}
    if not isinstance(score, Counted):
        return entry | {"total": score.total, "accuracy": round(score.accuracy, 4)}
    return (
        entry
        | {
            "annotated": score.gold,
            "recall": round(score.recall, 4),
        }
        | ({} if score.recall_only else _precise(score))
    )


def _precise(score: Counted) -> dict[str, object]:
    return {
        "found": score.predicted,
        "precision": round(score.precision, 4),
        "f1": round(score.f1, 4),
        "by_certainty": {
            tier: {"right": right, "found": total}
            for tier, (right, total) in score.by_certainty.items()
        },
    }
