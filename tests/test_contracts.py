"""What holds for the whole tree, whoever changes it."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import graph
from graph.model import Capacity, Certainty, Flag
from graph.vocabulary import codes

ROOT = Path(__file__).parent.parent
PACKAGES = ("graph", "webui", "ontology")
SOURCES = sorted(
    [ROOT / "policygraph.py", *(path for name in PACKAGES for path in (ROOT / name).rglob("*.py"))]
)
DRAWERS = {"utils", "util", "helpers", "helper", "common", "base", "misc"}
LONGEST_MODULE = 300


def _committed() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return listed.stdout.splitlines()


def test_every_public_name_can_be_imported_and_no_other() -> None:
    assert sorted(graph.__all__) == sorted(graph._HOMES)
    for name in graph.__all__:
        assert getattr(graph, name) is not None
    with pytest.raises(AttributeError):
        graph.nosuchname  # noqa: B018 - the access is what is tested


@pytest.mark.parametrize("package", ["graph.store", "graph.query", "graph.export", "graph.network"])
def test_a_package_offers_what_it_lists(package: str) -> None:
    module = importlib.import_module(package)
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


_HEAVY = {
    "graph": {"networkx", "pyvis", "pyshacl", "flask", "rdflib", "pyoxigraph"},
    "graph.pipeline": {"networkx", "pyvis", "pyshacl", "flask", "markdown_it", "pypdfium2"},
}


@pytest.mark.parametrize("package", _HEAVY)
def test_importing_imports_nothing_heavy(package: str) -> None:
    heavy = f"import sys, {package}; print({_HEAVY[package]} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_is_too_long_or_a_drawer(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE
    assert path.stem not in DRAWERS


def test_the_model_and_the_code_lists_agree() -> None:
    assert {flag.value for flag in Flag} == codes("flag")
    assert {one.value for one in Certainty} == codes("certainty")
    assert {one.value for one in Capacity} == codes("capacity")


def test_sparql_lives_in_its_own_files() -> None:
    query = re.compile(r"\b(SELECT|CONSTRUCT|ASK|DESCRIBE)\b.*(?:\{|\?\w)|\bPREFIX \w*:", re.DOTALL)
    inline = [path for path in SOURCES if any(map(query.search, _strings(path)))]
    assert [path.relative_to(ROOT).as_posix() for path in inline] == []


def _strings(path: Path) -> list[str]:
    """The string constants of a module, its docstrings left out."""
    tree = ast.parse(path.read_text("utf-8"))
    said = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in said
    ]


def test_nothing_built_is_committed() -> None:
    built = re.compile(r"(^|/)(node_modules|dist|__pycache__)(/|$)|\.min\.js$|cities\.tsv\.gz$")
    assert [name for name in _committed() if built.search(name)] == []


def test_the_lock_file_has_no_addresses() -> None:
    lock = (ROOT / "frontend" / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock


def test_each_dependency_is_used_and_accounted_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[<>=]", one)[0] for one in project["dependencies"]}
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    assert (
        set(re.findall(r"^\| ([a-z][a-z0-9-]+) \| \w", page, flags=re.MULTILINE)) - {"package"}
        == needed
    )
    imported = {"markdown-it-py": "markdown_it"}
    text = "\n".join(path.read_text("utf-8") for path in SOURCES)
    for name in needed:
        module = imported.get(name, name.replace("-", "_"))
        assert re.search(rf"^\s*(import|from) {module}\b", text, flags=re.MULTILINE), name
