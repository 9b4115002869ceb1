"""Press text around a letter: where the letter begins behind it, and where it ends before it.

A page often tells of a letter before it prints it (*Read the full letter below:*) and goes on
with *ENDS*, *Notes to editors*, *About Oxfam*, related posts and forms after it.
"""

from __future__ import annotations

import re

from graph.model import Document
from graph.sections import letter_signs as signs

_FEWEST = 150
_LONGEST_LEAD = 200
_LONGEST_END = 90
_LONGEST_HEADING = 80
_STOP = re.compile(r"(?<=[.!?])[\"”’»)]?\s")
_TEXT = (
    r"(?:letters?|statement|declaration|appeal|petition|repl(?:y|ies)|responses?|text"
    r"|lettre|texte|courrier|réponse|appel|déclaration|carta|texto|respuesta|resposta|comunicado"
    r"|declaración|lettera|testo|risposta|appello|dichiarazione|\w*brief\w{0,2}|schreiben|wortlaut"
    r"|stellungnahme|antwort)"
)
_TEXT_SIGNS = (
    *("text", "letter", "statement", "declara", "déclara", "appe", "petition", "repl", "respon"),
    *("lettre", "courrier", "réponse", "carta", "respuesta", "resposta", "comunicado", "testo"),
    *("risposta", "dichiarazione", "brief", "schreiben", "wortlaut", "stellungnahme", "antwort"),
)
"""Letters some of which stand in every word for a letter."""
_BELOW = (
    r"(?:below|follows|ci-dessous|ci-après|a\scontinuación|abajo|sigue|siguiente|di\sseguito"
    r"|qui\ssotto|unten|im\sfolgenden|nachstehend\w{0,2}|nachfolgend\w{0,2}|folgt|abaixo|a\sseguir"
    r"|segue)"
)
_WHOLE = (
    r"(?:in\sfull|in\sits\sentirety|in\sextenso|intégrale?|íntegr[ao]|integrale|im\swortlaut"
    r"|vollständig\w{0,2}|na\síntegra|integral|complet[aeo]?)"
)


def _pointing(where: str) -> re.Pattern[str]:
    """The last words of a sentence that hold a word for a letter and one for its place."""
    return re.compile(
        rf"\b{_TEXT}\b[^.:;]{{0,120}}?\b{where}\b[^.:;]{{0,12}}[.:]?$"
        rf"|\b{where}\b[^.:;]{{0,40}}\b{_TEXT}\b[^.:;]{{0,60}}[.:]?$",
        re.IGNORECASE,
    )


