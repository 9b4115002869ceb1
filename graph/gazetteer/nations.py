"""Whether words that name a country's body are all of its name, and of that country's.

*Government of Ireland Act* names no government, *Canada’s Federal Trade Commission* is not the
known one, and *white house* in small letters is a house.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

import ontology
from graph.gazetteer.flow import Flow
from graph.vocabulary import country_names

_GENITIVE = re.compile(r"[’']s?(?=\s|$)")
_POINTED = re.compile(r"(?<=\b\w)\.(?=\w\b|\s|$)")
_PLAIN = re.compile(r"[^\W_]+")
_SHORTEST = 4
"""Letters of a word that tells a country in small letters: *us* does not."""
_NEAR = 60

_GOES_ON = re.compile(
    r"""[ ](?:of[ ](?:the[ ])?(?!(?:President|Prime|Mr|Mrs|Ms|Dr|January|February|March|April|May
              |June|July|August|September|October|November|December)\b))?
        (?!(?:Must|Should|Shall|Will|Would|Can|Cannot|Could|May|Might|Has|Have|Had|Is|Was|Were|Are
            |Does|Did|Do|Not|To|And|Or|On|In|Of|For|By|With|From|As|At|That|Which|Who|Over|About
            |Under|After|Before|Against|Regarding|Needs?|Ministers?|Secretary|President|Chair
            |Chairman|Chairwoman|Chairperson|Commissioners?|Directors?|Judges?|Justices?|Members?
            |Speaker|Officials?|Spokesperson|Representatives?|Senators?)\b)
        [A-ZÀ-Þ][a-zà-ÿ]""",
    re.VERBOSE,
)
"""*Scottish Parliament* Building, *Swiss Federal Council* of Churches."""
_TELLING = re.compile(
    r"\b(?:inform|remind|notif|advis|warn|convinc|assur|accus|appris|persuad)\w*\b[^.;:]*$",
    re.IGNORECASE,
)
"""*Remind the Irish Government* of Article 8."""
_BEHIND = re.compile(
    r"(?:\s\([^()]{2,40}\))?\s"
    r"(?:of(?:\sthe)?|de(?:\s(?:la|los|las|l[’']))?|du|des|del|della|dell[’']|do|da|dos|der|von)\s"
)
_JOINED = re.compile(r"(?:\w-|(?<!\w)(?:North|South|East|West)(?:ern)?\s)$")
"""Western *Australian Government*, non-*Kenyan Government*."""
_BEFORE = re.compile(r"(?:[^\s,;:()“”\"]+\s){0,2}[A-ZÀ-Þ][^\s,;:()“”\"]*\s$")


def is_its_own(flow: Flow, hit: tuple[int, int], *, country: str, english: bool) -> bool:
    """Whether the name of a body of a country stands for that body, ``flow.text[slice(*hit)]``."""
    text, (start, end) = flow.text, hit
    name = text[start:end]
    named = _tells(name, country)
    if name.islower() and not named:
        return False
    if _JOINED.search(text, max(0, start - _NEAR), start):
        return False
    if _place_before(text, start, name) not in {None, country}:
        return False
    behind = _place_behind(text, end, adjective=not english)
    if behind is not None and not named:
        return behind == country
    return not english or behind == country or not _goes_on(flow, start, end)


@cache
def place_words() -> Mapping[str, str]:
    """Adjective of a country or region, folded -> its code: ``kenyan`` -> KE."""
    found: dict[str, str] = {}
    for line in (ontology.ROOT / "names" / "places.txt").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("# "):
            code, _, words = line.partition(" ")
            found |= {word.strip(): code for word in words.split(";")}
    return found


def _goes_on(flow: Flow, start: int, end: int) -> bool:
    """Whether capitals go on behind a name on the same line: it is part of a longer one."""
    text = flow.text
    if text[start:end].isupper() or flow.breaks(end) or not _GOES_ON.match(text, end):
        return False
    told = _TELLING.search(text, max(0, start - _NEAR), start)
    return not (told and text.startswith(" of ", end))


def _place_before(text: str, start: int, name: str) -> str | None:
    """*Canada’s* Federal Trade Commission, *Northern* Irish Government."""
    found = _BEFORE.search(text, max(0, start - _NEAR), start)
    if found is None:
        return None
    before = _words(found.group())
    first = _words(name)[:1]
    joined = [" ".join([*before[-count:], *first]) for count in (2, 1)]
    return _country([*joined, *(" ".join(before[-count:]) for count in (3, 2, 1))])


def _place_behind(text: str, end: int, *, adjective: bool) -> str | None:
    """Senado Federal *de México*, Senado Federal *mexicano*."""
    found = _BEHIND.match(text, end)
    if not found and not (adjective and text.startswith(" ", end)):
        return None
    words = _words(text[found.end() if found else end : end + _NEAR])
    if not found and words and len(words[0]) < _SHORTEST:
        return None
    return _country([" ".join(words[:count]) for count in (5, 4, 3, 2, 1)])


def _country(phrases: Iterable[str]) -> str | None:
    """The country of the first phrase that names a place; the region of one that names that."""
    found = (_places()[one] for one in phrases if one in _places())
    return next((code.partition("-")[0] for code in found), None)


def _tells(name: str, country: str) -> bool:
    """Whether a name tells its country: *Kenyan Government*; *us* in small letters does not."""
    words = _words(name)
    shortest = _SHORTEST if name.islower() else 1
    parts = (" ".join(words[at : at + count]) for at in range(len(words)) for count in (3, 2, 1))
    return any(_country([part]) == country for part in parts if len(part) >= shortest)


@cache
def _places() -> Mapping[str, str]:
    names = {" ".join(_words(name)): iso for name, iso in country_names().items()}
    return {**names, **place_words()}


def _words(text: str) -> list[str]:
    """Words in small letters without accents and without a genitive’s end."""
    plain = unicodedata.normalize("NFKD", _GENITIVE.sub("", text).casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _PLAIN.findall(_POINTED.sub("", plain))
