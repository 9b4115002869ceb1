"""Senders who speak of themselves by name: *Harbour Watch urges the Ministry to …*.

Statements and press texts do so. A name counts where it signs the text, as a whole, or opens its
title; a place never does. Of groups that are only counted (*forty organisations call on …*)
others may tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extractors.appeals import FURTHEST, Appeal, Strength, named_after
from graph.extractors.asked_plainly import LESS
from graph.extractors.asking_words import ASKING
from graph.extractors.beliefs import BELIEVING, believed_duty
from graph.extractors.body_heads import HEADS, WEAK
from graph.extractors.head_lines import front_field
from graph.extractors.introductions import introduced, opening
from graph.extractors.offices import is_acronym, is_office
from graph.extractors.sentence_openings import behind_opening
from graph.extractors.told_by_senders import told_by_senders, told_of_group
from graph.extractors.told_groups import ADVERBS, told_of_groups
from graph.gazetteer import Flow, Gazetteer
from graph.gazetteer.senses import BODIES
from graph.model import Document
from graph.normalisers.places import country, region_countries, town_countries
from graph.sections import Parts
from graph.sections.cues import is_role
from graph.sections.parts import Entry

_ASIDE = r"(?:\s\([^()]{1,30}\))?(?:,\s[^.;:]{1,110},|\sin\s(?:a|an)\s[^.;:,]{1,80})?"
_OPENING = (
    r"(?:(?:Therefore|Today|Thus|Accordingly|Daher|Deshalb|Aujourd[’']hui|Por\sello|Por\stanto|Assim|Perciò|Pertanto|Inoltre|Quindi|Portanto|Zudem"
    r"|Finally|For\s(?:this|these)\sreasons?),?\s(?:[^.;:,]{1,30},\s)?)?"
)
_THE = r"(?:(?:[Tt]he|[Ll][ae]s?|[Ll]os|El|Il|[Dd](?:er|ie|as)|[OA]s?)\s|[Ll][’'])?"
_WORD = r"[A-ZÀ-Þ][\w’'&.-]{1,30}"
_JOIN = r"(?:of|for|and|on|the|de|du|des|del|della|da|do|dos|das|la|le|e|y|et|für|und|&)"
_SMALL = r"(?:\s(?:du|de\sla|des|de|del|da|do|dos)\s[a-zà-ÿ]{3,20}){0,2}"
_NAME = rf"{_WORD}(?:\s(?:{_JOIN}\s){{0,2}}{_WORD}){{0,7}}{_SMALL}"
_BY_NAME = re.compile(
    rf"{_OPENING}(?P<the>{_THE})(?P<name>{_NAME}){_ASIDE}{ADVERBS},?\s(?P<verb>{ASKING})(?=[\s:,])"
)
_BEFORE_NOW = (
    r"(?:called\s(?:up)?on|called\sfor|urged|asked|demanded|requested|appealed\sto|demandé|exigé|appelé|exhorté"
    r"|exigieron|pidieron|solicitaron|instaron|exigido|pedido|solicitado|instado|chiesto|esortato|sollecitato"
    r"|pediram|exigiram|solicitaram|apelaram|aufgefordert|ersucht|gefordert|verlangt|opgeroepen|verzocht|geëist)"
)
_ONCE_BY_NAME = re.compile(
    rf"{_OPENING}(?P<the>{_THE})(?P<name>{_NAME})(?:,\s[^.;:]{{1,240}},|\s[^.;:,]{{1,240}})?\s"
    r"(?:(?:have|has|ont|a|han|ha|hanno)\s(?:today\s|jointly\s)?|(?:haben|hat|hebben|heeft)\s[^.;:]{2,200}?\s)?"
    rf"(?P<verb>{_BEFORE_NOW})(?=[\s:,])"
)
"""*Harbour Watch has urged …*, *Harbour Watch hat die Behörde aufgefordert, …*."""
_BELIEVING = re.compile(
    rf"{_OPENING}(?P<the>{_THE})(?P<name>{_NAME}){_ASIDE}{ADVERBS},?\s{BELIEVING}"
)
"""*Harbour Watch believes that*, *Hafenwacht ist der Auffassung, dass*."""
_HANGING = re.compile(rf"(?<![^\s,])(?P<the>{_THE})(?P<name>{_NAME}){_ASIDE}:$")
_TEXT = re.compile(
    r"(?:Act|Bill|Law|Code|Convention|Treaty|Agreement|Report|Letter|Petition|Statement|Directive|Regulation"
    r"|Declaration|Resolution|Charter|Protocol|Constitution|Covenant|Article|Section|Loi|Ley|Lei|Legge|Gesetz)"
)
"""What demands something by its rules, as texts do, is no sender."""
_EMPLOYER = re.compile(
    r"\b(?:Universi\w+|College|Hospital|Company|Oil|Bank|Ltd|Inc|GmbH|AG|Corporation|Hochschule)\b"
)
"""Where those who sign only work, perhaps: *Norland University demands fees of us*."""
_OF_THEIR_OWN = re.compile(
    r"\s(?:of\s|à\s|an?\s|al?\s)?(?:its|their|his|her|every|each|ses|leurs|chaque|sus?|cada|suoi|sue|ogni|seus|suas|seine?|ihre?|jeden?)\s"
)
"""*Quay Watch asks its members for ten crowns*: what it always does, perhaps."""
_SEVERAL = re.compile(r",?\s(?:and|et|y|e|und|&)\s|,\s")
_LONGEST_OPENING = 3_000
_BETWEEN = re.compile(r"[,;:|()\[\]]|\s[-–—/]+\s|\b(?:on\sbehalf\sof|au\snom\sd[eu])\s")
"""What parts the names of an entry: *Ada Kort, Quay Watch (QW) – Norland*."""
_ARTICLE = re.compile(_THE)
_RELEASE = re.compile(
    r"^[#*_\s]*(?:(?:press|media|news)\s(?:release|statement)|communiqué(?:\sde\spresse)?|comunicado(?:\sde\s(?:prensa|imprensa))?"
    r"|comunicato(?:\sstampa)?|pressemitteilung|persbericht)\s?(?::|[-–—]\s)\s*",
    re.IGNORECASE,
)
"""*Press release: Quay Watch*: whose it is."""
_LONGEST_TITLE = 200
_LONGEST_HANGING = 200
_FIRST_BLOCKS = 3


@dataclass(frozen=True, slots=True)
class Senders:
    """The names by which a text's senders may speak of themselves; ``signed`` without articles.

    By those that are only ``likely`` somebody else may be meant. A text that ``greets`` is a
    letter.
    """

    signed: frozenset[str]
    titles: tuple[str, ...]
    names: Gazetteer
    likely: frozenset[str] = frozenset()
    greets: bool = False

    @classmethod
    def of(cls, document: Document, parts: Parts, names: Gazetteer) -> Senders:
        """Those who sign or say who they are, and the titles before the text."""
        signed = (name for entry in parts.entries for name in _signing(document, entry))
        body = document.words(parts.body)[:_LONGEST_OPENING] if parts.body else ""
        title = front_field(document, parts, "title")
        titles = (*_titles(document), *(_up_to_whom(title.part.words) if title else ()))
        sure = frozenset((*signed, *introduced(body)))
        return cls(
            sure,
            titles,
            names,
            likely=frozenset(opening(body)),
            greets=parts.salutation is not None,
        )

    def appeal(self, text: str, start: int, end: int) -> Appeal | None:
        """What a sentence tells that senders ask, if it does."""
        if found := self._appeal(text, start, end):
            return found
        later = tuple(behind_opening(text, start, min(end, start + 2 * FURTHEST)))
        found = next(filter(None, (self._appeal(text, place, end) for place in later)), None)
        if found:
            return replace(found, strength=Strength.REPORTED)
        return None if self.greets else self._asked_before(text, (start, *later), end)

    def _asked_before(self, text: str, places: Sequence[int], end: int) -> Appeal | None:
        """*We asked that the Board wait*, in a text that greets nobody."""
        groups = (told_of_group(text, place, end) for place in places)
        told = told_by_senders(text, places[0], end) or next(filter(None, groups), None)
        if told is None:
            return None
        return replace(
            named_after(text, told[0], verb_end=told[1], end=end), strength=Strength.ELSEWHEN
        )

    def _appeal(self, text: str, start: int, end: int) -> Appeal | None:
        last = min(end, start + 2 * FURTHEST)
        named = _BY_NAME.match(text, start, last)
        strength = self._strength(named) if named else None
        found = named if strength else self._told(text, start, last)
        if found is None:
            return self._believed(text, start, end)
        asked = named_after(text, start, verb_end=found.end("verb"), end=end)
        daily = _OF_THEIR_OWN.match(text, found.end("verb"), end)
        plain = not daily and not LESS.match(text, found.start("verb"))
        return replace(asked, strength=(plain and strength) or Strength.REPORTED)

    def _believed(self, text: str, start: int, end: int) -> Appeal | None:
        """*Harbour Watch believes that the Board must …*."""
        found = _BELIEVING.match(text, start, min(end, start + 2 * FURTHEST))
        strength = self._strength(found) if found else None
        clause = believed_duty(text, found.end(), end) if found and strength else None
        if clause is None:
            return None
        sure = strength is Strength.ASKED
        who = text[slice(*clause[0])]
        if not (sure or is_office(who) or is_acronym(who)):
            return None
        how = Strength.BELIEVED if sure else Strength.REPORTED
        return Appeal(clause[0][0], clause[1], clause[0], how)

    def _told(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """What is told of groups that are counted, or that asked before now."""
        once = _ONCE_BY_NAME.match(text, start, end)
        known = once is not None and self._strength(once) is not None
        return once if known else told_of_groups(text, start, end)

    def leads_in(self, text: str) -> Strength | None:
        """How surely a sentence names them and leaves open what they do: *Thus, Harbour Watch:*."""
        found = _HANGING.search(text, max(0, len(text) - _LONGEST_HANGING))
        return self._strength(found) if found else None

    def told_of(self, words: str) -> bool:
        """Whether words hold a name that signs."""
        return any(_word(name).search(words) for name in self.signed if name)

    def _strength(self, found: re.Match[str]) -> Strength | None:
        """How sure it is that a name is a sender's: it signs the text, or opens its title."""
        name = found["name"]
        whole = " " in name or name[1:2].isupper()
        if not (whole or found["the"]) or _is_place(name) or _is_public(name, self.names):
            return None
        several = _SEVERAL.split(name)
        if whole and (name in self.signed or all(one in self.signed for one in several)):
            return Strength.REPORTED if _EMPLOYER.search(name) else Strength.ASKED
        return Strength.REPORTED if name in self.likely or self._opens_title(name) else None

    def _opens_title(self, name: str) -> bool:
        return any(map(_word(name).search, self.titles))


