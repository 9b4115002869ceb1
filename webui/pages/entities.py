"""Anything that has a name of ours, at that name's address: as a page or as data.

A letter and a case have pages of their own; a record or a span leads to its place in the
letter's page; a name that was merged into another leads there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from graph.errors import UnknownEntity
from graph.iri import SPACES
from graph.terms import DCTERMS, RDFS, SKOS
from webui import kinds, representations
from webui.negotiation import HTML, TEXT, Form, answer, split_suffix, wanted
from webui.pages.cases import case_page
from webui.pages.letter import letter_page
from webui.portraits import portrait
from webui.portraits.alike import like_names
from webui.portraits.corrected import corrected_about
from webui.portraits.decided import decided_about, known_as
from webui.portraits.similar import similar_demands
from webui.records import span_named
from webui.rows import Row, first_of, grouped, labels_named, links, rows, store

blueprint = Blueprint("entities", __name__)

FORMS: Final = (HTML, *representations.FORMS)
ORIGINAL: Final = Form("original", "application/octet-stream", "original file")
PG: Final = SPACES["pg"]
RDFS_LABEL: Final = RDFS.label.value
ALT_LABEL: Final = SKOS.altLabel.value
PREF_LABEL: Final = SKOS.prefLabel.value
DEFINITION: Final = SKOS.definition.value
ACRONYM: Final = PG + "acronym"
TITLE: Final = DCTERMS.title.value
SAME_AS: Final = frozenset(
    {SPACES["owl"] + "sameAs", SPACES["skos"] + "exactMatch", SPACES["schema"] + "sameAs"}
)
"""Properties that say under which name another authority knows the thing."""
HEADLINE: Final = {
    PG + "seat": "Seat",
    PG + "currentStatus": "Current status",
    PG + "inDocument": "Letter",
    PG + "date": "Date",
    PG + "adopted": "Adopted",
    PG + "inForce": "In force since",
    SPACES["dcterms"] + "isPartOf": "Part of",
    SPACES["dcterms"] + "isVersionOf": "Version of",
    SPACES["org"] + "unitOf": "Within",
    SPACES["org"] + "subOrganizationOf": "Within",
    SPACES["org"] + "postIn": "Post in",
}
"""What the head of a page tells, where it is stated."""
_PARTS: Final = frozenset({PG + "Record", PG + "Span", PG + "SourceText"})
_SELECTORS: Final = SPACES["oa"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with its classes; ``merged`` is the IRI that answers for it, if another does."""

    iri: str
    types: tuple[Row, ...]
    merged: str | None

    @property
    def classes(self) -> frozenset[str]:
        """The IRIs of its classes."""
        return frozenset(row.type for row in self.types)


@blueprint.get(
    "/<any(letter, document, org, person, place, event, case, tenure, run, assertion, "
    "ref, ns, code):space>/<path:local>"
)
def entity(space: str, local: str) -> BaseResponse:
    """The thing of that name in the form asked for."""
    path, form = split_suffix(f"{space}/{local}", (*FORMS, TEXT, ORIGINAL))
    found = _found(links().iri(path))
    if found.merged:
        suffix = f".{form.name}" if form else ""
        return redirect((links().href(found.merged) or "/") + suffix, code=301)
    return _served(found, form or wanted(FORMS))


def _found(iri: str) -> Entity:
    found = rows("entity-types", thing=iri)
    merged = next((row.merged for row in found if row.merged), None)
    types = tuple(row for row in found if row.type)
    if not types and not merged and not rows("entity-out", thing=iri):
        name = store().told.words(store().base.shortened(iri))
        raise UnknownEntity(f"{name}: nothing of that name is in the graph; search for it")
    return Entity(iri, types, merged)


def _served(found: Entity, form: Form) -> BaseResponse:
    path = links().path(found.iri) or "/"
    others = [(other, f"{path}.{other.name}") for other in FORMS]
    if form is ORIGINAL:
        return _original(found.iri)
    if form is TEXT:
        return answer(store().text(found.iri), TEXT)
    if form is not HTML:
        return answer(representations.of_thing(store(), found.iri, form), form, others=others)
    place = _place_in_letter(found)
    if place:
        return redirect(place, code=303)
    return _page(found, others)


