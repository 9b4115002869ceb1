"""Who is told behind quoted words, or amid them: *“…”, said Ana Ruiz*, *“… – sagt Ana Ruiz – …”*.

A credit without verb ends the paragraph that its quotation opens: *“….” Ana Ruiz, Ports Watch*.
"""

from __future__ import annotations

import re

from graph.extractors.quote_agents import FOLLOWING
from graph.extractors.quote_further import SAID
from graph.extractors.quote_patterns import ARTICLE, CAPITAL, PARTICLE, SAYING, STOPS
from graph.sections.words import kind, kinds_of

NAME = (
    r"(?:[A-ZÀ-Þ][\w’'.-]{0,30})(?:\s(?:[A-ZÀ-Þ][\w’'.-]{0,30}|of\sthe|of|for|and\sthe|(?:and|on|with|on\sthe)(?=\s[A-ZÀ-Þ])|de\sla"
    r"|de|des|du|del|della"
    r"|von|van|der|da|dos|do|bin|al)(?=\s|[,:;.)(”\"’]|$)){0,9}"
)
_OWNER = r"(?:(?!that\b|are\b|is\b|show)[\w’'-]{1,20}\s){0,7}?[\w’'-]{2,20}"
_AFTER = re.compile(
    rf"[,.]?\s?(?:[”\"»’“]|&#?\w{{2,6}};)?,?\s(?:{SAID}\s(?:the\s)?(?P<said>{NAME})"
    rf"|{SAID}\s(?:the|an?|one|our)\s(?P<whom>[a-z][^,.;:“”]{{2,70}})"
    rf"|{SAID}\s(?:la|le|les|el|il|lo|o|a|os|as|die|der|das|de|het|l[’'])\s?"
    rf"(?P<abroad>[a-zà-ÿ][^,.;:“”«»]{{2,70}})"
    rf"|(?:the\s)?(?P<name>{NAME})\s(?:has\s)?{SAID}\b"
    rf"|(?:the|its|their|our)\s(?P<owner>(?=[a-z]){_OWNER})\s(?:has\s)?{SAID}\b"
    r"|(?:according\sto|selon|según|secondo|segundo|laut|volgens|aldus)\s(?!(?:que|whether|how)\b|qu[’'])"
    r"(?P<told>(?:(?:the|le|la|les|el|il|o|a|de|der|die)\s|l[’'])?[^,.;:“”«»]{3,70}))"
)
_IN_ENGLISH = (
    r"(?:in\sEnglish|en\s(?:anglais|inglés)|in\singlese|em\singlês|auf\sEnglisch|in\shet\sEngels)"
)
_GLOSS = (
    r"(?:(?:(?:emphasis|italics|own\stranslation|unofficial\stranslation|sic|énfasis|cursivas?|traducción|tradução|corsivo"
    r"|traduzione|enfasi|traduction|italiques|Hervorh\w{0,9}|Übersetzung|cursief|nadruk|vertaling|soulign(?:é|ée?s?|ement|ons))\b"
    r"|(?:our|my|eigene|destaques?)\s|(?:translation|grifos?)(?:\s(?-i:[a-z])|[:)]))[^()]*"
    rf"|[^(),]*\b(?:{_IN_ENGLISH}|translated\sby\b[^()]*))\)"
)
"""*(emphasis added)* and *(DRM en anglais)* tell nobody."""
_CREDIT = re.compile(
    rf"[,.]?\s?(?:[”\"»’“]|&#?\w{{2,6}};)?[.,]?\s(?:\((?!(?i:{_GLOSS}))(?P<round>[^()]{{3,120}}?)(?:,\s{_IN_ENGLISH})?\)"
    r"|[–—-]\s?(?P<dash>[^.;:]{3,90}))"
)
_IN = re.compile(
    r"[,.]?[”\"»’“]\s(?:in|dans|en|in\sder)\s(?P<place>(?:the\s"
    r"|its\s)?(?:Para(?:graph)?\.?\s?\d+|[A-Z][\w-]+)[\w\s.]{0,40}?)"
    r"(?=\s(?:is|are|was|and|which)\b|[.,;])"
)
BEHIND = (FOLLOWING, _AFTER, _CREDIT, _IN)
_TITLED = r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Mme|Sr|Sra|Dott|Herr|Frau)\.?\s)"
_PERSON = rf"{_TITLED}?[A-ZÀ-Þ][\w’'-]{{1,20}}(?:\s(?:{PARTICLE}\s)?{CAPITAL}){{1,4}}"
_NOBODY = (
    r"(?!(?:The|This|That|These|Those|It|We|They|He|She|I|In|On|At|But|And|Our|An?|For|As|If|Not?|Nor"
    r"|Unlike|Like|See|Dear|Yes|Thanks?|Please|So|After|When|While|Since|Because|Cf|Only|Even|Also"
    r"|Then|Now|Today|Here|There|Who|What|Why|How|Where|Pas|Non|Ni|Voir|Comme|Selon|Merci|Cher|Chère"
    r"|Nein|Nicht|Siehe|Wie|Laut|Ver|Véase|Como|Según|Gracias|Vedi|Come|Secondo|Grazie|Não|Veja"
    r"|Segundo|Liebe[r]?|Estimad[oa]|Querid[oa]|Car[oa])\s)"
)
_SIGNED = re.compile(
    rf"[”\"»“]\s[–—-]?\s?(?P<name>{_NOBODY}{_PERSON})"
    r"(?P<rest>(?:,\s[^,.;:!?“”\"«»]{2,90}|\s\([^()]{2,40}\)){0,4})\.?\s*$"
)
"""*“We go.” Ana Ruiz, Director, Ports Watch (PW)*."""
_THING = re.compile(
    r"\b(?:Reports?|Law|Act|Bill|Code|Road|Street|Square|Letter|Rules?|Treaty|Charter|Review|Day|News"
    r"|Rapport|Loi|Rue|Lettre|Gesetz|Bericht|Straße|Ley|Informe|Calle|Carta|Legge|Via|Lettera|Lei"
    r"|Relatório|Rua)\b"
)
_LONGEST_CREDIT = 240
_NOUNS = re.compile(r"(?i:the|an?|la|le|el|il|o|a|die|der|das|de)\s|[A-ZÀ-Þ(]")
_WHO = rf"[A-ZÀ-Þ][\w’'.]{{0,30}}(?:[\s-](?:{PARTICLE}\s)?[A-ZÀ-Þ][\w’'.]{{0,30}}){{0,4}}"
_AMID = re.compile(
    rf"""(?:[,.]?\s[–—-]\s?|[–—])(?!so\w|mein(?:e[mnrs]?)?\s|\w+(?:ing|ions?|aires?|ung|ungen|mento?s?)\s)
    (?:(?:ha|han|a|ont|hat|haben|hanno|ci|me|mi)\s)?{SAYING}\w{{0,9}}\s(?:\w{{3,14}}(?:mente|ly)\s|ancora\s|encore\s|noch\s)?
    (?:(?P<name>{_WHO})|{ARTICLE}\s?(?P<post>[a-zà-ÿ][\w’'-]{{2,20}}(?:\s[\w’'-]{{2,20}}){{0,4}}))
    (?:,\s[^,–—“”]{{2,60}})?(?:\s[–—-]|[–—])(?=[\s,.;])""",
    re.VERBOSE,
)
"""*“The port – says Ana Ruiz – is closed”*."""
_TELLS_OF = re.compile(
    rf"\b{SAID}(?:\s(?:us|me|them|him|her|reporters|journalists))?(?:\s[^.;:“”\"]{{2,50}})?:\s?[\\“«„\"‘]{{1,2}}$"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|shall|must|can|cannot|do|does|did|has|have|had|not|I|we|you|they|let|est|sont|ist|sind|es|son"
    r"|está|é|são|nous|vous|wir|ich|noi|nosotros|somos|siamo)\b|\bè\b|n[’']t\b|\bc[’']est\b",
    re.IGNORECASE,
)
"""What a sentence has and the title of a book has not, mostly."""
_GOES_ON = re.compile(r"\s(?:is|are|was|were|has|have|had|will|est|ist|è|es|é)\b")

