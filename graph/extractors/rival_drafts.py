"""Whether a bare *Article 4* may be of a draft: *the Bill*, *le projet de loi*, *el proyecto*.

A letter against a bill names the law that the bill is measured by. *The Bill weakens the GDPR. We
are worried by Article 4* cites the Bill: the GDPR is not meant for sure, nor likely.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.passages import Passage
from graph.normalisers.anchors import Kind
from graph.normalisers.binding import Reference

_DRAFT = re.compile(
    r"""\b(?: [Bb]ill(?!\sof\s[Rr]ights|\s[A-Z])
      | (?:proposed|draft)\s(?:[\w-]{1,20}\s)?(?:[Ll]aw|[Aa]ct|[Rr]egulation|[Dd]irective|decree
          |legislation|reform)
      | (?:this|the\sCommission[’']s|the\sgovernment[’']s)\sproposal
      | [Pp](?:rojet|roposition)\sde\s(?:loi|décret|règlement|directive)
      | [Pp](?:royecto|ropuesta)\sde\s(?:[Ll]ey|[Rr]eglamento|[Dd]irectiva) | [Aa]nteproyecto
      | [Dd]isegno\sdi\slegge | [Pp]roposta\sdi\s(?:legge|regolamento|direttiva) | ddl
      | [Pp]ro(?:jeto|posta)\sde\s(?:[Ll]ei|[Rr]egulamento|[Dd]iretiva)
      | (?:Gesetz(?:es)?|Referenten|Regierungs|Verordnungs)(?:entwurf|vorlage)\w{0,2} | Entwurfs?
      | [Ww]etsvoorstel(?:len)? )\b""",
    re.VERBOSE,
)
"""*the Bill*, *the draft law*, *the proposed Regulation*."""


def is_of_draft(
    reference: Reference, passages: Sequence[Passage], earlier: Sequence[Reference]
) -> bool:
    """Whether a bare article, taken for one of a known text, may as well be of a draft.

    ``passages`` are its own, the last one, and those shortly before; ``earlier`` are the references
    before it in its own. A draft counts in its sentence; further back only where the sentence
    names no known text.
    """
    if reference.provisions[0].kind is not Kind.ARTICLE:
        return False
    own = passages[-1]
    sentence = own.sentence(reference.start)
    if _DRAFT.search(own.text, sentence.start, reference.start):
        return True
    if any(one.iris and one.start >= sentence.start for one in earlier):
        return False
    return any(
        map(_DRAFT.search, [*(one.text for one in passages[:-1]), own.text[: sentence.start]])
    )
