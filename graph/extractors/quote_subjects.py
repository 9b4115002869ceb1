"""The subject of the sentence that leads words in: *The panel of experts concluded that “…”*.

A person or body says, concludes, warns; a text also limits, guarantees, requires. The subject
is what stands between the clause before it and the verb, without article and without what is
added to it between commas.
"""

from __future__ import annotations

import re

FURTHEST = 140
_LONGEST = 160
_MOST_WORDS = 16

_TOLD = (
    r"said|says?|wrote|writes?|argue[ds]?|explain(?:ed|s)|add(?:ed|s)|warn(?:ed|s)?|note[ds]"
    r"|stress(?:ed|es)|state[ds]|told|declare[ds]|affirm(?:ed|s)|put\sit|conclude[ds]?|found|finds"
    r"|held|holds|rule[ds]|observe[ds]|acknowledge[ds]|confirm(?:ed|s)|recall(?:ed|s)|remind(?:ed|s)"
    r"|insist(?:ed|s)?|admit(?:ted|s)|report(?:ed|s)|remark(?:ed|s)|claim(?:ed|s)|comment(?:ed|s)"
    r"|describe[ds]|call(?:ed|s)\s(?:for|it|this|them)|emphasi[sz]e[ds]|underline[ds]|recommend(?:ed|s)"
    r"|recogni[sz]e[ds]|promise[ds]|pledge[ds]|urge[ds]|reiterate[ds]|agree[ds]|advise[ds]|cautioned"
    r"|tweeted|posted|replied|responded|testified|announce[ds]|clarif(?:ied|ies)|suggest(?:ed|s)"
    r"|decide[ds]|demand(?:ed|s)|ask(?:ed|s)|reads|read|allege[ds]|assert(?:ed|s)|maintain(?:ed|s)"
    r"|contend(?:ed|s)|underscore[ds]|highlight(?:ed|s)|complain(?:ed|s)|tweets|predict(?:ed|s)"
)
_PROVIDES = (
    r"provide[ds]?|require[ds]?|guarantee[ds]?|limit(?:ed|s)|exempt(?:ed|s)|define[ds]?|refer(?:red|s)"
    r"|oblige[ds]?|entitle[ds]?|prohibit(?:ed|s)|allow(?:ed|s)|permit(?:ted|s)|empower(?:ed|s)"
    r"|mandate[ds]|commit(?:ted|s)|speaks?|contains?|includes?|protect(?:ed|s)|restrict(?:ed|s)"
    r"|establish(?:ed|es)|enshrine[ds]|set(?:s)?\sout|la(?:ys|id)\sdown|stipulate[ds]|bans?|promises?"
)
_VERB = re.compile(rf"\s(?P<verb>(?P<told>{_TOLD})|{_PROVIDES})\b")
_AIDS = re.compile(
    r"(?:\s(?:also|itself|themselves|himself|herself|has|have|had|recently|expressly|rightly|clearly"
    r"|explicitly|therefore|thus|even|once|already|repeatedly|correctly|further|then|only"
    r"|now|publicly|again|specifically|duly|may|will|would|must|shall|should|to))+$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",\s(?:which|who|whose|adopted|published|issued|signed)\b[^;:]{2,140},?$")
_ADDED = re.compile(r"(?<!^),\s(?!and\s|or\s)[^,;:]{2,90},$")
_PERSON = re.compile(
    r",\s(?P<name>[A-ZÀ-Þ][\w’'.-]{1,20}(?:\s(?:de|von|van|der|bin|al|el|da|[A-ZÀ-Þ][\w’'.-]{0,20})){0,3}"
    r"\s[A-ZÀ-Þ][\w’'.-]{1,20}),$"
)
_AS = re.compile(r"(?:as|in\swhat)\s(?=[A-ZÀ-Þ]|the\s|our\s|one\s)", re.IGNORECASE)
_BREAKS = (", ", "; ", ": ", " that ")
_INTRO = re.compile(
    r"(?:In|On|At|Under|For|With|After|Before|Since|During|By|As|When|While|Although|Yet|However"
    r"|Moreover|Furthermore|Indeed|Thus|And|But|To|From|Last|Earlier|Now|Here|Even|If|Because"
    r"|Recently|Similarly|Likewise|Finally|Despite|Among|Following|According|Speaking|Today)\b"
)
_ALTHOUGH = re.compile(r"(?:(?:Even\s)?[Tt]hough|Although|While|Whereas|Whilst)\s")
_DETERMINER = re.compile(
    r"(?:the|an?|its|their|his|her|our|this|that|these|those|one|your)\s", re.IGNORECASE
)
_PRONOUN = re.compile(
    r"(?:I|we|you|he|she|it|they|who|which|that|this|there|one|these|those|some|others|many)$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"^(?:while|whereas|although|because|as|and|but|when|where|if|not|no|to|did|does|do|nobody|none|neither)\b"
    r"|\b(?:is|are|was|were|we|they|not|never|nobody|can|cannot|could|might)\b|n[’']t\b",
    re.IGNORECASE,
)
TEXT = re.compile(
    r"\b(?:resolution|bill|act|report|letter|statement|study|survey|declaration|agreement|convention"
    r"|covenant|treaty|release|judge?ment|directive|regulation|recommendation|guidelines?|opinion"
    r"|communiqué|standards?|framework|charter|code|constitution|protocol|decision|rules|principles?"
    r"|strategy|plan|policy|note|paper|comment|proposal|stocktake|summary|articles?|section|clause"
    r"|recital|paragraph|law|ordinance|decree|text|draft|preamble|manifesto|commitment|communication"
    r"|handbook|chapter|annex|goal|target|agenda|methodology|assessment|review|article)\b"
    r"|\d/\d{2,4}",
    re.IGNORECASE,
)


def subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the subject stands that tells the words behind ``end``.

    ``start`` is where the sentence begins.
    """
    told = None
    for verb in _VERB.finditer(text, max(start, end - _LONGEST - FURTHEST), end):
        if end - verb.end() > FURTHEST:
            continue
        found = noun(text, _concession(text, start, text[verb.end() : end]), verb.start())
        if found is None:
            continue
        words = text[found[0] : found[1]]
        if verb["told"] or TEXT.search(words):
            told = found
    return told


def _concession(text: str, start: int, between: str) -> int:
    """Where the clause begins that *although* opens, if it goes on up to the words."""
    opening = _ALTHOUGH.match(text, start)
    return opening.end() if opening and "," not in between else start


def noun(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words before a verb that are its subject."""
    start = max(start, end - 2 * _LONGEST)
    before = _AIDS.sub("", text[start:end])
    if found := _AS.match(before):
        return _named(before[: _first_comma(before)], found.end(), start)
    if person := _PERSON.search(before):
        return start + person.start("name"), start + person.end("name")
    core = _RELATIVE.sub("", before)
    core = core if core != before else _ADDED.sub("", before)
    places = [core.rfind(sign) + len(sign) for sign in _BREAKS if sign in core]
    begin = max(places, default=0)
    return None if _INTRO.match(core, begin) else _named(core, begin, start)


def _first_comma(words: str) -> int:
    return words.find(",") if "," in words else len(words)


def _named(words: str, begin: int, offset: int) -> tuple[int, int] | None:
    """The subject without its article, unless it names nobody."""
    if found := _DETERMINER.match(words, begin):
        begin = found.end()
    name = words[begin:].strip(" ,")
    begin += words[begin:].find(name)
    if not 0 < len(name.split()) <= _MOST_WORDS or not any(map(str.isalpha, name)):
        return None
    if _PRONOUN.match(name) or _CLAUSE.search(name) or any(sign in name for sign in '“”"'):
        return None
    return offset + begin, offset + begin + len(name)
