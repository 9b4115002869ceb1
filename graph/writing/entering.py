"""The gate of the ledger: what somebody wants to enter, held against the store.

An outcome rests on words: of a letter that the store holds, in which they must stand, or of a
source that is not held here, which a link or a document of the store names. Only that no response
is known needs none; it says where somebody looked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph import curation
from graph.errors import DecisionRefused, InputError, InvalidCuration
from graph.iri import slug
from graph.ledger import Alike, Entry, Ledger, Outcome, Retraction, Status
from graph.ledger.standing import Book
from graph.model import collapse
from graph.store import Store
from graph.store.commits import now
from graph.store.entered import is_link
from graph.terms import PG, RDF

LONGEST: Final = 4_000
"""How many signs a quotation or a note may have."""
_OTHER_WORDS: Final = {"no-response-known": Status.NO_RESPONSE, "partially-met": Status.PARTLY_MET}
_LINK = re.compile(r"https?://[^\s<>\"{}|^`\\/]+(/[^\s<>\"{}|^`\\]*)?")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@dataclass(slots=True)
class Report:
    """What came of entries: the names of those entered, and by place those known or refused."""

    entered: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def status(words: str) -> Status:
    """The status that somebody's words mean.

    Raises:
        InputError: if there is none such.
    """
    wanted = "-".join(words.casefold().replace("-", " ").split())
    try:
        return _OTHER_WORDS.get(wanted) or Status(wanted)
    except ValueError:
        choices = ", ".join(one.words for one in Status)
        raise InputError(f"{words}: no status of a demand; say one of {choices}") from None


def enter(store: Store, wishes: Iterable[tuple[str, Entry]], *, by: str) -> Report:
    """Enter what passes, each entry wholly or not at all; each stands with its place.

    The place begins the sentence that says why one was refused. What is said already is not
    said again.

    Raises:
        InvalidCuration: if what passed would break a promise of the graph; nothing is entered.
        StoreError: if the disk does not take it.
    """

    def choose(ledger: Ledger) -> tuple[Sequence[Entry], Report]:
        book, report, taken = Book(ledger), Report(), list[Entry]()
        for place, wish in wishes:
            try:
                entry = checked(store, wish)
                if book.says(entry):
                    report.known.append(place)
                    continue
                report.entered.append(book.add(entry))
                taken.append(entry)
            except (InputError, DecisionRefused) as error:
                report.refused.append(f"{place}: {error}" if place else str(error))
        _hold_against_promises(store, ledger, taken)
        return taken, report

    return store.books.enter(choose, by=by)


def checked(store: Store, wish: Entry) -> Entry:
    """An entry as it may be entered: names written out, words tidied, evidence there.

    Raises:
        InputError: what is wrong with it, and what to do.
    """
    if not collapse(wish.by) or not slug(wish.by):
        raise InputError("nobody is named who says so; give a name with letters or digits")
    if wish.at and not _TIME.fullmatch(wish.at):
        raise InputError(f"{wish.at}: no time; write it as 2009-07-01T12:00:00Z, or leave it out")
    tidy = replace(wish, by=collapse(wish.by)[:100], at=wish.at or now())
    match tidy:
        case Outcome():
            return _outcome(store, tidy)
        case Alike():
            left, right = (demand(store, one)[0] for one in (tidy.left, tidy.right))
            return replace(tidy, left=left, right=right, why=_words("the reason", tidy.why))
        case Retraction():
            return replace(tidy, why=_words("the reason", tidy.why))


def demand(store: Store, name: str) -> tuple[str, str]:
    """The short name and the words of a demand, given its IRI, short name or local name.

    Raises:
        InputError: if there is no such demand.
    """
    wanted = name.strip()
    iri = store.base.expanded(wanted if ":" in wanted else f"letter:{wanted}")
    try:
        about = list(store.about(iri))
    except ValueError:
        about = []
    stated = {(one.predicate, one.object) for one in about if one.subject == NamedNode(iri)}
    if (RDF.type, PG.Demand) not in stated:
        raise InputError(
            f"{wanted or 'no name'}: no demand of that name in the store; "
            "see policygraph ask demands"
        )
    words = (one.value for key, one in stated if key == PG.text and isinstance(one, Literal))
    return store.base.shortened(iri), next(words, "")


def _outcome(store: Store, wish: Outcome) -> Outcome:
    name, words = demand(store, wish.demand)
    tidy = replace(
        wish,
        demand=name,
        as_of=_day(wish.as_of),
        title=_words("the title", wish.title),
        quote=_words("the quotation", wish.quote),
        note=_words("the note", wish.note),
        asked=wish.asked or words,
    )
    if not wish.source.strip():
        return _without_source(tidy)
    source = _source(store, wish.source.strip())
    _check_quote(store, source, tidy.quote)
    return replace(tidy, source=source)


def _without_source(wish: Outcome) -> Outcome:
    if wish.status is not Status.NO_RESPONSE:
        raise InputError(
            f"{wish.status.words}: needs a source; give a letter or document of the store, "
            "or a link, and its words"
        )
    if not wish.note:
        raise InputError(
            "no response known: say in the note where you looked, or give a source that says so"
        )
    if wish.quote:
        raise InputError("a quotation needs its source; give a letter, a document or a link")
    return replace(wish, source="", title="")


def _source(store: Store, given: str) -> str:
    """The short name of a document of the store, or a link."""
    iri = store.base.expanded(given if ":" in given else f"letter:{given}")
    if is_link(iri) and not iri.startswith(store.base.iri):
        if len(iri) > LONGEST or not _LINK.fullmatch(iri):
            raise InputError(f"{given}: no link; copy it whole, as https://example.org/page")
        return iri
    try:
        kinds = {one.object for one in store.about(iri) if one.predicate == RDF.type}
    except ValueError:
        kinds = set()
    if not kinds & {PG.Document, PG.Letter, PG.MeetingPaper}:
        raise InputError(
            f"{given}: no letter or document of that name in the store; add it, or give a link"
        )
    return store.base.shortened(iri)


def _check_quote(store: Store, source: str, quote: str) -> None:
    if not quote:
        raise InputError(f"{source}: quote the words that say so (--quote)")
    if store.books.words(store.base.expanded(source)) is None:
        return
    if store.books.entered(Ledger()).place(source, quote) is None:
        raise InputError(
            f"{source}: these words do not stand in its text; copy them from there: “{quote}”"
        )


def _day(given: str) -> str:
    try:
        day = date.fromisoformat(given.strip())
    except ValueError:
        raise InputError(
            f"{given or 'no day'}: not a day; write the day as of which it holds as 2009-06-27"
        ) from None
    if day > datetime.now(UTC).date():
        raise InputError(f"{given}: lies in the future; give the day as of which it is known")
    return day.isoformat()


def _words(what: str, given: str) -> str:
    whole = given.encode("utf-8", "replace").decode("utf-8")
    tidy = collapse("".join(" " if sign < " " or sign == "\x7f" else sign for sign in whole))
    if len(tidy) > LONGEST:
        raise InputError(f"{what} has {len(tidy):,} signs; {LONGEST:,} are enough, shorten it")
    return tidy


def _hold_against_promises(store: Store, ledger: Ledger, taken: Sequence[Entry]) -> None:
    """Let what is to be entered pass where the graph keeps its promises with it.

    Raises:
        InvalidCuration: naming the first promise that would be broken.
    """
    if not taken:
        return
    grown = Ledger((*ledger.entries, *taken))
    graphs = store.books.foreseen(grown, taken)
    broken = curation.first_broken(
        store, {name: store.difference(name, triples) for name, triples in graphs.items()}
    )
    if broken is not None:
        raise InvalidCuration(f"{broken}; nothing was entered")
