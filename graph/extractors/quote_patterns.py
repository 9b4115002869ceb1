"""Names and verbs of saying, as the rules look for them that tell whose words are quoted."""

from __future__ import annotations

CAPITAL = r"(?-i:[A-ZÀ-Þ])[\w’'.-]{0,30}"
_OF = (
    r"of\sthe|of|for\sthe|for|de\sla|de|des|du|del|della|dei|degli|dello|für|von|van|der|da|das|do|dos"
    r"|di|bin|al"
)
PARTICLE = r"(?:de\sla|de|du|del|della|von|van|der|da|dos|di|bin|al)"
"""What stands within the names of persons: *Ana de la Cruz*."""
AND = ("y", "e", "et", "and", "und")
LONGEST_NAME = 120
STOPS = (".", "!", "?", "…")
"""What ends a sentence."""


def within(*joints: str) -> str:
    """The small words that may stand within a name: *of the* and the like, and ``joints``."""
    return "|".join((_OF, *joints))


def name(*joints: str, least: int = 0, most: int = 7) -> str:
    """What finds words in capitals, joined by *of the* and the like or by ``joints``.

    There are ``least`` to ``most`` words behind the first one.
    """
    return rf"{CAPITAL}(?:\s(?:(?:{within(*joints)})\s)?{CAPITAL}){{{least},{most}}}"


NAME = name()
PERSON = rf"{CAPITAL}(?:\s(?:{PARTICLE}\s)?{CAPITAL}){{1,4}}"
ARTICLE = r"(?:(?:the|la|le|les|el|los|las|il|lo|o|a|os|as|die|der|das|de|het)\s|l[’'])"
SAYING = (
    r"(?:affirm|déclar|soulign|rappel|expliqu|ajout|dénonc|alert|s[’']inqui|regrett|indiqu|estim"
    r"|écri[tv]|assur|insist|afirm|declar|señal|explic|agreg|añad|denunci|advirt|advert|sostuv"
    r"|sostien|manifest|expres|asegur|critic|dijo|dice"
    r"|afferm|dichiar|sottoline|spieg|aggiun|avvert|osserv|detto|scriv"
    r"|ressalt|destac|lembr|disse|diz|acrescent|conclu|explica"
    r"|sag|erklär|beton|kritisier|warn|mahn|schreib|schrieb|füg|erläuter|berichte|heißt|forder"
    r"|ergänz|mein|resümier|kommentier|bekräftig|versicher|unterstreich|behaupt|begründ|bemängel|rüg|freu"
    r"|comment|martèl|résum|poursuiv|poursuit|témoign|renchéri|plaid|apunt|lament|subray|recalc|puntualiz|opin"
    r"|ribad|prosegu|ragion|tuon|coment|reforç|apont|defend|continu|notes"
    r"|zeg|zei|stel|schrij|schre|waarschuw|verklaar|benadruk|vind|aldus|so|dixit"
    r"|said|says|argue|explain|add|stress|conclude)"
)
