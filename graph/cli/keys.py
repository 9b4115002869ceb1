"""What a person types in a queue: single keys, lines, and who that person is."""

from __future__ import annotations

import argparse
import getpass
import sys


def who(options: argparse.Namespace) -> str:
    """Who decides."""
    return str(options.by or getpass.getuser())


def pressed() -> str:
    """The next key: a line from a pipe, one stroke from a terminal; the end of it is a q."""
    if not sys.stdin.isatty():
        line = sys.stdin.readline()
        return line.strip().casefold()[:1] if line else "q"
    return _stroke()


def typed(asked: str) -> str:
    """The next line, asked for in a terminal."""
    if sys.stdin.isatty():
        print(asked, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _stroke() -> str:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only there

        return msvcrt.getwch().casefold()
    import termios  # noqa: PLC0415 - not everywhere
    import tty  # noqa: PLC0415 - not everywhere

    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    try:
        tty.setcbreak(handle)
        return sys.stdin.read(1).casefold()
    finally:
        termios.tcsetattr(handle, termios.TCSADRAIN, before)
