"""The verb ``withdraw``: takes a person out of public view, or brings one back."""

from __future__ import annotations

import argparse

from graph.cli import stores
from graph.cli.keys import who
from graph.cli.output import say
from graph.store.deciding import DecisionLog
from graph.writing.withdrawing import return_of, withdrawal, withdrawal_of_name


def withdraw(options: argparse.Namespace) -> int:
    """Write the decision down; what is published from now on follows it."""
    with stores.folder(options) as store:
        seen = len(store.decisions().lines)
        decided = withdrawal_of_name if options.printed else withdrawal
        decided = return_of if options.undo else decided
        line = decided(store, options.person, by=who(options), why=options.why)
        log = DecisionLog(store.place).append([line], seen=seen)
    number = len(log.lines)
    said = "is public again" if options.undo else f"is shown as p:withheld-{number}"
    say(f"line {number}: {options.person} {said}")
    return 0
