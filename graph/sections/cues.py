"""The set phrases by which the parts of a letter are known; `set_phrases` has the rarer ones.

Every pattern is tried on the start of one short block, white space collapsed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.model import lowered
from graph.sections.announcements import announces, tells_more
from graph.sections.group_headings import names_group
from graph.sections.handshakes import is_titled_post
from graph.sections.set_phrases import CLOSINGS, FORMULAS, GREETINGS, LIST_HEADINGS, OF_PAPER
from graph.sections.words import has_post

REMEMBERED = 512
"""So many lines are remembered with what they are: each part of a letter asks for it."""
LONGEST_CUE = 200
_LONGEST_HEADING = 90
_LONGEST_BOARD = 90
_SHORT = 60


_SALUTATION = re.compile(
    rf"""
    (?: dear\b | (?:your\s)?excellenc(?:y|ies)\b | (?:(?:su|vuestra|vossa)s?\s)?excel[eê]ncias?\b
      | eccellenz[ae]\b | exzellenz(?:en)?\b | excellences\b | to\swhom\sit\smay
      | ladies\sand\sgentlemen | (?:most\s)?(?:honou?rable|respected|esteemed)\s | sir\b | madam\b
      | ch(?:er|ère|ers|ères)\s | monsieur\b | madame\b | mesdames\b | messieurs\b
      | estimad[oa]s?\b | distinguid[oa]s?\b | excelent[íi]ss?im[oa]s?\b | querid[oa]s?\b
      | kia\sora\b | tēnā\skoe\b
      | sehr\sgeehrte | liebe[rs]?\s | car[oaie]\s | gentil[ei]\b | egregi[oa]?\s
      | illustrissim[oi]\b
      | (?:señor(?:a|es|as)?|sr(?:a|es|as)?\.?|signor[aei]?|onorevol[ei]|illustre|senhor(?:a|es)?
        |verehrte[rs]?|hon\.|hon['’]ble|exm[oa]s?\.?|ex\.m[oa]s?)(?!\w)
        (?=.{{0,80}}[,:]$)
      | (?:(?:excellentie|sire|(?:uwe\s)?majesteit|majest(?:y|é|ad|à|ät))(?=[,:!]$))
      | (?:(?:gent|ill|preg|chiar|stim)\.?\s?m[oaie]|egr\.|spett\.?\s?l[ei]|on\.l[ei]
        |(?:excm|ilm|ilustr[íi]ss?im)[oa]s?|meneer|mijnheer|mevrouw|till?\s[^\W\d_]{{0,20}}(?:minister|president))
        \W{{1,2}}(?=.{{2,90}}[,:!]$)
      | spett(?:abile|\.)\s | prezad[oa]s?\b | geachte\s | {GREETINGS} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLAIN_SALUTATION = re.compile(
    r"dear\b|to\swhom|cher|chère|estimad|querid|sehr\sgeehrte|gentil[ei]|egregi|prezad|geachte",
    re.IGNORECASE,
)
_NAMELESS = re.compile(
    r"(?:(?:excelent[íi]ss?im|exc?m|ilustr[íi]ss?im|ilm)[oa]s?\.?\s)?"
    r"(?:señor(?:a|es|as)?|sr(?:a|es|as)?\.?|messieurs|mesdames|signor[ei]|senhor(?:a|es|as)?)\s?:?",
    re.IGNORECASE,
)
_BARE_TITLE = re.compile(
    r"(?:(?:mr|ms|mrs|dr|prof|madam)\.?\s(?:chair\w*|president|[A-Z]\w+),\s?){1,3}", re.IGNORECASE
)
_CLOSING = re.compile(
    r"""
    (?: (?:yours?|your)\s(?:very\s)?(?:sincerely|faithfully|truly|respectfully)
      | (?:please\s)?accept,?\s.{0,60}\b(?:assurances?|expressions?)\sof\s(?:my|our)\s
      | (?:very\s)?(?:sincerely|respectfully|faithfully)\b(?:\syours|\ssubmitted)?
      | (?:with\s)?(?:best|kind|kindest|warm|warmest|our\sbest|high(?:est)?)\s
        (?:regards|wishes|respects?|esteem)
      | (?:yours\s)?in\s(?:solidarity|peace|hope|anticipation)\b
      | with\s(?:great\s|much\s)?(?:respect|regards|appreciation|gratitude)\b
      | regards\b | thanking\syou\b | respectueusement\b | cordialement\b
      | (?:dans\sl[’']attente.{0,80},\s|(?:en|avec)\s.{0,80},\s)?
        (?:nous\svous\sprions|je\svous\sprie|veuillez)\s.{0,40}(?:agréer|recevoir|croire)
      | (?:bien\s)?(?:sincèrement|à\svous)\b | salutations\b
      | (?:muy\s)?atentamente\b | (?:muy\s)?cordialmente\b | saludos\b | sin\sotro\sparticular
      | respetuosamente\b | le\ssaluda | les\ssaludan
      | mit\s(?:freundlichen|besten|herzlichen)\sgrüßen | hochachtungsvoll | freundliche\sgrüße
      | (?:distinti|cordiali|cordialissimi)\ssaluti | in\sfede\b | con\sosservanza
      | recevez\b.{0,60}\b(?:salutations|considération|sentiments)
      | (?:agradec\w+|en\sespera|a\sla\sespera|esperando|quedamos|quedo|sin\smás)\b.{0,90}
        \b(?:saludo|saluda|saludan|atentamente|cordialmente)
      | (?:in\sattesa|ringrazia\w+|confidando|certi\sdi)\b.{0,90}\b(?:saluti|saluto|ossequi)
      | (?:agradecendo|na\sexpec?tativa|aguardando|sem\soutro|certos\sde)\b.{0,90}
        \b(?:cumprimentos|atenciosamente|saudações|subscrevemo-nos)
      | (?:in\serwartung|wir\sfreuen|für\sihre|mit\sder\sbitte)\b.{0,90}\b(?:grüßen|verbleiben)
      | con\si\s(?:più\s)?(?:migliori|cordiali)\ssaluti
      | (?:un|reciban?\sun)\s(?:cordial|atento)\ssaludo
      | (?:les|le)\ssaludan? | se\sdespiden? | atte\.
      | (?:com\s)?(?:os\s|as\s)?(?:nossos\s)?(?:melhores|cordiais|respeitosos)\s(?:cumprimentos
        |saudações) | cumprimentos\b | respeitosamente\b | saudações\b | subscrevemo-nos\b
      | (?:avec\s)?(?:nos|mes)\s(?:meilleures|sincères|respectueuses|cordiales)?\s?salutations
      | bien\s(?:cordialement|à\svous) | please\saccept,?\s.{0,60}\b(?:assurances?|expression)\b
      | (?:we|i)\savail\s(?:ourselves|myself)\sof\sthis
      | (?:aprovech(?:o|amos)|hacemos\spropicia)\s(?:la|esta)\s(?:oportunidad|ocasión)
      | (?:voglia|vogliate)\s(?:gradire|accettare)\b | (?:mit\s)?vorzüglicher\shochachtung
      | mit\s(?:solidarischen|kollegialen|vielen|lieben)\sgrüßen
      | (?:com\s)?os\s(?:meus|nossos)?\s?melhores\scumprimentos | com\sos\smelhores\scumprimentos
      | queira\saceitar\b | respeitosamente\b | saudações\b
      | (?:and\s)?your\s(?:humble\s)?petitioners\b.{0,50}\bpray\b
      | atenciosamente\b | hoogachtend\b | met\svriendelijke\sgroet )
    """
    f"| (?: {FORMULAS} | {CLOSINGS} )",
    re.VERBOSE,
)
_LIST_HEADING = re.compile(
    r"""
    (?: (?:the\s|we,?\sthe\s)?(?:\d{1,4}\s)?(?:full\s|total\s)?(?:list\sof\s)?(?:the\s)?
        (?:authors?\sand\s|initial\s|first\s|joint\s|current\s|original\s|our\s|additional\s
        |other\s|further\s|existing\s|confirmed\s|early\s)*
        (?:undersigned|signator(?:y|ies)|co-?signator(?:y|ies)|signers|co-?signers|sign-?ons?)\b
      | signatures?(?=\W*$) | (?:co-?)?signed\b(?!\sin\b|\son\b|\sthe\b|\sa\b|\sit\b)
      | (?:(?:this|the)\s(?:open\s|joint\s)?(?:letter|statement|declaration|appeal|call)\s
          (?:is|was|has\sbeen)\s)?
        (?:endorsed|supported|co-?sponsored|submitted)\sby\b
      | (?:présentée?|soumise?)s?\spar\b | presentad[oa]s?\spor\b | presentat[oaie]\sda\b
      | apresentad[oa]s?\spor\b | eingereicht\svon\b | endors(?:ers|ements?|es|ed)\b
      | (?:endorsing|supporting|signing|sponsoring|undersigned|participating|member)\s
        (?:organi[sz]ations|groups|individuals|signatories|ngos|organi[sz]ations\sand\sindividuals)
      | on\sbehalf\sof\s(?:the\s)?(?:undersigned|following|signator)
      | (?:les\s)?(?:premiers\s|autres\s|organisations\s|associations\s|personnes\s|liste\sdes\s)*
        signataires\b
      | (?:les\s)?soussignés | signé\b | ont\ssigné
      | (?:las\s|los\s)?(?:organizaciones\s)?(?:abajo\s)?firmantes\b | firmas?\b(?=\W|$) | firman\b
      | firmado\b | suscriben\b | adhieren\b
      | (?:i\s|le\s|gli\s)?(?:organizzazioni\s|associazioni\s|prim[ie]\s)?firmatari[ae]?\b
      | (?:i\s)?sottoscritt[oi]\b | firmato\b | (?:hanno\s)?aderi(?:to|scono)\b
      | (?:prime\s)?adesioni\b | (?:premiers\s)?soutiens\b | subscrevem\b | subscritores\b
      | (?:se\s)?adhesiones\b | (?:die\s|erst|wir,?\sdie\s)?(?:mit)?unterzeichne(?:r|nde|t)\w*
      | (?:die\s|erst)?unterstützer(?:[*:_]?innen)?(?![^\W\d_])
      | (?:as\s|os\s)?(?:organizações\s|entidades\s)?signat[áa]ri[oa]s\b
      | signent\b | hanno\s(?:firmato|sottoscritto|aderito)\b | (?:firmano|sottoscrivono)\b
      | es\szeichnen\b(?!\ssich) | assinaram\b | han\sfirmado\b | podpisan[ie]\b | sygnatariusze\b
      | assinam\b | ondertekenaars\b | ondertekend\b
      | \w{5,14}\s(?:and|et|y|ed?|und|&)\s(?:\w{4,12}\s){0,2}
        (?:signatories|signers|signataires|firmantes|firmatari|unterzeichner(?:innen)?|signatários)
        (?:\s(?:ini[tcz]ia(?:l|ux|li|les|is)|originales|originali|originais|originaux))?(?=\W*$) )
    """
    rf"| (?: {LIST_HEADINGS} ){OF_PAPER}(?=[\W\d]*$|\s?:)",
    re.VERBOSE,
)
_COPIES = re.compile(
    r"""(?!`[^`:.]{1,30}`\s[^\s:.])[*_`]{0,3}\s?(?: c\.?\s?[/.]?\s?c\.?(?:\s?p\.)?(?!\w)\s?:?
      | in\scopy[*_\s]{0,3}: | (?:with\s)?(?:a\s)?cop(?:y|ies)\s(?:to|for)\b:? | copied\sto\b:?
      | copies?\s(?:à|a|pour\sinformation)\b:? | cop(?:ies?|ia|iar|ies)\s?:
      | ampliations?\b | con\scopia\b | copia\s(?:a|para|per)\b | cópia\b | (?:com|c/)\s?cópia\b
      | (?:e,?\s)?p\.\s?c\.,?\s?:? | pc\s?: | kopien?\s?(?:\san\b|:) | in\s(?:kopie|copia)\b
      | durchschrift\b | (?:e\s)?per\sconoscenza\b | nachrichtlich\b:? | zur\skenntnis\b
      | bcc\s?: | copy\s?:(?=\W*(?:$|(?-i:[A-ZÀ-Þ]))) | (?:en|mise\sen)\scopie\s?: | copias\s?:
      | (?:e[nm]\sc[oó]pia|(?:para|ter)\s(?:conocimiento|conhecimento|kennisname)|copia\sconoscenza)
        (?=\s?:|\W*$|\s(?:a|al|ao|aan|de|del|d[aeo]s?|para|van)\s(?:l[aeo]s?\s|de\s|het\s)?(?-i:[A-ZÀ-Þ]))
      | verteiler\s?: | (?:kopie|(?:in\s)?afschrift)\saan\b | kopia(?:\still\b|\s?:)
      | kopi(?:\stil\b|\s?:) | do\swiadomości\s?: | na\svědomí\s?: | pour\sinformation\s:
      | (?:com|c/)\s?conhecimento\b | con\sconocimiento\b )""",
    re.VERBOSE | re.IGNORECASE,
)
_NOTES = re.compile(
    r"\W{0,3}(?:further\sreading\b|read\smore\b|(?:filed|posted)\s(?:under|in)\b|tag(?:s|ged)\s?:"
    r"|categor(?:y|ies)\s?:|related\s?:|about\s(?:us|the|this)\b|©|\(c\)\s\d|copyright\b"
    r"|our\s(?:team|staff|board|partners|funders)\W*$|meet\sthe\steam\b|published\s(?:by|in|on)\b"
    r"|board\sof\s(?:directors|trustees)\W*$|download\b"
    r"|subscribe\b|newsletter\b|follow\sus\b|sign\sup\b|donate\b|back\sto\stop\b"
    r"|(?:previous|next)\s(?:post|article|page)\b|privacy\spolicy\b|media\s(?:enquiries|contact)"
    r"|supported\sby\W*$|all\srights\sreserved\b|this\smessage\s(?:may|is)\b|sitemap\b)|"
    r"(?:encl(?:osure)?s?\b|annex(?:es)?\b|attachments?\b|appendi(?:x|ces|ci|ce)\b|(?:foot|end)?notes?\b\s*:?$|references\b"
    r"|(?:table\sof\s)?contents$|sommaire$|índice$|sommario$|inhalt(?:sverzeichnis)?$|sources\W*$"
    r"|r[ée]f[ée]ren(?:ces?|cias)\W*$|notas\W*$|anmerkungen\W*$|bibliogra\w+\W*$|press\scontacts?\b"
    r"|(?:\d{1,4}|no|leave\sa|post\sa)?\s?(?:comments?|reply|replies)\b\W*$"
    r"|(?:recent|related|latest|similar|more)\s(?:posts?|articles?|news|stories)\b"
    r"|share\sthis\b|comments\s(?:are\s)?closed|leave\sa\s(?:comment|reply)\b"
    r"|contacts?\b|for\s(?:more|further)\b|for\sany\b|see\salso\b|links\b|\W*\d+\W+https?:"
    r"|(?:share|tweet|compartir|compartilhar|partager|condividi|teilen)"
    r"\s(?:this|it|on|via|en|por|no|sur|su|auf)\b|pour\sen\ssavoir\splus\b|per\saderire\b"
    r"|(?:(?:more|further)\sinformation|plus\sd[’']infos?(?:rmations?)?|m[áa]is\sinformaç(?:ão|ões)"
    r"|(?:weitere|mehr)\sinfo(?:s|rmation(?:en)?)?|(?:ulteriori|maggiori)\sinfo(?:rmazioni)?)"
    r"(?=\W*$|\s?[:|–-]|\s(?:about|at|can|from|is|on|bei|gibt|unter|zu[mr]?|sur|su|em|sobre)\b)"
    r"|(?:e-?)?mail[\s-]?(?:adress|address)|adresses\s(?:e-?mail|électr)"
    r"|(?:direcciones|correos)\s(?:de\scorreo|electr)|indirizzi\s(?:e-?mail|di\sposta)"
    r"|[^.;]{0,80}\b(?:for|pour|para|per|für)\s(?:\w{2,9}\s){0,2}(?:interviews?|intervist[ae]|entre(?:vistas?|tiens?))\b"
    r"|más\sinformación\b|contatti\b|contactos?\b|kontakt\b|pièces?\sjointes?\b|allegat[oi]\s?:"
    r"|anexos?\s?:|anlagen?\s?:"
    r"|(?:sender|mittente|absender|remitente|expéditeur|remetente|afzender)\s?:)",
    re.IGNORECASE,
)
_BOARD = re.compile(r"\W{0,3}[^,.]{0,60}\bboard\s\d{4}\s?[-–/]")
_DATELINE = re.compile(
    r"""(?: (?:fait|hecho|fatto|feito|dado|dada|geschehen|done|signed)\s(?:à|en|a|in|at|em|zu)\s )?
      [^\W\d][^\d,;:()]{1,40},?\s
      (?:(?:le|el|a|den|lì|il|am|the|on|this)\s)?\d{1,2}\s?(?:\.|er|º|°|st|nd|rd|th)?
      (?: \s(?:de\s|of\s)?[^\W\d]{3,12}\.?,?\s(?:del?\s)?\d{4} | [./]\d{1,2}[./]\d{4} )\W{0,3}""",
    re.VERBOSE | re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"\W*(?:begin\s)?(?:forwarded|original|weitergeleitete)\s(?:message|nachricht)", re.IGNORECASE
)
_MESSAGES = ("message", "nachricht")


@lru_cache(maxsize=REMEMBERED)
def is_salutation(words: str) -> bool:
    """``Dear Sir,`` · ``Excellencies,`` · ``Mr. Chairman,``."""
    if is_titled_post(words):
        return True
    if len(words) > LONGEST_CUE or words.rstrip(" *_\\").endswith((".", "?", ";")):
        return False
    if _BARE_TITLE.fullmatch(words.rstrip(" *_\\")):
        return True
    return _SALUTATION.match(words) is not None and (words[-1] in ",:!*\\" or len(words) < _SHORT)


def opens_address(words: str) -> bool:
    """``Señores:``, which greets above the text and opens an address above names."""
    return len(words) <= _SHORT and _NAMELESS.fullmatch(words) is not None


def is_plain_salutation(words: str) -> bool:
    """A salutation that cannot be the first line of an address: ``Dear Sir,``."""
    return is_salutation(words) and _PLAIN_SALUTATION.match(words) is not None


@lru_cache(maxsize=REMEMBERED)
def is_closing(words: str) -> bool:
    """``Yours sincerely,`` · ``Atentamente,``."""
    return len(words) <= LONGEST_CUE and _CLOSING.match(words.lower()) is not None


@lru_cache(maxsize=REMEMBERED)
def is_list_heading(words: str) -> bool:
    """``Signatories:`` · ``The undersigned organisations:`` · ``Firmantes``."""
    plain = words.strip(" *_#:\\,[]")
    return announces(words) or (
        len(words) <= _LONGEST_HEADING
        and not words.endswith(".")
        and bool(_LIST_HEADING.match(plain.lower()))
        and not tells_more(words)
    )


def list_start(words: str) -> int:
    """Where a list begins that goes on behind its heading: ``Signed by: Oxfam, Action`` -> 11.

    0 where there is no such list.
    """
    if ":" not in words:
        return 0
    opening = lowered(words[:LONGEST_CUE])
    heading = _LIST_HEADING.match(opening, len(opening) - len(opening.lstrip("*_ ")))
    colon = words.find(":", heading.end(), heading.end() + _SHORT) if heading else -1
    led = colon >= 0 and not tells_more(words[: colon + 1])
    return colon + 1 if led and words[colon + 1 :].strip(" *_") else 0


_SIGNING = re.compile(
    r"\b(?:sign|endors|support|organi[sz]a|groups|undersigned|ngos|firman|firmat|soussign|suscrib"
    r"|unterzeich|assoc|adhier|assinam|subscre|aderi|adesion|adhesion|individuals)",
    re.IGNORECASE,
)


def names_signing(words: str) -> bool:
    """Whether a line that leads up to a list speaks of signing or of organisations."""
    return _SIGNING.search(words) is not None


def group_start(words: str) -> int:
    """Where names begin behind the name of a group: ``Organisations: Oxfam, Action`` -> 14.

    0 where there are none.
    """
    colon = words.find(":", 0, _SHORT)
    named = colon > 0 and names_group(words[:colon])
    return colon + 1 if named and words[colon + 1 :].strip(" *_") else 0


def is_copies(words: str) -> bool:
    """``Cc: Members, JURI committee`` · ``Copy to:``."""
    return _COPIES.match(words) is not None


def is_dateline(words: str) -> bool:
    """``Fait à Paris, le 3 mai 2011`` · ``Roma, 3/05/2011``."""
    return len(words) <= LONGEST_CUE and _DATELINE.fullmatch(words) is not None


def is_notes(words: str) -> bool:
    """``Encl.`` · ``Notes:`` · ``For further information``."""
    small = words[:_LONGEST_BOARD].lower()
    found = _NOTES.match(words) or ("board" in small and _BOARD.match(small))
    return bool(found)


def may_forward(text: str) -> bool:
    """Whether a text has a word without which no line of it forwards a message."""
    return any(map(text.lower().__contains__, _MESSAGES))


def is_forwarding(words: str) -> bool:
    """``----- Forwarded message -----``."""
    return len(words) <= LONGEST_CUE and _FORWARDED.match(words) is not None


def is_role(words: str) -> bool:
    """Whether words name a post or calling: ``Executive Director`` · ``Chef d'unité``."""
    return has_post(words)
