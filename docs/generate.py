"""Write the generated parts of the documentation; with --check only say whether they are true.

Generated are the rooms and modules of architecture.md, the list of questions, the references of the
command line and of addresses, and the terms of the ontology. Each stands between
``<!-- NAME: generated -->`` and ``<!-- end -->``.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import MagicMock

import pyoxigraph as ox

import webui
from graph.cli.arguments import parser
from graph.iri import SHARED
from graph.query import Need, Parameter, questions
from graph.terms import RDF
from webui.settings import Settings
from webui.subjects import Subject, subjects

ROOT = Path(__file__).parent.parent
_OWL = "http://www.w3.org/2002/07/owl#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_PG = f"{SHARED}ns/"
_KINDS = {"Classes": ("Class",), "Properties": ("ObjectProperty", "DatatypeProperty")}
_INNER = {"incoming.preview"}
"""Addresses that only the gate asks for."""


def rooms() -> str:
    """One row a room of `graph`, those that may use others first; rooms in one row are apart."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = told["tool"]["importlinter"]["contracts"][0]["layers"]
    rows = ["| room | what it is |", "|---|---|"]
    for layer in layers:
        named = layer.split(" | ")
        names = "<br>".join(f"`{name}`" for name in named)
        rows.append(f"| {names} | {'<br>'.join(map(_room, named))} |")
    return "\n".join(rows)


def _room(name: str) -> str:
    """What a room is, by the first sentence of its docstring."""
    path = ROOT / "graph" / name
    return _summary(path / "__init__.py" if path.is_dir() else path.with_suffix(".py"))


def _summary(path: Path) -> str:
    """The first sentence of a module's docstring, on one line."""
    told = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split("\n\n")[0]
    return " ".join(told.split())


def modules() -> str:
    """One row a module: its name, its length in lines, the first sentence of its docstring."""
    rows = ["| module | lines | what it is |", "|---|---:|---|"]
    for path in _sources():
        if summary := _summary(path):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            name = name.removesuffix(".__init__")
            lines = len(path.read_text("utf-8").splitlines())
            rows.append(f"| `{name}` | {lines} | {summary} |")
    return "\n".join(rows)


def catalogue() -> str:
    """One table a subject, one row a question: name, question, parameters, what it is shown as."""
    return "\n\n".join(f"## {one.heading}\n\n{_table(one)}" for one in subjects(questions()))


def _table(subject: Subject) -> str:
    rows = ["| name | question | parameters | shown as |", "|---|---|---|---|"]
    for question in sorted(subject.questions, key=lambda one: one.name):
        names = ", ".join(map(_parameter, question.parameters)) or "none"
        shows = ", ".join(dict.fromkeys(["table", *(show.form.value for show in question.shows)]))
        rows.append(f"| `{question.name}` | {question.question} | {names} | {shows} |")
    return "\n".join(rows)


def _parameter(one: Parameter) -> str:
    """A parameter with its kind, where its name does not say it, and whether it must be given."""
    kind = "" if one.kind == one.name else f" ({one.kind})"
    return f"`{one.name}`{kind}{'' if one.need is Need.REQUIRED else ', optional'}"


def commands() -> str:
    """The help of each verb, as the command prints it."""
    top = parser()
    verbs = next(a for a in top._actions if isinstance(a, argparse._SubParsersAction))
    blocks = [_help("policygraph", top)]
    blocks += [_help(f"policygraph {name}", verb) for name, verb in verbs.choices.items()]
    return "\n\n".join(blocks)


def terms() -> str:
    """One row a class, then one a property: its name, what it means, an example."""
    graph = ox.Store()
    graph.load(path=str(ROOT / "ontology" / "policy.ttl"), format=ox.RdfFormat.TURTLE)
    blocks = []
    for title, kinds in _KINDS.items():
        named = {iri for kind in kinds for iri in _of_kind(graph, ox.NamedNode(_OWL + kind))}
        rows = [_term(graph, iri) for iri in sorted(named) if iri.startswith(_PG)]
        head = f"## {title}\n\n| term | meaning | example |\n|---|---|---|"
        blocks.append("\n".join([head, *rows]))
    return "\n\n".join(blocks)


