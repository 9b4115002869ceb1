"""Write made-up letters into a folder, a thousand a folder in it.

python -m benchmarks.corpus FOLDER --letters 1000 [--signed 15 75]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.corpus.forms import form, written
from benchmarks.corpus.letters import SIGNED, letter

A_FOLDER = 1_000


def main() -> None:
    """Write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--letters", type=int, default=1_000)
    parser.add_argument("--signed", type=int, nargs=2, default=SIGNED, metavar=("LEAST", "MOST"))
    options = parser.parse_args()
    least, most = options.signed
    write(options.folder, options.letters, signed=(least, most))


def write(folder: Path, letters: int, *, first: int = 0, signed: tuple[int, int] = SIGNED) -> None:
    """Write so many letters, those from the number ``first``, each signed by so many."""
    for number in range(first, first + letters):
        one = letter(number, signed)
        place = folder / f"{number // A_FOLDER:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{one.name}.{form(one)}").write_bytes(written(one))


if __name__ == "__main__":
    main()
