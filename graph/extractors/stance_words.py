"""The words by which a letter takes sides on a text, in English, French and Spanish.

Each pattern is tried on the words just before (or after) the text's name, at most 160 characters
of one sentence, with a sample line beside it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from graph.extractors.asking_words import SPEAKER


class Position(StrEnum):
    """The names of the concepts of ``code:position`` that words can tell."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    CONCERNED = "concerned"
    AMEND = "asks-to-amend"


_ADVERBS = r"(?:(?:also|therefore|fully|all|jointly|do|would|must|again|\w{3,14}ly)\s){0,3}"
_ADVERBES = r"(?:(?:donc|aussi|\w{3,16}ment)\s){0,2}"
_ACT = (
    r"(?:(?:the\s)?(?:\w{3,12}\s)?(?:adoption|ratification|conclusion|implementation|signature"
    r"|passage|entry\sinto\sforce)(?:\sand\s(?:adoption|ratification|implementation))?\sof\s)?"
)
_ACTE = (
    r"(?:l[’'](?:adoption|application)\s(?:de\s|d[’']|du\s)?"
    r"|la\sratification\s(?:de\s|d[’']|du\s)?)?"
)
NEAR = (
    r"(?:(?:the|this|that|these|its|any|such|current|present|proposed|new|revised|latest|so-called"
    r"|zero|final|draft|EU|EU’s|UN|WTO|WIPO|Commission[’']s|text\sof|version\sof|proposal\sfor|an?|le|la|les"
    r"|l[’']|du|de\sla|de\sl[’']|des|ce|cette|cet|au|aux|à\sla|à\sl[’']|nouveau|nouvelle|projet\sde|projet\sd[’']"
    r"|proposition\sde|texte\sde|el|los|las|al|del|este|esta|proyecto\sde|propuesta\sde)\s?|[“\"«‘(*_\s]){0,7}$"
)
"""What may stand between the verb and the name: nothing but articles and *draft* and the like."""
LOOSE = r"[^.;:!?,“”\"]{1,60}$"
"""Other words between them: *support the aims of*; such a stance is only suggested."""

