"""Letters that were handed in and wait for a curator's word; nothing of them is in the graph.

Each is a folder of its own in ``incoming`` of the store's, until it is accepted or thrown away:

    incoming/3f9a…/item.json      what it is and how far it is
    incoming/3f9a…/source         the file's bytes, as they were handed in
    incoming/3f9a…/file           the bytes that its letter was read from, where they are others
    incoming/3f9a…/document.json  the text and its blocks, once they have been read
    incoming/3f9a…/asserted.nt    what would be stated, suggested.nt what would be suggested

`folder` keeps them, `extraction` works out what a letter says, `preview` shows it as if it were
in the graph, and `acceptance` puts it there.
"""

from __future__ import annotations

from graph.incoming.folder import Incoming
from graph.incoming.item import Item, State

__all__ = ["Incoming", "Item", "State"]
