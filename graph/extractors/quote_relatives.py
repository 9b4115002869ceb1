"""Whose words are quoted, told by a relative, a recital, a deed or a name cited.

*Ana Ruiz, who added: “…”*; *citing the Port Charter: “…”*; *as put by Ana Ruiz: “…”*; *Having
regard to the Charter, notably Article 2: “…”*; *Fifty crews signed a letter warning of “…”*.
"""

from __future__ import annotations

import re

from graph.extractors.quote_further import SAID, TELLS
from graph.extractors.quote_patterns import (
    AND,
    ARTICLE,
    CAPITAL,
    LONGEST_NAME,
    PARTICLE,
    name,
    within,
)
from graph.extractors.quote_subjects import TEXT, noun

_NAME = name(*AND)
_OPEN = r"\s?[\\“«„\"‘_*]{0,3}\s?$"
WHO_ADDS = re.compile(
    rf"(?<![\w’'-])(?!(?:\w{{3,14}}(?:iamo|amos|emos|imos|[eu]ons|cions)|Citons)\s)(?P<name>{CAPITAL}(?:\s(?:{PARTICLE}\s)?{CAPITAL}){{0,4}})"
    r"(?:\s\([^()]{2,30}\))?,\s(?:who|qui|que|quien|che|(?:il|la)\squale|der|die|dat)\s"
    r"(?:(?:then|also|later|further|has|ha|a|lo|también|também|poi|ensuite|également)\s){0,3}"
    rf"(?:{TELLS}|aggiunge|ajoute|añade|agrega|acrescenta|conclude|conclut|concluye|conclui|hinzufügte|hinzufügt|ergänzte"
    rf"|insiste|precisa|toevoegde)(?:\s(?:that|que|che|dass|dat))?\s?[:,]?{_OPEN}"
)
"""*Ana Ruiz, che aggiunge: «…»*."""
_PLAIN_TEXT = (
    r"(?:article|section|paragraph|point|clause|chapter|report|letter|law|plan|resolution|sezione|articolo|punto"
    r"|capitolo|rapporto|piano|legge|lettera|sección|artículo|informe|ley|carta|apartado|capítulo|rapport"
    r"|loi|lettre|alinéa|chapitre|seção|artigo|relatório|lei|Artikel|Abschnitt)"
)
_PIECE = (
    r",\s(?:punto|comma|lett(?:era|re|\.)|par\.|point|letter|alinéa|Abs\.|Absatz|Nr\.|capitolo|chapitre|capítulo)\s?[\w()]{1,6}"
    r"(?:,(?=\sd))?"
)
CITING = re.compile(
    rf"\b(?:[Cc]iting|[Qq]uoting(?:\sfrom)?|[Tt]o\s(?:quote|cite)(?:\sfrom)?|[Cc]itando(?:\sa)?|[Cc]itant"
    rf"|(?:[Ww]e|I)\s(?:quote|cite)(?:\sfrom)?|[Jj]e\scite)\s(?:{ARTICLE}\s?)?(?P<name>(?!(?:The|This|That|It|We|I)\s)"
    rf"(?:{CAPITAL}|{_PLAIN_TEXT}(?!\w))(?:{_PIECE}|(?!\sas\s|\sthat\s)[^,:;“”«»„]){{0,110}}?)(?<!\sas)(?<!\sthat)\s?:{_OPEN}"
)
"""*Citando la sezione 3, punto b, del Piano dei Porti: «…»*: up to the colon."""
CITES = re.compile(
    rf"(?:(?<!\bwas)(?<!\bwere)(?<!\bis)(?<!\bbeen)\s(?:cited|quoted)\s(?={CAPITAL}\s)|\s(?:quotes|cites|zitiert|zitieren|citeert"
    rf"|cita(?:\sa)?)\s)(?P<name>{_NAME}):{_OPEN}"
)
"""*The Bell zitiert Ana Ruiz: „…“*: a whole name, and nothing else."""
WAS_QUOTED = re.compile(
    rf"(?<![\w’'-])(?P<name>(?!The\s){_NAME})(?:,\s[^,;:“”]{{2,60}},)?\s(?:was|were|is|are|(?:has|had|have)\sbeen)\s(?:also\s|widely\s)?quoted"
    r"\s(?:(?:in|by|on)\s[^;:“”]{2,60}?\s)?(?:as\s)?(?:saying|stating|telling|warning)\b"
    rf"(?:(?!,|\s(?:but|and|while|whereas|though|although|as|who|which)\s)[^.;:“”«»„\"]){{0,90}}?:?{_OPEN}"
)
"""*the Minister was quoted as saying “…”*."""
PUT_BY = re.compile(
    r"\b(?:captured|described|put|summed\sup|summari[sz]ed|formulated|expressed|said|stated|noted|written|observed|argued"
    r"|recalled|explained|worded|phrased|résumé|formulé|exprimé|écrit|dit|resumid[oa]|descrit[oa]|dich[oa]|expresad[oa]"
    r"|formulad[oa]|dit[oa]|escrit[oa]|riassunt[oa]|espress[oa]|dett[oa]|scritt[oa])e?\s(?:by|par|por|pel[oa]|da|dal|dalla)\s"
    rf"(?:{ARTICLE}\s?)?(?P<name>{_NAME})(?:\s\([^()]{{2,30}}\)|,\s[^,;:“”]{{2,60}})?:{_OPEN}"
)
"""*This is aptly put by Ana Ruiz: “…”*."""
RECITAL = re.compile(
    r"(?:^|[\s>_*])(?:VIST[OAIE]S?|Vist[oaie]s?|V[Uu]e?s?|Having\sregard\sto|HAVING\sREGARD\sTO|Gestützt\sauf|Tendo\sem\s(?:conta|vista)"
    rf"|Teniendo\sen\scuenta|Considerando)\s(?i:{ARTICLE}\s?)?(?P<name>[^:;“”«»]{{3,140}}?),?\s(?:(?:ed?|y|and|und|et)\s)?"
    r"(?i:in\sparticolare|en\sparticulier|notamment|in\sparticular|en\s(?:particular|especial)|insbesondere"
    rf"|em\s(?:particular|especial)|nomeadamente|segnatamente)(?:\s(?:(?!\s(?:who|quien|{TELLS})\s)[^,:;“”«»„\"]){{2,140}})?(?:{_PIECE}[^,:;“”«»„\"]{{0,20}}){{0,3}}"
    r"(?:,?\s(?:in\sbase\s(?:al(?:la)?\squale|a\scui)|secondo\s(?:il|la)\squale|secondo\scui|qui|che|que|which|wherein|where"
    r"|selon\sle(?:quel)?|selon\slaquelle|según\s(?:el|la)\scual|wonach|nos\stermos\sd[oa]\squal)(?!\w)"
    rf"(?!\s(?:we|nous|wir|noi|nós)\s)(?!(?<=which)\s{CAPITAL})(?!(?<=where)\s{CAPITAL})[^,:;“”«»„\"]{{0,60}})?,?:?{_OPEN}"
)
"""*VISTO il Regolamento dei Porti, in particolare l’art. 1, in base al quale il Consiglio «…»*.

Nothing but a provision and what is said there stands between: no clause of somebody else.
"""
_GERMAN_TEXT = (
    r"(?:\w*(?:[Ee]ntwurf|[Gg]esetz|[Oo]rdnung|[Vv]ertrag|[Pp]lan|[Bb]rief|[Bb]ericht|[Ee]rklärung|[Rr]ichtlinie"
    r"|[Vv]erfassung|[Pp]apier|[Ss]chreiben|[Mm]itteilung|[Pp]rogramm|[Kk]onzept|[Aa]ntrag|[Bb]eschluss|[Rr]esolution"
    r"|[Kk]onvention|[Cc]harta|[Ss]atzung|[Uu]rteil|[Gg]utachten|[Ss]tudie|[Aa]rtikel|[Aa]bsatz|[Ss]tellungnahme|[Tt]ext"
    r"|[Dd]okument|[Aa]bkommen|[Ll]eitlinien?|[Ss]trategie|[Bb]egründung|[Vv]ereinbarung)(?:e?s|en|n)?|[A-ZÄÖÜ]{2,8}|§)"
)
SAYS_THERE = re.compile(
    rf"(?<!\w)(?:[Ii]m|[Zz]um|[Vv]om|[Dd](?:er|ie|as|em|en))\s(?P<name>{_GERMAN_TEXT}(?!\w)(?:(?!\sim\s)[^;:.“„]){{2,90}}?),\s"
    rf"(?:in\s(?:dem|der|denen)|worin|wo)\ses\s(?:heißt|steht):?{_OPEN}"
)
"""*im Entwurf zum Hafenvertrag, in dem es heißt: „…“*."""
PROVISION_THAT = re.compile(
    r"(?<![\w’'-])(?P<name>(?:Art(?:icle|\.)|Section|Point|Clause|Paragraph|Rule|Principle|Regulation|Chapter|Recital)"
    r"\s(?:no\.?\s|No\.?\s)?[\w()]{1,10}(?:\s(?:of|in|to)\s[^,;:“”]{2,90}?)?),?\s(?:which|that)\s"
    r"(?:also\s|expressly\s|clearly\s)?(?:states?|says?|reads?|provides?|provisions?|stipulates?|requires?|prescribes?)\b"
    rf"(?:(?!,\s(?:but|and|while|though)\s|\s(?<!\sbe\s)(?:{SAID}|replie[ds])\s)[^.;:“”«»„\"]){{0,60}}:?{_OPEN}"
)
"""*Point 2 of the policy that states “…”*."""
OF_LEAD = (CITING, CITES, WAS_QUOTED, PUT_BY, SAYS_THERE)
"""Those that may end the paragraph before the words, too."""
RELATIVES = (RECITAL, WHO_ADDS, CITING, CITES, WAS_QUOTED, PUT_BY, SAYS_THERE, PROVISION_THAT)
_CLAIMED = (CITING, CITES, PUT_BY)

