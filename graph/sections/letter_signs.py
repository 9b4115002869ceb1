"""The signs by which one letter of a text is told from the next: greetings, closes, headings.

They are stricter than those of `graph.sections.cues`: a letter taken for two loses half of what
it says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Block, BlockKind, Document
from graph.reading.letterhead import has_date
from graph.sections import cues
from graph.sections.likeness import LIKELY, likeness

PROSE = 80
"""From this many characters on, a block without the form of a name is running text."""
_LONGEST_CLOSE = 80
_LONGEST_SENTENCE = 50
_LONGEST_HEADING = 120
_LONGEST_DATE = 70
_NEXT = 4
_FIELD = re.compile(
    r"(?:to|from|re|subject|date|sent|an|à|de|para|objet|asunto|oggetto|betreff|assunto|von)\s?:"
    r"|on\s.{4,60}\swrote:",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"agréer|recevoir|croire|respectueu|salutations|accept|\bavail\b|assurance|aprovech|propicia"
    r"|gradire|aceitar",
    re.IGNORECASE,
)
_OTHERS = (
    r"(?:open|joint|second|third|original|our|the|first|full|public|reply|answering|previous|later"
    r"|follow-?up|\d\w{0,2})"
)
_NAMES_LETTER = re.compile(
    rf"""\W{{0,6}}(?: (?:{_OTHERS}\s){{0,3}}letters?\s(?:to|from|of|by|sent|\#?\d|[ivx]+\b)
      | (?:{_OTHERS}\s){{0,2}}(?:reply|response|answer)\s
        (?:of|from|by|received|to\sour|to\sthe\sletter)
      | (?:la\s|notre\s)?(?:\S{{4,12}}\s)?lettre\s(?:ouverte\s)?(?:à|aux?|d[eu]s?|\d)\b
      | (?:la\s)?réponse\s(?:d[eu]s?\b|à\snotre)
      | (?:la\s|nuestra\s)?(?:\S{{4,12}}\s)?carta\s(?:abierta\s|aberta\s)?
        (?:al?|à|aos?|d[aeo]|\d)\b
      | (?:la\s)?respuesta\s(?:de|al?)\b | (?:a\s)?resposta\s(?:d[aeo]|à)\b
      | (?:la\s)?(?:\S{{4,12}}\s)?lettera\s(?:aperta\s)?(?:a|al|alla|ai|agli|d[aei]l?|\d)\b
      | (?:la\s)?risposta\s(?:d[aei]|al)
      | (?:\S{{4,10}}\s)?brief\s(?:an|vo[nm]|der|des|\d)\b
      | (?:die\s)?antwort\s(?:von|vom|de[rs]|auf)\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""``Letter to the Council`` · ``Reply from the Commission`` · ``Lettre aux députés``."""
_NAMES_LANGUAGE = re.compile(
    r"""\W{0,6}(?:(?:in|en|auf|em)\s)?
      (?: english | french | spanish | german | italian | portuguese
      | fran[cç]aise? | anglaise? | española? | ingl[eé]sa? | deutsche? | italian[oa]
      | portugu[êe]sa?
      | (?:english|french|spanish|german|italian|portuguese)\s(?:version|text|translation)
      | (?:version|traduction|texte)\s(?:en\s)?(?:fran[cç]ais|anglais|espagnol|alleman)\w*
      | (?:versión|traducción|texto)\s(?:en\s|al\s)?(?:español|inglés|francés)\w*
      | (?:versione|traduzione|testo)\s(?:in\s)?(?:italian|inglese|frances)\w*
      | (?:deutsche|englische|französische)\s(?:fassung|übersetzung|version)
      | (?:versão|tradução)\s(?:em\s)?(?:portugu|ingl)\w* ) \W{0,6}""",
    re.VERBOSE | re.IGNORECASE,
)
"""``English version`` · ``Version française`` · ``Deutsche Fassung``."""
_COMMENTS = re.compile(
    r"""\W{0,6}(?: \d{1,4}\s
        (?:comments?|replies|responses|commentaires?|comentarios?|commenti|kommentare)
      | comments?(?:\s\(\d{1,4}\))? | (?:leave|post|add)\s(?:a|your)\s(?:comment|reply)
      | (?:laisser|ajouter)\sun\scommentaire | (?:deja|dejar)\sun\scomentario | comentarios
      | lascia\sun\scommento | schreibe?\seinen\skommentar | deixe\sum\scomentário ) \W{0,6}""",
    re.VERBOSE | re.IGNORECASE,
)
_POINTS_ON = re.compile(
    r"""\b(?: (?:letter|statement|text|petition|declaration)\b[^.]{0,60}
          \b(?:below|attached|follows|following|pasted|enclosed)
      | here(?:[’']s|\sis|\sare)\b[^.]{0,60}\b(?:letter|statement|text|petition)
      | (?:below|following|attached|enclosed|pasted)\b[^.]{0,60}\b(?:letter|statement|text|petition)
      | sign[-\s]?ons? | (?:please|consider)\s(?:\w+\s){0,3}(?:sign|endors|join)\w*
      | lettre\b[^.]{0,60}\bci-(?:dessous|joint|après)
      | ci-(?:dessous|joint\w*|après)\b[^.]{0,60}\blettre
      | carta\b[^.]{0,60}\b(?:abajo|siguiente|continuación|adjunt|abaixo|anexo)
      | (?:a\scontinuación|adjunt\w+|siguiente|abaixo|em\sanexo)\b[^.]{0,60}\bcarta
      | lettera\b[^.]{0,60}\b(?:seguito|allegat|sotto|seguente)
      | (?:di\sseguito|allegat\w+|qui\ssotto)\b[^.]{0,60}\blettera
      | brief\b[^.]{0,60}\b(?:unten|anbei|folgend|nachstehend)
      | (?:unten|anbei|nachstehend|folgend\w+)\b[^.]{0,60}\bbrief
      | merci\sde\ssigner | (?:pedimos|ruego|rogamos)\b[^.]{0,40}\bfirm ) """,
    re.VERBOSE | re.IGNORECASE,
)


def is_running(document: Document, block: Block) -> bool:
    """Whether a block is running text: sentences rather than a name, a heading or a row."""
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return False
    words = document.words(block.body)
    return len(words) >= PROSE and likeness(words) < LIKELY


def greets(document: Document, blocks: Sequence[Block], at: int) -> bool:
    """Whether a block greets the reader of the running text that follows it."""
    block = blocks[at]
    if block.kind in (BlockKind.ROW, BlockKind.ITEM, BlockKind.NOTE):
        return False
    if block.body.end - block.body.start > cues.LONGEST_CUE:
        return False
    words = document.words(block.body)
    if not cues.is_salutation(words):
        return False
    plain = cues.is_plain_salutation(words)
    if not plain and words.rstrip("*_ \\")[-1:] not in ",:!":
        return False
    following = blocks[at + 1 : at + (1 + _NEXT if plain else 3)]
    return any(is_running(document, one) for one in following)


def ends_like_greeting(document: Document, block: Block) -> bool:
    """Whether a greeting ends in a comma, a colon or an exclamation mark: ``Dear Sir,``."""
    return document.words(block.body).rstrip("*_ \\")[-1:] in (",", ":", "!")


def closes(document: Document, block: Block) -> bool:
    """Whether a block is the complimentary close of a letter and nothing else."""
    if block.body.end - block.body.start > cues.LONGEST_CUE:
        return False
    words = document.words(block.body)
    if not cues.is_closing(words):
        return False
    if _FORMULA.search(words):
        return True
    return len(words) <= (_LONGEST_SENTENCE if words.endswith(".") else _LONGEST_CLOSE)


def leads(document: Document, block: Block) -> bool:
    """Whether a block leads up to those who sign."""
    return cues.is_list_heading(document.words(block.body))


def heading(document: Document, block: Block) -> str:
    """The words of a block that may be a heading, short and without a full stop; else none."""
    if block.body.end - block.body.start > _LONGEST_HEADING or block.kind is BlockKind.ROW:
        return ""
    words = document.words(block.body)
    return "" if words.endswith(".") else words


def names_letter(words: str) -> bool:
    """Whether a heading names a letter: ``Letter to the Council``."""
    return _NAMES_LETTER.match(words) is not None


def names_language(words: str) -> bool:
    """Whether a heading tells the language of what follows: ``Version française``."""
    return _NAMES_LANGUAGE.fullmatch(words) is not None


def opens_comments(words: str) -> bool:
    """Whether what follows are the remarks of a page's readers: ``Leave a comment``."""
    return _COMMENTS.fullmatch(words) is not None


def dates(document: Document, block: Block) -> bool:
    """Whether a block is a date line: ``Brussels, 28 October 2008``."""
    short = block.body.end - block.body.start <= _LONGEST_DATE
    return short and block.kind is not BlockKind.ROW and has_date(document.words(block.body))


def labels(document: Document, block: Block) -> bool:
    """Whether a block is a line of a letter's or mail's head: ``To: the Council``."""
    return _FIELD.match(document.words(block.body)[:_LONGEST_DATE]) is not None


def after_forwarding(document: Document, first: int = 0) -> int:
    """The first block of a forwarded message, else ``first``, where the text itself begins."""
    if not cues.may_forward(document.text):
        return first
    blocks = document.blocks
    places = [
        at + 1
        for at in range(first, len(blocks))
        if cues.is_forwarding(document.words(blocks[at].span))
    ]
    return places[-1] if places and places[-1] < len(blocks) else first


def points_on(words: str) -> bool:
    """Whether a short letter only hands on another: ``Please sign the letter below``."""
    return _POINTS_ON.search(words) is not None
