"""What can be typed about letters and what is in them: ``add``, ``show``, ``check`` …"""

from __future__ import annotations

import argparse

from graph.cli.parsers import Verbs, engine, output, verb


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs to those of the command line."""
    add = verb(verbs, "add", "read letters and curated Turtle files into the store")
    add.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a letter, curated facts (.ttl), or a folder, zip or mailbox of them",
    )
    add.add_argument("--name", help="what to call the letter (default: its file's name)")
    add.add_argument("--replace", action="store_true", help="let a new text take a letter's name")
    add.add_argument(
        "--incomplete",
        action="store_true",
        help="take letters without a date, an addressee or signatories",
    )
    add.add_argument(
        "--scheduler", metavar="ADDRESS", help="have a Dask cluster read the files: tcp://host:8786"
    )
    add.add_argument("--base", metavar="IRI", help="where your own names live (new stores only)")
    _extractors(add)
    engine(add)
    show = verb(verbs, "show", "print what a letter says, with evidence; nothing is stored")
    show.add_argument("file", metavar="FILE", help="a letter, or a zip or mailbox of them")
    _extractors(show)
    output(show, "text", "text, json")
    _evaluating(verbs)
    check = verb(verbs, "check", "hold the whole store against the ontology's rules")
    engine(check)
    output(check, "text", "text, csv, tsv, json")


def _evaluating(verbs: Verbs) -> None:
    measure = verb(verbs, "evaluate", "score the extraction on a folder of annotated letters")
    measure.add_argument(
        "corpus", nargs="?", metavar="CORPUS", help="has index.json, split.json, letters/, gold/"
    )
    measure.add_argument("--split", metavar="NAME", default="all", help="a split of split.json")
    measure.add_argument(
        "--predictions", metavar="DIR", help="write one JSON a document, in the gold's schema"
    )
    measure.add_argument(
        "--differences", metavar="DIR", help="write what is missed, wrong or extra in each document"
    )
    measure.add_argument(
        "--citations", metavar="FILE", help="score a JSON file of citation lines instead"
    )
    measure.add_argument(
        "--pairs", metavar="FILE", help="compare a JSON file of pairs of names instead"
    )
    measure.add_argument(
        "--against", metavar="DIR", help="compare with predictions that --predictions wrote before"
    )
    output(measure, "table", "table, json")


def _extractors(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--extractor",
        metavar="NAME",
        dest="extractors",
        action="append",
        default=[],
        help="let an installed plug-in propose records too; all of it suggested (repeatable)",
    )
