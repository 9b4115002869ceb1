"""Headings in lists of signatories: groups, countries and capacities, with or without a count.

``Organisations (12)`` · ``Individual signatories:`` · ``Kenya (3)`` · ``À titre individuel``.
"""

from __future__ import annotations

import re
from enum import StrEnum

from graph import vocabulary
from graph.model import Document, Span, lowered
from graph.sections.personal import looks_personal
from graph.sections.words import is_scope, names_body, title_length


class Group(StrEnum):
    """What the heading of a list of signatories says of those below it."""

    ORGANISATIONS = "organisations"
    INDIVIDUALS = "individuals"


_LONGEST = 100
_LONGEST_SCOPE = 60
_MOST_WORDS = 4
_MARKS = " *_#:\\,|"
_ORGANISATIONS = re.compile(
    r"""
    (?:[\w’'-]+\s){0,3}?(?: organi[sz]ations? | organi[sz]ational | ngos? | groups | networks
      | associations | institutions | companies | coalitions | unions | collectives
      | organisations | associations | collectifs | syndicats | organizaciones | asociaciones
      | redes | colectivos | organizzazioni | associazioni | reti | enti | organisationen
      | verbände | vereine | gewerkschaften | sindicatos | sindacati | ongs? | mouvements
      | movimientos | movimentos | plateformes | plataformas | partis | partidos | partiti
      | organizações | associações | entidades | coletivos | organisaties | verenigingen | vakbonden
      | organisationer | organizacje | organizace | järjestöt | comitati | initiativen | parteien
      | businesses )\b
    """,
    re.VERBOSE,
)
_INDIVIDUALS = re.compile(
    r"""
    (?: [àa]\stitre\s(?:individuel|personnel) | op\spersoonlijke\stitel
      | a\st[íi]tulo\s(?:individual|personal|pessoal)
      | a\stitolo\s(?:individuale|personale) | adesioni\s(?:individuali|personali)
      | als\s(?:einzel|privat)personen?
      | in\s(?:(?:an?|their)\s)?(?:individual|personal)\scapacit(?:y|ies)
      | (?:[\w’'-]+\s){0,3}?(?: individuals? | persons | people | academics | experts | scholars
      | professors | citizens | personalities | personnes | individus | personas | particulares
      | individuos | individuales | personalidades | persone | individui | individuali
      | individuais | einzelpersonen | personen | privatpersonen
      | universitaires | chercheurs | chercheur·?e?·?s | personnalités | citoyen\w{0,3}s?
      | élu·?e?·?s
      | académic[oa]s | investigador[ea]s | expert[oae]s? | activistas | studiosi | docenti
      | singoli | wetenschappers | individuen | privatpersoner
      | osoby | jednotlivci | members\sof\sparliament
      | ricercatori | personalità | cittadini | wissenschaftler(?:[:*_]?innen)? | pesquisador[ea]s
      | parliamentarians | parlementaires | parlamentari(?:os|as|i)\b | parlamentares
      | acadêmic[oa]s | pessoas | especialistas | ativistas ) )\b
    """,
    re.VERBOSE,
)
_OF = r"(?:of|del?|du|des|d[ao]s?|di|dell[aeo]|dei|der)\s"
_CHAMBER = r"""(?:the\s|l[ao]s?\s|l[’'])?(?:
    (?:(?:european|federal|national|scottish|us|u\.s\.)\s)?(?:parliament|congress|senate|legislature)
  | (?:national|general|legislative|state)\s(?:assembly|council)
  | (?:city|town|county|municipal)\scouncil | house\sof\s(?:commons|lords|representatives|delegates)
  | república | republic | congreso(?:\sde\s(?:los\sdiputados|la\s(?:república|unión))|\snacional)?
  | parlamento(?:\seurope[ou])? | senado(?:\sfederal|\sde\sla\s(?:república|nación))?
  | cámara\sde\s(?:diputados|senadores|representantes) | asamblea\s(?:nacional|legislativa)
  | assembleia\s(?:nacional|legislativa|municipal|da\srepública)
  | câmara\s(?:municipal|dos\sdeputados) | camera(?:\sdei\sdeputati)?
  | assemblea\s(?:nazionale|regionale) | parlement(?:\seuropéen)? | sénat
  | assemblée\snationale | bundestage?s | landtage?s | stadtrate?s )"""