_OPENS = re.compile(r"(?:^|[.!?…]\s)[\s*_>\\]{0,6}[“«„\"‘]\s?$")
"""What stands before words that open a sentence."""


def amid(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Who is told between two dashes within quoted words."""
    found = _AMID.search(text, start, end)
    return found.span(str(found.lastgroup)) if found else None


def signed_below(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The credit that ends a paragraph which its quotation opens with whole sentences."""
    opens = not any(map(str.isalnum, text[:start]))
    if not opens or not text[start:end].rstrip("_* ").endswith((*STOPS, ".)")):
        return None
    found = _SIGNED.match(text, end, end + _LONGEST_CREDIT)
    if found is None or found.end() < len(text.rstrip()) or _names_thing(found["name"]):
        return None
    pieces = [piece.strip() for piece in found["rest"].split(",")]
    if not all(_is_post_or_place(piece) for piece in pieces if piece):
        return None
    return found.start("name"), found.end("rest")


def _names_thing(name: str) -> bool:
    """``Annual Report`` · ``Harbour Road``: words that no person is called."""
    return any(kinds_of(name)) or _THING.search(name) is not None


def _is_post_or_place(piece: str) -> bool:
    """Whether what stands beside a name is a post, a body or a place, and tells no deed."""
    return bool(_NOUNS.match(piece)) or any(kind(word) == "post" for word in piece.split()[:3])


def is_spoken(text: str, start: int, end: int) -> bool:
    """Whether words between marks are said, though they look like a title.

    *“Today Is Port Day” said Ana Ruiz*; *he told us: “This is no Banana Port”*.
    """
    if not _FINITE.search(text, start, end):
        return False
    opens = _OPENS.search(text, max(0, start - 8), start)
    behind = FOLLOWING.match(text, end) or _AFTER.match(text, end) if opens else None
    said = behind is not None and behind.lastgroup in {"said", "person", "name"}
    said = said and behind is not None and not _GOES_ON.match(text, behind.end())
    return said or _TELLS_OF.search(text, max(0, start - 90), start) is not None
