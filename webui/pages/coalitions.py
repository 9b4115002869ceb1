"""Coalitions: organisations that sign letters together, as a page, as CSV, as GEXF."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request

from graph import export, network
from graph.errors import BadParameter, UnknownFormat
from graph.network import Choice, Coalitions, Weight
from graph.query import table_of
from webui.charts.dated import Timeline, years
from webui.explorer.listing import how_many_letters
from webui.explorer.scopes import MOST_AT_ONCE, Unfinished
from webui.rows import labels_named, store

blueprint = Blueprint("coalitions", __name__)

MOST: Final = 50
"""How many pairs and brokers the page shows."""
MOST_COMMUNITIES: Final = 20
MOST_MEMBERS: Final = 12
MOST_STEPS: Final = 10_000_000
"""How much is counted while somebody waits for it."""
_NUMBERS: Final = {"since": 9999, "until": 9999, "least": 9999, "window": 20}
_THINGS: Final = ("topic", "body")


@dataclass(frozen=True, slots=True)
class PairLine:
    """A pair as a line of the CSV file."""

    one: str
    one_name: str
    other: str
    other_name: str
    letters: int
    jaccard: str
    cosine: str
    community_of_one: int
    community_of_other: int


@blueprint.get("/coalitions")
def page() -> str:
    """Which organisations sign letters together: pairs, communities, brokers, years."""
    choice = asked()
    found = _found(choice)
    shown = found.communities[:MOST_COMMUNITIES]
    named = {
        *(end for pair in found.pairs[:MOST] for end in (pair.one, pair.other)),
        *(one.organisation for one in found.brokers[:MOST]),
        *(iri for group in shown for iri in group.organisations[:MOST_MEMBERS]),
        *(subject.iri for subject in found.offered),
    }
    return render_template(
        "coalitions.html",
        choice=choice,
        found=found,
        communities=shown,
        most=MOST,
        members=MOST_MEMBERS,
        labels=_labels(named),
        weights=Weight,
        chart=_chart(choice, found),
        sparql=network.pairs_query(store(), choice),
        address=address,
        within=lambda window: address(_within(choice, window)),
        both=lambda pair: _both(choice, pair),
        least=lambda number: address(replace(choice, least=number)),
    )


@blueprint.get("/coalitions.<suffix>")
def exported(suffix: str) -> Response:
    """The pairs that are told of, the strongest 5,000, as a file."""
    if suffix not in ("csv", "gexf"):
        raise UnknownFormat(f"coalitions.{suffix}: no such form; take csv or gexf")
    found = _found(asked())
    labels = _labels({end for pair in found.pairs for end in (pair.one, pair.other)})
    if suffix == "gexf":
        body: str | bytes = export.to_gexf(network.drawn(found, labels))
        answer = Response(body, content_type="application/gexf+xml")
    else:
        lines = table_of(lines_of(found, labels), title="Pairs").to_csv()
        answer = Response(lines, content_type="text/csv; charset=utf-8")
    answer.headers.set("Content-Disposition", "attachment", filename=f"coalitions.{suffix}")
    return answer


def lines_of(found: Coalitions, labels: dict[str, str]) -> Iterable[PairLine]:
    """The pairs with the names of organisations."""
    home = {iri: group.number for group in found.communities for iri in group.organisations}
    for pair in found.pairs:
        yield PairLine(
            pair.one,
            labels.get(pair.one, ""),
            pair.other,
            labels.get(pair.other, ""),
            pair.letters,
            f"{pair.jaccard:.4f}",
            f"{pair.cosine:.4f}",
            home[pair.one],
            home[pair.other],
        )


def asked() -> Choice:
    """What the request chooses.

    Raises:
        BadParameter: if a number is none, or too large, or there is no such weight.
    """
    given = {name: value for name, value in request.args.items() if value}
    numbers = {name: _number(name, given[name]) for name in _NUMBERS if name in given}
    things = {name: store().base.expanded(given[name]) for name in _THINGS if name in given}
    try:
        weight = Weight(given.get("weight", Weight.LETTERS))
    except ValueError as error:
        raise BadParameter(
            f"weight: there is none of that name; use {', '.join(Weight)}"
        ) from error
    return Choice(weight=weight, **numbers, **things)  # type: ignore[arg-type]


def address(choice: Choice) -> str:
    """The address of the page with a choice."""
    return f"/coalitions{_query(choice)}"


def _query(choice: Choice) -> str:
    plain, short = Choice(), store().base.shortened
    pairs = [
        (name, short(str(value)) if name in _THINGS else str(value))
        for name in (*_THINGS, *_NUMBERS, "weight")
        if (value := getattr(choice, name)) != getattr(plain, name)
    ]
    return f"?{urlencode(pairs, safe=':/')}" if pairs else ""


def _number(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text[:6]) <= _NUMBERS[name]):
        raise BadParameter(f"{name}: give a whole number from 1 to {_NUMBERS[name]}")
    return int(text)


def _found(choice: Choice) -> Coalitions:
    """What is found, if that does not take too long.

    Raises:
        Unfinished: if it is being made beside.
        BadParameter: if there is more to count than is counted while somebody waits.
    """
    view = store()
    if not network.is_kept(view) and view.folder and how_many_letters(view) > MOST_AT_ONCE:
        raise Unfinished("Who signs together is being counted; it is here soon.", retry_after=5)
    if not (network.is_kept(view) and choice == Choice()):
        work = network.steps(network.signings_of(view), choice)
        if work > MOST_STEPS:
            raise BadParameter(
                f"coalitions: {work:,} pairs of signatures would have to be looked at, more than "
                f"{MOST_STEPS:,}; choose a topic, a body or fewer years"
            )
    return network.found_of(view, choice)


def _labels(iris: Iterable[str]) -> dict[str, str]:
    return labels_named([f"<{iri}>" for iri in sorted(iris)])


def _chart(choice: Choice, found: Coalitions) -> Timeline | None:
    """The pairs of each window; none for a single one, or where there are none."""
    if not any(one.pairs for one in found.windows):
        return None
    drawn = years(
        {str(one.until): one.pairs for one in found.windows},
        {str(one.until): address(_within(choice, one)) for one in found.windows},
    )
    return drawn and replace(drawn, of="pairs")


def _within(choice: Choice, window: Any) -> Choice:
    return replace(choice, since=window.since, until=window.until)


def _both(choice: Choice, pair: Any) -> str:
    """The address of the letters that both signed, among those that are chosen."""
    short = store().base.shortened
    values = {
        "one": short(pair.one),
        "other": short(pair.other),
        "topic": choice.topic and short(choice.topic),
        "body": choice.body and short(choice.body),
        "since": f"{choice.since:04}-01-01" if choice.since else "",
        "until": f"{choice.until:04}-12-31" if choice.until else "",
    }
    given = [(name, value) for name, value in values.items() if value]
    return f"/questions/signed-by-both?{urlencode(given, safe=':/')}"
