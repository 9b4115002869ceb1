"""Sentences before and after the names of a list: who is announced, and who is not named.

``The following organisations have signed this letter:`` · ``and 35 others``
"""

from __future__ import annotations

import re

_LONGEST = 160
_LONGEST_REST = 90

_WHOM = r"""(?: organi[sz]{1,2}a[tczç][\w-]{0,12} | ong?s? | ngos? | groups? | groupes
    | associa[tczç]\w{0,8} | asocia\w{0,8} | networks? | réseaux | redes | reti | unions?
    | individuals? | individu\w{0,6} | people | persons? | personnes? | personas | persone
    | personen | personalidades | citizens | citoyen\w{0,4} | signator(?:y|ies) | signataires?
    | firmantes | firmatari | academics | experts? | scholars | scientists | verbände | vereine
    | bürger\w{0,6} | entidades | colectivos | collectifs | institutions? | companies
    | entreprises | empresas | supporters | mps | meps )"""
_FOLLOWING = re.compile(
    rf"""\b(?: (?:following|below|undersigned|listed|suivant\w{{0,2}}|siguientes|abajo|seguenti
        |folgende[nr]?|nachstehende[nr]?|seguintes)\s(?:\w+[\s-]){{0,3}}?{_WHOM}
      | {_WHOM}\s(?:\w+\s){{0,2}}?(?:below|listed|suivant\w{{0,2}}|ci-dessous|siguientes
        |abajo|seguenti|seguintes) )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_SIGNING = re.compile(
    r"""\b(?: (?:co-?)?sign\w{0,8} | endors\w{0,8} | support\w{0,6} | joined | adh[eéè]r\w{0,6}
      | souscri\w{0,6} | souti\w{0,6} | soutenue? | suscri\w{0,6} | apoya\w{0,4} | firm\w{0,6}
      | sottoscri\w{0,6} | aderi\w{0,6} | sostengono | (?:mit)?unter(?:zeichn|stütz|schr)\w{0,8}
      | assin\w{0,6} | subscrev\w{0,6} | apoi\w{0,4} )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_PAPER = re.compile(
    rf"""\b{_WHOM}\b.{{0,60}}\b(?: letter | statement | call | appeal | petition | submission
      | declaration | lettre | déclaration | appel | pétition | carta | declaración | llamado
      | manifiesto | lettera | dichiarazione | appello | brief | erklärung | aufruf | stellungnahme
      | declaração | manifesto ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
_TOGETHER = r"""(?:coalitions? | alliances? | networks? | platforms? | groups? | plateforme | réseau
    | collectif | alianza | coalición | red | plataforma | coalizione | alleanza | rete
    | piattaforma | bündnis(?:ses)? | koalition | allianz | netzwerk | aliança | rede)"""
_PAPERS = r"""(?:letter | comments? | statement | submission | appeal | petition | brief | call
    | declaration | lettre | appel | tribune | déclaration | carta | manifiesto | declaración
    | lettera | appello | dichiarazione | offene[rn]?\sbrief(?:es)? | aufruf(?:s|es)?
    | manifesto)"""
_COMPOSED = re.compile(
    rf"""\b{_TOGETHER}\s(?:.{{0,60}}\s)?
      (?: (?:joining|signing|endorsing|supporting|submitting|filing|behind)\s
          (?:the|this|these|our)\s(?:\w+\s)?{_PAPERS}
        | signataires?\s(?:de\s)?(?:la|cette|l[’'])?\s?{_PAPERS}
        | que\s(?:suscribe|firma)\s\S+\s{_PAPERS}
        | (?:firmatari[ao]|che\sfirma)\s\S+\s{_PAPERS} | hinter\s\S+\s{_PAPERS}
        | que\s(?:assina|subscreve)\s\S+\s{_PAPERS} )\s
      (?:(?:is|are)\s)?(?: comprised\sof | composed\sof | made\sup\sof | consists?\sof | comprises?
        | includes? | (?:se\scompose|est\scomposée?)\sd(?:e|es|u) | réunit | comprend
        | (?:se\scompone|está\s(?:formada|compuesta|integrada))\s(?:de|por) | è\scompost[ao]\sda
        | besteht\saus | é\scompost[ao]\s(?:de|por) )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""``The coalition joining these comments is comprised of:``"""
_ASKING = re.compile(
    r"""\b(?: urg\w{1,3} | ask\w{0,3} | demand\w{0,4} | request\w{0,3} | calls?\s(?:on|for|upon)
      | recommend\w{0,6} | appell?\w{0,4}\sà | exig\w{0,6} | pid\w{1,5} | instamos | chied\w{1,6}
      | forder\w{0,3} | that )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_ASKS = re.compile(
    r"""(?<!\bthe\s)(?<!\bthis\s)(?<!\bour\s)(?<!\bjoint\s)(?<!\bla\s)(?<!\bcette\s)(?<!\besta\s)
    \b(?: urges? | asks? | demands? | requests? | calls?\s(?:on|for|upon) | recommends?
      | want | invite | appeal\sto
      | (?:re)?demand(?:e|ent|ons) | exig(?:e|ent|eons|en|imos|em|ono|iamo) | appell(?:e|ent|ons)
      | réclam(?:e|ent|ons) | sollicit(?:e|ent|ons) | recommand(?:e|ent|ons) | pri(?:e|ent|ons)
      | pid(?:e|en|iendo) | pedi(?:mos|o) | solicita(?:n|mos|m)? | reclama(?:n|mos|m)?
      | demanda(?:n|mos|m)? | requerimos | requieren | inst(?:a|an|amos) | ped(?:e|em)
      | reivindica(?:n|mos|m)? | recomienda(?:n|mos)? | recomenda(?:m|mos) | llama(?:n|mos)\sa
      | chied(?:e|ono) | chiediamo | domandano | sollecitano | rivendicano | invitano
      | propon(?:e|en|ono)
      | (?:auf)?forder(?:n|t) | bitte[nt] | verlang(?:en|t) | appellier(?:en|t) | empfehlen
      | vra(?:gen|agt) | eis(?:en|t) | verzoek(?:en|t) | roepen | roept | dring(?:en|t)
      | bevelen | vorderen | kräver | uppmanar | krever | kræver | żądają | apelują
      | wzywają )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""A finite verb of asking: what follows is asked, and no list of who signs."""
_IN_YEAR = re.compile(r"\b(?:in|en|em|im|nel|w)\s(?:19|20)\d\d(?=\W*$)(?!.{0,4}:)")
_REST = re.compile(
    rf"""[\W_]{{0,4}}
    (?:(?:and|et|y|e|und|as\swell\sas|plus|along\swith|ainsi\sque|así\scomo|nonché|sowie|with)\s)?
    (?: (?:(?:over|more\sthan|another|some|about|around|nearly|at\sleast|a\sfurther|other|plus\sde
        |quelque|más\sde|otr[oa]s|oltre|altr[ei]|über|mehr\sals|rund|weitere[nr]?|d['’]autres
        |mais\sde|outr[oa]s|the)\s){{0,2}}
        (?:\d{{1,3}}(?:[.,\s]\d{{3}}){{0,2}}\+?|many|several|dozens\sof|hundreds\sof|thousands\sof)\s
        (?:(?:more|other|others|further|additional|autres|otr[oa]s|altr[ei]|weitere[nr]?|outr[oa]s
        |individual|private|concerned|civil\ssociety)\s?){{0,3}}
        (?:{_WHOM}(?:\s(?:\w+\s?){{1,4}})?)?
      | (?:many|several|few)\s(?:more|others?) | others | d['’]autres | otr[oa]s | altr[ei]
      | outr[oa]s | weitere | et\sal\.? | etc\.? | u\.\s?(?:v\.\s?)?a\.\s?(?:m\.)? | among\sothers
      | entre\sautres | entre\sotr[oa]s | tra\sgli\saltri )
    (?:\s(?:más|more|others?|weltweit|worldwide))?\W{{0,4}}""",
    re.VERBOSE | re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\d|\b(?:many|several|few|dozens|hundreds|thousands|others|autres|otr[oa]s|altr[ei]|outr[oa]s"
    r"|weitere|al|etc|u\.)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"""[\W_]{0,3}(?:(?:for\s)?(?:the\s)?(?:full|complete)\slist
      | see\s(?:the\s)?(?:annex|list|below)
      | (?:voir|liste\scomplète) | (?:ver|lista\scompleta) | (?:siehe|vollständige\sliste)
      | vedi\s | elenco\scompleto | (?:organisations?|signatures?|names)\sin\salphabetical
      | in\salphabetical\sorder | par\sordre\salphabétique | (?:en|por)\sorden\salfabético
      | in\sordine\salfabetico | in\salphabetischer )\b.{0,80}""",
    re.VERBOSE | re.IGNORECASE,
)


def announces(words: str) -> bool:
    """Whether a line says that those who sign are named below it, whom a colon leads up to.

    The colon may be left out where the line ends in a word and names those who follow.
    """
    plain = words.rstrip(" *_")
    led = plain.endswith(":") or (plain[-1:].isalnum() and _FOLLOWING.search(plain))
    if len(plain) > _LONGEST or not led or _ASKING.search(plain):
        return False
    if plain.endswith(":") and _COMPOSED.search(plain):
        return True
    whom = _FOLLOWING.search(plain) or _PAPER.search(plain)
    return bool(whom) and _SIGNING.search(plain) is not None


def tells_more(words: str) -> bool:
    """Whether a line says what those who sign ask, or when: ``Las entidades firmantes piden:``."""
    return (_ASKS.search(words) or _IN_YEAR.search(words)) is not None


def is_remainder(words: str) -> bool:
    """Whether words stand for signatories that are not named: ``+ 120 individuals``."""
    if len(words) > _LONGEST_REST:
        return False
    if _ELSEWHERE.fullmatch(words.strip(" ()[]*_")):
        return True
    return _REST.fullmatch(words) is not None and _COUNTED.search(words) is not None