_HOLDERS = re.compile(
    rf"""(?:(?:the|our|les|nos|l[ao]s|los|gli|le|die|os|as)\s)?(?:co-?|vice-?)?
    (?: (?:chairs | presidents | spokespersons | coordinators | portavoces | coordinador[ae]s
        | sprecherinnen | (?<=les\s)porte-parole)(?:\s{_OF}[^.;:,]{{2,60}})?
      | (?:senators | members | councill?ors | representatives | senador[ae]s | diputad[oa]s
        | deputad[oa]s | concejal(?:es|as) | regidor[ae]s | vereador[ae]s | representantes
        | deputat[ie] | senatori | consiglieri | rappresentanti | députée?s | sénat(?:eurs|rices)
        | conseill(?:ers|ères) | représentante?s | abgeordneten? | mitglieder | vertreter(?:innen)?)
        (?:\s{_OF}{_CHAMBER}(?:\s{_OF}(?P<place>[^.;:,]{{3,40}}))?)? )
    | i\s(?:portavoce|rappresentanti|consiglieri|deputati|senatori)(?:\s{_OF}[^.;:,]{{2,60}})?""",
    re.VERBOSE,
)
"""``The Co-Chairs`` · ``Senadoras de la República``: the post of the persons named below.

*Members of the Coast Alliance* may sign as such.
"""
_WHO_SIGN = frozenset(
    (
        *("", "signatories", "signers", "signatures", "endorsers", "supporters", "endorsements"),
        *("signataires", "firmantes", "firmatari", "firmatarie", "signatárias", "signatários"),
        *("subscritores", "aderenti", "adherentes", "adhérentes", "soutiens", "only"),
        *("nationales", "internationales", "régionales", "locales", "européennes", "françaises"),
        *("nacionales", "internacionales", "regionales", "sociales", "europeas", "políticos"),
        *("nazionali", "internazionali", "regionali", "locali", "europee", "politici"),
        *("nacionais", "internacionais", "regionais", "locais", "sociais", "europeias"),
        *("nationaux", "internationaux", "politiques", "physiques", "individuais", "universitari"),
        *("indywidualne", "físicas", "jurídicas"),
    )
)
_AND_OTHERS = re.compile(r"(?:and|et|y|e|und|&)\s[^\W\d_]{4,20}s?", re.IGNORECASE)
_PERSONAL = re.compile(
    r"""\(?(?: (?:signing\s)?in\s(?:a|an|my|his|her|their|our)?\s?(?:individual|personal|private)
      \scapacity
      | (?:signing\s)?as\s(?:individuals|private\spersons)
      | (?:as\s)?(?:an?\s)?(?:private\s)?individual | personal\scapacity
      | à\stitre\s(?:personnel|individuel)
      | (?:a|en)\s(?:título|calidad|título)\s(?:personal|individual)
      | a\stitolo\s(?:personale|individuale)
      | en\s(?:su\s)?nombre\spropio | a\stítulo\s(?:pessoal|individual)
      | als\s(?:privatperson(?:en)?|einzelperson(?:en)?)
      | (?:(?:institutional\s|organi[sz]ational\s)?(?:titles\sand\s)?affiliations?\s
          (?:(?:is|are)\s)?(?:listed\s|given\s|provided\s|shown\s|included\s)?)?
        (?:for\s)?identification(?:\spurposes)?(?:\sonly)?
      | affiliation\s(?:purposes\sonly|only)
      | op\spersoonlijke\stitel )\)?""",
    re.VERBOSE | re.IGNORECASE,
)
_COUNT = re.compile(
    r"\s?[(\[]\s?\d{1,5}(?:\s[^\W\d_]{2,20}){0,2}\s?[)\]]$|\s?[–—:-]\s?\d{1,4}$", re.IGNORECASE
)
"""``Kenya (3)`` · ``Europe [12 organisations]`` · ``Africa – 7``."""
_IN_BRACKETS = re.compile(r"\s?\([^()]{3,60}\)$")


