"""Write the generated parts of the documentation; with --check only say whether they are true.

Generated are the module table of architecture.md, the list of questions and the reference of
the command line. Each stands between ``<!-- NAME: generated -->`` and ``<!-- end -->``.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from graph.cli.arguments import parser
from graph.query import Need, Parameter, questions

ROOT = Path(__file__).parent.parent


def modules() -> str:
    """One row a module: its name, its length in lines, the first sentence of its docstring."""
    rows = ["| module | lines | what it is |", "|---|---:|---|"]
    for path in _sources():
        source = path.read_text("utf-8")
        summary = (ast.get_docstring(ast.parse(source)) or "").split("\n\n")[0]
        if summary:
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            name = name.removesuffix(".__init__")
            lines = len(source.splitlines())
            rows.append(f"| `{name}` | {lines} | {' '.join(summary.split())} |")
    return "\n".join(rows)


def catalogue() -> str:
    """One row a question: its name, the question, its parameters, what it is shown as."""
    rows = ["| name | question | parameters | shown as |", "|---|---|---|---|"]
    for question in questions():
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


PARTS: dict[str, tuple[str, Callable[[], str]]] = {
    "modules": ("docs/architecture.md", modules),
    "questions": ("docs/questions.md", catalogue),
    "commands": ("docs/command-line.md", commands),
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
