"""The files in a zip archive, read so that no archive can hurt.

What an archive says of itself is not believed: each file is unpacked in small pieces and the
pieces are counted. Word and OpenDocument files are such archives, too.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from graph.errors import UnreadableFile

MOST_MEMBERS = 4_000
MOST_MEMBER_BYTES = 32 * 1024 * 1024
MOST_BYTES = 128 * 1024 * 1024
MOST_RATIO = 200
"""How many times larger than its packed bytes a file may be, once it is above 1 MB."""

_SMALL = 1024 * 1024
_PIECE = 64 * 1024
_MEGABYTE = 1024 * 1024
_ENCRYPTED = 0x1
_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 10 * MOST_MEMBERS
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Archive:
    """The files in a zip archive by name; ``path`` is what messages call the archive.

    Raises:
        UnreadableFile: if it is damaged, encrypted or holds too many files.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        self._left = MOST_BYTES
        if data.count(_ENTRY) > _MOST_ENTRIES:
            raise UnreadableFile(self._too_many())
        try:
            self._file = zipfile.ZipFile(BytesIO(data))
        except _DAMAGE as problem:
            raise UnreadableFile(f"{path}: a damaged zip archive; get the file again") from problem
        self._infos = {info.filename: info for info in self._file.infolist() if not info.is_dir()}
        if len(self._file.infolist()) > MOST_MEMBERS:
            raise UnreadableFile(self._too_many())

    @property
    def names(self) -> tuple[str, ...]:
        """The files' names, folders left out, in the order of the names."""
        return tuple(sorted(self._infos))

    @property
    def is_spent(self) -> bool:
        """Whether the files read so far are all that may be read."""
        return self._left < 0

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str) -> bytes:
        """The bytes of one file.

        Raises:
            UnreadableFile: if it is damaged, encrypted, or over a limit; the archive's files
                together have a limit, too.
        """
        info = self._infos[name]
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableFile(
                f"{self._path}: protected by a password; save it without one first"
            )
        if info.compress_type not in _METHODS:
            raise UnreadableFile(
                f"{self._path}: {shown(name)} is packed in an unusual way; pack it as a plain zip"
            )
        try:
            return self._unpacked(info)
        except _DAMAGE as problem:
            raise UnreadableFile(
                f"{self._path}: {shown(name)} in it is damaged; get the file again"
            ) from problem

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        pieces: list[bytes] = []
        size = 0
        with self._file.open(info) as source:
            while piece := source.read(_PIECE):
                size += len(piece)
                self._left -= len(piece)
                self._hold(info, size)
                pieces.append(piece)
        return b"".join(pieces)

    def _hold(self, info: zipfile.ZipInfo, size: int) -> None:
        """Stops at the first piece over a limit."""
        if size > MOST_MEMBER_BYTES:
            raise UnreadableFile(
                f"{self._path}: {shown(info.filename)} in it unpacks to more than"
                f" {MOST_MEMBER_BYTES // _MEGABYTE} MB; give the letter alone"
            )
        if self._left < 0:
            raise UnreadableFile(
                f"{self._path}: unpacks to more than {MOST_BYTES // _MEGABYTE} MB;"
                " give the letter alone"
            )
        if size > _SMALL and size > MOST_RATIO * max(1, info.compress_size):
            raise UnreadableFile(
                f"{self._path}: {shown(info.filename)} in it unpacks to more than {MOST_RATIO}"
                " times its size, as no letter does; give the letter alone"
            )

    def _too_many(self) -> str:
        return f"{self._path}: holds more than {MOST_MEMBERS:,} files; give fewer at a time"


def shown(name: str) -> str:
    """A member's name as it can stand in a message: one line, nothing that does not print."""
    return "".join(sign if sign.isprintable() else "?" for sign in name[:200]) or "?"
