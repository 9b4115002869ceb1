"""What can be typed about the ledger: ``outcome``, ``outcomes``, ``alike``."""

from __future__ import annotations

from graph.cli.parsers import Verbs, by, output, store, verb

STATUSES = "met, partly met, refused, overtaken, withdrawn, no response known, disputed"


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs to those of the command line."""
    outcome = verb(verbs, "outcome", "enter what came of a demand, with its source")
    outcome.add_argument(
        "demand", nargs="?", metavar="DEMAND", help="letter:….demand-1, or its IRI"
    )
    outcome.add_argument("status", nargs="?", metavar="STATUS", help=STATUSES)
    outcome.add_argument("--as-of", metavar="DATE", help="the day as of which it holds: 2009-06-27")
    outcome.add_argument(
        "--source",
        metavar="NAME|LINK",
        default="",
        help="a letter or document of the store, or a link to what is not held there",
    )
    outcome.add_argument("--quote", metavar="WORDS", default="", help="the source's words")
    outcome.add_argument("--title", metavar="WORDS", default="", help="what the link is called")
    outcome.add_argument(
        "--note",
        metavar="WORDS",
        default="",
        help="a remark; where you looked; why it is retracted",
    )
    outcome.add_argument(
        "--from",
        metavar="FILE",
        dest="source_file",
        help="a CSV (demand, status, as_of, source, quote, title, note, by) or JSON lines instead",
    )
    outcome.add_argument("--retract", metavar="ENTRY", help="take an entry back instead")
    by(outcome)
    store(outcome)
    outcomes = verb(
        verbs, "outcomes", "list what was entered about demands, also what was retracted"
    )
    store(outcomes)
    output(outcomes, "table", "table, csv, tsv, json, jsonl")
    alike = verb(verbs, "alike", "say whether two demands ask the same")
    alike.add_argument("demand", metavar="DEMAND")
    alike.add_argument("other", metavar="DEMAND")
    alike.add_argument("--different", action="store_true", help="they do not")
    alike.add_argument("--why", metavar="WORDS", default="", help="the reason, in your words")
    by(alike)
    store(alike)
