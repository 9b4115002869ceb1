"""What a block can be in a list of signatories, by its own words and form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from graph import vocabulary
from graph.model import Block, BlockKind, Document
from graph.reading.lines import lines
from graph.sections import blanks, cues, group_headings, hand_signs, press
from graph.sections.contacts import holds_contact, is_contact, tells_day, tells_place
from graph.sections.inline import is_run
from graph.sections.likeness import LIKELY, LONGEST_NAME, is_verbal, likeness
from graph.sections.name_lines import NUMBER_ALONE
from graph.sections.personal import looks_personal
from graph.sections.side_by_side import are_beside, of_block
from graph.sections.words import has_post, title_length

_FACSIMILE = re.compile(r"/s/|\W*(?:signature|sgd)\W*$", re.IGNORECASE)
"""A mark alone, or above the name in print."""
_NOTE = re.compile(r"\\?\[\d{1,3}\\?\](?:\s|$)|\[\^\d{1,3}\]:\s|\(\d{1,3}\)\s")
"""``[1] Registry of Deeds, …, Page 4.``: a note below the text."""
_NOTED = re.compile(r"\s*(?:\\?\[\d{1,3}\\?\]\s|$)")
_LONGEST_NOTES = 4_000
_BACK = "↩"
"""What leads from a footnote back to the text, as web pages print it."""
_NOTE_ALONE = re.compile(r"\\?\[\d{1,3}\\?\]:?")
"""``[1]``, whose link stands behind it: the notes begin."""
_CREDIT = re.compile(
    r"""\W{0,6}(?: (?:photos?|images?|pictures?|fotos?|imagen|immagine|cover|header)
        (?:\s(?:credits?|courtesy|source|by|von|de|di|par|do)\b|\s?:)
      | (?:photo|image|picture)\sby\b | crédits?\s(?:photos?|images?)\b | bildnachweis\b
      | créditos?\s(?:da|de\sla|fotográfico)\b | bild(?:quelle)?\s?:
      | (?:sent\s(?:from|via)\s(?:my|the)|envoyé\s(?:de|depuis)\smon|enviado\s(?:desde\smi|do\smeu)
        |inviato\sda(?:l\smio)?|von\smeinem\s\S+\sgesendet|gesendet\smit)\s?[^.]{2,40}$ )""",
    re.VERBOSE | re.IGNORECASE,
)
"""``Photo by Ann Poe`` · ``Crédit photo : …`` · ``Sent from my phone``: who made or sent it."""
_POINTS_ON = re.compile(
    r"""\W{0,3}(?=.{0,60}\b(?:letter|statement|text|version|carta|texto|comunicado|lettre|texte
        |communiqué|lettera|testo|brief|offener|schreiben|pdf|read|leer|lire|leggi)\b).{2,80}
        [\s*_\[(:](?:here|aquí|aqui|ici|hier|qui|link|pdf|download|descargar|télécharger)\W{0,6}""",
    re.VERBOSE | re.IGNORECASE,
)
"""``Full letter: [here](a.pdf)`` leads to the letter elsewhere."""
_FILE = re.compile(
    r"\W{0,5}\[[^\[\]]{1,200}\]\([^()\s]{1,400}\.(?:pdf|docx?|odt|rtf)\)\W{0,5}", re.I
)
"""``[The letter to the Council](letter.pdf)`` names a file."""
_LONGEST_HEADING = 70
_MOST_HEADING_WORDS = 8
_COUNTRY_TAIL = re.compile(r"[,(|–—-]")
_SENTENCE = re.compile(r"\W{0,3}(?:we|i|you|they|it|please|nous|wir|noi)\b", re.IGNORECASE)
_MOSTLY = 0.6
_SHORT_LINE = 90
_LONGEST_LINE = 160
_LONGEST_POST = 200
_FIRST_WORDS = 4
_BEHALF = ("on behalf of", "for and on behalf of", "au nom d")
_LONGEST_BEHALF = max(map(len, _BEHALF))
_SIGNED_FOR = re.compile(
    r"[*_]{0,3}(?:(?:co-?|jointly\s)?signed|signé[es]*|firmad[oa]s?|firmato|firmano|gezeichnet|assinado),?\s(?:for\sand\s)?"
    r"(?:on\sbehalf\sof|au\snom\sd(?:e|es|u)|en\snombre\sde(?:l)?|a\snome\sd\w{1,4}|im\snamen|em\snome\sd[aeo]s?)\s"
    r"[^.;:]{2,90}:[*_]{0,3}",
    re.IGNORECASE,
)
"""``Signed on behalf of the coalition:`` above who signs for it."""


class Role(Enum):
    """What a block can be in a list of signatories."""

    NAME = "name"
    LEAD = "lead"
    HEADING = "heading"
    BEHALF = "behalf"
    END = "end"
    NUMBER = "number"
    OTHER = "other"


def role(document: Document, block: Block) -> Role:
    """What a block can be in a list, by its own words."""
    name = hand_signs.unmarked(document, block.body)
    repeated = hand_signs.is_repeated(document, block.body) if name is not block.body else False
    words = document.words(block.body if repeated else name)
    marked = block.kind is BlockKind.HEADING and block.body != block.span
    if block.kind is BlockKind.NOTE or _FILE.fullmatch(document.quote(block.body)):
        return Role.END
    if (known := _set_phrase(block, words)) is not None:
        return known
    if block.kind is not BlockKind.ROW and cues.is_dateline(words):
        return Role.OTHER
    if block.kind is BlockKind.PARAGRAPH and NUMBER_ALONE.fullmatch(words):
        return Role.NUMBER
    if _is_heading(document, block, words):
        return Role.HEADING
    no_name = marked or _FACSIMILE.match(words) or blanks.is_blank(words)
    no_name = no_name or words.rstrip("︎").endswith(_BACK)
    no_name = no_name or _is_referred_to(document, block, words)
    return Role.OTHER if no_name else _by_form(document, block, words)


def _is_referred_to(document: Document, block: Block, words: str) -> bool:
    """Whether a line is a note, whose number stands in the text above: ``[1] Port Watch, 2004``.

    Below the heading of a list such numbers are those of the list.
    """
    note = _NOTE.match(words)
    number = note.group().strip("\\ :") if note else ""
    if not number.startswith("[") or document.text.find(number, 0, block.span.start) < 0:
        return False
    above = document.text[max(0, block.span.start - _LONGEST_NOTES) : block.span.start]
    first = next((one for one in reversed(above.split("\n")) if not _NOTED.match(one)), "")
    return not cues.is_list_heading(first.strip("#*_ "))


def _by_form(document: Document, block: Block, words: str) -> Role:
    """Whether the words of a block look like names."""
    ended = len(words) > LONGEST_NAME or _in_country(words).endswith(".")
    if ended and _NOTE.match(words):
        return Role.OTHER
    if ended and block.kind is not BlockKind.ROW and is_run(document, block):
        return Role.NAME
    if block.kind is BlockKind.PARAGRAPH and "\n" in document.quote(block.body):
        return _of_lines(document, block)
    if block.kind is BlockKind.ROW:
        return _of_row(words)
    words = words.rstrip(";") if block.kind is BlockKind.ITEM else _in_country(words)
    named = bool(words) and (_is_name(words) or _is_post(words))
    return Role.NAME if named or are_beside(document, block.body) else Role.OTHER


def _in_country(words: str) -> str:
    """What follows a country that opens a line, without its full stop: ``Kenya: Mareko (MK).``"""
    country, colon, rest = words.partition(": ")
    opens = bool(colon) and country.strip().casefold() in vocabulary.country_names()
    return rest.rstrip(".") if opens else words


def _is_post(words: str) -> bool:
    """Whether a long line tells a post: ``Special Rapporteur on the rights of …``."""
    opening = " ".join(words.split(maxsplit=_FIRST_WORDS)[:_FIRST_WORDS])
    ended = words.endswith((".", ":", ";", "?"))
    return len(words) <= _LONGEST_POST and not ended and not is_verbal(words) and has_post(opening)


def _of_row(words: str) -> Role:
    """What a table row can be: it names someone in its first cell, or tells a country."""
    first = first_cell(words)
    rest = [cell.strip().casefold() for cell in words.strip("|").split("|")]
    placed = len(first) <= _SHORT_LINE and any(
        cell in vocabulary.country_names() for cell in rest if cell != first.casefold()
    )
    return Role.NAME if first and (placed or _is_name(first)) else Role.OTHER


def _set_phrase(block: Block, words: str) -> Role | None:
    """The role of a line that is known by a set phrase."""
    if _ends(block, words):
        return Role.END
    if cues.is_list_heading(words) or cues.is_closing(words) or cues.group_start(words):
        return Role.LEAD
    if words.strip(" :,*_").lower() in _BEHALF or _SIGNED_FOR.fullmatch(words):
        return Role.LEAD
    if _POINTS_ON.fullmatch(words):
        return Role.END
    if words[:_LONGEST_BEHALF].lower().startswith(_BEHALF):
        return Role.HEADING if words.rstrip("*_ ").endswith(":") else Role.BEHALF
    return None


def _ends(block: Block, words: str) -> bool:
    """Whether no more signatories follow: notes, copies, a page's foot."""
    about = block.kind is BlockKind.HEADING and words.lower().startswith("about ")
    if about or cues.is_copies(words) or cues.is_notes(words) or press.is_end(words):
        return True
    return bool(_CREDIT.match(words) or _NOTE_ALONE.fullmatch(words))


def _is_name(words: str) -> bool:
    return likeness(words) >= LIKELY or bool(_COUNTRY_TAIL.search(words) and _ends_in_place(words))


def _ends_in_place(words: str) -> bool:
    """Whether a short line ends in a country: ``It's Our Future, New Zealand``."""
    if len(words) > _SHORT_LINE:
        return False
    tail = _COUNTRY_TAIL.split(words.rstrip(") "))[-1].strip()
    return tail.casefold() in vocabulary.country_names()


def _tells_aside(words: str) -> bool:
    """Whether a line is a number, a day, or tells where somebody is."""
    return bool(NUMBER_ALONE.fullmatch(words)) or tells_place(words) or tells_day(words)


def _of_lines(document: Document, block: Block) -> Role:
    """What a paragraph of several lines can be: names, if most of its lines are."""
    if of_block(document, block):
        return Role.NAME
    printed = [document.words(line.span) for line in lines(document.text, block.body)]
    named = [words for words in printed if not _tells_aside(words)]
    if _is_address(named):
        return Role.OTHER
    short = all(len(words) <= _LONGEST_LINE for words in named)
    if named and short and _are_names(named):
        return Role.NAME
    whole = document.words(block.body)
    return Role.NAME if likeness(whole) >= LIKELY or _is_post(whole) else Role.OTHER


def _is_address(printed: Sequence[str]) -> bool:
    """Whether lines run on with a telephone among other words, and name no person first."""
    first = printed[0].partition(",")[0] if printed else ""
    told = [words for words in printed if holds_contact(words) and not is_contact(words)]
    return bool(told) and not looks_personal(first[title_length(first) :])


def _are_names(printed: Sequence[str]) -> bool:
    """Whether most lines look like names; running text shows in its first ones that they do not."""
    possible = len(printed)
    for words in printed:
        possible -= not _is_name(words)
        if possible < _MOSTLY * len(printed):
            return False
    return True


def first_cell(words: str) -> str:
    """The first cell of a table row that is more than a number; empty if there is none."""
    cells = (cell.strip() for cell in words.strip("|").split("|"))
    return next((cell for cell in cells if cell and not cell.strip(".)( ").isdigit()), "")


def _is_heading(document: Document, block: Block, words: str) -> bool:
    if len(words) > _LONGEST_HEADING or block.kind is BlockKind.ITEM:
        return False
    if group_headings.heads(document, block.body):
        return True
    if words.rstrip("*_ ").endswith(":") and len(words.split()) <= _MOST_HEADING_WORDS:
        return _SENTENCE.match(words) is None
    if block.kind is BlockKind.HEADING and group_headings.is_personal(words.strip(" *_#:")):
        return True
    return group_headings.is_country_heading(words)