def _term(graph: ox.Store, iri: str) -> str:
    of = ox.NamedNode(iri)
    meaning, example = (
        next((quad.object.value for quad in graph.quads_for_pattern(of, what, None)), "")
        for what in (ox.NamedNode(_SKOS + "definition"), ox.NamedNode(_SKOS + "example"))
    )
    shown = f"`{example}`" if re.search(r"\w:\w", example) else example
    cells = (f"`pg:{iri.removeprefix(_PG)}`", meaning, shown)
    return f"| {' | '.join(_in_a_cell(cell) for cell in cells)} |"


def _in_a_cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


def _of_kind(graph: ox.Store, kind: ox.NamedNode) -> Iterator[str]:
    for quad in graph.quads_for_pattern(None, RDF.type, kind):
        yield quad.subject.value


def addresses() -> str:
    """One row an address that the pages answer: its methods, and what is there."""
    app = webui.create_app(MagicMock(), Settings())
    rows = ["| address | methods | what is there |", "|---|---|---|"]
    for rule in sorted(app.url_map.iter_rules(), key=lambda one: one.rule):
        told = (app.view_functions[rule.endpoint].__doc__ or "").split("\n\n")[0]
        methods = ", ".join(sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))
        if told and rule.endpoint not in _INNER:
            rows.append(f"| `{_spelled(rule.rule)}` | {methods} | {' '.join(told.split())} |")
    return "\n".join(rows)


def _spelled(rule: str) -> str:
    """An address as people write it: ``/letter/NAME`` for ``/letter/<path:local>``."""
    spelled = re.sub(r"<any\((.*?)\):\w+>", lambda m: m[1].split(",")[0], rule)
    return re.sub(
        r"<(?:\w+:)?(\w+)>", lambda m: "NAME" if m[1] == "local" else m[1].upper(), spelled
    )


PARTS: dict[str, tuple[str, Callable[[], str]]] = {
    "rooms": ("docs/architecture.md", rooms),
    "modules": ("docs/architecture.md", modules),
    "questions": ("docs/questions.md", catalogue),
    "commands": ("docs/command-line.md", commands),
    "terms": ("docs/terms.md", terms),
    "addresses": ("docs/http-api.md", addresses),
}


def main() -> int:
    """Write or check every generated part; 1 where a page is behind the code."""
    check = "--check" in sys.argv[1:]
    behind = []
    for name, (page, make) in PARTS.items():
        path = ROOT / page
        before = path.read_text("utf-8")
        after = _with_part(before, name, make())
        if before != after:
            behind.append(page)
            if not check:
                path.write_text(after, "utf-8")
    if check and behind:
        print(f"{', '.join(behind)}: behind the code; run make docs", file=sys.stderr)
        return 1
    return 0


def _sources() -> Iterator[Path]:
    yield ROOT / "policygraph.py"
    for package in ("graph", "webui", "ontology"):
        yield from sorted((ROOT / package).rglob("*.py"))


def _help(title: str, verb: argparse.ArgumentParser) -> str:
    verb.formatter_class = _Fixed
    return f"## {title}\n\n```\n{verb.format_help().strip()}\n```"


class _Fixed(argparse.RawDescriptionHelpFormatter):
    """Help at a fixed width, whatever the terminal."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=90, max_help_position=28)


def _with_part(page: str, name: str, part: str) -> str:
    pattern = rf"(<!-- {name}: generated -->\n).*?(<!-- end -->)"
    return re.sub(pattern, lambda m: f"{m[1]}{part}\n{m[2]}", page, count=1, flags=re.DOTALL)


if __name__ == "__main__":
    sys.exit(main())
