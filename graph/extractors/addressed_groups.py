"""Those whom a letter addresses as a group: *Members*, *Trade Ministers*, *Member States*."""

from __future__ import annotations

import re

GROUP = re.compile(
    r"\b(?:(?<!united\s)states|governments|delegations|parties|negotiators|ministries|gobiernos|estados"
    r"|gouvernements|états|governi|stati|regierungen|membres|miembros|membri|mitglieder"
    r"|membros|(?:euro)?député\W?e?\W?s|(?:euro)?d[ie]putad[oa]s|deputati|senador[ea]s|sénateurs"
    r"|senatori|abgeordneten?|fraktionen|\w{0,20}(?:kandidat|bürgermeister|minister|abgeordnet|senator|vertreter|politiker"
    r"|parlamentarier|präsident|dezernent|mandatsträger|stadträt|gemeinderät|landrät)[:*_]innen|leaders|dirigeante?s|líderes)\b",
    re.IGNORECASE,
)
SEVERAL = re.compile(
    r"(?:council\s?|board\s?|assembly\s?)?members|council\s?(?:wo)?men|supervisors|delegates|ministers|secretaries\sof\sstate|commissioners|senators|representatives|ambassadors|judges"
    r"|governors|(?:executive\s)?directors|heads|(?:co-|vice-)?presidents|(?:co-|vice-)?chair(?:s|persons|men|women)|co-leaders|rapporteurs|congressistas?|jef[ea]s"
    r"|chefs|capi|staatschefs|embajador[ae]s|ambassadeurs|embaixadores|comisionad[oa]s|comisari[oa]s"
    r"|relator[ae]s|magistrad[oa]s|gouverneurs|gobernadores|governadores|(?:co-?)?présidente?s|presidentes|presidenti|direttori|ambasciatori|governatori|segretari"
    r"|miembros|membres|delegados|(?:euro)?députée?s|(?:euro)?diputad[oa]s|senador[ae]s|sénateurs"
    r"|candidates|candidat[oa]s|candidate?s|candidati|\w{0,15}kandidat(?:inn)?en|parlementaires|parlamentari(?:os|as|i)|(?:euro)?deputat[ie]|(?:euro)?deputad[oa]s|senatori"
    r"|\w{0,15}(?:minister|senator|direktor|kommissar|richter|botschafter|präsident|bürgermeister|sekretär"
    r"|parlamentarier|stadträt|gemeinderät|landrät)innen(?!-|\s(?-i:[A-ZÄÖÜ]))|(?:senat|direkt)oren(?!-|\s(?-i:[A-ZÄÖÜ]))|mitglieder|abgeordneten?|membri|membros|ministres|ministr[oa]s|ministri|commissaires"
    r"|representantes|représentant(?:s|es)|rappresentanti|vertreter(?:innen)?|legislador[ae]s"
    r"|législateurs|legislatori|juec[ea]s|juezas|juges|giudici|juíz[ea]s|autoridades"
    r"|servidor[ae]s\spúblic[oa]s|personas\sservidoras\spúblicas|funcionari[oa]s|mandatari[oa]s"
    r"|regidor[ae]s|concejales|concejal[ae]s|vereador[ae]s|consejer[oa]s|conseill(?:ers|ères)|échevins"
    r"|consiglieri|assessori|sindaci|alcald(?:es|esas)|maires|prefeit[oa]s|councill?ors|mayors"
    r"|(?:kamer|raads|staten|commissie)?leden|kamerfracties|staatssecretarissen|burgemeesters|wethouders",
    re.IGNORECASE,
)
_SEVERAL_FIRST = re.compile(
    rf"(?:c{{1,2}}\.\s)?(?:[A-Z][\w-]+\s){{0,2}}?(?:{SEVERAL.pattern})\b", re.IGNORECASE
)
_GROUP_POST = re.compile(
    rf"(?:(?:all|the|every|c{{1,2}}\.)\s)?(?:(?-i:[A-ZÀ-Þ])[\w-]+\s){{0,2}}?(?:{SEVERAL.pattern})"
    r"(?=\W*$|\s(?:of|to|for|in|at|de[lrs]?|du|des|d[ao]s?|della|dei|van|and|y|et|e|und)\s)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    rf"(?:and|et|y|e|und)\s(?:the\s|l[ae]s?\s|los\s|die\s)?(?:[^\W\d_]+\s)?(?:{SEVERAL.pattern})\W*",
    re.IGNORECASE,
)


def are_others(words: str) -> bool:
    """Whether words behind a person's only join a group: ``and shadow rapporteurs``."""
    return _OTHERS.fullmatch(words) is not None


def is_several(words: str) -> bool:
    """Whether a post is that of several: ``Members`` · ``Trade Ministers`` · ``Member States``."""
    return SEVERAL.search(words) is not None or GROUP.search(words) is not None


def names_several(words: str) -> bool:
    """Whether a line addresses several by their post: ``Permanent Representatives of …``."""
    return several_first(words) > 0


def several_first(words: str) -> int:
    """Where the post of several that opens a line ends; 0 where none does."""
    found = _SEVERAL_FIRST.match(words)
    return found.end() if found else 0


def is_group_post(words: str) -> bool:
    """Whether words are the post of several, or go on with where: ``All EU Heads of State``."""
    found = _GROUP_POST.match(words)
    return found is not None and found.end() > 0


def names_group(words: str) -> bool:
    """``Member States``: nothing but a group of those who act for a body."""
    return (
        re.fullmatch(r"(?:member\s)?(?:states|governments|parties|delegations)", words, re.I)
        is not None
    )
