"""What each verb does: call the library, print what comes back."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import graph
from graph import export, listing, query, validation
from graph.cli import asking, citing, door, keeping, stores
from graph.cli.output import as_table, choose, say, write
from graph.cli.progress import Progress
from graph.errors import BadParameter, UnreadableFile
from graph.reading import Letter

if TYPE_CHECKING:
    from graph.pipeline import Added

LONGEST_QUERY = 1_000_000
LONGEST_UPDATE = 100_000_000


def run(options: argparse.Namespace) -> int:
    """Run the verb that was typed; gives back the exit status."""
    return _VERBS[options.verb](options)


def add(options: argparse.Namespace) -> int:
    """Read letters and curated files into the store."""
    from graph import pipeline, plugins  # noqa: PLC0415 - extraction is slow to import

    policy = pipeline.Policy(
        name=options.name,
        replace=options.replace,
        incomplete=options.incomplete,
        extractors=plugins.load(options.extractors),
        apart=stores.is_held(),
        scheduler=options.scheduler,
    )
    if options.name and len(options.files) > 1:
        raise BadParameter("--name: calls one letter; add the files one by one")
    with stores.opened(options, options.base) as store:
        progress = Progress(options.files, screen=False if stores.is_held() else None)
        report = pipeline.add(store, options.files, policy=policy, progress=progress)
        progress.end()
    for added in report.added:
        say(_told(added))
        for refused in added.refused:
            say(f"policygraph add: left out {refused}")
    for failed in report.failed:
        say(f"policygraph add: {failed.reason}")
    return 1 if report.failed else 0


def show(options: argparse.Namespace) -> int:
    """Print what a letter says; nothing is stored."""
    from graph import pipeline, plugins  # noqa: PLC0415 - as above

    formats = {"text": listing.to_text, "json": listing.to_json}
    render = choose(formats, options.format)
    extractors = plugins.load(options.extractors)
    letters, unread = [], 0
    for one in graph.read_all(options.file):
        if isinstance(one, Letter):
            records, refused = pipeline.sifted(one.document, extractors)
            letters.append(render(one.document, records))
            for reason in refused:
                say(f"policygraph show: left out {reason}")
        else:
            unread += 1
            say(f"policygraph show: {one.reason}")
    if options.format == "json" and len(letters) > 1:
        letters = [f"[{','.join(letters)}]\n"]
    if letters:
        write(options.out, "\n".join(letters))
    return 1 if unread or not letters else 0


def check(options: argparse.Namespace) -> int:
    """Hold the store against the ontology; 1 where something is broken."""
    render = as_table(options.format)
    with stores.existing(options) as store:
        findings = validation.check(store)
    write(options.out, render(query.table_of(findings, title=f"Findings in {options.store}")))
    broken = sum(f.severity is validation.Severity.VIOLATION for f in findings)
    say(f"{broken} broken, {len(findings) - broken} to look at")
    return 1 if broken else 0


def ask(options: argparse.Namespace) -> int:
    """Answer a named question."""
    return asking.ask(options, say=say)


def questions(options: argparse.Namespace) -> int:
    """List the named questions."""
    return asking.questions(options, say=say)


def run_query(options: argparse.Namespace) -> int:
    """Run a SPARQL query from a file or stdin."""
    sparql = _stdin() if options.file == "-" else _text(options.file)
    with stores.public(options) as store:
        if options.format == "citation":
            write(options.out, citing.query(store, sparql, title=options.file))
            return 0
        result = query.run(store, sparql)
    if isinstance(result, bool):
        write(options.out, f"{str(result).lower()}\n")
    elif isinstance(result, query.Table):
        write(options.out, as_table(options.format)(result))
        if result.truncated:
            say(f"only the first {len(result.rows)} rows; add LIMIT and OFFSET for others")
    else:
        wanted = "turtle" if options.format == "table" else options.format
        write(options.out, export.triples_to(result.triples, wanted, prefixes=result.prefixes))
    return 0


def export_graph(options: argparse.Namespace) -> int:
    """Write the graph, a letter or an entity."""
    with stores.public(options) as store:
        write(options.out, export.to_format(store, options.format, about=options.about))
    return 0


def draw(options: argparse.Namespace) -> int:
    """Write the network as one self-contained page."""
    from graph import drawing, network  # noqa: PLC0415 - the only verb that draws

    with stores.public(options) as store:
        if options.about:
            centre = query.find(store, options.about)
            scope, title = network.around(store, centre), query.label(store, centre)
        else:
            scope, title = network.whole(store), "Everything in the graph"
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


def evaluate(options: argparse.Namespace) -> int:
    """Score the extraction on annotated letters."""
    from graph.cli import evaluating  # noqa: PLC0415 - the only verb that scores

    return evaluating.run(options)


def update(options: argparse.Namespace) -> int:
    """Run a SPARQL update from a file or stdin."""
    from graph.cli import updating  # noqa: PLC0415 - the only verb that starts a draft

    sparql = _stdin(LONGEST_UPDATE) if options.file == "-" else _text(options.file)
    with stores.folder(options) as store:
        changed = updating.update(store, sparql)
    say("updated" if changed else "unchanged")
    return 0


def token(options: argparse.Namespace) -> int:
    """Make, list or revoke tokens."""
    from graph.cli import tokens  # noqa: PLC0415 - the only verb with secrets

    return tokens.run(options)


def user(options: argparse.Namespace) -> int:
    """Invite, list and change those who may sign in."""
    from graph.cli import users  # noqa: PLC0415 - the only verb with accounts

    return users.run(options)


def _later(module: str) -> Callable[[argparse.Namespace], int]:
    """A verb of a module that is loaded when it is asked for: it needs the word lists."""

    def run(options: argparse.Namespace) -> int:
        verbs = import_module(f"graph.cli.{module}")
        return int(getattr(verbs, options.verb)(options))

    return run


def _stdin(most: int = LONGEST_QUERY) -> str:
    return _decoded(sys.stdin.buffer.read(most), "stdin")


def _text(path: str) -> str:
    try:
        return _decoded(Path(path).read_bytes(), path)
    except OSError as error:
        raise UnreadableFile(
            f"{path}: cannot be read ({error.strerror}); check the name"
        ) from error


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"{name}: not UTF-8 at byte {error.start}; convert it first"
        ) from error


def _told(added: Added) -> str:
    counts = ", ".join(_number(kind, number) for kind, number in added.counts)
    verb = "added" if added.changed else "unchanged"
    doubt = f"; {added.suggested} suggested" if added.suggested else ""
    return f"{verb} {added.name}: {counts}{doubt}"


def _number(kind: str, number: int) -> str:
    """``1 signature``, ``6 agenda entries``."""
    one = "agenda entry" if kind == "agendaentry" else kind
    many = f"{one.removesuffix('y')}ies" if one.endswith("y") else f"{one}s"
    return f"{number} {one if number == 1 else many}"


_VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "add": add,
    "show": show,
    "evaluate": evaluate,
    "check": check,
    "ask": ask,
    "questions": questions,
    "query": run_query,
    "export": export_graph,
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
    "update": update,
    "token": token,
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
    "user": user,
}
