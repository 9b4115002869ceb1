"""A sentence of a letter to cite: its words, its letter, and links that lead to them.

The first link has our own anchor, the place of the words in the text, which stays because the
text does. The second one has a text fragment (``#:~:text=…``), by which a browser finds the
words on the page; it is of use where somebody else shows the letter.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from graph.model import Span, collapse
from webui.words import day

LONGEST_WHOLE: Final = 100
"""A longer quote is named by its first and last words in a text fragment."""
_WORDS_AT_AN_END: Final = 5
_BIBTEX: Final = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_{}"} | {"~": "\\textasciitilde{}", "^": "\\^{}"}
)
_NOT_IN_A_KEY: Final = re.compile(r"[^A-Za-z0-9:-]+")
_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>#])")


@dataclass(frozen=True, slots=True)
class Citation:
    """Words of a letter and what a reader needs to find them again.

    ``page`` is the address of the letter's page, ``date`` is in ISO form, empty where none is
    known; ``signatories`` says how many the letter has, ``site`` who shows it.
    """

    words: str
    span: Span
    title: str
    date: str
    signatories: int
    page: str
    site: str

    @property
    def quote(self) -> str:
        """The words, each run of white space as one space."""
        return collapse(self.words)

    @property
    def link(self) -> str:
        """Where the words stand, by our own anchor; it needs no script."""
        place = f"span-{self.span.start}-{self.span.end}"
        return f"{self.page}?cite={place}#{place}"

    @property
    def fragment(self) -> str:
        """Where the words stand, by a text fragment."""
        words = self.quote
        if len(words) <= LONGEST_WHOLE:
            return f"{self.page}#:~:text={_encoded(words)}"
        parts = words.split()
        first, last = parts[:_WORDS_AT_AN_END], parts[-_WORDS_AT_AN_END:]
        return f"{self.page}#:~:text={_encoded(' '.join(first))},{_encoded(' '.join(last))}"

    @property
    def about(self) -> str:
        """The letter in words: title, day, how many signed."""
        told = [f"“{self.title}”", day(self.date)]
        if self.signatories:
            many = "1 signatory" if self.signatories == 1 else f"{self.signatories:,} signatories"
            told.append(many)
        return ", ".join(filter(None, told))

    def forms(self) -> tuple[tuple[str, str], ...]:
        """Its forms to copy: a name and the text of each."""
        return (
            ("Plain text", self.to_text()),
            ("Markdown", self.to_markdown()),
            ("BibTeX", self.to_bibtex()),
            ("CSL-JSON", self.to_csl()),
        )

    def to_text(self) -> str:
        """As a sentence for a footnote."""
        return f"“{self.quote}” ({self.about}; {self.site}, {self.link})"

    def to_markdown(self) -> str:
        """As a quotation with a link."""
        title = f"[{_plain(self.about)}]({self.link})"
        return f"> {_plain(self.quote)}\n>\n> {title}, {self.site}"

    def to_bibtex(self) -> str:
        """As an entry of a bibliography for LaTeX."""
        key = _NOT_IN_A_KEY.sub("-", self.page.rpartition("/")[2])
        fields = {
            "title": self.title.translate(_BIBTEX),
            "year": self.date[:4],
            "date": self.date,
            "howpublished": self.site.translate(_BIBTEX),
            "url": self.link,
            "note": f"``{self.quote.translate(_BIBTEX)}''",
        }
        lines = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items() if text)
        return f"@misc{{{key}-{self.span.start},\n{lines}}}"

    def to_csl(self) -> str:
        """As an item for programs that keep references."""
        item: dict[str, object] = {
            "id": self.link,
            "type": "personal_communication",
            "title": self.title,
            "container-title": self.site,
            "URL": self.link,
            "note": f"“{self.quote}”",
        }
        if self.date:
            item["issued"] = {"date-parts": [[int(part) for part in self.date[:10].split("-")]]}
        return json.dumps([item], ensure_ascii=False, indent=1)


def _encoded(words: str) -> str:
    """Words for a text fragment, in which hyphens, commas and ampersands mean something."""
    return quote(words, safe="").replace("-", "%2D")


def _plain(words: str) -> str:
    """Words in which no sign means anything to Markdown."""
    return _MARKDOWN.sub(r"\\\1", words)
