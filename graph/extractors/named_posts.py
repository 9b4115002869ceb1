"""A post and the name of who holds it in a few words: ``Executive Vice-President Ana Ruiz``."""

from __future__ import annotations

import re

from graph.extractors.post_bodies import HELD_OF
from graph.normalisers import people, places
from graph.sections import cues
from graph.sections import words as kinds

_POST = re.compile(
    r"(?:Lt\.?\s)?(?:[A-ZÀ-Þ][\w’'-]{1,20}\s){0,3}?"
    r"(?:(?:vice|deputy|under|assistant)[-\s])?(?:secretary\sof\s(?:state|defen[cs]e|energy|education|labor|health|commerce)"
    r"|high\scommissioner|ranking\smember|(?:majority|minority)\sleader|special\srapporteur|minister-president|staatssecretaris|staatssekretär(?:in)?|burgemeester|president[ae]?|commissioner|representative|envoy|administrator|director|secretary|chair(?:man|woman"
    r"|person)?|minister|rapporteur|ambassador|speaker|governor|chancellor|présidente?"
    r"|\w{0,12}minister(?:in)?|(?:bundes)?kanzler(?:in)?|sindac[oa]|assessor[ea]|rettor[ea]|prefett[oa]|alcalde(?:sa)?|maire|prefeit[oa]|attorney|solicitor"
    r"|premier(?!\s(?:[\w-]{0,12}minist|vice|adjoint|pr[ée]sident|secr|conseil|avocat|substitut|greffier"
    r"|(?:league|inn|oil|foods?|bank|care|homes?|health|sports?|travel|energy|ports?|farms?|water|tech"
    r"|media|radio|medical|education|group|fishing|cement|estates?|rail|services?|christian)\b"
    r"|[^,]{0,60}\s(?:limited|ltd|plc|inc|llc|group|mills?|hotels?|media|company)\b))"
    r"|(?:ober)?bürgermeister(?:in)?|go[bv]ernador(?:a)?|canciller|premier\sministre|primeir[oa]-ministr[oa]"
    r"|ministre|commissaire|ministr[ao]|comisari[ao]|\w{0,12}präsident(?:in)?|kommissar(?:in)?)"
    r"(?:[-\s]general)?"
    r"(?:\s(?:del\s(?:Consiglio|Gobierno)|della\sRepubblica|d(?:e\sl)?a\sRepública|de\sla\sRépublique))?\s"
    r"(?!(?:d[eao]|del|della|dei|du|des|(?-i:van)(?!\sde[nr]?\s))\s)",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"president[ea]|ministr[oa]|sindac[oa]|assessor[ea]|rettor[ea]|prefett[oa]|alcalde|prefeit[oa]|\w*kanzler|\w{3,12}präsident",
    re.I,
)
"""Posts that are no titles in English letters; a surname may follow them: ``Presidente Ruiz``."""
_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'.-]{1,30}(?:\s(?:(?:de|da|di|del|van|von|der|den|la|le|al|bin|el)\s){0,3}"
    r"[A-ZÀ-Þ][\w’'.-]{0,30}){1,4}"
)
_NAME_OR_SURNAME = re.compile(
    rf"{_NAME.pattern}|(?!(?:Elect|Designate|General|Emerit|Ad|Onorari|Interin|Ejecutiv|Executiv)\w?\w?\w?\b)"
    rf"(?!(?i:constitucional|municipal|nacional|regional|federal)\b)(?!(?i:française|federativa|federale|portuguesa|italiana"
    r"|argentina|dominicana|bolivariana|oriental|populaire|popular|islamique|democrática|démocratique)\b)[A-ZÀ-Þ][\w’'-]{2,30}"
)
_LONGEST = 90
_NAMED_POST = re.compile(
    r"(?P<role>(?:\S+\s){0,3}?(?:director|secretary|commissioner|president|chair\w*|minister)"
    r"(?:[-\s]general)?)\s(?P<name>[A-ZÀ-Þ][\w’'.-]+(?:\s[A-ZÀ-Þ][\w’'.-]+){1,3})",
    re.IGNORECASE,
)
_NAMED_FOR = re.compile(
    r"(?P<role>(?:\S+\s){0,3}?(?i:director|secretary|commissioner|minister)(?:[-\s](?i:general))?"
    r"\sfor\s(?P<field>[A-ZÀ-Þ][\w-]+(?:\s(?:and\s)?[A-ZÀ-Þ][\w-]+){0,3}))"
    r"\s(?P<name>[A-ZÀ-Þ][\w’'.-]+\s[A-ZÀ-Þ][\w’'.-]+)"
)
"""``Commissioner for Human Rights Anna Rossi``: a field of work, and a name of two words."""
_AFFAIRS = "affairs"
_FIELD_OF = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]{1,20}\s){0,3}?(?i:minister|ministre|ministr[ao]|secretary(?:\sof\sstate)?|commissioner"
    r"|commissaire|comisari[ao]|commissari[ao]|envoy|(?:special\s)?rapporteur|under-secretary-general|advis[eo]r)"
    r"\s(?i:for|on|of|de|du|des|del|della|dell[’']|per|à)\s"
    r"(?i:(?:the|la|le|les|los|las|il|lo)\s)?"
)
_FIELD_WORD = re.compile(
    r"(?:(?:,\s|&\s|(?:and|et|y|e|de|du|des|del|della|of)\s)(?:(?:the|la|le|les|los|las)\s)?)?(?P<word>[A-ZÀ-Þ][\w’'-]+),?\s"
)
_FIELDS = frozenset(
    {_AFFAIRS, "foreign", "home", "external", "internal", "immigration", "interior", "defence",
     "defense", "planning", "communications", "tourism", "sport", "sports", "infrastructure",
     "mines", "petroleum", "lands", "works", "relations"}
)  # fmt: skip
"""Words of fields that are no subjects of their own."""
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_PLACE = re.compile(
    r"\b(?:house|hill|block|bhavan|buildings?|tower|hall|palace|court|lodge|road|street|city|cedex)$"
    r"|^(?:hôtel|rue|avenue|place|palais|palacio|palazzo|plaza|north|south|east|west|new|upper|lower"
    r"|central|greater|port|saint|santo|san)\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"(?:politecnico|comune|regione|provincia|città|ateneo|accademia|istituto|azienda|autorità|ente|agenzia|conferenza"
    r"|unione|fondazione|consorzio|consiglio|giunta|ayuntamiento|región|cámara|câmara|prefeitura|région|mairie|métropole"
    r"|département|stadt|landkreis|bezirk|gemeinde)\b",
    re.IGNORECASE,
)
"""``Rettore Politecnico di Milano``: a body that stands behind a post without a *del*."""
_WHOLE_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'.-]*(?:\s(?:(?:de|da|di|van|von|der|den|al|bin|el)\s){0,2}[A-ZÀ-Þ][\w’'.-]+){1,2}"
)