_THERE = re.compile(
    r"(?:Est[ae]|Ess[ae]|Ést[ae]|Celle-ci|Celui-ci|Quest[oa]|Diese[rs]?|This),?\s(?:em|en|in|dans|nel(?:la)?|n[oa]|nell[’'])\s?"
    r"(?:(?:its|seu|sua|su|son|sa|suo|el|la|l[’'])\s?)?(?:[Aa]rt\w{0,7}\.?|[Ss]ection|sección|sezione|paragraph|§)\s?[\w.º°-]{1,8},?\s"
)
_LAST_TEXT = re.compile(rf"(?<![\w’'-])(?P<name>{_NAME})\.\s?$")
_ROMANCE_TEXT = re.compile(
    r"\b(?:Constitui[çc]ão|Constitución|Costituzione|Lei|Ley|Legge|Loi|Código|Code|Codice|Carta|Charte|Convention"
    r"|Conven\w{4,6}|Tratado|Trait[ée]|Trattato|Decreto|Décret|Reglamento|Règlement|Regolamento|Regulamento|Pacto|Verfassung"
    r"|\w*[Gg]esetz|\w*[Vv]erordnung|\w*[Vv]ertrag)\b"
)
_OF_ITS = re.compile(rf"\s(?:{within(*AND)})\s")

