"""Extraction against spaCy's small English pipeline: the same texts, the same machine, one core.

    python benchmarks/extraction.py FOLDER --peer-python other-venv/bin/python --model NAME

``FOLDER`` holds letters as plain text (``*.txt``). spaCy and its model are not ours to ship:
install both in an environment of your own and name its Python. Each side runs in a process of
its own; what is printed are letters and megabytes a second, the time until the first letter is
done, the largest memory, and the ratio of the two. spaCy runs its pipeline as it is shipped;
with ``--names-only`` without parser and lemmatizer, the fastest way to get names out of it.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

LEAST_SECONDS = 5.0
_NOT_FOR_NAMES = ["tagger", "parser", "attribute_ruler", "lemmatizer"]


def main() -> None:
    """Measure both sides, or one of them where the caller is this program itself."""
    options = _options()
    texts = [file.read_text("utf-8", "replace") for file in sorted(options.folder.glob("*.txt"))]
    if not texts:
        sys.exit(f"{options.folder}: no .txt files; name a folder of letters")
    if options.side:
        sides = {"policygraph": _ours, "spacy": lambda: _spacy(options.model, options.names_only)}
        print(json.dumps(_measured(sides[options.side], texts)))
        return
    ours = _child(sys.executable, "policygraph")
    print(_line("policygraph", ours))
    if options.peer_python:
        peer = _child(options.peer_python, "spacy")
        print(_line(f"spaCy {options.model}", peer))
        print(f"ratio of letters a second: {ours['letters'] / peer['letters']:.1f}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--peer-python", metavar="PYTHON")
    parser.add_argument("--model", default="en_core_web_sm")
    parser.add_argument("--names-only", action="store_true")
    parser.add_argument("--side", choices=("policygraph", "spacy"), help=argparse.SUPPRESS)
    return parser.parse_args()


def _child(python: str, side: str) -> dict[str, float]:
    """One side's figures, from a process of its own, kept to one core where that can be."""
    environment = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    arguments = [python, __file__, *sys.argv[1:], "--side", side]
    done = subprocess.run(arguments, check=True, capture_output=True, text=True, env=environment)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _measured(load: Callable[[], Callable[[str], object]], texts: list[str]) -> dict[str, float]:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    began = time.perf_counter()
    process = load()
    process(texts[0])
    ready = time.perf_counter() - began
    rounds, began, spent = 0, time.process_time(), 0.0
    while spent < LEAST_SECONDS:
        for text in texts:
            process(text)
        rounds += 1
        spent = time.process_time() - began
    size = sum(len(text.encode()) for text in texts) * rounds
    return {
        "letters": rounds * len(texts) / spent,
        "megabytes": size / 1e6 / spent,
        "ready": ready,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _ours() -> Callable[[str], object]:
    from graph import pipeline  # noqa: PLC0415 - start-up is measured
    from graph.reading import read_text  # noqa: PLC0415

    return lambda text: pipeline.records(read_text(text, name="letter"))


def _spacy(model: str, names_only: bool) -> Callable[[str], object]:
    import spacy  # noqa: PLC0415 - installed on the peer's side only

    pipeline = spacy.load(model, exclude=_NOT_FOR_NAMES if names_only else [])
    return lambda text: [entity.text for entity in pipeline(text).ents]


def _line(name: str, figures: dict[str, float]) -> str:
    return (
        f"{name:<28} {figures['letters']:7.1f} letters/s {figures['megabytes']:6.3f} MB/s "
        f"first letter after {figures['ready']:.2f} s, {figures['memory']:.0f} MB"
    )


if __name__ == "__main__":
    main()
