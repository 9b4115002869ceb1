"""A backup holds everything, is made while the store is in use, and becomes the same again."""

from __future__ import annotations

import gzip
import io
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from graph import export
from graph.errors import (
    PolicygraphError,
    StoreDamaged,
    StoreError,
    StoreLocked,
    UnreadableFile,
    UnwritableFile,
)
from graph.store import Store, backup, history, open_store, restore
from graph.terms import PG, RDF, RDFS

ROOT = Path(__file__).parents[3]
LETTER = "https://example.org/kg/letter/one"
SIGNATURE = NamedNode(f"{LETTER}.sig-1")
FACTS = [
    Triple(SIGNATURE, RDF.type, PG.Signature),
    Triple(SIGNATURE, PG.inDocument, NamedNode(LETTER)),
    Triple(SIGNATURE, PG.signatory, NamedNode("https://example.org/kg/org/a")),
    Triple(SIGNATURE, RDFS.label, Literal('Zoë\n\t"Ω"', language="en")),
]


def fill(store: Store) -> None:
    store.registry.claim(("org", "a"), "a")
    (store.place / "decisions.jsonl").write_text('{"left": "a", "right": "b"}\n')
    store.put_graph(LETTER, "Dear all\r\n", FACTS, suggested=FACTS[:1])
    store.put_graph(f"{LETTER}-two", "Dear both", FACTS[:2])


