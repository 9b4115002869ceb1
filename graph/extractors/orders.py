"""Orders to the reader: *Stop the works.*, *Votez contre ce texte.*, *Liberen a los detenidos.*

Nobody is said to ask, so that what they ask is only suggested. A verb counts at the start of a
sentence, before a word that shows that it is no name: *Stop Ecocide* is an organisation.
"""

from __future__ import annotations

_NAMED = (
    r"(?:(?:[A-Z][\w’'-]{1,20}\s){0,4}[A-Z][\w’'-]{1,20}(?:,\s(?:an?|which|who)\s"
    r"|\sand\s(?:[A-Z]\S{1,20}\s){1,4}(?:wrote|met|sent|spoke|[a-z]{3,12}ed)\b)"
    r"|(?:[A-Z][\w’'-]{1,20}\s){1,5}(?:has|have|had|is|are|was|were|will|would|can|does|did|and\s[A-Z]\S+"
    r"\s(?:ask|call|urge|demand)|asks?|calls?|urges?|demands?|says?|said|writes?|wrote|welcomes?"
    r"|believes?|supports?|stands?|joins?|joined|represents?|thanks?|regrets?|condemns?|works\s(?:to|for"
    r"|with|in))\b)"
)
"""*Stop the* War Coalition has *written*: a name."""
_ENGLISH = (
    r"(?:Stop|End|Halt|Reject|Withdraw|Release|Free|Cancel|Repeal|Ratify|Publish|Drop|Ban|Scrap|Protect"
    r"|Abolish|Lift|Restore|Suspend|Close|Respect|Reopen|Reverse|Amend|Pass|Honou?r|Investigate|Veto|Disclose"
    r"|Reinstate|Enforce|Defend|Dismantle|Guarantee|Compensate|Evacuate)\s(?:the|this|these|those|all|any|your|their|every)\b"
    rf"(?!\s{_NAMED})"
    r"|(?:Release|Free)\s(?:(?:[A-Z][\w’-]{1,20}|and),?\s){1,12}(?:immediately|unconditionally|now|at\sonce)\b"
    r"|Stop\s[a-z]{2,14}ing\s|Say\s(?:no|yes)\sto\b"
    r"|Put\san\send\sto\b(?![^.!?]{1,60}\s(?:is|was|were)\b)|Phase\sout\b"
    r"|Let\s(?:the|our|these)\s[a-z]{3,16}\s(?:go|speak|decide|live|return|work|stay)\b"
    r"|Vote\s(?:no|yes|against|for|down|in\sfavou?r)\b"
    r"|(?:Do\snot|Don[’']t)\s(?:sign|approve|adopt|allow|let|fund|build|sell|weaken|extend|ratify|pass|vote"
    r"|cut|close|deport|expel|criminali[sz]e|abandon|ignore|block|export)\b"
)
_FRENCH = (
    r"(?:Arrêtez|Cessez|Libérez|Retirez|Abrogez|Publiez|Protégez|Votez|Rejetez|Ratifiez|Suspendez"
    r"|Respectez|Mettez\sfin)\s(?:(?:les?|la|ces?|cette|aux?|contre|pour|tou[st]e?s?|à)\b|l[’'])"
)
_SPANISH = (
    r"(?:Detengan|Liberen|Retiren|Publiquen|Deroguen|Protejan|Ratifiquen|Voten|Rechacen|Cesen|Paren"
    r"|Respeten|Garanticen|Cumplan|Suspendan)\s(?:el|la|los|las|al?|en|con|ya|est[ea]|sus?)\b"
)
_ITALIAN = (
    r"(?:Fermate|Liberate|Ritirate|Pubblicate|Abrogate|Proteggete|Votate|Respingete|Ratificate"
    r"|Sospendete|Rispettate)\s(?:(?:il|la|lo|i|gli|le|quest[aeoi]|contro|no)\b|l[’'])"
)
_PORTUGUESE = (
    r"(?:Parem|Libertem|Retirem|Publiquem|Revoguem|Protejam|Votem|Rejeitem|Ratifiquem|Respeitem"
    r"|Suspendam)\s(?:[oa]s?|contra|com|já|est[ea]s?)\b"
)
_DUTCH = r"(?:Stop|Sluit|Trek|Stem|Schrap)\s(?:de|het|deze|dit|tegen|voor)\b"

ORDER = (
    rf"(?<![\w,;:]\s)(?-i:(?:{_ENGLISH}|{_FRENCH}|{_SPANISH}|{_ITALIAN}|{_PORTUGUESE}|{_DUTCH}))"
    r"(?=[^.?!]{5,240}(?:[.!]|$))"
)
ORDER_WORDS = frozenset(
    (
        *("stop", "end", "halt", "reject", "withdraw", "release", "free", "cancel", "repeal"),
        *("ratify", "publish", "drop", "ban", "scrap", "protect", "abolish", "lift", "restore"),
        *("close", "respect", "reopen", "reverse", "amend", "pass", "honour", "honor"),
        *("investigate", "veto", "disclose", "reinstate", "enforce", "defend", "dismantle"),
        *("guarantee", "compensate", "evacuate", "say", "put", "phase", "let"),
        *("suspend", "vote", "do", "don", "don't", "don’t", "arrêtez", "cessez", "libérez"),
        *("retirez", "abrogez", "publiez", "protégez", "votez", "rejetez", "ratifiez"),
        *("suspendez", "respectez", "mettez", "detengan", "liberen", "retiren", "publiquen"),
        *("deroguen", "protejan", "ratifiquen", "voten", "rechacen", "cesen", "paren", "respeten"),
        *("garanticen", "cumplan", "suspendan", "fermate", "liberate", "ritirate", "pubblicate"),
        *("abrogate", "proteggete", "votate", "respingete", "ratificate", "sospendete"),
        *("rispettate", "parem", "libertem", "retirem", "publiquem", "revoguem", "protejam"),
        *("votem", "rejeitem", "ratifiquem", "respeitem", "suspendam", "sluit", "trek", "stem"),
        "schrap",
    )
)
"""One of these is in all that `ORDER` finds."""
