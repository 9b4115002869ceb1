"""The verb ``export``: the graph, a letter or an entity as a file."""

from __future__ import annotations

import argparse

from graph import export as exports
from graph.cli import stores
from graph.cli.output import pieces, write
from graph.cli.progress import counting


def export(options: argparse.Namespace) -> int:
    """Write the graph piece by piece, or a letter or an entity."""
    wanted = exports.format_named(options.format).name
    with stores.public(options) as store:
        if options.about:
            write(options.out, exports.to_format(store, wanted, about=options.about))
            return 0
        with pieces(options.out) as (target, room), counting() as progress:
            exports.write_all(store, wanted, target, room=room, progress=progress)
    return 0
