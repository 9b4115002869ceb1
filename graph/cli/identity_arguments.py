"""What can be typed about who is who: ``review``, ``decide``, ``decisions``, ``withdraw`` …"""

from __future__ import annotations

import argparse

from graph.cli.parsers import Verbs, by, out, output, store, verb

VERDICTS = (
    "same", "different", "unsure", "renamed", "part-of", "merged-into", "link", "label", "undo"
)  # fmt: skip


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs to those of the command line."""
    review = verb(verbs, "review", "go through names that may stand for one organisation")
    review.add_argument(
        "--records", action="store_true", help="go through suggested records instead"
    )
    review.add_argument("--letter", metavar="NAME", help="only those of this letter (--records)")
    by(review)
    store(review)
    _correct(verb(verbs, "correct", "accept, correct or reject a record of a letter"))
    decide = verb(verbs, "decide", "say what two organisations are to each other")
    decide.add_argument("verdict", choices=VERDICTS, metavar="VERDICT", help=", ".join(VERDICTS))
    decide.add_argument(
        "agents",
        nargs="*",
        metavar="NAME",
        help="IRI, short name (o:…) or label of each; for undo the number of a line; the first "
        "answers for the other, follows it (renamed, merged-into), or is the whole (part-of); "
        "for link an authority's identifier comes second: wd:Q180, ror:…, lei:…, iso:KE",
    )
    decide.add_argument("--why", default="", help="the reason, in your words")
    decide.add_argument("--on", metavar="DATE", help="when it happened: 2016, 2016-09, 2016-09-01")
    decide.add_argument("--label", help="what the organisation is called (label)")
    by(decide)
    store(decide)
    decisions = verb(verbs, "decisions", "list what was decided, or take it out and in")
    decisions.add_argument(
        "action", nargs="?", choices=("list", "export", "import"), default="list", metavar="ACTION",
        help="list, export, import (%(default)s)",
    )  # fmt: skip
    decisions.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="JSON lines, SSSOM (.tsv), nanopublications (.trig), names",
    )
    decisions.add_argument(
        "--records", action="store_true", help="what was decided about records instead"
    )
    by(decisions)
    store(decisions)
    output(decisions, "text", "text, jsonl, sssom, trig; names for those that were given")
    withdraw = verb(verbs, "withdraw", "take a person out of public view, or bring one back")
    withdraw.add_argument("person", metavar="PERSON", help="IRI, short name (p:…) or label")
    withdraw.add_argument("--why", default="", help="the reason, in your words")
    withdraw.add_argument(
        "--undo", action="store_true", help="bring back; PERSON may be the number of the line, too"
    )
    withdraw.add_argument(
        "--printed", action="store_true", help="PERSON is a name of whom the graph has nobody"
    )
    by(withdraw)
    store(withdraw)
    _authority(verb(verbs, "authority", "keep your own lists of organisations, to link names to"))
    reconcile = verb(verbs, "reconcile", "say which organisations the names of a table mean")
    reconcile.add_argument("file", metavar="FILE", help="a CSV with a head of column names")
    reconcile.add_argument("--column", metavar="NAME", help="which has the names (the first)")
    reconcile.add_argument(
        "--authority", metavar="FILE", help="one more list: a CSV with iri, name, others"
    )
    store(reconcile)
    out(reconcile)


def _authority(authority: argparse.ArgumentParser) -> None:
    actions = authority.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = verb(actions, "add", "take in a CSV with id, name, aliases, country, url, iri")
    add.add_argument("file", metavar="FILE", help="id and name are needed")
    add.add_argument("--name", help="what to call the list (default: its file's name)")
    add.add_argument("--space", metavar="IRI", help="what IRIs begin with that are made of ids")
    store(add)
    listed = verb(actions, "list", "list the lists")
    store(listed)
    output(listed, "table", "table, csv, tsv, json")
    export = verb(actions, "export", "write a list as CSV")
    export.add_argument("name", metavar="NAME")
    store(export)
    out(export)
    remove = verb(actions, "remove", "forget a list; decisions stay")
    remove.add_argument("name", metavar="NAME")
    store(remove)


def _correct(correct: argparse.ArgumentParser) -> None:
    correct.add_argument("letter", nargs="?", metavar="LETTER", help="its name or IRI")
    correct.add_argument("record", nargs="?", metavar="RECORD", help="sig-41, demand-2, date …")
    correct.add_argument(
        "parameters",
        nargs="*",
        metavar="FIELD=VALUE",
        help="what it is to be: words of the letter, a code, or a known thing; FIELD alone takes "
        "the words of --span, FIELD= takes the value away",
    )
    correct.add_argument(
        "--span",
        metavar="WORDS",
        help="the words of the letter that say it, as they stand there or as START-END",
    )
    verdict = correct.add_mutually_exclusive_group()
    for flag, said, words in (
        ("--accept", "accepted", "it is right as it was found"),
        ("--reject", "rejected", "it is wrong, and leaves the graph"),
    ):
        verdict.add_argument(flag, dest="verdict", action="store_const", const=said, help=words)
    verdict.add_argument("--undo", type=int, metavar="LINE", help="take that line back")
    correct.add_argument("--why", default="", help="the reason, in your words")
    by(correct)
    store(correct)
