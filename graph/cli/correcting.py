"""The verb ``correct``, and ``review`` and ``decisions`` for records: what people say of them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.cli import stores
from graph.cli.keys import pressed, typed, who
from graph.cli.output import choose, say, write
from graph.corrections import Change, Correction, Verdict
from graph.corrections.telling import to_lines, to_text, told, values, words_of
from graph.errors import BadParameter, PolicygraphError
from graph.model import Record
from graph.store import Store, withheld
from graph.store.correcting import corrections_at
from graph.store.revising import Opened, opened
from graph.writing.correcting import (
    accepting,
    correcting,
    decided,
    letter_named,
    rejecting,
    span_of,
    take,
    undoing,
    waiting,
)

_HELP = "x accept · c correct · n reject · s skip · z undo · q quit"
_HOW = "FIELD=VALUE, or FIELD=VALUE @ the words that say it: "


def correct(options: argparse.Namespace) -> int:
    """Accept, correct or reject one record, or take a decision back."""
    with stores.folder(options) as store:
        if options.undo is not None:
            return _undo(options, store)
        if options.letter is None or options.record is None:
            raise BadParameter("give a letter and one of its records: 2008-10-28-wco-secure sig-24")
        letter = letter_named(store, options.letter)
        _take(store, letter, _decided(options, letter))
    return 0


def listed(options: argparse.Namespace) -> int:
    """List or export what was decided about records; withheld names stand in JSON lines only."""
    if options.action == "import":
        raise BadParameter("--records: corrections are not imported; see --help")
    with stores.folder(options) as store:
        log, shown = corrections_at(store.place), withheld(store).words
        forms = {"text": lambda: shown(to_text(log)), "jsonl": lambda: to_lines(log)}
        write(options.out, choose(forms, options.format)())
    return 0


def review(options: argparse.Namespace) -> int:
    """Go through the records that wait for a person, letter by letter."""
    with stores.folder(options) as store:
        walk = _Walk(store, who(options))
        names = [letter_named(store, options.letter).iri] if options.letter else _letters(store)
        for iri in names:
            if not walk.through(iri):
                break
    say(f"{len(walk.taken)} decided, {walk.left} skipped")
    return 0


def _letters(store: Store) -> list[str]:
    """The letters of which something waits, or may be open again."""
    return sorted({*waiting(store), *decided(store)})


@dataclass(slots=True)
class _Walk:
    """One person's way through what waits."""

    store: Store
    by: str
    taken: list[int] = field(default_factory=list)
    left: int = 0

    def through(self, iri: str) -> bool:
        """Show what waits in a letter; whether the person wants to go on."""
        skipped: set[str] = set()
        for words in _open_again(opened(self.store, iri)):
            write("-", words)
        while True:
            letter = opened(self.store, iri)
            open_ = [one for one in letter.reviewed.open if one[0] not in skipped]
            if not open_:
                return True
            name, record = open_[0]
            write("-", _shown(letter, name, record))
            said = pressed()
            if said == "q":
                return False
            if said == "s":
                skipped.add(name)
                self.left += 1
            else:
                self._do(said, letter, name)

    def _do(self, said: str, letter: Opened, name: str) -> None:
        try:
            line = self._line(said, letter, name)
            if line is not None:
                take(self.store, letter, [line], seen=letter.seen)
                number = len(corrections_at(self.store.place).lines)
                self.taken = self.taken[:-1] if line.undoes else [*self.taken, number]
        except PolicygraphError as error:
            write("-", f"  {error}\n")

    def _line(self, said: str, letter: Opened, name: str) -> Correction | None:
        match said:
            case "x":
                return accepting(letter, name, by=self.by)
            case "n":
                return rejecting(letter, name, by=self.by)
            case "c":
                return correcting(letter, name, [_change(typed(_HOW), letter, name)], by=self.by)
            case "z" if self.taken and self._last.letter == letter.name:
                return undoing(letter, self.taken[-1], by=self.by)
        return None

    @property
    def _last(self) -> Correction:
        return corrections_at(self.store.place).lines[self.taken[-1] - 1]


def _decided(options: argparse.Namespace, letter: Opened) -> Correction:
    by, why = who(options), options.why
    if options.verdict == Verdict.ACCEPTED:
        return accepting(letter, options.record, by=by, why=why)
    if options.verdict == Verdict.REJECTED:
        return rejecting(letter, options.record, by=by, why=why)
    if not options.parameters:
        raise BadParameter(
            f"{options.record}: say what of this record: FIELD=VALUE, --accept or --reject"
        )
    span = span_of(letter, options.span, options.record) if options.span else None
    changes = [_given(one, span) for one in options.parameters]
    return correcting(letter, options.record, changes, by=by, why=why)


def _undo(options: argparse.Namespace, store: Store) -> int:
    number, lines = options.undo, corrections_at(store.place).lines
    if not 0 < number <= len(lines):
        raise BadParameter(f"--undo {number}: no such line; see policygraph decisions --records")
    letter = letter_named(store, store.base.name("letter", lines[number - 1].letter))
    _take(store, letter, undoing(letter, number, by=who(options), why=options.why))
    return 0


def _take(store: Store, letter: Opened, line: Correction) -> None:
    take(store, letter, [line], seen=letter.seen)
    number = len(corrections_at(store.place).lines)
    say(f"line {number}: {told(line)}")


def _given(words: str, span: object) -> Change:
    name, equals, value = words.partition("=")
    return Change(name, value if equals else None, span)  # type: ignore[arg-type]


def _change(words: str, letter: Opened, record: str) -> Change:
    """What is typed in the queue: ``country=LK @ Colombo``."""
    given, at, place = words.partition(" @ ")
    return _given(given.strip(), span_of(letter, place, record) if at else None)


def _shown(letter: Opened, name: str, record: Record) -> str:
    """One record: its words, its values, why it is only suggested, and the keys."""
    lines = [
        f"\n{letter.name} · {name}",
        f"  “{letter.document.words(record.evidence)}”",
        *(f"    {field_}: {value}" for field_, value, _ in values(letter.document, record)),
        *(f"    because {reason}" for reason in record.reasons),
        f"  {_HELP}",
    ]
    return "\n".join(lines) + "\n"


def _open_again(letter: Opened) -> Iterator[str]:
    """What was decided and does not hold any more, as its words changed."""
    for number in letter.reviewed.reopened:
        line = letter.corrections.lines[number - 1]
        reason = letter.reviewed.outcomes[number].reason
        yield (
            f"\nopen again · line {number}: {told(line)}\n"
            f"  “{words_of(line)}”\n    because {reason}\n"
            f"  policygraph correct --undo {number} if it is done with\n"
        )
