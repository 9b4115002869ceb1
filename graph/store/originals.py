"""The files that letters were read from, ``originals/`` in the store's folder, byte for byte.

::

    originals/
      SHA-256 of the file.bin       its bytes
      SHA-256 of the text.json      of which file the text was read, its name and media type
      SHA-256 of the text.boxes     where its words are printed, if the file has pages

They are kept beside the graphs for people who want to see what was read; no fact rests on them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol

from graph.errors import StoreDamaged
from graph.iri import Base
from graph.model import Facsimile
from graph.reading import facsimiles
from graph.store.changes import Change, changes_of
from graph.store.decided import Decided, decided_about
from graph.store.files import write_whole

if TYPE_CHECKING:
    from graph.store.corrected import Corrected

FOLDER = "originals"
LONGEST_NAME = 150


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it was given: its bytes, the media type that its content tells, its name."""

    data: bytes = field(repr=False)
    media_type: str
    name: str

    @property
    def sha256(self) -> str:
        """The SHA-256 of its bytes, as hex."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Note:
    """What is known of an original without reading it: name, media type, bytes, SHA-256."""

    name: str
    media_type: str
    size: int
    sha256: str


class Kept(Protocol):
    """What is kept beside the graphs: originals, by the SHA-256 of their texts, and the logs."""

    def of(self, text: str) -> Original | None:
        """The file; None where none is kept."""

    def note(self, text: str) -> Note | None:
        """What is known of it."""

    def boxes(self, text: str) -> bytes | None:
        """Where its words are printed, as `graph.reading.facsimiles` writes it."""

    def changes(self, graphs: Sequence[str]) -> list[Change]:
        """The last changes of these graphs, newest first."""

    def decided(self, iri: str, base: Base) -> list[Decided]:
        """What was decided about who a thing is, oldest first."""

    def corrected(self, letter: str, base: Base) -> list[Corrected]:
        """What was decided about the records of a letter, oldest first."""


@dataclass(frozen=True, slots=True)
class Originals:
    """Those of the store in a folder, each found by the SHA-256 of the text read from it."""

    place: Path

    def keep(self, text: str, original: Original, facsimile: Facsimile | None = None) -> None:
        """Keep the file from which the text of that SHA-256 was read, and where its words stand.

        Raises:
            StoreError: if the disk does not take it.
        """
        told = _note_on(original)
        self._folder.mkdir(exist_ok=True)
        self._keep_boxes(text, facsimile)
        if self._note(text).exists() and self._note(text).read_text("utf-8") == told:
            return
        former = self._told(text)
        write_whole(self._bytes(original.sha256), original.data)
        write_whole(self._note(text), told)
        self._clear(former)

    def files_of(self, text: str, original: Original, boxes: bytes | None) -> dict[Path, bytes]:
        """The files in which all this would be kept, with what is in them; none where it is."""
        if self._note(text).exists():
            return {}
        kept = {
            self._bytes(original.sha256): original.data,
            self._note(text): _note_on(original).encode(),
        }
        return kept if boxes is None else {**kept, self._boxes(text): boxes}

    def of(self, text: str) -> Original | None:
        """The file from which the text of that SHA-256 was read; None where none is kept.

        Raises:
            StoreDamaged: if it is missing or no longer what it was.
        """
        note = self._told(text)
        if note is None:
            return None
        path = self._bytes(note["sha256"])
        data = path.read_bytes() if path.exists() else b""
        if hashlib.sha256(data).hexdigest() != note["sha256"]:
            raise StoreDamaged(
                f"{path}: this original file is missing or was altered; add its letter again"
            )
        return Original(data, note["media_type"], note["name"])

    def note(self, text: str) -> Note | None:
        """What is known of the file that a text was read from; None where none is kept."""
        told = self._told(text)
        if told is None:
            return None
        path = self._bytes(told["sha256"])
        size = path.stat().st_size if path.exists() else 0
        return Note(told["name"], told["media_type"], size, told["sha256"])

    def boxes(self, text: str) -> bytes | None:
        """Where the words of that text are printed; None where it is not kept."""
        try:
            return self._boxes(text).read_bytes()
        except FileNotFoundError:
            return None

    def changes(self, graphs: Sequence[str]) -> list[Change]:
        """The last changes of these graphs, as the log of commits beside the files has them."""
        return changes_of(self.place, graphs)

    def decided(self, iri: str, base: Base) -> list[Decided]:
        """What was decided about who a thing is, as the log of decisions has it."""
        return decided_about(self.place, iri, base)

    def corrected(self, letter: str, base: Base) -> list[Corrected]:
        """What was decided about the records of a letter, as the log of corrections has it."""
        from graph.store.corrected import corrected_in  # noqa: PLC0415 - it needs this module

        return corrected_in(self.place, letter, base)

    def drop(self, text: str) -> None:
        """Forget the file of a text; its bytes too, where no other text was read from it."""
        note = self._told(text)
        self._note(text).unlink(missing_ok=True)
        self._boxes(text).unlink(missing_ok=True)
        self._clear(note)

    def _keep_boxes(self, text: str, facsimile: Facsimile | None) -> None:
        """Keep where the words stand in the file that is kept now."""
        if facsimile is None:
            self._boxes(text).unlink(missing_ok=True)
        else:
            write_whole(self._boxes(text), facsimiles.to_bytes(facsimile))

    def _clear(self, note: dict[str, str] | None) -> None:
        """Forget the bytes that a former note named, where no note names them now."""
        if note and not any(other["sha256"] == note["sha256"] for other in self._notes()):
            self._bytes(note["sha256"]).unlink(missing_ok=True)

    def files(self, texts: Iterable[str]) -> list[Path]:
        """The files here that belong to these texts, sorted."""
        found: set[Path] = set()
        for text in texts:
            note = self._told(text)
            if note is not None:
                found |= {self._note(text), self._bytes(note["sha256"])}
                found |= {path for path in (self._boxes(text),) if path.exists()}
        return sorted(found)

    def problems(self, texts: Iterable[str]) -> Iterator[str]:
        """In a sentence each, which files of these texts are not what they were."""
        for text in texts:
            try:
                self.of(text)
            except StoreDamaged as error:
                yield str(error)

    @property
    def _folder(self) -> Path:
        return self.place / FOLDER

    def _note(self, text: str) -> Path:
        return self._folder / f"{text}.json"

    def _bytes(self, digest: str) -> Path:
        return self._folder / f"{digest}.bin"

    def _boxes(self, text: str) -> Path:
        return self._folder / f"{text}.boxes"

    def _told(self, text: str) -> dict[str, str] | None:
        return _read(self._note(text))

    def _notes(self) -> Iterator[dict[str, str]]:
        yield from filter(None, map(_read, self._folder.glob("*.json")))


def _read(path: Path) -> dict[str, str] | None:
    """What a note says; None where there is none.

    Raises:
        StoreDamaged: if it cannot be read.
    """
    try:
        content = json.loads(path.read_text("utf-8"))
        return {name: str(content[name]) for name in ("sha256", "media_type", "name")}
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise StoreDamaged(f"{path}: cannot be read; add its letter again") from error


def _note_on(original: Original) -> str:
    """The note by which a file is kept."""
    note = {
        "sha256": original.sha256,
        "media_type": original.media_type,
        "name": _tidy(original.name),
    }
    return json.dumps(note, ensure_ascii=False, indent=1) + "\n"


def _tidy(name: str) -> str:
    """The file's own name: no folders, no signs that no name has."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(sign for sign in last if sign.isprintable())[-LONGEST_NAME:] or "letter"
