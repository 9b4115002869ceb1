"""The store that was named: a folder, or an engine on another machine."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from pathlib import Path

from graph import store as stored
from graph.cli.output import say
from graph.cli.progress import counting
from graph.errors import StoreError, StoreLocked, UnreadableFile
from graph.store import Store, View, is_address, open_store
from graph.store.published import published
from graph.store.settings import NAME, Settings

Opening = Callable[[argparse.Namespace], AbstractContextManager[Store]]
_HELD: ContextVar[Store | None] = ContextVar("held", default=None)


@contextmanager
def held(store: Store) -> Iterator[None]:
    """Within it, whichever store this thread names is this one, which stays open."""
    token = _HELD.set(store)
    try:
        yield
    finally:
        _HELD.reset(token)


def is_held() -> bool:
    """Whether this thread has a store that stays open."""
    return _HELD.get() is not None


def existing(options: argparse.Namespace) -> AbstractContextManager[Store]:
    """The store that was named, which must be there.

    Raises:
        UnreadableFile: if there is none.
        StoreError: if it cannot be opened.
    """
    if not is_address(options.store):
        place_of(options)
    return opened(options)


def place_of(options: argparse.Namespace) -> Path:
    """The folder of the store that was named, which must be there; it is not opened.

    Raises:
        UnreadableFile: if there is none.
    """
    place = Path(options.store)
    if not (place / NAME).exists():
        raise UnreadableFile(
            f"{place}: there is no store here yet; add a letter first (policygraph add letter.txt)"
        )
    return place


def public(options: argparse.Namespace) -> AbstractContextManager[View]:
    """What others may see of the store that was named, which must be there.

    Of a store that is being served it is what the pages show.

    Raises:
        UnreadableFile: if there is none.
        StoreError: if it cannot be opened.
    """
    return _or_published(options, existing, stored.public)


def public_folder(options: argparse.Namespace) -> AbstractContextManager[View]:
    """What others may see of the store in the folder that was named, which must be there.

    Of a store that is being served it is what the pages show.

    Raises:
        UnreadableFile: if there is none.
        StoreError: if it cannot be opened.
    """
    return _or_published(options, folder, stored.public)


def folder(options: argparse.Namespace) -> AbstractContextManager[Store]:
    """The store in the folder that was named, which must be there.

    Raises:
        UnreadableFile: if there is none.
        StoreError: if it cannot be opened.
    """
    store = _HELD.get()
    if store is not None:
        return nullcontext(store)
    place = place_of(options)
    _say_what_takes_long(place)
    with counting() as progress:
        return open_store(place, progress=progress)


def readable(options: argparse.Namespace) -> AbstractContextManager[View]:
    """The store in the folder that was named; what its pages show while it is being served.

    Raises:
        UnreadableFile: if there is none.
        StoreError: if it cannot be opened.
    """
    return _or_published(options, folder, lambda store: store)


@contextmanager
def _or_published(
    options: argparse.Namespace, opening: Opening, shown: Callable[[Store], View]
) -> Iterator[View]:
    """What is shown of the store that was named, or what its pages show while it is served."""
    try:
        opened = opening(options)
    except StoreLocked as locked:
        if is_address(options.store):
            raise
        with published(Path(options.store), locked) as view:
            yield view
        return
    with opened as store:
        yield shown(store)


def opened(options: argparse.Namespace, base: str | None = None) -> AbstractContextManager[Store]:
    """The store that was named, started where there is none.

    Raises:
        UnreadableFile: if the file with the token cannot be read.
        StoreError: if it cannot be opened, or has another base.
    """
    store = _HELD.get()
    if store is not None:
        _check_base(store, base)
        return nullcontext(store)
    if not is_address(options.store):
        _say_what_takes_long(Path(options.store))
    with counting() as progress:
        return open_store(
            options.store,
            base=base,
            progress=progress,
            update=options.update,
            graph_store=options.graph_store,
            dialect=options.dialect,
            beside=options.beside,
            token=None if options.token_file is None else _token(Path(options.token_file)),
        )


def _check_base(store: Store, base: str | None) -> None:
    if base not in {None, store.base.iri}:
        raise StoreError(f"{store.place}: the names in this store start with {store.base.iri}")


def _say_what_takes_long(place: Path) -> None:
    """Say that a store is brought up to date before it is opened."""
    if (place / NAME).exists() and Settings.read(place).outdated:
        say(
            f"{place}: an earlier policygraph wrote this store; bringing it up to date, "
            "about a minute for two thousand letters"
        )


def _token(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"{file}: the token cannot be read; check the name") from error
