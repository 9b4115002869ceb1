"""The wording trail over made-up letters, beside difflib on a sample of the same texts.

    python -m benchmarks.wording [--letters 1000] [--sample 20]

The letters are those of `benchmarks.corpus`; into every hundredth the same paragraph is planted.
Measured are: the fingerprints of all letters, the trail of each letter with the paragraph, and
what difflib's SequenceMatcher takes to hold one of them, word by word, against a sample of the
others, reckoned up to all of them. Told is also whether the paragraph was found everywhere, and
how many passages that are not it were told.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import count, islice
from pathlib import Path

from benchmarks.corpus.forms import form, written
from benchmarks.corpus.letters import Letter, letter
from benchmarks.turtle import triples
from graph import search
from graph.search.shingles import fingerprints, words_of
from graph.store import Store, View, open_store
from graph.wording import Trail, trail

EVERY = 100
PLANTED = (
    "Not one of those who mend nets at the old quay was ever asked what a second toll on salted "
    "herring would cost a household, although the ministry had promised it to them in writing."
)


def main() -> None:
    """Make the letters, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=1_000)
    parser.add_argument("--sample", type=int, default=20)
    options = parser.parse_args()
    texts = [_text(at, one) for at, one in enumerate(islice(_plain(), options.letters))]
    began = time.perf_counter()
    marks = sum(len(fingerprints(words_of(text))) for text in texts)
    making = time.perf_counter() - began
    print(f"fingerprints of {len(texts):,} letters: {making:.2f} s ({marks:,})", flush=True)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "kb") as store:
        _fill(store, texts)
        view = search.publish(store).open(store.source_text)
        planted = [_name(store, number) for number in range(0, len(texts), EVERY)]
        took, found = _trails(view, planted)
    peer = _peer(texts, options.sample)
    print(
        f"trail of a letter: {took * 1000:.0f} ms; difflib: {peer:.1f} s, {peer / took:.0f} times"
    )
    print(f"with its share of fingerprints, all at once: {making + took:.2f} s")
    _tell(found, len(planted))


def _plain() -> Iterator[Letter]:
    """The letters that are plain texts."""
    return (one for one in map(letter, count()) if form(one) == "txt")


def _text(at: int, one: Letter) -> str:
    text = written(one).decode()
    if at % EVERY:
        return text
    head, gap, rest = text.partition("\n\n")
    for _ in range(4):
        more, gap, rest = rest.partition("\n\n")
        head += gap + more
    return f"{head}\n\n{PLANTED}\n\n{rest}"


def _name(store: Store, number: int) -> str:
    return store.base.name("letter", f"l{number}")


def _fill(store: Store, texts: list[str]) -> None:
    with store.batch():
        for number, text in enumerate(texts):
            facts = f'letter:l{number} a pg:Letter ; rdfs:label "Letter {number}" .'
            store.put_graph(_name(store, number), text, triples(facts))


def _trails(view: View, letters: list[str]) -> tuple[float, list[Trail]]:
    """How long a trail takes at the median of these letters, and what was found."""
    trail(view, letters[0])
    taken, found = [], []
    for one in letters:
        began = time.perf_counter()
        found.append(trail(view, one))
        taken.append(time.perf_counter() - began)
    return sorted(taken)[len(taken) // 2], found


def _peer(texts: list[str], sample: int) -> float:
    """What difflib would take for all texts, by a sample of them."""
    own = words_of(texts[0]).folded
    step = max(len(texts) // sample, 1)
    others = [words_of(text).folded for text in texts[1::step]]
    began = time.perf_counter()
    for other in others:
        SequenceMatcher(None, other, own, autojunk=False).get_matching_blocks()
    return (time.perf_counter() - began) / len(others) * (len(texts) - 1)


def _tell(found: list[Trail], planted: int) -> None:
    passages = [p for one in found for other in one.others for p in other.passages]
    hits = sum(PLANTED[:-1] in " ".join(one.own.quote.split()) for one in passages)
    print(f"planted paragraph found {hits} times of {planted * (planted - 1)}")
    print(f"other passages told: {len(passages) - hits}")


if __name__ == "__main__":
    main()
