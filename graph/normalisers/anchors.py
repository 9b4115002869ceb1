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


_KINDS = {
    Kind.ARTICLE: r"articles?|art[íi]culos?|articol[oi]|artigos?|artikel(?:en|n|s)?"
    r"|artt?\.|arts?\b\.?",
    Kind.PARAGRAPH: r"paragraph(?:es?|s)?|paras?\b\.?|pars?\.|párrafos?|paragraf[io]"
    r"|paragra(?:af|fen)|parágrafos?|§§?|(?-i:[OP]Ps?)(?=\s?\d)",
    Kind.SECTION: r"sections?|secs?\b\.?|s{1,2}(?:\.?(?=\s\d)|\.(?=\d))|abschnitt",
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
}
_OPENINGS = (
    r"§|[op]p|s[s.\s]|a(?:rt|nn?ex|nhang|lleg|bsch)|c(?:hap|[aá]p|onsid|l[aá]us)|erw|kap"
    r"|p(?:[aá]r|r[eéä]|rinc)|r(?:ec|[eè]gl|acc|ul)|s(?:ec|ched)|teil"
)
"""With which letters those words begin, as few others do."""
_WORDS_OF = "|".join(f"(?P<{kind.name}>{words})" for kind, words in _KINDS.items())
ANCHOR = re.compile(rf"(?=[aceokprst§])(?<![\w-])(?={_OPENINGS})(?:{_WORDS_OF})", re.IGNORECASE)
"""A word that may open a citation; the group's name is that of its `Kind`."""


def kind_of(anchor: re.Match[str]) -> Kind:
    """What an anchor's number counts."""
    return Kind[str(anchor.lastgroup)]
