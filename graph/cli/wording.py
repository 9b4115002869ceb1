"""The verb ``wording``: which words of a letter stand in other texts too."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from graph import query, search
from graph.cli import stores
from graph.cli.output import choose, write
from graph.store import View
from graph.wording import to_json, to_text, trail


def wording(options: argparse.Namespace) -> int:
    """Print the wording trail of a letter."""
    render = choose({"text": to_text, "json": to_json}, options.format)
    with published(options) as view:
        found = trail(view, query.find(view, options.letter))
        write(options.out, render(found, view.base))
    return 0


@contextmanager
def published(options: argparse.Namespace) -> Iterator[View]:
    """What others may see of the store that was named, with the index of its words."""
    with stores.folder(options) as store:
        yield search.publish(store).open(store.source_text, store.transport)
