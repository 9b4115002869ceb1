"""What can be typed to get something out: ``ask``, ``query``, ``export``, ``serve`` …"""

from __future__ import annotations

from graph.cli.parsers import Verbs, engine, out, output, own_questions, store, verb


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs to those of the command line."""
    ask = verb(verbs, "ask", "answer a named question")
    ask.add_argument("question", metavar="NAME", help="see policygraph questions")
    ask.add_argument(
        "parameters", nargs="*", default=[], metavar="KEY=VALUE", help="letter=…, body=…"
    )
    ask.add_argument("--sparql", action="store_true", help="print the query, do not run it")
    own_questions(ask)
    engine(ask)
    output(ask, "table", "table, csv, tsv, json; citation for a file that can be verified")
    questions = verb(verbs, "questions", "list the named questions and their parameters")
    own_questions(questions)
    store(questions)
    output(questions, "table", "table, csv, tsv, json")
    query = verb(verbs, "query", "run a SPARQL query")
    query.add_argument("file", metavar="FILE", help="a file that holds the query; - for stdin")
    engine(query)
    output(query, "table", "table, csv, tsv, json, citation; turtle, ntriples, jsonld for graphs")
    stats = verb(verbs, "stats", "count what the store holds")
    engine(stats)
    output(stats, "table", "table, csv, tsv, json")
    _giving(verbs)


def _giving(verbs: Verbs) -> None:
    export = verb(verbs, "export", "write the graph, a letter or an entity to a file")
    export.add_argument("--about", metavar="NAME", help="one letter or entity: its IRI or label")
    engine(export)
    output(export, "turtle", "turtle, trig, nquads, ntriples, jsonld, rdfxml, graphml, gexf")
    report = verb(verbs, "report", "tell which demands a body answered and which it did not")
    report.add_argument("body", metavar="BODY", help="its IRI, short name (orgn:wco) or label")
    report.add_argument("--as-of", metavar="DATE", help="the day as of which it is told (today)")
    engine(report)
    output(report, "markdown", "markdown, html")
    network = verb(verbs, "network", "write the network as one self-contained web page")
    network.add_argument("--about", metavar="NAME", help="one letter or entity and what it touches")
    engine(network)
    out(network)
    serve = verb(verbs, "serve", "serve the web UI")
    serve.add_argument("--host", help="address to listen on (127.0.0.1)")
    serve.add_argument("--port", type=int, help="port to listen on (8000; 0 for any that is free)")
    serve.add_argument("--private", action="store_true", help="who reads signs in or has a token")
    own_questions(serve)
    serve.add_argument(
        "--settings", metavar="FILE", help="choices in TOML, see docs/configuration.md"
    )
    serve.add_argument(
        "--behind-proxy", metavar="ADDRESS", help="a proxy whose word on visitors is taken"
    )
    engine(serve)
