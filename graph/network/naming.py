"""What a node is called and which kind it is of, from what the store says about it."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Mapping, Sequence
from typing import Final

LONGEST_SHORT = 28

_KIND_OF_CLASS: Final = {
    "ns/Letter": "letter",
    "ns/MeetingPaper": "paper",
    "ns/Demand": "demand",
    "ns/Provision": "provision",
    "ns/Treaty": "treaty",
    "ns/Instrument": "instrument",
    "ns/NormativeText": "instrument",
    "ns/Body": "body",
    "http://xmlns.com/foaf/0.1/Person": "person",
    "http://www.w3.org/ns/org#Organization": "organisation",
    "ns/Event": "event",
    "ns/Meeting": "event",
    "ns/Document": "document",
    "ns/Version": "document",
    "http://www.w3.org/2004/02/skos/core#Concept": "topic",
}
"""Classes in order of precedence: a treaty is a normative text too, and drawn as a treaty."""

_PUBLIC: Final = {"code/org-kind.igo", "code/org-kind.un-body", "code/org-kind.government"}
_NEVER_DRAWN: Final = {"ns/Country", "ns/Place", "ns/Region"}

Values = Mapping[str, Sequence[str]]


def described(iri: str, facts: Values, stated: Mapping[str, str]) -> dict[str, str] | None:
    """A node's attributes, or None for what no picture shows (a country, a post).

    Always ``label`` (the full name), ``short`` (at most 28 characters), ``kind`` (a name
    of `KINDS`) and ``note`` (a second line, perhaps empty); ``country``, ``date``,
    ``status``, ``text`` and ``ordinal`` where they are known.
    """
    kind = _kind(facts, signs=bool(stated))
    if kind is None:
        return None
    label = _label(iri, kind, facts)
    country = stated.get("country") or _first(facts, "seat")
    extra = {
        "country": "" if country.startswith("ref/") else country,
        "date": _first(facts, "date"),
        "status": _first(facts, "currentStatus").lower(),
        "text": _first(facts, "text"),
        "ordinal": _first(facts, "ordinal") or stated.get("ordinal", ""),
    }
    node = {"label": label, "short": _short(label, kind, facts), "kind": kind}
    node["note"] = _note(kind, node, extra | {"affiliation": stated.get("affiliation", "")})
    return node | {name: value for name, value in extra.items() if value}


def told(day: str) -> str:
    """A date in words, as precise as it is: ``28 October 2008``, ``June 2007``, ``2008``."""
    parts = day.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > len("YMD"):
        return day
    month = month_name[int(parts[1])] if len(parts) > 1 else ""
    date = [parts[2].lstrip("0")] if len(parts) > len("YM") else []
    return " ".join([*date, month, parts[0]]).strip()


def shortened(text: str, *, longest: int) -> str:
    """The text, or as many whole words of it as fit, with an ellipsis."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    head = cut.rpartition(" ")[0] if " " in cut[longest // 2 :] else cut
    return head.rstrip(" ,;:.") + "…"


def _kind(facts: Values, *, signs: bool) -> str | None:
    classes = set(facts.get("type", ()))
    if classes & _NEVER_DRAWN:
        return None
    kind = next((kind for name, kind in _KIND_OF_CLASS.items() if name in classes), None)
    public = _PUBLIC & set(facts.get("classification", ()))
    if kind in ("organisation", "body"):
        return "body" if public or (kind == "body" and not signs) else "organisation"
    return kind


def _first(facts: Values, name: str) -> str:
    return min(facts.get(name, ()), default="")


def _label(iri: str, kind: str, facts: Values) -> str:
    if kind == "demand":
        text = _first(facts, "text")
        return text[:1].upper() + text[1:] if text else _first(facts, "label")
    label = (
        _first(facts, "prefLabel") or _first(facts, "label") or iri.rstrip("/").rpartition("/")[2]
    )
    title = _first(facts, "title")
    return f"{label} — {title}" if kind == "provision" and title else label


def _short(label: str, kind: str, facts: Values) -> str:
    if kind in ("organisation", "body", "treaty"):
        initials = "".join(word[0] for word in label.split() if word[0].isupper())
        acronyms = facts.get("acronym", ())
        if acronyms:
            said = label.split()
            return min(
                acronyms, key=lambda word: (word != initials, word not in said, len(word), word)
            )
    name = _first(facts, "shortTitle") or (_first(facts, "label") if kind == "provision" else label)
    return shortened(name.replace("Article", "Art."), longest=LONGEST_SHORT)


def _note(kind: str, node: Mapping[str, str], extra: Mapping[str, str]) -> str:
    parts = {
        "letter": [told(extra["date"])],
        "paper": [told(extra["date"])],
        "event": [told(extra["date"])],
        "instrument": [told(extra["date"])],
        "document": [told(extra["date"])],
        "demand": [extra["status"]],
        "organisation": [extra["country"]],
        "person": [extra["affiliation"], extra["country"]],
    }.get(kind, [])
    return " · ".join(part for part in parts if part)
