"""Which instrument a citation's numbers belong to, told from the words around them.

In order: *Article 7 of the TRIPS Agreement*, *Article 2.3 ACTA*, *TRIPS Art. 31(f)*,
*Article 27, TRIPS*. An instrument that the vocabulary does not hold (*Article 25 of the
Constitution of Kenya*, *Article 12 TEC*, *A/HRC/30/12, para. 4*) is kept in its own words
and never taken for the nearest treaty.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from graph.gazetteer import Gazetteer, Hit
from graph.gazetteer.senses import is_part
from graph.normalisers.anchors import ANCHOR, Kind
from graph.normalisers.callings import GENERIC_HEADS, OTHER_HEADS, calling, opens_clause
from graph.normalisers.law_names import NO_NAMES, law_name
from graph.normalisers.names_before import FURTHEST, PREPOSED, name_before
from graph.normalisers.naming import NORM_KINDS
from graph.normalisers.provisions import Provision
from graph.normalisers.unknown_names import NAME_AFTER, bare

LONGEST_LEAD = 60
LONGEST_NAME = 160
SHORTEST_TITLE = 3
_CAMPAIGN = re.compile(r"(?<=\s)[A-ZÀ-Þ]\w+\s(?:Stop|STOP)\s$")
"""*the Campaign Stop* TTIP is a campaign."""


class Binding(StrEnum):
    """How a citation tells its instrument."""

    NAMED = "named"
    UNKNOWN = "unknown"
    ANAPHOR = "anaphor"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation found in a flow, from ``start`` to ``end``.

    ``provisions`` is empty where a whole instrument is cited by name. ``iris`` are the known
    instruments that the name may mean, ``instrument`` the words of an unknown one, which stand
    at ``place``, or the head noun of *the Agreement*.
    """

    start: int
    end: int
    provisions: tuple[Provision, ...] = ()
    binding: Binding = Binding.BARE
    iris: tuple[str, ...] = ()
    instrument: str | None = None
    place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """The citable names in a text, by where they start and where they end.

    A name that means nothing known is that of an instrument told by its form.
    """

    text: str
    by_start: Mapping[int, Hit]
    by_end: Mapping[int, Hit]
    names: Gazetteer

    def norms(self, hit: Hit) -> tuple[str, ...]:
        """Those among the things that a name may mean which can be cited."""
        return tuple(iri for iri in hit.iris if self.names.kind(iri) in NORM_KINDS)

    def is_plain(self, hit: Hit) -> bool:
        """Whether a name means an instrument and nothing else.

        *TRIPS waiver* does not, nor do names made with an acronym that a body shares: *SECURE
        standards* mentions what is done, and cites no text.
        """
        words = self.text[hit.start : hit.end].split()
        if _CAMPAIGN.search(self.text[max(0, hit.start - LONGEST_LEAD) : hit.start]):
            return False
        loose = len(words) <= SHORTEST_TITLE and any(map(self._is_shared, words[:-1]))
        return len(self.norms(hit)) == len(hit.iris) and not loose and not is_part(self.text, hit)

    def _is_shared(self, word: str) -> bool:
        """Whether an acronym means both an instrument and something else."""
        if not word.isupper():
            return False
        return len({self.names.kind(iri) in NORM_KINDS for iri in self.names.named(word)}) > 1


