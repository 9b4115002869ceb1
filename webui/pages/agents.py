"""Organisations and people: the lists of those whom letters name."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from webui.rows import Row, first_of, grouped, rows, settings, sparql

blueprint = Blueprint("agents", __name__)

LISTS = ("organisations", "people")


@blueprint.get("/organisations")
def organisations() -> str:
    """Organisations that letters name."""
    return _listing("organisations")


@blueprint.get("/people")
def people() -> str:
    """People whom letters name, as the letters print them."""
    return _listing("people")


def _listing(name: str) -> str:
    every = rows(name)
    found = first_of(every, "agent")
    totals = {
        other: len(found if other == name else first_of(rows(other), "agent")) for other in LISTS
    }
    by_letters = request.args.get("sort") == "letters"
    return render_template(
        "agents.html",
        name=name,
        agents=sorted(found, key=_letters if by_letters else _label)[: settings().page_size],
        every=grouped(every, "agent"),
        total=totals[name],
        signed=sum(1 for row in found if row.letters),
        totals=totals,
        sort="letters" if by_letters else "name",
        query=sparql(name),
    )


def _label(row: Row) -> str:
    return str(row.label or row.agent).casefold()


def _letters(row: Row) -> tuple[int, str]:
    return -int(row.letters or 0), _label(row)
