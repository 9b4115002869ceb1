"""Whose words are quoted, where neither a plain speaker nor a phrase beside them tells it.

A person beside a post (*the Rapporteur on Ports, Ana Ruiz, said*), the findings of a body (*the
Court’s finding that “…”*), what is read in a text (*en el plano se lee: «…»*), the one who did one
thing and said another (*The Board met and warned that “…”*), and a text that does something
(*l’article 4 de la loi étend aux quais « … »*).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from graph.extractors.instrument_forms import by_kind
from graph.extractors.passages import Passage
from graph.extractors.quote_patterns import AND, PERSON, name

_NAME = name("on", *AND)
SAID = (
    r"(?:said|says|wrote|writes|argue[ds]|explain(?:ed|s)|add(?:ed|s)|warn(?:ed|s)|noted?s?"
    r"|stress(?:ed|es)"
    r"|stated?s?|told|concluded?s?|called\sfor|found|held|ruled|observed?s?|declared?s?|affirm(?:ed|s)|put\sit|dijo|dice|afirmó|señaló|a\sdit|dit"
    r"|déclare|a\sdéclaré"
    r"|écrit|affirme|a\saffirmé|souligne|a\ssouligné|rappelle|a\srappelé|estime|dispose|stipule"
    r"|prévoit|précise|énonce|declaró|ha\sdeclarado|sostuvo|establece|señala|dispone|advirtió"
    r"|expresó|reconoce|indicó|ha\sdichiarato|ha\saffermato|stabilisce|prevede|sostiene|scrive"
    r"|erklärte|erklärt|betonte|betont|heißt\ses|stellt\sfest|ha\sdetto|afferma"
    r"|prétend(?:ait)?|affirmait|soutenait|soutient|assurait|expliquait|ajoutait|sosteneva|affermava|sostenía|afirmaba"
    r"|dichiara|sagte|sagt|schrieb|schreibt|disse|afirma|afirmou)"
)
ADVERBS = (
    r"(?:(?:ha[sd]|have|also|further|then|later|now|rightly|clearly|itself|himself|herself|specifically|explicitly"
    r"|repeatedly|again|already|recently|publicly|even)\s){0,3}"
)
"""What may stand between who speaks and the verb."""
TELLS = (
    rf"(?:{SAID}|announced|agreed|decided|promised|pledged|demanded|urged|asked|recalled|confirmed"
    r"|insisted|reiterated|recommended|emphasi[sz]ed|underlined|acknowledged|recognised|recognized"
    r"|added|described|called|agregó|añadió|concluyó|recordó|resolvió|decidió|pidió|exigió|reiteró"
    r"|subrayó|recomendó|ajouta|a\sajouté|a\sindiqué|a\sconclu|a\srecommandé|a\sdemandé|a\sprécisé"
    r"|concluiu|acrescentou|recomendou|decidiu|ressaltou|ha\saggiunto|ha\sconcluso|ha\schiesto"
    r"|ha\sricordato|fügte\shinzu|forderte|warnte|mahnte|stellte\sfest|zei|schreef|waarschuwde)"
)
_POSTS = (
    r"(?:Rapporteurs?|Experts?|Directors?|Ministers?|Presidents?|Chair(?:person|man|woman)?|Secretar(?:y|ies)|Commissioners?"
    r"|Spokes(?:person|man|woman)|Counsel|Ambassador|Chief|Head|Officer|Judge|Justice|Senator|Governor|Mayor|Ombudsman"
    r"|Prosecutor|Coordinator|Manager|Envoy|Representative|Commissaire|Directeur|Directrice|Ministre|Présidente?"
    r"|Secrétaire|Rapporteuse|Director[a]?|Ministr[oa]|President[ae]|Secretari[oa]|Relator[a]?|Comision(?:ado|ada)"
    r"|Alcalde(?:sa)?|Fiscal|Defensor[a]?|Procurador[a]?|Direttor[ei]|Direttrice|Segretari[oa]|Diretor[a]?|Minister(?:in)?"
    r"|Präsident(?:in)?|Direktor(?:in)?|Sprecher(?:in)?|Kommissar(?:in)?|Beauftragte[r]?)"
)
POSTED = re.compile(
    rf"(?<![\w’'-]){_POSTS}(?![\w-])[^.,;:“”\"«»„‘]{{0,110}},\s(?P<name>(?!{_POSTS}\b){PERSON}),?\s"
    rf"{ADVERBS}{SAID}\b"
)
"""*The Special Rapporteur on ports, Ana Ruiz, said that “…”*: the person beside the post."""
_FINDING = (
    r"(?:findings?|conclusions?|opinion|ruling|judge?ment|decision|statement|words|call|warning"
    r"|recommendations?|promise|pledge|claim|demand|request|commitment|assertion|assurance|appeal|plea"
    r"|comments?|view|allegations?|argument|observations?|contention|admission|explanation|remarks?|position)"
)
_JOINT = r",?(?:\s(?:that|to|of|for|on|and|is|was|as|not)){0,3},?\s[“«„\"‘]?\s?$"
OWNED = re.compile(
    rf"(?<![\w’'-])(?P<name>{_NAME}?)[’']s?\s(?:[a-z]{{3,14}}\s){{0,2}}?"
    rf"{_FINDING}{_JOINT}"
)
"""*the Court’s finding that “…”*."""
FINDING_OF = re.compile(
    rf"\b(?:{_FINDING}|(?:promes[as]|promesse|llama(?:do|miento)|appel|appello|apelo|avis|aviso|conclusi[oó]n|constat"
    rf"|avertissement|advertencia|avvertimento|recomendación|recommandation|raccomandazione|engagement|compromiso))"
    rf"\s(?:of|by|de\sla|del|des|du|de|della|dell[’']|do|da|d[’'])(?:\s|(?<=[’']))(?:the\s|l[’'])?(?P<name>{_NAME})"
    r",?\s(?:that|to|que|di|de|a|che)\s[“«„\"‘]?\s?$"
)
"""*the warning of the Court that “…”*."""
_READING = (
    r"(?:lê-se|pode\sler-se|se\slee|puede\sleerse|on\s(?:peut\s)?(?:y\s)?lit|si\s(?:può\s)?legge(?:re)?|heißt(?:\ses)?|steht"
    r"|(?:it|we|one)\s(?:is\s|can\s)?(?:says?|written|stated|reads?)|staat|consta)"
)
_WITHIN = (
    r"(?:in\sthe|in\sits|in|dans\s(?:le|la|les|l[’'])|en\s(?:el|la|los|las)|nel(?:la|lo|l[’'])?|n[oa]s?"
    r"|im|in\s(?:der|dem|de|het))"
)
READ_IN = re.compile(
    rf"\b{_READING}\s{_WITHIN}(?:\s|(?<=[’']))(?P<name>[^,;:.“”\"«»„‘]{{3,80}}?)"
    r",?\s?(?:that|que|che|dass|dat|:)\s?[“«„\"‘]?\s?$",
    re.IGNORECASE,
)
"""*se lee en el plano de puertos: «…»*."""
STANDS_IN = re.compile(
    rf"\b{_WITHIN}(?:\s|(?<=[’']))(?P<name>(?!(?:que|che|qu[’'])\b|(?:(?:dem|der|den|denen|welche[mr])\s)?es\b)[^\s,;:.“”\"«»„‘]{{2,30}}"
    r"(?:\s(?!(?:n[oa]|en|dans|nel|nella|im|in|dem|der|que|che)\s)(?:Abs\.|Art\.|Nr\.|art\.|[^\s,;:.“”\"«»„‘]{1,30})){0,8}?)"
    rf"\s(?:que\s)?{_READING}(?:\s[^,;:.“”\"«»„‘]{{2,80}})?"
    r"\s?(?:that|que|che|dass|dat|:)\s?[“«„\"‘]?\s?$",
    re.IGNORECASE,
)
"""*no plano lê-se que «…»*; *im Plan heißt es: „…“*."""
_AND_TELLS = re.compile(
    rf"(?:^|[\s,])(?:and|y|e|et|und|en)\s(?:(?:has|have|also|ha|han|a|ont|hat|haben|se|le|lo|further|then|again)\s){{0,2}}{TELLS}"
    r"(?![\w-])[^.;:“”\"«»„]{0,90}:?\s?[“«„\"‘]?\s?$"
)
_DID = (
    r"(?:(?:has|have|had|ha|han|hat|haben|heeft)\s[a-zà-ÿ]{3,}|[a-zà-ÿ]{2,16}(?:ed|ó|aron|ieron|ou|iu|te|ten|ait)"
    r"|a\s[a-zà-ÿ]{2,14}(?:é|i|u|is|it)|met|took|gave|made|held|wrote|found|spoke|rejects|opposes)(?![\w’'-])"
)
_HEAD = re.compile(
    rf"(?<![\w’'-])(?:(?:The|La|Le|Les|El|Los|Las|Il|Lo|I|Gli|O|A|Os|As|Die|Der|Das|De|Het)\s|L[’'])?(?P<name>{_NAME})(?:\s\([^()]{{2,40}}\))?(?:,\s[^,;:“”\"«»„]{{2,80}},)?\s{_DID}"
)
_LED_BY = re.compile(
    r"\b(?:to|of|for|from|by|with|in|on|at|against|under|de|du|des|del|della|dans|en|por|par|con|avec"
    r"|von|mit|bei|a|al|da|do|com|that|which|who|que|qui|che)\s(?:(?:the|la|le|les|el|los|las|der|dem|den"
    r"|die|il|o|os|as)\s|l[’'])?$",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"(?:In|On|At|As|By|When|While|After|Before|During|Since|If|Although|En|Dans|Nel|Em|Im|Am|A|Cuando|Pendant)\b"
)
_ONWARD = (
    r"(?:(?:and|but|then|later|further|furthermore|also|moreover|besides|additionally|finally|again"
    r"|in\saddition|y|e|et|und|además|también|luego|asimismo|puis|ensuite|enfin|inoltre|poi|infine|zudem"
    r"|außerdem|ferner|weiter|ademais|também|depois|verder|ook|daarnaast),?\s){0,2}"
)
_HOLDS = (
    r"(?:add(?:s|ed)|allege[sd]|argue[sd]|warn(?:s|ed)|conclude[sd]|insist(?:s|ed)|maintain(?:s|ed)|complain(?:s|ed)"
    r"|claim(?:s|ed))"
)
"""What a body does with words, and no text: *It states* may be said of the bill."""
_PRONOUN = re.compile(
    rf"[\s,;.”\"»’“]*{_ONWARD}"
    r"(?:(?:s?he|they|él|ella|ils?|elles?|lui|lei|el[ea]|hij|zij|er)\s"
    rf"(?:(?:has|have|had|also|then|further|later|ha|a|hat|también|também|aussi|anche)\s){{0,2}}{TELLS}"
    rf"|it\s(?:(?:also|then|further|later)\s(?:{TELLS}|{_HOLDS})|{_HOLDS})"
    r"|(?:sagte|betonte|erklärte|warnte|mahnte|fügte)\s(?:er|sie))"
    r"(?![\w-])(?:\s(?:that|on|to|que|che|dass|dat))?[,:]?\s?[“«„\"‘]?\s?$",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"(?<![\w-])(?:article|section|paragraph|act|bill|law|code|treaty|convention|covenant|directive|regulation"
    r"|resolution|declaration|report|letter|statement|study|survey|plan|judge?ment|ruling|opinion"
    r"|guidelines?|charter|constitution|website|page|art[íi]culo|ley|informe|carta|loi|rapport|lettre"
    r"|arrêt|décret|decreto|legge|rapporto|lei|relatório|artikel|gesetz|bericht|brief)(?![\w-])",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"(?<![\w-])(?:but|and|while|whereas|when|before|after|as|who|which|y|pero|mientras|cuando|et|mais|tandis"
    r"|quand|e|ma|mentre|mas|und|aber|während|als)(?![\w-])",
    re.IGNORECASE,
)
_LONGEST_REST = 60
_OWN = re.compile(
    r"\b(?:[Ww]e|I|[Nn]ous|[Nn]osotr[oa]s|[Nn]oi|[Ww]ir|[Nn]ós)\s(?:[a-z]{2,14}\s){0,3}"
    r"(?:said|say|assert|argue|state|maintain|believe|hold|contend|wrote|write|warn|point|urge|ask|call)"
)
_ACTS = re.compile(rf"(?:\s\([^()]{{2,40}}\))?\s(?:{_DID}|{SAID})")
_IN_TEXT = re.compile(rf"(?:^|[\s,]){_WITHIN}(?:\s|(?<=[’']))$", re.IGNORECASE)
_DEFINES = re.compile(
    r"\b(?:defin|establec|señal|indic|indiqu|dispon|afirm|reconoc|précis|prévo|affirm|rappel|stabil"
    r"|preved|riconosc|festgelegt|heißt|bezeichn|define[ds]?|describe[ds]?|states?|says?|said|reconhec|estabelec)"
)
_LONGEST = 400
FARTHEST = 600


def after_one_thing(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Who did one thing *and said* another: the head of the sentence from ``start``."""
    if not _AND_TELLS.search(text, max(start, end - _LONGEST), end):
        return None
    for found in _HEAD.finditer(text, start, end):
        led = _LED_BY.search(text[max(start, found.start() - 16) : found.start()])
        if not led and not _OPENER.match(found["name"]):
            return found.span("name")
    return None