_OF = re.compile(
    r"""[,)\]”"]{0,2}(?:,?\srespectively,?(?=\s))?(?:,?\s(?:both|amb[oa]s|tous\sdeux|toutes\sdeux|entramb[ie]|beide)(?=\s))?(?:,?\s(?:and|et|y|e|und)\s(?:other|autres|otras|otros|outras|outros|andere[nr]?)
        \s(?:[a-z]{5,12}\s)?(?:provisions|articles|dispositions|disposiciones|artículos|disposições
        |artigos|Bestimmungen))?\s?(?:
        \b(?:of|under|in|to|from|within)\s(?:(?:both\s)?(?:the|that|this|its|our|an?)\s)?
        (?:(?:said|same|aforementioned|above-mentioned)\s)?
      | \b(?:du|des|de\sla|de\sl[’']|de|del|dello|della|dell[’']|dei|degli|delle|der|d[oa]s?)
        (?:\s|(?<=[’']))
        (?:l[’']|los\s|la\s|dich[oa]\s|es[ea]\s|est[ea]\s|quest[oa]\s|cet(?:te)?\s)?
      | \bdu(?:dit)\s
      | \bvan\s(?:(?:de|het|dit|deze|dat|die)\s)?
    )\[?""",
    re.VERBOSE | re.IGNORECASE,
)
_OF_ONLY = re.compile(
    r"\s(?:of\s(?:the|that|this)|du|de\sla|de\sl[’']|del|della|dell[’']|der|des|da|do)(?:\s|(?<=[’']))"
    r"[A-ZÀ-Þ]"
)
_SHORT = re.compile(r"(?:[A-Z][A-Za-z-]{1,12}\s)?\(")
_THEREOF = re.compile(r",?\s(?:thereof|of\s(?:it|the\s(?:same|latter))|davon)\b")
_BESIDE = re.compile(r"\s\(?(?:the\s)?")
_COMMA = re.compile(r",\s(?:(?:the|la|le|el|il|a|o|der|die|das|de|het)\s|l[’'])?")
_SPACE = re.compile(r"(?:[’']s)?\s")
_SPACE_OR_COMMA = re.compile(r"(?:[’']s)?,?\s")
_LEAD = re.compile(
    rf"(?!{GENERIC_HEADS}|{OTHER_HEADS})"
    r"(?:(?:[A-Z]\.)+|[A-Z][\w&]*(?:[’']s)?|leaked|draft|revised|amended|said|\d{4})[\s-]"
)
_APPOSED = re.compile(r",?\s\(?")
_NUMBERED = re.compile(r"\d{2,4}/\d{1,4}")
_ACRONYM_AFTER = re.compile(
    r"\s\(?(?P<name>[A-Z]{2,8}(?:-[A-Z]+)?|[A-Z][A-Za-z]{1,6}[A-Z])(?![\w-])"
)
_SHOUTED = re.compile(r"\s[A-ZÀ-Þ]{2,}\s[A-ZÀ-Þ]{2,}\b")
"""*ARTICLE 29 STATES OF EMERGENCY*: in a heading in capitals a word is no acronym."""


def bound(named: Named, reference: Reference) -> Reference:
    """The reference with its instrument, as far as the words around it tell."""
    for rule in (named_after, _unknown_of, _named_before, _named_beyond_comma, _unknown):
        found = rule(named, reference)
        if found is not None:
            return found
    return reference


def is_of(text: str, place: int) -> bool:
    """Whether *of …* or the like follows, in one of the languages read."""
    return _OF.match(text, place) is not None


def by_name(named: Named, hit: Hit) -> Reference:
    """The citation of a whole instrument by its name, known or not."""
    iris = named.norms(hit)
    if iris:
        return Reference(hit.start, hit.end, (), Binding.NAMED, iris)
    return replace(
        Reference(hit.start, hit.end),
        binding=Binding.UNKNOWN,
        instrument=named.text[hit.start : hit.end],
        place=(hit.start, hit.end),
    )


def _with(named: Named, reference: Reference, hit: Hit) -> Reference:
    found = by_name(named, hit)
    plain = not found.iris and not any(map(str.isdigit, named.text[hit.start : hit.end]))
    beside = _APPOSED.match(named.text, hit.end) if plain else None
    act = named.by_start.get(beside.end()) if beside else None
    if (
        beside
        and act
        and named.text[act.end - 1].isalnum()
        and _NUMBERED.search(named.text, act.start, act.end)
    ):
        found = by_name(named, act)
    return replace(
        found,
        start=min(reference.start, hit.start),
        end=max(reference.end, hit.end, found.end),
        provisions=reference.provisions,
    )


def named_after(named: Named, reference: Reference) -> Reference | None:
    """*of the WTO's TRIPS Agreement*, or the name directly beside the number."""
    text = named.text
    joint = _OF.match(text, reference.end)
    if joint:
        place = joint.end()
        while place <= joint.end() + LONGEST_LEAD:
            if hit := named.by_start.get(place):
                return None if is_part(text, hit) else _with(named, reference, hit)
            lead = _LEAD.match(text, place)
            if lead is None:
                return _explained(named, reference, place)
            place = lead.end()
        return None
    return _hit_beside(named, reference, _BESIDE)


