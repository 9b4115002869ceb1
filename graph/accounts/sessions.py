"""Sessions of those who signed in: opaque secrets, of which only hashes are kept.

The process that serves the store is the only one that writes them. Others end them by counting
up their account's generation.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from graph.accounts import secret
from graph.accounts.account import Account
from graph.accounts.secret import digest_of, now
from graph.errors import StoreDamaged
from graph.store.files import refusal, write_whole

FOLDER: Final = "sessions"
PREFIX: Final = "pgs_"
UNUSED: Final = timedelta(days=7)
"""How long a session holds that nobody uses."""
LONGEST: Final = timedelta(days=30)
"""How long a session holds at all."""
NOTED: Final = timedelta(minutes=5)
"""How exactly it is known when a session was last used."""
MOST: Final = 20
"""How many sessions one account may have; the longest unused is ended for another."""
_LONGEST_AGENT: Final = 200


@dataclass(frozen=True, slots=True)
class Session:
    """One session; ``key`` is its secret's SHA-256, ``agent`` what the browser calls itself."""

    key: str
    name: str
    generation: int
    began: datetime
    used: datetime
    agent: str

    @property
    def expires(self) -> datetime:
        """When it ends if it is not used again."""
        return min(self.used + UNUSED, self.began + LONGEST)


class Sessions:
    """The sessions of one store's accounts, whose folder is ``accounts``."""

    def __init__(self, accounts: Path, *, clock: Callable[[], datetime] = now) -> None:
        self._folder = accounts / FOLDER
        self._clock = clock
        self._lock = threading.Lock()

    def begin(self, account: Account, *, agent: str) -> str:
        """Begin a session; its secret is given back here and kept nowhere.

        Raises:
            StoreError: if the disk does not take it.
        """
        text, at = secret.new(PREFIX), self._clock()
        made = Session(
            digest_of(text), account.name, account.generation, at, at, agent[:_LONGEST_AGENT]
        )
        with self._lock:
            self._tidy(account)
            self._write(made)
        return text

    def find(self, text: str) -> Session | None:
        """The session of that secret, which is used now; None where it does not hold any more.

        Whether its account still lets it be is the account's to say: see `holds`.

        Raises:
            StoreDamaged: if its file cannot be read.
        """
        if not text.startswith(PREFIX):
            return None
        at = self._clock()
        with self._lock:
            found = self._read(self._file(digest_of(text)))
            if found is None or at >= found.expires:
                return None
            if at - found.used >= NOTED:
                found = replace(found, used=at)
                self._write(found)
        return found

    def of(self, account: Account) -> list[Session]:
        """The sessions that an account has now, the one used last first."""
        with self._lock:
            found = [one for one in self._all() if holds(one, account, at=self._clock())]
        return sorted(found, key=lambda one: one.used, reverse=True)

    def end(self, text: str) -> None:
        """End a session, if it has not ended."""
        with self._lock:
            self._file(digest_of(text)).unlink(missing_ok=True)

    def _tidy(self, account: Account) -> None:
        """Delete what has ended, and of too many of one account those that are longest unused."""
        at, kept = self._clock(), []
        for one in self._all():
            ours = one.name == account.name
            if at >= one.expires or (ours and one.generation != account.generation):
                self._file(one.key).unlink(missing_ok=True)
            elif ours:
                kept.append(one)
        by_use = sorted(kept, key=lambda one: one.used, reverse=True)
        for one in by_use[MOST - 1 :]:
            self._file(one.key).unlink(missing_ok=True)

    def _all(self) -> list[Session]:
        found = map(self._read, sorted(self._folder.glob("*.json")))
        return [one for one in found if one is not None]

    def _write(self, session: Session) -> None:
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise refusal(self._folder.parent, error) from error
        content = asdict(session)
        del content["key"]
        written = json.dumps(content, indent=1, default=datetime.isoformat) + "\n"
        write_whole(self._file(session.key), written, mode=0o600)

    def _read(self, file: Path) -> Session | None:
        try:
            told = json.loads(file.read_text("utf-8"))
            began, used = (datetime.fromisoformat(told[name]) for name in ("began", "used"))
            name, agent = str(told["name"]), str(told["agent"])
            return Session(file.stem, name, int(told["generation"]), began, used, agent)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreDamaged(f"{file}: cannot be read; delete it, and sign in anew") from error

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.json"


def holds(session: Session, account: Account | None, *, at: datetime) -> bool:
    """Whether a session is its account's still."""
    return (
        account is not None
        and account.enabled
        and account.password is not None
        and session.name == account.name
        and session.generation == account.generation
        and at < session.expires
    )
