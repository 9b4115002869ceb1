"""Where a thing of the graph is shown: its IRI as an address of these pages, and back.

The user's own things are served at their path after the base, the shared ones (terms, code
lists, reference data) at their path after the shared space. Anything else is foreign: it
becomes a link only if it is a web or mail address.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from graph.iri import SHARED, Base

SHARED_PATHS = ("ref/", "ns/", "code/")
OWN_PATHS = (
    "letter/",
    "document/",
    "org/",
    "person/",
    "place/",
    "event/",
    "case/",
    "tenure/",
    "run/",
    "assertion/",
)
_SAFE_IN_PATH = "/:@!$&'()*+,;=~-._"
_LINKABLE_SCHEMES = ("http", "https", "mailto")


@dataclass(frozen=True, slots=True)
class Links:
    """The two-way table between IRIs and addresses of these pages, for one base."""

    base: Base

    def path(self, iri: str) -> str | None:
        """The page of a thing, ``/letter/2008-10-28-wco-secure``; None for a foreign IRI."""
        for space, folders in ((self.base.iri, OWN_PATHS), (SHARED, SHARED_PATHS)):
            local = iri.removeprefix(space)
            if local != iri and local.startswith(folders):
                return "/" + quote(local, safe=_SAFE_IN_PATH)
        return None

    def iri(self, path: str) -> str:
        """The thing that an address names: the inverse of `path`."""
        local = path.lstrip("/")
        space = SHARED if local.startswith(SHARED_PATHS) else self.base.iri
        return space + local

    def href(self, iri: str) -> str | None:
        """Where a link to the thing leads; None where a link would not be safe."""
        own = self.path(iri)
        if own is not None:
            return own
        scheme = urlsplit(iri).scheme.lower()
        return iri if scheme in _LINKABLE_SCHEMES else None