def _hit_beside(named: Named, reference: Reference, joint: re.Pattern[str]) -> Reference | None:
    """A name that follows at once, unless another citation of its own opens after it."""
    found = joint.match(named.text, reference.end)
    hit = named.by_start.get(found.end()) if found else None
    if hit is None or is_part(named.text, hit):
        return None
    further = (_SPACE if joint is _BESIDE else _SPACE_OR_COMMA).match(named.text, hit.end)
    if further and ANCHOR.match(named.text, further.end()):
        return None
    return _with(named, reference, hit)


def _explained(named: Named, reference: Reference, place: int) -> Reference | None:
    """*of the PSD (Directive 2004/99/EU)*: the number tells what the short form means."""
    short = _SHORT.match(named.text, place)
    hit = named.by_start.get(short.end()) if short else None
    return _with(named, reference, hit) if hit and hit.iris else None


def _unknown_of(named: Named, reference: Reference) -> Reference | None:
    """*of the Ports Ordinance*: what is said to be of another text is not of the one before."""
    return _unknown(named, reference) if _OF_ONLY.match(named.text, reference.end) else None


def _named_before(named: Named, reference: Reference) -> Reference | None:
    """*TRIPS Art. 31(f)*, *the TRIPS Agreement (Articles 7 and 8)*, *GDPR under article 7*."""
    for end in range(reference.start, max(-1, reference.start - FURTHEST), -1):
        hit = named.by_end.get(end)
        if hit and PREPOSED.fullmatch(named.text, end, reference.start):
            if _is_of_next(named.text, end, reference):
                return None
            whole = reference.provisions[0].kind is Kind.ARTICLE
            if whole and opens_clause(named.text, end, reference.end):
                return None
            found = _with(named, reference, hit)
            opened = named.text.find("(", end, reference.start) >= 0
            closed = opened and named.text[found.end : found.end + 1] == ")"
            return replace(found, end=found.end + 1) if closed else found
    return None


def _is_of_next(text: str, end: int, reference: Reference) -> bool:
    """*Art. 5 GG,* § 823 BGB: a section behind a comma is of the law behind it."""
    german = text.startswith(",", end) and text.startswith("§", reference.start)
    return german and _ACRONYM_AFTER.match(text, reference.end) is not None


def _named_beyond_comma(named: Named, reference: Reference) -> Reference | None:
    return _hit_beside(named, reference, _COMMA)


def _unknown(named: Named, reference: Reference) -> Reference | None:
    """*the Agreement*, or an instrument that the vocabulary does not hold."""
    text = named.text
    if thereof := _THEREOF.match(text, reference.end):
        return replace(reference, end=thereof.end(), binding=Binding.ANAPHOR)
    if joint := _OF.match(text, reference.end):
        law = law_name(text, joint.end(), joint.end() + LONGEST_NAME)
        called = None if law else calling(text, joint.end())
        if called:
            return replace(
                reference,
                end=called.end(),
                binding=Binding.ANAPHOR,
                instrument=called["head"],
                place=called.span("head"),
            )
        last = joint.end() + LONGEST_NAME
        return _strange(reference, law or NAME_AFTER.match(text, joint.end(), last))
    after = _ACRONYM_AFTER.match(text, reference.end)
    if after and not _SHOUTED.match(text, after.end()):
        return _strange(reference, after)
    place = name_before(text, reference.start)
    if place:
        return replace(
            reference,
            start=place[0],
            binding=Binding.UNKNOWN,
            instrument=text[place[0] : place[1]],
            place=place,
        )
    return None


def _strange(reference: Reference, name: re.Match[str] | None) -> Reference | None:
    if name is None or name["name"] in NO_NAMES:
        return None
    words = bare(name["name"])
    start, end = name.start("name"), name.start("name") + len(words)
    return replace(
        reference, end=end, binding=Binding.UNKNOWN, instrument=words, place=(start, end)
    )
