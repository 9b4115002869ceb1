"""Senders who say who they are: *We write on behalf of the Quay Rights League (QRL)*.

Further on they may call themselves by the name or by its acronym. The name stands right behind
the words that introduce it: *on behalf of those whom the Oil Company (OC) harmed* is no such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = r"[A-ZÀ-Þ][\w’'&.-]{1,30}"
_JOIN = r"(?:of|for|and|on|the|de|du|des|del|della|da|do|das|la|le|et|y|e|für|und|&)"
_NAME = rf"{_WORD}(?:\s(?:{_JOIN}\s){{0,2}}{_WORD}){{0,8}}"
_SHORT = r"\((?:[“\"«]|the\s){0,2}(?P<short>[A-ZÀ-Þ][\w&-]{1,11})[”\"»]?\)"
_LEADERS = (
    r"(?:(?:the|an?|present\sand\spast|past\sand\spresent|current|elected|executive|general)\s){0,3}"
    r"(?:heads?|leaders?|representatives?|directors?|chairs?|presidents?|coordinators?|secretary)\s(?:of|for)\s"
)
_TO_YOU = (
    r"(?:\s(?:to|you|your|today|again|jointly|together|respectfully|both|here|now|once\smore|in\sresponse"
    r"|in\ssupport|this|these|the|following|short|brief|joint|letter|comments?|statement|submission"
    r"|testimony|petition|note)){0,8}"
)
_WRITING = (
    r"(?:[Ww]e|I)\s(?:am\s|are\s)?(?:\w{4,14}ly\s)?(?:writ(?:e|ing)|submit(?:ting)?|speak(?:ing)?)"
)
_BRIEF = r"(?:\s[a-zà-ÿ]{1,10}|\sIhnen|\sSie){0,3}\s"
_BEHALF = (
    rf"(?:{_WRITING}{_TO_YOU},?\s(?:as\s{_LEADERS}|on\sbehalf\sof\s)"
    rf"|(?:[Jj]e\svous|[Nn]ous\svous)\s(?:écris|écrivons){_BRIEF}?au\snom\sd(?:e\s|u\s|es\s|[’'])"
    rf"|[Ee]scrib(?:o|imos){_BRIEF}?en\s(?:nombre|representación)\sdel?"
    rf"|[Ss]criv(?:o|iamo){_BRIEF}?a\snome\sd(?:i|el|ella|ell[’']|ei|egli|elle)"
    rf"|[Ee]screv(?:o|emos){_BRIEF}?em\snome\sd[aeo]s?"
    rf"|(?:[Ii]ch\sschreibe|[Ww]ir\sschreiben){_BRIEF}?(?:im\sNamen\s(?:de[rs]|von)|namens\sde[rs]))\s?"
)
_OPENED = (
    r"(?:On\sbehalf\sof|Au\snom\sd(?:e|u|es|[’'])|En\s(?:nombre|representación)\sdel?|A\snome\sd(?:i|el|ella|ell[’']|ei|egli|elle)"
    r"|Em\snome\sd[aeo]s?|Im\sNamen\s(?:de[rs]|von)|Namens)\s?"
)
_KIND = (
    r"(?:l[’']|(?:the|l[aeo]s?|el|os?|as?|die|der|das|de|het|entire|whole|international|national|local|regional|independent"
    r"|non-?profit|charity|group|network|coalition|campaign|organi[sz]ation|association|union|collecti(?:f|ve)|réseau"
    r"|asociación|colectivo|organización|entidad|plataforma|associazione|rete|comitato|associação|coletivo|movimento"
    r"|entidade)\s){0,4}"
)
_NOW = (
    r"(?=(?:,?\s(?:and|et|y|e|und)\s[^.;:()]{1,80})?,?\s(?:(?:we|I|my|our|nous|je|wir|ich|noi|thank|please)\b|j[’']"
    r"|(?:(?:les?|l[ae]s|os|nos|me|vi|ci|lhes?|[a-zà-ÿ]{2,12}e)\s)?(?:[a-zà-ÿ]{3,16}mos|[a-zà-ÿ]{2,14}iamo|escribo|quiero"
    r"|quisiera|deseo|permito|dirijo|agradezco|scrivo|ringrazio|escrevo|agradeço)\b|[a-zäöü]{3,12}\s(?:ich|wir)\b))"
)
"""*…, we thank you*, *… bitten wir Sie*: those who say on whose behalf speak themselves."""
_SURELY = (
    re.compile(rf"(?<!\w){_BEHALF}{_KIND}(?P<name>{_NAME})\s{_SHORT}"),
    re.compile(rf"(?<!\w){_OPENED}{_KIND}(?P<name>{_NAME})\s{_SHORT}{_NOW}"),
    re.compile(
        rf"(?<!\w)On\sbehalf\sof\s(?:our|its)\s[^.;:(),A-ZÀ-Þ]{{3,60}},\s(?:the\s)?(?P<name>{_NAME})\s{_SHORT},?\s"
        r"(?:\w{4,14}ly\s)?(?:writes|thanks|welcomes|submits|appreciates|is)\b"
    ),
)
_LIKELY = re.compile(
    rf"(?:(?:The|La|Le|El|Die|Der|Il|[AO])\s|L[’'])?(?P<name>{_NAME})\s{_SHORT},?\s"
    r"(?:writes?|welcomes?|thanks?|appreciates?|respectfully|submits?|(?:is|are)\s(?:writing|pleased|grateful)"
    r"|se\s(?:dirige|complace)|(?:vous\s)?remercie|ringrazia|agradece|dankt|begrüßt|saluda|accoglie)\b"
)


_RESPECTFULLY = re.compile(
    rf"(?<!\w)(?P<name>{_NAME})\s{_SHORT}\srespectfully\s(?:requests?|urges?|asks?|submits?|recommends?|calls?)\b"
)
_OPENING_LENGTH = 1_500


def introduced(text: str) -> Iterator[str]:
    """The names and acronyms by which the opening of a text says who sends it."""
    words = " ".join(text.split())
    for pattern in _SURELY:
        for one in pattern.finditer(words):
            if _fits(one["name"], one["short"]):
                yield from one.group("name", "short")


def opening(text: str) -> Iterator[str]:
    """The name that a text opens with: *The Quay League (QL) thanks you*. It may be another's."""
    found = _LIKELY.match(" ".join(text.split()))
    if found:
        yield from found.group("name", "short")
    for one in _RESPECTFULLY.finditer(" ".join(text[:_OPENING_LENGTH].split())):
        if _fits(one["name"], one["short"]):
            yield from one.group("name", "short")


def _fits(name: str, short: str) -> bool:
    """Whether an acronym is of the whole name: *OC* is not of *Victims of the Oil Company*."""
    return not short.isupper() or name[0] == short[0]
