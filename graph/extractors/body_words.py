"""The small words around the names of public bodies: what leads, joins and ends a name."""

from __future__ import annotations

import re

from graph.extractors.body_heads import MANDATE, RAPPORTEUR, Tongue


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


LONGEST_LEFT = 7
LONGEST_RIGHT = 24
LONGEST_HEAD = 30
TOKEN = re.compile(r"\S{1,60}")
CAPITAL = re.compile(
    r"[(“\"]?(?:(?:[ldLD]|[Dd]ell|[Aa]ll|[Ss]ull|[Nn]ell)[’'])?[A-ZÀ-ÖØ-Þ][\w’'&./+-]{0,40}"
    r"[,;:.)”\"]{0,2}"
)
SHORTENED = re.compile(r"(?:[A-Z]\.){2,3}")
CLOSED = re.compile(r"[,;:.)”\"?!]$|\]\(|[’']s$|[’']$")
STOPPED = _words(
    """the this that these those a an in on by to for as if when while since dear hon honourable
    mr mrs ms dr our your their its his her any each every both and but or under from with at no not
    see cc re article articles chair de het
    chairman chairperson president member members secretary minister so
    prime vice deputy former today yet also however moreover indeed through between among although
    after before because despite according following given during what which who where how there
    we i you they it both all most many some such other another one two three first second
    le la les el los las il lo gli un une una des du del dear cher chers estimado gentile
    monsieur madame señor señora ce cette este esta questo questa dans en par pour sur selon
    sous avec sans si et y e o ou"""
)
MATTERS = _words(
    """freedom freedoms right rights rule independence protection promotion prevention elimination
    situation safety security sale conservation status enjoyment use forms trafficking violence
    regulation management abolition integrity quality state impact effects issue question"""
)
"""What is on its way to a subject: *Special Rapporteur for Freedom* of Expression."""
OF_ENGLISH = frozenset({"of", "for", "on", "to", "against", "concerning"})
OF_ROMANCE = _words(
    """de du des del della dei degli delle dello di do da dos das d’ pour para per sur sobre sulla
    sui sul su en et y e à a al alla ai aux contre contra contro nel nella nelle nei
    la le les los las el i il lo gli"""
)
OF_GERMAN = _words("für der des zur zum im von")
OF_DUTCH = _words("van voor der des")
OF = {
    Tongue.ENGLISH: OF_ENGLISH,
    Tongue.ROMANCE: OF_ROMANCE,
    Tongue.GERMAN: OF_GERMAN,
    Tongue.DUTCH: OF_DUTCH,
}
AND = frozenset({"and", "&", "y", "e", "ed", "et", "und", "en"})
NUMBERED = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_SUBJECT_NOUN = (
    r"(?:(?:human|safe|drinking|indigenous|migrant|adequate|physical|mental|contemporary|extreme|older"
    r"|cultural|arbitrary|hazardous|toxic|unilateral|internally|displaced|enforced|highest|clean)\s){0,2}"
    r"[a-z-]{3,20}"
)
SUBJECT = re.compile(
    rf"\s(?:(?:on|for)|in\sthe\sfield\sof)\s(?:the\s)?{_SUBJECT_NOUN}"
    rf"(?:\s(?:of|and|to|in)\s(?:the\s)?(?!the\b|their\b){_SUBJECT_NOUN}){{0,3}}"
)
GENERIC = _words(
    """special federal national state local central regional european international executive
    general good open public joint new own whole strong digital big self world
    reform military unity interim caretaker host municipal provincial"""
)
ARTICLES = {
    Tongue.ENGLISH: frozenset({"the", "a", "an"}),
    Tongue.ROMANCE: frozenset[str](),
    Tongue.GERMAN: frozenset({"die", "das", "den", "dem"}),
    Tongue.DUTCH: frozenset({"de", "het"}),
}
"""What may stand behind *of*, before the name goes on."""
_VERBS = (
    r"(?:(?:pu?bbl|publ|crit|ind|ded|verif|repl|impl|appl|apl|expl|ausp|comun|ratif|notif|modif|justif|giustif|signif|calif"
    r"|qualif|identif|planif|prat|prevar|provoc|convoc|revoc|invoc|evoc|colloc|coloc|un|rev|toc|dupl|abdic)ica"
    r"|(?:publ|crit|ind|dé|appl|impl|expl|commun|revend|fabr|prat|compl|rétor)ique|expresa|ingresa|regresa|confiesa|pesa|cesa"
    r"|plantea|crea|desea|emplea|señala|deriva|arriva|priva|activa|versus|arrive|suive|vive|prive|déclaire|faire|taire|plaire"
    r"|vota|aprova|aprueba|tiene|viene|conviene|sostiene|mantiene|contiene|ritiene|votano|chiedono|propone)\b"
)
"""Words that end as adjectives do, and tell a deed: *le Conseil* indique, *il Garante* auspica."""
ADJECTIVE = re.compile(
    rf"(?!{_VERBS})"
    r"(?:[a-zà-ÿ]{3,20}(?:al|ale|ali|aux|ales|ional|éen|éenne|ique|iques|ico|ica|icos|icas|ieur|ieure"
    r"|aire|aires|ario|aria|ivo|iva|if|ive|ain|aine|ais|aise|ano|ana|eo|ea|ien|ienne|iano|iana"
    r"|ense|és|ês|eir[oa]|esa|ese|ol|ola|ema|ème|tuelle|tuel|elle|el|or|us)[,;:.)]?"
    r"|(?:belge|suisse|russe|grec|grecque|turc|turque|suizo|chino|ruso|griego|turco|chileno|tedesco"
    r"|greco|svizzero|russo|cinese|suprema|supremo|sueco|svedese|checo|ceco)[,;:.)]?)"
)
ACRONYM = re.compile(
    r"\s?\(\s?(?:(?:the|le|la|el|il|hereinafter|or)\s){0,2}[“\"‘']?"
    r"(?P<short>[A-Z][A-Za-z&.-]{0,8}[A-Za-z](?:\s[A-Z]{2,6})?)[”\"’']?\s?\)"
)


