"""What can be typed about those who may change the store: ``update``, ``token``, ``user``."""

from __future__ import annotations

from graph.cli.parsers import Verbs, output, store, verb

ROLES = ("reader", "curator", "admin")


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs to those of the command line."""
    update = verb(verbs, "update", "change the store by SPARQL Update, wholly or not at all")
    update.add_argument("file", metavar="FILE", help="a file that holds the update; - for stdin")
    store(update)
    _tokens(verbs)
    _users(verbs)


def _tokens(verbs: Verbs) -> None:
    token = verb(verbs, "token", "make, list and revoke the tokens of those who may write by HTTP")
    actions = token.add_subparsers(dest="action", metavar="ACTION", required=True)
    new = verb(actions, "new", "make a token and print it, this once")
    new.add_argument("name", metavar="NAME", help="who it is for: small letters, digits, hyphens")
    new.add_argument("--expires", metavar="DAYS", type=int, help="how long it holds (for ever)")
    store(new)
    listed = verb(actions, "list", "list the tokens; none of them is shown itself")
    store(listed)
    output(listed, "table", "table, csv, tsv, json")
    revoke = verb(actions, "revoke", "let a token hold no more, at once")
    revoke.add_argument("name", metavar="NAME", help="see policygraph token list")
    store(revoke)


def _users(verbs: Verbs) -> None:
    user = verb(verbs, "user", "invite those who may sign in, and say what they may do")
    actions = user.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = verb(actions, "add", "make an account and print the link of its invitation, this once")
    add.add_argument("name", metavar="NAME", help="small letters, digits, hyphens")
    add.add_argument("--role", choices=ROLES, default="curator", help="(default: %(default)s)")
    reset = verb(actions, "reset", "forget a password, end all sessions, print a new invitation")
    reset.add_argument("name", metavar="NAME")
    for invites in (add, reset):
        invites.add_argument(
            "--days", metavar="N", type=int, default=7, help="the invitation holds (%(default)s)"
        )
        invites.add_argument(
            "--site",
            metavar="URL",
            default="http://127.0.0.1:8000",
            help="where the pages are, for the link (default: %(default)s)",
        )
        store(invites)
    role = verb(actions, "role", "give an account another role")
    role.add_argument("name", metavar="NAME")
    role.add_argument("role", metavar="ROLE", choices=ROLES, help=", ".join(ROLES))
    store(role)
    for name, summary in (
        ("disable", "let nobody sign in to an account, and end its sessions"),
        ("enable", "let its owner sign in again"),
    ):
        able = verb(actions, name, summary)
        able.add_argument("name", metavar="NAME")
        store(able)
    for name, summary in (
        ("list", "list the accounts"),
        ("log", "list who signed in, and who was refused"),
    ):
        told = verb(actions, name, summary)
        store(told)
        output(told, "table", "table, csv, tsv, json")
