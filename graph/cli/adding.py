"""The verbs that read letters: into the store, or just to show what they say."""

from __future__ import annotations

import argparse

import graph
from graph import listing, pipeline, plugins
from graph.cli import stores
from graph.cli.output import choose, counted, say, write
from graph.cli.progress import Progress
from graph.errors import BadParameter
from graph.reading import Letter
from graph.store import compaction


def add(options: argparse.Namespace) -> int:
    """Read letters and curated files into the store."""
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
        if not stores.is_held():
            compaction.give_way()
        progress = Progress(options.files, screen=False if stores.is_held() else None)
        report = pipeline.add(store, options.files, policy=policy, progress=progress)
        progress.end()
        if store.is_scattered(sum(one.changed for one in report.added)):
            say("policygraph add: merging the store's files, so that reading is quick")
            store.merge()
    for added in report.added:
        say(_told(added))
        for refused in added.refused:
            say(f"policygraph add: left out {refused}")
    for failed in report.failed:
        say(f"policygraph add: {failed.reason}")
    return 1 if report.failed else 0


def show(options: argparse.Namespace) -> int:
    """Print what a letter says; nothing is stored."""
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


def _told(added: pipeline.Added) -> str:
    counts = ", ".join(_number(kind, number) for kind, number in added.counts)
    verb = "added" if added.changed else "unchanged"
    doubt = f"; {added.suggested} suggested" if added.suggested else ""
    return f"{verb} {added.name}: {counts}{doubt}"


def _number(kind: str, number: int) -> str:
    """``1 signature``, ``6 agenda entries``."""
    one = "agenda entry" if kind == "agendaentry" else kind
    return counted(number, one, f"{one.removesuffix('y')}ies" if one.endswith("y") else None)
