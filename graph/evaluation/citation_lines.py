"""Lines that cite provisions, and how many of those provisions are found.

Two forms of file are read, both JSON lists: ``{"text": …, "citations": [{"treaty": …,
"article": …, "paragraph": …}]}``, where instruments are compared by the corpus's rules, and
``{"text": …, "provisions": ["TRIPS|article|31(f)"]}``, where the instrument is a short form
that the registry knows, or ``None`` for one that must not be bound to any.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from graph import pipeline
from graph.errors import UnreadableFile
from graph.evaluation import Document, Evaluation, prediction, read_json
from graph.evaluation.likeness import citation, flat, known_as
from graph.evaluation.predictions import Prediction
from graph.evaluation.scoring import Counted
from graph.reading import read_text
from graph.vocabulary import concepts

_METRIC = "citations"
_NOTHING = "None"
_STEM = 4
_FORM = 'a JSON list such as [{"text": "…", "provisions": ["TRIPS|article|31(f)"]}]'


def evaluate_lines(file: Path) -> Evaluation:
    """Score each line of a file as a document of its own.

    Raises:
        UnreadableFile: if the file is not a list of such lines.
    """
    lines = read_json(file, cure=f"name a file that holds {_FORM}")
    if not isinstance(lines, list) or not all(isinstance(one, dict) for one in lines):
        raise UnreadableFile(f"{file}: is not a list of citation lines; it should be {_FORM}")
    return Evaluation(tuple(_line(number, one) for number, one in enumerate(lines, 1)))


def _line(number: int, line: Mapping[str, Any]) -> Document:
    document = read_text(line["text"], name=f"line-{number}")
    found = prediction(document, pipeline.records(document), document.name)
    if "provisions" in line:
        gold = {_coded(one): one for one in line["provisions"]}
        given = {_short(one): _words(one) for one in found["treaty_citations"]}
        right = {key: any(_same(key, other) for other in given) for key in gold}
        wrong = [w for k, w in given.items() if not any(_same(key, k) for key in gold)]
    else:
        gold = {_key(one): _words(one) for one in line["citations"] if one.get("article")}
        given = {
            known_as(one, gold, key=_key, field="treaty"): _words(one)
            for one in found["treaty_citations"]
        }
        right = {key: key in given for key in gold}
        wrong = [words for key, words in given.items() if key not in gold]
    hits = sum(right.values())
    missed = tuple(words for key, words in gold.items() if not right[key])
    predicted = hits + len(wrong)
    return Document(
        f"{document.name}: {line['text']}",
        found,
        (Counted(_METRIC, hits, len(gold), predicted, missed, tuple(wrong)),),
    )


def _key(one: Mapping[str, Any]) -> tuple[str, str]:
    treaty, number = citation(one)
    return treaty.removeprefix("document "), number


def _words(one: Mapping[str, Any]) -> str:
    return ", ".join(str(one[key]) for key in ("treaty", "article", "paragraph") if one.get(key))


def _coded(provision: str) -> tuple[str, str]:
    """``TRIPS|article|31(f)`` as instrument and number; the kind of number counts for nothing."""
    instrument, _, number = provision.split("|")
    return flat(instrument), _number(number)


def _short(one: Prediction) -> tuple[str, str]:
    return str(one["treaty"]), _number(f"{one['article']}{one['paragraph'] or ''}")


def _number(words: str) -> str:
    return re.sub(r"[\s.()]", "", words).casefold()


def _same(gold: tuple[str, str], found: tuple[str, str]) -> bool:
    """Whether a found provision is the one meant: any short form of its instrument fits."""
    if gold[1] != found[1]:
        return False
    if gold[0] == flat(_NOTHING):
        return found[0] not in _names()
    return found[0] in _meant(gold[0])


@cache
def _meant(code: str) -> frozenset[str]:
    """The labels of the instruments that a short form may mean, else that start with it."""
    by_name = {label for label, names in _names().items() if code in names}
    return frozenset(
        by_name or {label for label in _names() if flat(label).startswith(code[:_STEM])}
    )


@cache
def _names() -> Mapping[str, frozenset[str]]:
    """The names of each known instrument, by its label."""
    return {
        concept.label: frozenset(flat(name.text) for name in concept.names)
        for concept in concepts().values()
    }
