"""What can be typed about the words of texts: ``wording``, ``compare``."""

from __future__ import annotations

from graph.cli.parsers import Verbs, output, store, verb


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs to those of the command line."""
    wording = verb(verbs, "wording", "tell which words of a letter stand in other texts too")
    wording.add_argument("letter", metavar="LETTER", help="letter:2008-10-28-wco-secure")
    store(wording)
    output(wording, "text", "text, json")
    compare = verb(verbs, "compare", "tell in what two letters or versions of one differ")
    compare.add_argument("letter", metavar="LETTER", help="the former")
    compare.add_argument("other", metavar="LETTER", help="the latter")
    store(compare)
    output(compare, "text", "text, json")
