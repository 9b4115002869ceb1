"""What is said to have to be done to a thing: *must be withdrawn*, *muss zurückgezogen werden*.

It is only suggested, and asks something whoever should do it.
"""

from __future__ import annotations

import re

_GERMAN = (
    r"(?:zurückgezogen|gestoppt|veröffentlicht|offengelegt|aufgehoben|gestrichen|beendet|verboten|freigelassen"
    r"|eingestellt|abgelehnt|überarbeitet|geändert|ausgesetzt|geschlossen|verschoben|abgeschafft|untersucht"
    r"|gestärkt|entschädigt|überprüft)"
)
_DUTCH = (
    r"(?:ingetrokken|gestopt|stopgezet|gepubliceerd|openbaar\sgemaakt|geschrapt|beëindigd|verboten|vrijgelaten"
    r"|afgewezen|verworpen|herzien|aangepast|opgeschort|gesloten|uitgesteld|afgeschaft|onderzocht|versterkt)"
)
UNDONE = re.compile(
    r"\b(?:should|must)\s(?:\w+\s)?be\s(?:rejected|withdrawn|adopted|removed|deleted|excised"
    r"|repealed"
    r"|halted|suspended|abandoned|stopped|disclosed|published|banned|maintained|preserved"
    r"|strengthened|ended|dropped|lifted|released|amended|revised|reinstated|restored|reversed"
    r"|scrapped|reserved|exempted|excluded|replaced|clarified|prohibited|withheld|investigated|prosecuted|compensated|postponed|reviewed|extended)\b"
    r"|\b(?:doit|doivent|devrai(?:en)?t)\s(?:\w+\s)?être\s(?:\w+ment\s)?(?:retiré|publié|abrogé|rejeté|libéré|interdit"
    r"|suspendu|annulé|supprimé|modifié|fermé|abandonné|renforcé|levé|arrêté|indemnisé)e?s?\b"
    r"|\bdeb(?:en?|erían?)\sser\s(?:\w+mente\s)?(?:retirad|publicad|derogad|rechazad|liberad|prohibid|suspendid"
    r"|investigad|anulad|modificad|eliminad|detenid|cerrad|reforzad|indemnizad)[oa]s?\b"
    r"|\b(?:dev(?:e|ono)|dovrebbe(?:ro)?)\sesser[ei]\s(?:\w+mente\s)?(?:ritirat|pubblicat|abrogat|respint|liberat|vietat"
    r"|sospes|annullat|modificat|soppress|fermat|chius|rafforzat|risarcit)[oaie]\b"
    r"|\bdev(?:em?|eriam?)\sser\s(?:\w+mente\s)?(?:retirad|publicad|revogad|rejeitad|libertad|proibid|suspens|anulad"
    r"|alterad|eliminad|encerrad|reforçad|indemnizad)[oa]s?\b"
    rf"|\b(?:muss|müssen|sollten?)\s(?:[\wäöüß-]+\s){{0,6}}{_GERMAN}\swerden\b"
    rf"|\bmoet(?:en)?\s(?:[\w-]+\s){{0,6}}(?:worden\s{_DUTCH}|{_DUTCH}\sworden)\b"
)
