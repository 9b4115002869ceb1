"""Demands that a label opens: ``Recommendation 3: Delete clause 27.``

The label may stand on a line of its own; the paragraph below it is then what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.demand_items import Item, trimmed
from graph.extractors.passages import Passage, Stretch
from graph.model import BlockKind

_FEWEST_WORDS = 2
_LABEL = re.compile(
    r"""[*_#\s]{0,4}
        (?:recommendation|recommandation|recomendaci[óo]n|recomendação|raccomandazione
          |empfehlung|aanbeveling|demand|demande|demanda|forderung|richiesta|request|ask
          |petici[óo]n|revendication|proposal|propuesta|proposition)
        \s(?:no\.?\s|n[°º]\s?|nr\.?\s|\#)?(?P<number>\d{1,3}|[A-H]|[IVX]{1,4})
        (?P<end>[*_]{0,3}\s?[.:)–—-][*_]{0,3}\s|[*_:.]{0,4}$)""",
    re.VERBOSE | re.IGNORECASE,
)
_RUN_IN = re.compile(
    r"""[*_\s]{0,4}(?:(?:suggested|proposed|key|our|draft)\s)?
        (?:recommendation|recommandation|recomendaci[óo]n|recomendação|raccomandazione
          |empfehlung|aanbeveling)
        (?:\s(?:suggérée|proposée|sugerida|propuesta|proposta|suggerita))?
        [*_]{0,3}\s?:[*_]{0,3}\s(?=(?-i:[A-ZÀ-Þ]))""",
    re.VERBOSE | re.IGNORECASE,
)
"""``Suggested recommendation: Delete …``, without a number."""


def labelled(passage: Passage, following: Sequence[Passage]) -> Item | None:
    """What a passage with such a label asks, or the passage below where it is the label alone."""
    found = _LABEL.match(passage.text)
    if found is None:
        return _run_in(passage)
    label = passage.flow.span(*found.span("number"))
    if found.end() < len(passage.text):
        words = trimmed(passage, Stretch(found.end(), len(passage.text)))
        enough = len(passage.text[words.start : words.end].split()) >= _FEWEST_WORDS
        return Item(passage, words, passage.block.span, label) if enough else None
    below = next(iter(following), None)
    if below is None or below.block.kind is not BlockKind.PARAGRAPH or _LABEL.match(below.text):
        return None
    return Item(below, trimmed(below, Stretch(0, len(below.text))), below.block.span, label)


def _run_in(passage: Passage) -> Item | None:
    """What stands behind a label without a number, on the same line."""
    found = _RUN_IN.match(passage.text)
    if found is None:
        return None
    words = trimmed(passage, Stretch(found.end(), len(passage.text)))
    enough = len(passage.text[words.start : words.end].split()) >= _FEWEST_WORDS
    return Item(passage, words, passage.block.span) if enough else None
