"""Instruments told by their number: EU acts, document symbols, resolutions, cases, statutes.

``Directive 2001/29/EC``, ``COM(2020) 595``, ``A/HRC/28/15``, ``WT/MIN(01)/DEC/2``, ``General
Assembly resolution 60/251``, ``Case C-362/14``, ``General Comment No. 34``, ``loi n° 2004-575``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.normalisers.eu_acts import ACT, ACT_NUMBER, CELEX, NUMBER
from graph.normalisers.law_numbers import SHORTENED

_PIECE = r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,14}[A-Za-z0-9])?(?:\(\d{2,4}\)[A-Za-z0-9]{0,4})?"
_MAKER = (
    r"(?:(?:(?:UN|U\.N\.|United\sNations)\s)?(?:General\sAssembly|Security\sCouncil"
    r"|Human\sRights\sCouncil|World\sHealth\sAssembly|Economic\sand\sSocial\sCouncil)"
    r"|UNGA|UNSC|UN|HRC|UNHRC|WHA|ECOSOC|Council|Assembly|Commission)\s"
)
_MAKER_BEHIND = (
    r"(?:(?:(?:UN|United\sNations)\s)?(?:Human\sRights\sCouncil|General\sAssembly|Security\sCouncil"
    r"|Economic\sand\sSocial\sCouncil)|World\sHealth\sAssembly|Conseil\sdes\sdroits\sde\sl[’']homme"
    r"|Assemblée\sgénérale|Conseil\sde\ssécurité|Consejo\sde\sDerechos\sHumanos|Asamblea\sGeneral"
    r"|Consejo\sde\sSeguridad|Assemblea\s[Gg]enerale|Consiglio\sdi\s[Ss]icurezza|Assembleia\sGeral)"
)
_COUNCIL = (
    r"(?:of\sthe\s(?:UN\s|United\sNations\s)?Security|du\sConseil\sde\ssécurité"
    r"|del\sConsejo\sde\sSeguridad|do\sConselho\sde\sSegurança|del\sConsiglio\sdi\ssicurezza"
    r"|des\s(?:UN-)?Sicherheitsrat)"
)
_MONTH = r"(?!of\b)[A-Za-zÀ-ÿ]{3,10}"
_SYMBOL = re.compile(
    rf"""(?<![\w/.:@?=&#-])(?:
        O[EA][AS]/Ser\.\s?[A-Z](?:[/.](?:[A-Z]{{1,6}}|\d{{1,3}})){{0,6}}\.?
        (?:,?\s(?:CIDH/[A-Z]{{2,8}}(?:/[A-Z]{{2,8}})?\.?|[Dd]oc\.?)(?:\s?\d{{1,3}}(?:[/-]\d{{2,4}})?)?)?
      | [A-Z][A-Z0-9-]{{0,9}}(?:\(\d{{2,4}}\)[A-Z0-9]{{0,4}})?(?:/{_PIECE}){{2,8}}
      | (?:SCCR|SCP|SCT|CDIP|IGC|MC|PRST|EB|GC|TD|JOB|CM|EDPB|A|WHA|GRTKF)(?:/{_PIECE}){{1,6}}
      | (?:COM|SEC|SWD|JOIN|CDL-AD|T-CY|C|CM|T-PD|DSTI|AUC)\s?\(\d{{2,4}}\)\s?\d{{1,4}}
        (?:-[A-Za-z0-9]{{1,14}})?(?:/\d|(?:\sfinal)\b)?
      | WHA\s?\d{{2}}\.\d{{1,2}}
    )(?![\w/])""",
    re.VERBOSE,
)
_RESOLUTION = re.compile(
    rf"""\b(?:{_MAKER})?(?:[Rr]esolutions?|[Rr]ésolutions?|[Rr]esoluci(?:ón|ones)|[Rr]isoluzion[ei]
       |[Rr]esoluç(?:ão|ões)|[Dd]ecisions?)\s{NUMBER}?
    (?:(?:[A-Z]/)?(?:RES/|Res\.\s?)?(?:S-)?(?:\d{{1,4}}|[XVI]{{1,5}})/\d{{1,4}}[A-C]?|WHA\s?\d{{2}}\.\d{{1,2}}|\d{{2}}\.\d{{1,2}}
       |\d{{3,4}}\s?[A-C]?\s\([XVI\d]{{1,6}}\)|\d{{3,4}}(?=\s{_COUNCIL}))(?![\w/])
    (?:\s(?:of|du|de|del)\s\d{{1,2}}\s(?:de\s)?{_MONTH}\s(?:de\s)?\d{{4}})?
    (?:\s(?:of\sthe|du|de\sl[’']|del|de\sla|dell[’']|della|do|da)(?:\s|(?<=[’'])){_MAKER_BEHIND}(?!\w))?""",
    re.VERBOSE,
)
_RESOLUTION_LATE = re.compile(
    rf"""\b(?:[Rr]esolution|[Rr]ésolution|[Rr]esolución|[Rr]isoluzione|[Rr]esolução)\s
    (?:(?:del|de|de\sla|du|della|dell[’']|da)(?:\s|(?<=[’'])))?
    (?:[A-ZÀ-Þ][\w’'-]*\s(?:(?:de|del|della|des|di|la|las|los|les)\s){{0,2}}){{1,7}}
    {NUMBER}?\d{{1,3}}[./]\d{{1,3}}(?!\w)""",
    re.VERBOSE,
)
_CASE = re.compile(
    r"""\b(?:(?:[Jj]oined\s)?[Cc]ases?\s|[Aa]ffaires?\s|[Aa]suntos?\s|[Cc]aus[ae]\s)?
    [CTF][-‑–]\d{1,4}/\d{2}(?:\sP)?\b
    (?:\s(?:and|et|y|e)\s[CTF][-‑–]\d{1,4}/\d{2}\b){0,3}
    |\b[Aa]pplications?\s[Nn]os?\.\s\d{3,6}/\d{2}\b
    |\b[Ss]enten(?:cia|za|ça)\s(?:[Nn][.°º]{1,2}\s?)?(?:(?:SU|[TC])-?\d{1,4}(?:/\d{2,4}|\sde\s(?:del?\s)?\d{4})|\d{1,5}/\d{4})(?!\w)""",
    re.VERBOSE,
)
_COMMENT = re.compile(
    rf"""\b(?:(?:CESCR|CRC|CEDAW|CERD|CAT|CRPD|HRC|(?:UN\s)?Human\sRights\sCommittee)(?:[’']s)?\s)?
    (?:[Gg]eneral\s(?:[Cc]omments?|[Rr]ecommendations?)|[Oo]bservations?\s[Gg]énérales?
       |[Oo]bservaci(?:ón|ones)\s[Gg]eneral(?:es)?|[Rr]ecommandations?\s[Gg]énérales?
       |[Oo]sservazion[ei]\s[Gg]eneral[ei]|[Gg]uidance\s[Nn]otes?|[Oo]bservaç(?:ão|ões)\s[Gg]era(?:l|is)
       |[Cc]omentários?\s[Gg]era(?:l|is)|[Rr]ecomendaci(?:ón|ones)\s[Gg]eneral(?:es)?
       |[Rr]ecomendaç(?:ão|ões)\s[Gg]era(?:l|is)|[Rr]accomandazion[ei]\s[Gg]eneral[ei]
       |[Aa]llgemeine[nr]?\s(?:Bemerkung|Empfehlung)(?:en)?)\s(?:\#|{NUMBER})?\d{{1,3}}\b
    (?:\s\(\d{{4}}\))?""",
    re.VERBOSE,
)
_STATUTE = re.compile(
    rf"""\b(?=[\dA-Zacdlmor])(?:
        [Ll]oi(?:\s(?:organique|constitutionnelle))?\s{NUMBER}\d{{2,4}}-\d{{1,5}}
      | [Ll]oi\sdu\s\d{{1,2}}(?:er)?\s{_MONTH}\s\d{{4}}
      | (?:[Dd]écret|[Dd]élibération|[Oo]rdonnance|[Aa]rrêté|[Cc]irculaire)\s
        {NUMBER}\d{{2,4}}-\d{{1,5}}
      | [Mm]edida\sProvisória\s{NUMBER}\d{{1,4}}(?![\d./])
      | (?:[Ll]ey|[Dd]ecreto(?:\s[Ss]upremo)?|[Ll]ei)\s{NUMBER}
        \d{{2,6}}(?:-\d{{4}})?(?:-[A-Z]{{2,10}})?
        (?![/\w]|\.\d)
      | (?:[Ll]ey(?:\s(?:[Oo]rgánica|[Gg]eneral|[Ff]ederal))?
         |[Dd]ecreto(?:\s[Ss]upremo|\s[Ll]ey)?
         |[Rr]eal\sDecreto(?:-[Ll]ey|\sLegislativo)?
         |[Ll]ei(?:\s(?:[Cc]omplementar|[Ff]ederal|[Ee]stadual|[Mm]unicipal|[Gg]eral))?
         |[Dd]ecreto-[Ll]ei|[Mm]edida\sProvisória)\s{NUMBER}?
        (?:\d{{1,4}}(?:-[A-Z](?=/))?(?:[./]\d{{1,4}}){{1,2}}(?:/\d{{4}})?|\d{{1,4}}\sde\s(?:19|20)\d\d)
      | (?:[Ll]egge(?:\s(?:[Cc]ostituzionale|[Rr]egionale|[Pp]rovinciale|[Dd]elega|[Qq]uadro))?
         |(?:[Rr]egio\s)?[Dd]ecreto(?:[-\s][Ll]egge|\s(?:[Ll]egislativo|[Mm]inisteriale
           |del\sPresidente\sd(?:ella\sRepubblica|el\sConsiglio(?:\sdei\s[Mm]inistri)?)))?
         |[Dd]\.\s?[Ll]gs\.|[Dd]\.[Ll]\.)\s
        (?:{NUMBER}?\d{{1,4}}/\d{{4}}|(?:\d{{1,2}}\s{_MONTH}\s\d{{4}},?\s)?{NUMBER}\d{{1,4}}(?:/\d{{4}})?)
      | Public\sLaw\s(?:No\.\s)?\d{{2,3}}[-–]\d{{1,4}}
      | (?:Law|Act|Ordinance|Decree|Bill)\s
        (?:{NUMBER}\d{{1,6}}(?:[-/.]\d{{1,6}})?(?:\sof\s\d{{4}})?|[CS]-\d{{1,3}})
      | (?:H\.R\.|H\.?B\.?|S\.B\.|A\.B\.)\s\d{{1,5}}
      | S\.\s\d{{4,5}}(?![\w(.])
      | Executive\sOrder\s(?:No\.\s)?\d{{4,5}}
      | \d{{1,2}}\s(?:U\.S\.C\.|USC|C\.F\.R\.|CFR)(?!\w)
    )(?!\d)(?:\s(?:du|de|del|of)\s\d{{1,2}}(?:er)?\s(?:de\s)?{_MONTH}\s(?:de\s)?\d{{4}}
      |,\sde\s\d{{1,2}}\sde\s[a-zç]{{4,10}}(?:\sde\s\d{{4}})?(?!\w))?""",
    re.VERBOSE,
)
_BILL = re.compile(
    rf"""\b(?:[Pp]rojet|[Pp]roposition)\sde\s(?:loi|règlement|directive|résolution)
        (?:\s(?:organique|constitutionnelle))?\s{NUMBER}\d{{1,5}}
      | \b(?:[Pp]royecto\sde\s[Ll]ey|[Pp]rojeto\sde\s[Ll]ei(?:\s[Cc]omplementar)?
        |P(?:L[PSC]?|DL|EC))\s
        {NUMBER}?\d{{1,3}}[.\d]{{0,5}}(?:/\d{{4}}|\sde\s\d{{4}})
      | \bP(?:L[PSC]|EC)\s{NUMBER}?\d{{1,4}}(?![\d/])
      | \b(?:[Dd]isegno\sdi\slegge|[Pp]roposta\sdi\slegge|DDL|[Dd]dl)\s
        (?:[SC]\.\s?)?{NUMBER}?\d{{1,5}}
      | \b(?:BT-)?Drucksache\s\d\d/\d{{1,5}}""",
    re.VERBOSE,
)
_DRAFT_TEXT = re.compile(
    r"(?<![\w.])(?!The\s|This\s|That\s)(?:[A-Z][\w’'-]{1,20}\s){1,4}"
    r"(?:(?:mandate|outcome|negotiating|ministerial|agreement|declaration)\s)?"
    r"(?:zero\s|revised\s)?(?:draft|consolidated|negotiating)\stext\b"
)
_GOAL = re.compile(
    r"\b(?:SDGs?|ODS|ODD|OSS|Sustainable\sDevelopment\sGoals?|Objectifs?\sde\sdéveloppement\sdurable"
    r"|Objetivos?\sde\sDesarrollo\sSostenible|Objetivos?\sde\sDesenvolvimento\sSustentável)"
    r"\s(?:[Nn][.°ºo]{1,2}\s?)?\d{1,2}(?:\.(?:\d{1,2}|[a-d]))?(?!\w)"
)
_AMENDMENT = re.compile(r"\b[Aa]mendments?\s(?:No\.\s)?L\.\d{1,3}(?:/Rev\.\d)?\b")
_STATUTE_SIGNS = (
    *(
        "Loi",
        "loi",
        "cret",
        "lib",
        "rdon",
        "rrêt",
        "ircul",
        "Ley",
        "ley",
        "Lei",
        "lei",
        "egge",
        "edida",
        "Lgs",
        "lgs",
        ".L",
        ".l",
    ),
    *("Law", "Act", "Ordinance", "Decree", "Bill", "H.R", "HB", ".B", "S. ", "Executive"),
    *("U.S.C", "USC", "C.F.R", "CFR"),
)
_FORMS = (
    (ACT, ("/",)),
    (_SYMBOL, ("/", "(", "WHA")),
    (_RESOLUTION, ("solu", "cision")),
    (_RESOLUTION_LATE, ("solu",)),
    (_CASE, ("/", "enten")),
    (
        _COMMENT,
        ("omme", "omma", "omentá", "omanda", "omenda", "erva", "uidance", "emerkung", "mpfehlung"),
    ),
    (_STATUTE, _STATUTE_SIGNS),
    (SHORTENED, ("/", "n", "N")),
    (_AMENDMENT, ("mendment",)),
    (ACT_NUMBER, ("/",)),
    (_DRAFT_TEXT, (" text",)),
    (CELEX, ("3",)),
    (_GOAL, ("SDG", "OD", "OSS", "Goal", "bjecti", "bjetivo")),
    (_BILL, ("roje", "ropos", "royec", "isegno", "DDL", "dl", "PL", "PDL", "PEC", "rucksache")),
)
"""Each form with the signs one of which it holds, by which a text is told that need not be read."""
_DIGIT = re.compile(r"\d")


def numbered(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names instruments by number, or as a draft text, none within another.

    Sample: ``Directive 2001/29/EC and A/HRC/28/15``.
    """
    if not _DIGIT.search(text) and " text" not in text:
        return
    found = {
        one.span()
        for form, signs in _FORMS
        if any(map(text.__contains__, signs))
        for one in form.finditer(text)
        if _told(one)
    }
    reached = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= reached:
            reached = end
            yield start, end


def _told(found: re.Match[str]) -> bool:
    """Whether a symbol has a number, and no date is taken for one."""
    if found.re is not _SYMBOL or found.group().startswith(("OEA/Ser", "OAS/Ser")):
        return True
    return _DIGIT.search(found.group()) is not None
