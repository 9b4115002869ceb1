"""What is kept beside the graphs, as readers of a snapshot may see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.errors import Withheld
from graph.iri import Base
from graph.store.changes import Change
from graph.store.corrected import Corrected
from graph.store.decided import Decided
from graph.store.originals import Kept, Note, Original
from graph.store.withholding.told import Told


@dataclass(frozen=True, slots=True)
class Guard:
    """Stands before what is kept: files with a withheld name in them are not given out."""

    kept: Kept
    told: Told

    def of(self, text: str) -> Original | None:
        """The file that the text of that SHA-256 was read from; None where none is kept.

        Raises:
            Withheld: if it tells of a person who was withdrawn from public view.
        """
        if text in self.told.texts:
            raise Withheld(
                "this file names a person who was withdrawn from public view; "
                "read the letter's text here instead, or ask whoever runs this site"
            )
        return self.kept.of(text)

    def note(self, text: str) -> Note | None:
        """What is known of it; None where it is not given out."""
        return None if text in self.told.texts else self.kept.note(text)

    def boxes(self, text: str) -> bytes | None:
        """Where its words are printed; None where its file is not given out."""
        return None if text in self.told.texts else self.kept.boxes(text)

    def changes(self, graphs: Sequence[str]) -> list[Change]:
        """The last changes of these graphs, newest first."""
        return self.kept.changes([self.told.originally.get(one, one) for one in graphs])

    def decided(self, iri: str, base: Base) -> list[Decided]:
        """What was decided about who a thing is, oldest first, without what is withheld."""
        lines = self.kept.decided(self.told.originally.get(iri, iri), base)
        return [self._shown(line) for line in lines] if self.told.persons else lines

    def corrected(self, letter: str, base: Base) -> list[Corrected]:
        """What was decided about the records of a letter, without what is withheld."""
        lines, words = self.kept.corrected(letter, base), self.told.words
        return [
            replace(
                line,
                why=words(line.why),
                words=words(line.words),
                changes=tuple((name, words(was), words(now)) for name, was, now in line.changes),
            )
            for line in lines
        ]

    def _shown(self, line: Decided) -> Decided:
        words = self.told.words
        return replace(
            line,
            left=self._name(line.left),
            right=self._name(line.right),
            why=words(line.why),
            label=words(line.label) if line.label else line.label,
            reasons=tuple(map(words, line.reasons)),
        )

    def _name(self, iri: str) -> str:
        """An IRI, or a key where there is none, as it is shown."""
        shown = self.told.iris.get(iri, iri)
        return self.told.words(shown) if self.told.mask.whose(shown) else shown
