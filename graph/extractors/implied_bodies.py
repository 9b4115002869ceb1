"""Bodies that a text calls by their head word alone, as its readers know whose they are.

*The Commission* is the European one where the text speaks of the European Union and of no other
commission, *Congress* that of the United States where it speaks of these. Both are likely only,
as is an organ whose name others may have.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from graph.extractors.passages import Passage, meets
from graph.gazetteer import Hit, gazetteer
from graph.vocabulary import Concept, ConceptKind, NameKind

_REF = "https://w3id.org/policygraph/ref/org/"
_UNION = _REF + "eu"
_OF_UNION = {
    "eu-commission": ("Commission", "Comisión", "Commissione"),
    "eu-council": ("Council", "Conseil", "Consejo", "Consiglio"),
    "eu-parliament": ("Parliament", "Parlement", "Parlamento"),
}
_MEANT = {head: _REF + name for name, heads in _OF_UNION.items() for head in heads}
CONGRESS = _REF + "us-congress"
OF_UNION = "the text speaks of the European Union, and names no other body of that sort before"
OF_STATES = "the text speaks of the United States, and names no other congress"
_CONGRESS = re.compile(
    r"(?<=\b(?:in|by|to|of|so)\s)(?<!\bthe\s)Congress(?![\w-]|[’'][a-rt-z]|\s(?:of|on|for|Party|Hall|Cent)|\s[A-Z])"
    r"|(?<=\b(?:that|from|with|urge|this|both|when|asks)\s)Congress(?![\w-]|\s(?:of|on|for)\s|\s[A-Z])"
    r"|(?<=\bPresident,\s)Congress(?=,)|(?<=\bPresident\sand\s)Congress(?![\w-]|[’']|\s(?:of|for)\s|\s[A-Z])"
    r"|(?<=\b(?:and|ask)\s)Congress(?=\s(?:to|has|should|must|passed|enacted|will|can|is|was)\b|[.,;])"
)
OF_COUNTRY = "the text speaks of that country, and names no other parliament"
_PARLIAMENTS = {
    "uk": re.compile(r"\bUK\b|\bU\.K\.|\bUnited\sKingdom\b|\bBrit(?:ain|ish)\b|\bWestminster\b"),
    "ca": re.compile(r"\bCanad(?:a|ian|ians)\b"),
    "au": re.compile(r"\bAustralian?s?\b"),
    "in": re.compile(r"\bIndian?\b|\bLok\sSabha\b"),
    "nz": re.compile(r"\bNew\sZealand"),
    "za": re.compile(r"\bSouth\sAfrican?\b"),
    "eu": re.compile(r"\bMEPs?\b|\bEuropean\sParliament\b"),
}
"""Countries whose houses are called *Parliament* without article, and the one union."""
_PARLIAMENT = re.compile(
    r"(?:(?<=\b(?:in|by|to|of)\s)|(?<=\b(?:from|with|that)\s)|(?<=\bthrough\s)|(?<=\bbefore\s)|(?<=\boutside\s))"
    r"Parliament(?![\w-]|[’'][a-rt-z]|\s(?:of|on|for|Square|Hill|House|Street)\b|\s[A-Z])"
)
_OTHER_PARLIAMENTS = re.compile(
    r"\b(?!(?:The|This|That|Their|Our|Your|Its|UK|Canadian|Australian|Indian|British|Westminster|Kingdom)\s)[A-Z][a-z]+\sParliament\b"
    r"|\bParliament\sof\b"
)
OF_OTHERS = "what follows the name may tell that another body of that name is meant"
_WHOSE = re.compile(
    r"\s(?:of|de|des|du|del|della|dello|do|da|dos|der)\s(?:(?:the|our|my|his|her|their|your|this|an?|la|le|les|el|los"
    r"|las|nuestr[oa]|notre|leur|nostr[oa]|nosso|nossa|unser[ers]{1,2})\s|l[’'])?"
    r"(?P<whose>[^\W\d_][\w’'-]+(?:\s[\w’'-]+){0,3})"
)

_STATES = re.compile(r"\bU\.\s?S\.|\bUSA?\b|\bUnited\sStates\b|\bH\.R\.\s\d|\bAmerica")
_OTHERS = re.compile(
    r"\b(?:[A-Z][a-z]+|World)\sCongress\b|(?<!\bPresident\sand\s)\bCongress\s(?:of|on)\s"
)


def of_union(head: str, whole: Collection[str]) -> str | None:
    """The body of the European Union that a head word may mean, if the text speaks of the Union."""
    meant = _MEANT.get(head)
    speaks = any(iri == _UNION or iri.startswith(f"{_UNION}-") for iri in whole)
    return meant if speaks else None


def holds(name: str, head: str) -> bool:
    """Whether a name has a head word anywhere: the *Council of Europe* is a council too."""
    return head in name.replace("’", " ").replace("-", " ").split()


def congresses(read: Collection[Passage]) -> Iterator[tuple[Passage, int, int]]:
    """Where a text speaks of *Congress*, and by this can only mean that of the United States."""
    texts = [passage.text for passage in read]
    if not any("Congress" in text for text in texts) or not any(map(_STATES.search, texts)):
        return
    named = [found.group() for text in texts for found in _OTHERS.finditer(text)]
    if any(not _of_states(name) for name in named):
        return
    for passage in read:
        for found in _CONGRESS.finditer(passage.text):
            yield passage, *found.span()


def parliaments(
    read: Collection[Passage], whole: Collection[str]
) -> Iterator[tuple[Passage, int, int, str]]:
    """Where a text on one country speaks of *Parliament* without article, and which that is."""
    texts = [passage.text for passage in read]
    if not any(map(_PARLIAMENT.search, texts)) or any(map(_OTHER_PARLIAMENTS.search, texts)):
        return
    spoken = {iri.removeprefix(_REF).split("-")[0] for iri in whole}
    told = [
        country
        for country, words in _PARLIAMENTS.items()
        if (country in spoken and country != "eu") or any(map(words.search, texts))
    ]
    meant = f"{_REF}{told[0]}-parliament" if len(told) == 1 else ""
    if meant not in gazetteer().known:
        return
    for passage in read:
        for found in _PARLIAMENT.finditer(passage.text):
            yield passage, *found.span(), meant


def _of_states(name: str) -> bool:
    """Whether a longer name may be that of the same congress: *This Congress*."""
    return name.startswith(("This ", "That ", "States ", "Every ", "Each ", "The ", "Dear "))


def doubts(
    passage: Passage, hit: Hit, concept: Concept, *, whole: frozenset[str]
) -> tuple[str, ...]:
    """A body's bare acronym is doubted where the text does not name what it is part of.

    So is a name that others may have: *General Assembly of our owners*.
    """
    organ = concept.kind is ConceptKind.BODY and concept.parent is not None
    if organ and hit.kind is NameKind.ACRONYM and concept.parent not in whole:
        return ("an acronym alone, and the text does not name the organisation",)
    others = organ and hit.kind is not NameKind.ACRONYM and _is_of_others(passage, hit.end)
    return (OF_OTHERS,) if others else ()


def _is_of_others(passage: Passage, end: int) -> bool:
    """Whether what follows an organ's name tells another owner."""
    behind = _WHOSE.match(passage.text, end)
    return behind is not None and not meets(passage.hits, *behind.span("whose"))
