"""Where quoted words come from, as the letter says: *Ana Ruiz said: “…”*, *“…” (report, p. 4)*.

The source is a stretch of the words before the quotation, right after it, or at the end of
the paragraph that leads it in. Where none is told there is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extractors.passages import Passage, Stretch
from graph.extractors.quote_agents import AGENT, FOR_WHOM, HOLDER
from graph.extractors.quote_credits import BEHIND, NAME, amid, signed_below
from graph.extractors.quote_ends import ended
from graph.extractors.quote_further import (
    ADVERBS,
    FINDING_OF,
    OWNED,
    POSTED,
    READ_IN,
    SAID,
    STANDS_IN,
    acting_text,
    after_one_thing,
    is_own,
)
from graph.extractors.quote_joints import who
from graph.extractors.quote_patterns import LONGEST_NAME
from graph.extractors.quote_relatives import (
    GRANTED,
    NO_CLAUSE,
    OF_LEAD,
    RELATIVES,
    antecedent,
    denies,
    numbered,
    tells_otherwise,
    writers,
)
from graph.extractors.quote_subjects import subject
from graph.extractors.quoted_speakers import RELATIVE, RELATIVE_NAMED, SUBJECT
from graph.extractors.quoted_words import Quoted

FURTHEST = 240
SHORTEST_LEAD = 4

_SUBJECT = re.compile(
    rf"(?:(?:The|the|El|La|Le|Les|Il|Lo|Los|Las|Der|Die|Das)\s|L[’'])?(?P<name>{NAME})"
    rf"(?=,|\s\(|\s{ADVERBS}{SAID}\b|:)"
)
_NEARER = rf",\s(?:the\s)?{NAME}\s{ADVERBS}{SAID}\b"
_SPEAKER = re.compile(
    rf"(?<![\w’'.-])(?P<name>{NAME})(?:,\s{NO_CLAUSE}(?:(?!{_NEARER})[^:;.]){{2,90}},?)?\s{ADVERBS}{SAID}\b"
)
_NAMED_SPEAKER = re.compile(
    rf",\s(?P<name>(?:Mr|Ms|Mrs|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Judge|Justice|M|Mme|Sr|Sra)\.?\s"
    rf"{NAME}),\s{ADVERBS}{SAID}\b"
)
_IS = re.compile(rf"\bis\s(?P<name>{NAME})")
_NAMED = re.compile(
    rf"(?<!\bin\s)(?<!\bat\s)(?<![\w])(?P<name>[A-ZÀ-Þ][\w’'.-]+\s{NAME})(?=\s\(|\sfrom\b"
    rf"|\sof\b|,|\sis\b)"
)
_PHRASE = re.compile(
    r"\b(?:according\sto|as\s(?:stated|set\sout|laid\sdown|held|recalled|provided|noted|written|explained"
    r"|described|reported|observed|confirmed|pointed\sout|announced|mentioned|defined|declared)\s(?:in|by|on|at)"
    r"|in\sthe\swords\sof|en\spalabras\sde|(?:com|n)?as\spalavras\sd[eao]|selon\sles\smots\sde"
    r"|(?:nelle|con\sle)\sparole\sdi|in\sden\sWorten\s(?:von|des|der)|in\sde\swoorden\svan"
    r"|comme\sl[’'](?:a|ont)\s(?:\w+\s){0,2}?(?:rappelé|souligné|affirmé|déclaré|écrit|jugé|dit"
    r"|indiqué|relevé|reconnu)"
    r"|comme\sl[’'](?:écri(?:vai)?t|affirm|déclar|soulign|rappel|indiqu|not|dis)\w{0,4}"
    r"(?:\s(?:déjà|encore|aussi|en\s\d{4}|le\s\d{1,2}\s\w{3,9}\s\d{4},?)){0,3}"
    r"|comme\sle\s(?:rappelle|souligne|prévoit|dispose|dit|précise)"
    r"|(?:tal\s(?:y\s)?)?como\s(?:lo\s)?(?:ha\s)?(?:señal|declar|afirm|establec|indic|recuerd"
    r"|record|dij|dispon|sostuv|sostien|reconoc)\w{0,4}"
    r"|come\s(?:ha\s)?(?:afferma|dichiara|ricorda|scrive|scritto|stabilisce|sottolinea|detto"
    r"|osserva)(?:to)?"
    r"|(?:selon|según|secondo|segundo|volgens)(?!\s(?:cui|lequel|laquelle|la?\squale|el\scual|la\scual|o\squal|que\b|qu[’']))"
    r"|d[’']après|de\sacuerdo\scon"
    r"|de\sacordo\scom)"
    r"\s(?P<phrase>[^,:“\"«„]{3,90})",
    re.IGNORECASE,
)
_LAUT = re.compile(
    r"\b(?:[Ll]aut|[Gg]emäß|[Nn]ach\sAngaben)\s(?:(?:der|dem|des|den|von)\s)?"
    r"(?P<laut>[A-ZÄÖÜ§][\w§.-]*(?:\s(?:(?:für|der|des|von|und)\s){0,2}[A-ZÄÖÜ\d][\w.-]*){0,6})"
)
"""*Laut Hafenbehörde* bleibt der Kai …: the name ends where small letters begin."""
_SAYS = re.compile(rf"\b{SAID}\b")
_LEADS_ON = re.compile(rf"(?:{SAID}|reads?|lit|reza|recita|lautet|luidt)$")
_PART_OF = re.compile(
    r"(?:\b(?:to|of|for|from|by|with|in|on|at|against|under|versus)|\svs?\.?)\s(?:the\s)?$"
)
_IS_SAID = re.compile(
    rf"(?P<name>{NAME})\s(?:è|est|es|é|ist|is|was)\s[^:.;]{{2,40}}:[\s“«„\"‘]{{0,2}}$"
)
_TEXT = re.compile(
    r"\b(?P<text>(?i:(?:(?:draft|joint|open|press|final|news|outcome|new|recent"
    r"|government)\s){0,3}"
    r"(?:resolutions?|bill|act|report|letter|statement|study|survey|declaration|agreement"
    r"|convention|covenant"
    r"|treaty|(?:(?<=press\s)|(?<=news\s))release|judg[e]?ment|court|directive|regulation|recommendation|guidelines"
    r"|opinion|communiqué)\b)"
    r"(?:\s(?:of|by|from)\s(?:the\s)?[\w-]{3,30})?(?:\s(?:[A-Z(][\w/().-]{2,30}|\d[\w/().-]{0,20})){0,8})"
)
_IN_TEXT = re.compile(
    r"In\s(?:\w+\s\d+\sof\s)?(?:its|their|his|her|the|an?)?\s?"
    rf"(?P<text>[^,:;“”\"]{{4,120}}?)(?:,\s|\sthe\s)[^,:;“”\"]{{2,120}}\s{SAID}\b"
)
_SPECIFIC = re.compile(r"\d|\s[A-ZÀ-Þ]|^[A-ZÀ-Þ]\S*\s\S")
_PROVISION = re.compile(
    r"\b(?:[Aa]rticle|[Ss]ection|[Pp]rinciple|[Pp]aragraph|[Cc]lause|[Rr]ecital|[Rr]ule|[Cc]hapter)"
    r"\s[\w().]{1,12}\s(?:of|in)\s(?:the\s)?$"
)
_LONGEST_PROVISION = 40
_CAPITALS = re.compile(
    r"(?<![\w’'-])(?!(?:The|This|That|An|In|On|At|As|By|Its|Under|With|Our|Their)\s)"
    r"[A-ZÀ-Þ][\w’'()-]{1,30}\s(?:(?:[A-ZÀ-Þ(][\w’'()-]{1,30}|of|and|for|on|to|the|in)\s)*$"
)
_BEFORE = (
    *RELATIVES,
    *(RELATIVE, RELATIVE_NAMED, HOLDER, FOR_WHOM, _PHRASE, _LAUT, _NAMED_SPEAKER, POSTED),
    *(READ_IN, STANDS_IN, _SPEAKER, OWNED, FINDING_OF, SUBJECT, AGENT),
)
"""What tells the source before a quotation, the plainest first."""
_OPENER = re.compile(
    r"(?:Nobody|Nadie|Personne|Nessuno|Niemand|Ninguém|Everybody|Everyone|The|This|That|These|Those|It|He|She|I|You|In|On|At|As|We|Our|They|Their|However|Moreover|Instead"
    r"|For|If|Citing|Quoting|Citant|Citando"
    r"|And|But|When|While|Since|Even|Specifically|Accordingly|Furthermore|During|Because"
    r"|Despite)\b"
    r"|(?:Further|Later|Then|Also|Additionally|Finally|Meanwhile|Recently|Today|Yesterday|Now|Here|Again|Lastly"
    r"|Thus|Hence|Therefore|Indeed|Similarly|Likewise|Consequently|Notably|Nevertheless|Nonetheless|Still|Yet"
    r"|Wie|Comme|Como|Come|Que|Dass|So|Such|Both|Some|Many|Most|Others?|Secondly|Firstly|Además|También|Asimismo|Luego|Ainsi|Puis|Enfin|Inoltre"
    r"|Infine|Ferner|Weiter|Zudem|Außerdem|Ademais|Verder|Ook)$"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A source in words: ``words`` in the offsets of ``passage``."""

    passage: Passage
    words: Stretch