def name_start(words: str) -> int:
    """Where the name begins behind a post; 0 where the words are something else."""
    return (_after_post(words) or _after_field(words)) if len(words) <= _LONGEST else 0


def names_holder(words: str) -> bool:
    """Whether a whole name follows a post: ``Presidenta da República Ana Ruiz``."""
    start = name_start(words)
    return start > 0 and " " in words[start:]


def _after_post(words: str) -> int:
    post = _POST.match(words)
    if post is None:
        return 0
    compound = re.search(r"[\s-]", post.group().strip()) is not None
    surname = compound or _FOREIGN.match(words)
    begin = post.end() + people.honorific_length(words[post.end() :])
    if not (_NAME_OR_SURNAME if surname else _NAME).fullmatch(words, begin):
        return 0
    named = any(kinds.kinds_of(words[begin:])) or places.country(words[begin:]) is not None
    named = named or _PUBLIC.match(words, begin) is not None
    acronym = _ACRONYM.search(words, begin) and not words.isupper()
    return 0 if named or acronym or "General" in words[post.end() :] else post.end()


def _after_field(words: str) -> int:
    """Where a name of two or three words begins behind a post and its field; else 0.

    ``Minister of Finance and Trade Ana Ruiz``: each word of the field is a known one.
    """
    post = _FIELD_OF.match(words)
    if post is None:
        return 0
    begin = end = post.end()
    while step := _FIELD_WORD.match(words, end):
        if not is_of_field(step["word"]):
            break
        begin = end = step.end()
    name = begin + people.honorific_length(words[begin:])
    if begin == post.end() or not _WHOLE_NAME.fullmatch(words, name):
        return 0
    return 0 if names_place(words[name:]) else begin


def is_of_field(word: str) -> bool:
    """Whether a word is one of a field of work: ``Fisheries`` · ``Affairs``."""
    return kinds.kind(word) == "subject" or word.casefold() in _FIELDS


def names_place(words: str) -> bool:
    """Whether what may be a name names a place or a building, or has a word that no name has."""
    if any(map(kinds.kind, words.split())) or _PLACE.search(words):
        return True
    return places.country(words) is not None or bool(places.town_countries(words))


def holds_of_body(words: str) -> bool:
    """Whether words begin with a post and name where it is held: ``Le Président du Sénat``."""
    found = HELD_OF.search(words)
    if found is None or not words[found.end() :][:1].isupper():
        return False
    return cues.is_role(words[: found.start()])


def opens_post(words: str) -> bool:
    """Whether words in small letters begin with a post or a title: ``ministre de la Mer``."""
    return cues.is_role(words.partition(" ")[0]) or people.honorific_length(words) > 0


def named_post(words: str) -> re.Match[str] | None:
    """A post and the name of who holds it; each word of its field but the first is a known one."""
    found = _NAMED_FOR.fullmatch(words)
    if found is None:
        return None if " for " in words else _NAMED_POST.fullmatch(words)
    field = found["field"].replace(" and ", "-and-").split(" ")[1:]
    known = all(kinds.kind(one) or one.casefold() == _AFFAIRS for one in field)
    return found if known and not any(kinds.kinds_of(found["name"])) else None
