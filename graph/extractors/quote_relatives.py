"""Whose words are quoted, told by a relative, a recital, a deed or a name cited.

*Ana Ruiz, who added: “…”*; *citing the Port Charter: “…”*; *as put by Ana Ruiz: “…”*; *Having
regard to the Charter, notably Article 2: “…”*; *Fifty crews signed a letter warning of “…”*.
"""

from __future__ import annotations

import re

from graph.extractors.quote_further import TELLS
from graph.extractors.quote_subjects import TEXT, noun

_CAPITAL = r"(?-i:[A-ZÀ-Þ])[\w’'.-]{0,30}"
_OF = (
    r"(?:of\sthe|of|for\sthe|for|de\sla|de|des|du|del|della|dei|degli|dello|für|von|van|der|da|das"
    r"|do|dos|di|bin|al|y|e|et|and|und)"
)
_NAME = rf"{_CAPITAL}(?:\s(?:{_OF}\s)?{_CAPITAL}){{0,7}}"
_ARTICLE = r"(?:(?:the|la|le|les|el|los|las|il|lo|o|a|os|as|die|der|das|de|het)\s|l[’'])"
_OPEN = r"\s?[\\“«„\"‘]{0,2}\s?$"
WHO_ADDS = re.compile(
    rf"(?<![\w’'-])(?!\w+(?:iamo|amos|emos|imos|ons)\s)(?P<name>{_CAPITAL}(?:\s(?:(?:de\sla|de|du|del|della|von|van|der|da|dos|di|bin|al)\s)?{_CAPITAL}){{0,4}})"
    r"(?:\s\([^()]{2,30}\))?,\s(?:who|qui|que|quien|che|(?:il|la)\squale|der|die|dat|die)\s"
    r"(?:(?:then|also|later|further|has|ha|a|lo|también|também|poi|ensuite|également)\s){0,3}"
    rf"(?:{TELLS}|aggiunge|ajoute|añade|agrega|acrescenta|conclude|conclut|concluye|conclui|hinzufügte|hinzufügt|ergänzte"
    rf"|insiste|precisa|toevoegde)(?:\s(?:that|que|che|dass|dat))?\s?[:,]?{_OPEN}"
)
"""*Ana Ruiz, che aggiunge: «…»*."""
_PLAIN_TEXT = (
    r"(?:article|section|paragraph|point|clause|chapter|report|letter|law|plan|resolution|sezione|articolo|punto"
    r"|capitolo|rapporto|piano|legge|lettera|sección|artículo|informe|ley|carta|apartado|capítulo|section|rapport"
    r"|loi|lettre|alinéa|chapitre|seção|artigo|relatório|lei|Artikel|Abschnitt)"
)
CITING = re.compile(
    rf"\b(?:[Cc]iting|[Qq]uoting(?:\sfrom)?|[Tt]o\s(?:quote|cite)(?:\sfrom)?|[Cc]itando(?:\sa)?|[Cc]itant"
    r"|(?:[Ww]e|I)\s(?:quote|cite)(?:\sfrom)?|[Jj]e\scite|quotes|cites|cited|quoted|zitiert|zitieren|citeert"
    rf"|cita(?:\sa)?)\s(?:{_ARTICLE}\s?)?(?P<name>(?!(?:The|This|That|It|We|I)\s)(?:{_CAPITAL}|{_PLAIN_TEXT}(?!\w))[^:;“”«»„]{{0,110}}?)"
    rf"(?<!\sas)(?<!\sthat)\s?:{_OPEN}"
)
"""*Citando la sezione 3 del Piano dei Porti: «…»*; *The Bell zitiert Ana Ruiz: „…“*."""
WAS_QUOTED = re.compile(
    rf"(?<![\w’'-])(?P<name>(?!The\s){_NAME})(?:,\s[^,;:“”]{{2,60}},)?\s(?:was|were|is|are|(?:has|had|have)\sbeen)\s(?:also\s|widely\s)?quoted"
    r"\s(?:(?:in|by|on)\s[^;:“”]{2,60}?\s)?(?:as\s)?(?:saying|stating|telling|warning)\b[^.;:“”]{0,90}"
)
"""*the Minister was quoted as saying “…”*."""
PUT_BY = re.compile(
    r"\b(?:captured|described|put|summed\sup|summari[sz]ed|formulated|expressed|said|stated|noted|written|observed|argued"
    r"|recalled|explained|worded|phrased|résumé|formulé|exprimé|écrit|dit|resumid[oa]|descrit[oa]|dich[oa]|expresad[oa]"
    r"|formulad[oa]|dit[oa]|escrit[oa]|riassunt[oa]|espress[oa]|dett[oa]|scritt[oa])e?\s(?:by|par|por|pel[oa]|da|dal|dalla)\s"
    rf"(?:{_ARTICLE}\s?)?(?P<name>{_NAME})(?:\s\([^()]{{2,30}}\)|,\s[^,;:“”]{{2,60}})?:{_OPEN}"
)
"""*This is aptly put by Ana Ruiz: “…”*."""
RECITAL = re.compile(
    r"(?:^|[\s>_*])(?:VIST[OAIE]S?|Vist[oaie]s?|V[Uu]e?s?|Having\sregard\sto|HAVING\sREGARD\sTO|Gestützt\sauf|Tendo\sem\s(?:conta|vista)"
    rf"|Teniendo\sen\scuenta|Considerando)\s(?i:{_ARTICLE}\s?)?(?P<name>[^:;“”«»]{{3,140}}?),?\s(?:(?:ed?|y|and|und|et)\s)?"
    r"(?i:in\sparticolare|en\sparticulier|notamment|in\sparticular|en\s(?:particular|especial)|insbesondere"
    r"|em\s(?:particular|especial)|nomeadamente|segnatamente)(?!\w)"
    r"(?![^“”«»\"]{0,200},\s(?:the|we|they|les?|la|el|l[oa]s|il|der|die|das|nous|wir|noi)"
    rf"\s(?:[\w’'-]{{1,20}}\s){{1,6}}?{TELLS}(?!\w))"
)
"""*VISTO il Regolamento dei Porti, in particolare l’art. 1, in base al quale il Consiglio «…»*."""
SAYS_THERE = re.compile(
    r"(?<!\w)(?:[Ii]m|[Zz]um|[Vv]om|[Dd](?:er|ie|as|em|en))\s(?P<name>[A-ZÄÖÜ](?:(?!\sim\s)[^;:.“„]){2,90}?),\s"
    rf"(?:in\s(?:dem|der|denen)|worin|wo)\ses\s(?:heißt|steht):?{_OPEN}"
)
"""*im Entwurf zum Hafenvertrag, in dem es heißt: „…“*."""
PROVISION_THAT = re.compile(
    r"(?<![\w’'-])(?P<name>(?:Art(?:icle|\.)|Section|Point|Clause|Paragraph|Rule|Principle|Regulation|Chapter|Recital)"
    r"\s(?:no\.?\s|No\.?\s)?[\w()]{1,10}(?:\s(?:of|in|to)\s[^,;:“”]{2,90}?)?),?\s(?:which|that)\s"
    r"(?:also\s|expressly\s|clearly\s)?(?:states?|says?|reads?|provides?|provisions?|stipulates?|requires?|prescribes?)\b[^.;:“”]{0,60}"
)
"""*Point 2 of the policy that states “…”*."""
OF_LEAD = (CITING, WAS_QUOTED, PUT_BY, SAYS_THERE)
"""Those that may end the paragraph before the words, too."""
RELATIVES = (RECITAL, WHO_ADDS, CITING, WAS_QUOTED, PUT_BY, SAYS_THERE, PROVISION_THAT)