def source(passage: Passage, quote: Quoted, lead: Passage | None) -> Source | None:
    """The source of a quotation; ``lead`` is the passage before it, if it ends in a colon."""
    found = _after(passage, quote) or _before(passage, quote)
    if found:
        place = who(passage.text[found.start : found.end])
        within = Stretch(found.start + place[0], found.start + place[1]) if place else None
        return Source(passage, within) if within else None
    opens = not any(sign.isalnum() for sign in passage.text[: quote.start])
    if lead is None or not opens:
        return None
    if _is_heading(lead):
        return Source(lead, Stretch(0, len(lead.text.rstrip(" .:"))))
    if lead.text.rstrip().endswith(":") or _LEADS_ON.search(lead.text.rstrip()):
        told = _led(lead.text, lead.sentences[-1])
        return Source(lead, told) if told else None
    return None


def _is_heading(lead: Passage) -> bool:
    """Whether a line is a citation and nothing else: *Art. 146 GG* above its words."""
    words = lead.text.strip(" .:")
    return any(one.provisions and one.end - one.start >= len(words) for one in lead.references)


def of_list(lead: Passage) -> Source | None:
    """Whose words a list gives, or the text it tells the contents of: *the draft resolution:*."""
    last = lead.sentences[-1]
    near = Stretch(max(last.start, last.end - FURTHEST), last.end)
    speaks = _SAYS.search(lead.text, near.start, near.end)
    if speaks and is_own(lead.text, near.start, near.end):
        return None
    told = _led(lead.text, last) if speaks else _last_text(lead.text, near)
    return Source(lead, told) if told else None