_WROTE = re.compile(
    r"\s(?:(?:have|has|had)\s)?(?:(?:also|jointly|recently|now|already)\s)?(?:address(?:ed)?|publish(?:ed)?|sen[dt]|(?:co-?)?sign(?:ed)?|issued?|released?"
    r"|wr[oi]te|written|launch(?:ed)?|endorsed?|submitted|expressed)\s(?:\[\d+\]\s)?(?:(?:an?|one|two|the|their|its)\s)?(?:\[\d+\]\s)?"
    r"(?:(?:open|joint|public|urgent|common|official)\s){0,2}"
    r"(?:letters?|recommendations?|statements?|declarations?|reports?|stud(?:y|ies)|appeals?|petitions?|papers?|concerns?|objections?)\b"
    r"|\s(?:ont|a|han|ha|hanno|têm)?\s?(?:adress|publi|sign|envo|envi|firm|pubblic|scritt|inviat|public|escrit|assin)\w{0,6}"
    r"\s(?:une?|una|uma|leur|su)\s(?:lettre|carta|lettera|déclaration|declaraci[oó]n|dichiarazione|declaração|tribune|tribuna|appel|pétition)\b"
)
_URGE = r"(?:urge|ask|say|warn|state|argue|consider|note|stress|claim|call|point)"
_SAYING_THERE = re.compile(
    r"\b(?:asking|urging|warning|stating|saying|arguing|noting|claiming|pointing\sout|calling|stressing|explaining"
    rf"|(?:in\swhich|wherein|where|who)\s(?:they\s|it\s)?{_URGE}\w{{0,4}}"
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
_OTHER_CLAUSE = re.compile(
    r";|,\s(?:and|y|e|et|und|mas|ma|mais|pero)\s|\s(?:but|though|although|while|whereas|because|under|according|by\swhom)\s"
    rf"|(?<!\bin)\s(?:who|which)\s(?!(?:they\s|it\s)?{_URGE})"
    r"|\b(?:believes?|thinks?|fears?|hopes?|wants?|feels?|regrets?|replie[ds]|answer(?:ed|s)|said|says|wrote)\b"
    r"|\b(?:croit|pense|cree|piensa|crede|pensa|acredita)\b"
)
"""Where somebody else speaks, or something else, than the letter that is told of."""
_MOST = 700
NO_CLAUSE = (
    r"(?!(?:tandis|alors|mais|et|quand|while|when|but|and|as|whereas|mientras|pero|y|cuando|mentre|ma|e|mas|während|und"
    r"|aber|where|since|because|so)\b)"
)
GRANTED = re.compile(
    r"(?:Although|Though|Even\sthough|While|Whereas|Bien\sque|Aunque|Obwohl|Sebbene|Embora)\s[^“”«»„\"]{2,150}?"
    rf"\s(?:{TELLS}|claims?|claimed|thinks?|believes?)(?=[\s,])[^“”«»„\"]{{2,150}}?,\s"
    r"(?=(?:it|we|they|this|that|there|he|she|our|il|elle|nous|ce|esto|nosotros|ist|noi|questo|isto)\s)"
)
"""*Although the Board says it is safe, it is “…”*: what is granted is told by another."""
_NUMBERED = re.compile(
    r"\s{0,4}(?:(?:As\swell\sas|And|Also|See(?:\salso)?|Further|Under|In|Auch|Nach|Selon|Aussi|También|Según|Anche|Também)\s)?"
    rf"(?:{ARTICLE}\s?)?(?P<name>"
    r"(?:Art(?:icle|ículo|icolo|igo|ikel|\.)|Section|Rule|Clause|Recital|Regla|Règle|Regola|Regra|§)\s\d[\w().]{0,9})"
    r"(?:\s?\([^()]{2,60}\)|\s(?:on|of|sur|de|del|sobre|su|über)\s[^,:;“”«»„]{2,120})?\s?:\s{0,4}$"
)
"""*As well as* Rule 12 *on the duties of the Chair:*, and nothing else."""
_DENIED = re.compile(
    r"(?:\b(?:not?|never|nobody|nothing|if|may\sbe|might|can|should|would|could|must|rien|nada|niente|nulla|nichts|wish(?:es|ed)?|refuse[ds]?(?:\sto)?|without|it\swere|as\sif|pas"
    r"|jamais|sans|nunca|jam[áa]s|sin|senza|mai|non|não|sem|nicht|nie|ohne)|n[’']t)\s(?:[\w’'-]{1,20}\s){0,5}$",
    re.IGNORECASE,
)
_LONGEST_DENIAL = 80


def antecedent(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The text that the sentence before ends with, where *this, in its Article 5, says* follows."""
    if not _THERE.match(text, start, end):
        return None
    found = _LAST_TEXT.search(text[max(0, start - LONGEST_NAME) : start])
    if found is None or not _names_text(found["name"]):
        return None
    offset = max(0, start - LONGEST_NAME)
    return offset + found.start("name"), offset + found.end("name")


def _names_text(name: str) -> bool:
    """Whether a name's head is a text: ``Charter of Ports``, and not ``Minister of Law``."""
    head = _OF_ITS.split(name)[0]
    ends = [found.end() for found in TEXT.finditer(head)]
    return head.rstrip("0123456789 ").endswith(tuple(head[:end] for end in ends)) or bool(
        _ROMANCE_TEXT.match(head)
    )


def numbered(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The rule that a line is about, where it tells nothing else: *Rule 12 on the Chair:*."""
    found = _NUMBERED.match(text, start, end)
    return found.span("name") if found else None


def tells_otherwise(text: str, start: int, end: int) -> bool:
    """Whether another clause follows a letter that is told of: *a letter asking all, but she*."""
    wrote = _says_there(text, start, end)
    return wrote is not None and _OTHER_CLAUSE.search(text, wrote.end(), end) is not None


def _says_there(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where somebody is told to have written something that says, asks or warns."""
    wrote = _WROTE.search(text, max(start, end - _MOST), end)
    return wrote if wrote and _SAYING_THERE.search(text, wrote.end(), end) else None


def denies(found: re.Match[str]) -> bool:
    """Whether the words before say that it was not so, or that it should be."""
    before = found.string[max(0, found.start() - _LONGEST_DENIAL) : found.start()] + " "
    return found.re in _CLAIMED and _DENIED.search(before.replace("  ", " ")) is not None


def writers(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Who wrote or signed what the quoted words are from: *Fifty crews signed a letter warning*."""
    wrote = _says_there(text, start, end)
    if wrote is None or _OTHER_CLAUSE.search(text, wrote.end(), end):
        return None
    told = noun(text, start, wrote.start())
    if told is None:
        return None
    words = text[told[0] : told[1]]
    begin = _TRIMMED.match(words)
    last = _ADDED.search(words)
    first = told[0] + (begin.end() if begin else 0)
    return first, told[0] + (last.start() if last else len(words))