_THERE = re.compile(
    r"(?:Est[ae]|Ess[ae]|Ést[ae]|Celle-ci|Celui-ci|Quest[oa]|Diese[rs]?|This),?\s(?:em|en|in|dans|nel(?:la)?|n[oa]|nell[’'])\s?"
    r"(?:(?:its|seu|sua|su|son|sa|suo|sua|el|la|l[’'])\s?)?(?:[Aa]rt\w{0,7}\.?|[Ss]ection|sección|sezione|paragraph|§)\s?[\w.º°-]{1,8},?\s"
)
_LAST_TEXT = re.compile(rf"(?<![\w’'-])(?P<name>{_NAME})\.\s?$")
_ROMANCE_TEXT = re.compile(
    r"\b(?:Constitui[çc]ão|Constitución|Costituzione|Lei|Ley|Legge|Loi|Código|Code|Codice|Carta|Charte|Convention"
    r"|Conven\w{4,6}|Tratado|Trait[ée]|Trattato|Decreto|Décret|Reglamento|Règlement|Regolamento|Regulamento|Pacto|Verfassung"
    r"|\w*[Gg]esetz|\w*[Vv]erordnung|\w*[Vv]ertrag)\b"
)
_LONGEST_NAME = 120

_WROTE = re.compile(
    r"\s(?:(?:have|has|had)\s)?(?:(?:also|jointly|recently|now|already)\s)?(?:address(?:ed)?|publish(?:ed)?|sen[dt]|(?:co-?)?sign(?:ed)?|issued?|released?"
    r"|wr[oi]te|written|launch(?:ed)?|endorsed?|submitted|expressed)\s(?:\[\d+\]\s)?(?:(?:an?|one|two|the|their|its)\s)?(?:\[\d+\]\s)?"
    r"(?:(?:open|joint|public|urgent|common|official)\s){0,2}"
    r"(?:letters?|recommendations?|statements?|declarations?|reports?|stud(?:y|ies)|appeals?|petitions?|papers?|concerns?|objections?)\b"
    r"|\s(?:ont|a|han|ha|hanno|têm)?\s?(?:adress|publi|sign|envo|envi|firm|pubblic|scritt|inviat|public|escrit|assin)\w{0,6}"
    r"\s(?:une?|una|uma|leur|su)\s(?:lettre|carta|lettera|déclaration|declaraci[oó]n|dichiarazione|declaração|tribune|tribuna|appel|pétition)\b"
)
_SAYING_THERE = re.compile(
    r"\b(?:asking|urging|warning|stating|saying|arguing|noting|claiming|pointing\sout|calling|stressing|explaining"
    r"|(?:in\swhich|wherein|where|who)\s(?:they\s|it\s)?(?:urge|ask|say|warn|state|argue|consider|note|stress|claim|call|point)\w{0,4}"
    r"|demandant|alertant|affirmant|rappelant|soulignant|advirtiendo|pidiendo|afirmando|señalando|exigiendo|chiedendo"
    r"|avvertendo|affermando|sottolineando|pedindo|alertando|(?:dans\slaquelle|en\sla\sque|nella\squale|na\squal)\s\w+)\b"
)
_TRIMMED = re.compile(
    r"(?:over|more\sthan|around|about|nearly|some|almost|plus\sde|más\sde|oltre|mais\sde)\s\d[\d.,\s]*\s?(?:de\s|d[’'])?",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"\s(?:have|has|had|ont|han|hanno|representing|working|based|including|such\sas|led\sby|supported\sby|active|représentant|basées?|que\srepresentan"
    r"|che\srappresentano)\b"
)
_MOST = 700
NO_CLAUSE = (
    r"(?!(?:tandis|alors|mais|et|quand|while|when|but|and|as|whereas|mientras|pero|y|cuando|mentre|ma|e|mas|während|und"
    r"|aber|where|since|because|so)\b)"
)
GRANTED = re.compile(
    r"(?:Although|Though|Even\sthough|While|Whereas|Bien\sque|Aunque|Obwohl|Sebbene|Embora)\s[^“”«»„\"]{2,300}?,\s"
    r"(?=(?:it|we|they|this|that|there|he|she|our|il|elle|nous|ce|esto|nosotros|ist|noi|questo|isto)\s)"
)
"""*Although the Board says it is safe, it is “…”*: what is granted is another's."""
NUMBERED = re.compile(
    r"(?<![\w’'-])(?P<name>(?:Art(?:icle|ículo|icolo|igo|ikel|\.)|Section|Rule|Clause|Recital|Regla|Règle|Regola|Regra|§)\s\d[\w().]{0,9})"
    r"(?=\s?[,:(–]|\s(?:on|of|sur|de|del|sobre|su|über)\b)"
)
"""*As well as* Rule 12 *on the duties of the Chair:*."""


def antecedent(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The text that the sentence before ends with, where *this, in its Article 5, says* follows."""
    if not _THERE.match(text, start, end):
        return None
    found = _LAST_TEXT.search(text[max(0, start - _LONGEST_NAME) : start])
    if found is None or not (TEXT.search(found["name"]) or _ROMANCE_TEXT.search(found["name"])):
        return None
    offset = max(0, start - _LONGEST_NAME)
    return offset + found.start("name"), offset + found.end("name")


def writers(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Who wrote or signed what the quoted words are from: *Fifty crews signed a letter warning*."""
    wrote = _WROTE.search(text, max(start, end - _MOST), end)
    if wrote is None or ";" in text[wrote.end() : end]:
        return None
    if not _SAYING_THERE.search(text, wrote.end(), end):
        return None
    told = noun(text, start, wrote.start())
    if told is None:
        return None
    words = text[told[0] : told[1]]
    begin = _TRIMMED.match(words)
    last = _ADDED.search(words)
    first = told[0] + (begin.end() if begin else 0)
    return first, told[0] + (last.start() if last else len(words))