def _after(passage: Passage, quote: Quoted) -> Stretch | None:
    """*“…”, said Ana Ruiz*; *“…” (Annual Report)*; *“…” in Para 7*."""
    told = amid(passage.text, quote.start, quote.end)
    if told := told or signed_below(passage.text, quote.start, quote.end):
        return Stretch(*told)
    for pattern in BEHIND:
        found = pattern.match(passage.text, quote.end)
        if found:
            return _stretch(found, str(found.lastgroup))
    return None


def _before(passage: Passage, quote: Quoted) -> Stretch | None:
    """*Ana Ruiz said: “…”*; *according to the report, “…”*; *the Act says that “…”*."""
    begins = passage.sentence(quote.start).start
    granted = GRANTED.match(passage.text, begins, quote.start)
    start = max(granted.end() if granted else begins, quote.start - FURTHEST)
    if quote.start - start < SHORTEST_LEAD:
        return None
    before = Stretch(start, quote.start)
    if told := _plainly(passage, begins, before):
        return told
    if passage.text[start : quote.start].rstrip(' “"«„‘').endswith(":"):
        return _led(passage.text, before)
    return _farther(passage, start, quote.start)


def _plainly(passage: Passage, begins: int, before: Stretch) -> Stretch | None:
    """What the words right before the quotation tell in a form of their own."""
    if above := antecedent(passage.text, begins, before.end):
        return Stretch(*above)
    if inside := _in_text(passage.text, before):
        return inside
    if head := after_one_thing(passage.text, begins, before.end):
        return Stretch(*head)
    for pattern in _BEFORE:
        last = _last(pattern, passage.text, before)
        if last and not (pattern is _SPEAKER and _is_part(passage.text, last)):
            return _with_provision(passage.text, last)
    return None


