"""Laws, decrees and agreements named by kind with number, date or parties: *ordonnance de 1945*.

No title stands there: the kind of a text and what tells it from others of its kind are the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_KIND = (
    r"(?:(?:[Dd]ecreto|[Dd]ecreto\s[Ss]upremo|[Rr]eal\s[Dd]ecreto|[Dd]ecreto[-\s](?:[Ll]ei|[Ll]ey|[Ll]egge)"
    r"|[Mm]edida\s[Pp]rovisória|[Pp]ortaria|[Oo]rdenanza|[Ss]enten(?:cia|za)|[Cc]ircular(?:e)?|[Cc]ircolare"
    r"|[Ll]oi|[Ll]ey|[Ll]ei|[Ll]egge|[Oo]rdonnance|[Cc]irculaire|[Aa]rrêté|[Dd]écret|[Dd]élibération)"
    r"|(?:Royal|Presidential|Supreme)\sDecree|Gesetz|Verordnung|Erlass|Wet|Koninklijk\sBesluit"
    r"|Ministerieel\sBesluit|Memorandum(?:\sd[’']intesa|\sof\sUnderstanding)?|[Aa]cuerdo|[Aa]ccordo?|[Aa]cordo"
    r"|Abkommen|Agreement|Traité|Tratado|Trattato|Verdrag)"
)
_MONTH = r"[a-zà-ÿA-Z][a-zà-ÿ]{2,9}"
_YEAR = r"(?:1[89]|20)\d\d"
_DATE = rf"(?:(?:\d{{1,2}}(?:er|º|\.)?\s(?:de\s)?{_MONTH}\s(?:de\s|del\s)?)?{_YEAR})"
_FROM = r"(?:de|du|del|dell[’']|van|vom|von|of)(?:\s|(?<=[’']))"
_NUMBER = (
    r"(?:(?:n[.º°]{1,2}|N[.º°]{1,2}|n\.º|núm\.|Nr\.|No\.)\s?\d{1,6}|[A-Z]{1,3}-\d{1,5}|\d{3,6}"
    r"|\d{1,6}(?=[./-]\d))(?:[./-]\d{1,6}){0,3}"
)
_PARTIES = r"[A-ZÀ-Þ][a-zà-ÿ]{2,20}\s?[-–]\s?[A-ZÀ-Þ][a-zà-ÿ]{2,20}"
_BY_KIND = re.compile(
    rf"(?<![\w-])(?<!\bd[’'])(?:{_KIND}\s(?:{_PARTIES}(?:,?\s{_FROM}{_DATE})?|{_FROM}{_DATE}"
    rf"|{_NUMBER}(?:,?\s{_FROM}{_DATE})?)"
    r"|[Dd]ecreto\s[a-zà-ÿ]{4,16}\s(?:bis|ter|quater)"
    rf"|[A-Z][a-z]{{4,25}}(?<!geb)wet(?:\s{_YEAR})?)(?![\w/]|-\w)"
)
"""*Decreto Supremo 012-2009* · *loi du 3 mai 1911* · *Memorandum Nordia-Sudia* · *Visserijwet*."""


def by_kind(text: str) -> Iterator[tuple[int, int]]:
    """The places of such names in a text, in order."""
    for found in _BY_KIND.finditer(text):
        yield found.span()
