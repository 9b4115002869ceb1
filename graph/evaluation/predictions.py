"""Records in the schema of the annotations: what the corpus's own program can score.

Suggested records are in it beside the asserted ones; each item's ``certainty`` tells them
apart. What is named several times is listed once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from graph.evaluation.cited_norms import IN_IRI, instrument, known_names, norm_of
from graph.model import (
    Addressing,
    Attribute,
    Capacity,
    Certainty,
    Citation,
    Demand,
    Derived,
    Description,
    Document,
    Mention,
    Quotation,
    Record,
    Signature,
    Sort,
    Stated,
)
from graph.normalisers.places import region_countries
from graph.vocabulary import Concept, NameKind, concepts, last_article

Prediction = dict[str, Any]
R = TypeVar("R", bound=Record)

_PROVISION = re.compile(r"(?P<kind>\w+)(?: (?P<number>[^\s(]+)(?P<path>\(.*)?)?(?P<rest>.*)")
_PLAIN_KINDS = ("article", "section", "paragraph", "rule", "principle")
_STEP = re.compile(r"(?:para|point|art|sec)_")
_TREATY_WORDS = re.compile(
    r"\b(?:conventions?|convenio|convención|convenzione|treaty|traité|tratado|trattato|covenant"
    r"|pacte|pacto|patto|protocole?|protocolo|protocollo|agreement|accord|acuerdo|accordo)\b",
    re.IGNORECASE,
)
_DECLARATION = "Declaration"
_NO_TREATY = re.compile(
    r"\b(?:draft|act|bill|law|code|regulation|directive|second|additional|proposed)\b|^\w+ing\b"
    r"|^protocol\b",
    re.IGNORECASE,
)
_SORTS = {"open-letter": "letter", "sign-on-draft": "letter"}


def prediction(document: Document, records: Sequence[Record], name: str) -> Prediction:
    """What the records say, as one JSON value in the annotations' schema."""
    told = {
        record.attribute: _word(record.value)
        for record in reversed(records)
        if isinstance(record, Description)
    }
    signatories = list(_each(records, Signature, _signatory))
    citations = list(_each(records, Citation, _cited))
    return {
        "id": name,
        "date": told.get(Attribute.DATE) or told.get(Attribute.PUBLISHED),
        "title": told.get(Attribute.TITLE),
        "doc_type": _sort(told.get(Attribute.KIND)),
        "language": told.get(Attribute.LANGUAGE) or document.language,
        "addressees": list(_each(records, Addressing, lambda one: _addressee(one, copy=False))),
        "cc": list(_each(records, Addressing, lambda one: _addressee(one, copy=True))),
        "signatories": signatories,
        "n_signatories": len(signatories),
        "treaty_citations": _once(one for one in citations if one["article"]),
        "treaties_mentioned": _once(_treaties(records)),
        "bodies_mentioned": _once(_mentioned(records, Sort.BODY)),
        "instruments_mentioned": _once(
            [*_mentioned(records, Sort.INSTRUMENT), *_instruments(records)]
        ),
        "demands": list(_each(records, Demand, _demand)),
        "quotes": list(_quotes(records)),
    }


def _sort(kind: str | None) -> str | None:
    """The kind by the annotations' names, which do not tell open letters from others."""
    return _SORTS.get(kind, kind.replace("-", " ")) if kind else None


def _each(
    records: Iterable[Record], kind: type[R], told: Callable[[R], Prediction | None]
) -> Iterator[Prediction]:
    """What each record of a kind says, with its certainty."""
    for record in records:
        if isinstance(record, kind) and (item := told(record)) is not None:
            yield item | {"certainty": str(record.certainty)}


def _signatory(one: Signature) -> Prediction:
    organisation = one.capacity.value == Capacity.ORGANISATION
    return {
        "name": one.name.text,
        "kind": "org" if organisation else "person",
        "acronym": _text(one.acronym),
        "role": _text(one.role),
        "affiliation": ", ".join(place.text for place in one.affiliations) or None,
        "city": _town(one.place),
        "country": one.country.value if one.country else None,
    }


def _town(place: Stated | None) -> str | None:
    """The town of a place, without the state that may follow it."""
    town, _, state = place.text.partition(", ") if place else ("", "", "")
    return (town if region_countries(state) else place.text) if place else None


def _addressee(one: Addressing, *, copy: bool) -> Prediction | None:
    """One addressee; annotations have *Mr. Chairman* as the name of who is greeted so."""
    if one.copy is not copy:
        return None
    organisation = one.organisation or one.office
    known = [concepts()[iri.value].label for iri in one.recipients if iri.value in concepts()]
    greeted = f"{one.honorific.text} {one.role.text}" if one.honorific and one.role else None
    return {
        "name": _text(one.name) or greeted,
        "role": _text(one.role),
        "organisation": _spelt_out(_text(organisation), known),
    }


def _spelt_out(stated: str | None, known: Sequence[str]) -> str | None:
    """The name of an organisation as printed; where that is none, or capitals only, the known."""
    short = stated is None or (stated.isupper() and " " not in stated)
    return known[-1] if short and known else stated


