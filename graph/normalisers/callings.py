"""How a text calls what it named before: *the Agreement*, *the draft regulation*.

And where it names no text at all: behind a colon that opens a clause of its own.
"""

from __future__ import annotations

import re

GENERIC_HEADS = (
    r"Agreement|Convention|Treaty|Covenant|Charter|Declaration|Protocol|Accord|Pact"
    r"|Acuerdo|Convenio|Convención|Tratado|Declaración|Carta|Pacte|Traité|Déclaration|Charte"
    r"|Konvention|Verdrag|Handvest|Accordo|Convenzione|Trattato|Dichiarazione|Abkommen|Übereinkommen|Vertrag|Übereinkommens"
    r"|Acordo|Convenção"
)
OTHER_HEADS = r"Constitution|Directive|Regulation|Act|Law|Code|Bill|Statute|Decree|Ordinance|Rules"
_ANAPHOR = re.compile(
    rf"(?P<head>{GENERIC_HEADS})(?!\w|\s(?:on|for|of|to|against|establishing|n(?:úm|[.°º])|[A-Z]|\d))"
)
_DRAFT = re.compile(
    r"""(?P<head>(?:(?:zero|first|second|new|revised|present|current|proposed|draft|negotiating)\s){0,3}
        (?:bill|draft|proposal|treaty|agreement|convention|regulation|directive|resolution|act|law
          |declaration|compact|text|document)
      | (?:projet|proposition)(?:\sde\s(?:loi|règlement|directive|traité|résolution|décret))?|texte
      | (?:proyecto|propuesta|borrador)(?:\sde\s(?:ley|reglamento|directiva|tratado|resolución))?
      | texto|disegno\sdi\slegge|ddl|proposta(?:\sdi\s(?:legge|regolamento|direttiva))?|testo
      | Gesetzentwurfs?|Entwurfs?|Vorschlags?|Gesetzes
      | directive|règlement|directiva|reglamento|direttiva|regolamento|diretiva|regulamento
      | projeto(?:\sde\s(?:lei|resolução))?|proposta(?:\sde\s(?:lei|regulamento|diretiva))?)
    (?![\w’'-]|\s(?:of|on|for|to|de|del|della|di|du|sur|sobre|sul|n[°º.o]|[A-ZÀ-Þ\d]))""",
    re.VERBOSE,
)
"""How a letter calls the draft that it is about, in small letters: *of the draft regulation*."""

_CLAUSE = re.compile(
    r"\s(?!(?:and|or|of|to|in|on|et|ou|y|e|o|und|oder|en|du|de|del|der|sur|sobre|paragraph)\b)[a-zà-ÿ]+\s\w"
)


def calling(text: str, place: int) -> re.Match[str] | None:
    """The noun at a place of a text that stands for an instrument; the group is ``head``."""
    return _ANAPHOR.match(text, place) or _DRAFT.match(text, place)


def opens_clause(text: str, colon: int, end: int) -> bool:
    """*They depart from the GDPR: Article 4 would allow …*: what is cited, up to ``end``, is its
    subject, and may be of another text than the one before the colon.
    """
    return text.startswith(": ", colon) and _CLAUSE.match(text, end) is not None
