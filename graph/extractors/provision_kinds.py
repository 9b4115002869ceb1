"""Which kinds of provision a text has, as its name tells: a Bill has clauses, no recitals."""

from __future__ import annotations

import re

from graph.normalisers.anchors import Kind
from graph.normalisers.binding import Binding, Reference

_FORMS: tuple[tuple[re.Pattern[str], frozenset[Kind]], ...] = (
    (
        re.compile(
            r"\b(?:Bill|Act|Law|Code|Statute|Ordinance|Constitution|Decree|Charter\sof\sHuman)\b"
            r"|\bH\.R\.|\bS\.\s\d"
        ),
        frozenset(
            {Kind.ARTICLE, Kind.SECTION, Kind.CLAUSE, Kind.PART, Kind.CHAPTER, Kind.SCHEDULE}
        ),
    ),
    (
        re.compile(
            r"\b[Pp](?:rojet|roposition)\sde\s(?:loi|décret)|\b[Ll](?:oi|ey|egge|ei)\b|PL\s\d|[Dd]ecreto"
            r"|[Gg]esetz|[Dd]isegno|DDL|[Dd]dl|Drucksache\sdi\slegge|Constitu[cç]i|Costituzione|Código|Codice|[Cc]ode\b"
        ),
        frozenset({Kind.ARTICLE, Kind.PARAGRAPH, Kind.CHAPTER, Kind.ANNEX}),
    ),
    (
        re.compile(
            r"Regulation|GDPR|Directive|Directiva|Direttiva|Diretiva|Richtlinie|[Rr]èglement|Reglamento"
            r"|Regolamento|Regulamento|Verordnung|COM\s?\(|[Pp]roposal|[Pp]ropuesta|[Pp]roposta"
            r"|Vorschlag"
        ),
        frozenset({Kind.ARTICLE, Kind.RECITAL, Kind.ANNEX, Kind.CHAPTER}),
    ),
    (
        re.compile(
            r"Resolution|Résolution|Resolución|Risoluzione|Resolução|Decision|Conclusions|Compact"
            r"|Outcome|Declaration|Déclaration|Declaración|Dichiarazione|Declaração|Report|Agenda"
            r"|Guidelines|Principles|Text|Statement|Recommendation|Draft|General\sComment|\w/\w"
        ),
        frozenset(
            {Kind.PARAGRAPH, Kind.RECOMMENDATION, Kind.PRINCIPLE, Kind.CHAPTER, Kind.ANNEX}
        ),
    ),
    (
        re.compile(r"Report|Guidelines|Strategy|Framework|Roadmap|Draft|Outcome|Text"),
        frozenset({Kind.SECTION, Kind.PART}),
    ),
)  # fmt: skip
_HOUSE = re.compile(
    r"Rules\sof\sProcedure|[Gg]eschäftsordnung|intérieur|interno|interior|[Rr]egimento|van\sorde\b"
)
"""A body's rules of procedure have articles in some languages, and rules in others."""
_OF_HOUSE = frozenset({Kind.ARTICLE, Kind.RULE, Kind.PARAGRAPH, Kind.ANNEX, Kind.CHAPTER})
_RULES = re.compile(r"\bRules\b|\bReglas\b|\bRègles\b")
_DRAFT_TREATY = re.compile(
    r"Treaty|Convention|Covenant|Agreement|Protocol|Charter|Tratado|Traité|Trattato|Convenio|Acuerdo"
    r"|Accord|Vertrag|Abkommen|Draft|Declaration"
)
_OF_RULES = frozenset({Kind.RULE, Kind.PART, Kind.CHAPTER, Kind.SCHEDULE})
_OF_TREATIES = frozenset({Kind.ARTICLE, Kind.ANNEX, Kind.CHAPTER})


def may_have(name: str, reference: Reference) -> bool:
    """Whether a text of that name has provisions such as those that a reference cites."""
    kinds = {one.kind for one in reference.provisions}
    forms = [held for form, held in _FORMS if form.search(name)]
    if _DRAFT_TREATY.search(name):
        forms.append(_OF_TREATIES)
    if _HOUSE.search(name):
        forms.append(_OF_HOUSE)
    if _RULES.search(name):
        forms.append(_OF_RULES)
    return any(kinds <= held for held in forms)


def is_loose(reference: Reference) -> bool:
    """Whether it is a bare *paragraph 6* or *section 3*, which may be of anything."""
    bare = reference.binding is Binding.BARE
    return bare and any(one.kind is not Kind.ARTICLE for one in reference.provisions)