SIDES: dict[Position, str] = {
    Position.SUPPORTS: rf"""(?:
        \b{SPEAKER}\s(?:\w+\s){{0,4}}?{_ADVERBS}(?:support|welcome|endorse|applaud|commend|back
          |(?:are|am)\s(?:\w+\s)?in\sfavou?r\sof)\s{_ACT}
      | \bour\s(?:\w+\s){{0,2}}(?:support|endorsement)\s(?:for|of)\s{_ACT}
      | \b(?:nous|nos\sorganisations)\s{_ADVERBES}(?:soutenons|saluons|approuvons|appuyons
          |soutiennent|nous\sfélicitons\sd[eu]|sommes\sfavorables\sà)\s{_ADVERBES}{_ACTE}
      | \bnotre\ssoutien\s(?:à|au|aux)\s?{_ACTE}
      | \b(?:apoyamos|respaldamos|acogemos\scon\ssatisfacción|celebramos)\s )""",
    Position.OPPOSES: rf"""(?:
        \b{SPEAKER}\s(?:\w+\s){{0,4}}?{_ADVERBS}(?:oppose|reject|condemn|denounce|object\sto|disagree\swith
          |(?:are|am|remain)\s(?:\w+\s)?(?:opposed\sto|against))\s{_ACT}
      | \bour\s(?:\w+\s){{0,2}}(?:opposition|objections?)\sto\s{_ACT}
      | \b(?:nous|nos\sorganisations)\s{_ADVERBES}(?:nous\sopposons\s{_ADVERBES}(?:à|au|aux)
          |rejetons|refusons|condamnons|dénonçons|sommes\s(?:\w+\s)?opposée?s\s(?:à|au|aux))\s?{_ADVERBES}{_ACTE}
      | \bnotre\s(?:\w+\s)?opposition\s(?:à|au|aux)\s?{_ACTE}
      | \b(?:nos\soponemos\sal?|rechazamos|condenamos)\s )""",
    Position.CONCERNED: rf"""(?:
        \b{SPEAKER}\s(?:\w+\s){{0,4}}?(?:are|am|remain)\s(?:\w+\s){{0,2}}(?:concerned|alarmed|worried
          |troubled|dismayed|disturbed)\s(?:about|by|at|over|with|that|regarding)\s
      | \b(?:our|with|have|share)\s(?:\w+\s){{0,3}}concerns?\s(?:about|over|at|with|regarding|on)\s
      | \b(?:sommes|nos\sorganisations\ssont)\s(?:\w+\s){{0,2}}(?:préoccupée?s
        |inquiète?s|inquiets|alarmée?s)\s(?:par|d[eu]|des)\s
      | \bnotre\s(?:\w+\s){{0,2}}(?:inquiétude|préoccupation)\s(?:\w+\s)?
        (?:face|quant)?\s?(?:à|au|aux|sur)\s?
      | \bestamos\s(?:\w+\s)?preocupad[oa]s\spor\s )""",
}
"""*We strongly oppose the* · *our support for ratification of the* · *nous saluons le projet de*"""
DEEDS: dict[Position, str] = {
    Position.SUPPORTS: rf"""(?:support|adopt|ratify|sign|approve|endorse|pass|implement|accede\sto
        |vote\s(?:in\sfavou?r\sof|for)|soutenir|adopter|ratifier|signer|approuver
        |voter\s(?:pour|en\sfaveur\sd[eu])|apoyar|adoptar|ratificar|firmar|aprobar)\s{_ACT}""",
    Position.OPPOSES: r"""(?:reject|oppose|withdraw|abandon|drop|scrap|repeal|veto
        |vote\s(?:against|down)|stop|not\s(?:to\s)?(?:sign|ratify|adopt|approve|support|pass|endorse)
        |withhold\s(?:your\s|its\s|their\s)?(?:support|consent)\sfrom
        |rejeter|retirer|abandonner|s[’']opposer\s(?:à|au)|voter\scontre|abroger
        |ne\spas\s(?:signer|ratifier|adopter|approuver|soutenir)
        |rechazar|retirar|votar\sen\scontra\sde|no\s(?:firmar|ratificar|adoptar|aprobar))\s?""",
    Position.AMEND: r"""(?:amend|revise|modify|redraft|rewrite|renegotiate|reopen|review\sand\samend
        |(?:delete|remove|strike)\s[^.;:]{3,60}?\s(?:from|of|in)
        |modifier|amender|réviser|revoir|renégocier|(?:supprimer|retirer)\s[^.;:]{3,60}?\sd[eu]
        |modificar|enmendar|revisar|renegociar|(?:suprimir|eliminar)\s[^.;:]{3,60}?\sd[el]{1,2})\s?""",
}
"""What is asked to be done with a text: *reject the* · *amender le projet de*"""
ASKING = (
    r"\b(?:urg\w{1,4}|call\w{0,3}|ask\w{0,3}|request\w{0,3}|demand\w{0,3}|encourag\w{1,3}|implor\w{1,3}"
    r"|appeal\w{0,3}|recommend\w{0,3}|demandons|exhortons|appelons|prions|invitons|enjoignons|pedimos"
    r"|instamos|solicitamos|exhortamos)\b[^.;:!?]{0,110}?"
    r"\b(?:to|not|de|d[’']|à|a|that\s(?:[\w’'-]+\s){1,5}?)\s?"
    r"(?:(?:urgently|immediately|swiftly|promptly|please|now)\s)?"
)
"""*We urge the Council to* · *nous demandons au Conseil de*"""
DUTY = (
    r"\b(?:must|should|ought\sto|needs?\sto|doit|doivent|devrait|devraient|debe|debería)\s"
    r"(?:(?:urgently|immediately|therefore|now)\s)?"
)
"""*Parliament should*"""
ASKED_THAT = re.compile(
    r"\b(?:we|nous|our\sorganisations)\s(?:\w+\s){0,2}?(?:ask|request|demand|urge|recommend|insist"
    r"|demandons|exigeons|recommandons|souhaitons)\s(?:que|qu[’']|that)\s?(?P<gap>.*)$",
    re.IGNORECASE,
)
"""*We ask that the … be withdrawn* · *nous demandons que le … soit rejeté*"""
AFTER: dict[Position, str] = {
    Position.SUPPORTS: r"(?:adopted|ratified|signed|approved|(?:adopt|ratifi|sign)ée?s?)",
    Position.OPPOSES: r"(?:rejected|withdrawn|abandoned|repealed|(?:rejet|retir|abrog)ée?s?)",
    Position.AMEND: r"(?:amended|revised|modified|renegotiated|(?:modifi|amend|révis)ée?s?)",
}
OUGHT = (
    r"^[\s”\"»’)*_]{0,4}(?:must|should|needs?\sto|ought\sto|doit|devrait|doivent)\s"
    r"(?:urgently\s|therefore\s|donc\s|immediately\s)?(?:be|être)\s"
)
"""*… must be withdrawn* · *… devrait être amendé*"""
BE = r"^[\s”\"»’)*_]{0,4}(?:be|soit|soient)\s"
NEGATED = re.compile(
    r"\b(?:do(?:es)?\snot|don[’']t|cannot|can\snot|can[’']t|will\snot|won[’']t|would\snot|could\snot"
    r"|nous\sne)\s(?:\w+\s){0,3}(?:\w+\s)?$",
    re.IGNORECASE,
)
"""*We do not support the* · *nous ne soutenons pas le*"""