def _demand(one: Demand) -> Prediction:
    return {"number": one.ordinal.value if one.ordinal else None, "text": one.text.text}


def _cited(one: Citation) -> Prediction:
    number, below = _provision(one)
    return {
        "treaty": instrument(one),
        "article": number,
        "paragraph": below,
        "names": known_names(norm_of(one)),
        "surface": one.anchor.text,
    }


def _provision(one: Citation) -> tuple[str | None, str | None]:
    """The number of the cited article and what is below it."""
    if one.provision is not None:
        read = _PROVISION.fullmatch(one.provision.value)
        if read is None or not read["number"]:
            return one.provision.value, None
        plain = read["kind"] in _PLAIN_KINDS
        number = read["number"] if plain else f"{read['kind']} {read['number']}"
        return number, (read["path"] or "").strip() + read["rest"].strip() or None
    inside = IN_IRI.match(one.norm.value) if one.norm else None
    if inside is None:
        return None, None
    return inside["number"], _STEP.sub("", inside["path"] or "").replace("__", ".") or None


def _treaties(records: Iterable[Record]) -> Iterator[Prediction]:
    """The treaties named, with or without a provision; unknown ones are told by their name."""
    for record in records:
        if isinstance(record, Citation) and (name := instrument(record)):
            if _is_treaty(record) or (record.norm is None and _names_treaty(name)):
                names = known_names(norm_of(record))
                yield {"name": name, "names": names, "certainty": str(record.certainty)}
        elif isinstance(record, Mention) and record.sort is Sort.INSTRUMENT:
            name = _mention(record)["name"]
            if _names_treaty(name) and record.thing is None:
                yield {"name": name, "certainty": str(record.certainty)}


def _is_treaty(record: Citation) -> bool:
    """Whether a treaty is cited, or a declaration in articles such as the UDHR."""
    if record.norm is None:
        return False
    inside = IN_IRI.match(record.norm.value)
    whole = inside["whole"] if inside else record.norm.value
    declared = _DECLARATION in (instrument(record) or "")
    return "/ref/treaty/" in whole or (declared and last_article(whole) is not None)


def _names_treaty(name: str) -> bool:
    return bool(_TREATY_WORDS.search(name)) and not _NO_TREATY.search(name)


def _mentioned(records: Iterable[Record], sort: Sort) -> Iterator[Prediction]:
    for record in records:
        if isinstance(record, Mention) and record.sort is sort:
            yield _mention(record) | {"certainty": str(record.certainty)}


def _mention(one: Mention) -> Prediction:
    known = concepts().get(one.thing.value) if one.thing else None
    return {
        "name": _named(known, one.name.text) if known else one.name.text,
        "names": known_names(known),
        "acronym": _text(one.acronym) or (_acronym(known) if known else None),
        "parent": _text(one.parent),
        "surface": one.name.text,
    }


def _named(known: Concept, words: str) -> str:
    """The English name of a known thing; of a country's body the foreign name that is printed."""
    tongues = {each.language for each in known.names if _curled(each.text) == _curled(words)}
    own = known.country and " " in words and tongues and not tongues & {"en", None}
    return words if own else known.label


def _curled(words: str) -> str:
    return words.replace("'", "’")


def _acronym(known: Concept) -> str | None:
    """The short form of a known thing, where it has one."""
    return next((one.text for one in known.names if one.kind is NameKind.ACRONYM), None)


def _instruments(records: Iterable[Record]) -> Iterator[Prediction]:
    """Cited instruments that are no treaties."""
    for record in records:
        if isinstance(record, Citation) and not _is_treaty(record) and instrument(record):
            surface = record.instrument.text if record.instrument else record.anchor.text
            yield {
                "name": instrument(record),
                "names": known_names(norm_of(record)),
                "acronym": None,
                "surface": surface,
                "certainty": str(record.certainty),
            }


def _quotes(records: Iterable[Record]) -> Iterator[Prediction]:
    for record in records:
        if isinstance(record, Quotation):
            yield {"text": record.text.text, "attributed_to": _source(record)}
        elif isinstance(record, Citation) and record.quoted is not None:
            number, _ = _provision(record)
            source = ", ".join(filter(None, (instrument(record), number and f"Article {number}")))
            yield {"text": record.quoted.text, "attributed_to": source}


def _source(record: Quotation) -> str | None:
    return _text(getattr(record, "attributed", None))


def _once(items: Iterable[Prediction]) -> list[Prediction]:
    """The items without repetitions; an asserted one counts before a suggested one."""
    kept: dict[tuple[str, ...], Prediction] = {}
    keys = ("name", "treaty", "article", "paragraph")
    for item in sorted(items, key=lambda one: one["certainty"] != Certainty.ASSERTED):
        kept.setdefault(tuple(str(item.get(key)).casefold() for key in keys), item)
    return list(kept.values())


def _text(value: Stated | None) -> str | None:
    return value.text if value else None


def _word(value: Stated | Derived) -> str:
    return value.text if isinstance(value, Stated) else value.value
