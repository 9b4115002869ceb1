"""Greetings that only stand above the text: ``Cordial saludo:`` · ``Prime Minister Ana Silva,``."""

from __future__ import annotations

import re

_LONGEST = 200
_SHORT = 60
_HANDSHAKE = re.compile(
    r"(?:(?:reciban?|reciba\susted|reciban\sustedes)\s(?:un|nuestro|mi)\s)?(?:muy\s)?"
    r"(?:cordial(?:es)?|respetuosos?|atentos?|fraternal(?:es)?|afectuosos?)\ssaludos?[,:.]?"
    r"|de\s(?:nuestra|mi)\s(?:\w{3,10}\s)?consideraci[óo]n[,:.]?",
    re.IGNORECASE,
)
_GROUP_GREETED = re.compile(
    r"(?:(?:honou?rable|distinguished|esteemed|honorables|distinguid[oa]s)\s)?"
    r"(?:jef[ea]s(?:\s(?:y|/)\s?jef[ea]s)?|heads|chefs|capi|chef(?:fe)?s|delegates|delegad[oa]s|leaders"
    r"|líderes|members|miembros|membres|membri|membros|ministers|ministr[oa]s|ministres|ministri"
    r"|diputad[oa]s|senador[ae]s|deputad[oa]s|representantes|representatives|governments|gobiernos)\s"
    r"(?:of|de[ls]?|d[aeo]s?|des|du|della|der)\s[^.;:]{3,110}:",
    re.IGNORECASE,
)
"""``Jefas y Jefes de Estado de la región:``, which greets above the text."""
_POST_AND_NAME = re.compile(
    r"(?:(?:deputy\s|vice[\s-]|first\s)?prime\sminister|(?:vice[\s-])?president[ea]?|premier|chancellor"
    r"|(?:first\s)?minister|commissioner|secretary(?:[\s-]general)?|governor|mayor|senator|ministr[oae]"
    r"|président[e]?|gobernador[a]?|governador[a]?|alcalde(?:sa)?|sindac[oa]|senador[a]?|diputad[oa]"
    r"|deputad[oa]|prefeit[oa]|commissaire)"
    r"(?-i:(?:\s(?:de|da|do|dos|di|del|von|van|der))?\s[A-ZÀ-Þ][\w’'.-]{1,30}){1,4}[,:!]",
    re.IGNORECASE,
)
"""``Prime Minister Ana Silva,`` which greets above the text."""


def is_handshake(words: str) -> bool:
    """Whether a line greets by its form, if it stands above the text: no *Dear* tells it."""
    if len(words) > _SHORT:
        return len(words) <= _LONGEST and _GROUP_GREETED.fullmatch(words) is not None
    return any(form.fullmatch(words) for form in (_HANDSHAKE, _GROUP_GREETED, _POST_AND_NAME))
