"""The command line: ``policygraph VERB …``.

Data goes to stdout, talk to stderr. Exit status: 0 done, 1 a problem with data or input,
2 wrong usage. Every error is one line that names the file, the place and the cure.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from graph.cli.arguments import parse
from graph.errors import PolicygraphError, StoreLocked

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; the return value is the process's exit status."""
    options = parse(arguments)
    try:
        return _run(options)
    except PolicygraphError as error:
        print(f"policygraph {options.verb}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"policygraph {options.verb}: stopped", file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output has had enough, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(options: argparse.Namespace) -> int:
    """Run the verb here, or where the store is being served."""
    from graph.cli import verbs  # noqa: PLC0415 - keeps --help quick: nothing heavy is imported

    try:
        return verbs.run(options)
    except StoreLocked as locked:
        from graph.cli import passing  # noqa: PLC0415 - seldom needed

        return passing.pass_on(options, locked)
