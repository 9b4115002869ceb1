"""What operators copy starts what there is."""

from __future__ import annotations

import json
import re
from pathlib import Path

from graph.cli.arguments import parse

DEPLOY = Path(__file__).parent.parent / "deploy"


def test_the_service_starts_the_server_as_it_can_be_typed() -> None:
    unit = (DEPLOY / "policygraph.service").read_text("utf-8")
    (started,) = re.findall(r"^ExecStart=(.+)$", unit, flags=re.MULTILINE)
    program, *words = started.split()
    assert program.endswith("/bin/policygraph")
    assert parse(words).verb == "serve"
    assert "User=policygraph" in unit


def test_the_container_starts_the_server_as_it_can_be_typed_and_not_as_root() -> None:
    lines = (DEPLOY / "Containerfile").read_text("utf-8").splitlines()
    (words,) = [json.loads(line.removeprefix("CMD ")) for line in lines if line.startswith("CMD ")]
    options = parse(words)
    assert options.verb == "serve"
    assert f"EXPOSE {options.port}" in lines
    assert lines.index("USER policygraph") < lines.index('ENTRYPOINT ["policygraph"]')
