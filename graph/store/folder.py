"""The store's folder: its settings, what it was built from, and the source texts.

::

    kb/
      settings.json    the base of the user's own names; written once
      built.json       digests of the reference data and rules that the graphs were made from
      registry.jsonl   which thing was given which name
      decisions.jsonl  what people decided about who is who
      ledger.jsonl     what people found came of demands (`graph.ledger`)
      corrections.jsonl  what people decided about single records
      commits.jsonl    what was changed, when and by whom (`graph.store.commits`)
      pending.json     the commit in hand (`graph.store.pending`)
      texts/           source texts, each named by the SHA-256 of its UTF-8 bytes
      originals/       the files that they were read from (`graph.store.originals`)
      records/         what was found in them (`graph.store.extracted`)
      taken.jsonl      which files were read (`graph.store.taken`)
      asserted/        the graphs (Oxigraph)
      door.json        where verbs are taken while it is served (`graph.cli.door`)
      engine.json      where the graphs are instead, if another machine has them
      suggested/       graphs that wait for a person's decision (Oxigraph)
      named/           snapshots that are kept (`graph.store.named`)
    authorities/     one's own lists of organisations (`graph.writing.own_lists`)
    accounts/        who may sign in (`graph.accounts`)
    incoming/        letters that wait for a curator's word (`graph.incoming`)

Files are replaced as a whole: written beside their place, synced, then renamed; those in
JSON lines only grow.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreDamaged, StoreError
from graph.iri import DEFAULT_BASE, Base, Registry
from graph.store.files import refusal, sync, write_whole
from graph.store.originals import Originals
from graph.store.settings import NAME, RESTORE, Settings

CURE = f"{RESTORE}, or take what is there as it is (policygraph verify --accept)"
"""What to do about a store that is not what its log of commits says."""


@dataclass(frozen=True, slots=True)
class Built:
    """Digests of what the reference and the inferred graphs were made from.

    ``rules`` is None while the inferred graph lags behind what is stated.
    """

    reference: str | None = None
    rules: str | None = None


@dataclass(frozen=True, slots=True)
class Folder:
    """A store's place on disk and the base that its names start with."""

    place: Path
    base: Base

    @property
    def asserted(self) -> Path:
        """Where the graphs are."""
        return self.place / "asserted"

    @property
    def suggested(self) -> Path:
        """Where the graphs that wait for a decision are."""
        return self.place / "suggested"

    @property
    def elsewhere(self) -> bool:
        """Whether an engine on another machine has the graphs."""
        return (self.place / "engine.json").exists()

    def check_own(self) -> None:
        """Refuse what only works on graphs in the folder.

        Raises:
            StoreError: if an engine on another machine has them.
        """
        if self.elsewhere:
            raise StoreError(
                f"{self.place}: the graphs are in an engine on another machine; "
                "export them, or use the engine's own means"
            )

    def registry(self) -> Registry:
        """The names that were given; a last line that was cut off in writing is dropped.

        Raises:
            StoreDamaged: if any other line cannot be read.
        """
        path = self.place / "registry.jsonl"
        try:
            lines = path.read_bytes() if path.exists() else b""
            whole = lines[: lines.rfind(b"\n") + 1]
            if whole != lines:
                write_whole(path, whole)
            return Registry.load(path)
        except (ValueError, KeyError, TypeError) as error:
            raise StoreDamaged(f"{path}: cannot be read; {RESTORE}") from error

    def save(self, registry: Registry) -> None:
        """Write down the names that were given since the last time, onto the disk.

        Raises:
            StoreError: if the disk does not take it; nothing is written then.
        """
        path = self.place / "registry.jsonl"
        before = path.stat().st_size if path.exists() else 0
        try:
            registry.save()
            if path.exists():
                sync(path)
        except OSError as error:
            os.truncate(path, before)
            raise refusal(self.place, error) from error

    def built(self) -> Built:
        """What the graphs were made from; nothing known where the note is unreadable."""
        try:
            note = json.loads((self.place / "built.json").read_text("utf-8"))
            return Built(note.get("reference"), note.get("rules"))
        except (FileNotFoundError, ValueError, AttributeError):
            return Built()

    def note(self, built: Built) -> None:
        """Write down what the graphs were made from."""
        note = {"reference": built.reference, "rules": built.rules}
        write_whole(self.place / "built.json", json.dumps(note, indent=1) + "\n")

    def keep_text(self, text: str) -> None:
        """Keep a source text, to be found by its SHA-256."""
        path = self._text(digest_of(text))
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            write_whole(path, text)

    def text_file(self, text: str) -> dict[Path, bytes]:
        """The file in which a source text would be kept; none where it is kept."""
        path = self._text(digest_of(text))
        return {} if path.exists() else {path: text.encode()}

    def text(self, digest: str) -> str:
        """The source text of that SHA-256.

        Raises:
            StoreDamaged: if it is missing or no longer what it was.
        """
        path = self._text(digest)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise StoreDamaged(
                f"{path}: this source text is missing; {RESTORE}, or add its letter again"
            ) from None
        if hashlib.sha256(content).hexdigest() != digest:
            raise StoreDamaged(
                f"{path}: this source text was altered; delete it and add its letter again"
            )
        return content.decode("utf-8")

    def drop_text(self, digest: str) -> None:
        """Delete a source text that no letter needs any more, and the file it was read from."""
        Originals(self.place).drop(digest)
        self._text(digest).unlink(missing_ok=True)

    def _text(self, digest: str) -> Path:
        return self.place / "texts" / f"{digest}.txt"


