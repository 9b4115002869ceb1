"""Kinds of words that tell an organisation from a person, in seven languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.normalisers.places import fold


def _split(words: str) -> list[str]:
    return words.split()


_HEADS = frozenset(
    _split(
        """network net association associations foundation institute institution institutions centre
    center centers council commission committee coalition alliance union unions federation
    confederation movement movements group groups forum society societies trust fund campaign
    initiative initiatives project projects programme program organisation organization
    organisations organizations agency bureau office party action watch front assembly league
    club collective cooperative co-op church churches conference congress consortium partnership
    platform university college school faculty department ministry mission academy library
    museum hospital clinic company companies corporation consulting consultants engineers
    solutions press radio alert observatory declaration taskforce chapter branch secretariat
    delegation parliament senate bank ngo ngos inc ltd llc plc gmbh asbl aisbl vzw pvt corp
    oxfam stiftung verein verband bund gesellschaft netzwerk bundnis gewerkschaft hilfe kampagne
    zentrum partei reseau syndicat mouvement comite collectif coordination conseil ligue
    fondation institut universite ecole ministere observatoire maison amis asociacion fundacion
    red movimiento federacion confederacion sindicato organizacion colectivo coordinadora
    consejo instituto centro universidad observatorio plataforma alianza campana partido grupo
    iniciativa cooperativa associazione fondazione rete movimento comitato federazione
    confederazione sindacato istituto universita osservatorio gruppo partito unione associacao
    fundacao rede federacao confederacao conselho coletivo universidade alianca vereniging
    stichting netwerk sangathan sangh samiti manch andolan abhiyan"""
    )
)
_SUBJECTS = frozenset(
    _split(
        """development rights justice liberties freedom democracy health aids hiv environment
    environmental education women women's farmers workers youth students lawyers consumers
    citizens global africa asia europe america pacific caribbean world national international
    european african asian latin american relief aid research studies resource resources media
    news community communities government labs enterprise enterprises systems services femmes
    droits developpement terre mujeres derechos pueblos mahila kisan"""
    )
)
_TOKEN = re.compile(r"[^\W_][\w'.\-]*")
_LEGAL_FORM = re.compile(
    r"(?:A\.? ?C|e\. ?V|Inc|Ltd|LLC|L\.L\.C|PLC|GmbH|AG|S\.? ?A|S\.?A\.?S|S\.?r\.?l|S\.?p\.?A"
    r"|A\.?S\.?B\.?L"
    r"|Pvt(?:\. Ltd)?|Pty(?:\. Ltd)?|Corp|Co|B\.?V|N\.?V|z\.? ?s|o\.? ?s|R\.A)\.?",
)
_LONGEST_BRANCH = 80
_BRANCH = re.compile(
    r"(?:[\w’'-]+\s){0,3}(?:chapter|branch|section|region|office|wing|unit|committee|commission"
    r"|district|provincial|delegación|sección|section)(?:\s[\w’'-]+){0,3}",
    re.IGNORECASE,
)
_QUALIFIER = re.compile(
    r"(?:global|international|worldwide|national|regional|africa|asia|europe|americas?"
    r"|latin america|north america|south america|asia[ -/]pacific|middle east|oceania|pacific"
    r"|caribbean|(?:east|west|southern|north|south|central|eastern|western)(?:ern)?\s\w+"
    r"|headquarters|hq|secretariat|region|mena)",
    re.IGNORECASE,
)
BEHALF = re.compile(
    r"\s?\(?\b(?:for and )?on behalf of\s(?:the\s)?|\s?\(?\bau nom d(?:e|u|es)\s", re.I
)
"""The words, with the space or bracket before them, after which a person's body stands."""

_PARENT = re.compile(
    r"(?:a\s|an\s|the\s)?(?:part|member|project|programme|program|branch)\sof\s", re.I
)


def is_organisation(words: str) -> bool:
    """Whether words hold a noun that organisations are named by: ``Edmonds Institute``."""
    return not (_HEADS | _SUBJECTS).isdisjoint(_parts(words))


def has_head(words: str) -> bool:
    """Whether words hold a noun that says what sort of body it is: ``Center for Health``."""
    return not _HEADS.isdisjoint(_parts(words))


def _parts(words: str) -> Iterator[str]:
    """The folded words, and the parts of those with hyphens."""
    for token in _TOKEN.findall(fold(words)):
        yield token
        yield from token.split("-")


def is_legal_form(words: str) -> bool:
    """``Inc.`` · ``A. C.`` · ``e.V.``: part of the name before it."""
    return _LEGAL_FORM.fullmatch(words) is not None


def is_branch(words: str) -> bool:
    """``Howrah Chapter``: a part of the name before it."""
    return len(words) <= _LONGEST_BRANCH and _BRANCH.fullmatch(words) is not None


def is_qualifier(words: str) -> bool:
    """``Global`` · ``Asia Pacific``: tells branches of one name apart."""
    return _QUALIFIER.fullmatch(words) is not None


def is_parent(words: str) -> bool:
    """``part of Northeastern University``."""
    return _PARENT.match(words) is not None
