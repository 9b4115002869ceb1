"""Instruments told by the form of their title: *Digital Markets Act*, *Guidelines on …*.

A title is a head noun (*Act*, *Convention*, *Guidelines*) with words in capitals before it, or a
subject after it. *The Act* alone is no title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

WIDEST = 170
MOST_WORDS = 18

_LAWS = (
    r"Acts?|Bills?|Code|Constitution|Ordinance|Statute|Decree|Law|Rules|Regulations?|Directive"
    r"|Loi|Ley|Legge|Lei|Gesetz|Grundgesetz|Código|Codice|Constitución|Costituzione"
    r"|Constituição|Règlement|Reglamento|Regolamento|Regulamento|Directiva|Direttiva|Diretiva"
    r"|[A-ZÄÖÜ][a-zäöüß]{2,30}(?:gesetz|verordnung|richtlinie|ordnung)(?:es|s)?"
)
_TREATIES = (
    r"Conventions?|Treaty|Treaties|Covenant|Protocol|Charter|Agreement|Accord|Pact|Compact"
    r"|Traité|Charte|Pacte|Protocole|Tratado|Acuerdo|Convenio|Convención|Carta|Pacto|Protocolo"
    r"|Trattato|Accordo|Convenzione|Patto|Protocollo|Convenção|Acordo|Abkommen|Übereinkommen"
    r"|Vertrag|Charta"
)
_SOFT = (
    r"Declarations?|Guidelines|Guiding\sPrinciples|Principles|Framework|Strategy|Roadmap"
    r"|(?:Action\s|Work\s)?Plan(?:\sof\sAction)?|Programme\sof\sAction|Programme\sof\sWork|Agenda(?:\s\d{4})?"
    r"|Report|Recommendations?|Resolution|Memorand(?:um|a)\sof\sUnderstanding|Code\sof\sConduct"
    r"|White\sPaper|Green\sPaper|Development\sGoals|Standards|Joint\sStatement(?:\sInitiatives?)?"
    r"|Terms\sof\sReference|Guidance|Communication|Statement|Waiver|Consensus|Commitments?"
    r"|Déclaration|Déclarations|Stratégie|Rapport|Résolution|Recommandation|Principes"
    r"|Declaración|Estrategia|Informe|Resolución|Principios|Dichiarazione|Strategia"
    r"|Risoluzione|Rapporto|Principi|Declaração|Erklärung|Strategie"
)
_HEAD = re.compile(rf"(?=[A-ZÄÖÜ])(?<![\w-])(?P<head>{_SOFT}|{_TREATIES}|{_LAWS})(?!\w|-\w)")
_TREATY = re.compile(_TREATIES)
_EVERYDAY = re.compile(
    r"(?:International|National|Domestic|European|EU|UN|Human|Humanitarian|Rights|Criminal|Civil"
    r"|Common|Competition|Patent|Copyright|Trade|Labou?r|Public|Private|Environmental|Open"
    r"|Source|Dress|Zip|QR|Bar|Postal|Free|Annual|Joint|New|Final|Our|Draft|Internet|IP|Media"
    r"|Constitutional|Administrative|Tax|Rule|of|and|Technical|Full|Data|Interim|Press|State)"
)
_ORDER = re.compile(
    r"(?:First|Second|Third|Optional|Additional|Final|Draft|Facultative|Facultatif|Amendment"
    r"|Amending|Framework|Main|Initial|Human|Rights|and|Council|Parliament|Commission)"
)
_LOOSE_HEADS = frozenset(
    {"Law", "Code", "Report", "Standards", "Rules", "Guidance", "Statement", "Communication",
     "Agreement", "Recommendation", "Recommendations", "Framework", "Strategy", "Commitment",
     "Commitments", "Agenda", "Regulation", "Regulations", "Principles", "Plan", "Work Plan"}
)  # fmt: skip
_LEADING = re.compile(
    r"the|this|that|these|those|an?|in|under|by|our|your|its|their|his|her|while|and|but|of|for|on"
    r"|with|both|since|from|to|as|if|when|where|is|are|all|any|each|such|other|however|also|see|cf"
    r"|per|le|la|les|el|los|las|il|lo|gli|i|das|die|der|dem|den|os?|una?|une|new|proposed|draft"
    r"|support|implement|oppose|reject|adopt|repeal|amend",
    re.IGNORECASE,
)
_SMALL_BEFORE = frozenset({"of", "and", "&", "for", "to", "with", "in", "from", "against", "–"})
_DRAFTED = re.compile(
    r"""(?<![\w-])(?:(?:[Zz]ero|[Ff]irst|[Ss]econd|[Rr]evised|[Ww]orking|[Ff]inal)[\s-])?
    (?:[Dd]raft\s(?:of|for)|[Pp]roposal\sfor|[Pp]rojet\sde|[Pp]roposition\sde|[Pp]royecto\sde
      |[Pp]ropuesta\sde|[Pp]roposta\sdi|[Pp]roposta\sde|[Dd]isegno\sdi|[Pp]rojeto\sde
      |(?:Referenten)?[Ee]ntwurf\s(?:eine[rs]|des|der|für\seine?n?)|Vorschlag\s(?:eine[rs]|für\seine?n?))
    \s(?:(?:an?|the|una|un|une)\s)?$""",
    re.VERBOSE,
)
_PAPER = re.compile(r"(?:Joint\s)?Statement|Recommendations")
_ON = re.compile(
    r"\s(?:on|regarding|concerning|against)\s(?:the\s)?(?:[Dd]raft|[Pp]roposed|[A-Z]\w+)\s"
)
_LONGEST_DRAFTED = 44
_CONTRACTED = frozenset({"It", "That", "Here", "There", "Let", "What", "Who", "Where", "He", "She"})
_OWNED = ("Rules of Pro", "Code of Cond", "Terms of Ref")
"""The *Council’s* Rules of Procedure: other bodies have texts of that name too."""
_LONGEST_SMALL = 4
_MARKS = "()[]“”\"‘’'«»*_,"
_ORGANISED = re.compile(
    r"\b(?:Centre|Center|Institute|Foundation|Network|Committee|Association|University|School"
    r"|Department|Ministry|Office|Society|Coalition|Alliance|Forum|Campaign|Group|Movement)\b"
)
_PROVISION = r"\(?[Aa]rt(?:[ií]c|ig|ikel|s?\.)|Section|Chapter|Recital"
_CAP = rf"(?!{_PROVISION}|\((?:1[89]|20)\d\d[,;)])[A-ZÀ-ÖØ-Þ0-9(][\w’'&/().-]*(?<![.)])\)?"
_SMALL = (
    r"(?:of|on|the|and|for|to|in|with|against|from|by|per|sul|sulla|sulle|sui|lo|de|la|las|los|del|des|du|da|do|das|dos|di|della"
    r"|delle|dei|degli|et|y|e|sur|sobre|le|les|en|der|die|des|und|zur|zum|über|an|à|al|(?:(?<=[Aa]cceso\s)|(?<=[Dd]erecho\s)|(?<=[Aa]poyo\s)|(?<=sistencia\s))a(?=\sl[ao]s?\s)|als|&)\s"
    r"|(?:l|d|dell|all|sull)[’']"
)
_ITEM = rf"{_CAP}(?:\s(?:{_SMALL}){{0,3}}{_CAP}){{0,9}}"
_SUBJECT = re.compile(
    rf"""\s(?:(?:on|for|of|against|concerning|regarding|relating\sto|to|de|del|della|dell[’']|di
          |du|des|[Cc]ontra|contre|contro|[Pp]ara|pour|per|sur|[Ss]obre|su|sui|sul|sulla|sulle|sugli|da|do|dos|das|zum|zur|über|gegen|relativ[ea]\s(?:à|al?))
        (?:\s|(?<=[’'])))(?!\d{{1,2}}(?:er|º)?\s(?:de\s)?[a-zà-ÿ]{{3,10}}\s(?:de\s)?\d{{4}})
        (?:{_SMALL}){{0,2}}(?P<subject>{_ITEM}
        (?:(?:,\s{_ITEM}){{1,4}},?\s(?:and|y|e|et)\s(?:the\s)?{_ITEM})?)""",
    re.VERBOSE,
)
_JOINED = re.compile(
    rf"(?:,\s(?:(?:and|y|e|et|und)\s)?|\s(?:and|y|e|et|und)\s)(?:the|la|las|el|los|le|les|il|a|o|das|die|der)\s"
    rf"(?:{_TREATIES}|{_LAWS})(?!\w|-\w)"
)
_TAIL = re.compile(
    r"""(?:,?\s(?:of\s)?(?:1[89]|20)\d{2}(?!\w|[-/]\d))?
    (?:\s\((?:Cth|ACT|NSW|Vic|Qld|WA|SA|Tas|NT|UK|US|NZ|Ind|Cap\.\s\d{1,3}|[A-Z][a-z]{1,3})\))?""",
    re.VERBOSE,
)
_GOES_ON = re.compile(r"[\s-](?:[A-ZÀ-Þ]\w*(?<!\bI)|\d+/\d+)")
_BRACKET = re.compile(r"\s\((?:[A-Z][\w&.-]{1,12}|(?:COM|SWD|SEC|JOIN)\(\d{4}\)[\s\w]{1,12})\)?$")
_ROMANCE = re.compile(
    r"Loi|Ley|Legge|Lei|Código|Codice|Constitución|Costituzione|Constituição|Carta|Pacto|Plan|Marco"
)
_ADJECTIVES = re.compile(r"(?:\s(?!(?:Contra|Para|Sobre)\b)[A-ZÀ-Þ][a-zà-ÿ]{3,20}\b){1,3}")
_COMPOUND = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,30}(?:gesetz|verordnung)(?:es|s)?")
_NOTE = re.compile(r"(?<=[a-z]{3})\d{1,2}$")
_YEAR = re.compile(r"(?:1[89]|20)\d{2}")


@dataclass(frozen=True, slots=True, order=True)
class Title:
    """A title, ``text[start:end]``, with the place of its head noun.

    ``treaty`` says that the head is one of treaties: *Convention*, *Agreement*.
    """

    start: int
    end: int
    head: int
    treaty: bool = False


def titles(text: str) -> Iterator[Title]:
    """The titles of instruments in a text, in order; none overlaps another."""
    reached = 0
    for found in _HEAD.finditer(text):
        if found.start() < reached:
            continue
        one = _title(text, found, reached)
        if one is not None:
            reached = one.end
            yield one


def _title(text: str, found: re.Match[str], reached: int) -> Title | None:
    start = _before(text, found.start(), reached)
    end = _after(text, found)
    alone = start == found.start() and end == found.end()
    if end is None or (alone and not _COMPOUND.fullmatch(found["head"])):
        return None
    words = text[start : found.start()].split()
    loose = found["head"] in _LOOSE_HEADS and end == found.end()
    if loose and all(_EVERYDAY.fullmatch(word) for word in words):
        return None
    if end == found.end() and words and all(_ORDER.fullmatch(word) for word in words):
        return None
    if _ORGANISED.search(text, start, found.start()) or _is_on_text(text, found, end):
        return None
    if alone and found["head"].endswith("gesetzes"):
        end -= len("es")
    return Title(start, end, found.start(), _TREATY.fullmatch(found["head"]) is not None)


def _is_on_text(text: str, found: re.Match[str], end: int) -> bool:
    """Whether it is only a paper on a text: *Statement on the Draft Treaty on Ports*."""
    return _PAPER.fullmatch(found["head"]) is not None and bool(
        _HEAD.search(text, found.end(), end) and _ON.match(text, found.end())
    )


def _after(text: str, found: re.Match[str]) -> int | None:
    """Where a title ends: after a year, a jurisdiction or a subject; None where it goes on."""
    end = found.end()
    tail = _TAIL.match(text, end)
    if tail and tail.end() > end:
        return tail.end()
    plain = _ADJECTIVES.match(text, end) if _ROMANCE.fullmatch(found["head"]) else None
    end = plain.end() if plain else end
    subject = _SUBJECT.match(text, end, end + WIDEST)
    if subject:
        last = _unjoined(text, end, _unbracketed(text, end, subject.end()))
        tail = _TAIL.match(text, last)
        return _unnoted(text, tail.end() if tail else last)
    return None if _GOES_ON.match(text, end) else end


def _unjoined(text: str, start: int, end: int) -> int:
    """The end before a further text: *Ley de Puertos* y la Ley de Aguas."""
    joined = _JOINED.search(text, start, end)
    return joined.start() if joined else end


def _unbracketed(text: str, start: int, end: int) -> int:
    """The end without a short form or number in brackets: ``… on Data (COM(2031) 12)``."""
    bracket = _BRACKET.search(text, start, end)
    return bracket.start() if bracket else end


def _unnoted(text: str, end: int) -> int:
    """The end without the number of a footnote glued to the last word: *Convention2*."""
    note = _NOTE.search(text, max(0, end - 12), end)
    return note.start() if note else end


def _before(text: str, head: int, reached: int) -> int:
    """Where the words in capitals before a head noun begin; ``head`` where there are none."""
    place = start = head
    depth = 0
    for _ in range(MOST_WORDS):
        if place <= reached or text[place - 1] != " ":
            break
        at = text.rfind(" ", max(reached, place - 40), place - 1) + 1
        at = max(at, reached)
        word = text[at : place - 1]
        depth += word.count(")") - word.count("(")
        step = _step(word, text[place : place + 12], inside=depth)
        if step is _Step.STOP:
            break
        place = at
        if step is _Step.OPEN:
            start = at + max(map(len, re.findall(r"^[(\[“\"‘«*_]+", word)), default=0)
            break
        if step is _Step.TAKE and depth == 0:
            start = at
    return _led(text, start, head)


class _Step:
    STOP, TAKE, PASS, OPEN = range(4)


def _step(word: str, after: str, *, inside: int) -> int:
    """What to do with the word before: take it, pass over it, stop there or before it."""
    core = word.strip(_MARKS)
    genitive = core[-2:] in ("’s", "'s") and core[0].isupper() and after.startswith(_OWNED)
    owner = genitive and core[:-2] not in _CONTRACTED
    if genitive or not core or word[-1] in ".;:!?,”»" or "’s" in core[-2:]:
        return _Step.TAKE if owner else _Step.STOP
    if core in _SMALL_BEFORE or (inside > 0 and core.islower() and len(core) <= _LONGEST_SMALL):
        return _Step.PASS
    if not (core[0].isupper() or _YEAR.fullmatch(core)):
        return _Step.STOP
    if after.startswith(("and ", "& ")) and (_HEAD.fullmatch(core) or _is_acronym(core)):
        return _Step.STOP
    if inside < 0 or word[0] in '“"‘«[*_':
        return _Step.OPEN
    return _Step.TAKE


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word[:2].isupper()


def _led(text: str, start: int, head: int) -> int:
    """The start without words that only open the sentence: *Under the …*."""
    while start < head:
        word = text[start : text.find(" ", start, head + 1)]
        if not _LEADING.fullmatch(word.rstrip(".")) or (word.isupper() and len(word) > 1):
            break
        start += len(word) + 1
    drafted = _DRAFTED.search(text[max(0, start - _LONGEST_DRAFTED) : start])
    return max(0, start - _LONGEST_DRAFTED) + drafted.start() if drafted else start
