"""Short forms that a document gives to instruments: *Critical Ports Act 2018 (CP Act)*.

A later *section 4 of the CP Act* is then of that Act, and *DPP 3* is the third of the *Data
Protection Principles (DPPs)*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.extractors.antecedents import Antecedent
from graph.extractors.full_names import Full, FullNames
from graph.extractors.passages import Passage
from graph.model import Certainty, Flag
from graph.normalisers.anchors import Kind
from graph.normalisers.binding import LONGEST_NAME, Binding, Reference
from graph.normalisers.places import country
from graph.normalisers.provisions import Provision
from graph.reading.known_words import folded
from graph.sections.words import has_head

_HERE = (
    r"hereinafter|hereafter|henceforth|the|or|also|referred|to|as|ci-après|dénommée?|en|adelante|lo|sucesivo"
    r"|di|seguito|im|Folgenden|nachfolgend|kurz|doravante|adiante|hierna|la|le|el|los|die|der|das|de|het|o|a"
)
_GIVEN = re.compile(
    rf"(?:(?<=gesetz)es)?\s\((?:(?:{_HERE})[,:]?\s|l[’']){{0,5}}[“\"‘'«„]?\s?(?:(?:{_HERE})\s|l[’']){{0,2}}"
    r"(?P<short>(?:[a-zé]{4,12}\s)?[A-ZÀ-Þ][\w&.-]{1,14}(?:\s[A-ZÀ-Þ][\w-]{1,12}){0,2})"
    r"\s?[”\"’'»“]?\)"
)
_SPELT = re.compile(r"\s\([“\"«„]?(?P<short>[A-Z][A-Za-z]{0,4}[A-Z])[”\"»“]?\)")
_JOINING = (
    "of on the and for to in a an de la le les du des et d l del los las y e da do dos das di"
    " della dei und der die das für zur van het en"
)
_SMALL = frozenset(_JOINING.split())
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 16
_PLAINLY = re.compile(
    r"[“\"‘«„]|\b(?:hereinafter|hereafter|henceforth|referred|ci-après|dénommée?|en\sadelante|sucesivo|seguito"
    r"|Folgenden|nachfolgend|kurz|doravante|adiante|hierna)\b"
)
"""*(hereinafter the Charter)*, *(“the Charter”)*; any other bracket may say something else."""
_BY_NUMBER = "a convention of the ILO, told by its number"
_NO_ILO = "the ILO and a sign of numbering are not beside it"
_BRACKET = "only a bracket behind the name tells it"
_TWO_TEXTS = "the letter gives this name to two texts"
_COUNTED = re.compile(r"(?P<kind>Principle|Rule|Recommendation)s$")
_KINDS = {
    "Principle": Kind.PRINCIPLE,
    "Rule": Kind.RULE,
    "Recommendation": Kind.RECOMMENDATION,
}


@dataclass(slots=True)
class ShortForms:
    """The short forms given so far."""

    _full: dict[str, Full] = field(default_factory=dict)
    _unknown: FullNames = field(default_factory=FullNames)
    _counted: dict[str, Kind] = field(default_factory=dict)
    _doubts: dict[str, str] = field(default_factory=dict)
    _spelt: dict[str, Full] = field(default_factory=dict)

    def read(self, passage: Passage, found: Sequence[Reference]) -> None:
        """Remember the short forms that a passage gives beside the names in it."""
        for short, full in _spelt_out(passage):
            self._spelt.setdefault(short, full)
        for one in found:
            start, end = one.place or (one.start, one.end)
            if (
                one.binding is Binding.UNKNOWN
                and one.place
                and passage.text.find(" ", start, end) > 0
            ):
                self._unknown.add(Full(passage, start, end, ()))
            given = _GIVEN.match(passage.text, end) if _is_whole(one) else None
            if given is None or given["short"].casefold() == passage.text[start:end].casefold():
                continue
            if country(given["short"]) is not None:
                continue
            self._give(given, Full(passage, start, end, one.iris))
            counted = _COUNTED.search(passage.text, start, end)
            if counted and given["short"].endswith("s"):
                self._counted[given["short"][:-1]] = _KINDS[counted["kind"]]
                self._full.setdefault(given["short"][:-1], Full(passage, start, end, one.iris))

    def _give(self, given: re.Match[str], full: Full) -> None:
        """Remember what a short form stands for: the text that it was given to last."""
        short = given["short"]
        other = self._full.get(short)
        if other and (other.iris or other.text) != (full.iris or full.text):
            self._doubts[short] = _TWO_TEXTS
        elif not _PLAINLY.search(given.group()):
            self._doubts.setdefault(short, _BRACKET)
        self._full[short] = full

    def meant(self, reference: Reference) -> Antecedent | None:
        """What the letter itself says a name stands for: *(hereinafter “the Charter”)*.

        A convention told by its number in a list means that convention.
        """
        if reference.binding is Binding.NAMED:
            return None
        if reference.iris:
            if reference.binding is Binding.BARE:
                return Antecedent(reference.iris[0], Certainty.SUGGESTED, (_BY_NUMBER, _NO_ILO))
            return Antecedent(reference.iris[0], Certainty.ASSERTED, (_BY_NUMBER,))
        full = self._full.get(reference.instrument or "")
        if full is None or len(full.iris) != 1 or not reference.provisions:
            return None
        reason = f"“{reference.instrument}” is short for {full.text}"
        doubt = self._doubts.get(reference.instrument or "")
        certainty = Certainty.SUGGESTED if doubt else Certainty.ASSERTED
        reasons = (reason, doubt) if doubt else (reason,)
        return Antecedent(full.iris[0], certainty, reasons, (Flag.INFERRED_INSTRUMENT,))

    def full(self, name: str | None) -> Full | None:
        """What a short form stands for; None for any other name.

        *The Act* is the only act named before.
        """
        if not name or name in self._full:
            return self._full.get(name or "")
        return self._unknown.called(name) or self._spelt.get(name)

    def counted(self, passage: Passage) -> Iterator[Reference]:
        """Each *DPP 3* of a passage."""
        for short, kind in self._counted.items():
            pattern = rf"\b{re.escape(short)}\s(?P<number>\d{{1,2}})(?![\w%])"
            for one in re.finditer(pattern, passage.text):
                yield Reference(
                    *one.span(),
                    provisions=(Provision(kind, one["number"]),),
                    binding=Binding.UNKNOWN,
                    instrument=short,
                    place=(one.start(), one.start() + len(short)),
                )


def _spelt_out(passage: Passage) -> Iterator[tuple[str, Full]]:
    """Each acronym in brackets with the words before it whose initials it has.

    *the common fisheries policy (CFP)*: what no form tells to be an instrument may be cited as one.
    """
    text = passage.text
    for given in _SPELT.finditer(text):
        letters = [one.lower() for one in given["short"] if one.isupper()]
        words = [*_WORD.finditer(text, max(0, given.start() - LONGEST_NAME), given.start())]
        for word in reversed(words[-_MOST_WORDS:]):
            if word.group().casefold() in _SMALL:
                continue
            if folded(word.group())[0] != letters.pop():
                break
            if not letters:
                full = Full(passage, word.start(), given.start(), ())
                if not has_head(full.text):
                    yield given["short"], full
                break


def _is_whole(one: Reference) -> bool:
    named = one.binding is Binding.NAMED and not one.provisions
    return named or (one.binding is Binding.UNKNOWN and one.place is not None)
