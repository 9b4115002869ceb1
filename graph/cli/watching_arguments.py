"""What can be typed about watches: ``watch add``, ``list``, ``run``, ``show``, ``remove``."""

from __future__ import annotations

from graph.cli.parsers import Verbs, output, own_questions, store, verb


def add_verbs(verbs: Verbs) -> None:
    """Add the verb to those of the command line."""
    watch = verb(verbs, "watch", "watch questions: tell which rows of an answer came and went")
    actions = watch.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = verb(actions, "add", "watch a question from now on, while the store is served too")
    add.add_argument("name", metavar="NAME", help="small letters, digits, hyphens")
    add.add_argument("question", metavar="QUESTION", help="see policygraph questions")
    add.add_argument(
        "parameters", nargs="*", default=[], metavar="KEY=VALUE", help="letter=…, body=…"
    )
    add.add_argument("--webhook", metavar="URL", default="", help="send each change there (https)")
    add.add_argument(
        "--internal",
        action="store_true",
        help="the webhook may be on this machine or in its network, and without encryption",
    )
    add.add_argument(
        "--drop", metavar="DIR", default="", help="put each change into a folder as a mail (.eml)"
    )
    add.add_argument(
        "--site",
        metavar="URL",
        default="http://127.0.0.1:8000",
        help="where the pages are, for links in what is sent (default: %(default)s)",
    )
    own_questions(add)
    store(add)
    listed = verb(actions, "list", "list the watches: last run, last change, failures")
    store(listed)
    output(listed, "table", "table, csv, tsv, json")
    run = verb(actions, "run", "compare now, and deliver what waits; where nobody serves the store")
    own_questions(run)
    store(run)
    show = verb(actions, "show", "tell what changed in the answer to a watched question")
    show.add_argument("name", metavar="NAME", help="see policygraph watch list")
    store(show)
    output(show, "text", "text, json")
    remove = verb(actions, "remove", "watch a question no more, and forget what changed in it")
    remove.add_argument("name", metavar="NAME", help="see policygraph watch list")
    store(remove)
