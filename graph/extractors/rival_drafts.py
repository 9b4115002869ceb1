"""Whether a bare *Article 4* may be of a draft: *the Bill*, *le projet de loi*, *el proyecto*.

A letter against a bill names the law that the bill is measured by. *The Bill weakens the GDPR. We
are worried by Article 4* cites the Bill: the GDPR is not meant for sure, nor likely. Where it is
said that the draft must follow a law, what comes next is likely an article of that law.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from graph.extractors.carrying import Carried, is_own
from graph.extractors.full_names import Full
from graph.extractors.passages import Passage, Stretch
from graph.extractors.provision_kinds import may_have
from graph.gazetteer import gazetteer
from graph.normalisers.anchors import Kind
from graph.normalisers.binding import Binding, Reference, is_of
from graph.normalisers.law_names import law_name

DRAFT = re.compile(
    r"""\b(?: [Bb]ill(?!\sof\s[Rr]ights|\s[A-Z])
      | (?:proposed|draft)\s(?:[\w-]{1,20}\s)?(?:[Ll]aw|[Aa]ct|[Rr]egulation|[Dd]irective|decree
          |legislation|reform|convention|treaty|agreement|protocol|ordinance|code)
      | (?:[Tt]his|[Tt]he(?:\sCommission[’']s|\sgovernment[’']s)?)\s(?:legislative\s)?
        (?:proposal|draft)(?=[,.;]|\s(?:\w{3,20}s|must|should|shall|would|will|may|can|in)\b)
      | [Pp](?:rojet|roposition)\sde\s(?:loi|décret|règlement|directive|convention|traité)
      | [Pp](?:royecto|ropuesta)\sde\s(?:[Ll]ey|[Rr]eglamento|[Dd]irectiva|decreto|tratado
          |resolución) | [Aa]nteproyecto
      | [Dd]isegno\sdi\slegge | [Pp]roposta\sdi\s(?:legge|regolamento|direttiva) | ddl
      | [Pp]ro(?:jeto|posta)\sde\s(?:[Ll]ei|[Rr]egulamento|[Dd]iretiva)
      | (?:Gesetz(?:es)?|Referenten|Regierungs|Verordnungs)(?:entwurf|vorlage)\w{0,2} | Entwurfs?
      | [Ww]etsvoorstel(?:len)? )\b""",
    re.VERBOSE,
)
"""*the Bill*, *the draft law*, *the proposed Regulation*."""
_DUTY = re.compile(
    r"""\b(?: (?:must|shall|should|has\sto|have\sto|needs?\sto|ought\sto)\s
        (?:also\s|therefore\s|fully\s){0,2}
        (?:follow|respect|comply\swith|observe|obey|honou?r|uphold|conform\s(?:to|with)|meet|reflect
          |mirror|be\s(?:read|compatible|consistent|compliant|measured|in\s(?:line|conformity|accordance
          |keeping))
          \s(?:also\s)?(?:with|against|by))
      | (?:doit|doivent|devrait|devraient)\s(?:aussi\s|donc\s)?(?:respecter|suivre|observer
          |se\sconformer\sàu?|être\s(?:conforme|compatible)s?\s(?:àu?x?|avec))
      | (?:debe|deben|debería|deberían|deve|devono|devem|deveria|dovrebbe)\s
          (?:também\s|también\s|anche\s)?(?:respetar|cumplir(?:\scon)?|observar|ajustarse\sal?|ser\scompatible\scon|rispettare|osservare
          |respeitar|cumprir|essere\sconforme\sal?)
      | (?:muss|müssen|sollte|hat|moet|moeten|dient) )(?=\s|[’'])""",
    re.VERBOSE | re.IGNORECASE,
)
"""*must follow*, *doit respecter*: a draft is measured by the law named next."""
_GERMAN_DUTY = re.compile(
    r"\s(?:zu\s|te\s)?(?:achten|beachten|einhalten|entsprechen|wahren|genügen|voldoen|naleven|respecteren)\b"
)
_VERB_LAST = frozenset({"muss", "müssen", "sollte", "hat", "moet", "moeten", "dient"})
"""German and Dutch say what must be done at the end."""
_CONSTITUTION = re.compile(
    r"\b(?:Constitution|Constitución|Costituzione|Constituição|Grundgesetz|Verfassung)\b"
)
_CALLED = re.compile(r"\s(?:l[ae]\s|el\s|il\s|l[’'])")
_MOST = 8
_SHORTLY = 40
_CRITICAL = re.compile(
    r"\b(?:would|could|fails?|does\snot|worr\w+|concern\w*|delet\w+|remov\w+|withdr\w+|strik\w+|amend\w*"
    r"|proposed|serait|permettrait|supprim\w+|retir\w+|permitiría|elimin\w+|suprim\w+|würde\w*"
    r"|streich\w+|vague|unclear|too|trop|troppo|demasiado|zu\s\w+|drop\w*|threat\w+)\b",
    re.IGNORECASE,
)
"""What is said of a draft's own article, not of that of a law in force."""
_GRANTS = re.compile(
    r"""(?:,?\s\w+){0,2}?\s(?:
        (?:guarantee|protect|demand|ensure|secure|safeguard)s? | enshrines?
      | (?:requires?|exige(?:nt?)?|exigem|verlang(?:t|en)|esig(?:e|ono)|richied(?:e|ono)
          |(?:ver)?eis(?:t|en)) (?!\s(?:\w+\s){1,3}(?:to|zu|te)\b)
      | (?:gives?|grants?)\s(?:\w+\s){1,2}rights?
      | garanti(?:t|ssent) | protège(?:nt)? | consacre(?:nt)?
      | garantizan? | protegen? | amparan? | consagra[nm]?
      | garantisc(?:e|ono) | protegg(?:e|ono) | tutelan? | tutelano | sancisc(?:e|ono)
      | garante[nm]? | protegem
      | garantier(?:t|en) | schütz(?:t|en) | gewährleiste(?:t|n) | forder[tn]
      | waarborg(?:t|en) | bescherm(?:t|en) | garande(?:ert|ren)
      | (?:forbids?|prohibits?|bans?)\s(?:that|this|it)
      | (?:interdi(?:t|sent)|prohíben?|vietan?o?|proíbem?|verbiete[tn]|verbied(?:t|en))
        \s(?:cel[ae]|cette|ce|cet|ces|es[aoe]s?|est[aoe]s?|quest[aoei]|ciò|iss?o|das|dies\w*|dat|di?t|deze)
      )(?!\w)""",
    re.VERBOSE,
)
"""*Article 17 guarantees …*, *Article 9 forbids that*: what the article of a law in force does."""
_BY = re.compile(
    r"\b(?:under|by|according\sto|selon|en\svertu\sde|según|conforme\sal?|secondo|nach|gemäß|laut"
    r"|volgens|segundo)\s(?:the\s|l[ae’']\s?|el\s|l[’']|o\s)?$",
    re.IGNORECASE,
)
_RULED = re.compile(
    r"\b(?:(?:has|have)\s(?:a|the)\srights?|(?:is|are)\s(?:forbidden|banned|prohibited|protected"
    r"|guaranteed)|(?:est|sont)\s(?:interdit|garanti|protégé)e?s?|(?:está|es)\s(?:prohibid|proibid"
    r"|garantizad|protegid)[oa]s?|è\s(?:vietat|garantit|tutelat)[oa]|(?:ist|sind)\s(?:\w+\s){0,2}"
    r"(?:untersagt|verboten|geschützt)|is\s(?:\w+\s){0,2}verboden)\b"
)
"""*Under* Article 17 *everybody has the right …*."""
_VIOLATING = re.compile(
    r"\b(?:viol|breach|infring|contraven|enfrein|méconn|vulner|verletz|verst[oö](?:ß|ss)"
    r"|schend)[\w]*\s(?:also\s|aussi\s|gegen\s|both\s)?(?:l[ae]s?\s|los\s|gli\s|l[’']|el\s|den\s|o\s)?$",
    re.IGNORECASE,
)
_BREAKS = re.compile(
    r"\b(?:viol\w+|breach\w*|infring\w+|contraven\w+|contravien\w+|contrast\w+|enfrein\w+|méconn\w+|vulner\w+"
    r"|verletz\w+|verst[oö](?:ß|ss)\w*|schend\w*|contrary\sto|contraires?\s(?:à|aux?)|contrari[oa]s?\sal?"
    r"|conflicts?\swith|in-?compatib\w+\s(?:with|avec|con|com)|inconsistent\swith|runs?\scounter\sto"
    r"|unvereinbar\smit|strijdig\smet|fail\w*\sto\s(?:comply|meet|respect))(?!\w)",
    re.IGNORECASE,
)
"""What is said between a draft and the law that it breaks."""
_DENIED = re.compile(
    r"\b(?:not|never|no|ne|n[’']|non|nicht|kein\w*|niet|geen|não|jamais|nunca)\b", re.I
)
_LISTED_BEHIND = re.compile(
    r"[)\]]{0,2}(?:\s?\(|,?\s(?:namely|including|in\sparticular|notably|specifically|notamment|à\ssavoir|en\sparticulier"
    r"|a\ssaber|in\sparticolare|ossia|cioè|insbesondere|nämlich|namelijk)\s)"
)
"""*(freedom of movement (Article 12), …*, *, namely …*."""
_GRANTED_BEHIND = re.compile(
    r"[)\]]{0,2},?\s(?:which|that|qui|que|el\scual|che|der|die|das|welche[rs]?|waarin)"
    rf"(?:\s[^,;:()]{{1,80}})?{_GRANTS.pattern}",
    re.VERBOSE,
)
"""*, which protects …*: what the law grants."""
_TURNS = re.compile(
    r";|\b(?:because|since|as|where|when|if|but|while|in\sthat|it|its|they|their|by|through|whose|so|parce|puisqu\w*|car|ils?"
    r"|elles?|son|sa|ses|leurs?|pues|porque|ya|sus?|perch[éèe]|poich[éèe]|weil|er|es|sie|indem|durch|omdat|doordat|hij|ao|pois"
    r"|seus?|suas?|suo|sua|permet\w*|permit\w*|consent\w*|autori\w*)\b",
    re.IGNORECASE,
)
"""Words with which a sentence turns back to the draft."""
_IN_ARTICLE = re.compile(
    r"[^,;:()]{3,60}\s(?:in|under|dans|à|en|nell[’'a]?|im|em|n[oa])\s?(?:l[’'])?$"
)
_VIOLATED = re.compile(
    r"\s(?:is|are|was|were|est|sont|es|son|è|sono|é|são|wird|werden|ist|wordt|worden)\s(?:\w+\s)?"
    r"(?:violated|breached|infringed|violée?s?|enfreints?|vulnerad[oa]s?|violad[oa]s?|violat[oaie]"
    r"|verletzt|geschonden)\b"
)
TEXTS = (
    r"(?:treat(?:y|ies)|convention|covenant|agreement|charter|declaration|pact|protocol|instrument|act|law|code"
    r"|constitution|statute|regulation|directive|resolution|same|said|latter|former|above|aforementioned"
    r"|traité|pacte|accord|charte|déclaration|protocole|loi|règlement|même|dit[e]?|tratado|convenio|convención|pacto"
    r"|acuerdo|carta|declaración|protocolo|ley|constitución|reglamento|mism[oa]|citad[oa]|trattato|convenzione|patto"
    r"|accordo|dichiarazione|legge|costituzione|regolamento|stess[oa]|convenção|acordo|declaração|lei|mesm[oa])"
)
_OF_ELSE = re.compile(
    r"\s(?:of|de|du|del|della|do|da)\s(?:(?:the|our|my|his|her|their|your|its|this|that|an?|la|le|el|los|las|nuestr[oa]"
    r"|notre|leur|su|nostr[oa]|nosso|nossa)\s|l[’'])?"
    rf"(?!(?:[\w’'-]+\s){{0,4}}{TEXTS}s?(?![\w-]))(?!the\s)[a-zà-ÿ]{{3,}}"
)
"""*Article 5* of our magazine: what is no text that the letter may have named before."""


def names_draft(text: str) -> bool:
    """Whether words speak of a draft: *the Bill*, *le projet de loi*."""
    return DRAFT.search(text) is not None


def is_of_draft(
    reference: Reference, passages: Sequence[Passage], earlier: Sequence[Reference]
) -> bool:
    """Whether a bare article, taken for one of a known text, may be of a draft or something else.

    ``passages`` are its own, the last one, and those shortly before; ``earlier`` are the references
    before it in its own. A draft counts in its sentence; further back only where the sentence
    names no known text.
    """
    if reference.provisions[0].kind is not Kind.ARTICLE:
        return False
    own = passages[-1]
    if _OF_ELSE.match(own.text, reference.end):
        return True
    sentence = own.sentence(reference.start)
    here = [*takewhile(lambda one: one.start >= sentence.start, reversed(earlier))]
    if drafts := [*DRAFT.finditer(own.text, sentence.start, reference.start)]:
        return not _is_of_broken(own.text, reference, draft=drafts[-1].end(), named=here)
    if any(one.iris for one in here):
        return False
    ends = [(_first_draft(one), len(one.text)) for one in passages[:-1]]
    return any(end <= last for end, last in [*ends, (_first_draft(own), sentence.start)])


def _is_of_broken(
    text: str, reference: Reference, *, draft: int, named: Sequence[Reference]
) -> bool:
    """Whether a provision is told of the law that a draft, named up to ``draft``, breaks.

    *The Bill violates the ICCPR, which protects assembly (Article 21)*; what the Bill does *by its
    Article 4* is its own, and so is what stands neither in brackets nor with what the law grants.
    """
    law = next((one for one in named if one.iris or one.place), None)
    if law is None or law.start < draft:
        return False
    broken = _BREAKS.search(text, draft, law.start)
    if broken is None or _DENIED.search(text, draft, broken.start()):
        return False
    told = text[law.end : reference.start]
    granted = _GRANTED_BEHIND.match(told)
    if _TURNS.search(told) or not (granted or _LISTED_BEHIND.match(told)):
        return False
    return told.endswith("(") or (granted is not None and _IN_ARTICLE.search(told) is not None)


@lru_cache(maxsize=16)
def _first_draft(passage: Passage) -> float:
    """Where the first words that speak of a draft end."""
    found = DRAFT.search(passage.text)
    return found.end() if found else math.inf


def measured(
    reference: Reference, passage: Passage, earlier: Sequence[Reference]
) -> Carried | None:
    """The law that a draft must follow, of which an article without a name is likely one.

    *The draft law must follow the GDPR. Under Article 17 …*: named in the sentence before, or
    before it in its own. Only where it is said what the article guarantees or demands, or that it
    is violated: what may be done by it, or shall become of it, is said of an article of the draft.
    """
    bare = reference.provisions and reference.binding is Binding.BARE
    if not bare or is_of(passage.text, reference.end) or is_own(passage, reference):
        return None
    own = passage.sentence(reference.start)
    if not _is_in_force(passage.text, reference, own):
        return None
    near = (own, passage.sentence(own.start - 2)) if own.start > 1 else (own,)
    for sentence in near:
        if found := _measure(passage, sentence, before=reference.start, earlier=earlier):
            full, draft = found
            named = gazetteer().known[full.iris[0]].label if full.iris else full.text
            if not may_have(named, reference):
                return None
            return Carried(
                full, f"not named here; it may be {named}, or “{draft}”, named beside it"
            )
    return None


def _is_in_force(text: str, reference: Reference, sentence: Stretch) -> bool:
    """Whether a sentence says of an article what is said of one in force, and finds no fault."""
    start, end = reference.start, reference.end
    if _CRITICAL.search(text, start, sentence.end):
        return False
    if _GRANTS.match(text, end, sentence.end) or _VIOLATED.match(text, end, sentence.end):
        return True
    before = text[max(sentence.start, start - _SHORTLY) : start]
    if _VIOLATING.search(before):
        return True
    return bool(_BY.search(before) and _RULED.search(text, end, sentence.end))


def _measure(
    passage: Passage, sentence: Stretch, *, before: int, earlier: Sequence[Reference]
) -> tuple[Full, str] | None:
    """The one law that a sentence says a draft must follow, and how it calls the draft."""
    text, end = passage.text, min(sentence.end, before)
    draft = DRAFT.search(text, sentence.start, end)
    duty = _DUTY.search(text, draft.end(), end) if draft else None
    if draft is None or duty is None:
        return None
    german = duty.group().casefold() in _VERB_LAST
    if german and not _GERMAN_DUTY.search(text, duty.end(), end):
        return None
    if law := _CALLED.match(text, duty.end(), end):
        called = law_name(text, law.end(), end)
        if called:
            return Full(passage, *called.span("name"), ()), draft.group()
    inside = [
        one
        for one in earlier[-_MOST:]
        if duty.end() <= one.start < end and one.binding in (Binding.NAMED, Binding.UNKNOWN)
    ]
    places = {(*(one.place or (one.start, one.end)), one.iris) for one in inside}
    if not inside and (found := _CONSTITUTION.search(text, duty.end(), end)):
        places.add((*found.span(), ()))
    if len(places) != 1:
        return None
    return Full(passage, *places.pop()), draft.group()
