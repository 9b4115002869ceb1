"""Passes a verb on to the process that serves its store (see `graph.cli.door`)."""

from __future__ import annotations

import argparse
import getpass
import json
import socket
from pathlib import Path
from typing import Any, Final

from graph.cli import door
from graph.cli.output import say, write
from graph.errors import PolicygraphError, StoreError, StoreLocked

CONNECTING: Final = 5.0
"""Seconds in which the other process must open its door."""
FILES: Final = ("file", "source_file")
"""Options that name a file to read, which the other process looks for from another folder."""
BY_HAND: Final = {"review": "decide in the browser, at /review and /records"}
"""Verbs that want a person at the terminal, and what to do instead."""


def pass_on(options: argparse.Namespace, locked: StoreLocked) -> int:
    """Have the process that serves the store do it; gives back the exit status.

    Raises:
        StoreLocked: as it was given, if that process serves nothing or the verb is not for it.
        StoreError: if it ended before it answered.
        PolicygraphError: as the verb raised it there.
    """
    place = _place(Path(options.store))
    if place is None:
        raise locked
    if options.verb in BY_HAND:
        raise StoreLocked(f"{options.store}: is being served; {BY_HAND[options.verb]}") from locked
    if options.verb not in door.CHANGING | door.LISTING or getattr(options, "extractors", None):
        raise locked
    told = _answered(place, _sent(options), locked)
    if told["printed"]:
        write(getattr(options, "out", "-"), told["printed"])
    for words in told["said"]:
        say(words)
    if "error" in told:
        raise PolicygraphError(told["error"])
    return int(told["status"])


def _place(store: Path) -> dict[str, Any] | None:
    """Where the door is, and the secret; None where there is none."""
    try:
        told = json.loads((store / door.NAME).read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise StoreLocked(
            f"{store}: is being served by somebody else, and {door.NAME} in it cannot be read; "
            "do it as whoever serves it"
        ) from error
    return dict(told)


def _sent(options: argparse.Namespace) -> dict[str, Any]:
    """The options as the other process needs them: who decides, and where files are."""
    sent = vars(options) | {"out": "-"}
    if "by" in sent:
        sent["by"] = sent["by"] or getpass.getuser()
    for name in FILES:
        if sent.get(name):
            sent[name] = str(Path(sent[name]).absolute())
    if "files" in sent:
        sent["files"] = [str(Path(one).absolute()) for one in sent["files"]]
    return sent


def _answered(place: dict[str, Any], sent: dict[str, Any], locked: StoreLocked) -> dict[str, Any]:
    try:
        line = socket.create_connection((door.HOST, place["port"]), timeout=CONNECTING)
    except OSError:
        raise locked from None
    with line:
        try:
            line.settimeout(None)
            line.sendall(json.dumps({"secret": place["secret"], "options": sent}).encode() + b"\n")
            with line.makefile("rb") as answer:
                return dict(json.loads(answer.readline()))
        except (OSError, ValueError) as error:
            raise StoreError(
                f"{sent['store']}: the process that serves it ended, or was too busy, before it "
                "answered; look whether it is done (policygraph log), and do it again if not"
            ) from error
