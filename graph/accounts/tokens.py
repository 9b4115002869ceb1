"""Who may write over HTTP: tokens, of which the store's folder keeps only hashes.

Each is a file of its own, so that making and revoking need no lock and hold at once, also for a
server that is running.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from graph.accounts import secret
from graph.accounts.secret import digest_of, now
from graph.errors import InputError, StoreDamaged
from graph.store.files import is_name, refusal, write_whole

FOLDER: Final = "tokens"
PREFIX: Final = "pgt_"
"""What every token starts with."""


@dataclass(frozen=True, slots=True)
class Token:
    """What is known of a token: whom it was made for, when, and until when it holds.

    ``sha256`` is the digest of its text, ``expires`` None where it holds until it is revoked.
    """

    name: str
    sha256: str
    created: datetime
    expires: datetime | None = None


class Tokens:
    """The tokens of the store in a folder; the store itself may be open elsewhere."""

    def __init__(self, place: Path, *, clock: Callable[[], datetime] = now) -> None:
        self._folder = place / FOLDER
        self._clock = clock

    def new(self, name: str, *, days: int | None = None) -> str:
        """Make a token; its text is given back here and kept nowhere.

        Raises:
            InputError: if the name cannot be one or is taken, or the days are none.
            StoreError: if the folder does not take it.
        """
        if not is_name(name):
            raise InputError(
                f"{name!r}: no name for a token; use small letters, digits and hyphens, "
                "as in news-desk"
            )
        if self._file(name).exists():
            raise InputError(f"{name}: there is a token of that name; revoke it first")
        text = secret.new(PREFIX)
        self._write(Token(name, digest_of(text), self._clock(), self._end(days)))
        return text

    def list(self) -> list[Token]:
        """The tokens, by name; those that have expired among them.

        Raises:
            StoreDamaged: if a token's file cannot be read.
        """
        if not self._folder.is_dir():
            return []
        files = sorted(one for one in self._folder.iterdir() if one.suffix == ".json")
        return [token for token in map(_read, files) if token is not None]

    def revoke(self, name: str) -> None:
        """Forget a token: whoever has it cannot write any more, from now on.

        Raises:
            InputError: if there is none of that name.
        """
        unknown = InputError(f"{name}: no such token; see policygraph token list")
        if not is_name(name):
            raise unknown
        try:
            self._file(name).unlink()
        except FileNotFoundError as error:
            raise unknown from error

    def holder(self, text: str) -> str | None:
        """The name of the token that this text is, None where it is none that holds.

        How long it takes tells nothing about how much of a token is right.

        Raises:
            StoreDamaged: if a token's file cannot be read.
        """
        digest, at, found = digest_of(text), self._clock(), None
        for token in self.list():
            same = hmac.compare_digest(token.sha256, digest)
            if same and (token.expires is None or at < token.expires):
                found = token.name
        return found

    def _end(self, days: int | None) -> datetime | None:
        if days is None:
            return None
        end = secret.ends(self._clock(), days)
        if end is None:
            raise InputError(
                f"{days}: not a number of days that a token can hold; choose 1 or more"
            )
        return end

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.json"

    def _write(self, token: Token) -> None:
        """Write a token's file, which only the store's owner can read, whole."""
        content = {
            "name": token.name,
            "sha256": token.sha256,
            "created": token.created.isoformat(),
            "expires": token.expires.isoformat() if token.expires else None,
        }
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise refusal(self._folder.parent, error) from error
        write_whole(self._file(token.name), json.dumps(content, indent=1) + "\n", mode=0o600)


def _read(file: Path) -> Token | None:
    """The token in a file; None where it was revoked at this very moment."""
    try:
        content = json.loads(file.read_text("utf-8"))
        expires = content["expires"]
        return Token(
            str(content["name"]),
            str(content["sha256"]),
            datetime.fromisoformat(content["created"]),
            None if expires is None else datetime.fromisoformat(expires),
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreDamaged(f"{file}: cannot be read; delete it, and make the token anew") from error