JOINT_WORDS = 4
"""How many small words may stand between two capitalised ones."""
_ARTICLED = (
    r"(?:(?:de|per|para|pour|sur|sobre)\s(?:la|le|les|los|las|el|il|i|gli|l[’'])|du|des|aux?|d[’']"
    r"|del(?:la|le|l[’'])?|dei|degli|d[oa]s?|sulla|sui|agli|ai)(?:\s|(?<=[’']))"
    r"(?!(?<=\bd[’'])\w{2,12}(?:er|ir|ettre|endre|ondre|oindre)\b)"
)
"""*De la*, *des*, *d’*: what asks (*d’intervenir*) belongs to no name."""
_DEED = r"de\s[a-zà-ÿ]{2,14}(?:tion|ment|sion|ance|ence)s?(?!\w)"
"""*Office français* de protection *des réfugiés*: no infinitive ends so."""
_NOUN = r"[a-zà-ÿ][\w’-]{2,20}"
_PLAIN = ADJECTIVE.pattern.replace("[,;:.)]?", "")
_SMALL_SUBJECT = re.compile(
    rf"""\s(?:{_DEED}|{_ARTICLED}{_NOUN})(?:\s(?:{_PLAIN})(?!\w))?
    (?:\s(?:(?:et|e|y)\s)?{_ARTICLED}{_NOUN}(?:\s(?:{_PLAIN})(?!\w))?){{0,2}}
    (?:\s{_ARTICLED}(?:[A-ZÀ-Þ][\w’-]{{2,20}})(?:\s(?:{_PLAIN})(?!\w)){{0,2}})?
    (?!\w)""",
    re.VERBOSE,
)
"""*Commission nationale* de l’informatique et des libertés."""


def small_subject(head: re.Match[str], end: int, *, grown: bool) -> int:
    """Where a Romance name ends that goes on in small letters from ``end``.

    It does so behind an adjective (``grown``), or at once behind the head of a mandate.
    """
    if grown is (MANDATE.fullmatch(head.group()) is not None):
        return end
    subject = _SMALL_SUBJECT.match(head.string, end)
    return subject.end() if subject else end


def mandate(head: re.Match[str], end: int) -> int:
    """Where *Special Rapporteur on freedom of expression* ends; ``end`` for other heads."""
    subject = SUBJECT.match(head.string, end) if RAPPORTEUR.fullmatch(head.group()) else None
    return subject.end() if subject else end
