"""Who visits, as the gate tells it to the pages: beside the request, where no client writes."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from flask import request

from graph.accounts import Role

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

PLACE: Final = "policygraph.visitor"
"""Where it stands in a request's environment; what clients send begins with ``HTTP_`` there."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """A visitor of a store that has accounts; without a name, one who has not signed in.

    ``form_token`` belongs to the session: forms that change something carry it.
    """

    name: str = ""
    role: str = ""
    form_token: str = ""

    def may(self, role: str) -> bool:
        """Whether the visitor may do what that role may."""
        return bool(self.role) and Role(self.role).includes(Role(role))


NOBODY: Final = Visitor()


def tell(environ: WSGIEnvironment, visitor: Visitor | None) -> None:
    """Put down who sends a request; None where the store has no accounts."""
    environ.pop(PLACE, None)
    if visitor is not None:
        environ[PLACE] = json.dumps(asdict(visitor))


def visiting() -> Visitor | None:
    """Who sent the request in hand; None where the store has no accounts."""
    told = request.environ.get(PLACE)
    return None if told is None else Visitor(**json.loads(told))
