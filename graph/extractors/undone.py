"""What is said to have to be done to a thing: *must be withdrawn*, *muss zurückgezogen werden*.

It is only suggested, and asks something whoever should do it.
"""

from __future__ import annotations

import re

_GERMAN = (
    r"(?:zurückgezogen|gestoppt|veröffentlicht|offengelegt|aufgehoben|gestrichen|beendet|verboten|freigelassen"
    r"|eingestellt|abgelehnt|überarbeitet|geändert|ausgesetzt|geschlossen|verschoben|abgeschafft|untersucht"
    r"|gestärkt|entschädigt|überprüft|eingeleitet|ergriffen|geschaffen|eingeführt|gewährleistet|sichergestellt|verlängert|verkürzt"
    r"|verabschiedet|verankert|angepasst|erhöht|gesenkt|klargestellt|garantiert|geöffnet)"
)
_DUTCH = (
    r"(?:ingetrokken|gestopt|stopgezet|gepubliceerd|openbaar\sgemaakt|geschrapt|beëindigd|verboten|vrijgelaten"
    r"|afgewezen|verworpen|herzien|aangepast|opgeschort|gesloten|uitgesteld|afgeschaft|onderzocht|versterkt)"
)
UNDONE = re.compile(
    r"\b(?:should|must)\s(?:\w+\s)?be\s(?:\w{3,14}ly\s)?(?:rejected|withdrawn|adopted|removed|deleted|excised"
    r"|repealed"
    r"|halted|suspended|abandoned|stopped|disclosed|published|banned|maintained|preserved"
    r"|strengthened|ended|dropped|lifted|released|amended|revised|reinstated|restored|reversed"
    r"|scrapped|reserved|exempted|excluded|replaced|clarified|prohibited|withheld|investigated|prosecuted|compensated|postponed|reviewed|extended"
    r"|shortened|introduced|ratified|enforced|guaranteed|abolished|lowered|raised|reduced|expanded|tightened|overturned|annulled"
    r"|cancelled|revoked|decriminali[sz]ed|reopened|made\s(?:conditional|public|available|mandatory|compulsory|transparent|accessible)"
    r"|put\son\shold|held\s(?:accountable|to\saccount)|brought\sto\sjustice)\b"
    r"|\b(?:doit|doivent|devrai(?:en)?t)\s(?:\w+\s)?être\s(?:\w+ment\s)?(?:retiré|publié|abrogé|rejeté|libéré|interdit"
    r"|suspendu|annulé|supprimé|modifié|fermé|abandonné|renforcé|levé|arrêté|indemnisé|garanti|assuré|adopté|révisé|inclus|rouvert|reporté|sanctionné)e?s?\b"
    r"|\bdeb(?:en?|erían?)\sser\s(?:\w+mente\s)?(?:retirad|publicad|derogad|rechazad|liberad|prohibid|suspendid"
    r"|investigad|anulad|modificad|eliminad|detenid|cerrad|reforzad|indemnizad|fortalecid|garantizad|aprobad|revisad|sancionad|incluid|reabiert|aplazad)[oa]s?\b"
    r"|\b(?:dev(?:e|ono)|debba(?:no)?|dovrebbe(?:ro)?)\sesser[ei]\s(?:\w+mente\s)?(?:ritirat|pubblicat|abrogat|respint|liberat|vietat"
    r"|sospes|annullat|modificat|soppress|fermat|chius|rafforzat|risarcit|garantit|assicurat|adottat|approvat|rivist|inclus|estes|riapert|rinviat|sanzionat)[oaie]\b"
    r"|\bdev(?:em?|eriam?)\sser\s(?:\w+mente\s)?(?:retirad|publicad|revogad|rejeitad|libertad|proibid|suspens|anulad"
    r"|alterad|eliminad|encerrad|reforçad|indemnizad|fortalecid|garantid|assegurad|aprovad|revist|sancionad|incluíd|reabert|adiad)[oa]s?\b"
    rf"|\b(?:muss|müssen|sollten?)\s(?:[\wäöüß-]+\s){{0,12}}{_GERMAN}\swerden\b"
    rf"|\bmoet(?:en)?\s(?:[\w-]+\s){{0,6}}(?:worden\s{_DUTCH}|{_DUTCH}\sworden)\b"
)
