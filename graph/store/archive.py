"""What a backup is: one file, a gzipped tar, the same bytes for the same store.

::

    settings.json, commits.jsonl, registry.jsonl                 as in the store's folder
    decisions.jsonl, corrections.jsonl, ledger.jsonl             likewise
    texts/                   the source texts
    originals/               the files that they were read from
    authorities/             one's own lists of organisations
    watches/                 what is watched, what changed in it, what was delivered
    records/                 what extraction found in each letter
    questions/, tokens/      the user's own questions, and hashes of the tokens of those who write
    accounts/                who may sign in, with hashes of their passwords; only where asked for
    asserted/000001.nq …     the graphs, as N-Quads
    suggested/000001.nq …    the graphs that wait for a decision, as N-Quads
    manifest.json            size and SHA-256 of each of them; written last

Any RDF store reads the graphs, so a backup outlasts this program and its engine.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO

from graph.errors import StoreDamaged, StoreError, UnreadableFile

FORMAT = 1
MANIFEST = "manifest.json"
_NAMES = re.compile(
    r"(settings\.json|(commits|registry|decisions|corrections|ledger)\.jsonl"
    r"|texts/[0-9a-f]{64}\.txt|originals/[0-9a-f]{64}\.(json|bin|boxes)"
    r"|records/[a-z0-9][a-z0-9-]{0,80}\.json\.gz"
    r"|questions/[a-z0-9][a-z0-9-]{0,80}\.rq|tokens/[a-z0-9][a-z0-9-]{0,60}\.json"
    r"|accounts/[a-z0-9][a-z0-9-]{0,59}\.json"
    r"|authorities/[a-z0-9][a-z0-9-]{0,60}\.csv"
    r"|watches/(watches\.jsonl|standing\.json|asked/[0-9a-f]{24}\.jsonl)"
    r"|watches/sent/[a-z0-9][a-z0-9-]{0,79}\.json"
    r"|(asserted|suggested)/[0-9]{6}\.nq|manifest\.json)"
)
BESIDE = (
    "questions",
    "records",
    "tokens",
    "authorities",
    "watches",
    "watches/asked",
    "watches/sent",
)
"""Folders beside the graphs that are backed up as they are."""
ACCOUNTS = "accounts"
"""The folder of those who may sign in, which is backed up only where that is asked for."""
_LONGEST = 1 << 30
_CHUNK = 1 << 20


def may_hold(name: str) -> bool:
    """Whether a part of a backup may have this name."""
    return _NAMES.fullmatch(name) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds: of which commit, and each part's size and SHA-256."""

    commit: int
    chain: str
    base: str
    parts: dict[str, list[int | str]]
    format: int = FORMAT


@dataclass(slots=True)
class Writing:
    """A backup that is being written."""

    _packed: gzip.GzipFile
    _tar: tarfile.TarFile
    parts: dict[str, list[int | str]] = field(default_factory=dict)

    @classmethod
    def to(cls, file: IO[bytes]) -> Writing:
        """Begin a backup in an open file."""
        packed = gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=file, mtime=0)
        return cls(packed, tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT))

    def add(self, name: str, content: bytes) -> None:
        """Put in one part."""
        self.parts[name] = [len(content), hashlib.sha256(content).hexdigest()]
        self._put(name, content)

    def end(self, manifest: Manifest) -> None:
        """Put in the manifest and end the file."""
        self._put(MANIFEST, json.dumps(asdict(manifest), indent=1).encode() + b"\n")
        self._tar.close()
        self._packed.close()

    def give_up(self) -> None:
        """Let go of the file, which is no backup."""
        with suppress(OSError):
            self._packed.close()

    def _put(self, name: str, content: bytes) -> None:
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode = len(content), 0o644
        self._tar.addfile(entry, io.BytesIO(content))


class Reading:
    """The parts of a backup, one after the other; at their end each was held against its SHA-256.

    What is read must not be used for good before the end.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._found: dict[str, list[int | str]] = {}
        self._manifest: Manifest | None = None

    @property
    def manifest(self) -> Manifest:
        """What the backup says that it holds; known at the end."""
        if self._manifest is None:
            raise self._damaged("it ends too early")
        return self._manifest

    def parts(self) -> Iterator[tuple[str, bytes]]:
        """Name and content of each part.

        Raises:
            UnreadableFile: if the file is not there, or is no backup.
            StoreDamaged: if the backup is not as it was written.
        """
        try:
            with gzip.open(self.path) as packed, tarfile.open(fileobj=packed, mode="r|") as tar:
                for entry in tar:
                    yield from self._read(tar, entry)
                while packed.read(_CHUNK):
                    pass
        except (tarfile.TarError, zlib.error, gzip.BadGzipFile, EOFError) as error:
            raise self._broken(error) from error
        except OSError as error:
            raise UnreadableFile(
                f"{self.path}: cannot be read ({error.strerror or error}); check the name"
            ) from error
        if self.manifest.parts != self._found:
            raise self._damaged("its parts are not those that it lists")

    def _read(self, tar: tarfile.TarFile, entry: tarfile.TarInfo) -> Iterator[tuple[str, bytes]]:
        if not (entry.isreg() and may_hold(entry.name) and entry.size < _LONGEST):
            raise UnreadableFile(
                f"{self.path}: no backup of policygraph ({entry.name!r} is in it); name another"
            )
        file = tar.extractfile(entry)
        content = b"" if file is None else file.read()
        if entry.name == MANIFEST:
            self._manifest = self._understood(content)
        else:
            self._found[entry.name] = [len(content), hashlib.sha256(content).hexdigest()]
            yield entry.name, content

    def _understood(self, content: bytes) -> Manifest:
        try:
            manifest = Manifest(**json.loads(content))
        except (ValueError, TypeError) as error:
            raise self._damaged("its list of parts cannot be read") from error
        if manifest.format != FORMAT:
            raise StoreError(
                f"{self.path}: a backup of format {manifest.format}, not {FORMAT} as this "
                "policygraph expects; restore it with the version that made it"
            )
        return manifest

    def _broken(self, error: Exception) -> StoreError | UnreadableFile:
        if not self._found:
            return UnreadableFile(f"{self.path}: no backup of policygraph; name another file")
        return self._damaged(" ".join(str(error).split()) or "it ends too early")

    def _damaged(self, why: str) -> StoreDamaged:
        return StoreDamaged(f"{self.path}: this backup is damaged ({why}); take another one")
