"""The verb ``evaluate``: how well the extraction does on annotated letters."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from graph.cli.output import choose, write
from graph.errors import InputError, UnwritableFile
from graph.evaluation import Evaluation, evaluate, judge, load, read_json, report
from graph.evaluation.citation_lines import evaluate_lines
from graph.evaluation.pairs import judge_pairs, pairs_as_json, pairs_as_table


def run(options: argparse.Namespace) -> int:
    """Score a corpus or a file of citation lines; print the table."""
    if options.pairs:
        return _pairs(options)
    render = choose({"table": report.table, "json": report.as_json}, options.format)
    if options.citations:
        found = evaluate_lines(Path(options.citations))
    else:
        found = evaluate(_corpus(options), split=options.split, progress=_tell)
    if options.predictions:
        _write_predictions(Path(options.predictions), found)
    if options.differences:
        _write_differences(Path(options.differences), found)
    if options.against:
        write(options.out, report.comparison(_before(_corpus(options), options), found))
    else:
        write(options.out, render(found))
    return 0


def _pairs(options: argparse.Namespace) -> int:
    """Compare pairs of names; print verdicts with their reasons, and the table."""
    render = choose({"table": pairs_as_table, "json": pairs_as_json}, options.format)
    write(options.out, render(judge_pairs(Path(options.pairs))))
    return 0


def _corpus(options: argparse.Namespace) -> Path:
    if options.corpus is None:
        raise InputError(
            "no CORPUS given; name a folder of annotated letters, or a file with --pairs"
        )
    return Path(options.corpus)


def _before(corpus: Path, options: argparse.Namespace) -> Evaluation:
    """The evaluation of predictions that were written before."""
    documents = load(corpus, options.split)
    files = {one.id: Path(options.against) / f"{one.id}.json" for one in documents}
    cure = "name a folder that evaluate --predictions wrote with the same documents"
    return judge(documents, {name: read_json(file, cure=cure) for name, file in files.items()})


def _write_predictions(folder: Path, found: Evaluation) -> None:
    for one in found.documents:
        text = json.dumps(one.prediction, ensure_ascii=False, indent=1) + "\n"
        _write(folder / f"{one.id}.json", text)


def _write_differences(folder: Path, found: Evaluation) -> None:
    for one in found.documents:
        _write(folder / f"{one.id}.txt", report.differences(one))


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UnwritableFile(
            f"{file}: cannot be written ({error.strerror}); name another folder"
        ) from error


def _tell(name: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{name}")
        sys.stderr.flush()
