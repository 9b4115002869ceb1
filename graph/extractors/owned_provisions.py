"""Provisions whose owner stands right before them: *the bill’s Article 6*, *our Recital 12*.

A draft's own, a person's, or one of a paper that is no law, *In the lease, Article 6*, is never
taken for one of a text that the letter cites elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from graph.extractors.antecedents import Antecedent, is_sure
from graph.extractors.passages import Passage, meets
from graph.extractors.rival_drafts import DRAFT, TEXTS
from graph.gazetteer import gazetteer
from graph.model import Certainty
from graph.normalisers.binding import Binding, Reference
from graph.normalisers.naming import NORM_KINDS

_LAW = re.compile(
    rf"{TEXTS}s?|text|document|legislation|framework|decree|ordinance|rules|recommendation|union",
    re.IGNORECASE,
)
_DRAFTS = re.compile(r"bill|draft|proposal|reform", re.IGNORECASE)
_NEW = (
    r"(?:(?:own|new|old|draft|proposed|revised|current|amended|eigene[mnrs]?|neue[mnrs]?|nouve(?:l|au)|nuevo|nuovo"
    r"|novo)\s)?"
)
_GENITIVE = re.compile(
    r"(?<![\w’'-])(?P<owner>(?!(?i:it|that|this|here|there|what|who|where|let|s?he)[’'])[\w-]{2,30})"
    rf"(?:[’']s|(?<=s)[’'])\s{_NEW}$"
)
"""*Ana’s Article 6*, and not *it’s Article 6 that …*."""
_OURS = re.compile(
    r"(?<![\w’'-])(?:our|your|my|n(?:otre|os)|v(?:otre|os)|mon|[nv]uestr[oa]s?|mi|[nv]ostr[oai]|mi[oa]|[nv]oss[oa]s?"
    rf"|meu|minha|unser(?:e[mnrs]?)?|eure?|mein(?:e[mnrs]?)?|ons|onze|jullie|uw|mijn)\s{_NEW}$",
    re.IGNORECASE,
)
_PAPER = (
    r"(?:leases?|tenanc(?:y|ies)|contracts?|by-?laws|handbooks?|manuals?|magazines?|newsletters?|brochures?"
    r"|tenders?|licences?|permits?|bail|baux|contrats?|statuts|revue|contratos?|arrendamientos?|estatutos"
    r"|folletos?|revistas?|contratt[oi]|locazione|opuscolo|arrendamentos?|\w*(?:[Mm]iet|[Aa]rbeits|[Kk]auf)vertr(?:ag|äg)e?s?"
    r"|\w*[Ss]atzung|\w*[Hh]ausordnung|[Bb]roschüre|\w*contract(?:en)?|huurovereenkomst(?:en)?|statuten)"
)
_JOINT = (
    r"(?:[’']s?)?(?:[\s,(]{1,3}|,?\s(?:(?:says?|states?|provides?|dit|dice|diz|sagt|zegt)\s)?"
    r"(?:in|under|at|dans|en|nell?[’']|nel|em|n[oa]|à|unter)\s(?:its\s|son\s|su\s|sein(?:em)?\s|suo\s)?|\sist\s)"
    rf"(?:(?:the|el|il|o|de|der|het)\s|l[’'])?{_NEW}$"
)
_IN_PAPER = re.compile(rf"(?<![\w’'-]){_PAPER}{_JOINT}")
_BEHIND_DRAFT = re.compile(_JOINT)
_TOLD_OF = re.compile(
    r"\W{0,3}(?:[A-ZÀ-Þ][\w-]{0,9}\s)?(?P<name>(?:[Tt]he|[Oo]ur|[Mm]y|[Tt]his|[A-ZÀ-Þ][\w-]+[’']s|[Ll]e|[Nn]otre|[Cc]e|[Ee]l"
    r"|[Nn]uestro|[Ii]l|[Nn]ostro|O|[Nn]osso|[Dd](?:er|ie|em|en)|[Uu]nser\w{0,2}|[Hh]et|[Oo]ns|[Dd]e)\s"
    rf"(?:[\w-]{{2,20}}\s)?{_PAPER})(?![\w-])"
)
"""*Ana’s contract is old*: what the next sentence cites may be of it."""
_SOMEBODYS = re.compile(
    r"\s(?:[a-z-]{3,14}\s)?(?:rights?|dut(?:y|ies)|obligations?|protections?|requests?|claims?|complaints?"
    r"|cases?|case-law|jurisprudence|proce(?:dures?|edings)|standards?|powers?|guarantees?|assessments?"
    r"|rechten?)(?!\w)"
)
"""*Ana’s Article 8 rights* are those that a law gives."""
_SHORTLY = 60


def is_owned(passage: Passage, reference: Reference) -> bool:
    """Whether a provision is somebody's own, or one of a paper that is no law."""
    if not _may_be_owned(passage, reference):
        return False
    before = passage.text[max(0, reference.start - _SHORTLY) : reference.start]
    if _OURS.search(before) or _IN_PAPER.search(before):
        return True
    found = _GENITIVE.search(before)
    if found is None or found["owner"].isupper():
        return False
    if _LAW.fullmatch(found["owner"]) or _DRAFTS.fullmatch(found["owner"]):
        return False
    place = reference.start - len(before) + found.start("owner")
    known = meets(passage.hits, place, place + len(found["owner"]))
    names = gazetteer()
    return known is None or not any(names.kind(iri) in NORM_KINDS for iri in known.iris)


def is_of_draft_beside(passage: Passage, reference: Reference) -> bool:
    """Whether a draft that owns a provision stands right before it: *In the bill, Article 6*."""
    if not _may_be_owned(passage, reference):
        return False
    start = max(0, reference.start - _SHORTLY)
    owner = _GENITIVE.search(passage.text[start : reference.start])
    if owner and _DRAFTS.fullmatch(owner["owner"]):
        return True
    found = [*DRAFT.finditer(passage.text, start, reference.start)][-1:]
    return any(_BEHIND_DRAFT.fullmatch(passage.text, one.end(), reference.start) for one in found)


def doubted(meant: Antecedent | None, passage: Passage, reference: Reference) -> Antecedent | None:
    """What a provision means, less sure where the sentence before tells of another paper."""
    if meant is None or not is_sure(meant) or reference.binding is not Binding.BARE:
        return meant
    own = passage.sentence(reference.start)
    before = passage.sentence(own.start - 2) if own.start > 1 else None
    told = _TOLD_OF.match(passage.text, before.start, before.end) if before else None
    named = bisect_left(passage.references, own.start, key=lambda one: one.start)
    beside = passage.references[named : named + 1]
    if told is None or (beside and beside[0].start < reference.start):
        return meant
    reason = f"it may be one of “{told['name']}”, told of right before it"
    return Antecedent(meant.iri, Certainty.SUGGESTED, (reason,), meant.flags)


def _may_be_owned(passage: Passage, reference: Reference) -> bool:
    bare = reference.binding is Binding.BARE and reference.provisions and not reference.iris
    return bool(bare) and not _SOMEBODYS.match(passage.text, reference.end)
