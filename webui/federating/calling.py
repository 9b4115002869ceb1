"""Has a service asked, within the time that it is given."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from graph.delivery import Endpoints
from graph.errors import EndpointFailed, StoreError
from graph.query import check_only_reads
from webui.federating import child
from webui.workers import Lost, Sources, Task
from webui.workers.errand import done_apart
from webui.writing.drafting import found_in


@dataclass(frozen=True, slots=True)
class Calling:
    """Asks the services that are listed."""

    endpoints: Endpoints

    def ask(self, address: str, sparql: str, *, seconds: float) -> bytes:
        """The answer of a service to a reading query, as JSON.

        Raises:
            QueryError: if there is none, or the query does not only read.
        """
        check_only_reads(sparql)
        most = min(seconds, self.endpoints.seconds)
        task = Task({"address": address}, sparql.encode("utf-8"), most, self.endpoints.most)
        try:
            done = done_apart(child.ask, self.endpoints, task, sources=Sources(_nothing))
        except Lost as error:
            raise EndpointFailed(
                f"{urlsplit(address).hostname}: gives no whole answer in time (at most "
                f"{self.endpoints.seconds:g} seconds); ask it for less at once"
            ) from error
        return found_in(done)[1]


def _nothing(_: str) -> str:
    """What the process is given of the store."""
    raise StoreError("texts are not for a process that asks others")
