"""Places that forms and sample letters leave for others to fill in: ``[Your name]``, ``<< Nom >>``.

Whoever prints such a letter has not signed it.
"""

from __future__ import annotations

import re

_LONGEST = 120
_WHOSE = r"(?:your|votre|vos|vuestr[oa]|vostr[oa]|ihre?|deine?|jouw)"
_WHOSE_SHORT = r"(?:tu|su|tuo|tua|il\stuo|seu|sua|uw|my|mon|mi)"
_FILL = (
    r"(?:insert|enter|fill\sin|add|type|ins[ée]re[rz]|indique[rz]|ajoute[rz]|insertar|inserte"
    r"|indicar|escriba|inserire|inserisci|inserir|insira|einf(?:ü|ue)gen|einsetzen|eintragen"
    r"|invullen|invoegen)"
)
_FIELD = (
    r"(?:(?:(?:full|first|last|family|printed)\s){0,2}names?|nom(?:s|\set\sprénom|\scomplet)?"
    r"|prénom(?:\set\snom)?|nombre(?:\sy\sapellidos?|\scompleto)?|nome(?:\se\scognome|\scompleto)?"
    r"|(?:vor|nach)?name|vorname\snachname|signatures?|firma|assinatura|unterschrift|organi[sz]ations?|organizaci[óo]n"
    r"|organizzazione|organização|address|adresse|dirección|indirizzo|endereço|anschrift|date|datum"
    r"|fecha|data|title|position|town|city|phone(?:\snumber)?|tel(?:efon)?|e-?mail|place|ort|lieu"
    r"|ville|lugar|luogo|constituency|postcode|sign\shere)"
)
_OPEN, _WITHIN = r"(?P<open>[\[(<{])\s?", r"[^\[\](){}<>]"
_BRACKETED = re.compile(
    rf"{_OPEN}(?:{_WHOSE}\s(?:{_WITHIN}{{1,12}}\s){{0,2}}{_FIELD}\b{_WITHIN}{{0,60}}"
    rf"|(?<=\[){_WHOSE}\b{_WITHIN}{{2,60}}"
    rf"|(?:{_WITHIN}{{1,12}}\s){{0,3}}{_FILL}\s(?:{_WITHIN}{{1,12}}\s){{0,3}}"
    rf"(?:{_FIELD}|here|hier|ici|aqu[ií]|qui)\b{_WITHIN}{{0,40}}"
    rf"|{_WHOSE_SHORT}\s{_FIELD}{_WITHIN}{{0,30}}"
    rf"|{_FIELD}(?:\s?(?:,|/|and|et|y|e|und)\s?{_FIELD}){{0,3}}\s?)[\])>}}]",
    re.IGNORECASE,
)
"""``[Your name]`` · ``(insert name here)`` · ``[NOM, PRÉNOM]``."""
_MARKED = re.compile(
    r"<<[^<>]{1,80}>>|\{\{[^{}]{1,80}\}\}|%[A-Z_]{3,30}%|\[\s{2,20}\]|\b[Xx]{3,}(?!\w)"
)
"""``<< Nom >>`` · ``{{ name }}``: marks of those who make forms."""
_LATER = re.compile(
    r"[\[(]\s?(?:to\s(?:come|follow|be\s(?:added|announced|confirmed|completed|determined))|tb[acd]"
    r"|coming\ssoon|à\s(?:venir|suivre|compléter)|por\s(?:confirmar|completar|definir)"
    r"|a\s(?:seguire|completar)|da\s(?:definire|completare|confermare)|folgt|wird\sergänzt"
    r"|wordt\saangevuld|volgt)\s?[\])]",
    re.IGNORECASE,
)
"""``(To come)``: names that are not there yet."""
_RULED = re.compile(r"_{3,}|\.{5,}|…{2,}")
_HAND = re.compile(
    r"[\W_]*(?:(?:[^\W\d_]{1,10}\s){0,2}(?:signatures?|sign\shere|firma|assinatura|unterschrift)[\W_]*)?",
    re.IGNORECASE,
)
"""``[Signature]`` · ``______``: a name may stand below."""
_ASIDE_WORDS = (
    "date datum fecha data signature signatures firma assinatura unterschrift place ort lieu ville"
    " lugar luogo city town address adresse dirección indirizzo endereço anschrift title position"
    " phone number telefon tel email mail e postcode constituency your votre ihr ihre"
)
_ASIDE = frozenset(_ASIDE_WORDS.split())
"""What stands beside a name that is printed: ``Date: ______``."""
_WORD = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(r"(?:[^\W\d_][\w’'()/-]{0,20}\s?){1,5}:")
_FOR = (
    r"(?:(?:for\sand\s)?on\sbehalf\sof|for|and|at|of|au\snom\sde|pour|et|en\snombre\sde|por|y"
    r"|a\snome\sdi|per|e|im\snamen\svon|für|und|em\snome\sde)"
)
_FIELDS = re.compile(rf"(?:(?:{_FIELD}|{_FOR})(?!\w)[\s.:,;/–—-]{{0,4}}){{0,5}}", re.IGNORECASE)
_ENCLOSED = re.compile(r"\[[^\[\]]{1,120}\]|<[^<>]{1,120}>|<<.{1,120}|\{\{.{1,120}")
_UNMARKED = re.compile(
    rf"(?:{_WHOSE}|{_WHOSE_SHORT})\s{_FIELD}(?:\s(?:here|ici|hier|aqu[ií]|qui))?", re.IGNORECASE
)
_SEVERAL = re.compile(r"\[[^\[\]\s]{1,40}\s[^\[\]]{1,80}\]|<<|>>|\{\{|\}\}|_{3,}")
_MARGIN = " *_#>\\.,;:-–—|"


