"""A letter's references, and what those without a text are likely of once all are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.extractors.antecedents import Antecedent, is_sure
from graph.extractors.carrying import Carried
from graph.extractors.citation_functions import Cue
from graph.extractors.cited_elsewhere import Elsewhere, usual
from graph.extractors.full_names import Full
from graph.extractors.passages import Passage, Stretch
from graph.extractors.quoted_words import Quoted
from graph.normalisers.binding import Binding, Reference
from graph.normalisers.provisions import Provision


@dataclass(frozen=True, slots=True)
class Cited:
    """A reference in its sentence, with the instrument it is taken to mean.

    ``meant`` is None for a candidate: an instrument that the vocabulary does not hold. It
    gives a record where a provision of it is cited. ``quote`` are the words it quotes, with
    the passage they stand in.
    """

    passage: Passage
    sentence: Stretch
    reference: Reference
    meant: Antecedent | None
    cue: Cue
    quote: tuple[Passage, Quoted] | None = None
    full: Full | None = None
    carried: Carried | None = None
    drafted: bool = False


def settled(found: Sequence[Cited], *, drafts: bool) -> tuple[Cited, ...]:
    """The references, those without a text with what the letter cites elsewhere in mind.

    ``drafts`` says whether the letter speaks of a draft.
    """
    elsewhere = Elsewhere.of(
        ((one.passage, one.reference, _meant(one)) for one in found), drafts=drafts
    )
    again = [_again(one, elsewhere) for one in found]
    like = [again[number] for number in usual([_taken(one) for one in again])]
    return tuple(
        replace(one, meant=other.meant, carried=other.carried)
        for one, other in zip(again, like, strict=True)
    )


def _taken(one: Cited) -> tuple[tuple[Provision, ...], str] | None:
    """What a provision without a text is suggested to be of."""
    if one.reference.binding is not Binding.BARE or is_sure(one.meant):
        return None
    full = one.carried.full if one.carried else None
    text = (full.iris[0] if full.iris else full.text) if full else one.meant and one.meant.iri
    return (one.reference.provisions, text) if text else None


def _meant(one: Cited) -> tuple[str, ...]:
    """What a reference means beyond doubt, as the letter tells elsewhere or by its name."""
    return (one.meant.iri,) if one.meant and is_sure(one.meant) else ()


def _again(one: Cited, elsewhere: Elsewhere) -> Cited:
    """A provision without a text, with the text that the letter cites it of in another place."""
    if elsewhere.is_called(one.reference) and one.meant:
        return replace(one, meant=None)
    if is_sure(one.meant) or one.carried or one.drafted:
        return one
    carried = elsewhere.meant(one.passage, one.reference, near=one.meant is not None)
    return replace(one, meant=None, carried=carried) if carried else one
