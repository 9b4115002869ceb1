"""The store that was named: a folder, or an engine on another machine."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph import store as stored
from graph.errors import UnreadableFile
from graph.store import Store, View, is_address, open_store


def existing(options: argparse.Namespace) -> Store:
    """The store that was named, which must be there.

    Raises:
        UnreadableFile: if there is none.
        StoreError: if it cannot be opened.
    """
    if not is_address(options.store):
        _check_there(options.store)
    return opened(options)


@contextmanager
def public(options: argparse.Namespace) -> Iterator[View]:
    """What others may see of the store that was named, which must be there.

    Raises:
        UnreadableFile: if there is none.
        StoreError: if it cannot be opened.
    """
    with existing(options) as store:
        yield stored.public(store)


def folder(options: argparse.Namespace) -> Store:
    """The store in the folder that was named, which must be there.

    Raises:
        UnreadableFile: if there is none.
        StoreError: if it cannot be opened.
    """
    _check_there(options.store)
    return open_store(Path(options.store))


def opened(options: argparse.Namespace, base: str | None = None) -> Store:
    """The store that was named, started where there is none.

    Raises:
        UnreadableFile: if the file with the token cannot be read.
        StoreError: if it cannot be opened.
    """
    return open_store(
        options.store,
        base=base,
        update=options.update,
        graph_store=options.graph_store,
        dialect=options.dialect,
        beside=options.beside,
        token=None if options.token_file is None else _token(Path(options.token_file)),
    )


def _check_there(place: str) -> None:
    if not Path(place).exists():
        raise UnreadableFile(
            f"{place}: there is no store here yet; add a letter first (policygraph add letter.txt)"
        )


def _token(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"{file}: the token cannot be read; check the name") from error
