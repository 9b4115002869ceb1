"""The verb ``token``: who may write over HTTP. It works while the store is being served."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from graph.accounts import Token, Tokens
from graph.cli import stores
from graph.cli.output import as_table, say, write
from graph.query import table_of


@dataclass(frozen=True, slots=True)
class _Row:
    """A token as it is listed; ``expires`` is empty where it holds until it is revoked."""

    name: str
    created: str
    expires: str


def run(options: argparse.Namespace) -> int:
    """Make, list or revoke tokens."""
    place = stores.place_of(options)
    tokens = Tokens(place)
    if options.action == "new":
        write("-", tokens.new(options.name, days=options.expires))
        say(f"{options.name} may write with this token; it is shown only now, so keep it")
    elif options.action == "revoke":
        tokens.revoke(options.name)
        say(f"{options.name} may not write any more")
    else:
        render = as_table(options.format)
        write(options.out, render(table_of(map(_row, tokens.list()), title=f"Tokens of {place}")))
    return 0


def _row(token: Token) -> _Row:
    expires = token.expires.isoformat() if token.expires else ""
    return _Row(token.name, token.created.isoformat(), expires)