_PRINTED_BELOW = _pointing(_BELOW)
"""``The text of our letter is printed below.`` · ``A continuación reproducimos la carta:``"""
_IN_FULL = _pointing(_WHOLE)
"""``The open letter in full`` · ``Leia a carta completa:``, but not ``… your reply in full.``"""
_SHORT = re.compile(
    rf"""
    (?:(?:the|le|la|el|il|o|a|der|die)\s)? (?:(?:full|complete|entire|original|vollständiger)\s)?
    (?: text\s(?:of|of\sthe|of\sour)\s(?:\S+\s){{0,3}}letter | (?:full|complete|entire)\s{_TEXT}
      | full\stext(?:\sof\s.{{1,60}})? | letter\stext
      | texte\s(?:intégral|complet)(?:\sde\s.{{1,60}})? | texte\sde\s(?:la|notre)\slettre
      | texto\s(?:completo|íntegro|integral)(?:\sd[ea]\s.{{1,60}})? | texto\sd[ea]\s(?:la\s)?carta
      | (?:carta|lettera|lettre)\s(?:\S+\s)?(?:complet[ae]|intégrale)
      | testo\s(?:integrale|completo)(?:\sdella\s.{{1,60}})? | testo\sdella\slettera
      | wortlaut(?:\sdes\s.{{1,60}})? | text\sdes\s(?:\S+\s)?briefe?s ) \W{{0,3}}
    | (?:here\sis|this\sis|voici|he\saquí|esta\ses|ecco|eis|segue|hier(?:\sist)?)\s(?:\S+\s){{0,5}}
      {_TEXT}\b[^.:;]{{0,40}}:
    | (?:\S+\s){{0,4}}{_TEXT}\s(?:reads|said|says|dit|dice|diz|lautet)\s?:
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""``Full text:`` · ``Voici la lettre :`` · ``Wortlaut des Briefes``, on a line of their own."""
_AWAY = re.compile(
    r"\b(?:here|pdf|download|link|aquí|ici|télécharger|descargar|scarica|qui|hier\sals|aqui)\b"
    r"(?!\s(?:is|are|in\sfull|follows))|https?:|\]\(",
    re.IGNORECASE,
)
_END = re.compile(
    r"""
    \W{0,6}(?: notes?\s(?:to|for)\s(?:the\s)?(?:editors?|journalists|media|press)
      | editors?[’']?s?\snotes?
      | notes?\s(?:aux|à\sla|à\sl[’'])\s?(?:rédact\w+|presse|journalistes|éditeurs)
      | notas?\s(?:para|a|aos|à)\s?(?:la\s|los\s|as\s)?(?:prensa|imprensa|editores|medios|redac\w+)
      | note\sper\s(?:la\sstampa|i\sredattori|le\sredazioni)
      | hinweise?\s(?:an|für)\s(?:die\s)?(?:redaktion\w*|presse)
      | (?:media|press|presse|medien)[-\s]?
        (?:contacts?|enquiries|inquiries|queries|office|kontakt)\b(?!\s(?-i:[A-Z]))
      | contacts?\s(?:presse|médias?|stampa|person)
      | contactos?\s(?:de|para)\s(?:la\s|a\s)?(?:im)?prensa
      | contatti\s(?:per\sla\s)?stampa
      | (?:tags?\s?:|filed\sunder|categor(?:y|ies)\s?:|(?:posted|published)\s(?:in|on|by))
        \s\S.*
      | (?:previous|next|older|newer)\s(?:post|article|story)s?
      | (?:subscribe|sign\sup|join\sour|get\sour|stay\s(?:informed|up\sto)|follow\sus|donate\b)
      | (?:s[’']abonner|suscr[ií]b(?:ete|ase)|iscriviti|abonnieren|assine\sa?\s?)\b
      | (?:our\s|la\s|the\s|die\s)?newsletter\b
      | (?:we|(?:this|our)\s(?:web)?site)\suses?\scookies
      | cookies?\s(?:policy|settings|notice) | (?:ce\ssite|nous)\sutilis\w+\s(?:des\s)?cookies
      | (?:este|esta)\s(?:sitio|web|site|página)\s\S+\scookies | utilizamos\scookies
      | questo\ssito\s\S+\s(?:i\s)?cookie
      | (?:diese|unsere)\s(?:web\w*|seite)\s\S+\scookies
      | privacy\spolicy | all\srights\sreserved | © | back\sto\stop
      | (?:read|see)\s(?:also|more|next)\b | (?:lire|voir)\saussi | (?:leer|ver)\s(?:también|más)
      | leggi\sanche | lesen\ssie\sauch | leia\s(?:também|mais) | you\smay\salso\slike
      | (?:share|tweet|print|email)\s(?:this|on)\b
      | (?:download|télécharger|descargar|scarica)\s\S.*
      )""",
    re.VERBOSE | re.IGNORECASE,
)
"""``Notes to editors:`` · ``Press contact`` · ``Subscribe to our newsletter``."""
_ENDS = re.compile(r"\W{0,8}(?:ENDS?|Ends|FIN|FINE|ENDE|FIM|end\sof\s(?:letter|release))\W{0,8}")
_ABOUT = re.compile(
    r"\W{0,6}(?:About\s(?:us|the\s(?:authors?|signator\w+|organi[sz]ations?|coalition|campaign|network)"
    r"|[^\W\da-z_][^,;]{0,50})"
    r"|À\spropos(?:\s(?:de\s|du\s|des\s|d[’'])[^,;]{1,60})?"
    r"|(?:Acerca\sde|Sobre|Über|Chi\s(?:è|siamo|sono))(?:\s(?:nosotr[ao]s|nós|uns))?"
    r"(?:\s(?:las?|el|los|[ao]s?|die|den|das|il|lo|l[’'])?\s?[^\W\da-zà-ÿ_][^,;]{0,50})?)\W{0,3}"
)
"""``About Oxfam`` · ``À propos d’Attac`` · ``Chi siamo``."""


def is_end(words: str) -> bool:
    """Whether a line opens what stands below a letter on a page: ``ENDS`` · ``About Oxfam``."""
    if len(words) > _LONGEST_END:
        return False
    found = _ENDS.fullmatch(words) or _ABOUT.fullmatch(words) or _END.match(words)
    return found is not None


def ends(document: Document, start: int, end: int) -> bool:
    """Whether a letter from ``start`` on ends at a block: a line says so, or most of it is over."""
    blocks = document.blocks
    if _ENDS.fullmatch(document.words(blocks[end].body)):
        return True
    own, rest = (
        sum(one.body.end - one.body.start for one in part if signs.is_running(document, one))
        for part in (blocks[start:end], blocks[end:])
    )
    return own > rest


def is_lead(words: str) -> bool:
    """Whether words say that the letter itself comes next: ``The text of the letter follows``."""
    last = _STOP.split(words[-2_000:])[-1].strip(" *_#>\\–—-")
    if len(last) > _LONGEST_LEAD or not _speaks_of_text(last) or _AWAY.search(last):
        return False
    if _PRINTED_BELOW.search(last) or _SHORT.fullmatch(last):
        return True
    headed = len(last) <= _LONGEST_HEADING and last[-1:] not in (".", "?", "!")
    return headed and _IN_FULL.search(last) is not None


def _speaks_of_text(words: str) -> bool:
    return any(map(words.lower().__contains__, _TEXT_SIGNS))


def start(document: Document, first: int) -> int:
    """The first block of the letter: the one behind a lead-in that has press text before it.

    ``first`` itself where there is no such lead-in before the letter's greeting and close.
    """
    blocks = document.blocks
    running = 0
    for at in range(first, len(blocks)):
        block = blocks[at]
        if signs.greets(document, blocks, at) or (running and signs.closes(document, block)):
            return first
        running += signs.is_running(document, block)
        if is_lead(document.words(block.body)):
            behind = _behind(document, at)
            return behind if running and _follows(document, behind) else first
    return first


def _behind(document: Document, at: int) -> int:
    """The first block behind one lead-in or several."""
    while at < len(document.blocks) and is_lead(document.words(document.blocks[at].body)):
        at += 1
    return at


def _follows(document: Document, at: int) -> bool:
    """Whether enough running text follows for a letter."""
    length = 0
    for block in document.blocks[at:]:
        if signs.is_running(document, block):
            length += block.body.end - block.body.start
        if length >= _FEWEST:
            return True
    return False
