"""Names of national laws that go on in small letters, and how German bends them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINK = (
    r"(?:de\sla\s|de\sl[’']|de\slos\s|de\s|du\s|des\s|d[’']|del(?:la\s|lo\s|l[’']|le\s|\s)|dei\s"
    r"|d[oa]s?\s)"
)
_COMPLEMENTED = re.compile(
    rf"""(?P<name>(?:texto\srefundido\s{_LINK}|testo\sunico\s{_LINK})?
      (?: (?:[Cc]ode|[Cc]odice|[Cc]ódigo|Charte|Loi|Ley|Lei|Legge|Déclaration)
          \s{_LINK}[\w-]{{3,30}}(?:\s(?:pénale|penale|penal|civile?|sociale?|fiscale?|privada))?
          (?:\s(?:entre|tra|fra)\s(?:l[aeo]\s|l[’']|il\s|el\s)[\w-]{{3,30}}\s(?:et|e|y)\s
            (?:l[aeo]\s|l[’']|il\s|el\s)[\w-]{{3,30}})?
          (?:\s(?:et|e|y)\s{_LINK}[\w-]{{3,30}}|\s(?:de\sl[’']homme)\s(?:et\sdu\scitoyen)?)?
        | [Cc]od(?:e|ice)\s(?:pénal|civil[e]?|penale|électoral|monétaire\set\sfinancier|rural) )
      )(?!\w)""",
    re.VERBOSE,
)
"""*code de l’environnement*, *Codice del consumo*: names of laws that go on in small letters."""
_DUTCH = re.compile(
    r"(?P<name>(?:Algemene\s)?(?:[Ww]et|Besluit)\s(?:(?:op|inzake|betreffende)\s(?:(?:de|het)\s)?)?"
    r"(?:(?:[a-z-]{3,20}(?<![dt])e|open|[a-z-]{3,20}(?:ing|heid)(?:\svan)?)\s){0,2}[a-z-]{0,30}(?:ing|heid|recht|beheer|verkeer|zorg|onderwijs|handel|bestuur|gegevens"
    r"|organisatie|energie|dieren)|Wetboek\svan\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)(?!\w)"
)
"""*Wet open overheid*, *Algemene wet bestuursrecht*, *Wet op de rechterlijke organisatie*."""
_CODE = re.compile(
    r"(?P<name>(?:code|codice|código)\s(?:pénal|penale?|civile?|fédéral"
    r"|d(?:e|i)\s(?:la\s|l[’'])?proc[ée]dur[ea]\s(?:pénale|penale|civile)|de\sprocedimiento\spenal"
    r"|(?:du|de\sla|de\sl[’']|della|del|di|de)\s?[a-zà-ÿ]{4,20}(?:\s(?:intérieure|intellectuelle"
    r"|privati|dei\sdati\spersonali|électorale?|numérique|publique))?))(?!\w)"
)
_TITLED = re.compile(
    r"(?P<name>(?<!rojet\sde\s)(?<!rojets\sde\s)(?<!roposition\sde\s)(?<!ropositions\sde\s)"
    r"\bloi\s(?!N[o°º.])[A-ZÀ-Þ][\w’'-]{2,20}"
    r"(?:\s(?:(?:et|de|du|des|pour|la|le|les)\s){0,3}[A-ZÀ-Þ][\w’'-]{0,20}){0,4})(?!\w)"
)
"""*loi Sapin II*, *loi Informatique et Libertés*: a law called by a title or a minister's name.

What stands behind *projet de* is a bill."""
_CONSTITUTION = re.compile(
    r"(?<![\w’'-])(?P<name>(?:constituci[óo]n\s(?:[Nn]acional|[Ff]ederal|[Pp]rovincial|[Ee]statal|[Ee]spañola|[Aa]rgentina"
    r"|[Pp]olítica(?:\sde\s(?:la\s|los\s)?[A-ZÀ-Þ]\w+(?:\s[A-ZÀ-Þ]\w+){0,4})?)"
    r"|constituição\s(?:[Ff]ederal|[Ee]stadual|[Pp]ortuguesa|da\s[Rr]epública(?:\s[Pp]ortuguesa)?)"
    r"|costituzione\s(?:italiana|repubblicana)|constitution\s(?:fédérale|française|belge|algérienne|tunisienne)))(?!\w)"
)
"""*la constitución nacional*: written small; with a capital it is told as every title."""
_NOUN = (
    r"[a-zà-ÿ]{3,20}(?:\s(?:personnel(?:le)?s?|numériques?|publi(?:c|que)s?|sociale?s?|nationale?s?"
    r"|civile?s?|locale?s?|générale?s?))?"
)
_ON_SUBJECT = re.compile(
    rf"(?P<name>loi\s(?:relative\s(?:à|aux?)|sur|portant|pour)\s(?:l[ae]s?\s|l[’'])?{_NOUN}"
    rf"(?:\s(?:{_LINK}|à\s(?:la\s|l[’'])?){_NOUN}){{0,4}})(?!\w)"
)
"""*loi sur la protection des données*; what *et* joins may be the next text, or a verb."""
_OWNER = (
    r"(?-i:[A-ZÀ-Þ])[\w’'-]*(?:\s(?:(?:de\s(?:la\s|l[’']|los\s|las\s)?|du\s|des\s|d[’']|del(?:la\s|l[’']|\s)|di\s|d[oa]s?\s"
    r"|der\s|of\s(?:the\s)?|e\s|et\s|y\s|und\s)(?-i:[A-ZÀ-Þ])[\w’'-]*|(?-i:[A-ZÀ-Þ])[\w’-]*"
    r"|de\s(?:sécurité|seguridad|ministr[eo]s|administra[cç]i[oóã][no])|di\s(?:sicurezza|amministrazione))){0,6}"
)
_HOUSE_RULES = re.compile(
    r"(?P<name>\b(?:r[èe]glement\sint[ée]rieur\s(?:du\s|de\sla\s|de\sl[’']|des\s)"
    r"|reglamento\s(?:interno|interior|orgánico)\s(?:del\s|de\sla\s|de\slos\s)"
    r"|regolamento\s(?:interno|di\sprocedura)\sdel(?:la\s|lo\s|l[’']|\s)"
    r"|regimento\s(?:interno\sd[oa]s?\s|d[oa]\s(?=(?-i:Assemb|Parlam|Câmar|Senad|Conselh|Congress|Tribun)))|geschäftsordnung(?:en)?\s(?:de[rs]\s|von\s)"
    r"|reglement\svan\sorde\svan\s(?:de\s|het\s)|(?-i:rules)\sof\sprocedure\sof\sthe\s)"
    rf"{_OWNER})(?!\w)",
    re.IGNORECASE,
)
"""*règlement intérieur du Conseil*, *Geschäftsordnung des Hafenrates*: a body's own rules."""
GENITIVE = re.compile(r"(?<=[gG])esetzes$")
"""*des Hafengesetzes*: the name is without its last two letters."""
NO_NAMES = frozenset({"Verbindung", "Bezug", "Hinblick", "Conjunction", "Relation"})
"""What stands behind *in* or *mit* and names no text: *in Verbindung mit Art. 1*."""


_HOUSE_SIGNS = ("glement ", "eglamento ", "egolamento ", "egimento ", "schäftsordnung", "rocedure ")
_FORMS = (_COMPLEMENTED, _CODE, _DUTCH, _TITLED, _ON_SUBJECT, _HOUSE_RULES)


def titled(text: str) -> Iterator[tuple[int, int]]:
    """The places of French laws called by a title, constitutions written small, and house rules."""
    forms = ((_TITLED, "loi "), (_CONSTITUTION, "onstitu"), (_CONSTITUTION, "ostituzione "))
    found = {
        one.span("name") for form, sign in forms if sign in text for one in form.finditer(text)
    }
    if any(map(text.__contains__, _HOUSE_SIGNS)):
        found |= {one.span("name") for one in _HOUSE_RULES.finditer(text)}
    yield from sorted(found)


def law_name(text: str, start: int, end: int) -> re.Match[str] | None:
    """The name of a law that begins at ``start``, its longer reading; group ``name``."""
    found = [one.match(text, start, end) for one in _FORMS]
    return max((one for one in found if one), key=lambda one: one.end(), default=None)
