from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from graph.errors import InputError, StoreDamaged, StoreError, StoreLocked
from graph.store import open_store

ROOT = Path(__file__).parents[3]


def test_a_store_is_started_in_a_folder_that_is_not_there_or_empty(tmp_path: Path) -> None:
    open_store(tmp_path / "not" / "there").close()
    (tmp_path / "empty").mkdir()
    open_store(str(tmp_path / "empty")).close()
    settings = json.loads((tmp_path / "empty" / "settings.json").read_text())
    assert settings == {"version": 2, "base": "https://example.org/kg/"}


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "kb").write_text("hello")
    with pytest.raises(StoreError, match=r"kb: a file, not a folder; name another store"):
        open_store(tmp_path / "kb")
    with pytest.raises(StoreError, match=r"a file, not a folder"):
        open_store(tmp_path / "kb" / "below")
    assert (tmp_path / "kb").read_text() == "hello"


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("hello")
    with pytest.raises(StoreError, match="a folder with other things in it; name an empty or new"):
        open_store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_an_address_is_not_taken_for_a_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"http://127.0.0.1:9/sparql: cannot be reached"):
        open_store("http://127.0.0.1:9/sparql", beside=tmp_path / "kb")
    assert not (tmp_path / "kb" / "asserted").exists()


@pytest.mark.parametrize("base", ["example.org", "https://example.org", "ftp://x/", "https://a b/"])
def test_a_base_that_cannot_name_things_starts_no_store(tmp_path: Path, base: str) -> None:
    with pytest.raises(InputError, match="give an http"):
        open_store(tmp_path / "kb", base=base)
    assert not (tmp_path / "kb").exists()


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "{}", '{"version": 1, "base": "nowhere"}', "\0"]
)
def test_garbled_settings_are_damage(place: Path, content: str) -> None:
    (place / "settings.json").write_text(content)
    with pytest.raises(StoreDamaged, match=r"settings\.json: cannot be read; restore it"):
        open_store(place)
    assert (place / "settings.json").read_text() == content


def test_missing_settings_are_damage_and_are_not_made_up(place: Path) -> None:
    (place / "settings.json").unlink()
    with pytest.raises(StoreDamaged, match=r"settings\.json: missing, .*restore it from a backup"):
        open_store(place)
    assert not (place / "settings.json").exists()


def test_a_store_of_a_later_layout_is_not_touched(place: Path) -> None:
    (place / "settings.json").write_text('{"version": 3, "base": "https://example.org/kg/"}')
    with pytest.raises(StoreError, match="has layout 3, and this policygraph knows only"):
        open_store(place)


def test_missing_graphs_are_damage_and_are_not_started_anew(place: Path) -> None:
    for path in (place / "asserted").iterdir():
        path.unlink()
    (place / "asserted").rmdir()
    with pytest.raises(StoreDamaged, match=r"CURRENT: missing, so the store cannot be read"):
        open_store(place)
    assert not (place / "asserted").exists()


def test_a_garbled_registry_is_damage(place: Path) -> None:
    (place / "registry.jsonl").write_text('{"key": ["org", "a"], "slug": "a"}\n{"key"\n')
    with pytest.raises(StoreDamaged, match=r"registry\.jsonl: cannot be read; restore it from a"):
        open_store(place)


def test_a_registry_line_that_was_cut_off_in_writing_is_dropped(place: Path) -> None:
    line = '{"key": ["org", "a"], "slug": "a"}\n'
    (place / "registry.jsonl").write_text(line + '{"key": ["org", "b"], "sl')
    with open_store(place) as store:
        assert store.registry.claim(("org", "a"), "other") == "a"
        assert store.registry.claim(("org", "b"), "b") == "b"
    assert (place / "registry.jsonl").read_text() == line


@pytest.mark.usefixtures("few_references")
@pytest.mark.parametrize("note", [None, "{", "[]", '{"reference": "old", "rules": "old"}'])
def test_without_a_usable_note_everything_that_follows_is_made_anew(
    place: Path, note: str | None
) -> None:
    with open_store(place) as store:
        before = sorted(map(str, store.quads()))
    good = (place / "built.json").read_text()
    if note is None:
        (place / "built.json").unlink()
    else:
        (place / "built.json").write_text(note)

    with open_store(place) as store:
        assert sorted(map(str, store.quads())) == before
    assert (place / "built.json").read_text() == good


def test_a_start_that_was_interrupted_is_finished_by_the_next(tmp_path: Path) -> None:
    place = tmp_path / "kb"
    place.mkdir()
    (place / "settings.json").write_text('{"version": 1, "base": "https://ngo.example/kg/"}')
    with open_store(place) as store:
        assert store.base.iri == "https://ngo.example/kg/"
        assert bool(store.query("ASK { treaty:trips a pg:Treaty }"))


def elsewhere(script: str, place: Path) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own, without the rights that root has."""
    lead = "import os, sys\nfrom pathlib import Path\nfrom graph.store import open_store\n"
    drop = "if os.getuid() == 0:\n    os.setgid(65534); os.setuid(65534)\n"
    command = [sys.executable, "-W", "error", "-c", f"{lead}import graph.vocabulary\n{script}"]
    command[-1] = command[-1].replace("DROP\n", drop)
    return subprocess.run(
        [*command, str(place)], capture_output=True, text=True, timeout=60, cwd=ROOT, check=False
    )


def test_a_second_process_is_told_that_the_store_is_in_use(place: Path) -> None:
    script = "open_store(sys.argv[1])"
    with open_store(place) as store:
        before = sorted(map(str, store.quads()))
        told = elsewhere(script, place)
        assert told.returncode == 1
        assert f"StoreLocked: {place}: another process is using this store" in told.stderr
        assert sorted(map(str, store.quads())) == before
    assert elsewhere(script, place).returncode == 0


def test_the_same_process_cannot_open_a_store_twice(place: Path) -> None:
    with open_store(place), pytest.raises(StoreLocked, match="another process is using"):
        open_store(place)


def test_a_folder_that_may_not_be_written_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    place = tmp_path / "kb"
    open_store(place).close()
    names = sorted(path.name for path in place.iterdir())
    place.chmod(0o555)

    script = "from graph import rules\nrules.rules()\nDROP\nopen_store(sys.argv[1])"
    told = elsewhere(script, place)

    assert told.returncode == 1
    assert "StoreError: " in told.stderr
    assert "this folder cannot be written; change its permissions" in told.stderr
    assert sorted(path.name for path in place.iterdir()) == names


def test_a_new_store_where_nothing_may_be_written_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    told = elsewhere("DROP\nopen_store(sys.argv[1])", tmp_path / "kb")
    assert told.returncode == 1
    assert "cannot be written; change its permissions" in told.stderr
    assert list(tmp_path.iterdir()) == []
