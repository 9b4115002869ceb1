"""What can be typed about organisations that sign together: ``coalitions``."""

from __future__ import annotations

from graph.cli.parsers import Verbs, output, store, verb


def add_verbs(verbs: Verbs) -> None:
    """Add the verb to those of the command line."""
    coalitions = verb(verbs, "coalitions", "tell which organisations sign letters together")
    coalitions.add_argument(
        "show",
        nargs="?",
        choices=("pairs", "communities", "brokers", "windows"),
        default="pairs",
        help="what to tell (default: pairs, the strongest 5,000)",
    )
    coalitions.add_argument("--topic", metavar="NAME", help="only letters about it")
    coalitions.add_argument("--body", metavar="NAME", help="only letters addressed to it")
    for name, words in (("since", "the first year"), ("until", "the last year")):
        coalitions.add_argument(f"--{name}", metavar="YEAR", type=int, default=0, help=words)
    coalitions.add_argument(
        "--least", metavar="N", type=int, default=2, help="letters together (default: 2)"
    )
    coalitions.add_argument(
        "--weight",
        choices=("letters", "jaccard", "cosine"),
        default="letters",
        help="what orders pairs and weighs ties (default: letters)",
    )
    coalitions.add_argument(
        "--window", metavar="YEARS", type=int, default=1, help="how long a window is (default: 1)"
    )
    store(coalitions)
    output(coalitions, "table", "table, csv, tsv, json; gexf for pairs")
