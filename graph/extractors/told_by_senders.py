"""What texts about letters tell that their senders asked: *We asked that the minutes be published*.

Only texts that greet nobody tell so of what they are about; a letter tells it of another one.
*The organisation is seeking …* is said of the senders there.
"""

from __future__ import annotations

import re

from graph.extractors.asking_words import ASKING
from graph.extractors.offices import is_office

_NOT_OF_THIS = re.compile(
    r"\b(?:(?:in|en|im|em|nel|since|depuis|desde|seit)\s(?:\w{3,10}\s)?(?:19|20)\d\d|last\s(?:year|month|week|summer|spring|autumn|winter|time)"
    r"|(?:years?|months?|weeks?|decades?)\sago|previously|earlier|once|never|not|whether|if|when|l[’']an(?:née)?\s(?:dernière?|passée?)"
    r"|il\sy\sa|jamais|hace\s\w+|nunca|el\saño\spasado|l[’']anno\sscorso|\w+\sfa|mai|nicht|letztes|vor\s\w+\s(?:jahren|monaten|wochen)|nie)\b",
    re.IGNORECASE,
)
_ENGLISH = (
    r"we\s(?:have\s)?(?:(?:also|therefore|thus|further|then|jointly|specifically|\w{4,12}ly)\s){0,2}"
    r"(?P<verb>(?:asked|urged|called\s(?:up)?on|requested|recommended|demanded|suggested|insisted)"
    r"(?=\sthat\s(?!(?:they|he|she|people|visitors|readers|users|everyone|nobody)\b)|\s(?P<whom>[^.;:,?!]{2,60}?)\sto\s(?!the\b))"
    r"|called\sfor(?=\s(?:an?|the|all|more)\s)|stressed(?=\sthat\s[^.;:?!]{2,70}\s(?:ensure|should|must|be|needs?\sto)\b))"
)
_MADE_SURE = (
    r"(?:we\s)?(?:\w{3,10}\s)?made\s(?:sure|it\sa\spoint)\sto\s"
    r"(?P<again>request|ask|recommend|demand|urge)(?=\sthat\s)"
)
_OTHERS = (
    r"nous\savons\s(?:\w{3,14}\s)?(?P<french>demandé|exigé|recommandé|appelé|exhorté|suggéré|proposé)(?=\s(?:qu[e’']|à|au|aux|de|l[ae’']|les)\b)"
    r"|hemos\s(?P<spanish>pedido|solicitado|exigido|instado|recomendado|exhortado|propuesto)(?=\s(?:que|al?|a\sla|el|la)\b)"
    r"|abbiamo\s(?:\w{3,14}\s)?(?P<italian>chiesto|richiesto|esortato|raccomandato|sollecitato|invitato|proposto)(?=\s(?:che|di|al?|ai|alla|il|la|l[’'])(?:\s|(?<=[’'])))"
    r"|(?:wir\shaben|haben\swir)\s(?=[^.;:?!]{3,160}\s(?:gebeten|aufgefordert|gefordert|verlangt|empfohlen)\b)(?P<german>die|den|das|vom|von|alle)\b"
)
_ASKED = re.compile(rf"\b(?:{_ENGLISH}|{_MADE_SURE}|{_OTHERS})", re.IGNORECASE)
_CLAUSE_ENDS = (", ", "; ", "– ", "— ", " so ", "Thus ", "Therefore ", "So ", "Also ")
_GROUP = re.compile(
    r"(?:[Tt]he\s(?:organi[sz]ation|association|coalition|network|group|union|campaign|charity|alliance|federation|party|movement)"
    r"|[Ll][’'](?:organisation|association|alliance|union)|[Ll](?:e|a)\s(?:coalition|réseau|collectif|fédération|syndicat)"
    r"|[Ll]a\s(?:organización|asociación|coalición|red|alianza)|[Ll][’'](?:organizzazione|associazione|alleanza)"
    rf"|[Dd](?:ie|er|as)\s(?:Organisation|Verein|Verband|Bündnis))\s(?=(?:is|are)\s)(?P<verb>{ASKING})(?=[\s:,])"
    r"(?!\s(?:for\s)?(?:itself|themselves|its|their|donations?|volunteers|members|papers|funds|money|support\w{0,3}|help|proposals|you)\b)"
)
"""*The organisation is seeking an explanation*: of those that send a text."""
_ASKED_OF = re.compile(
    r"\s(?:gebeten|aufgefordert|gefordert|verlangt|empfohlen|de|d[’']|que|qu[’']|di|che|to|that)\b",
    re.IGNORECASE,
)
"""Where what was asked begins, up to which *nie* or *en 2019* may stand."""
_ANSWERED = re.compile(r",\s(?:which|and|but)\s(?:it|they|he|she)\s(?:did|has|have|is|are)\b")
_FURTHEST = 300


def told_by_senders(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words that tell of the senders' asking begin, and where their verb ends."""
    found = _ASKED.search(text, start, min(end, start + _FURTHEST))
    if found is None:
        return None
    asked = _ASKED_OF.search(text, found.end(), end)
    told = asked.start() if asked else found.end()
    if _NOT_OF_THIS.search(text, start, told) or _ANSWERED.search(text, found.end(), end):
        return None
    if found["whom"] and not is_office(found["whom"]):
        return None
    opens = found.start() == start or text[start : found.start()].endswith(_CLAUSE_ENDS)
    return (found.start(), found.end()) if opens else None


def told_of_group(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The same of *The organisation is seeking …*, at the start of a sentence or clause."""
    found = _GROUP.match(text, start, end)
    return (start, found.end("verb")) if found else None
