"""Laws, decrees and agreements named by kind with number, date or parties: *ordonnance de 1945*.

No title stands there: the kind of a text and what tells it from others of its kind are the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extractors.judgments import judgments

_KIND = (
    r"(?:(?:[Dd]ecreto|[Dd]ecreto\s[Ss]upremo|[Rr]eal\s[Dd]ecreto|[Dd]ecreto[-\s](?:[Ll]ei|[Ll]ey|[Ll]egge)"
    r"|[Mm]edida\s[Pp]rovisória|[Pp]ortaria|[Oo]rdenanza|[Ss]enten(?:cia|za)|[Cc]ircular(?:e)?|[Cc]ircolare"
    r"|[Ll]eyes|[Ll]eis|[Dd]ecretos|[Rr]esoluci(?:ón|ones)|[Rr]esoluç(?:ão|ões)|[Aa]cuerdos|[Ss]entencias"
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
    rf"|\d{{1,6}}(?=[./-]\d)|\d{{1,3}}(?=\sdel?\s{_YEAR}))(?:[./-]\d{{1,6}}){{0,3}}"
)
_DAY = rf"\d{{1,2}}(?:er|º|\.)?\s(?:de\s)?{_MONTH}\s(?:de\s|del\s)?{_YEAR}"
_ACT = (
    r"(?:[Dd]irecti(?:ve|va)|[Dd]irettiva|[Dd]iretiva|Richtlinie|[Rr]èglement|[Dd]écision|[Dd]ecisión"
    r"|[Dd]ecisione)"
)
_PETITION = r"(?:[Pp]etition|[Pp]étition|[Pp]etición|[Pp]etizione|[Pp]etição)"
_COUNTED = r"(?:(?:[Nn]o\.?|[Nn]r\.?|n[°º.]{1,2}|núm\.)\s?)"
_PARTIES = r"[A-ZÀ-Þ][a-zà-ÿ]{2,20}\s?[-–]\s?[A-ZÀ-Þ][a-zà-ÿ]{2,20}"
_BY_KIND = re.compile(
    rf"(?<![\w-])(?<!\bd[’'])(?:{_KIND}\s(?:{_PARTIES}(?:,?\s{_FROM}{_DATE})?|{_FROM}{_DATE}"
    rf"|{_NUMBER}(?:,?\s{_FROM}{_DATE})?)"
    rf"|{_ACT}\s{_FROM}{_DAY}"
    rf"|(?:{_PETITION}\s{_COUNTED}|Petition\s(?=\d{{5}}|\d{{3,4}}/))\d{{3,7}}(?:/\d{{2,4}})?"
    r"(?!\s(?:people|sign|Unter|Mensch|pers))"
    rf"|[Dd]ocument[oe]?\s(?=[A-Z])[A-Za-z]{{3,10}}\s\d{{2,5}}\sdel?\s{_YEAR}"
    rf"|(?:[Dd]ocumento\s)?C(?:ONPES|onpes)\s\d{{3,4}}(?:\sdel?\s{_YEAR})?"
    r"|[Dd]ecreto\s[a-zà-ÿ]{4,16}\s(?:bis|ter|quater)"
    rf"|[A-Z][a-z]{{4,25}}(?<!geb)wet(?:\s{_YEAR})?)(?![\w/]|-\w)"
)
"""*Decreto Supremo 012-2009* · *loi du 3 mai 1911* · *Memorandum Nordia-Sudia* · *Visserijwet*."""


_AGREED = (
    r"(?:(?:[Gg]emeinsame[rn]?\sStandpunkte?s?|[Cc]ommon\s[Pp]ositions?|[Pp]ositions?\s[Cc]ommunes?"
    r"|[Pp]osici(?:ón|ones)\s[Cc]om(?:ún|unes)|[Pp]osizion[ei]\s[Cc]omun[ei]|[Pp]osiç(?:ão|ões)\s[Cc]omu(?:m|ns))"
    r"|[Rr]esolution(?:en)?|[Rr]ésolution|[Rr]esolución|[Rr]isoluzione|[Rr]esolução|[Ee]ntschlie(?:ß|ss)ung"
    r"|[Bb]eschlu(?:ss|sses|ß)|[Dd]elibera(?:zione)?|[Dd]eliberación|[Dd]elibera[cç]ão|[Mm]otion"
    r"|[Mm]ozione|[Mm]oción|[Mm]oção|[Aa]ntrag|[Uu]rteil|[Aa]rrêt|[Jj]ugement|[Ss]entenza|[Jj]udgment"
    r"|[Ss]entencia|[Aa]córdão)"
)
_OF_BODY = (
    r"(?:\s(?:of\sthe|of|du|de\sla|de\sl[’']|del(?:la|l[’']|lo)?|des|der|d[oa])(?:\s|(?<=[’']))[A-ZÀ-Þ][\w’'-]{2,24}"
    r"(?:\s(?:[A-ZÀ-Þ][\w’'-]{2,24}|européen(?:ne)?|europe[oa])){0,3})?"
)
_ISSUED = re.compile(
    rf"(?<![\w-])(?:[A-Z][a-z]{{3,14}}\s(?=[Cc]ommon\s))?{_AGREED}{_OF_BODY},?\s(?:(?:adottat[oa]\s)?{_FROM}|of\s|dated\s|adopted\son\s)"
    rf"(?:{_DAY}|\d{{1,2}}\.\s?\d{{1,2}}\.\s?{_YEAR})(?!\w)"
)
"""*common position of 3 May 2031*, *Beschluss des Hafenrates vom 3. Mai 2031*: with the day."""
_QUESTION = (
    r"(?:(?:[Pp]arliamentary|[Ww]ritten|[Oo]ral)\s[Qq]uestion|[Qq]uestion\s(?:parlementaire|écrite|orale)"
    r"|[Pp]regunta\s(?:parlamentaria|escrita|oral)|[Ii]nterrogazione\s(?:parlamentare|scritta|orale)"
    r"|[Pp]ergunta\s(?:parlamentar|escrita|oral)|(?:[Ss]chriftliche|[Pp]arlamentarische|Kleine|Große)\sAnfrage)"
)
_AMENDED = r"(?:[Aa]mendment|[Aa]mendement|[Ee]nmienda|[Ee]mendamento|[Ee]menda|Änderungsantrag)"
_COUNTING = (
    r"(?!\s(?:times?|years?|days?|weeks?|months?|hours?|of|fois|ans|jours|mois|semaines|veces|años|días|meses"
    r"|volte|anni|giorni|mesi|Jahre|Tage|Wochen|Monate|vezes|anos|dias|signat\w+|votes?|members?|people|pages?)\b)"
)
_PAPERS = re.compile(
    rf"(?<![\w-])(?:{_QUESTION}\s{_COUNTED}?(?:[A-Z]{{1,2}}-)?\d{{1,6}}[/-]\d{{2,4}}"
    rf"|{_AMENDED}\s{_COUNTED}?\d{{1,4}}(?![\d%.,]\d|[\w/%-]){_COUNTING}"
    rf"(?=[.,;:)”\"’]|\s[^\W\d_]|$)"
    rf"|(?:[Dd]elibera(?:zione)?|[Dd]eliberation|[Dd]eliberación|[Dd]eliberação|[Rr]esolución|[Pp]rovvedimento|[Dd]etermina(?:zione)?)\s{_COUNTED}?"
    r"\d{1,5}/\d{2,4}(?:/[A-Z]{2,10})?"
    rf"|[A-ZÄÖÜ][a-zäöü]{{3,20}}(?:beschluss|antrag|drucksache)\s{_COUNTED}?\d{{1,2}}/\d{{1,5}}|BT-Drs?\.\s\d\d/\d{{1,5}}"
    rf"|(?:Notice|Order|Circular|Motion|Antrag|Mozione|Moción)\s(?:N[or]\.?|n[.°º]|núm\.|Nr\.)\s?\d{{1,4}}(?:[/-][\w()]{{1,8}}){{0,4}}"
    r"|RFC[\s-]?\d{3,4}|ISO(?:/IEC)?\s\d{4,5}(?:[:-]\d{1,4}){0,2}|IEEE\s\d{3,4}(?:\.\d{1,2}[a-z]{0,2})?"
    r")(?![\w/]|-\w)"
)
"""*written question E-1234/31*, *Amendment 138*, *delibera 12/31/ABC*, *RFC 9999*."""


_FURTHER = re.compile(
    rf"(?:,|,?\s(?:y|e|o|et|and))\s(?:la\s|el\s|a\s|o\s)?(?P<name>\d{{1,5}}\sdel?\s{_YEAR})(?!\w)"
)
_RESOLUTIONS = re.compile(
    r"(?:Rés|rés|Res|res|Ris|ris)olu(?:tions|ciones|zioni|ções)\s[\d/]+|[Dd]ecisions\s[\d/]+"
)
_FURTHER_RESOLUTION = re.compile(
    r"(?:,|,?\s(?:and|y|e|et|und))\s(?P<name>\d{1,3}/\d{1,3})(?![\w/])"
)
_LINK = (
    r"(?:de\sla\s|de\sl[’']|de\slos\s|de\slas\s|de\s|du\s|des\s|d[’']|del(?:la\s|l[’']|\s)"
    r"|dei\s|d[oa]s?\s)"
)
_SORT = (
    r"(?:personnel(?:le)?s?|numériques?|publi(?:c|que)s?|sociale?s?|nationale?s?|locale?s?|generale?s?"
    r"|personale?s|públic[oa]s?|privad[oa]s?|digitale?s?|industrial|intelectual|conexos|culturale?|civile?s?)"
)
_TOPIC = rf"[a-zà-ÿ][a-zà-ÿ’'-]{{3,20}}(?:\s{_SORT})?"
_ON_SUBJECT = re.compile(
    rf"(?<![\w-])(?:[Ll]a|[Cc]ette|[Aa]|à\sla|actual|nueva|nova|vigente|[Qq]uesta|[Ee]sta)\s(?P<name>"
    rf"(?:loi\s(?:relative\s(?:à|aux?)|sur|pour|contre)|legge\s(?:su(?:l(?:la|le|l[’'])?|i|gli)?|contro)|ley\s(?:de|sobre|contra|para)"
    rf"|lei\s(?:d[eoa]s?|sobre|contra|para))(?:\s|(?<=[’']))(?:l[aeo]s?\s|l[’']|el\s|[oa]s?\s)?(?!{_YEAR}|selva|hierro|tous\b|toutes\b|todos\b|todas\b|tutti\b|oferta|gravedad|vida\b|mercado|jungle)"
    rf"{_TOPIC}(?:\s(?:(?:y|e|et)\s)?{_LINK}?{_TOPIC}){{0,3}}?)"
    r"(?:\s\([A-Z]{3,10}\))?(?=[.,;:)]|\s(?:que|qui|che|ont|a|ha|es|est|è|é|para|pour|non|no|não|ne|y|e|et|en|in|em|por|par)\b|$)"
)
"""*la loi sur les droits des ports*, *la actual ley de puertos*: a law called by its subject."""


def by_kind(text: str) -> Iterator[tuple[int, int]]:
    """The places of such names in a text, in order."""
    found = {one.span() for one in _BY_KIND.finditer(text)}
    found |= {one.span() for form in (_ISSUED, _PAPERS) for one in form.finditer(text)}
    found |= {one.span("name") for one in _ON_SUBJECT.finditer(text)} | set(judgments(text))
    reached = 0
    for start, end in sorted(found):
        if start >= reached:
            reached = end
            yield start, end


def further(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The numbers that go on behind a name: *leyes 14 de 2031* y 15 de 2032."""
    several = _RESOLUTIONS.match(text, start, end)
    form = _FURTHER_RESOLUTION if several else _FURTHER
    if not several and not text[end - 4 : end].isdigit():
        return
    while found := form.match(text, end):
        end = found.end()
        yield found.span("name")