def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


def _signing(document: Document, entry: Entry) -> Iterator[str]:
    """The whole names in an entry, each without its article or post: *Director of Quay Watch*."""
    for span in entry.fields or (entry.body,):
        for piece in _BETWEEN.split(document.words(span)):
            bare = piece.strip(" *_.•")
            post, _, rest = bare.partition(" of ")
            yield _ARTICLE.sub("", rest if rest and is_role(post) else bare, count=1)


def _titles(document: Document) -> Iterator[str]:
    """The short lines that a text begins with, each up to what it says or whom it names."""
    for block in document.blocks[:_FIRST_BLOCKS]:
        line = _RELEASE.sub("", document.words(block.body))
        if len(line) <= _LONGEST_TITLE and not line.rstrip().endswith((".", ":", ",")):
            yield from _up_to_whom(line)


def _up_to_whom(title: str) -> Iterator[str]:
    yield re.split(r"\b(?:to|on|against|about|sur|contre|sobre|über|an)\b|:", title)[0]


def _is_place(name: str) -> bool:
    """Whether a name is a country's, a region's or a town's; acronyms are spelled as towns are."""
    if name.isupper():
        return country(name) is not None
    return any(listed(name) for listed in (country, region_countries, town_countries))


def _is_public(name: str, names: Gazetteer) -> bool:
    """Whether a name is a public body's or a text's: *the Human Rights Council*, *the Nets Act*."""
    if _TEXT.fullmatch(name.rpartition(" ")[2]):
        return True
    known = any(names.kind(iri) in BODIES for hit in names.hits(Flow.of(name)) for iri in hit.iris)
    heads = [one.group() for heads in HEADS.values() for one in heads.finditer(name)]
    return known or any(head != "Union" and not WEAK.fullmatch(head) for head in heads)
