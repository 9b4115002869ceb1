"""Words that tell of senders' asking, in a text about it: *The letter asks the President to …*.

A coalition or campaign that a text speaks of may be another's; what it asks is told, not asked.
"""

from __future__ import annotations

import re

_GROUP = (
    r"(?:coalition|coalición|coalizione|coalizão|coalitie|alliance|alianza|alleanza|aliança|alliantie"
    r"|collectif|colectivo|coletivo|collettivo|réseau|red|rede|rete|netwerk|plateforme|plataforma"
    r"|piattaforma|Bündnis|Netzwerk|Kampagne|campagne|campaign)"
)
_NAMED = r"(?:\s(?-i:[A-ZÀ-Þ])[\w’'-]+){0,5}"
_LETTER = (
    r"(?:(?:open|joint|public)\s){0,2}(?:letter|petition|statement|declaration|appeal)"
    r"|lettre(?:\souverte|\scommune|\sconjointe)?|carta(?:\sabierta|\saberta|\sconjunta)?|lettera(?:\saperta)?"
    r"|(?:offene[nr]?\s|gemeinsame[nr]?\s)?brief|pétition|petici[oó]n|petição|petizione"
)
_SENDERS = (
    r"(?:organi[sz]ations|groups|NGOs|coalition|alliance|experts|academics|scientists|signatories|associations"
    r"|society|campaigners|researchers|scholars|organisations|collectifs|syndicats|ONGs?|organizaciones|entidades"
    r"|asociaciones|organizzazioni|associazioni|organizações|associações|Organisationen|Verbände|Bündnis|open|joint|ouverte"
    r"|abierta|aberta|aperta|offene[nr]?)"
)
_ASKING_THUS = (
    r"(?:urging|asking|calling\s(?:up)?on|calling\sfor|demanding|requesting|demandant|appelant|exhortant|exigeant"
    r"|pidiendo|exigiendo|instando|solicitando|reclamando|chiedendo|esortando|pedindo|exigindo)"
)
_THEY_ASK = (
    r"(?:calls?\s(?:up)?on|calls?\sfor|urges?|asks?|demands?|requests?|recommends?|demande|appelle|exhorte|exige"
    r"|pide|insta|solicita|reclama|chiede|esorta|pede|fordert)"
)
REPORTED = re.compile(
    rf"""\b(?:the|an?|in\sthe|their)\s(?:open\s|joint\s)*(?:letter|petition|statement
    |signatories|signers|signing\sgroups|leaders|groups|organi[sz]ations|associations)\s
        (?:\w{{2,12}}ly\s|also\s|further\s|have\s|has\s){{0,3}}
        (?:calls?(?:ed)?\s(?:up)?on|calls?(?:ed)?\sfor|urge[sd]?|asks?|asked|demand(?:s|ed)?
        |request(?:s|ed)?|recommend(?:s|ed)?)\s
      | \b(?:the|l[ae]|il|das|het|de|o|a|die)\s(?:\w+\s)?{_GROUP}{_NAMED}\s
        (?:also\s|également\s|también\s|daher\s|deshalb\s)?
        (?:calls\s(?:up)?on|calls\sfor|urges|demande|exige|appelle|réclame|pide|solicita|demanda
        |reclama|insta|chiede|pretende|esige|sollecita|pede|reivindica|fordert|verlangt|appelliert
        |eist|vraagt|verzoekt)\s
      | \b(?:fordert|verlangt|appelliert)\s(?:das|die)\s(?:\w+\s)?
        (?:Bündnis|Netzwerk|Kampagne){_NAMED}\s
      | \b(?:eist|vraagt|verzoekt)\s(?:de|het)\s(?:coalitie|alliantie|netwerk|campagne){_NAMED}\s
      | \bde\sorganisaties(?:\s\w+){{0,3}}?\s(?:eisen|vragen|verzoeken|roepen)\s
      | \bdie\s(?:\w+\s)?(?:Organisationen|Verbände|Unterzeichnenden)\shaben\s[^.;:]{{2,160}}?\s
        (?:aufgefordert|ersucht|verlangt|gefordert)\b
      | \b(?:the|an?|this|une|la|una|uma|un|einen?)\s(?=(?:{_LETTER})\b)
        (?=[^.;:]{{0,300}}\b{_SENDERS}\b)(?:{_LETTER})\b[^.;:]{{0,260}}?[\s,](?:and\s|et\s|y\s|e\s)?{_ASKING_THUS}\s
      | \b{_SENDERS}\b[^.;:]{{0,160}}?\s(?:an?|une|una|uma)\s(?:{_LETTER})\s
        (?:[^.;:]{{1,80}}?\s)?{_ASKING_THUS}\s
      | \b(?:the|today[’']s|this|la|il|der|die)\s(?:{_LETTER})(?:\s\([^()]{{1,60}}\))?
        (?:,?\s(?:which|that|signed|sent|written|endorsed|published|dated|addressed|backed
          |signée|firmada|firmata|assinada|qui|que|che)\s[^.;:]{{2,160}}?,?)\s(?:\w{{2,12}}ly\s|also\s)?{_THEY_ASK}\s
      | \b(?:le|les|las|os|as)\s(?:\w+\s)?(?:associazioni|organizzazioni
        |organisations|associations|organizaciones|asociaciones|entidades|organizações|associações|firmatarie|signataires|firmantes)
        (?:\s[\w’'-]+){{0,4}}?\s(?:hanno|ont|han|haviam|tinham)\s
        (?:\w{{3,14}}\s)?(?:chiesto|invocato|sollecitato|demandé|exigé|réclamé|pedido|exigido|solicitado|reclamado)\s
      | \b(?:comments|submissions?|briefs?|testimony)\s
        (?:filed|submitted|sent|lodged|released|published)
        (?:\s(?!by\b)[^.;:,]{{1,60}})?\s(?:calls?\s(?:up)?on|calls?\sfor|urges?|asks?|recommends?|demands?)\s
      | \b(?:today|have|has|jointly)\s(?:called\s(?:up)?on|called\sfor|urged
      |asked)\s(?=[^.;:]{{5,250}}\bin\san?\s(?:open|joint)\sletter\b)""",
    re.VERBOSE | re.IGNORECASE,
)
"""*The letter asks the President to act*, *das Bündnis fordert …*, in a text about the senders."""

