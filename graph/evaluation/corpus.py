"""A folder of letters with annotations, as the evaluation reads it.

index.json   what each document is, and its file: [{"id": …, "file": "letters/…"}, …]
letters/     the documents
gold/        ID.json, what a person found in each
split.json   names of splits -> lists of ids
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import BadParameter, UnreadableFile

EVERYTHING = "all"
_CURE = "a corpus is a folder with index.json, split.json, letters/ and gold/"


@dataclass(frozen=True, slots=True)
class Annotated:
    """One document and what a person found in it, as the corpus's JSON."""

    id: str
    file: Path
    gold: Mapping[str, Any]


def load(folder: Path, split: str = EVERYTHING) -> tuple[Annotated, ...]:
    """The annotated documents of a split, in its order.

    Raises:
        UnreadableFile: if a file of the corpus is missing or is not JSON.
        BadParameter: if there is no such split.
    """
    files = {entry["id"]: folder / entry["file"] for entry in read_json(folder / "index.json")}
    splits = read_json(folder / "split.json")
    if split != EVERYTHING and split not in splits:
        known = ", ".join(splits)
        raise BadParameter(f"split {split}: not in {folder / 'split.json'}; use {known}")
    wanted = [one for name in splits if split in (name, EVERYTHING) for one in splits[name]]
    missing = [one for one in wanted if one not in files]
    if missing:
        raise UnreadableFile(f"{folder / 'index.json'}: lists no document {missing[0]}; add it")
    return tuple(
        Annotated(one, files[one], read_json(folder / "gold" / f"{one}.json")) for one in wanted
    )


def read_json(file: Path, *, cure: str = _CURE) -> Any:
    """What a JSON file holds; ``cure`` says what to do where it cannot be opened.

    Raises:
        UnreadableFile: if it is missing or is not JSON.
    """
    try:
        return json.loads(file.read_bytes())
    except OSError as problem:
        reason = "no such file" if isinstance(problem, FileNotFoundError) else problem.strerror
        raise UnreadableFile(f"{file}: cannot be opened ({reason}); {cure}") from problem
    except ValueError as problem:
        raise UnreadableFile(f"{file}: is not JSON ({problem}); mend the file") from problem
