"""The documentation within the pages: read offline, from the files that the package carries.

They are ``docs/*.md`` of the repository; a wheel has a copy of them beside this module. Left out
is what tells how policygraph is made. What is not here is not linked: the words stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from markupsafe import Markup

from webui.guides.reading import Page, menu, read, rendered

CARRIED: Final = Path(__file__).parent / "pages"
IN_REPOSITORY: Final = Path(__file__).parents[2] / "docs"
LEFT_OUT: Final = frozenset({"architecture", "benchmarks", "dependencies"})
_INDEX: Final = "docs/README.md"


@dataclass(frozen=True, slots=True)
class Guide:
    """One page of the help: its name in addresses, the heading it stands under, its text."""

    name: str
    kind: str
    title: str
    html: Markup

    @property
    def address(self) -> str:
        """Where it is shown."""
        return f"/help/{self.name}"


@cache
def guides() -> dict[str, Guide]:
    """All of them by name, in the order of the documentation's index."""
    return {one.name: one for one in _read(CARRIED if CARRIED.is_dir() else IN_REPOSITORY)}


def _read(folder: Path) -> Iterator[Guide]:
    files = sorted(one for one in folder.glob("*.md") if one.stem not in LEFT_OUT)
    pages = {f"docs/{one.name}": read(f"docs/{one.name}", one.read_text("utf-8")) for one in files}

    def address(target: str, anchor: str) -> str | None:
        if target not in pages:
            return None
        place = "/help" if target == _INDEX else f"/help/{_name(pages[target])}"
        return f"{place}#{anchor}" if anchor else place

    for kind, named in menu(pages[_INDEX], pages):
        for page in named:
            yield Guide(_name(page), kind, page.title, rendered(page, address))


def _name(page: Page) -> str:
    return Path(page.source).stem
