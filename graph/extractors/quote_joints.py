"""Who speaks where two clauses stand before the verb: *The Board met and* the captain *said “…”*.

Two who speak together stay together: *the mayor and the captain said*. A pronoun tells nobody.
"""

from __future__ import annotations

import re

_JOINT = (
    r"(?:and|but|so|when|while|before|after|y|e|et|und|aber|en|mais|pero|ma|mas|cuando|quand|quando|als)"
    r"(?:\s(?:then|later|luego|después|ensuite|puis|poi|dann|depois))?"
)
_CLAUSE = re.compile(
    rf",?\s{_JOINT}\s(?:(?:the|our|my|his|her|its|their|an?|la|le|les|el|los|las|il|lo|i|gli|o|os|as|su|sus|der|die"
    r"|das|ein|eine|de|het)\s|l[’'])"
)
_PRONOUN = re.compile(
    rf"\s{_JOINT}\s(?:s?he|it|they|we|I|you|one|él|ella|ellos|ellas|ils?|elles?|on|lui|lei|loro|el[ea]s?|er|sie"
    r"|es|hij|zij|ze)$"
)
_DONE = re.compile(
    r"(?<![\w’'-])(?:(?<!\bthe\s)(?<!\ban\s)(?<!\ba\s)\w{2,14}ed|met|took|came|went|wrote|spoke|gave|made|held|found"
    r"|was|were|is|are|has|had|have|did|got|left|lost|won|saw|ran|stood|sat|fell|rose|broke|told|knew|meets"
    r"|(?:se|si|s[’'](?:est|était|sont))\s?\w+|(?:è|est|a|ha|han|hat|ont)\s\w+|\w{2,14}(?:ó|aron|ieron|ou|iu|eu)"
    r"|\w{3,14}-se|\w{3,14}(?:rten?|gten?|ckten?|hten?)|kam|ging|sprach|schwieg)(?![\w’'])",
    re.IGNORECASE,
)
_CLAUSE_OF = re.compile(
    r"^(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey)\s[a-zà-ÿ]|^(?:[Ii]t|[Tt]h(?:is|at|ere|ese|ose))$|\s(?:which|that|who|whom|que|qui|che)$|^\w{3,14}(?:iamo|amos|emos|imos)\s[A-ZÀ-Þ]"
)
"""*I voted against the Bill which* is no name; *We Own It* is one."""
_ASIDE = re.compile(r"\s[–—](?:\s[^–—]{0,80}[–—]?)?$")
"""*Ana Ruiz* – the mayor – *said*."""


def who(words: str) -> tuple[int, int] | None:
    """The part of some words that names who speaks; None where a pronoun does."""
    end = len(_ASIDE.sub("", words))
    words = words[:end]
    if _PRONOUN.search(words) or _CLAUSE_OF.search(words) or words.startswith("of "):
        return None
    begin = 0
    for joint in _CLAUSE.finditer(words):
        if _DONE.search(words, begin, joint.start()):
            begin = joint.end()
    return begin, len(words)
