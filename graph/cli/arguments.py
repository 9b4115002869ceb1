"""What can be typed: one sub-parser a verb, with its help."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from graph import __version__
from graph.cli import (
    coalition_arguments,
    identity_arguments,
    keeping_arguments,
    ledger_arguments,
    watching_arguments,
    wording_arguments,
)

EXAMPLES = """\
examples:
  policygraph add letter.txt
  policygraph ask signatories letter=2008-10-28-wco-secure
  policygraph export --format turtle --out kb.ttl
  policygraph serve
"""
_USUAL = "default: $POLICYGRAPH_STORE, else kb"
ROLES = ("reader", "curator", "admin")


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What was typed; KEY=VALUE of ask, correct and watch may stand before or after the options.

    Wrong usage prints one line and exits with status 2.
    """
    top = parser()
    options, more = top.parse_known_args(arguments)
    if more and (not hasattr(options, "parameters") or any(one.startswith("-") for one in more)):
        top.error(f"unrecognized arguments: {' '.join(more)}")
    if more:
        options.parameters = [*options.parameters, *more]
    return options


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="policygraph",
        description="Letters to public bodies as a knowledge graph: who asked what, of whom, "
        "invoking which treaty article, and what came of it.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"policygraph {__version__}")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", required=True)
    _filling(verbs)
    _asking(verbs)
    _giving(verbs)
    _users(verbs)
    for subject in (
        keeping_arguments,
        identity_arguments,
        ledger_arguments,
        coalition_arguments,
        wording_arguments,
        watching_arguments,
    ):
        subject.add_verbs(verbs, _verb, store=_store, output=_output)
    return top


