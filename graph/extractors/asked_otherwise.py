"""Asking that is no demand of now: an answer wished for, a farewell, what was asked before.

Letters ask to be answered and to be believed sincere; that demands nothing. *En 2009 pedimos …*
tells of another letter, as *we will ask the Court* tells of one to come.
"""

from __future__ import annotations

import re

_MOST = 60
NO_REPLY = (
    r"(?!(?:you|your\s\w+)\s(?:(?:could|would|might|can|will)\s)?(?:(?:please|kindly|\w+ly)\s){0,2}"
    r"(?:reply|respond|answer|write\sback|get\sback|acknowledge|confirm\sreceipt)\b"
    r"(?:\s(?:to|of)\s(?:us|me|(?:this|our|my|the\spresent)\s\w+))?"
    r"\s?(?:[.!]|$|soon|promptly|quickly|early|as\ssoon|at\syour|by\s|before\s|within\s|without"
    r"|no\slater|in\s(?:due|a\stimely)))"
)
"""*We would be grateful if you could* reply soon; *reply in writing to these points* is asked."""
NO_FAREWELL = (
    r"(?!,?\s(?:[^.;:]{0,60}\s)?(?:d[’']agréer|(?:de|à)\s(?:bien\svouloir\s)?(?:agréer|croire"
    r"|recevoir|trouver)))"
)
NO_COURTESY = (
    r"(?!(?:(?:the|an?|any|your)\s)?(?:\w+\s)?(?:(?:opportunity|chance|occasion|questions?|feedback"
    r"|comments?|hearing\s(?:back\s)?from\syou)\b"
    r"|(?:response|repl(?:y|ie)|answer|view|thought|conversation|dialogue|discussion)s?\b"
    r"(?!\s(?:from|between)\s(?!you\b))))"
)
"""*We would welcome your views* asks nothing; *a response from the Senate* may be asked."""
NO_ANSWER = (
    r"(?!\s(?:(?:de\s(?:votre|vos)|pour\s(?:votre|vos)|d[’']une)\s(?:\w+\s)?(?:réponse|retour|attention"
    r"|avis|commentaire)s?|de\s(?:bien\svouloir\s)?(?:nous|me)\srépondre"
    r"|nos\s(?:respond|contest|escrib)\w+"
    r"|(?:sie|ihr|du)\suns\s(?:\w+\s){0,2}(?:antwort|schreib)\w+|wir\s(?:\w+\s){0,2}von\s(?:ihnen|euch)\shör)"
    r")"
)
"""*Nous vous saurions gré de votre réponse*, *wir würden uns freuen, wenn Sie uns antworten*."""
AGAIN = r"""(?:
        (?:reiteramos|renovamos)\s(?:nuestr[ao]s?|el|las?|los|[oa]s?|noss[ao]s?)\s
        (?:(?:noss[ao]s?|\w{3,12})\s)?(?:exigencias?|demandas?|petici[oó]n(?:es)?|solicitud(?:es)?
        |llamad[oa]s?|llamamientos?|pedidos?|exigências?|reivindicaç(?:ão|ões)|apelos?)
      | nous\s(?:réitérons|renouvelons)\s(?:notre|nos)\s(?:\w+\s)?(?:demandes?|appels?|exigences?)
      | (?:ribadiamo|rinnoviamo)\s(?:la|le|l[’']|gli|i)\s?(?:nostr[aeio]\s)?
        (?:richiest[ae]|appell[oi])
      | wir\s(?:bekräftigen|erneuern|wiederholen)\sunsere\s(?:Forderung|Bitte)(?:en)?
      | wij?\s(?:herhalen|vernieuwen)\sonze\s(?:oproep|eis|vraag)
    )"""
"""*Reiteramos nuestras exigencias*, *ribadiamo la richiesta*: asked before and still."""
_FAREWELL = re.compile(
    r"(?:\s(?:you|that\syou))?(?:\sto)?(?:\skindly|\splease)?\saccept,?\s(?:[^.;:]{0,60},\s)?"
    r"(?:the\s|our\s|my\s)?(?:\w+\s){0,2}?(?:assurances?|expressions?|regards|thanks|apologies"
    r"|greetings|wishes|respects|esteem)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:\s(?:you|that\syou|your\s\w+))?(?:\sto)?(?:\skindly|\splease|\s\w+ly)?\s(?:reply|respond"
    r"|answer|write\sback|get\sback|acknowledge\sreceipt)(?:\s(?:to|of)\s(?:us|me|(?:this|our|my)"
    r"\s\w+))?\s?(?:[.!]|$|soon|promptly|quickly|as\ssoon|at\syour|by\s|before\s|within\s|no\slater)"
    r"|\s(?:a|an|your|for\sa|for\san|for\syour)\s(?:\w+\s){0,2}?(?:reply|response|answer)"
    r"(?:\sto\s(?:this|our|my)\s\w+)?\s?(?:[.!]|$|soon|as\ssoon|at\syour|by\s|before\s|within\s)",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:will|shall|[’']ll)\s(?:then\s|also\s|therefore\s|have\sto\s)?$", re.IGNORECASE
)
_OF_ANY_TIME = re.compile(
    r"(?:pedimos|exigimos|solicitamos|instamos|llamamos|exhortamos|demandamos|urgimos|requerimos"
    r"|reclamamos|apelamos|exortamos|invitamos|recomendamos|propusimos|requeremos|reivindicamos)",
    re.IGNORECASE,
)
"""Verbs that are the same now and in the past."""
_ONCE = re.compile(
    r"(?:(?<!\w)(?:ya\s|já\s)?(?:en|em|desde)\s(?:[a-zç]{3,10}\s(?:de\s|del\s))?(?:19|20)\d\d"
    r"|\b(?:el|la|no|na)\s(?:año|ano|mes|semana)\s(?:pasad[oa]|passad[oa])"
    r"|\bhace\s\w+\s(?:años?|meses|días|semanas)|\bhá\s\w+\s(?:anos?|meses|dias|semanas)"
    r"|\b(?:anteriormente|previamente|entonces|então|outrora)\b)[^.;:]{0,60}$",
    re.IGNORECASE,
)
_WERE = re.compile(
    r"[^.;:]{0,60}?\sque\s(?:(?:se|no|não|le|les|nos|lo|la)\s){0,2}"
    r"(?!para\b|cualquiera\b|ninguna\b|primera\b)\w{3,16}(?:ara|iera|asse|esse|isse)[nm]?\b",
    re.IGNORECASE,
)


def is_farewell(text: str, verb_end: int) -> bool:
    """*We ask you* to accept the assurances of our esteem."""
    return _FAREWELL.match(text, verb_end, verb_end + 3 * _MOST) is not None


def asks_for_answer(text: str, verb_end: int) -> bool:
    """*We ask you* to reply by Friday: an answer is all that is asked."""
    return _ANSWER.match(text, verb_end, verb_end + 3 * _MOST) is not None


def is_of_another_time(text: str, start: int, verb: tuple[int, int]) -> bool:
    """Whether the words around a verb of asking tell of what was or will be asked.

    ``start`` is where the sentence begins: *En 2009 pedimos que publicara las actas*.
    """
    before = text[max(start, verb[0] - 2 * _MOST) : verb[0]]
    if _WILL.search(before):
        return True
    if not _OF_ANY_TIME.search(text, *verb):
        return False
    return bool(_ONCE.search(before) or _WERE.match(text, verb[1]))