def is_blank(words: str) -> bool:
    """Whether a line is nothing but what is to be filled in, its label apart: ``Name: ______``.

    Where the name is to be filled in, what stands behind it signs neither: ``[Name], Port Forum``.
    """
    if len(words) > _LONGEST:
        return False
    opening = words.lstrip(_MARGIN)
    first = _BRACKETED.match(opening) or _MARKED.match(opening)
    if first and opening.startswith(",", first.end()):
        return True
    label = _LABEL.match(words)
    return _is_left(words) or (label is not None and _is_left(words[label.end() :]))


def _is_left(words: str) -> bool:
    """Whether words hold a place to fill in, and nothing beside but the names of fields."""
    rest = words
    for form in (_MARKED, _BRACKETED, _LATER, _RULED):
        rest = form.sub(" ", rest)
    return rest != words and _FIELDS.fullmatch(rest.strip(_MARGIN)) is not None


def is_for_name(words: str) -> bool:
    """Whether a line leaves the name itself to be filled in, and not a date or place beside it."""
    if not is_blank(words) or is_for_hand(words):
        return False
    opening = words.lstrip(_MARGIN)
    first = _BRACKETED.match(opening)
    told = _WORD.findall((first.group() if first else words).lower())
    return not told or not _ASIDE.issuperset(told)


def is_for_hand(words: str) -> bool:
    """Whether a blank is left for a signature by hand alone, above a name in print."""
    return _HAND.fullmatch(words) is not None


def is_enclosed(words: str) -> bool:
    """Whether all words stand in brackets, or ask for a name: ``[NAMES]`` · ``YOUR NAME HERE``."""
    return bool(_ENCLOSED.fullmatch(words) or _UNMARKED.fullmatch(words))


def may_hold_blank(words: str) -> bool:
    """Whether a part of the words may be left to fill in: ``Député [NOM DU DÉPUTÉ]``."""
    parted = words.count("[") != words.count("]")
    return parted or is_enclosed(words) or _SEVERAL.search(words) is not None
