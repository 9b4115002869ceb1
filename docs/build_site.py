"""Makes the documentation a site of plain files: ``make site`` writes it into build/site.

Each Markdown page becomes a page, with the index of ``docs/README.md`` beside it; other files that
pages link to are copied. Nothing is asked of another host. A link or anchor that leads nowhere
is told, and nothing is written.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath
from urllib.parse import unquote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "build" / "site"
INDEX = "docs/README.md"
AT_TOP = ("README", "CHANGELOG", "CONTRIBUTING", "SECURITY", "THREAT_MODEL")
_COMMENT = re.compile(r"^<!-- .*? -->\n", re.MULTILINE)
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its file, its address in the site, its parsed text and the anchors in it."""

    source: str
    address: str
    tokens: list[Token]
    anchors: frozenset[str]

    @property
    def title(self) -> str:
        """The first heading."""
        headings = (one for one in self.tokens if one.type == "inline" and one.level == 1)
        return next(map(_words, headings), self.source)

    def links(self) -> Iterator[tuple[Token, str]]:
        """Each link and picture, with the attribute that holds its address."""
        for token in self.tokens:
            for child in token.children or ():
                if child.type in {"link_open", "image"}:
                    yield child, "href" if child.type == "link_open" else "src"


def pages() -> dict[str, Page]:
    """All pages by their files."""
    files = [ROOT / f"{name}.md" for name in AT_TOP]
    files += sorted((ROOT / "docs").rglob("*.md"))
    return {page.source: page for page in map(_page, files)}


def _page(file: Path) -> Page:
    source = file.relative_to(ROOT).as_posix()
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(_COMMENT.sub("", file.read_text("utf-8")))
    anchors = set[str]()
    for before, token in pairwise(tokens):
        if before.type == "heading_open":
            anchor = _anchor(_words(token), anchors)
            anchors.add(anchor)
            before.attrSet("id", anchor)
    return Page(source, _address(source), tokens, frozenset(anchors))


def _address(source: str) -> str:
    if source == "README.md":
        return "about.html"
    place = PurePosixPath(source.removeprefix("docs/").lower()).with_suffix(".html")
    return place.with_name("index.html").as_posix() if place.stem == "readme" else place.as_posix()


def _words(inline: Token) -> str:
    kinds = {"text", "code_inline", "softbreak"}
    parts = (one.content or " " for one in inline.children or () if one.type in kinds)
    return "".join(parts).strip()


def _anchor(words: str, taken: set[str]) -> str:
    """What GitHub calls a heading, so that links hold there too."""
    plain = _NOT_IN_ANCHORS.sub("", words.lower()).replace(" ", "-")
    numbered = (f"{plain}-{number}" for number in range(1, 100))
    return plain if plain not in taken else next(one for one in numbered if one not in taken)


def broken(made: Mapping[str, Page]) -> list[str]:
    """Links and anchors that lead nowhere, in a sentence each."""
    return [
        f"{page.source}: {token.attrGet(name)} leads nowhere"
        for page in made.values()
        for token, name in page.links()
        if _leads_nowhere(page, str(token.attrGet(name)), made)
    ]


def _leads_nowhere(page: Page, link: str, made: Mapping[str, Page]) -> bool:
    target, anchor = _target(page, link)
    if target is None:
        return False
    if target in made:
        return bool(anchor) and anchor not in made[target].anchors
    return not (ROOT / target).exists()


def _target(page: Page, link: str) -> tuple[str | None, str]:
    """The file that a link leads to, None for another host; and the anchor in it."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None, ""
    folder = PurePosixPath(page.source).parent.as_posix()
    target = normpath(f"{folder}/{unquote(parts.path)}") if parts.path else page.source
    return target, parts.fragment


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
    menu = list(_menu(made))
    for page in made.values():
        html = _rendered(page, made, target)
        place = target / page.address
        place.parent.mkdir(exist_ok=True)
        up = "../" * page.address.count("/")
        shown = {"title": page.title, "address": page.address, "html": html}
        place.write_text(template.render(page=shown, up=up, menu=menu), "utf-8")


def _menu(made: Mapping[str, Page]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The index by its headings: the pages that each names, in its order."""
    index = made[INDEX]
    kind, links = "", list[tuple[str, str]]()
    for before, token in pairwise(index.tokens):
        if before.type == "heading_open" and before.tag == "h2":
            if links:
                yield kind, links
            kind, links = _words(token), []
        elif token.type == "inline" and kind:
            links += _linked(index, token, made)
    if links:
        yield kind, links


def _linked(index: Page, inline: Token, made: Mapping[str, Page]) -> Iterator[tuple[str, str]]:
    for one in inline.children or ():
        target, anchor = _target(index, str(one.attrGet("href") or "")) if one.attrs else (None, "")
        if one.type == "link_open" and target in made and not anchor:
            yield made[target].address, made[target].title


def _rendered(page: Page, made: Mapping[str, Page], target: Path) -> Markup:
    def addresses(file: str) -> str:
        return made[file].address if file in made else _copied(file, target)

    for token, name in page.links():
        token.attrSet(name, _rewritten(page, str(token.attrGet(name)), addresses))
    parser = MarkdownIt("commonmark", {"html": False})
    html = parser.renderer.render(page.tokens, parser.options, {})
    html = html.replace("<table>", '<div class="wide"><table>').replace(
        "</table>", "</table></div>"
    )
    return Markup(html)  # noqa: S704 - rendered from our own pages, HTML in them escaped


def _rewritten(page: Page, link: str, addresses: Callable[[str], str]) -> str:
    target, anchor = _target(page, link)
    if target is None:
        return link
    address = addresses(target)
    way = relpath(address, PurePosixPath(page.address).parent)
    return f"{way}#{anchor}" if anchor else way


def _copied(source: str, into: Path) -> str:
    """A file that a page links to, copied; of a folder its list of files."""
    address = f"files/{source}"
    place = into / address
    place.parent.mkdir(parents=True, exist_ok=True)
    if (ROOT / source).is_dir():
        place.mkdir(parents=True, exist_ok=True)
        names = sorted(one.name for one in (ROOT / source).iterdir())
        (place / "files.txt").write_text("\n".join(names) + "\n", "utf-8")
        return f"{address}/files.txt"
    shutil.copyfile(ROOT / source, place)
    return address


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
