"""Posts before a name in greetings, and those greeted by a post alone: ``Dear Governor Roe``.

In an address *Director Ports* may be a post and its field; behind *Dear* it is somebody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.extractors.address_lines import Card
from graph.extractors.addressed_groups import is_several
from graph.extractors.named_posts import name_start, named_post
from graph.extractors.segments import Segment
from graph.gazetteer import gazetteer
from graph.model import Document, Span
from graph.normalisers import people, places
from graph.sections import words as kinds

_HELD = re.compile(
    r"(?:(?i:herrn?|frau|mr|ms|mrs)\.?\s)?(?P<role>(?i:(?:(?:acting|interim|deputy|vice|assistant|associate|under|lieutenant|majority|minority"
    r"|state)[\s-]){0,2}(?:secretary|governor|chair(?:man|woman|person)?|speaker|leader|whip|premier"
    r"|superintendent|administrator|director|inspector\sgeneral|sheriff|supervisor|treasurer|comptroller"
    r"|controller|auditor|(?-i:SG|DG|DSG|DDG|USG|ASG|CEO|MEP|MP|TD)|(?:ranking|council|assembly|board)\s?member|trustee|alder(?:man|woman)|provost"
    r"|ombudsman|commissioner|minister|president|chancellor|justice|premi(?:er|ère)\sministre|ministre"
    r"|commissaire|présidente?|députée?|sénat(?:eur|rice)|préfète?|maire|gouverneure?|chanceli(?:er|ère)"
    r"|ambassad(?:eur|rice)|rapporteure?|präsident(?:in)?)))"
    r"\s(?P<name>(?:(?:von|van|der|den|ter|ten)\s){0,3}[A-ZÀ-Þ][\w’'-]{1,30}"
    r"(?:\s(?:(?:de|da|di|del|van|von|der|al|la|le)\s){0,2}[A-ZÀ-Þ][\w’'.-]{1,30}){0,2})"
)
_RANKED = """general elect designate nominee pro tempore tem acting interim emeritus emerita
    treasurer européen européenne délégué déléguée général générale adjoint adjointe"""
_RANKS = frozenset(_RANKED.split())
_LISTED = """ad members member sir madam régional régionale départemental départementale municipal
    municipale directeur directrice honoraire maritime fédéral fédérale national nationale
    exécutif exécutive sortant sortante enquêteur enquêtrice divisionnaire principal
    principale fondateur fondatrice conseiller conseillère coordonnateur coordonnatrice
    central centrale maire député députée sénateur suppléant suppléante titulaire rural rurale
    territorial territoriale communautaire métropolitain métropolitaine référent référente
    intérimaire spécial spéciale chargé chargée plénipotentiaire extraordinaire itinérant
    rapporteur rapporteure judiciaire armées santé région gouvernement intérieur outremer
    écologie économie énergie éducation justice culture travail transports finances logement
    pêche ports mer sénat assemblée environnement recherche gesundheit umwelt finanzen verkehr
    inneres bildung wirtschaft arbeit verteidigung landwirtschaft fisheries fishery port
    harbour harbours marketing communication communications operations finance financial
    health education environment environmental water sanitation irrigation agriculture defence
    defense mines mining minerals tourism trade transport transportation energy power labour
    labor employment interior home affairs foreign external legal human resources rights
    customs excise taxation tax revenue police prisons corrections forests forestry wildlife
    climate development planning industry industries commerce sports youth gender women
    children families immigration migration economy economic treasury exchequer house senate
    commons parliament congress council cabinet region regions programs programmes program
    programme policy policies strategy research science technology information innovation
    digital security services service division department section unit branch bureau district
    state county city province provincial territory north south east west northern southern
    eastern western asia africa europe pacific america americas caribbean team teams person
    persons people friend friends colleague colleagues reader readers campaigner campaigners
    staff partner partners resident residents citizen citizens everyone board committee
    commission international global local regional federal public private social welfare
    elections lands land housing roads works railways aviation shipping oceans ocean sea seas
    coast coasts coastal urban media advocacy outreach fundraising membership events
    engineering procurement logistics audit compliance quality safety sales product engagement
    relations campaigns league company club union group network foundation incumbent secretary
    president chair director minister commissioner governor"""
_FIELDS = frozenset(_LISTED.split()) | _RANKS
_WORD = re.compile(r"[^\W\d_]+")
_ACRONYM = re.compile(r"\b[A-Z]{2,6}\b")
_COURTEOUS = re.compile(
    r"(?:mr|mister|madame?|ms|mrs)\.?\s(?P<role>(?:deputy\s|acting\s|vice[\s-])?(?:speaker|president|chair(?:man|woman|person)?)"
    r"|(?:under-?)?secretary(?:[\s-]general|\sof\sstate)?|(?:high\s|vice\s)?commissioner|(?:special\s)?rapporteur"
    r"|(?:executive\s)?director(?:[\s-]general)?|(?:prime\s|first\s|deputy\s|state\s)?minister|premier|ambassador"
    r"|(?:attorney|solicitor)\sgeneral|(?:lieutenant\s)?governor|(?:lord\s)?mayor|ombudsman)",
    re.IGNORECASE,
)
"""``Mr Speaker`` has no name; *Mr Bishop* and *Ms Judge* may have."""
_ADJECTIVE = re.compile(r"\b(?:[A-ZÄÖÜ][a-zäöüß]{2,20}isch|Deutsch)e[nrsm]?\s$")
_HELD_POST = re.compile(
    r"(?:(?:all|the)\s)*(?P<post>\S.*?)(?:\s(?:of|in|to|at|for|the|de|du|des|der|la|del|della|dei|do|da|dos|das))*$",
    re.IGNORECASE,
)
_LONGEST = 90
_TITLED = re.compile(r"(?:mr|ms|mrs|madame?|monsieur|mme|herrn?|frau)\.?\s$", re.IGNORECASE)
_COURTESY = r"(?:Mr|Ms|Mrs|Miss|Dr|Sir|Dame|Hon|Mme|Madame|Monsieur|Herrn?|Frau|Herr)\.?"
_GIVEN = r"(?:[A-ZÀ-Þ][\w’'.-]{1,30}\s){0,2}"
_ALONE = "the word behind the post may be no name; nothing else in the text shows that it is one"


def holds_post(words: str) -> bool:
    """Whether a piece of a greeting is a post and a name: ``Ranking Member Poe``."""
    found = _HELD.fullmatch(words) if len(words) <= _LONGEST else None
    return found is not None and _is_name(found["name"][_ends_post(found["name"]) :])


def by_post(document: Document, piece: Segment) -> Card | None:
    """The one whom a post and a name, or a courtesy and a post, greet; else None."""
    if courteous := _COURTEOUS.fullmatch(piece.words):
        start, end = courteous.span("role")
        before, role = piece.part(document, 0, start), piece.part(document, start, end)
        return Card(piece.span, honorific=before, role=role)
    found = _HELD.fullmatch(piece.words) if len(piece.words) <= _LONGEST else None
    if found is None:
        return None
    start = found.start("name") + _ends_post(found["name"])
    if any(kinds.kinds_of(found["name"])):
        return None
    if _tells_field(piece.words[start:] or found["name"]):
        return Card(piece.span, role=piece)
    if not _is_name(piece.words[start:]):
        return None
    name = piece.part(document, start, len(piece.words))
    role = piece.part(document, found.start("role"), start)
    sure = found.start("role") > 0 or _is_sure(document, piece, start)
    return Card(piece.span, name=name, role=role, doubt=None if sure else _ALONE)


def is_courteous_post(document: Document, card: Card) -> bool:
    """Whether a courtesy stands before a post alone: *Mr Chairman* is as good as a name."""
    held = card.role is not None and card.name is None
    return held and _COURTEOUS.fullmatch(document.words(card.span)) is not None


def _is_sure(document: Document, piece: Segment, start: int) -> bool:
    """Whether a post is a title too, or what stands behind it is the name of somebody.

    One word may be a field or a place: ``Director Ports`` · ``Governor Punjab``.
    """
    name = piece.words[start:]
    titled = any(people.honorific_length(f"{word} ") for word in piece.words[:start].split())
    before = document.text[max(0, piece.span.start - len("Monsieur. ")) : piece.span.start]
    several = " " in name and name_start(piece.words) == start
    if titled or several or name[0].islower() or _TITLED.search(before):
        return True
    named = re.compile(rf"(?<!\w){_COURTESY}\s{_GIVEN}{re.escape(name)}(?!\w)")
    return named.search(document.text) is not None


def _is_name(words: str) -> bool:
    """Whether the words behind a post are no place, no body, no field and no further post."""
    told = any(kinds.kinds_of(words)) or places.country(words) or gazetteer().named(words)
    acronym = _ACRONYM.search(words) is not None
    return bool(words) and not (
        told or acronym or places.region_countries(words) or _tells_field(words)
    )


def _tells_field(words: str) -> bool:
    """Whether a word behind a post tells what it is for, or is a part of it."""
    return not _FIELDS.isdisjoint(map(str.casefold, _WORD.findall(words)))


def _ends_post(words: str) -> int:
    """Where the words of a post's rank end before a name: ``Elect Roe`` -> 6; 0 if it has none."""
    length = 0
    for word in _WORD.finditer(words):
        if word.group().casefold() not in _RANKS:
            return word.start()
        length = word.end()
    return length


