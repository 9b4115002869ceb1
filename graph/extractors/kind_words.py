"""The words by which documents call themselves: *open letter*, *déclaration*, *petición*.

Every name of a kind is tried in one pattern, so that the first one in a title decides: a
*letter on the draft declaration* is a letter, a *response to an open letter* a reply.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import lowered

_LONGEST = 400
_NAMES = re.compile(
    r"""\b(?:
      (?P<press_release> (?:press|media|news)\s(?:release|statement|advisory|notice)
        | communiqué\sde\spresse | (?:comunicado|nota|boletín)\sde\s(?:prensa|imprensa)
        | nota\sà\simprensa | comunicato\sstampa | presse(?:mitteilung|erklärung|aussendung)
        | medienmitteilung | persbericht )
    | (?P<reply> (?:official\s|government(?:'s|’s)?\s)?(?:reply|response|answer)\s
          (?:[\w’'()-]{1,20}\s){0,4}?(?:to|on)\s(?:[\w’'-]{1,20}\s){0,4}?
          (?:letter|e-?mail|correspondence|question|petition)
        | réponse\s(?:[\w’'-]{1,20}\s){0,4}?(?:au|aux|à|de)\s?(?:[\w’'\\-]{1,20}\s){0,6}?
          (?:lettre|courrier|courriel|question)
        | respuesta\s(?:[\w-]{1,20}\s){0,4}?a\s(?:[\w-]{1,20}\s){0,3}?(?:carta|solicitud|pregunta)
        | risposta\s(?:[\w-]{1,20}\s){0,4}?all[ao']\s?(?:[\w-]{1,20}\s){0,2}?lettera
        | antwort(?:schreiben)?\sauf\s(?:[\w-]{1,20}\s){0,3}?\w{0,12}(?:brief|schreiben|anfrage)
        | letters?\s(?:of|in)\s(?:reply|response|answer) | (?:reply|response)\sletters?
        | lettres?\sde\sréponse | cartas?\sde\s(?:respuesta|contestación|resposta)
        | letter[ae]\sdi\srisposta | antwort(?:schreiben|brief) | antwoordbrief
        | resposta\sà\scarta | antwoord\sop\s(?:[\w-]{1,20}\s){0,2}?brief )
    | (?P<submission> submissions? | (?:joint\s|our\s|written\s)?comments?\s(?:on|to|and|regarding
          |concerning|in\sresponse|submitted|of)
        | (?:consultation\s)?(?:response|contribution|input|feedback|reply)\s
          (?:to|for|into|on)\s(?:[\w’'-]{1,30}\s){0,8}?
          (?:consultation|inquiry|enquiry|call\sfor|green\spaper|white\spaper|review|draft
          |proposal|questionnaire|study|roadmap|rfi|nprm|notice)
        | consultation\sresponse | written\s(?:evidence|input|contribution|observations)
        | (?:shadow|stakeholder|alternative|parallel)\s(?:report|submission)
        | amicus\s(?:curiae|brief) | observations\s(?:on|to|sur) | evidence\sto
        | representation\sto
        | contributions?\s(?:(?:conjointe|commune|écrite)s?\s)?(?:à|au|aux|écrite)
        | commentaires\ssur | réponse\sà\sla\sconsultation
        | memorand(?:um|a)\s(?:to|for|on|from|by) | memorándum\s(?:a|al|sobre)
        | rapport\s(?:alternatif|parallèle) | mémoire\s(?:sur|présenté|soumis)
        | aportes\s(?:conjuntos\s)?(?:a|al|para) | comentarios\s(?:a|al|sobre)
        | contribuci(?:ón|ones)\s(?:conjuntas?\s)?(?:a|al|para)
        | informe\s(?:alternativo|sombra) | observaciones\s(?:a|al|sobre)
        | osservazioni\s(?:su|sul|sulla|al|alla|nell[’']ambito)\b | contributo\salla
        | stellungnahme\s(?:zu|zum|zur|des|der|von) | eingabe\b | contribuição\s(?:à|ao|para)
        | zienswijze )
    | (?P<petition> (?<!right\sof\s)(?<!right\sto\s)(?:e-?)?petition(?!ing|s\scommittee)
        | (?<!droit\sde\s)pétition | (?<!derecho\sde\s)petición | (?<!diritto\sdi\s)petizione
        | (?<!direito\sde\s)petição
    | petitie | abaixo[\s-]assinado )
    | (?P<decision> decision\s(?:adopted|no|n°|of\sthe)\b | decisions?\s(?=\d)
    | décision\s(?:adoptée
          |n°|du|de\sla) | decisión\s(?:adoptada|n|del) | decisione\s(?:del|n) | beschluss\b
        | besluit\b )
    | (?P<resolution> resolution\s(?:adopted|of|on)\b | resolutions?\s(?=\d) | résolution\s
          | resolución\s(?:aprobada|sobre|de|n) | risoluzione\s(?:del|su|sull) | entschließung
        | resolução\s )
    | (?P<agenda> (?<!\bon\sthe\s)(?<!\bin\sthe\s)(?<![nd]ell['’])
        (?:provisional\s|draft\s|annotated\s|meeting\s)?agenda(?!\s(?:item|for|2030|21))
        | (?:draft\s|final\s|provisional\s)?program(?:me)?\sof\sthe\s(?:meeting|conference|day
          |workshop|seminar|event) | ordre\sdu\sjour | orden\sdel\sdía | ordine\sdel\sgiorno
        | tagesordnung | ordem\sdo\sdia | concept\snote )
    | (?P<report> (?:meeting|summary|final|annual)\s(?:report|record)s?
    | report\sof\sthe\s(?:meeting
          |session|workshop|secretariat|director) | minutes\sof | compte\srendu | proces-verbal )
    | (?P<note_verbale> note\sverbale | nota\sverbal )
    | (?P<open_letter> open\sletters? | (?:joint|public)\sopen\sletter | lettre\souverte
        | cartas?\sabiertas? | lettera\saperta | offener\sbrief | carta\saberta | open\sbrief
        | list\sotwarty | öppet\sbrev | [åa]pent\sbrev | åbent\sbrev | otevřený\sdopis )
    | (?P<letter> (?:sign-?on\s|joint\s)?letters? | lettre | carta | lettera | brief(?=\s(?:an|aan
    |van
          |der|des|von)\b) | schreiben
          | list\s(?:protestacyjny|intencyjny) | (?:brand|protest)brief )
    | (?P<statement> statements? | declarations? | communiqués? | manifesto | joint\scall
        | call\sto\saction | (?:urgent|joint|open|public)\s(?:appeal|call) | appeal\sto
        | position\s(?:paper|statement) | déclaration | communiqué | appel\s(?:à|aux?)
        | prise\sde\sposition | manifeste | declaración | comunicado | manifiesto | pronunciamiento
        | posicionamiento | llamamiento | llamado | dichiarazione | comunicato | appello
        | erklärung | stellungnahme | aufruf | positionspapier | declaração | manifesto
        | comunicado | verklaring | standpunt
        | intervento\s(?:consigliare|consiliare|in\saula
          |(?:alla|in)\s(?:camera|assemblea|conferenza)|al\s(?:senato|parlamento|consiglio))
        | intervention\s(?:by|of|on|at)\b )
    )\b""",
    re.VERBOSE,
)
_ABOUT_OTHERS = re.compile(
    r"\b(?:on|about|regarding|concerning|against|for|following|after|sur|sobre|sull[ae]|zu[rm]?)\s"
    r"(?:\S{1,30}\s){0,5}$",
    re.IGNORECASE,
)


def kinds_named(words: str) -> Iterator[tuple[str, int, int]]:
    """Each kind that words name, the first named first: concept name, start and end.

    What stands behind *on*, *against* and the like is the matter, not the document.
    """
    for found in _NAMES.finditer(lowered(words[:_LONGEST])):
        if not _ABOUT_OTHERS.search(words[: found.start()]):
            name = str(found.lastgroup).replace("_", "-")
            yield name, found.start(), found.end()


def kind_named(words: str) -> str | None:
    """The kind that words name first: ``NGO statement on the letter`` -> statement."""
    return next((name for name, _, _ in kinds_named(words)), None)