def is_personal(words: str) -> bool:
    """Whether words say that one signs for oneself: ``in an individual capacity``."""
    return _PERSONAL.fullmatch(words.strip(" ().")) is not None


def group(words: str) -> Group | None:
    """What a heading says of those below it: ``Individuals:`` · ``Organisations (12)``."""
    plain = words.strip(" *_#:\\,")
    if len(words) > _LONGEST or words.endswith("."):
        return None
    if is_personal(plain):
        return Group.INDIVIDUALS
    small = plain.lower()
    if _are_holders(small):
        return Group.INDIVIDUALS
    organisations = _ORGANISATIONS.search(small) is not None
    individuals = _INDIVIDUALS.search(small) is not None
    if organisations == individuals:
        return None
    return Group.ORGANISATIONS if organisations else Group.INDIVIDUALS


def _are_holders(small: str) -> bool:
    """Whether words in small letters are a post of several, of a chamber of some place at most."""
    found = _HOLDERS.fullmatch(small)
    place = found["place"] if found else None
    own = not place or "municipal" in small or "council" in small
    return found is not None and (own or place in vocabulary.country_names())


def heads(document: Document, span: Span) -> bool:
    """Whether a line is the heading of a group; a post of several only above persons.

    It is parted from what stands above it, or right below a close: else it signs.
    """
    words = document.words(span).strip("| ")
    if not is_group_heading(words):
        return False
    if not _are_holders(lowered(uncounted(words))):
        return True
    start = max(0, span.start - 2 * _LONGEST)
    above = document.text[start : span.start].rpartition("\n")[0]
    before = above[-_LONGEST:].rpartition("\n")[2].strip(" \t*_>#")
    below = document.text[span.end : span.end + 2 * _LONGEST].strip(" \t\n*_:>#-•")
    named = below.partition("\n")[0].partition(",")[0].strip(_MARKS)
    named = named[title_length(named) :]
    first = not span.start or not before or before.endswith((":", ","))
    return first and looks_personal(named) and not names_body(named)


def names_group(words: str) -> bool:
    """Whether words before a colon name a group; *Members:* may lead to those of a body."""
    return is_group_heading(words) and not _are_holders(lowered(uncounted(words)))


def is_group_heading(words: str) -> bool:
    """A heading that is nothing but the name of a group: ``Organisations:``."""
    plain = uncounted(words)
    if len(plain) <= _LONGEST_SCOPE and is_scope(plain.strip("()0123456789 ")):
        return True
    bracket = _IN_BRACKETS.search(plain)
    if bracket and is_personal(bracket.group().strip(" ()")):
        plain = plain[: bracket.start()]
    small = lowered(plain)
    if _are_holders(small):
        return True
    if len(plain.split()) > _MOST_WORDS or "," in plain:
        return False
    found = _ORGANISATIONS.match(small) or _INDIVIDUALS.match(small)
    rest = plain[found.end() :].strip() if found else None
    if rest is None:
        return False
    return rest.casefold() in _WHO_SIGN or _AND_OTHERS.fullmatch(rest) is not None


def is_country_heading(words: str) -> bool:
    """A heading that is nothing but a country's name: ``Kenya (3)``."""
    return uncounted(words).casefold() in vocabulary.country_names()


def uncounted(words: str) -> str:
    """A heading without marks around it and without the count behind it."""
    plain = words[:_LONGEST].strip(_MARKS)
    counted = plain.endswith((")", "]")) or plain[-1:].isdigit()
    return _COUNT.sub("", plain).strip(_MARKS) if counted else plain
