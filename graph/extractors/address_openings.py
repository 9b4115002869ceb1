"""How an address opens: ``An den`` · ``Al Presidente …`` · ``Exmo. Senhor`` · ``Spett.le``.

A line may hold nothing but such words, and name nobody; or they stand before the one addressed.
"""

from __future__ import annotations

import re

_ARTICLED = (
    r"(?:to(?:\s(?:the|all))?|an\s(?:die|den|das|alle)|an(?=\s(?:herrn?|frau)\s)|aux?|[àa]\stou(?:s|tes)\sles|a\stod[oa]s\sl[oa]s"
    r"|a\stutti\s(?:i|gli)|à(?:\s(?:la|l[’']))?|al(?:l[aeo]|l[’'])?"
    r"|agli|ai|a\s(?:la|las|los)|a(?=\ssua?\s(?:exc[eé]l|eccell))|aos?|às?|aan\s(?:de|het)"
    r"|para\s(?:[ao]s?|l[ao]s?|el)(?=\s(?:(?:exm[oa]s?|excm[oa]s?|sr[ae]?s?|dra?|profa?)\.|(?:senhor|señor"
    r"|(?:vice-?)?(?:president|ministr|governador|gobernador|secretári|secretari|deputad|diputad|senador"
    r"|prefeit|alcalde|diretor|director))\w*)(?:\s(?:d[aeo]s?|del|la|los|las|e|y|(?-i:[A-ZÀ-Þ])\S{0,25})){0,12}$))"
)
_DIRECTION = (
    r"(?:to(?:\s(?:the|all))?|an(?:\s(?:die|den|das|alle))?|aux?|à(?:\s(?:la|l[’']))?"
    r"|al(?:l[aeo]|l[’'])?|agli|ai|a(?:\s(?:la|las|los))?|aos?|às?|aan(?:\s(?:de|het))?|para)"
)
_COURTESY = r"""(?:the\s|most\s)?(?:
    honou?rable | (?:rt\.?|right)\shon(?:\.|ou?rable)? | hon(?:\.|['’]ble)
    | (?:his|her|your|their)\sexcellenc(?:y|ies) | h\.\s?e\. | s(?:on|a)\sexcellence
    | leurs\sexcellences | (?:seiner?|ihrer?)\sexzellenz
    | sua\seccellenza | sus?\sexcelencias? | suas?\sexcelências?
    | excelent[íi]ssim[oa]s? | excelent[íi]sim[oa]s?
    | exc?m[oa]s?\.? | il(?:ustr[íi]s|l)?m[oa]s?\.? | ilustr[íi]ssim[oa] | illustrissim[oaie]
    | ill\.mo | preg(?:iatissim[oa]|\.mo) | egr(?:egi[oa]?|\.) | gent(?:ile|\.?m[oa])
    | chiar(?:issim[oa]|\.?m[oa]) | spett(?:abile|\.?\s?le|\.)
    | stimat[oaie] | señor(?:a|es|as)? | sr[ae]?s?\. | don | doña | doctora? | licenciad[oa]
    | (?:[ao]s?\s)?senhor(?:a|es|as)? | monsieur | madame | mesdames | messieurs | herrn? | frau
    | sehr\sgeehrte[rs]? | mme | signor[aei]? | on(?:\.|orevole) )"""
_ATTENTION = r"""(?:(?:to\s)?(?:for\s)?(?:the\s)?(?:kind\s)?attention(?:\sof(?:\sthe)?)?
    | [aà]\sl[’'](?:aimable\s)?attention(?:\sd(?:u|es?)(?:\sla)?)?
    | all(?:a\scortese\s|[’'])attenzione(?:\sd(?:i|ei?|el(?:l[aeo])?))?
    | (?:a\sla|con)\satenci[oó]n(?:\sa|\sde(?:l|\sl[ao]s?)?)? | à\satenção(?:\sd[aeo]s?)?
    | zu\shänden(?:\sde[rs]|\svon)?)"""
_ONLY = re.compile(
    rf"""\W{{0,4}}(?:{_DIRECTION}|{_ATTENTION}
    |(?:{_DIRECTION}\s)?{_COURTESY}(?:\s{_COURTESY}){{0,3}})\W{{0,4}}""",
    re.VERBOSE | re.IGNORECASE,
)
_FORMAL = re.compile(
    r"(?:ill\.mo|preg\.mo|egr\.|spett\.le|gent\.m[oa]|chiar\.m[oa]|(?:exc?|il)m[oa]s?\.|h\.\s?e\.|ilustr[íi]ss?im[oa]"
    r"|(?:his|her|their)\sexcellenc|the\s(?:rt\.?\s|right\s)?hon(?:\.|ou?rable)"
    r"|sua\s(?:eccellenza|excelência)|su\sexcelencia|son\sexcellence|(?:seiner?|ihrer?)\sexzellenz)\s?(?=\w)",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"""(?:\#{{1,6}}\s)?{_ARTICLED}(?:\s|(?<=[’']))
    (?=(?-i:[A-ZÀ-Þ])|(?:delega|représent|represent|membr|miembr|dép|deput|diput|sen|autorid|autorit|legisl|minist|jue[cz]|juiz|juíz|giudic|lede|kamerle|fracti|bewinds)\w+\s
      |(?:prof|dott|dr|avv|on|sen|sig|ing|arch)(?:\.|\.?(?:ssa|ra|ri)\.?)\s)""",
    re.VERBOSE | re.IGNORECASE,
)


def is_opening(words: str) -> bool:
    """Whether a line opens an address and names nobody: ``An den``, ``Exmo. Senhor``."""
    return _ONLY.fullmatch(words) is not None


def opens_formally(words: str) -> bool:
    """Whether a line begins with a courtesy of addresses only: ``Ill.mo Signor …``."""
    return _FORMAL.match(words) is not None


def direction_length(words: str) -> int:
    """How long ``Al `` or ``An die `` is before those addressed; 0 where there is none.

    ``AU Summit`` has an acronym, ``À Madame`` none.
    """
    found = _OPENS.match(words)
    opening = found.group().strip() if found else ""
    if found is None or (len(opening) > 1 and opening.isupper() and not words.isupper()):
        return 0
    return found.end()
