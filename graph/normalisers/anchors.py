"""Words that open a citation of a provision: ``Article``, ``párrafo``, ``§``; what each counts."""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    """What a number counts; the names are those of Akoma Ntoso identifiers where it has one."""

    ARTICLE = "art"
    PARAGRAPH = "para"
    SECTION = "sec"
    PART = "part"
    CHAPTER = "chp"
    RECITAL = "rec"
    ANNEX = "annex"
    PREAMBLE = "preamble"
    PRINCIPLE = "principle"
    RULE = "rule"
    RECOMMENDATION = "recommendation"
    SCHEDULE = "schedule"
    CLAUSE = "clause"
    REGULATION = "reg"
    TITLE = "title"


_ROMAN = r"[IVX]{1,5}"
_STEPS = r"\d{1,3}[A-Z]{0,2}(?:\s?\(\w{1,4}\)){0,4}"
_OTHER_TEXTS = (
    r"(?:Act|Law|Directive|Regulations?|Treaty|Convention|Covenant|Agreement|Charter|Protocol|Code"
    r"|Constitution|Declaration|Order|Ordinance|Statute|Bill|Rules)"
)
_NAME_WORD = (
    rf"(?:(?!{_OTHER_TEXTS}\b)[A-Z][a-z’'-]+,?|(?:and|of|on|for|to|in|from|at|by)(?!\sthe\b)"
    r"|\([A-Z][\w’'-]*(?:\s[\w’'-]{1,30}){0,5}\))"
)
_OF_REGULATIONS = (
    rf"(?=\s{_STEPS}(?:(?:,\s|\s(?:and|or|to)\s|[-–]){_STEPS}){{0,5}}"
    rf",?\s(?:of|to|in|under)\sthe\s(?-i:(?:[A-Z]{{2}}\s(?!Regulations)(?=[A-Z][a-z]))?(?:{_NAME_WORD}\s){{0,14}}?"
    r"Regulations\b))"
)
"""*regulation 12* of the Port Regulations 2031: only what they number, no act of the Union.

Only one name stands between: *of the WHO under the Health Regulations* are two.
"""
_OF_TEXT = (
    rf"(?=\s{_ROMAN}(?:(?:,\s|\s(?:and|et|y|e)\s){_ROMAN}){{0,3}}"
    r",?\s(?:of|du|de|del|della|do|da)\s|\s[IVX]{1,5}\sdell[’'])"
)
"""*Title V* of a text: with a Roman number, and named beside it."""

_SUBSECTION = (
    r"(?:sub-?sections?(?=\s\d{1,4}[a-z]{0,2}(?:\s?\(\w{1,4}\)){1,4}\sof\s(?:section|article|s\.|sec\.|art\.)"
    r"\s?\d))"
)
"""*subsection 3(1)* of Section 9: a part of the section named behind it."""

_KINDS = {
    Kind.ARTICLE: r"articles?|art[íi]culos?|articol[oi]|artigos?|artikel(?:en|n|s)?"
    r"|artt?\.|arts?\b\.?",
    Kind.PARAGRAPH: r"paragraph(?:es?|s)?|paras?\b\.?|pars?\.|párrafos?|paragraf[io]"
    rf"|{_SUBSECTION}|paragra(?:af|fen)|parágrafos?|§§?|(?-i:[OP]Ps?)(?=\s?\d)",
    Kind.SECTION: r"(?:sub-?sections?(?=\s\d{1,4}[a-z]{0,2}(?:\.\d{1,3})?\())|sections?|secs?\b\.?"
    r"|(?<![’'.])(?-i:[Ss]?s)(?:\.?(?=\s\d)|\.(?=\d))|abschnitt",
    Kind.PART: r"parts?|partie|parte|teil",
    Kind.CHAPTER: r"chapters?|chaps?\.|chapitres?|capítulos?|capitol[oi]|kapitel",
    Kind.RECITAL: r"recitals?|considérants?|considerandos?|erwägungsgr(?:und|ünde)",
    Kind.ANNEX: r"annex(?:es|e)?|anexos?|allegat[oi]|anhang",
    Kind.PREAMBLE: r"preamble|préambule|preámbulo|preambolo|preâmbulo|präambel",
    Kind.PRINCIPLE: r"principles?|principio|principe",
    Kind.RULE: r"rules?|regla|règle",
    Kind.RECOMMENDATION: r"recommendations?|recommandation|recomendación|raccomandazion[ei]",
    Kind.SCHEDULE: r"schedules?",
    Kind.CLAUSE: r"clauses?|cláusula|clausola",
    Kind.REGULATION: rf"(?:regulations?|regs?\.){_OF_REGULATIONS}",
    Kind.TITLE: rf"(?-i:Titles?|TITLE|[Tt]itres?|[Tt]ítulos?|[Tt]itolo){_OF_TEXT}",
}
_OPENINGS = (
    r"§|[op]p|s[s.\s]|a(?:rt|nn?ex|nhang|lleg|bsch)|c(?:hap|[aá]p|onsid|l[aá]us)|erw|kap"
    r"|p(?:[aá]r|r[eéä]|rinc)|r(?:ec|eg|[eè]gl|acc|ul)|s(?:ec|ched|ub-?s)|t(?:eil|[ií]t)"
)
"""With which letters those words begin, as few others do."""
_WORDS_OF = "|".join(f"(?P<{kind.name}>{words})" for kind, words in _KINDS.items())
_NO_SUM = r"(?<![\w.,/$€£¥-])(?<![\d$€£¥]\s)"
_TITLES = (rf"{_NO_SUM}[1-9]\s", rf"{_NO_SUM}(?:[1-4]\d|5[0-4])\s")
_BEHIND, _BEHIND_USC, _BEHIND_CFR = (
    "|".join(rf"(?<={title}(?-i:{short})\s)" for title in _TITLES for short in shorts)
    for shorts in ((r"U\.S\.C\.",), ("USC",), ("CFR", r"C\.F\.R\."))
)
_ENDS = (
    r"\d{1,5}[a-z]?(?:\(|[.,;:)]|$|\s(?:and|or|of|to|is|was|as|in|which|that|applies|requires)\b)"
)
_CODED = rf"(?=\d)(?:{_BEHIND}|(?:{_BEHIND_USC})(?={_ENDS})|(?:{_BEHIND_CFR})(?=\d{{1,4}}\.\d))"
"""*17 U.S.C.* 512(c): the code's short form alone, with a section's number right behind it.

Such a code has 54 titles, and *2031 USC* is none; *25 CFR 2031 levels* has no section.
"""
ANCHOR = re.compile(
    rf"(?=[aceokprst§])(?<![\w-])(?={_OPENINGS})(?:{_WORDS_OF})|(?P<CODED>{_CODED})", re.IGNORECASE
)
"""A word that may open a citation; the group's name is that of its `Kind`."""


def kind_of(anchor: re.Match[str]) -> Kind:
    """What an anchor's number counts."""
    return Kind.SECTION if anchor.lastgroup == "CODED" else Kind[str(anchor.lastgroup)]