def _farther(passage: Passage, start: int, end: int) -> Stretch | None:
    """The subject of the sentence, or a text that it names; not where *we* quote ourselves."""
    begins = passage.sentence(end).start
    told = subject(passage.text, start, end) or writers(passage.text, begins, end)
    told = told or acting_text(passage, begins, end)
    if told:
        return Stretch(*told)
    if is_own(passage.text, start, end) or tells_otherwise(passage.text, begins, end):
        return None
    return _last_text(passage.text, Stretch(start, end))


def _in_text(text: str, before: Stretch) -> Stretch | None:
    """*In its Opinion 3/19, the Court held that “…”*: the text, where it has a name or number."""
    opening = _IN_TEXT.match(text, before.start, before.end)
    told = (
        _last_text(text, Stretch(opening.start("text"), opening.end("text"))) if opening else None
    )
    if told is None or not _SPECIFIC.search(text[told.start : told.end]):
        return None
    return told


def _with_provision(text: str, told: Stretch) -> Stretch:
    """A text with the provision of it that is named before: *Section 4 of the Harbours Act*."""
    start = max(0, told.start - _LONGEST_PROVISION)
    before = _PROVISION.search(text, start, told.start)
    return Stretch(before.start(), told.end) if before else told


def _last_text(text: str, within: Stretch) -> Stretch | None:
    """The last text that words name, with the words in capitals before it: *Fair Ports Act*."""
    told = _last(_TEXT, text, within)
    if told is None:
        return None
    before = _CAPITALS.search(text[max(within.start, told.start - LONGEST_NAME) : told.start])
    return Stretch(told.start - len(before.group()), told.end) if before else told


def _led(text: str, sentence: Stretch) -> Stretch | None:
    """Who a sentence that leads a quotation in says it is from."""
    start = max(sentence.start, sentence.end - 3 * FURTHEST)
    if as_told := _last(_PHRASE, text, Stretch(start, sentence.end)):
        return as_told
    for pattern in (*OF_LEAD, HOLDER, POSTED, _SUBJECT, _SPEAKER, SUBJECT, _IS_SAID, _IS, _NAMED):
        seek = pattern.match if pattern is _SUBJECT else pattern.search
        found = seek(text, start, sentence.end)
        if found and not (_OPENER.match(found["name"]) or denies(found)):
            told = _stretch(found, "name")
            if pattern is not _SPEAKER or not _is_part(text, told):
                return told
    if noun := subject(text, start, sentence.end):
        return Stretch(*noun)
    alone = numbered(text, sentence.start, sentence.end)
    return Stretch(*alone) if alone else _last_text(text, Stretch(start, sentence.end))


def _is_part(text: str, told: Stretch) -> bool:
    """Whether a name only belongs to who speaks: *the letter to the* Prime Minister *says*."""
    return _PART_OF.search(text[max(0, told.start - 16) : told.start]) is not None


def _last(pattern: re.Pattern[str], text: str, within: Stretch) -> Stretch | None:
    told = None
    for found in pattern.finditer(text, within.start, within.end):
        name = str(found.lastgroup)
        if not (_OPENER.match(found[name]) or denies(found)):
            told = _stretch(found, name)
    return told


def _stretch(found: re.Match[str], name: str) -> Stretch:
    words = ended(found[name]).rstrip(" .,")
    return Stretch(found.start(name), found.start(name) + max(len(words), 1))