REPORTED_WORDS = frozenset(
    (
        *("lettre", "carta", "lettera", "brief", "pétition", "petición", "petição", "petizione"),
        *("declaration", "appeal", "comments", "submission", "submissions", "brief", "briefs"),
        *("testimony", "associazioni", "organizzazioni", "organizaciones", "asociaciones"),
        *("entidades", "organizações", "associações", "firmatarie", "signataires", "firmantes"),
        *("letter", "petition", "statement", "signatories", "signers", "groups", "leaders"),
        *("organisations", "organizations", "associations", "coalition", "coalición", "red"),
        *("coalizione", "coalizão", "coalitie", "alliance", "alianza", "alleanza", "aliança"),
        *("alliantie", "collectif", "colectivo", "coletivo", "collettivo", "réseau", "rede"),
        *("rete", "netwerk", "plateforme", "plataforma", "piattaforma", "bündnis", "netzwerk"),
        *("kampagne", "campagne", "campaign", "organisaties", "organisationen", "verbände"),
        "unterzeichnenden",
    )
)
"""One of these is in all that `REPORTED` finds."""
_THUS = re.compile(rf"{_ASKING_THUS}\s$", re.IGNORECASE)
_OURS = re.compile(r"\b(?:we|I|us|nous|nosotr[oa]s|noi|nós|wir)\b", re.IGNORECASE)


def reported(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where a sentence tells of asking; *in May we sent a letter asking …* tells of another one."""
    found = REPORTED.search(text, start, end)
    ours = found and _THUS.search(found.group()) and _OURS.search(text, start, found.end())
    return None if ours else found
