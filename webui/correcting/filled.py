"""What a curator set right in a form, read strictly: the fields that differ, with their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.corrections import Change
from graph.writing.correcting import span_of
from webui.correcting.showing import Field, Looked

LONGEST = 4_000


def changes(looked: Looked, form: Mapping[str, str]) -> list[Change]:
    """The changes that a form asks for; ``value-NAME`` and ``span-NAME`` are its fields.

    Raises:
        InputError: if words that it names stand nowhere, or in several places.
    """
    return list(_changes(looked, form))


def _changes(looked: Looked, form: Mapping[str, str]) -> Iterator[Change]:
    for one in looked.fields:
        value = " ".join(form.get(f"value-{one.name}", one.value).split())[:LONGEST]
        place = form.get(f"span-{one.name}", "").strip()[:LONGEST]
        if value == " ".join(one.value.split()) and not place:
            continue
        span = span_of(looked.letter, place, looked.name) if place else None
        yield Change(one.name, _value(one, value, picked=place), span)


def _value(one: Field, value: str, *, picked: str) -> str | None:
    """The value that is meant: None for what follows from the words that were picked."""
    same = value == " ".join(one.value.split())
    return None if picked and (not value or (same and not one.worked_out)) else value
