"""Writes the expected rows of every question anew, and tells which have changed.

Run it after a change that is meant, and read the difference before you commit it::

    python tests/graph/questions/golden.py
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from graph import pipeline
from graph.query import Question, ask, questions
from graph.store import Store, open_store

ROOT = Path(__file__).parents[3]
EXPECTED = Path(__file__).with_name("expected")
DEMO = sorted((ROOT / "examples").glob("2008-10-28-wco-secure.*"))


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "kb") as store:
        report = pipeline.add(store, DEMO)
        if report.failed:
            print(*(failed.reason for failed in report.failed), sep="\n", file=sys.stderr)
            return 1
        EXPECTED.mkdir(exist_ok=True)
        for question in questions():
            rewrite(store, question)
    return 0


def rewrite(store: Store, question: Question) -> None:
    table = ask(store, question.name, **question.examples())
    path = EXPECTED / f"{question.name}.csv"
    former = path.read_text("utf-8") if path.exists() else ""
    content = table.to_csv().replace("\r\n", "\n")
    if content != former:
        path.write_text(content, "utf-8", newline="\n")
        print(f"{question.name}: {former.count(chr(10))} lines before, {len(table.rows) + 1} now")
    source = ROOT / "graph" / "questions" / f"{question.name}.rq"
    told = f"# rows: {len(table.rows)}\n"
    text = re.sub(r"# rows: \d+\n", told, source.read_text("utf-8"))
    source.write_text(text, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
