"""What a run has measured so far, written as JSON, Markdown and pictures."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.machine import facts
from benchmarks.pages import put
from benchmarks.scale.figures import Size
from benchmarks.scale.hottest import Work
from benchmarks.scale.page import words
from benchmarks.scale.plots import draw
from benchmarks.status.measuring import Measurement


@dataclass(slots=True)
class Run:
    """What is measured so far; ``others`` are other commands and what they printed.

    ``program`` is Oxigraph's own server, where it is another than that beside Python.
    """

    out: Path
    page: Path | None
    program: str | None = None
    sizes: list[Size] = field(default_factory=list)
    works: list[Work] = field(default_factory=list)
    others: dict[Measurement, str] = field(default_factory=dict)

    def write(self) -> str:
        """Write all of it; the tables are given back."""
        commits = dict.fromkeys(one.commit for one in self.sizes)
        machine = {**facts(self.program), "commit": ", ".join(commits)}
        plain = {
            "on": machine,
            "sizes": [asdict(one) for one in self.sizes],
            "hottest": [asdict(one) for one in self.works],
            "others": {one.name: told or one.lacks for one, told in self.others.items()},
        }
        (self.out / "bench.json").write_text(json.dumps(plain, indent=1) + "\n", "utf-8")
        drawn = draw(self.sizes, self.out / "images")
        pictures = [f"images/{one.name}" for one in drawn]
        told = words(self.sizes, self.works, self.others, facts=machine, pictures=pictures)
        (self.out / "bench.md").write_text(told, "utf-8")
        if self.page:
            put(self.page, told)
            for one in drawn:
                (self.page.parent / "images" / one.name).write_bytes(one.read_bytes())
        return told
