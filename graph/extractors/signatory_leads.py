"""Posts with the body right behind them, as in Romance languages and German: *Président Mareko*."""

from __future__ import annotations

import re

from graph.extractors.signatory_acronyms import is_acronym
from graph.extractors.signatory_words import has_head, is_organisation
from graph.sections.words import kind

_LEADS = re.compile(
    r"""(?P<post> (?:co-?)?(?:président[e]?|direct(?:eur|rice)|pdg|dg|gérante?|fondat(?:eur|rice)
        |president[ea]|presidenta|diret(?:ora?|tore|trice)|directora|fundadora?|fondatore
        |segretari[oa]|secrétaire|coordinadora?|coordenadora?|coordinatrice|porta-?vo[cz]e?)
        (?:\s(?!de|du|d’|d'|pour|dans|chez|par|nell|sull|pel[ao]|com|con|sobre|en\s|in\s|al)
          (?-i:[a-zà-ÿ])[\w-]{3,20}){0,2} ) \s
        (?!(?:Général|General|Ejecutiv|Executiv|Exécuti|Esecutiv|Adjoint|Adjunt|Aggiunt|Techni|Técnic
          |Tecnic|Na[ctz]ional|Régional|Re?gional|Honor|Onorari|Emérit|Emerit|Fondat|Fundad|Vitalici
          |Scientifi|Científic|Art[ií]sti|Municipal|Délégué|Delegad|Associé|Académic|Elect|Elet))
        (?P<body> !?(?-i:[A-ZÀ-Þ0-9]).*)""",
    re.VERBOSE | re.IGNORECASE,
)
"""``Président Mareko``: in Romance languages a name right behind a post may be the body's."""
_LEADS_GERMAN = re.compile(
    r"""(?P<post> (?:stellv\w*\.?\s|ehren)?(?:bundes|landes|vorstands)?
        (?:vorsitzende[r]?|geschäftsführer(?:in)?|präsident(?:in)?|sprecher(?:in)?|vorstand) )
        \s(?:(?:des|der|vom|von|beim|im)\s)?
        (?!(?:Politik|Kommunikation|Presse|Finanz|Personal|Recht|Technik|Vertrieb|a\.\s?D|emer))
        (?P<body> (?-i:[A-ZÀ-Þ0-9]).*)""",
    re.VERBOSE | re.IGNORECASE,
)
"""``Vorsitzende Wasserforum e.V.`` · ``Geschäftsführer des Flussnetzwerks``"""
_OWN_BODY = re.compile(
    r"(?:co-?)?(?:pr[ée]sident|pdg|gérant|fondat|fundad)|(?:\S+\s)?\w*(?:vorsitz|präsident)", re.I
)
"""Posts that are held of a body, never of a subject such as *Communication*."""
_FIELD = re.compile(
    r"(?:communi[ck]a\w+|comuni[ck]a\w+|kommunikation\w*|marketing|medi[aeo]\w*|press[ea]|prensa|imprensa"
    r"|plaidoyer|incidencia|incidência|advocacy|jur[ií]di\w+|giuridic\w+|legale?s?|recht\w*|politi\w+"
    r"|polític\w+|finan[czs]\w+|ressources|recursos|risorse|program\w*|proje[tc]t?\w*|proyecto\w*"
    r"|progett\w+|recherche\w*|investiga\w+|pesquisa\w*|ricerc\w+|forschung|développement|desarrollo"
    r"|desenvolvimento|sviluppo|entwicklung|relations?|relaciones|relações|relazioni|affaires|asuntos"
    r"|assuntos|affari|campa[gñn]\w*|kampagnen|administra\w+|amministra\w+|verwaltung|formati?on\w*"
    r"|formaci[óo]n|formação|formazione|innova\w+|strat[eé]g\w+|estrat[eé]g\w+|opérations|operaci\w+"
    r"|operaç\w+|operazioni|qualit\w+|calidad|commercial\w*|comercial\w*|vertrieb|éducation|educa\w+"
    r"|educação|santé|salud|saúde|salute|umwelt|environnement|ambiente|medio|digital\w*|numérique|clim[aá]\w*|klima\w*"
    r"|technique\w*|technik|internationa\w+|internaciona\w+|internaziona\w+|personal|europe)[-,]?",
    re.I,
)
"""What one in a body is in charge of, though it is printed as a name: *Directrice Plaidoyer*."""

_JOINTS = ("and", "&", "et", "y", "e", "und")
_FORMED = re.compile(
    r"\w+(?:[ts]ion|[cs]ión|[çs]ão|[zs]ione|[cs]iones|[çs]ões|[zs]ioni|[ts]ions|ments?|mientos?|mentos?|ing|ung(?:en)?"
    r"|iques?|[aá]ri[oa]s?|aires?|ité|idade?s?|ità|ics|ismo?|[ií]dic[oa]s?)[-,]?",
    re.I,
)
"""Nouns and adjectives of work and fields have such ends: *Fundraising*, *Exploitation*."""


def leading(words: str) -> re.Match[str] | None:
    """The post and what stands right behind it, printed as a name."""
    return _LEADS.fullmatch(words) or _LEADS_GERMAN.fullmatch(words)


def is_led(post: str, words: str) -> bool:
    """Whether what stands right behind a post is a body, not a field such as *Communication*.

    A plain word is believed if it has not the form of a noun of some work; what bodies are about
    is none alone, unless the post is one that none but a body has.
    """
    first, _, rest = words.partition(" ")
    heads = is_own(post)
    if _is_field(first) and not (heads and has_head(rest)):
        return False
    capitals = sum(token[0].isupper() for token in words.split())
    return heads or capitals > 1 or is_acronym(first) or kind(first) != "subject"


def is_own(post: str) -> bool:
    """Whether a post is held of a body, never of a subject: ``Présidente``."""
    return _OWN_BODY.match(post) is not None


def is_field(words: str) -> bool:
    """Whether words name nothing but fields of work: ``Communications and Advocacy``."""
    return all(_is_field(word) or word in _JOINTS for word in words.split())


def _is_field(word: str) -> bool:
    formed = _FORMED.fullmatch(word) is not None and not (has_head(word) or is_acronym(word))
    return formed or _FIELD.fullmatch(word) is not None


def names_body(words: str) -> bool:
    """Whether what follows *of* is a body rather than a subject: it has its form."""
    first = words.split(maxsplit=1)[0]
    capitals = sum(sign.isupper() for sign in first.strip(".,"))
    return (is_organisation(words) and first[0].isupper()) or capitals > 1
