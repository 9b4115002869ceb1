"""Who may come in: accounts by invitation with sessions and a log of sign-ins, and tokens.

Accounts are in the folder ``accounts`` of the store's, for its owner's eyes only, without
any password or secret that lets somebody in. What is changed there holds at once, also for a
server that is running.

    accounts/lock            held while an account is changed
    accounts/ann.json        one account
    accounts/sessions/…      one file a session, named by the SHA-256 of its secret
    accounts/sign-ins.jsonl  who signed in, and who was refused

Tokens, by which programs write over HTTP, are in ``tokens``, a file each.
"""

from __future__ import annotations

from graph.accounts.account import Account, Role
from graph.accounts.register import Accounts
from graph.accounts.sessions import Session, Sessions
from graph.accounts.sign_ins import SignIn, SignIns
from graph.accounts.tokens import Token, Tokens

__all__ = [
    "Account",
    "Accounts",
    "Role",
    "Session",
    "Sessions",
    "SignIn",
    "SignIns",
    "Token",
    "Tokens",
]
