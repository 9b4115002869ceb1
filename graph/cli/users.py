"""The verb ``user``: who may sign in. It works while the store is being served."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from graph.accounts import Account, Accounts, Role, SignIns
from graph.cli import stores
from graph.cli.output import as_table, say, write
from graph.errors import InputError
from graph.query import table_of


@dataclass(frozen=True, slots=True)
class _Row:
    """An account as it is listed."""

    name: str
    role: str
    state: str
    created: str
    invited_until: str


def run(options: argparse.Namespace) -> int:
    """Do one action with the accounts of a store."""
    place = stores.place_of(options)
    _ACTIONS[options.action](Accounts(place), options)
    return 0


def _add(accounts: Accounts, options: argparse.Namespace) -> None:
    site = _site(options.site)
    role = Role(options.role)
    _invited(site, accounts.invite(options.name, role, days=options.days), options)


def _reset(accounts: Accounts, options: argparse.Namespace) -> None:
    site = _site(options.site)
    _invited(site, accounts.invite_anew(options.name, days=options.days), options)


def _invited(site: str, code: str, options: argparse.Namespace) -> None:
    write("-", f"{site}/invitation?code={code}")
    say(
        f"give this link to {options.name}: it is shown only now, and holds for "
        f"{options.days} days, once; where the pages are elsewhere, say so with --site"
    )


def _set_role(accounts: Accounts, options: argparse.Namespace) -> None:
    accounts.set_role(options.name, Role(options.role))
    say(f"{options.name} is {options.role} from now on")


def _disable(accounts: Accounts, options: argparse.Namespace) -> None:
    accounts.disable(options.name)
    say(f"{options.name} cannot sign in any more, and is signed out everywhere")


def _enable(accounts: Accounts, options: argparse.Namespace) -> None:
    accounts.enable(options.name)
    say(f"{options.name} can sign in again")


def _list(accounts: Accounts, options: argparse.Namespace) -> None:
    render = as_table(options.format)
    rows = map(_row, accounts.list())
    write(options.out, render(table_of(rows, title=f"Accounts of {options.store}")))


def _log(accounts: Accounts, options: argparse.Namespace) -> None:
    render = as_table(options.format)
    lines = SignIns(accounts.folder).list()
    write(options.out, render(table_of(lines, title=f"Sign-ins of {options.store}")))


def _row(account: Account) -> _Row:
    invitation = account.invitation
    until = invitation.expires.isoformat() if invitation else ""
    return _Row(account.name, account.role, account.state, account.created.isoformat(), until)


def _site(text: str) -> str:
    """The pages' address, without a slash at its end.

    Raises:
        InputError: if it is none.
    """
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise InputError(f"--site: {text!r} is no web address; write https://letters.example.org")
    return text.rstrip("/")


_ACTIONS: dict[str, Callable[[Accounts, argparse.Namespace], None]] = {
    "add": _add,
    "reset": _reset,
    "role": _set_role,
    "disable": _disable,
    "enable": _enable,
    "list": _list,
    "log": _log,
}
