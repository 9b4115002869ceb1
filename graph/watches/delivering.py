"""Delivers what changed: to webhooks and into folders for mail, each entry in its order.

What has arrived is noted after it has. So a process that is killed in between delivers that one
entry again, under the same identifier, by which a receiver knows it; none is left out.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from graph import delivery
from graph.errors import Undelivered
from graph.iri import Base
from graph.store.commits import now
from graph.store.files import refusal
from graph.store.lock import waited_for
from graph.store.withholding import Told
from graph.watches.entries import Entry, entries
from graph.watches.hiding import is_hidden
from graph.watches.outbox import Outbox, Sent
from graph.watches.register import Register
from graph.watches.watch import FOLDER, Watch

MOST_ROWS = 200
"""Rows of an entry that are written into a message; the page has all."""


@dataclass(slots=True)
class Delivered:
    """What came of a round: messages that arrived, ways that failed, and when to try again."""

    arrived: int = 0
    failed: int = 0
    due: float | None = None


def deliver(
    place: Path,
    base: Base,
    told: Callable[[], Told],
    *,
    eager: bool = False,
    go_on: Callable[[], bool] = lambda: True,
) -> Delivered:
    """Deliver what waits; ``eager`` tries again at once what failed before.

    Only one process delivers at a time; others wait. A host that does not answer is asked once
    a round. ``told`` gives who is withheld now.

    Raises:
        StoreError: if the disk refuses.
    """
    watches = [one for one in Register(place).all() if one.webhook or one.drop]
    round_ = _Round(place, base, told, eager)
    if not watches:
        return round_.report
    room = place / FOLDER / "sent"
    try:
        room.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise refusal(place, error) from error
    with waited_for(room):
        for one in watches:
            if not go_on():
                break
            round_.watch(one)
        Outbox(place).sweep({one.name for one in watches})
    return round_.report


@dataclass(slots=True)
class _Round:
    place: Path
    base: Base
    told: Callable[[], Told]
    eager: bool
    report: Delivered = field(default_factory=Delivered)
    silent: dict[str, str] = field(default_factory=dict)

    def watch(self, one: Watch) -> None:
        """Deliver what waits of one watch."""
        told = self.told()
        if is_hidden(one, told, self.base):
            return
        ways = Outbox(self.place).of(one)
        waiting = entries(self.place, one, told)[::-1]
        for way in ("webhook", "drop"):
            if getattr(one, way):
                left = [e for e in waiting if e.position > _upto(ways, way)]
                self._way(one, way, ways=ways, waiting=left)

    def _way(self, one: Watch, way: str, *, ways: dict[str, Sent], waiting: list[Entry]) -> None:
        for entry in waiting:
            before = ways.get(way, Sent())
            if before.due > time.time() and not self.eager:
                self._wait_for(before)
                return
            try:
                self._send(one, way, entry)
            except Undelivered as error:
                ways[way] = before.failed(str(error), time.time())
                Outbox(self.place).note(one, ways)
                self.report.failed += 1
                self._wait_for(ways[way])
                return
            ways[way] = before.arrived(entry.position, now())
            Outbox(self.place).note(one, ways)
            self.report.arrived += 1

    def _wait_for(self, sent: Sent) -> None:
        self.report.due = min(sent.due, self.report.due or sent.due)

    def _send(self, one: Watch, way: str, entry: Entry) -> None:
        if way == "drop":
            when = format_datetime(datetime.fromisoformat(entry.when))
            subject = f"{one.name}: {entry.summary}"
            name = f"{one.name}-{entry.identifier}"
            text = as_text(entry, self.base)
            delivery.drop(Path(one.drop), name, subject=subject, text=text, date=when)
            return
        host = urlsplit(one.webhook).netloc
        if host in self.silent:
            raise Undelivered(self.silent[host])
        hook = delivery.Webhook(one.webhook, one.secret, one.internal)
        body = json.dumps(as_json(entry, self.base), ensure_ascii=False).encode()
        try:
            delivery.post(hook, f"{one.name}-{entry.identifier}", body, at=int(time.time()))
        except Undelivered as error:
            self.silent[host] = str(error)
            raise


def as_json(entry: Entry, base: Base) -> dict[str, Any]:
    """An entry as a webhook is told it."""
    plain = entry.plain()
    return {
        "type": "watch.changed",
        "id": base.iri + entry.iri_path,
        "timestamp": entry.when,
        "title": entry.watch.told,
        "summary": entry.summary,
        "url": address(entry),
        "data": {**plain, "rows": plain["rows"][:MOST_ROWS], "count": len(entry.rows)},
    }


def as_text(entry: Entry, base: Base, *, site: str | None = None) -> str:
    """An entry as a mail tells it; ``site`` is where its page is, else where the watch says."""
    lines = [entry.watch.told, f"{entry.summary}, {span(entry)}", ""]
    for one in entry.rows[:MOST_ROWS]:
        was = f" (was: {entry.words(one.before, base)})" if one.before else ""
        lines.append(f"{one.sign} {entry.words(one.cells, base)}{was}")
    if len(entry.rows) > MOST_ROWS:
        lines.append(f"and {len(entry.rows) - MOST_ROWS:,} more")
    return "\n".join([*lines, "", address(entry, site), ""])


def span(entry: Entry) -> str:
    """Of which commits an entry tells."""
    if entry.since + 1 >= entry.commit:
        return f"commit {entry.commit}"
    return f"commits {entry.since + 1} to {entry.commit}"


def address(entry: Entry, site: str | None = None) -> str:
    """Where the entry is on the pages."""
    site = (entry.watch.site if site is None else site).rstrip("/")
    return f"{site}/watches/{entry.watch.name}#c{entry.identifier}"


def _upto(ways: dict[str, Sent], way: str) -> int:
    return ways.get(way, Sent()).upto
