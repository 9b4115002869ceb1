"""What the words of a resolution or report do: decide, request, take note, recall …

Each deed is a concept of ``code:deed``; the words are the verb at the head of a clause
(``DECIDES``, ``Prie``, ``a décidé``) in the languages of the bodies.
"""

from __future__ import annotations

import re

from graph import vocabulary
from graph.model import lowered
from graph.normalisers.normaliser import Chosen, Normaliser, Recomputed

DEED, SORT = "deed", "clause-sort"

_ALSO = r"(?:(?:also|further|strongly|again|solemnly|hereby|unanimously|finally|provisionally)\s)*"
_AFTER = (
    r"(?:\s(?:also|further|strongly|again|solemnly|deeply|instamment|également|aussi"
    r"|en\soutre|también|además|encarecidamente))*"
)
_VERBS = {
    "decides": r"decid(?:es?|ed)|agree[sd]?|resolve[sd]?|conclude[sd]?|determine[sd]?|postponed?"
    r"|décid\w+|conven\w+|conclu\w*|decid\w+|acuerda|acordó|convino|resuelve|establishe[sd]",
    "adopts": r"adopt(?:s|ed)?|approve[sd]?|endorse[sd]?|adopt\w+|approuv\w+|aprueba|aprobó"
    r"|entérin\w+|hace\ssuy[ao]|hizo\ssuy[ao]|confirm(?:s|ed)?",
    "requests": r"request(?:s|ed)?|instruct(?:s|ed)?|direct(?:s|ed)|mandate[sd]?|task(?:s|ed)"
    r"|asks?|asked|prie|prié|prient|demand\w+|charge|chargé|pide|pidió|solicit\w+|encarga|encargó"
    r"|invited\sthe\s(?:secretariat|director)",
    "urges": r"urge[sd]?|calls?\s(?:up)?on|called\s(?:up)?on|call(?:s|ed)\sfor|appeal(?:s|ed)\sto"
    r"|encourage[sd]?|prie\sinstamment|exhort\w+|engage|demande\sinstamment|insta|instó|alient\w+"
    r"|encourag\w+|appel\w*|lance\sun\sappel",
    "recommends": r"recommend(?:s|ed)?|propose[sd]?|recommand\w+|propos\w+|recom\w+|propuso",
    "invites": r"invite[sd]?|invit\w+",
    "takes-note": r"takes?\snote|took\snote|notes?|noted|pren\w+\s(?:acte|note)|pris\s(?:acte|note)"
    r"|prend\w*\s(?:acte|note)|toma\snota|tomó\snota|heard|acknowledge[sd]?|constat\w+",
    "welcomes": r"welcome[sd]?|commend(?:s|ed)?|appreciate[sd]?|thank(?:s|ed)?"
    r"|expresse[sd]\s(?:its\s)?(?:appreciation|gratitude|satisfaction)|se\sfélicit\w+|félicit\w+"
    r"|accueill\w+|acoge|acogió|remerci\w+|agradec\w+|salu\w+",
    "elects": r"elect(?:s|ed)?|appoint(?:s|ed)?|nominate[sd]?|élit|élu\w*|nomm\w+|elige|eligió"
    r"|désign\w+|design\w+",
    "affirms": r"affirm(?:s|ed)?|reaffirm(?:s|ed)?|declare[sd]?|stresse[sd]|emphasi[sz]e[sd]"
    r"|recogni[sz]e[sd]|reiterate[sd]?|underline[sd]|considers|réaffirm\w+|affirm\w+"
    r"|déclar\w+|soulign\w+|reconna\w+|insist\w+|reafirma|afirma|declara|subraya|destaca|reconoce"
    r"|recalls|rappelle|recuerda",
    "condemns": r"condemn(?:s|ed)?|deplore[sd]?|regret(?:s|ted)?|condamn\w+|déplor\w+|regrett\w+"
    r"|condena|deplora|lamenta|expresse[sd]\s(?:its\s)?(?:\w+\s)?concern|rejects?|rejected|rejett\w+",
    "transmits": r"transmit(?:s|ted)?|refer(?:s|red)\s|forward(?:s|ed)|submit(?:s|ted)|renvo\w+"
    r"|transmet\w*|transmit\w+|remite",
    "remains-seized": r"remains?\sseized|reste\w*\ssaisi\w*|seguir\socupándose",
}
_ORDER = (
    *("takes-note", "remains-seized", "urges", "invites", "requests", "adopts", "recommends"),
    *("welcomes", "elects", "condemns", "transmits", "affirms", "decides"),
)
"""Which deed is tried first: *prie instamment* urges, *prie* requests."""
_PARTICIPLES = (
    r"recalling|reaffirming|affirming|noting|having\s\w+|considering|recogni[sz]ing|acknowledging"
    r"|mindful|aware|conscious|convinced|concerned|alarmed|bearing\sin\smind|guided|welcoming"
    r"|emphasi[sz]ing|stressing|underlining|expressing|deploring|taking\s(?:note|into)|desiring"
    r"|determined|reiterating|observing|believing|cognizant|encouraged|acting|pursuant|inspired"
    r"|rappelant|réaffirmant|affirmant|notant|ayant\s\w+|considérant|reconnaissant|consciente?s?"
    r"|convaincue?s?|préoccupée?s?|ayant|gardant|guidée?s?|se\sfélicitant|soulignant|prenant"
    r"|profondément|vivement|exprimant|constatant|tenant\scompte|résolue?s?|insistant|sachant|vu"
    r"|recordando|reafirmando|observando|habiendo\s\w+|considerando|reconociendo|consciente"
    r"|convencid[ao]s?|preocupad[ao]s?|teniendo\s\w+|guiad[ao]s?|acogiendo|subrayando|destacando"
    r"|tomando|expresando|visto|deeply|gravely|keenly|fully|further|also"
)
_HEAD = re.compile(
    "|".join(
        rf"(?P<{name.replace('-', '_')}>{_ALSO}(?:{_VERBS[name]}){_AFTER}(?!\w))" for name in _ORDER
    )
)
_PREAMBLE = re.compile(rf"(?:{_PARTICIPLES})(?!\w)", re.IGNORECASE)


def head(words: str) -> tuple[str, int] | None:
    """The deed that words begin with, and where its verb ends: ``Decides to meet`` -> decides."""
    found = _HEAD.match(lowered(words))
    return (str(found.lastgroup).replace("_", "-"), found.end()) if found else None


def is_preamble(words: str) -> bool:
    """Whether words begin as a preamble's paragraph does: ``Recalling``, ``Ayant examiné``."""
    return _PREAMBLE.match(words) is not None


def _deeds(words: str) -> frozenset[str]:
    found = head(words)
    return frozenset({found[0]} if found else ())


def _sorts() -> frozenset[str]:
    return vocabulary.codes("clause-sort")


NORMALISERS: tuple[Normaliser, ...] = (Recomputed(DEED, _deeds), Chosen(SORT, _sorts))
