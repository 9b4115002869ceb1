"""Makes the documentation a site of plain files: ``make site`` writes it into build/site.

Each Markdown page becomes a page, with the index of ``docs/README.md`` beside it; other files that
pages link to are copied. Nothing is asked of another host. A link or anchor that leads nowhere
is told, and nothing is written.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from posixpath import relpath

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from webui.guides.reading import Page, menu, read, rendered

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "build" / "site"
INDEX = "docs/README.md"
AT_TOP = ("README", "CHANGELOG", "CONTRIBUTING", "SECURITY", "THREAT_MODEL")


def pages() -> dict[str, Page]:
    """All pages by their files."""
    files = [ROOT / f"{name}.md" for name in AT_TOP]
    files += sorted((ROOT / "docs").rglob("*.md"))
    names = ((file.relative_to(ROOT).as_posix(), file.read_text("utf-8")) for file in files)
    return {source: read(source, text) for source, text in names}


def address(source: str) -> str:
    """Where a page is in the site."""
    if source == "README.md":
        return "about.html"
    place = PurePosixPath(source.removeprefix("docs/").lower()).with_suffix(".html")
    return place.with_name("index.html").as_posix() if place.stem == "readme" else place.as_posix()


def broken(made: Mapping[str, Page]) -> list[str]:
    """Links and anchors that lead nowhere, in a sentence each."""
    return [
        f"{page.source}: {token.attrGet(name)} leads nowhere"
        for page in made.values()
        for token, name in page.links()
        if _leads_nowhere(page, str(token.attrGet(name)), made)
    ]


def _leads_nowhere(page: Page, link: str, made: Mapping[str, Page]) -> bool:
    target, anchor = page.target(link)
    if target is None:
        return False
    if target in made:
        return bool(anchor) and anchor not in made[target].anchors
    return not (ROOT / target).exists()


def write(made: Mapping[str, Page], target: Path) -> None:
    """Write the site into a folder, which is emptied first."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    look = [ROOT / "frontend" / "src" / "site" / "tokens.css", ROOT / "docs/look/style.css"]
    (target / "style.css").write_text("".join(one.read_text("utf-8") for one in look), "utf-8")
    environment = Environment(
        loader=FileSystemLoader(ROOT / "docs" / "look"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    template = environment.get_template("page.html")
    links = [
        (kind, [(address(one.source), one.title) for one in named])
        for kind, named in menu(made[INDEX], made)
    ]
    for page in made.values():
        own = address(page.source)
        place = target / own
        place.parent.mkdir(exist_ok=True)
        shown = {"title": page.title, "address": own, "html": _html(page, made, target)}
        place.write_text(
            template.render(page=shown, up="../" * own.count("/"), menu=links), "utf-8"
        )


def _html(page: Page, made: Mapping[str, Page], target: Path) -> str:
    start = PurePosixPath(address(page.source)).parent

    def way(file: str, anchor: str) -> str:
        place = relpath(address(file) if file in made else _copied(file, target), start)
        return f"{place}#{anchor}" if anchor else place

    return rendered(page, way)


def _copied(source: str, into: Path) -> str:
    """A file that a page links to, copied; of a folder its list of files."""
    copy = f"files/{source}"
    place = into / copy
    place.parent.mkdir(parents=True, exist_ok=True)
    if (ROOT / source).is_dir():
        place.mkdir(parents=True, exist_ok=True)
        names = sorted(one.name for one in (ROOT / source).iterdir())
        (place / "files.txt").write_text("\n".join(names) + "\n", "utf-8")
        return f"{copy}/files.txt"
    shutil.copyfile(ROOT / source, place)
    return copy


def main() -> int:
    """Write the site; 1 where a link leads nowhere."""
    made = pages()
    wrong = broken(made)
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    write(made, TARGET)
    print(TARGET / "index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
