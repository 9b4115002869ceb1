"""Who may sign in: accounts by invitation, their sessions, and the log of sign-ins.

All of it is in the folder ``accounts`` of the store's, for its owner's eyes only, and holds no
password and no secret that lets anybody in. What is changed there holds at once, also for a
server that is running.

    accounts/lock            held while an account is changed
    accounts/ann.json        one account
    accounts/sessions/…      one file a session, named by the SHA-256 of its secret
    accounts/sign-ins.jsonl  who signed in, and who was refused
"""

from __future__ import annotations

from graph.accounts.account import Account, Role
from graph.accounts.register import Accounts
from graph.accounts.sessions import Session, Sessions
from graph.accounts.sign_ins import SignIn, SignIns

__all__ = ["Account", "Accounts", "Role", "Session", "Sessions", "SignIn", "SignIns"]
