"""Footnotes and endnotes: the marks in the text and the notes at the end, as Word numbers them."""

from __future__ import annotations

from collections.abc import Iterator

from graph.reading.counting import counted
from graph.reading.flow import Paragraph
from graph.reading.word.body import Reader
from graph.reading.word.numbering import Numbering
from graph.reading.word.package import Package
from graph.reading.word.styles import Styles
from graph.reading.word.words import Note
from graph.reading.xml_parts import attribute, child, children, local

_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}


class Notes:
    """Numbers the notes as they are referred to, and gives their words afterwards."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._marks: dict[Note, str] = {}
        self._forms = dict(_FORMS)
        self._counts = dict.fromkeys(_FORMS, 0)
        _, data = package.related("settings")
        for _, element in children(data, package.path, {"settings"}) if data else ():
            for kind in _FORMS:
                form = child(element, "numFmt") if local(element) == f"{kind}Pr" else None
                if form is not None:
                    self._forms[kind] = attribute(form, "val") or self._forms[kind]

    def mark(self, note: Note) -> str:
        """The mark of a reference, in brackets, so that it is not taken for a word's part."""
        if note not in self._marks:
            self._counts[note.kind] += 1
            number = counted(self._counts[note.kind], self._forms[note.kind])
            self._marks[note] = f"[{number}]"
        return self._marks[note]

    def read(self, styles: Styles) -> Iterator[tuple[str, list[Paragraph]]]:
        """Each part with notes, and those of its notes that the text refers to, in order."""
        for kind in _FORMS:
            part, data = self._package.related(f"{kind}s")
            said = dict(self._said(kind, data, styles)) if data else {}
            yield (
                part,
                [
                    Paragraph(said[note], place, label=mark, gap=0)
                    for place, (note, mark) in enumerate(self._marks.items(), 1)
                    if note in said
                ],
            )

    def _said(self, kind: str, data: bytes, styles: Styles) -> Iterator[tuple[Note, str]]:
        for _, element in children(data, self._package.path, {f"{kind}s"}):
            reader = Reader(styles, Numbering(None, ""), lambda note: "")
            flow = [one for one in reader.flow(element) if isinstance(one, Paragraph)]
            yield Note(kind, attribute(element, "id") or ""), "\n".join(one.words for one in flow)
