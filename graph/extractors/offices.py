"""Who may owe what a letter says should be done: bodies, posts, and those it is written to."""

from __future__ import annotations

import re

from graph.sections.cues import is_role
from graph.sections.words import has_head

OFFICE = re.compile(
    r"(?:the\s|your\s|our\s|all\s)?(?:[A-Za-z’'-]+\s){0,3}(?:governments?|ministry|ministers?"
    r"|department|commission(?:er)?|parliament|council"
    r"|committee|senate|congress|assembly|secretariat|president|authority|authorities"
    r"|regulators?|agency|delegations?|delegates|negotiators|legislators?|legislatures?|lawmakers?|polic(?:y|ies)-?makers?|decision-?makers?|member\sstates|states"
    r"|bodies|institutions|parties|donors|ministries|agencies|assessors|inspectors|plenary|board"
    r"|bureau|presidency|chair)",
    re.IGNORECASE,
)
READER = re.compile(r"(?:you|your\s\w+(?:\s\w+)?)", re.IGNORECASE)
_ABROAD = re.compile(
    r"""(?:(?:di|qu|d|su|von|van)[\s’'])?
    (?:(?:las?|les?|los|el|il|lo|gli|i|l|os?|as?|der|die|das|dem|den|de|het|votre|vos|su|sus|nuestro
        |notre|seu|sua|ihre?|uw|questo|questa|este|esta|ce|cette|diese[rs]?)[\s’'])?
    (?:(?:gouvernement|ministre|ministère|parlement|conseil|comité|sénat|congrès|assemblée|état
        |autorité|président|préfet|maire|commission|élu|député|sénateur|législateur|legislador|legislatore
        |(?:gesetz|verordnungs)geber|wetgever
      |gobierno|ministr[oa]|ministerio|parlamento|consejo|senado|congreso|asamblea|estado|autoridad
        |president[ea]|comisión|diputad[oa]|alcald[ea]|fiscalía
      |govern[oi]|minister[oi]|consiglio|comitato|senat[oi]|assemblea|stat[oi]|autorità|president[ei]
        |commissione|sindac[oi]|region[ei]|prefett[oi]
      |ministério|conselho|comitê|câmara|autoridade|comissão|deputad[oa]|prefeitura
      |regierung|bundesregierung|landesregierung|ministerin|minister|ministerium|bundestag|bundesrat
        |rat|ausschuss|senat|kommission|behörde|staat|mitgliedstaat|abgeordnete|mdep|mdb|eurodéputé|eurodiputad[oa]|landtag|präsident
      |regering|ministers|kabinet|kamer|raad|commissie|autoriteit|lidstaat|overheid)
        (?:e?n|e?s|innen)?(?!\w)
      |usted(?:es)?\b|vous\b|lei\b|voi\b|loro\b|sie\b|u\b|v\.\s?ex|vossas?\s)""",
    re.VERBOSE | re.IGNORECASE,
)
"""*qu’il*, *la Commission*, *usted*, *die Bundesregierung*, in other languages than English."""
_BRACKET = re.compile(r"\s\([^()]{1,20}\)|\ssuch\sas\s.{1,100}$")
_DETERMINER = re.compile(r"^(?:the|an?|all|each|every|both)\s", re.IGNORECASE)
_ACRONYM = re.compile(
    r"(?:(?:[Tt]he|[Ll][aeo]s?|[Ee]l|[Ii]l|[OoAa]s?|[Dd](?:er|ie|as|e))\s|[Ll][’'])?[A-Z][A-Z&]{1,9}"
)
_OWNED = re.compile(r"[’']s?\s|,")


def is_office(who: str) -> bool:
    """Whether a subject is a body or post: *the Harbour Board (HB)*, *bodies such as the HB*."""
    bare = _BRACKET.sub("", who)
    if OFFICE.fullmatch(bare) or _ABROAD.fullmatch(bare):
        return True
    name = _DETERMINER.sub("", bare)
    named = " " in name or name != bare
    titled = named and name[:1].isupper() and name.rpartition(" ")[2][:1].isupper()
    return titled and not _OWNED.search(name) and (is_role(name) or has_head(name))


def is_acronym(who: str) -> bool:
    """Whether a subject is only an acronym, *the HBR*: perhaps of a body."""
    return _ACRONYM.fullmatch(who) is not None


def opens_with_office(words: str) -> bool:
    """Whether words begin with those who should act: *die Bundesregierung das Gesetz …*."""
    told = (READER.match(words), OFFICE.match(words), _ABROAD.match(words))
    return any(told)
