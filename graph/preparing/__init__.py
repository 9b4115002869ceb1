"""From a file to what a store takes of it: letters read, their records, their triples as text.

All of it is a function of the file alone, so that it can be done anywhere and in any order: by
several processes on this machine (`graph.preparing.workers`) or by many machines
(`graph.preparing.cluster`), on files of which a store knows nothing yet.
"""

from __future__ import annotations

from graph.preparing.letters import Found, Policy, Prepared, Refused, prepare, renamed
from graph.preparing.records import MOST_RECORDS, lacking, records, sifted

__all__ = [
    "MOST_RECORDS",
    "Found",
    "Policy",
    "Prepared",
    "Refused",
    "lacking",
    "prepare",
    "records",
    "renamed",
    "sifted",
]
