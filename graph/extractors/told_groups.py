"""Groups that a text tells of as asking: *Forty organisations urge …*, *His family calls on …*.

Whether those are the senders, or stand with them, the words do not tell.
"""

from __future__ import annotations

import re

from graph.extractors.asking_words import ASKING

ADVERBS = (
    r"(?:\s(?:therefore|thus|also|further|once|respectfully|strongly|urgently|jointly|collectively|hereby|again|now"
    r"|instamment|daher|deshalb)){0,3}"
)
_NUMBER = (
    r"(?:\d[\d,.]{0,5}|[Tt](?:wo|hree|en|welve|wenty|hirty)|[Ff](?:our|ive|orty|ifty)|[Ss](?:ix|even|ixty)"
    r"|[Ee](?:ight|leven|ighty)|[Nn]in(?:e|ety)|(?:[Aa]|[Oo]ne)\shundred|[Dd]ozens\sof|[Hh]undreds\sof"
    r"|[Aa]\s(?:broad\s)?(?:group|coalition|number)\sof)(?:-[a-z]{3,5})?"
)
_OVER = (
    r"(?:(?:[Mm]ore\sthan|[Oo]ver|[Nn]early|[Pp]lus\sde|[Mm]ás\sde|[Mm]ais\sde|[Mm]ehr\sals|Über)"
    r"\s)?"
)
_GROUPS = (
    r"(?:organi[sz]ations|NGOs|CSOs|groups|associations|networks|ONGs?|organizaciones|organizzazioni"
    r"|organizações|entidades|associazioni|Organisationen|Verbände)"
)
_COUNTED = re.compile(
    rf"(?:{_OVER}{_NUMBER}\s(?:[\w-]{{2,20}}\s){{0,4}}?{_GROUPS}"
    rf"|(?:[Tt]he\s)?(?:[Cc]ivil\ssociety|Human\srights|Non-governmental|Environmental)\s{_GROUPS}|NGOs|CSOs)"
    rf"(?:\s[^.;:]{{1,110}}?)?{ADVERBS},?\s(?P<verb>{ASKING})(?=[\s:,])"
)
"""*More than forty river groups call on …*, *Civil society organisations urge …*."""
_OWN = (
    r"(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Ss](?:a|es|on)|[Ll]eurs?|[Ss]us?|[Ss]ua|[Ss]eus?|[Ss]uoi"
    r"|[Ll]oro|[Ss]eine?|[Ii]hre?)"
)
_CLOSE = (
    r"(?:famil(?:y|ies)|famille|familia(?:res)?|famiglia|família|familie|friends|amis|amig[oa]s|amici"
    r"|freunde|colleagues|collègues|coll[eè]ghi|colegas|kolleg(?:en|innen)|relatives|proches|parents"
    r"|neighbours|neighbors|supporters|parishioners)"
)
_RELATED = re.compile(
    rf"(?:[Tt]oday,\s|[Tt]herefore,\s)?(?:(?:[Ll][ae]|[Ii]l?|[AOao]s?)\s)?(?:{_OWN}\s(?:[\w-]{{3,14}}\s)?(?i:{_CLOSE})"
    r"(?:,\s(?:and\s)?|\s(?:and|et|y|e|und)\s|(?=\s))){1,5}"
    rf"{ADVERBS},?\s?(?P<verb>{ASKING})(?=[\s:,])"
)
"""*His family and his friends call on the minister to …*."""


def told_of_groups(text: str, start: int, end: int) -> re.Match[str] | None:
    """What a sentence tells that such groups ask, its verb as ``verb``."""
    return _COUNTED.match(text, start, end) or _RELATED.match(text, start, end)
