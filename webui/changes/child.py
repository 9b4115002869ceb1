"""What runs in the process that compares two states of a store; no query of a visitor's does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from multiprocessing.connection import Connection
from typing import Any

from graph.confinement import address_space, confine_to
from graph.differences import Difference, between, summary, to_json, to_patch
from graph.store.moments import Moment
from webui.writing.child import Work, serve_one

FORMS = ("html", "json", "patch")


def compare(connection: Connection, place: tuple[Moment, Moment, int]) -> None:
    """Compare two moments, with so many bytes of memory beyond the start."""

    def started() -> Work:
        former, later, memory = place
        shared = [a for a in former.folder.parents if a in later.folder.parents]
        confine_to(shared[0], memory=address_space() + memory)

        def work(asked: Mapping[str, str], _: bytes) -> tuple[dict[str, Any], bytes]:
            return {}, _written(between(former, later), asked["form"]).encode()

        return work

    serve_one(connection, started)


def _written(found: Difference, form: str) -> str:
    if form == "patch":
        return to_patch(found)
    return to_json(found) if form == "json" else json.dumps(summary(found), ensure_ascii=False)
