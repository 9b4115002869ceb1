"""One letter that was handed in, and how far it is."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

from graph.errors import StoreDamaged


class State(StrEnum):
    """How far a letter is."""

    WAITING = "waiting"
    READING = "reading"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What is known of a letter that was handed in.

    ``owner`` is the account's name, ``file`` what the file is called, inside others too
    (``batch.zip/oxfam.pdf``), ``came`` when it was handed in. When it is ready, ``name`` is what
    the letter would be called, ``title`` its label, ``sha256`` its text's digest, ``records`` the
    digest of what was found; ``counts`` are asserted records by kind, ``suggested`` how many
    others, ``lacking`` what a letter has and this one does not, ``refused`` what the evidence gate
    kept out. When it failed, ``reason`` says why.
    """

    key: str
    owner: str
    file: str
    came: str
    state: State = State.WAITING
    reason: str = ""
    name: str = ""
    title: str = ""
    sha256: str = ""
    records: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    suggested: int = 0
    lacking: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def pending(self) -> bool:
        """Whether there is more to come by itself."""
        return self.state in {State.WAITING, State.READING}

    def written(self) -> str:
        """The content of its file."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"


def read(text: str, *, place: str) -> Item:
    """The item that a file holds.

    Raises:
        StoreDamaged: if it holds none.
    """
    try:
        told = json.loads(text)
        return Item(
            **{
                **told,
                "state": State(told["state"]),
                "counts": tuple((str(kind), int(number)) for kind, number in told["counts"]),
                "lacking": tuple(map(str, told["lacking"])),
                "refused": tuple(map(str, told["refused"])),
            }
        )
    except (ValueError, KeyError, TypeError) as error:
        raise StoreDamaged(
            f"{place}: cannot be read; delete its folder, and hand the letter in again"
        ) from error
