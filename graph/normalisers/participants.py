"""How papers tell in what standing people take part, and which part they have in a delegation.

``MEMBRES/MEMBERS`` · ``Observer organizations`` · ``Head of delegation`` · ``Suppléants``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.normalisers.normaliser import Normaliser, Recomputed

PART, STANDING = "delegation-part", "standing"

_PARTS = {
    "deputy-head": r"deputy\s(?:head|chief)\s(?:of\s(?:the\s)?delegation|delegate)"
    r"|(?:chef(?:fe)?\sadjointe?|adjointe?\sau\schef)\sde\s(?:la\s)?délégation"
    r"|(?:jef[ea]\sadjunt[ao]|subjef[ea])\sde\s(?:la\s)?delegación",
    "head": r"(?:head|chief|leader)\sof\s(?:the\s)?delegation|(?:chief|head)\sdelegate"
    r"|chef(?:fe)?\sde\s(?:la\s)?délégation|jef[ea]\sde\s(?:la\s)?delegación|delegationsleit\w+"
    r"|capo\s(?:della\s)?delegazione|chefe\s(?:da|de)\sdelegação",
    "vice-chair": r"vice[\s-](?:chair|president|président)\w*(?:\s?/\s?vice[\s-]\w+)?"
    r"|vice[\s-]?president[ea]s?",
    "chair": r"(?:co-?)?chair(?:persons?|man|woman|s)?|président(?:e|s)?|president[ea]?"
    r"|presidencia|vorsitzende\w*",
    "rapporteur": r"rapporteure?s?|relatora?(?:es)?",
    "secretary": r"secretary(?=\s?(?::|/|$|to\sthe\s(?:committee|meeting|group)))"
    r"|secrétaire(?=\s?(?::|/|$|du\scomité|de\sla\s(?:réunion|commission)))",
    "alternate": r"alternates?|suppléante?s?|suplentes?|altern[oa]s?",
    "adviser": r"(?:technical\s)?advis[eo]rs?|conseiller(?:ère)?s?\stechniques?"
    r"|asesore?a?s?\stécnic\w+",
    "observer": r"observers?|observat(?:eur|rice)s?|observadore?a?s?",
    "delegate": r"delegates?|délégué?e?s?|delegad[oa]s?|representatives?|représentante?s?"
    r"|representantes?|members?\sof\s(?:the\s)?delegation",
}
_STANDINGS = {
    "intergovernmental": r"inter-?governmental|intergouvernementales?|intergubernamentales"
    r"|united\snations\s(?:system|and)|specialized\sagencies|nations\sunies",
    "non-governmental": r"non-?\s?governmental|non\sgouvernementales?|no\sgubernamentales|\bngos?\b"
    r"|\bongs?\b|civil\ssociety|société\scivile|sociedad\scivil|stakeholders|private\ssector"
    r"|observer\sorgani[sz]ations|organisations\sobservatrices",
    "secretariat": r"secretariat|secrétariat|secretaría|international\sbureau|bureau\sinternational"
    r"|oficina\sinternacional|secretaria",
    "officer": r"officers|^(?:[ivx]{1,4}\.?\s)?bureau(?:\W|$)|\bmesa\b|chairperson|presidium"
    r"|présidence|\bchair\b",
    "observer": r"observers?|observateurs?|observadores?|non-?members?|non\smembres",
    "member": r"members?|membres?|miembros?|member\s(?:states|countries|governments)|parties"
    r"|delegations|délégations|delegaciones|\bstates\b|\bétats\b|governments|gouvernements|countries|pays",
}
_PART = {name: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I) for name, words in _PARTS.items()}
_STANDING = {name: re.compile(words, re.I) for name, words in _STANDINGS.items()}


def part(words: str) -> tuple[str, int, int] | None:
    """The part that words name first, and where they name it; the closer one wins a tie."""
    return _first(words, _PART)


def standing(words: str) -> str | None:
    """The standing that a heading tells; the most particular one wins."""
    for name, pattern in _STANDING.items():
        if pattern.search(words):
            return name
    return None


def _first(words: str, table: Mapping[str, re.Pattern[str]]) -> tuple[str, int, int] | None:
    for name, pattern in table.items():
        if found := pattern.search(words):
            return name, found.start(), found.end()
    return None


def _parts(words: str) -> frozenset[str]:
    found = part(words)
    return frozenset({found[0]} if found else ())


def _standings(words: str) -> frozenset[str]:
    found = standing(words)
    return frozenset({found} if found else ())


NORMALISERS: tuple[Normaliser, ...] = (Recomputed(PART, _parts), Recomputed(STANDING, _standings))
