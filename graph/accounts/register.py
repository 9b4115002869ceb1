"""The accounts of one store: invited, changed and asked for by name."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from graph.accounts import secret
from graph.accounts.account import Account, Invitation, Role, read
from graph.accounts.passwords import NOBODY_S, Password
from graph.accounts.secret import digest_of, now
from graph.errors import InputError, UnknownAccount
from graph.store.files import is_name, refusal, write_whole
from graph.store.lock import waited_for

FOLDER: Final = "accounts"
PREFIX: Final = "pgi_"
"""What every invitation's code starts with."""
INVITED_DAYS: Final = 7
_OWNER_ONLY: Final = 0o600


class Accounts:
    """The accounts of the store in a folder; the store itself may be open elsewhere."""

    def __init__(self, place: Path, *, clock: Callable[[], datetime] = now) -> None:
        self.folder = place / FOLDER
        self._clock = clock

    def any(self) -> bool:
        """Whether there are accounts at all."""
        return self.folder.is_dir() and any(self.folder.glob("*.json"))

    def list(self) -> list[Account]:
        """The accounts, by name.

        Raises:
            StoreDamaged: if an account's file cannot be read.
        """
        files = sorted(self.folder.glob("*.json"))
        return [account for account in map(read, files) if account is not None]

    def get(self, name: str) -> Account | None:
        """The account of that name; None where there is none.

        Raises:
            StoreDamaged: if its file cannot be read.
        """
        return read(self._file(name)) if is_name(name) else None

    def invite(self, name: str, role: Role, *, days: int = INVITED_DAYS) -> str:
        """Make an account; the invitation's code is given back here and kept nowhere.

        Raises:
            InputError: if the name cannot be one or is taken, or the days are none.
            StoreError: if the folder does not take it.
        """
        if not is_name(name):
            raise InputError(
                f"{name!r}: no name for an account; use small letters, digits and hyphens, "
                "as in ann or news-desk"
            )
        code, invitation = self._invitation(days)
        self._make_folder()
        with waited_for(self.folder):
            if self.get(name) is not None:
                raise InputError(f"{name}: there is an account of that name; see user list")
            made = Account(name=name, role=role, created=self._clock(), invitation=invitation)
            self._write(made)
        return code

    def invite_anew(self, name: str, *, days: int = INVITED_DAYS) -> str:
        """Forget the password, end all sessions and give a new invitation's code.

        Raises:
            UnknownAccount: if there is none of that name.
        """
        code, invitation = self._invitation(days)
        self._change(name, lambda one: _ended(one, password=None, invitation=invitation))
        return code

    def set_role(self, name: str, role: Role) -> None:
        """Give an account another role, from now on.

        Raises:
            UnknownAccount: if there is none of that name.
        """
        self._change(name, lambda one: replace(one, role=role))

    def disable(self, name: str) -> None:
        """Let nobody sign in to an account, and end its sessions.

        Raises:
            UnknownAccount: if there is none of that name.
        """
        self._change(name, lambda one: _ended(one, enabled=False))

    def enable(self, name: str) -> None:
        """Let its owner sign in again.

        Raises:
            UnknownAccount: if there is none of that name.
        """
        self._change(name, lambda one: replace(one, enabled=True))

    def end_sessions(self, name: str) -> None:
        """End all sessions of an account.

        Raises:
            UnknownAccount: if there is none of that name.
        """
        self._change(name, _ended)

    def invited(self, code: str) -> Account | None:
        """Whom an invitation's code is for; None where it does not hold, or not any more."""
        digest, at, found = digest_of(code), self._clock(), None
        for account in self.list():
            invitation = account.invitation
            if invitation is None or not account.enabled:
                continue
            if hmac.compare_digest(invitation.sha256, digest) and at < invitation.expires:
                found = account
        return found

    def accept(self, code: str, password: str) -> Account | None:
        """Choose the first password by an invitation, which then holds no more.

        None where the invitation does not hold.

        Raises:
            InputError: if the password is too short or too long.
        """
        found = self.invited(code)
        if found is None:
            return None
        chosen, digest = Password.of(password), digest_of(code)

        def accepted(one: Account) -> Account:
            if one.invitation is None or one.invitation.sha256 != digest:
                raise InputError("this invitation was used just now; sign in")
            return _ended(one, password=chosen, invitation=None)

        return self._change(found.name, accepted)

    def choose(self, name: str, password: str) -> Account:
        """Change a password and end all sessions.

        Raises:
            InputError: if it is too short or too long.
            UnknownAccount: if there is none of that name.
        """
        chosen = Password.of(password)
        return self._change(name, lambda one: _ended(one, password=chosen))

    def holder(self, name: str, password: str) -> Account | None:
        """The account that this name and password open; None where they open none.

        It takes as long whether the name, the password or both are wrong.
        """
        account = self.get(name)
        kept = account.password if account is not None else None
        right = (kept or NOBODY_S).matches(password)
        opened = account is not None and kept is not None and account.enabled
        return account if right and opened else None

    def _invitation(self, days: int) -> tuple[str, Invitation]:
        end = secret.ends(self._clock(), days)
        if end is None:
            raise InputError(f"{days}: not a number of days that an invitation can hold; choose 7")
        code = secret.new(PREFIX)
        return code, Invitation(digest_of(code), end)

    def _change(self, name: str, change: Callable[[Account], Account]) -> Account:
        unknown = UnknownAccount(f"{name}: no such account; see policygraph user list")
        if self.get(name) is None:
            raise unknown
        with waited_for(self.folder):
            account = self.get(name)
            if account is None:
                raise unknown
            changed = change(account)
            self._write(changed)
        return changed

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise refusal(self.folder.parent, error) from error

    def _write(self, account: Account) -> None:
        write_whole(self._file(account.name), account.written(), mode=_OWNER_ONLY)

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.json"


def _ended(account: Account, **changes: object) -> Account:
    """The account with these changes, and with all its sessions ended."""
    return replace(account, generation=account.generation + 1, **changes)  # type: ignore[arg-type]