def one_of_two(found: Sequence[Card]) -> list[Card]:
    """The cards; a post and a name that are greeted one after the other are one addressee.

    ``Sehr geehrte Frau Ministerin, sehr geehrte Frau Ruiz``.
    """
    if len(found) != len(("post", "name")):
        return list(found)
    post, named = found
    single = post.role is not None and not is_several(post.role.words)
    if not single or post.name or not named.name or named.role or named.organisation:
        return list(found)
    whole = Span(post.span.start, named.span.end)
    return [replace(post, span=whole, name=named.name, honorific=named.honorific)]


def with_adjective(document: Document, begin: int, name: int) -> int:
    """Where an inflected adjective before a name starts: ``des`` *Deutschen* ``Bundestags``."""
    found = _ADJECTIVE.search(document.text[begin:name])
    return begin + found.start() if found else name


def holder_of(document: Document, piece: Segment, *, part: Segment, body: Segment) -> Card:
    """Who holds a post in a body: ``WTO Director-General Anna Rossi``."""
    post = _HELD_POST.search(part.words)
    role = part.part(document, *post.span("post")) if post else part
    named = named_post(role.words) if role else None
    if role is None or named is None:
        return Card(piece.span, role=role, organisation=body)
    return Card(
        piece.span,
        name=role.part(document, *named.span("name")),
        role=role.part(document, *named.span("role")),
        organisation=body,
    )
