"""Items that word an amendment: *Delete clause 4*, *À l’alinéa 3, supprimer « au besoin »*.

Comments on a draft list what should become of it, below headings such as *Article 4*, and no
sentence leads the lists in.
"""

from __future__ import annotations

import re

from graph.extractors.demand_items import Item, block_item
from graph.extractors.passages import Passage
from graph.model import BlockKind

_READ = 200
_BESIDE = 80
_QUOTED = r"[“”\"«»„‘]"
_FORMS = (
    (
        r"(?:delete|remove|replace|insert|omit|strike(?:\sout)?|substitute|amend|redraft)",
        r"(?:sub-?)?(?:clauses?|sections?|articles?|paragraphs?|paras?\b|recitals?|schedules?|annex(?:es)?"
        r"|definitions?|headings?|sentences?|provisos?)|the\s(?:words?|phrase|term)|lines?\s\d",
    ),
    (
        r"(?:supprimer|remplacer|insérer|ajouter|compléter|modifier|rétablir|substituer|réécrire)",
        r"(?:articles?|alinéas?|paragraphes?|considérants?|mots?|phrases?|mentions?|notions?|termes?|conditions?"
        r"|dispositions?)",
    ),
    (
        r"(?:suprimir|eliminar|sustituir|reemplazar|añadir|agregar|incorporar|insertar|modificar)",
        r"(?:artículos?|apartados?|párrafos?|incisos?|numeral(?:es)?|literal(?:es)?|considerandos?|palabras?"
        r"|expresi(?:ón|ones)|frases?|términos?)",
    ),
    (
        r"(?:sopprimere|sostituire|aggiungere|inserire|eliminare|modificare)",
        r"(?:articol[oi]|comm[ai]|letter[ae]|parol[ae]|paragraf[oi]|period[oi]|considerando)",
    ),
    (
        r"(?:suprimir|substituir|acrescentar|incluir|inserir|alterar|eliminar)",
        r"(?:artigos?|parágrafos?|incisos?|alíneas?|express(?:ão|ões)|palavras?|termos?)",
    ),
    (
        r"(?:streichen|ersetzen|ergänzen|einfügen)",
        r"(?:artikel|absatz|absätze|satz|nummer|wort|wörter|erwägungsgrund)|§",
    ),
)
_PLACED = r"(?:(?!we\b|nous\b)[^\W\d_]{1,12}[\s’'][^.;:,!?]{2,60},\s)?"
"""*À l’alinéa 3,* · *In paragraph (a),*: where the change is to be made."""
_AMENDS = tuple(
    re.compile(
        rf"[*_\s]{{0,4}}{_PLACED}{verb}[*_]{{0,3}}\s(?=[^.;]{{0,{_BESIDE}}}?(?<![\w-])(?:{thing})(?![\w-])"
        rf"|[^.;]{{0,{_BESIDE}}}?{_QUOTED})",
        re.IGNORECASE,
    )
    for verb, thing in _FORMS
)
_TOLD = re.compile(r":[*_\s]{0,4}$")
_YOURS = re.compile(
    r"\b(?:your|my|our|tus?|vuestr[oa]s?|votre|vos|notre|nos|tuo|tua|vostr[oa]|seu|sua|dein\w*|unser\w*|ihre?)\b",
    re.I,
)
"""What is told to those who read a page: *Replace “your name” with your own*."""
_OTHERS = re.compile(
    r"\b(?:how\sto|what\s(?:the|it)|(?:the\sbill|it)\s(?:makes|would|will|does)|main\schanges|key\schanges|changes\smade"
    r"|ce\sque|comment|lo\sque|cómo|o\sque|como|cosa|was\sder|wie|our\s|nos\s|nuestr\w+)\b",
    re.IGNORECASE,
)
"""Above a list of what a draft does, or of what one can do oneself."""


def amendment(passage: Passage, lead: Passage | None) -> Item | None:
    """What an item of a list wants changed in a draft; ``lead`` is the paragraph above the list.

    Nothing where that leads in, as *The Bill would:* or *What the Bill changes* does, what somebody
    else changes, or where the item leads a list in itself.
    """
    if passage.block.kind is not BlockKind.ITEM:
        return None
    if lead and (_TOLD.search(lead.text) or _OTHERS.search(lead.text)):
        return None
    item = block_item(passage)
    text = passage.text[item.words.start : item.words.start + _READ]
    if _YOURS.search(text) or _TOLD.search(passage.text):
        return None
    return item if any(form.match(text) for form in _AMENDS) else None