def _filling(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    add = _verb(verbs, "add", "read letters and curated Turtle files into the store")
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
    _engine(add)
    show = _verb(verbs, "show", "print what a letter says, with evidence; nothing is stored")
    show.add_argument("file", metavar="FILE", help="a letter, or a zip or mailbox of them")
    _extractors(show)
    _output(show, "text", "text, json")
    _evaluating(verbs)
    check = _verb(verbs, "check", "hold the whole store against the ontology's rules")
    _engine(check)
    _output(check, "text", "text, csv, tsv, json")


def _evaluating(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    measure = _verb(verbs, "evaluate", "score the extraction on a folder of annotated letters")
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
    _output(measure, "table", "table, json")


def _asking(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    ask = _verb(verbs, "ask", "answer a named question")
    ask.add_argument("question", metavar="NAME", help="see policygraph questions")
    ask.add_argument("parameters", nargs="*", metavar="KEY=VALUE", help="letter=…, body=…")
    ask.add_argument("--sparql", action="store_true", help="print the query, do not run it")
    _own_questions(ask)
    _engine(ask)
    _output(ask, "table", "table, csv, tsv, json; citation for a file that can be verified")
    questions = _verb(verbs, "questions", "list the named questions and their parameters")
    _own_questions(questions)
    _store(questions)
    _output(questions, "table", "table, csv, tsv, json")
    query = _verb(verbs, "query", "run a SPARQL query")
    query.add_argument("file", metavar="FILE", help="a file that holds the query; - for stdin")
    _engine(query)
    _output(query, "table", "table, csv, tsv, json, citation; turtle, ntriples, jsonld for graphs")
    stats = _verb(verbs, "stats", "count what the store holds")
    _engine(stats)
    _output(stats, "table", "table, csv, tsv, json")


def _giving(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = _verb(verbs, "export", "write the graph, a letter or an entity to a file")
    export.add_argument("--about", metavar="NAME", help="one letter or entity: its IRI or label")
    _engine(export)
    _output(export, "turtle", "turtle, trig, nquads, ntriples, jsonld, rdfxml, graphml, gexf")
    report = _verb(verbs, "report", "tell which demands a body answered and which it did not")
    report.add_argument("body", metavar="BODY", help="its IRI, short name (orgn:wco) or label")
    report.add_argument("--as-of", metavar="DATE", help="the day as of which it is told (today)")
    _engine(report)
    _output(report, "markdown", "markdown, html")
    network = _verb(verbs, "network", "write the network as one self-contained web page")
    network.add_argument("--about", metavar="NAME", help="one letter or entity and what it touches")
    _engine(network)
    network.add_argument("--out", metavar="FILE", default="-", help="where to (default: stdout)")
    serve = _verb(verbs, "serve", "serve the web UI")
    serve.add_argument("--host", help="address to listen on (127.0.0.1)")
    serve.add_argument("--port", type=int, help="port to listen on (8000; 0 for any that is free)")
    serve.add_argument("--private", action="store_true", help="who reads signs in or has a token")
    _own_questions(serve)
    serve.add_argument(
        "--settings", metavar="FILE", help="choices in TOML, see docs/configuration.md"
    )
    serve.add_argument(
        "--behind-proxy", metavar="ADDRESS", help="a proxy whose word on visitors is taken"
    )
    _engine(serve)
    _writing(verbs)


def _writing(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    update = _verb(verbs, "update", "change the store by SPARQL Update, wholly or not at all")
    update.add_argument("file", metavar="FILE", help="a file that holds the update; - for stdin")
    _store(update)
    token = _verb(verbs, "token", "make, list and revoke the tokens of those who may write by HTTP")
    actions = token.add_subparsers(dest="action", metavar="ACTION", required=True)
    new = _verb(actions, "new", "make a token and print it, this once")
    new.add_argument("name", metavar="NAME", help="who it is for: small letters, digits, hyphens")
    new.add_argument("--expires", metavar="DAYS", type=int, help="how long it holds (for ever)")
    _store(new)
    listed = _verb(actions, "list", "list the tokens; none of them is shown itself")
    _store(listed)
    _output(listed, "table", "table, csv, tsv, json")
    revoke = _verb(actions, "revoke", "let a token hold no more, at once")
    revoke.add_argument("name", metavar="NAME", help="see policygraph token list")
    _store(revoke)


def _users(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    user = _verb(verbs, "user", "invite those who may sign in, and say what they may do")
    actions = user.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = _verb(actions, "add", "make an account and print the link of its invitation, this once")
    add.add_argument("name", metavar="NAME", help="small letters, digits, hyphens")
    add.add_argument("--role", choices=ROLES, default="curator", help="(default: %(default)s)")
    reset = _verb(actions, "reset", "forget a password, end all sessions, print a new invitation")
    reset.add_argument("name", metavar="NAME")
    for verb in (add, reset):
        verb.add_argument(
            "--days", metavar="N", type=int, default=7, help="the invitation holds (%(default)s)"
        )
        verb.add_argument(
            "--site",
            metavar="URL",
            default="http://127.0.0.1:8000",
            help="where the pages are, for the link (default: %(default)s)",
        )
        _store(verb)
    role = _verb(actions, "role", "give an account another role")
    role.add_argument("name", metavar="NAME")
    role.add_argument("role", metavar="ROLE", choices=ROLES, help=", ".join(ROLES))
    _store(role)
    for name, summary in (
        ("disable", "let nobody sign in to an account, and end its sessions"),
        ("enable", "let its owner sign in again"),
    ):
        verb = _verb(actions, name, summary)
        verb.add_argument("name", metavar="NAME")
        _store(verb)
    for name, summary in (
        ("list", "list the accounts"),
        ("log", "list who signed in, and who was refused"),
    ):
        verb = _verb(actions, name, summary)
        _store(verb)
        _output(verb, "table", "table, csv, tsv, json")


def _verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str
) -> argparse.ArgumentParser:
    return verbs.add_parser(name, help=summary, description=summary.capitalize() + ".")


def _extractors(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--extractor",
        metavar="NAME",
        dest="extractors",
        action="append",
        default=[],
        help="let an installed plug-in propose records too; all of it suggested (repeatable)",
    )


def _own_questions(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--questions",
        metavar="DIR",
        help="folder of your own questions, .rq files (default: questions in the store's folder)",
    )


def _store(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--store", metavar="DIR", default=_usual_store(), help=f"the store ({_USUAL})"
    )


def _usual_store() -> str:
    return os.environ.get("POLICYGRAPH_STORE") or "kb"


def _engine(verb: argparse.ArgumentParser) -> None:
    """The store may also be an engine on another machine."""
    verb.add_argument(
        "--store",
        metavar="DIR|URL",
        default=_usual_store(),
        help=f"the store: a folder, or an engine's address for queries ({_USUAL})",
    )
    elsewhere = verb.add_argument_group("if the store is an engine (see docs/engines.md)")
    elsewhere.add_argument("--update", metavar="URL", help="its address for updates")
    elsewhere.add_argument("--graph-store", metavar="URL", help="its address for whole graphs")
    elsewhere.add_argument(
        "--beside",
        metavar="DIR",
        default="kb",
        help="folder for texts, names and decisions; remembers the addresses (%(default)s)",
    )
    elsewhere.add_argument("--token-file", metavar="FILE", help="else $POLICYGRAPH_TOKEN is used")
    elsewhere.add_argument("--dialect", metavar="NAME", help="what kind it is (it is found out)")


def _output(verb: argparse.ArgumentParser, default: str, formats: str) -> None:
    verb.add_argument("--format", metavar="NAME", default=default, help=f"{formats} (%(default)s)")
    verb.add_argument("--out", metavar="FILE", default="-", help="where to (default: stdout)")