def _original(letter: str) -> Response:
    """The file that a letter was read from, to be saved and never to be shown here.

    Raises:
        UnknownEntity: if it is not kept.
    """
    kept = store().original(letter) if letter in store().letters() else None
    if kept is None:
        raise UnknownEntity(
            f"{store().base.shortened(letter)}: the file that it was read from is not kept; "
            "add the letter again to keep it"
        )
    response = Response(kept.data, content_type=kept.media_type)
    response.headers.set("Content-Disposition", "attachment", filename=kept.name)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.set_etag(kept.sha256)
    return response


def _page(found: Entity, others: list[tuple[Form, str]]) -> Response:
    kind = kinds.of_types(found.iri, found.classes, store().base)
    if kind in ("letter", "paper"):
        return answer(letter_page(found.iri, kind), HTML, others=others)
    if PG + "Case" in found.classes:
        return answer(_case_page(found.iri), HTML, others=others)
    return answer(_entity_page(found), HTML, others=others)


def _case_page(iri: str) -> str:
    about = rows("entity-out", thing=iri)
    label = _first(about, RDFS_LABEL) or store().base.shortened(iri)
    return case_page(iri, label, _first(about, PG + "note"))


def _place_in_letter(found: Entity) -> str | None:
    """Where a part of a letter is shown, for a record, a span or a source text."""
    letter, dot, part = _letter_and_part(found.iri)
    is_part = found.classes & _PARTS or any(name.startswith(_SELECTORS) for name in found.classes)
    if not dot or not is_part or kinds.of_iri(found.iri, store().base) == "demand":
        return None
    owner = links().path(letter)
    if ".outcome-" in part:
        demand, _, outcome = part.partition(".")
        return f"{owner}.{demand}#{outcome}"
    span = span_named(part)
    return f"{owner}#span-{span.start}-{span.end}" if span else f"{owner}#{part}"


def _letter_and_part(iri: str) -> tuple[str, str, str]:
    start = store().base.name("letter", "")
    if not iri.startswith(start):
        return iri, "", ""
    name, dot, part = iri.removeprefix(start).partition(".")
    return start + name, dot, part


def _entity_page(found: Entity) -> str:
    iri = found.iri
    kind = kinds.of_types(iri, found.classes, store().base)
    about = rows("entity-out", thing=iri)
    names = {row.value for row in about if row.property in {ALT_LABEL, PREF_LABEL, RDFS_LABEL}}
    decided = decided_about(iri, kind)
    label = _first(about, PREF_LABEL) or _first(about, RDFS_LABEL) or store().base.shortened(iri)
    narrowed = request.args.get("parts") == "own"
    words = _first(about, PG + "text")
    shown = portrait(iri, kind, narrowed=narrowed, follow=request.args.getlist("follow"))
    return render_template(
        "entity.html",
        iri=iri,
        kind=kind,
        label=label,
        types=[row for row in found.types if row.label],
        acronyms=sorted({row.value for row in about if row.property == ACRONYM}),
        aliases=sorted(names - {label}, key=str.casefold),
        same_as=_same_as(about),
        heading=_first(about, TITLE) if kind == "provision" else None,
        definition=_first(about, DEFINITION),
        words=words,
        letter=_first(about, PG + "inDocument"),
        headline=_headline(about),
        forms=representations.FORMS,
        portrait=shown,
        similar_demands=similar_demands(iri, words, shown) if kind == "demand" and words else None,
        narrowed=narrowed,
        alike=like_names(iri, label) if kind == "organisation" else None,
        decided=decided,
        corrected=corrected_about(iri),
        withheld=decided is not None and decided.withdrawn,
        is_term=iri.startswith(PG),
    )


def _same_as(about: tuple[Row, ...]) -> list[tuple[str, str]]:
    """By which identifiers others know it: each IRI, and it in words."""
    found = sorted({row.value for row in about if row.property in SAME_AS})
    labels = labels_named([f"<{one}>" for one in found]) if found else {}
    return [(one, labels.get(one) or known_as(one)) for one in found]


def _headline(about: tuple[Row, ...]) -> list[tuple[str, list[Row]]]:
    """What the head of a page tells beside numbers, as far as it is stated."""
    found = grouped(about, "property")
    return [
        (words, first_of(found[name], "value")) for name, words in HEADLINE.items() if name in found
    ]


def _first(about: tuple[Row, ...], name: str) -> str | None:
    """A property's value, in English or in no language where there is a choice."""
    found = sorted(
        (row.language not in {"", "en", None}, row.value) for row in about if row.property == name
    )
    return found[0][1] if found else None