@pytest.fixture(scope="session")
def filled(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("filled") / "kb"
    shutil.copytree(bare, place)
    with open_store(place) as store:
        fill(store)
    return place


@pytest.fixture(scope="session")
def saved(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the filled store; to be read only."""
    return backup(filled, tmp_path_factory.mktemp("saved")).path


def everything(place: Path) -> dict[str, object]:
    with open_store(place) as store:
        exports = {kind: export.to_format(store, kind) for kind in ("trig", "turtle", "graphml")}
        waiting = sorted(map(str, store.suggested.quads()))
        texts = [store.text(letter) for letter in store.letters()]
    names = ("settings.json", "commits.jsonl", "registry.jsonl", "decisions.jsonl")
    files = {name: (place / name).read_bytes() for name in names}
    return {**exports, **files, "waiting": waiting, "texts": texts}


@pytest.mark.usefixtures("few_references")
def test_a_restored_store_is_the_same_to_the_byte(
    filled: Path, saved: Path, tmp_path: Path
) -> None:
    restore(saved, tmp_path / "new")
    assert everything(tmp_path / "new") == everything(filled)
    again = backup(tmp_path / "new", tmp_path / "again.gz")
    assert again.path.read_bytes() == saved.read_bytes()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_backup_is_named_after_its_store_and_commit(filled: Path, saved: Path) -> None:
    commits, _ = history(filled)
    assert saved.name == f"kb-{len(commits):06}.tar.gz"


def test_a_restored_store_goes_on(saved: Path, tmp_path: Path) -> None:
    restore(saved, tmp_path / "new")
    with open_store(tmp_path / "new") as store:
        assert store.put_graph(f"{LETTER}-three", "Dear all", FACTS[:1])
        assert store.registry.claim(("org", "b"), "a") == "a-2"
    open_store(tmp_path / "new").close()


def test_a_store_that_is_in_use_is_backed_up_as_it_was_last_published(place: Path) -> None:
    with open_store(place) as store:
        store.put_graph(LETTER, "Dear all", FACTS)
        store.publish()
        made = backup(place, place.parent / "used.gz")
        assert made.commit == len(history(place)[0])
        store.put_graph(f"{LETTER}-two", "Dear both", FACTS[:1])
        assert backup(place, place.parent / "used.gz").commit == made.commit
        store.publish()
        assert backup(place, place.parent / "used.gz").commit == made.commit + 1
    restore(place.parent / "used.gz", place.parent / "new")
    with open_store(place.parent / "new") as store:
        assert store.letters() == [LETTER, f"{LETTER}-two"]
    assert list(place.glob(".backup-*")) == []


def test_backups_made_while_letters_come_and_go_are_whole(place: Path, tmp_path: Path) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", BUSY, str(place)], stdout=subprocess.PIPE, cwd=ROOT
    )
    with writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        try:
            commits = [backup(place, tmp_path / f"{n}.gz").commit for n in range(4)]
        finally:
            writer.kill()
    assert commits == sorted(commits)
    _, verified = restore(tmp_path / "3.gz", tmp_path / "new")
    assert verified.problems == ()
    with open_store(tmp_path / "new") as store:
        for letter in store.letters():
            assert store.text(letter)


BUSY = """
import sys
from graph.store import open_store
from graph.terms import RDFS
from pyoxigraph import Literal, NamedNode, Triple

with open_store(sys.argv[1]) as store:
    for turn in range(1000):
        letter = f"https://example.org/kg/letter/{turn % 3}"
        store.put_graph(letter, f"text {turn}",
                        [Triple(NamedNode(letter), RDFS.label, Literal(str(turn)))], replace=True)
        store.publish()
        print(turn, flush=True)
"""


def test_a_store_in_use_that_published_nothing_is_told(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.holding.PAUSE", 0)
    with open_store(place), pytest.raises(StoreLocked, match="has published nothing"):
        backup(place, place.parent / "b.gz")


def test_where_there_is_no_store_there_is_no_backup(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        backup(tmp_path / "kb", tmp_path / "b.gz")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_store_makes_no_backup(filled: Path, tmp_path: Path) -> None:
    place = Path(shutil.copytree(filled, tmp_path / "kb"))
    text = next((place / "texts").iterdir())
    text.write_text("other words")
    with pytest.raises(StoreDamaged, match="this source text was altered"):
        backup(place, tmp_path / "b.gz")
    text.unlink()
    with pytest.raises(StoreDamaged, match="texts"):
        backup(place, tmp_path / "b.gz")
    assert [path.name for path in tmp_path.iterdir()] == ["kb"]


def test_a_former_backup_stays_until_the_new_one_is_whole(filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "b.gz"
    target.write_text("former")
    place = Path(shutil.copytree(filled, tmp_path / "kb"))
    next((place / "texts").iterdir()).write_text("other words")
    with pytest.raises(StoreDamaged):
        backup(place, target)
    assert target.read_text() == "former"
    backup(filled, target)
    assert target.read_bytes()[:2] == b"\x1f\x8b"


def test_a_place_that_takes_no_backup_is_told(filled: Path, tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile, match="cannot be written"):
        backup(filled, tmp_path / "nowhere" / "b.gz")


def test_restoring_overwrites_nothing(saved: Path, filled: Path, tmp_path: Path) -> None:
    before = sorted(path.name for path in filled.iterdir())
    for place in (filled, filled / "settings.json"):
        with pytest.raises(StoreError, match="there is something here already"):
            restore(saved, place)
    assert sorted(path.name for path in filled.iterdir()) == before
    (tmp_path / "empty").mkdir()
    restore(saved, tmp_path / "empty")
    open_store(tmp_path / "empty").close()


def flip(share: float) -> Callable[[bytes], bytes]:
    def act(content: bytes) -> bytes:
        at = int(len(content) * share)
        return content[:at] + bytes([content[at] ^ 0x55]) + content[at + 1 :]

    return act


def repacked(change: Callable[[str, bytes], bytes | None]) -> Callable[[bytes], bytes]:
    """The same parts in a new tar, each as ``change`` has it; None leaves it out."""

    def act(content: bytes) -> bytes:
        target = io.BytesIO()
        with (
            tarfile.open(fileobj=io.BytesIO(content)) as old,
            tarfile.open(fileobj=target, mode="w:gz") as new,
        ):
            for entry in old:
                file = old.extractfile(entry)
                assert file is not None
                part = change(entry.name, file.read())
                if part is not None:
                    entry.size = len(part)
                    new.addfile(entry, io.BytesIO(part))
        return target.getvalue()

    return act


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    **{f"flipped at {share}": flip(share) for share in (0.1, 0.5, 0.9, 0.999)},
    **{f"cut at {share}": lambda c, s=share: c[: int(len(c) * s)] for share in (0.01, 0.5, 0.99)},  # type: ignore[misc]
    "last bytes missing": lambda content: content[:-9],
    "part left out": repacked(lambda name, c: None if name.startswith("texts/") else c),
    "manifest left out": repacked(lambda name, c: None if name == "manifest.json" else c),
    "part altered": repacked(lambda name, c: c.replace(b"org/a", b"org/b")),
    "manifest garbled": repacked(lambda name, c: b"{" if name == "manifest.json" else c),
    "quads garbled": repacked(lambda name, c: b"<a:\n>" if name.endswith(".nq") else c),
}


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_backup_is_told_and_makes_no_store(saved: Path, tmp_path: Path, how: str) -> None:
    damaged = tmp_path / "b.gz"
    damaged.write_bytes(DAMAGES[how](saved.read_bytes()))
    with pytest.raises(PolicygraphError, match=r"b\.gz: ") as told:
        restore(damaged, tmp_path / "new")
    assert isinstance(told.value, StoreDamaged | UnreadableFile)
    assert "\n" not in str(told.value)
    assert [path.name for path in tmp_path.iterdir()] == ["b.gz"]


@pytest.mark.parametrize("name", ["../escaped", "/escaped", "texts/../../escaped", "texts/a"])
def test_no_part_of_a_backup_leaves_its_folder(tmp_path: Path, name: str) -> None:
    with tarfile.open(tmp_path / "b.gz", "w:gz") as tar:
        entry = tarfile.TarInfo(name)
        entry.size = 5
        tar.addfile(entry, io.BytesIO(b"hello"))
    with pytest.raises(UnreadableFile, match="no backup of policygraph"):
        restore(tmp_path / "b.gz", tmp_path / "new")
    assert [path.name for path in tmp_path.iterdir()] == ["b.gz"]


def test_links_and_devices_are_no_parts_of_a_backup(tmp_path: Path) -> None:
    for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
        with tarfile.open(tmp_path / "b.gz", "w:gz") as tar:
            entry = tarfile.TarInfo("settings.json")
            entry.type, entry.linkname = kind, "/etc/passwd"
            tar.addfile(entry)
        with pytest.raises(UnreadableFile, match="no backup of policygraph"):
            restore(tmp_path / "b.gz", tmp_path / "new")


@pytest.mark.parametrize(
    "content", [b"", b"hello", gzip.compress(b"hello", mtime=0), gzip.compress(b"", mtime=0)]
)
def test_a_file_that_is_no_backup_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b.gz").write_bytes(content)
    with pytest.raises(PolicygraphError, match=r"b\.gz: (no backup of|this backup is damaged)"):
        restore(tmp_path / "b.gz", tmp_path / "new")
    with pytest.raises(UnreadableFile, match="cannot be read"):
        restore(tmp_path / "nothing.gz", tmp_path / "new")


def test_own_questions_tokens_and_watches_come_along(filled: Path, tmp_path: Path) -> None:
    place = tmp_path / "kb"
    shutil.copytree(filled, place)
    journal = f"watches/asked/{'0a' * 12}.jsonl"
    kept = ("questions/mine.rq", "tokens/ann.json", "watches/watches.jsonl", journal)
    for name in (*kept, "watches/sent/to-wco.json", "questions/.hidden.rq", "watches/lock"):
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text(f"this is {name}")
    restore(backup(place, tmp_path).path, tmp_path / "again")
    again = tmp_path / "again"
    for name in (*kept, "watches/sent/to-wco.json"):
        assert (again / name).read_text() == f"this is {name}"
    assert not (again / "questions" / ".hidden.rq").exists()
    assert not (again / "watches" / "lock").exists()
    if sys.platform != "win32":
        assert (again / "tokens" / "ann.json").stat().st_mode & 0o777 == 0o600
        assert (again / "watches").stat().st_mode & 0o777 == 0o700