def is_again(text: str, spoken: tuple[int, int], end: int) -> bool:
    """Whether *he said* or *añadió ella* leads in: the one who spoke before speaks again.

    ``spoken`` is where the words before end, or who said them behind these, and where the
    sentence ends. The pronoun opens the next sentence or clause, with no one else between.
    """
    last, closed = spoken
    if end - closed > _LONGEST:
        return False
    if closed - last > _LONGEST_REST or _OTHERWISE.search(text, last, closed):
        return False
    return _PRONOUN.match(text, closed, end) is not None


def is_person(words: str) -> bool:
    """Whether a source may be a person or a body, and is no text."""
    return not _NO_PERSON.search(words)


def is_own(text: str, start: int, end: int) -> bool:
    """Whether those who write quote themselves: *we have often argued that it “…”*."""
    return _OWN.search(text, max(start, end - _LONGEST), end) is not None


@lru_cache(maxsize=16)
def _texts(passage: Passage) -> list[tuple[int, int]]:
    """The places of the texts that a passage names, in order."""
    places = [(one.start, one.end) for one in passage.references]
    return sorted([*places, *by_kind(passage.text)])


def acting_text(passage: Passage, start: int, end: int) -> tuple[int, int] | None:
    """The text whose provision does something, or in which it is said, before the quotation."""
    text, texts = passage.text, _texts(passage)
    told = None
    start = max(start, end - FARTHEST)
    for first, last in texts[bisect_left(texts, (start, start)) :]:
        if last > end:
            break
        before = text[max(start, first - 16) : first]
        acts = _ACTS.match(text, last, end) and not _LED_BY.search(before)
        defines = _IN_TEXT.search(before) and _DEFINES.search(text, last, end)
        told = (first, last) if acts or defines else told
    return told
