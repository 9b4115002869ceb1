"""Rewrite what must be found in each letter of this folder; read the difference afterwards.

    python tests/corpus/golden.py

Every folder here is one letter: its text is ``letter.txt`` or ``letter.md`` in it, or the
example of the same name. The names given are those that a new store gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graph import export, listing, pipeline
from graph.iri import Base, Registry
from graph.model import Certainty
from graph.reading import read
from graph.resolution import resolve
from graph.triples import Names, letter_triples

CORPUS = Path(__file__).parent
EXAMPLES = CORPUS.parent.parent / "examples"


def letters() -> Iterator[Path]:
    """The text of each letter in the corpus."""
    for folder in sorted(path for path in CORPUS.iterdir() if path.is_dir()):
        if folder.name.startswith("_"):  # what Python has compiled
            continue
        own = sorted(folder.glob("letter.*"))
        yield own[0] if own else EXAMPLES / f"{folder.name}.txt"


def folder_of(letter: Path) -> Path:
    """Where what must be found in that letter is written."""
    return letter.parent if letter.stem == "letter" else CORPUS / letter.stem


def found(letter: Path) -> tuple[str, str]:
    """What is found in a letter: its records as JSON, its graph as Turtle."""
    document = read(letter, name=folder_of(letter).name)
    records = pipeline.records(document)
    base = Base()
    triples = letter_triples(
        document,
        resolve(records),
        names=Names(base, Registry()),
        certainty=Certainty.ASSERTED,
    )
    turtle = export.triples_to(triples, "turtle", prefixes=base.prefixes())
    return listing.to_json(document, records), turtle.decode()


def main() -> None:
    """Write both files for every letter."""
    for letter in letters():
        folder = folder_of(letter)
        records, turtle = found(letter)
        (folder / "expected.json").write_text(records, "utf-8")
        (folder / "expected.ttl").write_text(turtle, "utf-8")


if __name__ == "__main__":
    main()
