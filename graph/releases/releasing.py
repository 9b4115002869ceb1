"""Makes a release: a folder of files that say the same, byte for byte, whenever the graph does.

::

    graph.nq.gz graph.trig.gz graph.ttl.gz     the graph as others may see it
    description.ttl                            what the files are (DCAT, VoID)
    changes.txt changes.patch.gz               what changed since the release before
    release.json                               of which commit this one is, and that one
    SHA256SUMS                                 of all of them; written last

What waits for a person's decision is not published.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO, Final, cast

import pyoxigraph as ox

from graph.differences import between, to_patch, to_text
from graph.errors import InputError, UnknownSnapshot, UnwritableFile
from graph.export import FORMATS, Whole
from graph.releases.describing import About, File, described
from graph.store import named
from graph.store.logged import ASSERTED
from graph.store.moments import Moment, moment
from graph.store.shown import shown
from graph.terms import PG, RDF

NOTE: Final = "release.json"
SUMS: Final = "SHA256SUMS"
_FORMS: Final = (
    ("nquads", ox.RdfFormat.N_QUADS),
    ("trig", ox.RdfFormat.TRIG),
    ("turtle", ox.RdfFormat.TURTLE),
)
_LEVEL = 3
"""How hard the files are packed: three times as fast as the usual 6, and a tenth larger."""
_FIRST = "The first release in this folder.\n"
_LOST = "Commit {} is no longer kept as a snapshot, so that what changed since then is not known.\n"

_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Release:
    """Which release a folder holds: its commit in the log, and the release before it."""

    commit: int
    chain: str
    when: str
    state: str
    since: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Where releases are published, what they are called, and under which licence (its IRI).

    Raises:
        InputError: if the address, or that of the licence, is none.
    """

    url: str | None = None
    title: str | None = None
    licence: str | None = None

    def __post_init__(self) -> None:
        if self.url is not None and not _is_address(self.url):
            cure = "give the address of the folder, e.g. https://data.example.org/letters/"
            raise InputError(f"url {self.url}: is not a web address; {cure}")
        if self.licence is not None and not _is_address(self.licence):
            cure = "give the licence's, e.g. https://creativecommons.org/licenses/by/4.0/"
            raise InputError(f"licence {self.licence}: is not a web address; {cure}")
        try:
            ox.Literal(self.title or "")
        except ValueError:
            raise InputError(
                f"title {self.title!r}: is not text in UTF-8; type it in a terminal that is"
            ) from None


def _is_address(words: str) -> bool:
    """Whether this is an address in the web that can be written as an IRI."""
    try:
        return _ADDRESS.fullmatch(ox.NamedNode(words).value) is not None
    except ValueError:
        return False


def release(
    place: Path,
    folder: Path,
    *,
    published: Published | None = None,
    progress: Progress = lambda words: None,
) -> Release:
    """Write the graph of a store into a folder, while it is served too; files there are replaced.

    Raises:
        StoreError: if there is no store, or its graphs are elsewhere.
        StoreLocked: if another process has it open and publishes nothing.
        UnwritableFile: if the folder cannot be written.
    """
    kept = named.keep(place)
    before = _before(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (
            tempfile.TemporaryDirectory(prefix=".release-", dir=folder) as room,
            moment(place, str(kept.commit)) as now,
            _former(place, since := _since(before, now)) as former,
            shown([one for one in (now, former) if one], place) as seen,
        ):
            made = Release(now.commit, now.chain, now.when, now.state, since)
            writing = _Writing(Path(room), seen[0], published or Published(), progress)
            writing.graphs()
            writing.changes(seen[1] if former else None, since)
            writing.note(made)
            writing.moved(folder)
    except OSError as error:
        raise UnwritableFile(f"{folder}: cannot be written ({error.strerror or error})") from error
    return made


def _before(folder: Path) -> Release | None:
    """The release that the folder holds."""
    with suppress(OSError, ValueError, TypeError):
        return Release(**json.loads((folder / NOTE).read_text("utf-8")))
    return None


def _since(before: Release | None, now: Moment) -> int | None:
    """The commit of the release before this one; made again, one has the same before it."""
    if before is None:
        return None
    return before.since if before.chain == now.chain else before.commit


@contextmanager
def _former(place: Path, commit: int | None) -> Iterator[Moment | None]:
    """The moment of a commit; None where there is none, or it is not kept."""
    with ExitStack() as stack:
        found = None
        if commit is not None:
            with suppress(UnknownSnapshot):
                found = stack.enter_context(moment(place, str(commit)))
        yield found


@dataclass(slots=True)
class _Writing:
    """The files of one release, in a folder of their own until all are whole."""

    room: Path
    now: Moment
    published: Published
    progress: Progress

    def graphs(self) -> None:
        """The graph in its three forms, and their description."""
        graphs = Whole(self.now.engine(ASSERTED), self.now.base, self.room)
        files = []
        for name, kind in _FORMS:
            form = FORMATS[name]
            file = f"graph.{form.suffix}.gz"
            self.progress(file)
            with self._packed(file) as target:
                graphs.write(kind, target)
            path = self.room / file
            files.append(File(file, form.media_type, path.stat().st_size, _sum(path)))
        url = self.published.url or f"{self.now.base.iri}release/"
        of_letters = self.now.base.name("graph", "letter.")
        read = sum(one.startswith(of_letters) for one in graphs.engine.graphs())
        told = graphs.engine.quads(predicate=RDF.type, value=PG.MeetingPaper)
        papers = sum(str(one.graph_name).startswith(f"<{of_letters}") for one in told)
        about = About(
            base=self.now.base,
            commit=self.now.commit,
            when=self.now.when,
            url=url if url.endswith("/") else f"{url}/",
            letters=read - papers,
            papers=papers,
            quads=graphs.quads,
            title=self.published.title,
            licence=self.published.licence,
        )
        (self.room / "description.ttl").write_bytes(described(about, files))

    def changes(self, former: Moment | None, since: int | None) -> None:
        """What changed since the release before, of that commit."""
        self.progress("changes.txt")
        found = between(former, self.now) if former else None
        words = _FIRST if since is None else _LOST.format(since)
        (self.room / "changes.txt").write_text(to_text(found) if found else words, "utf-8")
        if found:
            with self._packed("changes.patch.gz") as target:
                target.write(to_patch(found).encode())

    def note(self, made: Release) -> None:
        """Which release this is, and the check sums of all."""
        (self.room / NOTE).write_text(json.dumps(asdict(made), indent=1) + "\n", "utf-8")
        lines = [f"{_sum(path)}  {path.name}\n" for path in sorted(self.room.iterdir())]
        (self.room / SUMS).write_text("".join(lines), "utf-8")

    def moved(self, folder: Path) -> None:
        """Put the files in the place of the former ones, the check sums last."""
        (folder / SUMS).unlink(missing_ok=True)
        (folder / "changes.patch.gz").unlink(missing_ok=True)
        for path in sorted(self.room.iterdir(), key=lambda one: (one.name == SUMS, one.name)):
            path.replace(folder / path.name)

    @contextmanager
    def _packed(self, name: str) -> Iterator[BinaryIO]:
        """A file that is packed as it is written, without time and name inside; synced."""
        with (self.room / name).open("wb") as raw:
            with gzip.GzipFile("", "wb", _LEVEL, raw, mtime=0) as target:
                yield cast(BinaryIO, target)
            raw.flush()
            os.fsync(raw.fileno())


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
