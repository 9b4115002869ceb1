"""The verb ``dump``: a release of the graph, as a folder of files to publish."""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.cli.output import say
from graph.releases import Published, release


def dump(options: argparse.Namespace) -> int:
    """Write a release and say what it is."""
    published = Published(url=options.url, title=options.title, licence=options.licence)
    place, folder = Path(options.store), Path(options.folder)
    made = release(place, folder, published=published, progress=lambda name: say(f"writing {name}"))
    since = "" if made.since is None else f", the one before as of commit {made.since}"
    if options.licence is None:
        say(
            "no licence is stated, so others cannot tell what they may do; --licence URL states one"
        )
    say(f"released {options.store} as of commit {made.commit} into {folder}{since}")
    return 0
