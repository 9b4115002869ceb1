"""The verbs ``wording`` and ``compare``: what texts have in common, and in what they differ."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph import query, search
from graph import wording as texts
from graph.cli import stores
from graph.cli.output import choose, write
from graph.errors import StoreLocked
from graph.store import View
from graph.store.published import published


def wording(options: argparse.Namespace) -> int:
    """Print the wording trail of a letter."""
    render = choose({"text": texts.to_text, "json": texts.to_json}, options.format)
    with _indexed(options) as view:
        found = texts.trail(view, query.find(view, options.letter))
        write(options.out, render(found, view.base))
    return 0


def compare(options: argparse.Namespace) -> int:
    """Print in what two letters differ."""
    formats = {"text": texts.comparison_to_text, "json": texts.comparison_to_json}
    render = choose(formats, options.format)
    with _indexed(options) as view:
        letters = (query.find(view, words) for words in (options.letter, options.other))
        write(options.out, render(texts.compare(view, *letters), view.base))
    return 0


@contextmanager
def _indexed(options: argparse.Namespace) -> Iterator[View]:
    """What others may see of the store that was named, with the index of its words."""
    try:
        named = stores.folder(options)
    except StoreLocked as locked:
        with published(Path(options.store), locked) as view:
            yield view
        return
    with named as store:
        yield search.publish(store).open(store.source_text, store.transport)
