"""What extraction found in each letter, ``records/`` in the store's folder, before any correction.

One file a letter, gzipped JSON, the same bytes for the same records. From it and the log of
corrections a letter's graph is made anew without its file, and without extraction.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from graph.corrections.plain import from_plain, to_plain
from graph.errors import InputError, StoreDamaged
from graph.iri import slug
from graph.model import Document, Record
from graph.store.files import write_whole
from graph.store.settings import RESTORE
from graph.verify import sift

FOLDER = "records"


class Extracted:
    """The records of the letters of one store, by the letters' names."""

    def __init__(self, place: Path) -> None:
        self._folder = place / FOLDER

    def keep(self, document: Document, records: Sequence[Record]) -> None:
        """Keep what was found in a letter.

        Raises:
            StoreError: if the disk does not take it.
        """
        content, path = content_of(document, records), self.path(document.name)
        if path.exists() and path.read_bytes() == content:
            return
        self._folder.mkdir(exist_ok=True)
        write_whole(path, content)

    def of(
        self, letter: str, text: Callable[[str], str]
    ) -> tuple[Document, tuple[Record, ...]] | None:
        """The letter, without its blocks, and what was found in it; None where that is not kept.

        ``text`` gives the text of a SHA-256. What breaks the evidence gate is left out.

        Raises:
            StoreDamaged: if it cannot be read.
        """
        path = self.path(letter)
        try:
            return read(path.read_bytes(), text)
        except FileNotFoundError:
            return None
        except (OSError, EOFError, zlib.error, ValueError, KeyError, InputError) as error:
            raise StoreDamaged(
                f"{path}: cannot be read; add this letter again, or {RESTORE}"
            ) from error

    def drop(self, letter: str) -> None:
        """Forget what was found in a letter."""
        self.path(letter).unlink(missing_ok=True)

    def path(self, letter: str) -> Path:
        """Where that of a letter is kept, by its name or IRI."""
        return self._folder / f"{slug(letter.rpartition('/')[2])}.json.gz"


def read(content: bytes, text: Callable[[str], str]) -> tuple[Document, tuple[Record, ...]]:
    """What such a file tells: the letter, without its blocks, and what was found in it."""
    told = json.loads(gzip.decompress(content))
    document = Document(
        name=told["name"],
        text=text(told["sha256"]),
        sha256=told["sha256"],
        media_type=told["media_type"],
        blocks=(),
        language=told["language"],
    )
    return document, sift(document, map(from_plain, told["records"]))[0]


def content_of(document: Document, records: Sequence[Record]) -> bytes:
    """The file in which what was found in a letter is kept."""
    told = {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "language": document.language,
        "records": [to_plain(record) for record in records],
    }
    plain = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    return gzip.compress(plain, 6, mtime=0)
