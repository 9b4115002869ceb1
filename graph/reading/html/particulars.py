"""What a page says of itself: title, author, site, language, and the day it was published.

The day is that of the page, which is seldom the letter's; so its key is ``published``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from graph.reading.html.words import gather

_META = {
    "og:title": "title", "dc.title": "title", "twitter:title": "title",
    "author": "author", "dc.creator": "author", "article:author": "author",
    "og:site_name": "site", "dc.publisher": "site",
    "article:published_time": "published", "og:published_time": "published",
    "datepublished": "published", "date": "published", "dc.date": "published",
    "dc.date.issued": "published", "dc.date.created": "published",
    "dcterms.date": "published", "dcterms.issued": "published", "dcterms.created": "published",
    "pubdate": "published", "publish-date": "published", "publishdate": "published",
    "publication_date": "published", "citation_publication_date": "published",
    "sailthru.date": "published", "parsely-pub-date": "published",
}  # fmt: skip
_KEYS = ("title", "author", "site", "published")
_DATED = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"(?P<value>[\dT:+.Z -]{4,40})"')
_PUBLISHED = re.compile(r"\b(?:published|pubdate|entry-date|post-date|posted-on)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|www\.|@")
_LANGUAGE = re.compile(r"[a-z]{2}(?=[-_]|$)", re.IGNORECASE)
_LONGEST = 500
_SHORTEST_TITLE = 8
_NOTHING: frozenset[etree._Element] = frozenset()


def particulars(root: etree._Element, front: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Keys with values; those of the front matter come first and are not said twice."""
    found: dict[str, str] = {}
    for key, value in _stated(root):
        words = " ".join(value.split())[:_LONGEST]
        if words and key not in found:
            found[key] = words
    known = {key.lower() for key, _ in front}
    own = [(key, found[key]) for key in _KEYS if key in found and key not in known]
    return [*front, *own]


def language(root: etree._Element) -> str | None:
    """The ISO 639-1 code of the language that the page declares."""
    for element in (root, root.find("body")):
        for name in ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang"):
            value = element.get(name) if element is not None else None
            if found := _LANGUAGE.match(value or ""):
                return found.group().lower()
    return None


def _stated(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Everything that a page states of itself, the most reliable first."""
    for meta in root.iter("meta"):
        names = (meta.get("property"), meta.get("name"), meta.get("itemprop"))
        key = next((_META[name.lower()] for name in names if name and name.lower() in _META), None)
        value = meta.get("content") or ""
        if key and not (key == "author" and _ADDRESS.match(value)):
            yield key, value
    yield "title", _title(root)
    yield from (("published", value) for value in _days(root))


def _title(root: etree._Element) -> str:
    """The page's title, without the site's name behind what a heading shows."""
    element = root.find(".//head/title")
    title = " ".join("".join(element.itertext()).split()) if element is not None else ""
    for heading in root.iter("h1", "h2"):
        words = " ".join(gather(heading, _NOTHING)[0].split())
        if len(words) >= _SHORTEST_TITLE and title.startswith(words):
            return words
    return title


def _days(root: etree._Element) -> Iterator[str]:
    """The days on which a page says that it came out."""
    for script in root.iter("script"):
        if found := _DATED.search(script.text or ""):
            yield found["value"]
    for time in root.iter("time"):
        names = f"{time.get('class') or ''} {time.get('itemprop') or ''}"
        if time.get("pubdate") is not None or _PUBLISHED.search(names):
            yield time.get("datetime") or "".join(time.itertext())
    for date in root.iter("date"):
        yield next((one.get("content") or "" for one in date.iter("original")), "")
