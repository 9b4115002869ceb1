"""What a citation is there for, told by the words of its sentence around it.

Each function has cues that stand before the citing words (*flexibilities available within*
the TRIPS Agreement) or after them (*is clear and explicit on this*).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from graph.model import lowered

REACH = 90


class Function(StrEnum):
    """The names of the concepts of ``code:citation-function``."""

    QUOTATION = "quotation"
    INVOCATION = "invocation"
    MENTION = "mention"
    EXCEEDS = "exceeds"
    CONFLICTS = "conflicts"
    CRITICISM = "criticism"
    FLEXIBILITY = "flexibility"


@dataclass(frozen=True, slots=True)
class Cue:
    """A function and the words that tell it: ``text[start:end]``."""

    function: Function
    start: int
    end: int


_GAP = r"[^.;:!?]{0,50}"
_BEFORE = {
    Function.FLEXIBILITY: rf"""\b(?:flexibilit(?:y|ies)|policy\sspace|safeguards
        |room\sfor\smano?eu?v(?:re|er)|flexibilités|marge\sde\smanœuvre|flexibilidades)\b{_GAP}""",
    Function.EXCEEDS: rf"""\b(?:
        (?:go|goes|going|went|extends?|extending|reach(?:es)?)\s(?:\w+\s){{0,2}}beyond
        |exceed(?:s|ed|ing)?|in\sexcess\sof|over\sand\sabove|(?:stricter|more\sstringent)\sthan
        |au-delà\sd|más\sallá\sd|va\soltre)\b{_GAP}""",
    Function.CONFLICTS: rf"""\b(?:
        contrary\sto|inconsistent\swith|incompatible\swith|runs?\scounter\sto
        |(?:in\s)?(?:breach|violation|contravention)\s(?:of|with)|in\sconflict\swith|conflicts?\swith
        |violat(?:es?|ed|ing)|breach(?:es|ed|ing)|contraven(?:es?|ed|ing)|infring(?:es?|ed|ing)
        |derogat(?:es?|ion)\s(?:from|to)|contraires?\s(?:à|aux?)|contrari[ao]s?\sa(?:l)?
        |violazione\sdell?|violación\sdel?|violation\sd)\b{_GAP}""",
    Function.CRITICISM: rf"""\b(?:
        concern(?:s|ed)?\s(?:about|over|with|regarding|at)|critici[sz](?:e|es|ed|ing|m\sof)
        |(?:object|objects|objection|objections|opposed|opposition)\sto|oppos(?:e|es|ing)|reject(?:s|ed|ing)?
        |flaws?\sin|problems?\s(?:with|created\sby|caused\sby))\b{_GAP}""",
    Function.INVOCATION: r"""\b(?:
        (?:in\s)?(?:accordance|line|conformity|compliance|keeping)\swith|consistent\swith
        |(?:required|guaranteed|protected|recogni[sz]ed|enshrined|provided|permitted|allowed|mandated
            |prohibited|affirmed|granted|stated|set\sout|laid\sdown|stipulated|defined)
            \s(?:for\s)?(?:by|in|under)
        |pursuant\sto|under|by\svirtue\sof|on\sthe\sbasis\sof|based\son
        |(?:rights|obligations?|commitments?|duties|duty)\s(?:in|of)
        |rel(?:y|ies|ying)\s(?:up)?on|invok(?:e|es|ed|ing)|recall(?:s|ed|ing)?|honou?r|respect
        |compl(?:y|ies)\swith|uphold|conformément\s(?:à|aux?)|en\svertu\sd|aux\stermes\sd
        |de\sconformidad\scon|conforme\sal?|en\svirtud\sdel?|ai\ssensi\sdell?)
        [^.;:!?,]{0,30}""",
}
_AFTER = {
    Function.FLEXIBILITY: r"""(?:[’']s?)?\s(?:\w+\s)?flexibilit(?:y|ies)\b""",
    Function.CRITICISM: r"""[”"’')]*\s(?:(?:itself|also|clearly)\s)?(?:
        (?:is|are|was|were|remains?|(?:has|have)\sbeen)\s(?:\w+\s){0,2}?(?:tilted|biased|flawed|skewed|unbalanced
            |one-sided|harmful|unacceptable|disproportionate|excessive|inadequate|problematic|dangerous|unjust
            |unfair|detrimental|inequitable|undemocratic|broken)
        |(?:has|have)\s(?:\w+\s)?(?:created|caused|led\sto)\s(?:\w+\s){0,2}?(?:problems?|harm|damage)
        |goe?s?\sagainst|undermines?|threatens?|endangers?|harms?|fails?|weakens?|jeopardi[sz]es?)\b""",
    Function.INVOCATION: r"""[)”"]*\s
        (?:(?:also|further|clearly|explicitly|expressly|specifically|itself)\s)?(?:
        (?:is|are)\s(?:very\s|quite\s)?(?:clear|explicit)
        |requires?|obliges?|obligates?|provides?|states?|guarantees?
        |protects?|stipulates?|says|affirms?|recogni[sz]es?|allows?|permits?|enshrines?|prohibits?|mandates?
        |sets?\sout|lays?\sdown|calls?\s(?:for|on|upon)|establishes|entitles?|makes?\s(?:it\s)?clear|reads
        |dispone|establece|prévoit|dispose|stabilisce|prevede)\b""",
}
_CUES_BEFORE = tuple(
    (function, re.compile(f"(?P<cue>{words})$", re.VERBOSE)) for function, words in _BEFORE.items()
)
_CUES_AFTER = tuple((function, re.compile(words, re.VERBOSE)) for function, words in _AFTER.items())
_NEGLIGIBLE = {Function.INVOCATION}


def cue(text: str, place: tuple[int, int], within: tuple[int, int]) -> Cue:
    """What a citation at ``place`` is there for, by the words of the sentence ``within``.

    The strongest cue wins: a flexibility *consistent with* a treaty is a flexibility. Where
    nothing tells, the citation is a mention and its own words are the cue.
    """
    start, end = place
    first, last = max(within[0], start - REACH), min(within[1], end + REACH)
    before, after = lowered(text[first:start]), lowered(text[end:last])
    found: list[Cue] = []
    for function, pattern in _CUES_BEFORE:
        if told := pattern.search(before):
            found.append(Cue(function, first + told.start("cue"), start))
    for function, pattern in _CUES_AFTER:
        if told := pattern.match(after):
            found.append(Cue(function, end + told.start(), end + told.end()))
    strong = [one for one in found if one.function not in _NEGLIGIBLE]
    return next(iter([*strong, *found]), Cue(Function.MENTION, start, end))
