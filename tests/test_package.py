"""The wheel works in an empty environment, far from the checkout, and holds all that it needs."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import CURATED, LETTER

ROOT = Path(__file__).parent.parent

ASK_THE_PAGES = """
import graph, webui
with graph.open_store("kb") as store:
    client = webui.create_app(store).test_client()
    for path in ("/", "/letter/2008-10-28-wco-secure", "/network", "/sparql", "/help/tutorial"):
        page = client.get(path)
        assert page.status_code == 200, (path, page.status_code)
    styles = [w for w in client.get("/").text.split('"') if w.endswith(".css")]
    assert styles and all(client.get(s).status_code == 200 for s in styles), styles
print(graph.__file__)
"""

pytestmark = [pytest.mark.package, pytest.mark.timeout(600)]


def _run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env={k: v for k, v in os.environ.items() if not k.startswith("PYTHON")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=500,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("built")
    build = (sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    _run(*build, folder=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (wheel,) = built.glob("policygraph-*.whl")
    return wheel


def test_the_source_distribution_is_the_tree(built: Path) -> None:
    (packed,) = built.glob("policygraph-*.tar.gz")
    with tarfile.open(packed) as archive:
        names = {Path(*Path(name).parts[1:]).as_posix() for name in archive.getnames()}
    committed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    without = {".ci/run", ".dockerignore", ".pre-commit-config.yaml"}
    assert set(committed) - without - names == set()
    assert {"ontology/cities.tsv.gz", "webui/static/dist/manifest.json"} <= names
    assert not [name for name in names if "node_modules" in name or "__pycache__" in name]


def test_the_wheel_holds_all_that_is_not_code(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    for part in (
        "graph/questions/signatories.rq",
        "ontology/policy.ttl",
        "ontology/shapes.ttl",
        "ontology/cities.tsv.gz",
        "ontology/treaties/trips.ttl",
        "webui/static/dist/manifest.json",
        "webui/static/dist/THIRD_PARTY_LICENSES.txt",
        "webui/templates/base.html",
        "webui/guides/pages/tutorial.md",
        "graph/py.typed",
        "policygraph.py",
    ):
        assert part in names
    licences = {name.partition(".dist-info/licenses/")[2] for name in names}
    assert {"LICENSE", "NOTICE", "LICENSES/Unicode-3.0.txt"} <= licences
    assert any(name.startswith("ontology/rules/") and name.endswith(".rq") for name in names)
    assert any(name.startswith("webui/queries/") and name.endswith(".rq") for name in names)
    assert not [name for name in names if "node_modules" in name or name.startswith("tests/")]


def test_the_wheel_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env")
    scripts = tmp_path / "env" / "bin"
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python")
    _run(*pip, "install", "-q", "--no-compile", wheel, folder=tmp_path)
    policygraph = scripts / "policygraph"
    _run(scripts / "python", "-m", "policygraph", "add", LETTER, CURATED, folder=tmp_path)
    asked = _run(policygraph, "ask", "capacities", "--format", "csv", folder=tmp_path)
    assert "as an organisation,43" in asked.stdout
    _run(policygraph, "network", "--out", "wco.html", folder=tmp_path)
    _run(policygraph, "check", folder=tmp_path)
    where = _run(scripts / "python", "-c", ASK_THE_PAGES, folder=tmp_path).stdout
    assert str(tmp_path) in where