def digest_of(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, as hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def prepare(place: Path, base: str | None) -> Folder:
    """The folder at ``place``, made and given ``base`` if there is none yet.

    Raises:
        StoreError: if it is no store, cannot be written, or has another base.
        StoreDamaged: if files that every store has are missing or unreadable.
    """
    try:
        folder = existing(place) or _new(place, Base(base or DEFAULT_BASE))
    except OSError as error:
        raise refusal(place, error) from error
    if base is not None and folder.base.iri != base:
        raise StoreError(
            f"{place}: the names in this store start with {folder.base.iri}, not {base}; "
            "open it without a base, or start a new store"
        )
    if not os.access(place, os.W_OK | os.X_OK):
        raise refusal(place, PermissionError(errno.EACCES, "not writable"))
    return folder


def stored(place: Path) -> Folder:
    """The store that is at ``place`` already, to be read as it is.

    Raises:
        StoreError: if there is none, or an earlier program wrote it.
        StoreDamaged: if files that every store has are missing or unreadable.
    """
    folder = there(place)
    if Settings.read(place).outdated:
        raise StoreError(
            f"{place}: an earlier policygraph wrote this store; open it once with this one, "
            "as policygraph stats does, to bring it up to date"
        )
    return folder


def there(place: Path) -> Folder:
    """The same, whatever its layout.

    Raises:
        StoreError: if there is none.
        StoreDamaged: if files that every store has are missing or unreadable.
    """
    folder = existing(place)
    if folder is None:
        raise StoreError(f"{place}: there is no store here; name another one with --store")
    return folder


def existing(place: Path) -> Folder | None:
    """The store that is at ``place``; None where one can be started.

    Raises:
        StoreError: if something else is there.
        StoreDamaged: if files that every store has are missing or unreadable.
    """
    if place.exists() and not place.is_dir():
        raise StoreError(f"{place}: a file, not a folder; name another store")
    settings = place / NAME
    if settings.exists():
        folder = Folder(place, Settings.read(place).base)
        _check_complete(folder)
        return folder
    if (place / "asserted").exists():
        raise StoreDamaged(
            f"{settings}: missing, so nobody knows what this store's names start with; {RESTORE}"
        )
    if place.exists() and any(place.iterdir()):
        raise StoreError(f"{place}: a folder with other things in it; name an empty or new one")
    return None


def _new(place: Path, base: Base) -> Folder:
    place.mkdir(parents=True, exist_ok=True)
    Settings(base).write(place)
    return Folder(place, base)


def _check_complete(folder: Folder) -> None:
    """Refuse before the engine would start an empty store over a damaged one."""
    started = any((folder.place / name).exists() for name in ("built.json", "commits.jsonl"))
    if started and not folder.elsewhere and not (folder.asserted / "CURRENT").exists():
        raise StoreDamaged(
            f"{folder.asserted / 'CURRENT'}: missing, so the store cannot be read; "
            f"{RESTORE}, or delete it and add the letters again"
        )
