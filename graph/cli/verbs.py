"""What each verb does: call the library, print what comes back."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module

from graph import query, validation
from graph.cli import asking, door, keeping, stores
from graph.cli.output import as_table, say, write


def run(options: argparse.Namespace) -> int:
    """Run the verb that was typed; gives back the exit status."""
    return _VERBS[options.verb](options)


def check(options: argparse.Namespace) -> int:
    """Hold the store against the ontology; 1 where something is broken."""
    render = as_table(options.format)
    with stores.existing(options) as store:
        findings = validation.check(store)
    write(options.out, render(query.table_of(findings, title=f"Findings in {options.store}")))
    broken = sum(f.severity is validation.Severity.VIOLATION for f in findings)
    say(f"{broken} broken, {len(findings) - broken} to look at")
    return 1 if broken else 0


def draw(options: argparse.Namespace) -> int:
    """Write the network as one self-contained page."""
    from graph import drawing, network  # noqa: PLC0415 - the only verb that draws

    with stores.public(options) as store:
        if options.about:
            centre = query.find(store, options.about)
            scope = network.around(store, centre)
            title = query.label(store, centre) + network.told_newest(scope)
        else:
            scope = network.fullest(store, most=network.MOST_NODES)
            told = scope.graph
            title = network.told_fullest(**told) if told else "Everything in the graph"
        page = drawing.to_html(network.quoted(store, scope), title=title)
    write(options.out, page)
    return 0


def stats(options: argparse.Namespace) -> int:
    """Count what the store holds."""
    render = as_table(options.format)
    with stores.public(options) as store:
        write(options.out, render(query.ask(store, "contents")))
    return 0


def serve(options: argparse.Namespace) -> int:
    """Serve the web UI until stopped."""
    from webui import choosing, serving  # noqa: PLC0415 - the only verb with pages

    chosen = choosing.choose(options.settings, environ=os.environ, typed=choices(options))
    with stores.existing(options) as store:
        known = asking.library(options, store.base, otherwise=chosen.settings.questions)
        for reason in known.broken:
            say(f"policygraph serve: left out {reason}")
        settings = replace(chosen.settings, library=known)
        beside = partial(door.opened, store, run)
        serving.serve(store, chosen.place, settings, announce=say, beside=beside)
    return 0


def choices(options: argparse.Namespace) -> dict[str, object]:
    """What was typed about serving, None where nothing was."""
    typed = ("host", "port", "behind_proxy", "questions")
    return {name: getattr(options, name) for name in typed} | {"private": options.private or None}


def _later(module: str, called: str | None = None) -> Callable[[argparse.Namespace], int]:
    """A verb of a module that is loaded when it is asked for; its name is the verb's."""

    def run(options: argparse.Namespace) -> int:
        verbs = import_module(f"graph.cli.{module}")
        return int(getattr(verbs, called or options.verb)(options))

    return run


_VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "add": _later("adding"),
    "show": _later("adding"),
    "evaluate": _later("evaluating", "run"),
    "check": check,
    "ask": asking.ask,
    "questions": asking.questions,
    "query": _later("querying"),
    "export": _later("exporting"),
    "network": draw,
    "stats": stats,
    "serve": serve,
    "log": keeping.log,
    "verify": keeping.verify,
    "backup": keeping.back_up,
    "restore": keeping.restore_from,
    "snapshot": _later("snapshots"),
    "diff": _later("snapshots"),
    "dump": _later("dumping"),
    "update": _later("querying"),
    "token": _later("tokens", "run"),
    "review": _later("deciding"),
    "decide": _later("deciding"),
    "decisions": _later("deciding"),
    "withdraw": _later("withdrawing"),
    "correct": _later("correcting"),
    "reconcile": _later("reconciling"),
    "authority": _later("authorities"),
    "outcome": _later("outcomes"),
    "outcomes": _later("outcomes"),
    "alike": _later("outcomes"),
    "wording": _later("wording"),
    "report": _later("outcomes"),
    "compare": _later("wording"),
    "coalitions": _later("coalitions"),
    "doctor": _later("doctoring"),
    "watch": _later("watching"),
    "user": _later("users", "run"),
}
